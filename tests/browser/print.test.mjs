// On paper: the text, its status and its addresses; no menus, and ink on white whatever the screen's scheme.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pagesOfEachKind } from "./kinds.mjs";
import { launch, portal } from "./portal.mjs";

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

test("no page prints a menu, and each is black on white", async () => {
  const context = await browser.newContext({ colorScheme: "dark", viewport: { width: 794, height: 1123 } });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  const faults = [];
  for (const { path } of pagesOfEachKind(site).filter(({ locale }) => [null, "en", "ms-Arab", "lo"].includes(locale))) {
    await page.goto(site.base + path);
    const found = await page.evaluate(() => {
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const useless = ".skip, .site-header details, .crumbs, .toc, .site-footer nav, .pager, .filter, form, button";
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [
        ...shown(useless).map((element) => `prints ${element.outerHTML.slice(0, 80)}`),
        ...(shown("h1").length === 1 ? [] : ["no title"]),
        ...(backgroundColor === "rgb(255, 255, 255)" && color === "rgb(0, 0, 0)" ? [] : [`${color} on ${backgroundColor}`]),
        ...(document.scrollingElement.scrollWidth > innerWidth ? ["wider than the paper"] : []),
      ];
    });
    found.forEach((fault) => faults.push(`${path}: ${fault}`));
  }
  await context.close();
  assert.deepEqual(faults, []);
});

test("a document prints its status, the numbers of its paragraphs and the address of its source", async () => {
  for (const locale of ["en", "km", "ms-Arab"]) {
    const page = await browser.newPage();
    await page.emulateMedia({ media: "print" });
    await page.goto(`${site.base}${locale}/documents/da-nang-declaration/`);
    for (const selector of [".status-head", ".text .par", ".status .printed-address"]) {
      assert.ok(await page.locator(selector).first().isVisible(), `${locale}: ${selector}`);
    }
    assert.match(await page.locator(".status .printed-address").first().textContent(), /^\s*https?:\/\//);
    await page.close();
  }
});
