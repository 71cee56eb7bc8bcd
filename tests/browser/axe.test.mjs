// axe-core finds nothing on any kind of page, in any locale, light and dark, on a phone and on a desk;
// and on a phone nothing scrolls sideways, not with a reader's own spacing of text either (WCAG 1.4.12).
//
// A page is loaded once and shown in all ways. In light all rules run, at both widths. The dark scheme changes
// colours alone (where it changes more, all rules run there too), so it wants the rules about colours, at both
// widths.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { pagesOfEachKind } from "./kinds.mjs";
import { launch, locales, portal } from "./portal.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const desk = { width: 1280, height: 800 };
const phone = { width: 320, height: 640 };
const lean = { resultTypes: ["violations"], elementRef: false, preload: false };
// Of what axe can do, only targets of 24 pixels (WCAG 2.2) are off unless asked for.
const everything = { ...lean, rules: { "target-size": { enabled: true } } };
const sizes = { ...lean, runOnly: ["target-size"] };
const allButSizes = { ...lean, rules: { "target-size": { enabled: false } } };
const colours = { ...lean, runOnly: ["color-contrast", "link-in-text-block"] };
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

let site;
let browser;
let pages;
let inDark;

before(async () => {
  site = await portal();
  pages = pagesOfEachKind(site);
  browser = await launch();
  inDark = (await darkChangesColoursAlone()) ? colours : everything;
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** Whether rules for the dark scheme set nothing but custom properties of the root. */
async function darkChangesColoursAlone() {
  const page = await browser.newPage();
  await page.goto(`${site.base}en/`);
  const alone = await page.evaluate(() => {
    const isToken = (rule) => rule.selectorText === ":root" && [...rule.style].every((name) => name.startsWith("--"));
    const isDark = (rule) => rule.conditionText?.includes("prefers-color-scheme");
    const all = [...document.styleSheets[0].cssRules];
    return all.some(isDark) && all.filter(isDark).every((rule) => [...rule.cssRules].every(isToken));
  });
  await page.close();
  return alone;
}

/** What is wrong with a page in the way it is shown now. */
async function faults(page, options, context = null) {
  return page.evaluate(async ([options, context]) => {
    const boxes = (element) => [...element.getClientRects()];
    const apart = (one, other) =>
      one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
    // axe takes a link of two lines for one box, so that it covers a target which stands before its first
    // line. Large enough, and touched by none of the lines, is large enough.
    const clear = ({ target, any }) => {
      const element = document.querySelector(target[0]);
      const { width, height } = element.getBoundingClientRect();
      const others = any.flatMap(({ relatedNodes }) => relatedNodes).map((other) => document.querySelector(other.target[0]));
      const free = others.every((other) => boxes(other).every((box) => boxes(element).every((own) => apart(own, box))));
      return width >= 24 && height >= 24 && free;
    };
    const { violations } = await window.axe.run(context ?? document, options);
    return violations
      .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => id !== "target-size" || !clear(node)) }))
      .filter(({ nodes }) => nodes.length > 0)
      .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 200)}`);
  }, [options, context]);
}

/** By how many pixels a page is wider than its window. */
async function excess(page) {
  return page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
}

async function spaced(page, measure) {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, spacing);
  const measured = await measure();
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return measured;
}

/** Shows one page in all ways; `report` hears of each fault. */
async function look(page, report) {
  const show = async (colorScheme, viewport) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
  };
  const hear = (how, found) => found.forEach((fault) => report(`${how}: ${fault}`));
  const wide = (how, pixels) => pixels > 0 && report(`${how}: ${pixels} px too wide`);

  await show("light", desk);
  hear("light, 1280 px", await faults(page, everything));
  await show("light", phone);
  hear("light, 320 px", await faults(page, everything));
  wide("320 px", await excess(page));
  wide("320 px, spaced", await spaced(page, () => excess(page)));
  await show("dark", phone);
  hear("dark, 320 px", await faults(page, inDark));
  await show("dark", desk);
  hear("dark, 1280 px", await faults(page, inDark));
}

/**
 * What is folded on arrival: the menu and the languages, which are the same on every page. Unfolded they
 * lie over the page, so that targets below them are no targets for the while.
 */
async function lookIntoMenus(page, report) {
  await page.setViewportSize(phone);
  for (const name of ["menu", "languages"]) {
    await page.locator(`.site-header details.${name}`).evaluate((details) => (details.open = true));
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const found = [...(await faults(page, allButSizes)), ...(await faults(page, sizes, { include: [".site-header"] }))];
      for (const fault of found) report(`${name}, ${colorScheme}: ${fault}`);
    }
    if ((await excess(page)) > 0) report(`${name}: ${await excess(page)} px too wide`);
  }
}

describe("axe finds nothing and nothing is too wide", { concurrency: 2 }, () => {
  for (const locale of [null, ...locales]) {
    test(locale ?? "pages that no locale owns", async () => {
      const context = await browser.newContext({ viewport: desk, bypassCSP: true });
      const page = await context.newPage();
      const found = [];
      // One page may be of two kinds, as a guide that is a fallback.
      const own = new Map(pages.filter((one) => one.locale === locale).map(({ kind, path }) => [path, kind]));
      for (const [path, kind] of own) {
        await page.goto(site.base + path);
        await page.evaluate(axe);
        const report = (fault) => found.push(`${path} (${kind}): ${fault}`);
        await look(page, report);
        if (kind === "home") await lookIntoMenus(page, report);
      }
      await context.close();
      assert.deepEqual(found, []);
    });
  }
});
