// A device that has Latin faces alone fetches the fonts that a page needs; one that has all fetches none.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, portal } from "./portal.mjs";

const NOTO = "/usr/share/fonts/truetype/noto";
const NAMES = ["noto-naskh-arabic", "noto-sans-khmer", "noto-sans-myanmar", "noto-serif-lao"];

let site;
let folder;
let poor;
let rich;

/** Settings of fontconfig under which there are two faces, both Latin. */
function latinOnly() {
  folder = mkdtempSync(join(tmpdir(), "padi-fonts-"));
  mkdirSync(join(folder, "faces"));
  for (const name of ["NotoSerif-Regular.ttf", "NotoSans-Regular.ttf"]) symlinkSync(join(NOTO, name), join(folder, "faces", name));
  const file = join(folder, "fonts.conf");
  writeFileSync(file, `<?xml version="1.0"?><fontconfig><dir>${folder}/faces</dir><cachedir>${folder}/cache</cachedir></fontconfig>`);
  return file;
}

before(async () => {
  site = await portal();
  poor = await launch({ FONTCONFIG_FILE: latinOnly() });
  rich = await launch();
});

after(async () => {
  await poor?.close();
  await rich?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The fonts that a page fetches, and those that fail. */
async function fetched(browser, path) {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const files = [];
  page.on("request", (request) => request.url().endsWith(".woff2") && files.push(request.url().split("/").at(-1)));
  await page.goto(site.base + path);
  await page.evaluate(() => document.fonts.ready);
  const failed = await page.evaluate(() => [...document.fonts].filter((font) => font.status === "error").map((font) => font.family));
  await page.close();
  assert.deepEqual(failed, []);
  return files.sort();
}

/** The small fonts of all, the whole one of one. */
const wanted = (whole) => NAMES.map((name) => (name === whole ? `${name}.woff2` : `${name}-names.woff2`)).sort();

const document = "documents/da-nang-declaration/";
for (const [path, whole] of [
  ["", ""],
  ["en/", ""],
  ["en/topics/", ""],
  [`ms/${document}`, ""],
  [`km/${document}`, "noto-sans-khmer"],
  [`lo/${document}`, "noto-serif-lao"],
  [`my/${document}`, "noto-sans-myanmar"],
  [`ms-Arab/${document}`, "noto-naskh-arabic"],
]) {
  test(`/${path} fetches the letters of all names and of its own language`, async () => {
    assert.deepEqual(await fetched(poor, path), wanted(whole));
    assert.deepEqual(await fetched(rich, path), []);
  });
}
