// The look against pictures of it, one for each thing that could go wrong in its own way: a script, a
// direction, a scheme, a width, paper, forced colours.
//
// Letters are drawn differently by another Chromium or other fonts, so pictures are compared only by those
// that made them, which references/made-with.json names; else the tests are skipped, and say why.
// After a wanted change make the pictures anew, and look at them:
//
//     PADI_UPDATE=1 node --test tests/browser/look.test.mjs

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { pagesOfEachKind } from "./kinds.mjs";
import { launch, portal } from "./portal.mjs";

const references = join(dirname(fileURLToPath(import.meta.url)), "references");
const update = process.env.PADI_UPDATE === "1";
const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 900 } };
const dark = { colorScheme: "dark" };

/** Name, kind of page, locale, how it is shown. */
const pictures = [
  ["home-en-1280-light", "home", "en", desk],
  ["home-th-360-dark", "home", "th", { ...phone, ...dark }],
  ["document-km-360-light", "document", "km", phone],
  ["document-my-360-light", "document", "my", phone],
  ["document-ms-Arab-1280-light", "document", "ms-Arab", desk],
  ["document-zh-Hans-1280-dark", "document", "zh-Hans", { ...desk, ...dark }],
  ["document-vi-print", "document", "vi", { media: "print", viewport: { width: 794, height: 1123 } }],
  ["document-en-360-forced", "document", "en", { ...phone, forcedColors: "active" }],
  ["fallback-lo-360-light", "fallback", "lo", phone],
  ["topic-ta-360-light", "topic", "ta", phone],
  ["a-z-lo-1280-light", "A-Z", "lo", desk],
  ["directory-en-360-light", "directory", "en", phone],
];
/** A pixel differs if a channel differs by more than this; so many of all pixels may. */
const channelTolerance = 8;
const pixelTolerance = 0.001;

let site;
let browser;
let pages;
let easel;
/** Why nothing can be compared here, or null. */
let unlike;
let failures;

before(async () => {
  site = await portal();
  browser = await launch();
  pages = pagesOfEachKind(site);
  easel = await browser.newPage();
  const here = { chromium: browser.version(), processor: process.arch, fonts: fonts() };
  const record = join(references, "made-with.json");
  if (update) {
    mkdirSync(references, { recursive: true });
    writeFileSync(record, JSON.stringify(here, null, 2) + "\n");
  }
  unlike = difference(here, existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : null);
  if (unlike) console.log(`The look is not compared: ${unlike}.`);
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** The versions of Debian's packages of fonts. */
function fonts() {
  const list = execFileSync("dpkg-query", ["-W", "-f", "${db:Status-Abbrev} ${Package} ${Version}\n", "fonts-*"], { encoding: "utf8" });
  const installed = list.split("\n").map((line) => line.split(/ +/)).filter(([status]) => status === "ii");
  return Object.fromEntries(installed.map(([, name, version]) => [name, version]));
}

function difference(here, made) {
  if (!made) return "there are no pictures; PADI_UPDATE=1 makes them";
  const flat = ({ fonts, ...rest }) => ({ ...rest, ...fonts });
  const [one, other] = [flat(made), flat(here)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
  if (!names.length) return null;
  return names.map((name) => `the pictures were made with ${name} ${one[name] ?? "absent"}, here is ${other[name] ?? "none"}`).join("; ");
}

/** The first screenful of a page. */
async function shoot(path, { media = "screen", ...options }) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.emulateMedia({ media });
  await page.goto(site.base + path);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ animations: "disabled", scale: "css" });
  await context.close();
  return picture;
}

/** Lays two pictures over each other: the share of pixels that differ, and a picture of where. */
async function compare(one, other) {
  return easel.evaluate(async ([sources, tolerance]) => {
    const [ours, theirs] = await Promise.all(sources.map(async (source) => createImageBitmap(await (await fetch(source)).blob())));
    if (ours.width !== theirs.width || ours.height !== theirs.height) return { share: 1, drawn: null };
    const canvas = new OffscreenCanvas(ours.width, ours.height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const pixels = (bitmap) => {
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    };
    const [left, right] = [pixels(ours).data, pixels(theirs).data];
    const where = context.createImageData(canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < left.length; at += 4) {
      const differs = [0, 1, 2].some((channel) => Math.abs(left[at + channel] - right[at + channel]) > tolerance);
      // Red where they differ, a pale shade of the page elsewhere.
      const pale = 255 - (255 - right[at + 1]) / 4;
      where.data.set(differs ? [220, 0, 0, 255] : [pale, pale, pale, 255], at);
      if (differs) count += 1;
    }
    context.putImageData(where, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return { share: count / (left.length / 4), drawn: bytes.toBase64() };
  }, [[one, other].map((png) => `data:image/png;base64,${png.toString("base64")}`), channelTolerance]);
}

for (const [name, kind, locale, options] of pictures) {
  test(name, async (context) => {
    if (unlike) return context.skip(unlike);
    const shown = pages.find((page) => page.kind === kind && page.locale === locale);
    if (!shown) return context.skip(`the portal has no ${kind} in ${locale}`);
    const actual = await shoot(shown.path, options);
    const file = join(references, `${name}.png`);
    if (update) return writeFileSync(file, actual);
    assert.ok(existsSync(file), `no picture ${file}; PADI_UPDATE=1 makes it`);
    const { share, drawn } = await compare(readFileSync(file), actual);
    if (share <= pixelTolerance) return;
    failures ??= mkdtempSync(join(tmpdir(), "padi-look-"));
    writeFileSync(join(failures, `${name}.png`), actual);
    if (drawn) writeFileSync(join(failures, `${name}-difference.png`), Buffer.from(drawn, "base64"));
    assert.fail(`${(share * 100).toFixed(2)} % of the pixels differ; see ${join(failures, name)}*.png`);
  });
}
