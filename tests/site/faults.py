"""What can be wrong with a built site: reads its files as a browser or a search engine would.

Knows nothing of Padi: only HTML, URLs and the rules that the portal promises to keep. Each check takes a
`Site` and yields a sentence for each fault.
"""

import copy
import json
import posixpath
import re
from collections import Counter
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

RIGHT_TO_LEFT = {"ar", "he", "fa", "ur"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    """An element with its attributes and the language and direction that it inherits."""

    def __init__(self, tag, attributes, parent):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children = []
        self.text = ""

    def get(self, name, default=None):
        return self.attributes.get(name, default)

    def inherited(self, name):
        element = self
        while element is not None:
            if element.get(name) is not None:
                return element.get(name)
            element = element.parent
        return None

    def full_text(self):
        return self.text + "".join(child.full_text() for child in self.children)


class Page(HTMLParser):
    """One HTML file as a list of elements."""

    def __init__(self, path, text):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.source = text
        self.elements = []
        self.open = []
        self.unbalanced = []
        self.feed(text)
        self.close()
        self.unbalanced += [f"<{element.tag}> is never closed" for element in self.open]

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        for name in {name for name in names if names.count(name) > 1}:
            self.unbalanced.append(f"<{tag}> has the attribute {name} twice")
        parent = self.open[-1] if self.open else None
        element = Element(tag, dict(attributes), parent)
        if parent is not None:
            parent.children.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open[-1].tag != tag:
            self.unbalanced.append(f"</{tag}> closes nothing")
            return
        self.open.pop()

    def handle_data(self, data):
        if self.open:
            self.open[-1].text += data

    @cached_property
    def ids(self):
        """How often each id stands on the page."""
        return Counter(element.get("id") for element in self.elements if element.get("id") is not None)

    @cached_property
    def by_tag(self):
        elements = {}
        for element in self.elements:
            elements.setdefault(element.tag, []).append(element)
        return elements

    def all(self, tag):
        return self.by_tag.get(tag, [])

    def meta(self, name):
        return [element.get("content") for element in self.all("meta") if element.get("name") == name]

    def links(self, relation):
        return [element for element in self.all("link") if relation in (element.get("rel") or "").split()]


class Site:
    """A built site: `root` is the folder, `base` the absolute URL that it is made for."""

    def __init__(self, root, base, locales, default):
        self.root = Path(root)
        self.base = base
        self.locales = locales
        self.default = default
        self.files = {
            path.relative_to(self.root).as_posix()
            for path in self.root.rglob("*")
            if path.is_file()
        }
        self.pages = {
            name: Page(name, (self.root / name).read_text(encoding="utf-8"))
            for name in sorted(self.files)
            if name.endswith(".html")
        }
        self.altered = {}

    def with_text(self, name, text):
        """This site with another text in one file."""
        other = copy.copy(self)
        other.altered = {**self.altered, name: text}
        if name in self.pages:
            other.pages = {**self.pages, name: Page(name, text)}
        return other

    def read(self, name):
        return self.altered.get(name) or (self.root / name).read_text(encoding="utf-8")

    def url(self, name):
        """The absolute address of a file."""
        name = name.removesuffix("index.html") if posixpath.basename(name) == "index.html" else name
        return urljoin(self.base, name)

    def file(self, url):
        """The file that a static host answers with for an absolute address, or None."""
        if not url.startswith(self.base):
            return None
        name = unquote(urlsplit(url).path)[len(urlsplit(self.base).path):]
        if name == "" or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else None

    def is_error(self, name):
        return posixpath.basename(name) == "404.html"


def markup(site):
    for name, page in site.pages.items():
        for fault in page.unbalanced:
            yield f"{name}: {fault}"
        for double in (one for one, count in page.ids.items() if count > 1):
            yield f"{name}: the id {double} stands twice"
        if len(page.all("h1")) != 1:
            yield f"{name}: {len(page.all('h1'))} h1 elements"
        if len(page.all("title")) < 1 or not page.all("title")[0].full_text().strip():
            yield f"{name}: no title"


def policy(site):
    """The strictest content security policy: no inline script or style, nothing from elsewhere."""
    for name, page in site.pages.items():
        for element in page.elements:
            if element.get("style") is not None:
                yield f"{name}: <{element.tag}> has a style attribute"
            for attribute in element.attributes:
                if attribute.startswith("on"):
                    yield f"{name}: <{element.tag}> has the event handler {attribute}"
            for attribute in ("href", "src", "action", "formaction", "xlink:href", "srcset", "data", "poster"):
                value = re.sub(r"[\x00-\x20]", "", element.get(attribute) or "").lower()
                if value.startswith(("javascript:", "vbscript:", "data:")):
                    yield f"{name}: <{element.tag}> has {attribute}={element.get(attribute)!r}"
            if element.tag == "style":
                yield f"{name}: a style element"
            if element.tag == "script" and element.get("type") != "application/ld+json" and not is_module(element):
                yield f"{name}: a script"
            loads = element.get("src") or (
                element.get("href") if element.tag == "link" and element.get("rel") in ("stylesheet", "icon", "preload") else None
            )
            if loads and urlsplit(urljoin(site.url(name), loads)).netloc != urlsplit(site.base).netloc:
                yield f"{name}: <{element.tag}> loads {loads} from elsewhere"


def is_module(element):
    """A script that is a file of its own: it runs after the page is read."""
    return element.get("type") == "module" and bool(element.get("src"))


def links(site):
    """Every internal link and fragment resolves; links inside are relative but on error pages."""
    for name, page in site.pages.items():
        for element in page.elements:
            absolute_wanted = element.tag == "link" and element.get("rel") in ("canonical", "alternate")
            for attribute in ("href", "src"):
                value = element.get(attribute)
                if value is None:
                    continue
                if value == "":
                    yield f"{name}: <{element.tag}> has an empty {attribute}"
                    continue
                target = urljoin(site.url(name), value)
                if urlsplit(target).scheme not in ("http", "https") or not target.startswith(site.base):
                    if value.startswith("/") or (not urlsplit(value).scheme and not value.startswith("#")):
                        yield f"{name}: {value} leads out of the site"
                    continue
                if not absolute_wanted:
                    rooted = value.startswith("/")
                    if urlsplit(value).scheme:
                        yield f"{name}: {value} is absolute"
                    elif rooted != (site.is_error(name) and not value.startswith("#")):
                        yield f"{name}: {value} is {'rooted' if rooted else 'relative'}"
                file = site.file(target.split("#")[0])
                if file is None:
                    yield f"{name}: {value} leads to nothing"
                    continue
                fragment = unquote(urlsplit(target).fragment)
                if fragment and file in site.pages:
                    if fragment not in site.pages[file].ids:
                        yield f"{name}: {value} leads to no such place"


def locale_of(site, name):
    first = name.split("/")[0]
    return first if first in site.locales else None


def language(site):
    """Every page has the lang and dir of its locale, and no text is without a known language."""
    for name, page in site.pages.items():
        html = page.all("html")[0]
        wanted = locale_of(site, name) or site.default
        redirect = any(element.get("http-equiv") == "refresh" for element in page.all("meta"))
        if html.get("lang") != wanted and not redirect:
            yield f"{name}: lang is {html.get('lang')}, not {wanted}"
        for element in page.elements:
            lang = element.get("lang")
            if lang is None:
                continue
            if lang not in site.locales:
                yield f"{name}: <{element.tag}> has lang={lang}"
                continue
            direction = site.locales[lang]
            if element.inherited("dir") not in (direction, "auto"):
                yield f"{name}: <{element.tag} lang={lang}> has dir={element.inherited('dir')}"


def alternates(page):
    return {element.get("hreflang"): element.get("href") for element in page.links("alternate") if element.get("hreflang")}


def clusters(site):
    """hreflang clusters are reciprocal, hold the page itself and an x-default; fallbacks have none."""
    for name, page in site.pages.items():
        own = site.url(name)
        canonical = [element.get("href") for element in page.links("canonical")]
        cluster = alternates(page)
        noindex = "noindex" in page.meta("robots")
        if site.is_error(name):
            if canonical or cluster or not noindex:
                yield f"{name}: an error page is offered to search engines"
            continue
        if len(canonical) != 1:
            yield f"{name}: {len(canonical)} canonical links"
            continue
        if site.file(canonical[0]) is None:
            yield f"{name}: the canonical {canonical[0]} is nothing"
        if canonical[0] != own:
            if cluster:
                yield f"{name}: a page that is another's copy has alternates"
            if not noindex:
                yield f"{name}: a page that is another's copy may be indexed"
            continue
        if locale_of(site, name) is None:
            # The language choosers of the site and of each topic.
            continue
        if noindex:
            yield f"{name}: its own canonical page is noindex"
        if re.search(r"/page/[0-9]+/index.html$", name):
            # Lists are cut differently in each language.
            if cluster:
                yield f"{name}: a further page of a list has alternates"
            continue
        if cluster.get(locale_of(site, name)) != own:
            yield f"{name}: the cluster does not hold the page itself"
        if "x-default" not in cluster:
            yield f"{name}: no x-default"
        elif cluster["x-default"] not in [url for lang, url in cluster.items() if lang != "x-default"]:
            yield f"{name}: x-default is none of the cluster"
        for lang, url in cluster.items():
            file = site.file(url)
            if file is None:
                yield f"{name}: the alternate {lang} leads to nothing"
            elif alternates(site.pages[file]) != cluster:
                yield f"{name}: {file} does not answer with the same cluster"
            elif lang != "x-default" and locale_of(site, file) != lang:
                yield f"{name}: the alternate {lang} is {file}"


def switcher(site):
    """Every page of a locale offers every locale, named in itself."""
    for name, page in site.pages.items():
        if locale_of(site, name) is None:
            continue
        offered = {element.get("hreflang") for element in page.all("a") if element.get("hreflang")}
        missing = set(site.locales) - offered - {locale_of(site, name)}
        if missing:
            yield f"{name}: offers no link to {', '.join(sorted(missing))}"


def sitemap(site):
    """The sitemap holds exactly the pages that search engines should know."""
    text = site.read("sitemap.xml")
    listed = set(re.findall(r"<loc>([^<]*)</loc>", text))
    wanted = {
        site.url(name)
        for name, page in site.pages.items()
        if "noindex" not in page.meta("robots") and locale_of(site, name) and "/page/" not in name
    }
    listed_files = {site.file(url) for url in listed}
    wanted_files = {site.file(url) for url in wanted}
    for name in sorted(wanted_files - listed_files):
        yield f"sitemap.xml: {name} is missing"
    for name in sorted(listed_files - wanted_files, key=str):
        yield f"sitemap.xml: {name} should not be there"


def ledger(site):
    """The ledger holds every file and nothing private."""
    name = next((name for name in site.files if "ledger" in name), None)
    if name is None:
        yield "there is no ledger"
        return
    text = site.read(name)
    document = json.loads(text)
    entries = document["files"] if isinstance(document, dict) else document
    paths = {entry["path"] for entry in entries}
    for path in sorted(site.files - paths - {name}):
        yield f"{name}: {path} is missing"
    if re.search(r"/(home|root|tmp|work)/", text):
        yield f"{name}: holds a path of the machine"


CHECKS = [markup, policy, links, language, clusters, switcher, sitemap, ledger]


def faults(site):
    return [f"{check.__name__}: {fault}" for check in CHECKS for fault in check(site)]
