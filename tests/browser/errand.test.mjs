// A reader's errand: open home, switch the language, follow a topic, come to a document; in several
// scripts, with JavaScript and without, on a phone and on a desk.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, portal, visit as watched } from "./portal.mjs";

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

const visit = (options, errand) => watched(browser, site, { viewport: { width: 1280, height: 900 }, ...options }, errand);

const locale = (page) => page.locator("html").getAttribute("lang");

async function openLanguages(page) {
  const summary = page.locator("details.languages > summary, details:has(a[hreflang]) > summary").first();
  if (await summary.isVisible()) await summary.click();
}

for (const javaScriptEnabled of [true, false]) {
  for (const [tag, dir] of [["th", "ltr"], ["km", "ltr"], ["ms-Arab", "rtl"], ["my", "ltr"], ["ta", "ltr"], ["zh-Hans", "ltr"]]) {
    for (const width of [360, 1280]) {
      const how = `${javaScriptEnabled ? "with" : "without"} JavaScript, ${width} px`;
      test(`home, language, topic, document in ${tag}, ${how}`, async () => {
        await visit({ javaScriptEnabled, viewport: { width, height: 800 } }, async (page) => {
          await page.goto(site.base);
          await page.locator('a[href="en/"]').first().click();
          assert.equal(await locale(page), "en");
          await openLanguages(page);
          await page.locator(`a[hreflang="${tag}"]:visible`).first().click();
          assert.equal(await locale(page), tag);
          assert.equal(await page.locator("html").getAttribute("dir"), dir);
          await page.locator('main a[href*="topics/media/"]').first().click();
          assert.match(page.url(), new RegExp(`/${tag}/topics/media/$`));
          await page.locator('main a[href*="da-nang-declaration/"]').first().click();
          assert.match(page.url(), new RegExp(`/${tag}/documents/da-nang-declaration/$`));
          assert.ok(await page.locator("h1").isVisible());
          assert.equal(await locale(page), tag);
        });
      });
    }
  }
}

test("switching the language keeps the reader on the same document", async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.base}vi/documents/da-nang-declaration/`);
    await openLanguages(page);
    await page.locator('a[hreflang="lo"]:visible').first().click();
    assert.match(page.url(), /\/lo\/documents\/da-nang-declaration\/$/);
  });
});

test("a fallback says so in the reader's language before it shows another", async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.base}lo/guides/check-a-source/`);
    assert.equal(await locale(page), "lo");
    const text = page.locator('main [lang="en"]').first();
    assert.ok(await text.isVisible());
    const notice = page.locator("main .fallback, main .notice").first();
    const [above, below] = [await notice.boundingBox(), await page.locator("h1").boundingBox()];
    assert.ok(above.y < below.y);
  });
});

test("the skip link comes first and leads to the text", async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.base}en/documents/da-nang-declaration/`);
    await page.keyboard.press("Tab");
    const href = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.match(href, /^#/);
    await page.keyboard.press("Enter");
    // A key answers before the browser has followed the link.
    await page.waitForURL((url) => url.hash === href);
    assert.ok(page.url().endsWith(href));
    assert.ok(await page.locator(href).count());
  });
});

test("a link to a paragraph survives the language", async () => {
  await visit({}, async (page) => {
    await page.goto(`${site.base}km/documents/da-nang-declaration/#p4`);
    assert.ok(await page.locator("#p4").isVisible());
  });
});
