// Takes the picture of README.md: one document in three scripts, from the built portal.
//
//     node tests/browser/picture.mjs

import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, portal } from "./portal.mjs";

const out = resolve(dirname(fileURLToPath(import.meta.url)), "../../docs/pictures/portal.png");
const pages = [["en", "light"], ["th", "light"], ["ms-Arab", "dark"]];
const site = await portal();
const browser = await launch();
const shots = [];
for (const [tag, colorScheme] of pages) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 460, height: 860 } });
  const page = await context.newPage();
  await page.goto(`${site.base}${tag}/documents/da-nang-declaration/`);
  shots.push((await page.screenshot()).toString("base64"));
  await context.close();
}
const page = await browser.newPage({ viewport: { width: 1460, height: 900 } });
const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join("");
await page.setContent(`<style>body { margin: 20px; display: flex; gap: 20px; background: #e8e6dc }</style>${images}`);
writeFileSync(out, await page.screenshot());
await browser.close();
site.close();
