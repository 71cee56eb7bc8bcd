"""Where things are: robots.txt as crawlers read it, pages at former addresses, and that two builds are one."""

import hashlib
import re
import unittest
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from sites import Case, build, hostile_site, workshop


def robots(site):
    parser = RobotFileParser()
    parser.parse(site.read("robots.txt").splitlines())
    if parser.site_maps() != [f"{site.base}sitemap.xml"] or site.file(parser.site_maps()[0]) is None:
        yield f"the sitemap is {parser.site_maps()}"
    for name in site.pages:
        if not parser.can_fetch("Anybody", site.url(name)):
            yield f"{name} may not be read"


def redirects(site):
    """A former address leads where its document is now: what browsers, search engines and readers follow agrees."""
    wanted = {}
    for document in site.documents.values():
        for alias in document.shared.get("aliases", []):
            locale = alias.split("/")[1]
            wanted[alias.strip("/") + "/index.html"] = document.texts[locale].url
    found = {name for name in site.pages if site.is_redirect(name)}
    for name in sorted(found ^ set(wanted)):
        yield f"{name} is missing, or should not be there"
    for name in sorted(found & set(wanted)):
        page, url = site.page(name), site.url(name)
        refresh = page.xpath("string(//meta[@http-equiv='refresh']/@content)")
        match = re.fullmatch(r"0; url=(\S+)", refresh)
        goals = {
            "canonical": site.canonical(name),
            "refresh": urljoin(url, match.group(1)) if match else None,
            "link": urljoin(url, page.xpath("string(//main//a/@href)")),
        }
        for what, goal in goals.items():
            if goal != wanted[name] or site.file(goal) is None:
                yield f"{name}: {what} leads to {goal}, not {wanted[name]}"
        if not site.is_noindex(name):
            yield f"{name} may be indexed"


class Faultless(Case):
    def test_robots(self):
        self.faultless(robots)

    def test_redirects(self):
        self.faultless(redirects)

    def test_nothing_names_a_draft_or_what_is_to_come(self):
        site = hostile_site()
        self.assertTrue({"drafted", "coming"} <= {document.id for document in site.documents.values()})
        for name in site.files:
            self.assertNotRegex(name, "drafted|coming")
            self.assertNotRegex(site.bytes(name), rb"/(drafted|coming)/", name)

    def test_a_second_build_is_the_same(self):
        """The portal's own determinism is tested beside this folder; here are all formats, archives and further pages."""
        first = hostile_site()
        build(first.root, workshop() / "again")
        again = {path.relative_to(workshop() / "again").as_posix(): path for path in (workshop() / "again").rglob("*") if path.is_file()}
        self.assertEqual(set(again), first.files)
        digest = lambda data: hashlib.sha256(data).hexdigest()  # noqa: E731
        self.assertEqual([name for name in again if digest(again[name].read_bytes()) != digest(first.bytes(name))], [])
        for format_ in ["feed-1.xml", "topics.ttl", "topics.jsonld", "cite.bib", "cite.ris", "cite.json", "index.md", "llms.txt", "index.json", "sitemap.xml", "robots.txt"]:
            self.assertTrue(first.named(format_), format_)


class Mutated(Case):
    NAME = "th/old/เก่า/index.html"

    def test_robots(self):
        self.broken(robots, "may not be read", "robots.txt", "Allow: /", "Disallow: /a/portal/th/")
        self.broken(robots, "the sitemap is", "robots.txt", "sitemap.xml", "map.xml")

    def test_redirects(self):
        self.broken(redirects, "refresh leads", self.NAME, "0; url=", "0; url=../")
        self.broken(redirects, "canonical leads", self.NAME, r'(rel="canonical" href="[^"]*)plan-8', r"\1plan-9")
        self.broken(redirects, "link leads", self.NAME, r'(class="button" href=")', r"\1x")
        self.broken(redirects, "should not be there", self.NAME, 'http-equiv="refresh"', 'name="x"')


if __name__ == "__main__":
    unittest.main()
