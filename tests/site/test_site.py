"""Builds the portal and looks at the result as a browser, a search engine and a host would.

Run by tests/run.sh; alone: PADI=target/debug/padi python3 -m unittest discover -s tests/site
"""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import threading
import tomllib
import unittest
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

from faults import RIGHT_TO_LEFT, Site, faults

ROOT = Path(__file__).resolve().parents[2]
PADI = Path(os.environ.get("PADI", ROOT / "target/debug/padi")).resolve()
SETTINGS = tomllib.loads((ROOT / "site.toml").read_text(encoding="utf-8"))
SOURCES = ["site.toml", "content", "data", "locales", "themes"]


def direction(locale):
    return "rtl" if locale == "ms-Arab" or locale.split("-")[0] in RIGHT_TO_LEFT else "ltr"


LOCALES = {locale: direction(locale) for locale in SETTINGS["locales"]}


def build(output, *arguments, root=ROOT, **environment):
    """Runs a build and returns its standard error; fails unless it succeeds."""
    command = [PADI, "--root", root, "build", "--output-dir", output, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})
    if done.returncode != 0:
        raise AssertionError(f"padi failed:\n{done.stderr}")
    return done.stderr


def site(root, base=SETTINGS["base_url"]):
    return Site(root, base, LOCALES, SETTINGS["default_locale"])


def tree(root):
    """Every file with its digest and mode."""
    return {
        path.relative_to(root).as_posix(): (hashlib.sha256(path.read_bytes()).hexdigest(), oct(path.stat().st_mode))
        for path in sorted(Path(root).rglob("*"))
        if path.is_file()
    }


class Built(unittest.TestCase):
    """The portal, built once for all."""

    folder = None

    @classmethod
    def setUpClass(cls):
        if Built.folder is None:
            Built.folder = tempfile.TemporaryDirectory()
            Built.root = Path(Built.folder.name) / "public"
            Built.report = build(Built.root)
            Built.whole = site(Built.root)


class Faultless(Built):
    def test_no_error_and_no_warning(self):
        self.assertRegex(self.report, r"0 errors, 0 warnings")

    def test_a_strict_check_passes(self):
        done = subprocess.run([PADI, "--root", ROOT, "check", "--strict"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_site_has_no_faults(self):
        self.assertEqual(faults(self.whole), [])

    def test_every_locale_has_every_page(self):
        built = self.whole
        pages = {locale: {name.split("/", 1)[1] for name in built.pages if name.startswith(f"{locale}/")} for locale in LOCALES}
        sizes = {locale: len(names) for locale, names in pages.items()}
        self.assertEqual(len(set(sizes.values())), 1, sizes)

    def test_a_missing_translation_is_shown_openly(self):
        built = self.whole
        hidden = [name for name, page in built.pages.items() if "noindex" in page.meta("robots")]
        copies = [name for name in hidden if not built.is_error(name) and name.split("/")[0] in LOCALES]
        shown = {
            "km/focus/ai-in-broadcasting/index.html": "en",
            "lo/guides/check-a-source/index.html": "en",
            "my/focus/ai-in-broadcasting/index.html": "en",
            "tet/guides/check-a-source/index.html": "pt",
        }
        self.assertEqual(copies, list(shown))
        for name, shown in shown.items():
            page = built.pages[name]
            langs = {element.get("lang") for element in page.elements if element.tag in ("article", "div", "main", "section")}
            self.assertIn(shown, langs, name)
            messages = (ROOT / "themes/default/locales" / name.split("/")[0] / "interface.ftl").read_text(encoding="utf-8")
            notice = re.search(r"^fallback-title = (.*)$", messages, re.MULTILINE).group(1)
            self.assertIn(notice, page.source)

    def test_machine_translations_say_so(self):
        built = self.whole
        for locale in LOCALES:
            page = built.pages[f"{locale}/about/index.html"]
            messages = (ROOT / "themes/default/locales" / locale / "interface.ftl").read_text(encoding="utf-8")
            notice = re.search(r"^authority-machine-text = (.*)$", messages, re.MULTILINE).group(1)
            self.assertEqual(notice in page.source, locale != "en", locale)

    def test_the_root_error_page_speaks_every_language(self):
        page = self.whole.pages["404.html"]
        langs = {element.get("lang") for element in page.elements} - {None}
        self.assertEqual(langs, set(LOCALES))


class Mutated(Built):
    """Each promise is seen to fail: a built site is broken in one place, and the check must say so."""

    def broken(self, name, old, new):
        changed, count = re.subn(old, new, self.whole.read(name), count=1)
        self.assertEqual(count, 1, f"{old} is not in {name}")
        return " ".join(faults(self.whole.with_text(name, changed)))

    PAGE = "th/documents/da-nang-declaration/index.html"

    def test_a_dead_link(self):
        self.assertIn("leads to nothing", self.broken(self.PAGE, r'href="\.\./amri-vision-2035/', 'href="../gone/'))

    def test_a_dead_fragment(self):
        self.assertIn("no such place", self.broken(self.PAGE, r' id="what-it-asks"', ' id="elsewhere"'))

    def test_a_wrong_language(self):
        self.assertIn("lang is", self.broken(self.PAGE, r'<html lang="th"', '<html lang="lo"'))

    def test_a_wrong_direction(self):
        name = "ms-Arab/about/index.html"
        self.assertIn("has dir=ltr", self.broken(name, r'<html lang="ms-Arab" dir="rtl"', '<html lang="ms-Arab" dir="ltr"'))

    def test_a_lost_alternate(self):
        self.assertIn("same cluster", self.broken(self.PAGE, r'<link rel="alternate" hreflang="km"[^>]*>', ""))

    def test_a_lost_default(self):
        self.assertIn("no x-default", self.broken(self.PAGE, r'<link rel="alternate" hreflang="x-default"[^>]*>', ""))

    def test_an_absolute_link(self):
        self.assertIn("is rooted", self.broken(self.PAGE, r'href="\.\./amri-vision-2035/', 'href="/th/documents/amri-vision-2035/'))

    def test_a_style_attribute(self):
        self.assertIn("style attribute", self.broken(self.PAGE, r"<h1", '<h1 style="color:red"'))

    def test_a_script(self):
        self.assertIn("a script", self.broken(self.PAGE, r"</main>", "<script>1</script></main>"))

    def test_an_event_handler(self):
        self.assertIn("event handler", self.broken(self.PAGE, r"<h1", '<h1 onclick="x()"'))

    def test_a_foreign_load(self):
        self.assertIn("from elsewhere", self.broken(self.PAGE, r"</main>", '<img src="https://evil.example/x.png" alt=""></main>'))

    def test_a_link_that_acts(self):
        self.assertIn("javascript:", self.broken(self.PAGE, r"</main>", '<a href="javascript:x">x</a></main>'))

    def test_a_lost_canonical(self):
        self.assertIn("0 canonical", self.broken(self.PAGE, r'<link rel="canonical"[^>]*>', ""))

    def test_a_fallback_that_may_be_indexed(self):
        name = "lo/guides/check-a-source/index.html"
        self.assertIn("may be indexed", self.broken(name, r'<meta name="robots"[^>]*>', ""))

    def test_a_language_that_is_not_offered(self):
        text = self.whole.read(self.PAGE).replace('hreflang="km"', 'data-lang="km"')
        self.assertIn("offers no link", " ".join(faults(self.whole.with_text(self.PAGE, text))))

    def test_a_page_that_the_sitemap_lacks(self):
        self.assertIn("is missing", self.broken("sitemap.xml", r"<loc>[^<]*/th/about/</loc>", "<loc></loc>"))

    def test_a_file_that_the_ledger_lacks(self):
        name = next(name for name in self.whole.files if "ledger" in name)
        self.assertIn("is missing", self.broken(name, r'"path": ?"style.css"', '"path":"other.css"'))

    def test_an_id_that_stands_twice(self):
        self.assertIn("stands twice", self.broken(self.PAGE, r' id="p2"', ' id="p1"'))


class Places(Built):
    """The site works under a path and on the simplest of hosts."""

    def test_under_a_path(self):
        root = Path(self.folder.name) / "under"
        build(root, "--base-url", "https://ministry.example/portal/")
        self.assertEqual(faults(site(root, "https://ministry.example/portal/")), [])
        page = (root / "404.html").read_text(encoding="utf-8")
        self.assertIn('href="/portal/en/"', page)

    def test_pages_do_not_depend_on_the_place(self):
        """But for absolute addresses and error pages, the same bytes stand everywhere."""
        root = Path(self.folder.name) / "elsewhere"
        build(root, "--base-url", "https://ministry.example/portal/")
        for name, page in self.whole.pages.items():
            if not name.endswith("404.html"):
                other = (root / name).read_text(encoding="utf-8")
                self.assertEqual(other.replace("https://ministry.example/portal/", SETTINGS["base_url"]), page.source, name)

    def test_on_the_simplest_host(self):
        class Quiet(SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=self.root))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        try:
            for path in ["", "km/", "ms-Arab/topics/", "style.css", "th/documents/da-nang-declaration/"]:
                with urlopen(base + path) as answer:
                    self.assertEqual(answer.status, 200)
                    self.assertTrue(answer.read())
        finally:
            server.shutdown()
            server.server_close()


class Deterministic(Built):
    """The same input gives the same bytes."""

    def test_whatever_the_machine(self):
        with tempfile.TemporaryDirectory() as folder:
            twin = Path(folder) / "a longer name" / "portal"
            twin.mkdir(parents=True)
            self.copy_in_reverse(twin)
            root = Path(folder) / "out"
            previous = os.umask(0o077)
            try:
                environment = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "th_TH.UTF-8", "RAYON_NUM_THREADS": "7", "HOME": folder}
                build(root, root=twin, SOURCE_DATE_EPOCH="1893456000", **environment)
            finally:
                os.umask(previous)
            self.assertEqual(tree(root), tree(self.root))

    def copy_in_reverse(self, twin):
        """Copies the sources in another order, so that folders list them otherwise."""
        files = [path for name in SOURCES for path in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))]
        for path in sorted(files, reverse=True):
            target = twin / path.relative_to(ROOT)
            if path.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)

    def test_another_input_gives_other_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            twin = Path(folder) / "portal"
            twin.mkdir()
            self.copy_in_reverse(twin)
            page = twin / "content/about/index.en.md"
            page.write_text(page.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
            root = Path(folder) / "out"
            build(root, root=twin)
            before = tree(self.root)
            changed = {name for name, value in tree(root).items() if before.get(name) != value}
            self.assertIn("en/about/index.html", changed)
            self.assertNotIn("th/index.html", changed)


if __name__ == "__main__":
    unittest.main()
