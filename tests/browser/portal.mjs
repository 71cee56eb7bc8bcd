// Builds the portal once and serves the folder as a plain static host would, for the browser tests.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const padi = process.env.PADI ?? join(root, "target/debug/padi");
const kinds = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
const packed = new Set([".png", ".jpg", ".webp", ".woff2"]);

export const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
export const locales = ["en", "id", "ms", "ms-Arab", "fil", "th", "vi", "lo", "km", "my", "zh-Hans", "ta", "tet", "pt"];

/**
 * Builds into a temporary folder and serves it; `close` takes both away. With `compressed`, texts go
 * over the wire in Brotli at its best, as from a host that compresses a site once.
 */
export async function portal({ compressed = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "padi-browser-"));
  const site = join(folder, "public");
  execFileSync(padi, ["--root", root, "--quiet", "build", "--output-dir", site], { stdio: "inherit" });
  const small = new Map();
  const compress = (file) => {
    if (!small.has(file)) small.set(file, brotliCompressSync(readFileSync(file)));
    return small.get(file);
  };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    let file = join(site, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    const found = existsSync(file);
    if (!found) file = join(site, "404.html");
    const brotli = compressed && !packed.has(extname(file));
    const body = brotli ? compress(file) : readFileSync(file);
    // The strictest policy: what a page has of scripts and fonts are files of the site.
    response.writeHead(found ? 200 : 404, {
      "content-type": kinds[extname(file)] ?? "application/octet-stream",
      "content-length": body.length,
      ...(brotli && { "content-encoding": "br" }),
      "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'",
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    /** All files, as paths from the root of the site. */
    files: readdirSync(site, { recursive: true }).filter((path) => statSync(join(site, path)).isFile()),
    read: (path) => readFileSync(join(site, path), "utf8"),
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A browser, headless; `env` is added to its environment. */
export function launch(env = {}) {
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"], env: { ...process.env, ...env } });
}

/** Runs `errand` in a fresh page; fails on any request to elsewhere than `site` and on any error of the page. */
export async function visit(browser, site, options, errand) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.base)) faults.push(`asks ${request.url()}`);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await errand(page);
  await context.close();
  assert.deepEqual(faults, []);
}
