// A reader without a mouse: the Tab key comes to all that can be followed or opened, in the order of the
// page, one sees where one is, and the menus open and close by key.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, locales, portal } from "./portal.mjs";

const phone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1280, height: 800 } };

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

async function visit(path, options, errand) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.base + path);
  await errand(page);
  await context.close();
}

/** Numbers all that the Tab key should come to and tells each in a word. */
async function stops(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], summary, button, input, select, textarea, [tabindex='0']")];
    const shown = all.filter((element) => element.checkVisibility() && element.getClientRects().length && !element.disabled);
    shown.forEach((element, at) => (element.stopNumber = at));
    return shown.map((element) => element.outerHTML.slice(0, 120));
  });
}

/** The number of the place where the focus is, and what is wrong with how it is seen. */
async function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const faults = [];
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || outlineColor.endsWith(" 0)")) faults.push("no ring");
    const boxes = [...element.getClientRects()];
    const inside = boxes.some((box) => box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
    if (!inside) faults.push("out of the window");
    const seen = boxes.some((box) => {
      const on = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      return on && (element.contains(on) || on.contains(element));
    });
    if (inside && !seen) faults.push("covered");
    return { number: element.stopNumber ?? null, faults };
  });
}

for (const [path, how, options] of [
  ["en/documents/da-nang-declaration/", "on a phone", phone],
  ["en/documents/da-nang-declaration/", "on a desk", desk],
  ["ms-Arab/documents/da-nang-declaration/", "on a desk, from right to left", desk],
  ["km/", "on a phone", phone],
  ["en/topics/", "in forced colours", { ...desk, forcedColors: "active" }],
]) {
  test(`the Tab key walks through ${path} ${how}`, async () => {
    await visit(path, options, async (page) => {
      const names = await stops(page);
      const faults = [];
      for (const [number, name] of names.entries()) {
        await page.keyboard.press("Tab");
        const now = await focus(page);
        assert.equal(now.number, number, `comes to ${names[now.number]} and not to ${name}`);
        now.faults.forEach((fault) => faults.push(`${name}: ${fault}`));
      }
      assert.ok(names.length > 30);
      assert.deepEqual(faults, []);
    });
  });
}

for (const locale of ["en", "ms-Arab"]) {
  test(`menu and languages open, close and lead on by key, ${locale}`, async () => {
    await visit(`${locale}/documents/da-nang-declaration/`, phone, async (page) => {
      const focused = (selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
      const isOpen = (name) => page.locator(`.site-header details.${name}`).evaluate((details) => details.open);
      const tabTo = async (selector) => {
        for (let presses = 0; presses < 40; presses += 1) {
          await page.keyboard.press("Tab");
          if (await focused(selector)) return presses + 1;
        }
        return assert.fail(`the Tab key never comes to ${selector}`);
      };
      await tabTo(".menu > summary");
      await page.keyboard.press("Enter");
      assert.ok(await isOpen("menu"));
      assert.equal(await tabTo(".menu a"), 1, "the menu's first link is next");
      const links = await page.locator(".site-header .menu a").count();
      assert.equal(await tabTo(".languages > summary"), links);

      await page.keyboard.press("Space");
      assert.ok(await isOpen("languages"));
      assert.ok(!(await isOpen("menu")), "the menu closes when the languages open");
      assert.equal(await tabTo('.languages a[hreflang="th"]'), locales.indexOf("th") + 1);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/th\/documents\/da-nang-declaration\/$/);
    });
  });
}
