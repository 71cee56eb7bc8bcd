"""Open data: each `index.json` by the JSON Schema that is published with it, and by what the texts say."""

import json
import unittest

from jsonschema import Draft202012Validator
from sites import Case, sites


def parsed(site):
    return {name: json.loads(site.read(name)) for name in site.named("index.json")}


def schema(site):
    rules = json.loads(site.read("index.schema.json"))
    Draft202012Validator.check_schema(rules)
    validator = Draft202012Validator(rules, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for name, value in parsed(site).items():
        for error in validator.iter_errors(value):
            yield f"{name}: {error.json_path}: {error.message}"
        if not site.has(name, value["$schema"]):
            yield f"{name}: {value['$schema']} is no file"


def contents(site):
    for name, value in parsed(site).items():
        locale = site.locale_of(name)
        texts = {text.document.id: text for text in site.texts("document", "page") if text.locale == locale}
        if [one["id"] for one in value["documents"]] and {one["id"] for one in value["documents"]} != set(texts):
            yield f"{name}: other documents than there are"
        for one in value["documents"]:
            if one["id"] in texts:
                yield from document(site, name, one, texts[one["id"]])
        topics = {text.document.id: text for text in site.texts("topic") if text.locale == locale}
        if {one["id"]: one["title"] for one in value["topics"]} != {key: text.title for key, text in topics.items()}:
            yield f"{name}: other topics than there are"
        sources = site.records["public_sources"]
        if {one["id"]: one["url"] for one in value["public_sources"]}.keys() != sources.keys():
            yield f"{name}: other public sources than there are"
        for one in value["public_sources"]:
            yield from public_source(name, one, sources.get(one["id"], {}))
        if value["title"] != site.message(locale, "site-title") or value["language"] != locale:
            yield f"{name}: {value['title']} in {value['language']}"


def document(site, name, one, text):
    shared = text.document.shared
    wanted = {
        "title": text.title,
        "abstract": text.summary or None,
        "url": text.url,
        "language": text.locale,
        "type": shared["kind"],
        "status": shared.get("status"),
        "issued": str(shared["published"]),
        "modified": text.document.updated(text.locale),
        "revision": text.document.revision(),
        "subject": shared.get("topics"),
        "replaces": shared.get("supersedes"),
        "source": [{key: str(value) for key, value in source.items()} for source in shared.get("sources", [])] or None,
    }
    for key, value in wanted.items():
        if one.get(key) != value and not (key == "source" and "source" in one):
            yield f"{name}: {key} of {one['id']} is {one.get(key)!r}, not {value!r}"
    for format_ in one["hasFormat"]:
        if site.file(format_) is None:
            yield f"{name}: {format_} is no file"


def public_source(name, one, source):
    verified = source.get("verified")
    wanted = {
        "title": source.get("name", {}).get(one["titleLanguage"]),
        "type": source.get("kind"),
        "member": source.get("member"),
        "language": source.get("languages"),
        "listed": str(source.get("listed")),
        "verified": verified and {"on": str(verified["on"]), "by": verified["by"]},
    }
    for key, value in wanted.items():
        if one.get(key) != value:
            yield f"{name}: {key} of {one['id']} is {one.get(key)!r}, not {value!r}"


class Faultless(Case):
    def test_schema(self):
        self.faultless(schema)

    def test_contents(self):
        self.faultless(contents)

    def test_every_locale_has_its_own(self):
        for site in sites():
            self.assertEqual(site.named("index.json"), sorted(f"{locale}/index.json" for locale in site.locales))

    def test_the_superseded_one_names_its_successor(self):
        by_id = {one["id"]: one for one in parsed(sites()[1])["ta/index.json"]["documents"]}
        self.assertEqual((by_id["plan-10"]["isReplacedBy"], by_id["plan-9"]["replaces"]), (["plan-9"], ["plan-10"]))


class Mutated(Case):
    NAME = "th/index.json"

    def test_schema(self):
        self.broken(schema, "is not one of", self.NAME, '"type": "plan"', '"type": "law"')
        self.broken(schema, "is not a 'date'", self.NAME, '"issued": "2026-01-01"', '"issued": "2026-02-30"')
        self.broken(schema, "unexpected", self.NAME, '"issued"', '"isued"')

    def test_contents(self):
        self.broken(contents, "title of", self.NAME, '"documents": \\[\\s*\\{[^}]*?"title": "', r"\g<0>x")
        self.broken(contents, "listed of", self.NAME, '"listed": "2026-10-01"', '"listed": "2026-10-02"')
        self.broken(contents, "other public sources", self.NAME, '"id": "agency"', '"id": "agencies"')
        self.broken(contents, "other topics", self.NAME, '"id": "press"', '"id": "printing"')
        self.broken(contents, "is no file", self.NAME, "cite.bib", "cite.bibtex")


if __name__ == "__main__":
    unittest.main()
