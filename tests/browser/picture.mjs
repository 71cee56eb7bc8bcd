// Takes the picture of README.md from the built portal: home on a desk, and a document on two phones; three
// scripts, in both directions, light and dark.
//
//     node tests/browser/picture.mjs

import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch, portal, root } from "./portal.mjs";

const out = join(root, "docs/pictures/portal.png");
const height = 900;
const windows = [
  ["en/", { viewport: { width: 1024, height } }],
  ["th/documents/da-nang-declaration/", { viewport: { width: 412, height } }],
  ["ms-Arab/documents/da-nang-declaration/", { viewport: { width: 412, height }, colorScheme: "dark" }],
];
const gap = 24;

const site = await portal();
const browser = await launch();
const shots = [];
for (const [path, options] of windows) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.base + path);
  await page.evaluate(() => document.fonts.ready);
  shots.push((await page.screenshot()).toString("base64"));
  await context.close();
}
const width = windows.reduce((sum, [, { viewport }]) => sum + viewport.width + gap, gap);
const page = await browser.newPage({ viewport: { width, height: height + 2 * gap } });
const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`).join("");
await page.setContent(`<style>
  body { margin: ${gap}px; display: flex; gap: ${gap}px; background: #d9d6c7 }
  img { border-radius: 12px }
</style>${images}`);
writeFileSync(out, await page.screenshot());
await browser.close();
site.close();
console.log(`${out}: ${Math.round(statSync(out).size / 1000)} kB`);
