// axe-core on each kind of page, in several scripts, light and dark, on a phone and on a desk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, portal } from "./portal.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = ["", "documents/", "documents/da-nang-declaration/", "guides/check-a-source/", "topics/", "topics/media/", "about/", "directory/", "timeline/", "members/", "404.html"];
const locales = ["en", "th", "lo", "km", "my", "ta", "ms-Arab", "zh-Hans"];

let site;
let browser;

before(async () => {
  site = await portal();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  site?.close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async () => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const faults = [];
      const all = ["", "404.html", ...locales.flatMap((tag) => pages.map((path) => `${tag}/${path}`))];
      for (const path of all) {
        await page.goto(site.base + path);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
        for (const { id, nodes } of violations) faults.push(`${path}: ${id}: ${nodes[0].html.slice(0, 200)}`);
      }
      await context.close();
      assert.deepEqual(faults, []);
    });
  }
}
