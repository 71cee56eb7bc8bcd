// The kinds of pages that the portal has, and where a page of each is. What a theme's templates can make
// must be found here, so that no test of "each kind of page" forgets one.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { locales, root } from "./portal.mjs";

/** Kind, template, path under a locale's folder. */
const ofLocales = [
  ["home", "index.html", ""],
  ["section", "section.html", "documents/"],
  ["document", "page.html", "documents/da-nang-declaration/"],
  ["guide", "page.html", "guides/check-a-source/"],
  ["page", "page.html", "about/"],
  ["A-Z", "topics.html", "topics/"],
  ["topic", "topic.html", "topics/media/"],
  ["list of records", "records.html", "meetings/"],
  ["record", "record.html", "meetings/amri-16/"],
  ["list of members", "records.html", "members/"],
  ["directory", "directory.html", "directory/"],
  ["timeline", "timeline.html", "timeline/"],
  ["not found", "404.html", "404.html"],
];
/** The same for pages that no locale owns. */
const ofSite = [
  ["chooser", "chooser.html", ""],
  ["concept", "concept.html", "topics/media/"],
  ["list of concepts", "concept.html", "topics/"],
  ["not found", "404-root.html", "404.html"],
];
/** Kinds that only some documents have: a mark in the page's HTML. */
const marks = [
  ["fallback", /class="notice fallback"/],
  ["superseded", /class="status status-superseded"/],
  ["withdrawn", /class="status status-withdrawn"/],
  ["draft", /class="status status-draft"/],
];
/** The frame, what no reader stays on, and what this portal has no page of: its list of members is one of records. */
const apart = ["base.html", "redirect.html", "members.html"];

/** A page of each kind in each locale: `{ kind, locale, path }`; `locale` is null where none owns it. */
export function pagesOfEachKind(site) {
  const templates = readdirSync(join(root, "themes/default/templates")).filter((name) => name.endsWith(".html"));
  const known = [...apart, ...[...ofLocales, ...ofSite].map(([, template]) => template)];
  assert.deepEqual(templates.filter((name) => !known.includes(name)), [], "templates without a kind of page");
  const exists = ([, template]) => templates.includes(template);

  const pages = ofSite.filter(exists).map(([kind, , path]) => ({ kind, locale: null, path }));
  for (const locale of locales) {
    for (const [kind, , path] of ofLocales.filter(exists)) pages.push({ kind, locale, path: `${locale}/${path}` });
    const own = site.files.filter((file) => file.startsWith(`${locale}/`) && file.endsWith("/index.html")).sort();
    const further = own.find((file) => file.endsWith("/page/2/index.html"));
    if (further) pages.push({ kind: "further page", locale, path: address(further) });
    for (const [kind, mark] of marks) {
      const file = own.find((path) => mark.test(site.read(path)));
      if (file) pages.push({ kind, locale, path: address(file) });
    }
  }
  const files = new Set(site.files);
  const missing = pages.filter(({ path }) => !files.has(path.endsWith(".html") ? path : `${path}index.html`));
  assert.deepEqual(missing, [], "kinds of pages that the site lacks");
  assert.ok(pages.some(({ kind }) => kind === "fallback"), "the site has no fallback");
  return pages;
}

function address(file) {
  return file.slice(0, -"index.html".length);
}
