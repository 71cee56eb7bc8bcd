"""Atom feeds: RFC 4287 by its own RELAX NG schema and its Schematron rules, RFC 5005 by walking the archives."""

import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import feedparser
from lxml import etree
from sites import DATA, Case, sites

ATOM = {"a": "http://www.w3.org/2005/Atom", "fh": "http://purl.org/syndication/history/1.0"}


def feeds(site):
    return sorted(name for name in site.files if re.search(r"(^|/)feed(-\d+)?\.xml$", name))


def parsed(site):
    return {name: etree.fromstring(site.bytes(name)) for name in feeds(site)}


def schema(site):
    """RELAX NG, by jing; of a site that a test broke, only what is broken."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for at, name in enumerate(sorted(site.changed) or feeds(site)):
            path = Path(folder) / f"{at}.xml"
            path.write_bytes(site.bytes(name))
            paths[str(path)] = name
        done = subprocess.run(["jing", "-c", DATA / "atom.rnc", *paths], capture_output=True, text=True)
    for line in done.stdout.splitlines():
        path = line.split(":")[0]
        yield f"jing: {line.replace(path, paths.get(path, path))}"
    # Debian's wrapper warns of libraries that it does not need.
    errors = [line for line in done.stderr.splitlines() if not line.startswith("[warning]")]
    if errors or (done.returncode != 0 and not done.stdout):
        yield f"jing ended with {done.returncode}: {errors}"


def rules(site):
    """The rules in square brackets of RFC 4287's appendix B, and what §4 says besides."""
    for name, feed in parsed(site).items():
        entries = feed.findall("a:entry", ATOM)
        if feed.find("a:author", ATOM) is None and any(entry.find("a:author", ATOM) is None for entry in entries):
            yield f"{name}: an entry without an author"
        for entry in entries:
            links = entry.findall("a:link[@rel='alternate']", ATOM)
            if not links and entry.find("a:content", ATOM) is None:
                yield f"{name}: an entry with neither link nor content"
            kinds = [(link.get("type"), link.get("hreflang")) for link in links]
            if len(set(kinds)) != len(kinds):
                yield f"{name}: two alternate links of one type"
        for place in [feed, *entries]:
            for tag in ["id", "title", "updated"]:
                if len(place.findall(f"a:{tag}", ATOM)) != 1:
                    yield f"{name}: {tag} stands {len(place.findall(f'a:{tag}', ATOM))} times"
        ids = [entry.findtext("a:id", namespaces=ATOM) for entry in entries]
        if len(set(ids)) != len(ids):
            yield f"{name}: an id stands twice"
        if feed.get("{http://www.w3.org/XML/1998/namespace}lang") != site.locale_of(name):
            yield f"{name}: the language is {feed.get('{http://www.w3.org/XML/1998/namespace}lang')}"


def links(site):
    """Every link leads to a file of the site; `self` is the feed itself."""
    for name, feed in parsed(site).items():
        for link in feed.iterfind(".//a:link", ATOM):
            if site.file(link.get("href")) is None:
                yield f"{name}: {link.get('href')} leads to nothing"
        if [site.file(link.get("href")) for link in feed.findall("a:link[@rel='self']", ATOM)] != [name]:
            yield f"{name}: the link to itself is another's"


def alternate(entry):
    return entry.find("a:link[@rel='alternate'][@type='text/html']", ATOM).get("href")


def contents(site):
    """What a reader is told is what the documents say."""
    texts = {text.url: text for text in site.texts("document", "page", "topic")}
    for name, feed in parsed(site).items():
        for entry in feed.findall("a:entry", ATOM):
            text = texts.get(alternate(entry))
            if text is None or text.locale != site.locale_of(name):
                yield f"{name}: {alternate(entry)} is no public text of this language"
                continue
            say = {tag: entry.findtext(f"a:{tag}", namespaces=ATOM) for tag in ["title", "summary", "updated", "published"]}
            author = entry.findtext("a:author/a:name", namespaces=ATOM)
            wanted = {
                "title": text.title,
                "summary": text.summary,
                "updated": f"{text.document.updated(text.locale)}T00:00:00Z",
                "published": f"{text.document.shared['published']}T00:00:00Z",
            }
            for tag in wanted:
                if say[tag] != wanted[tag]:
                    yield f"{name}: {tag} is {say[tag]!r}, not {wanted[tag]!r}"
            if author != site.author(text):
                yield f"{name}: the author is {author!r}"
            terms = {one.get("term"): one.get("label") for one in entry.findall("a:category", ATOM)}
            labels = {topic: site.documents[f"topics/{topic}"].texts[text.locale].title for topic in text.document.shared.get("topics", [])}
            if terms != labels:
                yield f"{name}: the categories are {terms}"


def by_feedparser(site):
    """A program that people read feeds with understands them."""
    texts = {text.url: text for text in site.texts("document", "page")}
    for name in feeds(site):
        read = feedparser.parse(site.bytes(name), sanitize_html=False)
        if read.bozo:
            yield f"{name}: {read.bozo_exception}"
        if read.version != "atom10" or not read.entries:
            yield f"{name}: {read.version} with {len(read.entries)} entries"
        for entry in read.entries:
            text = texts.get(entry.link)
            if text is None or entry.title != text.title or entry.title_detail.type != "text/plain":
                yield f"{name}: {entry.title!r} is another title"
            if not entry.author or not entry.updated_parsed:
                yield f"{name}: {entry.link} has no author or day"


def history(site):
    """From each feed, `prev-archive` leads to every public document that it is of (RFC 5005 §4)."""
    every = parsed(site)
    seen = set()
    for name in [name for name in every if name.endswith("feed.xml")]:
        found, at, back = set(), name, []
        while at is not None and at not in back:
            back.append(at)
            feed = every[at]
            if (feed.find("fh:archive", ATOM) is not None) != (at != name):
                yield f"{at}: fh:archive is where it should not be, or is not"
            found |= {alternate(entry) for entry in feed.findall("a:entry", ATOM)}
            before = feed.find("a:link[@rel='prev-archive']", ATOM)
            at = None if before is None else site.file(before.get("href"))
        for archive, newer in zip(back[1:], [None, *back[1:]]):
            current = every[archive].find("a:link[@rel='current']", ATOM)
            if current is None or site.file(current.get("href")) != name:
                yield f"{archive}: no way to the current feed"
            following = every[archive].find("a:link[@rel='next-archive']", ATOM)
            if (None if following is None else site.file(following.get("href"))) != newer:
                yield f"{archive}: the next archive is {following}"
        wanted = {text.url for text in members(site, name)}
        if found != wanted:
            yield f"{name}: lacks {sorted(wanted - found)[:3]}, has also {sorted(found - wanted)[:3]}"
        seen |= set(back)
    for name in sorted(set(every) - seen):
        yield f"{name}: no feed leads there"


def members(site, feed):
    """The public texts that a feed is of: by the folder that it lies in."""
    folder = feed.rsplit("/", 1)[0]
    locale = site.locale_of(feed)
    label = lambda name: site.documents[name].texts[locale].folder  # noqa: E731
    for text in site.texts("document", "page"):
        if text.locale != locale:
            continue
        document = text.document
        fronts = {label(f"topics/{topic}") for topic in document.shared.get("topics", [])}
        # Home and sections are of what stands in sections; topics of every page.
        fronts |= {locale, label(document.section)} if document.role == "document" else set()
        if folder in fronts:
            yield text


def steady(site):
    """An id belongs to one text for good: the same in all feeds, another for each text."""
    ids = {}
    for name, feed in parsed(site).items():
        for entry in feed.findall("a:entry", ATOM):
            key = entry.findtext("a:id", namespaces=ATOM)
            if ids.setdefault(key, alternate(entry)) != alternate(entry):
                yield f"{name}: {key} is also {ids[key]}"
            if not re.fullmatch(r"tag:[a-z.]+,\d{4}(-\d\d){0,2}:\S+", key):
                yield f"{name}: {key} is no tag URI"
    if len(set(ids.values())) != len(ids):
        yield "a text has two ids"


class Faultless(Case):
    def test_schema(self):
        self.faultless(schema)

    def test_rules(self):
        self.faultless(rules)

    def test_links(self):
        self.faultless(links)

    def test_contents(self):
        self.faultless(contents)

    def test_feedparser(self):
        self.faultless(by_feedparser)

    def test_history(self):
        self.faultless(history)

    def test_ids(self):
        self.faultless(steady)

    def test_every_locale_has_feeds_and_the_long_ones_archives(self):
        for site in sites():
            for locale in site.locales:
                self.assertIn(f"{locale}/feed.xml", site.files)
        for locale in site.locales:
            self.assertIn(f"{locale}/plans/feed-2.xml", site.files)


class Mutated(Case):
    NAME = "th/plans/feed.xml"

    def test_schema(self):
        self.broken(schema, "jing", self.NAME, r"<updated>[^<]*T00:00:00Z", "<updated>2026-01-01")

    def test_rules(self):
        self.broken(rules, "without an author", "th/feed.xml", r"(?s)<author>.*?</author>(.*?)<author>.*?</author>", r"\1")
        self.broken(rules, "title stands 0", self.NAME, r"<entry>\n(<id>.*</id>)\n<title>.*</title>", r"<entry>\1")
        self.broken(rules, "language", self.NAME, 'xml:lang="th"', 'xml:lang="lo"')
        self.broken(rules, "neither link", self.NAME, r"</author>\n(<link rel=\"alternate\".*\n)+<category", "</author><category")

    def test_links(self):
        self.broken(links, "leads to nothing", self.NAME, 'rel="alternate" type="text/html" href="[^"]*', 'rel="alternate" type="text/html" href="https://hostile.example/a/portal/gone/')
        self.broken(links, "another's", self.NAME, r"feed\.xml", "feed-1.xml")

    def test_contents(self):
        self.broken(contents, "title is", self.NAME, r"(?s)(<entry>.*?<title>)", r"\1x")
        self.broken(contents, "updated is", self.NAME, r"(?s)(<entry>.*?<updated>)2026", r"\g<1>2025")

    def test_feedparser(self):
        self.broken(by_feedparser, "mismatched tag", self.NAME, "</entry>", "")
        self.broken(by_feedparser, "another title", self.NAME, r"(?s)(<entry>.*?<title)>", r'\1 type="html">')

    def test_history(self):
        self.broken(history, "lacks", self.NAME, r"<link rel=\"prev-archive\".*\n", "")
        self.broken(history, "fh:archive", "th/plans/feed-1.xml", r"<fh:archive.*\n", "")

    def test_ids(self):
        self.broken(steady, "two ids", self.NAME, r"(?s)(<entry>\n<id>tag:hostile.example,2026:)", r"\1x")


if __name__ == "__main__":
    unittest.main()
