// What a document weighs: all that a browser fetches for it from a host that compresses with Brotli, to a
// reader whose device has fonts for Latin alone and so fetches whatever fonts the page brings.

import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, locales, portal } from "./portal.mjs";

/** In bytes: of the whole, and of all but the fonts. */
const limit = (locale) => (["my", "km"].includes(locale) ? 90_000 : 60_000);
const bareLimit = 30_000;
const latin = ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf"];
const latinFrom = "/usr/share/fonts/truetype/noto";
const columns = { Document: "html", Stylesheet: "css", Font: "fonts", Script: "script", Image: "images", Other: "icon" };

let folder;
let site;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "padi-fonts-"));
  site = await portal({ compressed: true });
  browser = await launch({ FONTCONFIG_FILE: latinAlone(folder) });
});

after(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true });
});

/** A configuration of fontconfig that knows a few Latin fonts and nothing else. */
function latinAlone(folder) {
  mkdirSync(join(folder, "fonts"));
  for (const name of latin) {
    assert.ok(existsSync(join(latinFrom, name)), `${name} of Debian's fonts-noto-core`);
    copyFileSync(join(latinFrom, name), join(folder, "fonts", name));
  }
  const file = join(folder, "fonts.conf");
  writeFileSync(file, `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`);
  return file;
}

/** Loads a page with nothing in the cache; gives its bytes on the wire, headers and all, by kind. */
async function weigh(path) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const under = new Map();
  const weights = {};
  wire.on("Network.requestWillBeSent", ({ requestId, type }) => under.set(requestId, columns[type] ?? "other"));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const column = under.get(requestId);
    under.delete(requestId);
    weights[column] = (weights[column] ?? 0) + encodedDataLength;
  });
  wire.on("Network.loadingFailed", ({ requestId, errorText }) => assert.fail(`${under.get(requestId)}: ${errorText}`));
  await wire.send("Network.enable");

  const settled = async () => {
    await page.evaluate(() => document.fonts.ready);
    while (under.size > 0) await new Promise((done) => setTimeout(done, 20));
    return Object.values(weights).reduce((sum, one) => sum + one, 0);
  };
  await page.goto(site.base + path);
  // The icon comes last, when the page is there.
  for (let waits = 0; waits < 100 && !weights.icon; waits += 1) await new Promise((done) => setTimeout(done, 20));
  const whole = await settled();
  const arrived = { ...weights };
  const blocking = await page.evaluate(() =>
    performance.getEntriesByType("resource").filter((one) => one.renderBlockingStatus === "blocking").map((one) => one.name));
  // The languages lie folded in the header, each in its own script.
  await page.locator(".site-header details.languages").evaluate((details) => (details.open = true));
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  const unfolded = await settled();
  // Last, since asking for styles fetches them once more.
  const local = await localFonts(page, wire);
  await context.close();
  return { arrived, whole, unfolded, local, blocking };
}

/** The device's own fonts that the page is shown in. */
async function localFonts(page, wire) {
  await wire.send("DOM.enable");
  await wire.send("CSS.enable");
  const { root } = await wire.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await wire.send("DOM.querySelector", { nodeId: root.nodeId, selector: "body" });
  const { fonts } = await wire.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
}

/** The largest document of a locale, and one that is told by name. */
function heaviest(locale) {
  const ours = site.files.filter((path) => new RegExp(`^${locale}/(documents|focus|guides)/[^/]+/index\\.html$`).test(path));
  ours.sort((one, other) => site.read(other).length - site.read(one).length || one.localeCompare(other));
  return [...new Set([ours[0], `${locale}/documents/da-nang-declaration/index.html`])];
}

test("a document weighs at most 60 kB with its fonts, 90 in Burmese and Khmer, and 30 without", { timeout: 300_000 }, async () => {
  const rows = [];
  const faults = [];
  for (const locale of locales) {
    for (const file of heaviest(locale)) {
      const path = file.slice(0, -"index.html".length);
      const { arrived, whole, unfolded, local, blocking } = await weigh(path);
      rows.push({ path, ...arrived, whole, "languages open": unfolded });
      const bare = whole - (arrived.fonts ?? 0);
      if (bare > bareLimit) faults.push(`${path}: ${bare} bytes without fonts`);
      if (whole > limit(locale)) faults.push(`${path}: ${whole} bytes`);
      if (unfolded > limit(locale)) faults.push(`${path}: ${unfolded} bytes with the languages open`);
      if (arrived.script) faults.push(`${path}: a script`);
      const strange = local.filter((name) => !["Noto Sans", "Noto Serif"].includes(name));
      if (strange.length) faults.push(`${path}: measured with the device's ${strange}`);
      const unwanted = blocking.filter((url) => !url.endsWith(".css"));
      if (unwanted.length) faults.push(`${path}: waits for ${unwanted}`);
    }
  }
  console.table(rows.map(({ path, html, css, icon, fonts = 0, images = 0, ...rest }) => ({ path, html, css, icon, fonts, images, ...rest })));
  assert.deepEqual(faults, []);
});

test("no page waits for a script, and a document has none", () => {
  const faults = [];
  for (const path of site.files.filter((path) => path.endsWith(".html"))) {
    const document = /^[^/]+\/(documents|focus|guides)\/[^/]+\/index\.html$/.test(path);
    for (const [tag] of site.read(path).matchAll(/<script\b[^>]*>/g)) {
      if (/\stype="?application\/ld\+json/.test(tag)) continue;
      if (document || !/\ssrc=/.test(tag) || !/\s(defer|async|type="?module)\b/.test(tag)) faults.push(`${path}: ${tag}`);
    }
  }
  assert.deepEqual(faults, []);
});
