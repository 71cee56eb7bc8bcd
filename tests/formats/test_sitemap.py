"""The sitemap: the schema of sitemaps.org, and that it lists what search engines should know, in all languages."""

import re
import unittest

from lxml import etree
from sites import DATA, Case, hostile_site

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def parsed(site):
    return etree.fromstring(site.bytes("sitemap.xml"))


def schema(site, xsd="sitemaps.xsd"):
    rules = etree.XMLSchema(etree.parse(DATA / xsd))
    rules.validate(parsed(site))
    for error in rules.error_log:
        yield f"line {error.line}: {error.message}"


def listed(site):
    return {url.findtext("s:loc", namespaces=NAMES): url for url in parsed(site)}


def pages(site):
    """Exactly the first pages that may be indexed, each once."""
    urls = [url.findtext("s:loc", namespaces=NAMES) for url in parsed(site)]
    if len(set(urls)) != len(urls):
        yield "an address stands twice"
    for url in urls:
        if site.file(url) is None:
            yield f"{url} leads to nothing"
    found = {site.file(url) for url in urls} - {None}
    wanted = {
        name
        for name in site.pages
        if site.locale_of(name) and not site.is_noindex(name) and not re.search(r"/page/\d+/index.html$", name)
    }
    for name in sorted(found - wanted):
        yield f"{name} should not be there"
    for name in sorted(wanted - found):
        yield f"{name} is missing"


def alternates(site):
    """The alternates of a page are its page's own, and each of them names the same."""
    every = {loc: {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)} for loc, url in listed(site).items()}
    for loc, cluster in every.items():
        if loc not in cluster.values() or cluster.get("x-default") not in [url for lang, url in cluster.items() if lang != "x-default"]:
            yield f"{loc}: is not among its alternates, or has no x-default among them"
        for lang, url in cluster.items():
            if every.get(url) != cluster:
                yield f"{loc}: {url} in {lang} does not answer"
        page = site.page(site.file(loc) or "404.html")
        own = {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@rel='alternate'][@hreflang]")}
        if own != cluster:
            yield f"{loc}: the page says {own}"
        if page.xpath("//link[@rel='canonical']/@href") != [loc]:
            yield f"{loc}: is not canonical"


def days(site):
    """The day of a document's last change that is not minor; none where there is none."""
    public = {text.url: text.document for text in site.texts("document", "page", "topic", "section", "home")}
    for loc, url in listed(site).items():
        document = public.get(loc)
        wanted = str(document.shared["published"]) if document and "published" in document.shared else None
        if wanted and document.shared.get("changes"):
            wanted = document.updated(document.original)
        if url.findtext("s:lastmod", namespaces=NAMES) != wanted:
            yield f"{loc}: lastmod is not {wanted}"


class Faultless(Case):
    def test_schema(self):
        self.faultless(schema)

    def test_pages(self):
        self.faultless(pages)

    def test_alternates(self):
        self.faultless(alternates)

    def test_days(self):
        self.faultless(days)

    def test_drafts_fallbacks_and_what_is_to_come_are_absent(self):
        text = hostile_site().read("sitemap.xml")
        for absent in ["drafted", "coming", "/th/notes/english/", "/page/2/", "/old/"]:
            self.assertNotIn(absent, text)


class Index(unittest.TestCase):
    """A portal that needs an index is too long to build here: a unit test in Rust keeps its form to this file."""

    def test_schema(self):
        rules = etree.XMLSchema(etree.parse(DATA / "siteindex.xsd"))
        index = (DATA / "sitemap-index.xml").read_bytes()
        self.assertTrue(rules.validate(etree.fromstring(index)), rules.error_log)
        self.assertFalse(rules.validate(etree.fromstring(index.replace(b"loc>", b"location>"))))


class Mutated(Case):
    NAME = "sitemap.xml"

    def test_schema(self):
        self.broken(schema, "not a valid value", self.NAME, "<lastmod>[^<]*", "<lastmod>24 November")
        self.broken(schema, "is not allowed", self.NAME, "<xhtml:link rel", '<xhtml:link class="a" rel')
        self.broken(schema, "not expected", self.NAME, "<loc>", "<priority>2</priority><loc>")

    def test_pages(self):
        self.broken(pages, "is missing", self.NAME, "<url><loc>[^<]*/th/about/.*\n", "")
        self.broken(pages, "should not be there", self.NAME, "/th/notes/pictured/</loc>", "/th/notes/english/</loc>")
        self.broken(pages, "stands twice", self.NAME, "(<url><loc>[^<]*/th/about/.*\n)", r"\1\1")
        self.broken(pages, "leads to nothing", self.NAME, "/th/about/</loc>", "/th/gone/</loc>")

    def test_alternates(self):
        self.broken(alternates, "does not answer", self.NAME, '<xhtml:link rel="alternate" hreflang="lo"[^>]*>', "")
        self.broken(alternates, "no x-default", self.NAME, '<xhtml:link rel="alternate" hreflang="x-default"[^>]*>', "")

    def test_days(self):
        self.broken(days, "lastmod is not", self.NAME, "<lastmod>2026", "<lastmod>2025")


if __name__ == "__main__":
    unittest.main()
