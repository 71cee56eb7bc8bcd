"""The two sites that every format is checked on: the portal of this repository, and a hostile one. Both are built
once, by the real program, for all tests of a run. What a portal says is read from its front matter.
"""

import atexit
import copy
import json
import os
import re
import shutil
import subprocess
import tempfile
import tomllib
import unittest
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import hostile
from lxml import html

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests/data"
PADI = Path(os.environ.get("PADI", ROOT / "target/debug/padi")).resolve()
# A day by which all documents are out but one of the hostile portal, and its seconds for the program.
TODAY = "2098-01-01"
SECONDS = "4039372800"
# What a body adopts or issues: a page about it is no such thing unless it holds the whole text.
INSTRUMENTS = {"declaration", "vision", "guidance", "plan"}


def build(root, output):
    command = [PADI, "--root", root, "--quiet", "build", "--output-dir", output]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "SOURCE_DATE_EPOCH": SECONDS, "NO_COLOR": "1"})
    if done.returncode != 0:
        raise AssertionError(f"padi failed:\n{done.stderr}")


class Text:
    """A text of a document: what its front matter says."""

    def __init__(self, portal, document, locale, own):
        self.document = document
        self.locale = locale
        self.own = own
        self.title = own["title"]
        self.summary = own.get("summary", "")
        slug = own.get("slug", document.name)
        parts = [locale, document.section, slug]
        if document.role == "home":
            parts = [locale]
        if document.role in ("section", "page"):
            parts = [locale, slug]
        self.folder = "/".join(parts)
        self.url = portal.base + quote(self.folder) + "/"
        self.page = self.folder + "/index.html"


class Document:
    """What is true of a document in every language stands in its original."""

    def __init__(self, portal, folder, files):
        self.parts = folder.relative_to(portal.root / "content").parts
        front = {file.name.split(".")[1]: tomllib.loads(file.read_text(encoding="utf-8").split("+++\n")[1]) for file in files}
        self.original = next((one for one, own in front.items() if own.get("original")), portal.default)
        self.shared = front[self.original]
        is_front = files[0].name.startswith("_index")
        self.name = self.parts[-1] if self.parts else ""
        self.section = self.parts[0] if self.parts else ""
        self.role = self.role_of(is_front)
        self.id = self.shared.get("id", self.name)
        self.texts = {locale: Text(portal, self, locale, own) for locale, own in front.items()}

    def role_of(self, is_front):
        if is_front:
            return "section" if self.parts else "home"
        if self.section == "topics":
            return "topic"
        return "document" if len(self.parts) == 2 else "page"

    def is_public(self):
        published = str(self.shared.get("published", ""))
        return self.shared.get("status") != "draft" and published <= TODAY

    def is_summary(self):
        return self.shared.get("kind") in INSTRUMENTS and not self.shared.get("full_text")

    def updated(self, locale):
        """The day of the last change of a text that is not minor, as the contents' handbook says."""
        changes = self.shared.get("changes", [])
        minor = {str(one["date"]) for one in changes if one.get("minor")}
        days = [str(one["date"]) for one in changes if not one.get("minor")]
        days += [day for day in self.texts[locale].own.get("changes_text", {}) if day not in minor]
        return max([*days, str(self.shared["published"])])

    def revision(self):
        return 1 + len([one for one in self.shared.get("changes", []) if not one.get("minor")])


class Site:
    """A portal's sources and what was built of them."""

    def __init__(self, name, root, output):
        self.name = name
        self.root = Path(root)
        self.output = Path(output)
        self.settings = tomllib.loads((self.root / "site.toml").read_text(encoding="utf-8"))
        self.base = self.settings["base_url"]
        self.default = self.settings["default_locale"]
        self.locales = self.settings["locales"]
        self.files = {path.relative_to(self.output).as_posix() for path in self.output.rglob("*") if path.is_file()}
        self.changed = {}
        self.whole = self

    def broken(self, name, old, new):
        """The same site with one place of one file changed, to see a check fail."""
        changed, count = re.subn(old, new, self.read(name), count=1)
        if count != 1:
            raise AssertionError(f"{old} is not in {name}")
        other = copy.copy(self)
        other.changed = {name: changed.encode("utf-8")}
        other.whole = self
        return other

    @cached_property
    def documents(self):
        folders = sorted({path.parent for path in (self.root / "content").rglob("*index.*.md")})
        every = [Document(self, folder, sorted(folder.glob("*index.*.md"))) for folder in folders]
        return {"/".join(one.parts): one for one in every}

    def texts(self, *roles):
        """The public texts of documents that have these roles."""
        for document in self.documents.values():
            if document.role in roles and document.is_public():
                yield from document.texts.values()

    @cached_property
    def records(self):
        found = {"bodies": {}, "meetings": {}, "members": {}, "public_sources": {}}
        for file in sorted((self.root / "data").glob("*.toml")):
            for kind, rows in tomllib.loads(file.read_text(encoding="utf-8")).items():
                found[kind].update({row["id"]: row for row in rows})
        return found

    def message(self, locale, name):
        """What the portal says of itself: one line, perhaps a quoted one."""
        text = (self.root / f"locales/{locale}/portal.ftl").read_text(encoding="utf-8")
        pattern = re.search(f"^{name} = (.*)$", text, re.MULTILINE).group(1)
        quoted = re.fullmatch(r"\{ (\".*\") \}", pattern)
        return json.loads(quoted.group(1)) if quoted else pattern

    def author(self, text):
        """Who answers for a page: the publisher, but for a summary of an instrument, which is the portal's own."""
        record = self.records["bodies"].get(text.document.shared.get("publisher"))
        if record is None or text.document.is_summary():
            return self.message(text.locale, "site-title")
        return record["name"][text.locale]

    def bytes(self, name):
        return self.changed.get(name) or (self.output / name).read_bytes()

    def read(self, name):
        return self.bytes(name).decode("utf-8")

    def named(self, *names):
        """The files that have one of these names, wherever they lie."""
        return sorted(path for path in self.files if path.split("/")[-1] in names)

    def file(self, url):
        """The file that a static host answers with for an absolute address without its fragment, or None."""
        if not url.startswith(self.base):
            return None
        name = unquote(urlsplit(url).path)[len(urlsplit(self.base).path):]
        if name == "" or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else None

    def url(self, name):
        return urljoin(self.base, quote(name.removesuffix("index.html")))

    def has(self, name, href):
        """Whether a link in a file leads to a file of the site and to a place on it."""
        target = urljoin(self.url(name), href)
        file = self.file(target.split("#")[0])
        fragment = unquote(urlsplit(target).fragment)
        if file is None or not fragment:
            return file is not None
        return fragment in self.page(file).xpath("//@id")

    def page(self, name):
        return self.parsed(name) if name in self.changed else self.whole.parsed(name)

    @lru_cache(maxsize=None)
    def parsed(self, name):
        return html.fromstring(self.bytes(name), parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def pages(self):
        return sorted(name for name in self.files if name.endswith(".html"))

    def canonical(self, name):
        return one(self.page(name).xpath("//link[@rel='canonical']/@href"))

    def is_noindex(self, name):
        return "noindex" in " ".join(self.page(name).xpath("//meta[@name='robots']/@content"))

    def is_redirect(self, name):
        return bool(self.page(name).xpath("//meta[@http-equiv='refresh']"))

    def locale_of(self, name):
        first = name.split("/")[0]
        return first if first in self.locales else None


def one(found):
    return str(found[0]) if found else None


@lru_cache(maxsize=None)
def workshop():
    folder = Path(tempfile.mkdtemp(prefix="padi-formats-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@lru_cache(maxsize=None)
def portal():
    build(ROOT, workshop() / "portal")
    return Site("portal", ROOT, workshop() / "portal")


@lru_cache(maxsize=None)
def hostile_site():
    root = workshop() / "hostile"
    hostile.write(root)
    build(root, workshop() / "hostile-site")
    return Site("hostile", root, workshop() / "hostile-site")


def sites():
    return [portal(), hostile_site()]


class Case(unittest.TestCase):
    """A case over both sites. Checks are generators of faults, so that each can be shown a broken output."""

    maxDiff = None

    def faultless(self, check):
        for site in sites():
            with self.subTest(site=site.name):
                faults = list(check(site))
                if faults:
                    self.fail(f"{len(faults)} faults, the first of them:\n" + "\n".join(faults[:10]))

    def broken(self, check, fault, name, old, new):
        """The check must say so where a file of the hostile site is broken."""
        self.assertIn(fault, " ".join(check(hostile_site().broken(name, old, new))))
