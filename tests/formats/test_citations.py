"""Citations: what reference managers read. BibTeX by bibtexparser and Citation.js; RIS by rispy;
CSL-JSON by citeproc-py, which sets it in a style.
"""

import json
import logging
import re
import subprocess
import unittest
import warnings
from pathlib import Path

import bibtexparser
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from sites import Case, sites

# What it cannot read it also prints; here that is a fault of the file.
logging.getLogger("bibtexparser").disabled = True
logging.getLogger("bibtexparser.splitter").disabled = True


def cited(site):
    """The texts that can be cited, with the folders that their citations lie in."""
    return list(site.texts("document", "page"))


def presence(site):
    """Each public text has all three, and nothing else has one."""
    for name in ["cite.bib", "cite.ris", "cite.json"]:
        wanted = {f"{text.folder}/{name}" for text in cited(site)}
        found = set(site.named(name))
        for path in sorted(wanted ^ found):
            yield f"{path} is missing, or should not be there"


def facts(site, text):
    """What all three say."""
    year, month, day = map(int, text.document.updated(text.locale).split("-"))
    return {
        "title": text.title,
        "author": site.author(text),
        "site": site.message(text.locale, "site-title"),
        "day": (year, month, day),
        "version": str(text.document.revision()),
        "language": text.locale,
        "url": text.url,
    }


def differences(site, name, said):
    for text in cited(site):
        path = f"{text.folder}/{name}"
        if path not in site.files:
            continue
        try:
            have = said(site.bytes(path))
        except Exception as error:  # whatever a parser throws is a fault of the file
            yield f"{path}: {type(error).__name__}: {error}"
            continue
        for key, value in facts(site, text).items():
            if have.get(key, value) != value:
                yield f"{path}: {key} is {have[key]!r}, not {value!r}"


def bibtex_facts(source):
    """The fields, as bibtexparser parts them; what is written in TeX is for Citation.js to read."""
    library = bibtexparser.parse_string(source.decode("utf-8"))
    if library.failed_blocks or len(library.blocks) != 1:
        raise ValueError(f"{len(library.blocks)} blocks, failed are {library.failed_blocks}")
    fields = {key: field.value for key, field in library.entries[0].fields_dict.items()}
    for key in ["title", "author"]:
        if not re.fullmatch(r"\{.*\}", fields[key]):
            raise ValueError(f"{key} is not kept together")
    return {
        "day": tuple(int(fields[key]) for key in ["year", "month", "day"]),
        "version": fields["version"],
        "language": fields["language"],
        "url": fields["url"],
    }


def by_citation_js(site):
    """What a reference manager makes of the TeX."""
    texts = {f"{text.folder}/cite.bib": text for text in cited(site)}
    names = [name for name in texts if not site.changed or name in site.changed]
    done = subprocess.run(
        ["node", Path(__file__).parent / "bibtex.mjs"], input=json.dumps([site.read(name) for name in names]), capture_output=True, text=True, check=True
    )
    for name, items in zip(names, json.loads(done.stdout)):
        if "error" in items or len(items) != 1:
            yield f"{name}: {items}"
            continue
        wanted = facts(site, texts[name])
        said = {
            "title": items[0]["title"],
            "author": [person.get("family") for person in items[0]["author"]],
            "day": tuple(items[0]["issued"]["date-parts"][0]),
            "url": items[0]["URL"],
            "language": items[0]["language"],
        }
        # TeX sets one blank for several.
        blank = lambda words: re.sub(" +", " ", words)  # noqa: E731
        wanted = {**wanted, "title": blank(wanted["title"]), "author": [blank(wanted["author"])]}
        for key, value in said.items():
            if value != wanted[key]:
                yield f"{name}: {key} is {value!r}, not {wanted[key]!r}"


def ris_facts(source):
    if re.search(rb"(?<!\r)\n", source):
        raise ValueError("lines do not end with CR LF")
    (entry,) = rispy.loads(source.decode("utf-8"))
    if "unknown_tag" in entry:
        raise ValueError(f"unknown tags {entry['unknown_tag']}")
    (author,) = entry["authors"]
    return {
        "title": entry["title"],
        # A comma behind a name says that it has no second part.
        "author": author.removesuffix(","),
        "site": entry["secondary_title"],
        "day": tuple(map(int, entry["date"].split("/"))),
        "version": entry["edition"],
        "language": entry["language"],
        "url": entry["urls"][0],
    }


def csl_facts(source):
    (item,) = json.loads(source)
    (author,) = item["author"]
    return {
        "title": item["title"],
        "author": author["literal"],
        "site": item["container-title"],
        "day": tuple(item["issued"]["date-parts"][0]),
        "version": item["version"],
        "language": item["language"],
        "url": item["URL"],
    }


def bibtex(site):
    return differences(site, "cite.bib", bibtex_facts)


def ris(site):
    return differences(site, "cite.ris", ris_facts)


def csl(site):
    return differences(site, "cite.json", csl_facts)


def styled(site):
    """A program that sets citations takes all, and sets each title, year and address."""
    texts = {f"{text.folder}/cite.json": text for text in cited(site)}
    items = {name: json.loads(site.bytes(name))[0] for name in texts}
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(list(items.values())), formatter.plain)
    for item in items.values():
        bibliography.register(Citation([CitationItem(item["id"])]))
    entries = {key: str(entry) for key, entry in zip(bibliography.keys, bibliography.bibliography())}
    for name, item in items.items():
        entry, wanted = entries[item["id"]], facts(site, texts[name])
        for part in [wanted["title"], str(wanted["day"][0]), wanted["url"]]:
            if part not in entry:
                yield f"{name}: {part} is not in {entry!r}"


def keys(site):
    """Two texts never have one key."""
    ids = [json.loads(site.bytes(name))[0]["id"] for name in site.named("cite.json")]
    if len(set(ids)) != len(ids):
        yield "a key stands twice"
    for key in ids:
        if not re.fullmatch(r"[a-z0-9-]+", key):
            yield f"{key} is no key"


class Faultless(Case):
    def test_presence(self):
        self.faultless(presence)

    def test_bibtex(self):
        self.faultless(bibtex)

    def test_citation_js(self):
        self.faultless(by_citation_js)

    def test_ris(self):
        self.faultless(ris)

    def test_csl(self):
        self.faultless(csl)

    def test_styled(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.faultless(styled)

    def test_keys(self):
        self.faultless(keys)


class Mutated(Case):
    def test_bibtex(self):
        name = "th/plans/plan-4/cite.bib"
        self.broken(bibtex, "ValueError", name, "textbraceleft", "textbraceleft{")
        self.broken(by_citation_js, "title is", name, r"\\_", "_a")
        self.broken(by_citation_js, "error", name, "textbraceleft", "textbraceleft{")
        self.broken(by_citation_js, "author is", name, r"author = \{\{(.*)\}\}", r"author = {\1 and X}")
        self.broken(bibtex, "author is not kept", name, r"author = \{\{(.*)\}\}", r"author = {\1}")
        self.broken(bibtex, "day is", name, r"month = \{5\}", "month = {6}")

    def test_ris(self):
        name = "th/plans/plan-5/cite.ris"
        self.broken(ris, "Error", name, "  - ER", "\r\nER")
        self.broken(ris, "CR LF", name, "\r\n", "\n")
        self.broken(ris, "Error", name, "(AU  - .*\r\n)", r"\1AU  - Other\r\n")

    def test_csl(self):
        name = "th/plans/plan-5/cite.json"
        self.broken(csl, "title is", name, '"title": "', '"title": "x')
        self.broken(csl, "KeyError", name, '"literal"', '"family"')

    def test_styled(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.broken(styled, "is not in", "th/plans/plan-5/cite.json", '"URL"', '"Url"')

    def test_keys(self):
        self.broken(keys, "is no key", "th/plans/plan-5/cite.json", '"id": "', '"id": "{')
        self.broken(keys, "stands twice", "th/plans/plan-5/cite.json", "plan-5-th", "plan-4-th")

    def test_presence(self):
        site = sites()[1]
        before = set(site.files)
        try:
            site.files.discard("th/plans/plan-5/cite.ris")
            self.assertIn("is missing", " ".join(presence(site)))
        finally:
            site.files.update(before)


if __name__ == "__main__":
    unittest.main()
