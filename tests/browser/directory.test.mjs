// A reader looks for a public source of a country: by anchors, or by filters where there is JavaScript.

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

const sections = "#t-directory > section";
const shown = (page) => page.locator(`${sections}:visible`).count();
const sources = (page) => page.locator("[data-kind]:visible").count();
const chip = (page, hash) => page.locator(`#t-directory nav a[href="${hash}"]`);
const kind = (page, value) => page.locator(`#t-directory button[value="${value}"]`);
const words = (page) => page.locator("#t-directory [role=status]").textContent();
const figures = (text) => text.replace(/[၀-၉]/g, (digit) => "၀၁၂၃၄၅၆၇၈၉".indexOf(digit)).match(/\d+/)?.[0];

/** Runs `errand` on the directory of a locale; fails on an error of the page or a script that the policy forbids. */
async function visit(tag, hash, options, errand) {
  await watched(browser, site, { viewport: { width: 360, height: 800 }, ...options }, async (page) => {
    await page.goto(`${site.base}${tag}/directory/${hash}`);
    await errand(page);
  });
}

for (const tag of ["en", "my", "ms-Arab"]) {
  test(`without JavaScript chips lead to the part of a member, in ${tag}`, async () => {
    await visit(tag, "", { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator("#t-directory button").count(), 0);
      assert.equal(await page.locator('#t-directory nav a[href="#t-directory"]').count(), 0);
      const all = await shown(page);
      assert.ok(all > 10);
      await chip(page, "#t-member-vn").click();
      assert.equal(new URL(page.url()).hash, "#t-member-vn");
      assert.equal(await shown(page), all);
      const { y } = await page.locator("#t-member-vn").boundingBox();
      assert.ok(y >= 0 && y < 800, `${y}`);
      assert.equal(await page.locator('#t-member-vn a[href="https://vnanet.vn/"]').isVisible(), true);
    });
  });

  test(`with JavaScript chips show one member, one kind, and all again, in ${tag}`, async () => {
    await visit(tag, "", {}, async (page) => {
      const [all, every] = [await shown(page), await sources(page)];
      assert.equal(figures(await words(page)), String(every));
      assert.equal(await chip(page, "#t-directory").getAttribute("aria-current"), "true");

      await chip(page, "#t-member-vn").click();
      assert.equal(new URL(page.url()).hash, "#t-member-vn");
      assert.equal(await shown(page), 1);
      assert.equal(await sources(page), 2);
      assert.equal(figures(await words(page)), "2");
      assert.equal(await chip(page, "#t-member-vn").getAttribute("aria-current"), "true");
      assert.equal(await chip(page, "#t-directory").getAttribute("aria-current"), null);
      const { y } = await chip(page, "#t-member-vn").boundingBox();
      assert.ok(y >= 0 && y < 800, "the chip stays in sight");

      await kind(page, "fact-checks").click();
      assert.equal(await sources(page), 1);
      assert.equal(await kind(page, "fact-checks").getAttribute("aria-pressed"), "true");
      assert.equal(await kind(page, "").getAttribute("aria-pressed"), "false");

      await chip(page, "#t-member-bn").click();
      assert.equal(await sources(page), 0);
      assert.equal(figures(await words(page)), "0");

      await chip(page, "#t-directory").click();
      assert.equal(new URL(page.url()).hash, "");
      const checks = await sources(page);
      assert.ok(checks > 1 && checks < every);
      await kind(page, "").click();
      assert.deepEqual([await shown(page), await sources(page)], [all, every]);

      await page.goBack();
      assert.equal(new URL(page.url()).hash, "#t-member-bn");
      assert.equal(await shown(page), 1);
      // A chip that is on is turned off.
      await chip(page, "#t-member-bn").click();
      assert.deepEqual([await shown(page), await sources(page)], [all, every]);
    });
  });
}

test("an address with a member opens at that member", async () => {
  await visit("ms-Arab", "#t-member-tl", {}, async (page) => {
    assert.equal(await shown(page), 1);
    assert.ok(await page.locator("#t-member-tl h3").isVisible());
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  });
});

test("keys reach every chip and every source", async () => {
  await visit("en", "", {}, async (page) => {
    await chip(page, "#t-directory").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await shown(page), 1);
    const chosen = await page.evaluate(() => document.activeElement.hash);
    assert.equal(chosen, new URL(page.url()).hash);
    await kind(page, "organisation").focus();
    await page.keyboard.press("Space");
    assert.equal(await kind(page, "organisation").getAttribute("aria-pressed"), "true");
  });
});

test("the script is on directories only", async () => {
  await visit("en", "", {}, async (page) => {
    assert.equal(await page.locator("script[src]").count(), 1);
    for (const path of ["timeline/", "members/", "", "guides/check-a-source/"]) {
      await page.goto(`${site.base}en/${path}`);
      assert.equal(await page.locator("script[src]").count(), 0, path);
    }
  });
});
