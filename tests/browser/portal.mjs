// Builds the portal once and serves the folder as a plain static host would, for the browser tests.

import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const padi = process.env.PADI ?? join(root, "target/debug/padi");
const kinds = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".xml": "application/xml", ".png": "image/png", ".woff2": "font/woff2" };

export const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

/** Builds into a temporary folder and serves it; `close` takes both away. */
export async function portal() {
  const folder = mkdtempSync(join(tmpdir(), "padi-browser-"));
  const site = join(folder, "public");
  execFileSync(padi, ["--root", root, "--quiet", "build", "--output-dir", site], { stdio: "inherit" });
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    let file = join(site, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    const found = existsSync(file);
    if (!found) file = join(site, "404.html");
    // The strictest policy that a page without scripts can stand.
    response.writeHead(found ? 200 : 404, {
      "content-type": kinds[extname(file)] ?? "application/octet-stream",
      "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
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
