"""JSON-LD and Open Graph on pages: rdflib reads the data with a local context, and every type, property and value is
one that schema.org knows, by the types of the package schema-dts (tests/data/schema_org_terms.py). No network.
"""

import json
import re
import unittest

from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF
from sites import DATA, Case

SCHEMA = Namespace("https://schema.org/")
TYPES = json.loads((DATA / "schema-org-terms.json").read_text(encoding="utf-8"))["types"]
# Values that are written as texts or numbers.
PLAIN = {"Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Float", "Boolean", "Duration"}
CLASSES = {"declaration": "Legislation", "vision": "DigitalDocument", "guidance": "DigitalDocument", "plan": "DigitalDocument"}


def blocks(site, name):
    return site.page(name).xpath("//script[@type='application/ld+json']/text()")


def data(site, name):
    return json.loads(blocks(site, name)[0])


def graph(site, name):
    """The page's data as RDF. The one context that is named stands here; another would be asked of the network."""
    value = data(site, name)
    if value.pop("@context") != "https://schema.org":
        raise AssertionError(f"{name}: another context")
    return Graph().parse(data=json.dumps({"@context": {"@vocab": str(SCHEMA)}, **value}), format="json-ld")


def indexable(site):
    return [name for name in site.pages if site.locale_of(name) and not site.is_noindex(name)]


def supertypes(name):
    """A type and all above it."""
    above = {name}
    for parent in TYPES[name]["parents"]:
        above |= supertypes(parent) if parent in TYPES else {parent}
    return above


def local(term):
    return str(term).removeprefix(str(SCHEMA))


def presence(site):
    """Pages that may be indexed have data, the others none."""
    wanted = set(indexable(site))
    for name in site.pages:
        if len(blocks(site, name)) != (name in wanted):
            yield f"{name}: {len(blocks(site, name))} blocks of data"


def terms(site):
    """Each type is one of schema.org's, has this property, and expects this kind of value."""
    for name in indexable(site) if not site.changed else site.changed:
        said = graph(site, name)
        classes = {subject: {local(one) for one in said.objects(subject, RDF.type)} for subject in said.subjects()}
        if not classes:
            yield f"{name}: says nothing"
        for subject, predicate, value in said:
            if predicate == RDF.type:
                if local(value) not in TYPES:
                    yield f"{name}: {value} is no type"
                continue
            above = set().union(*[supertypes(one) for one in classes[subject] if one in TYPES])
            ranges = [TYPES[one]["properties"][local(predicate)] for one in above if local(predicate) in TYPES.get(one, {}).get("properties", {})]
            if not ranges:
                yield f"{name}: {sorted(classes[subject])} have no {local(predicate)}"
            elif not expected(set().union(*ranges), value, classes):
                yield f"{name}: {local(predicate)} is no {sorted(set().union(*ranges))}: {value}"


def expected(kinds, value, classes):
    if isinstance(value, Literal):
        return bool(kinds & PLAIN)
    if value not in classes:
        return isinstance(value, URIRef)
    return any(kinds & supertypes(one) for one in classes[value] if one in TYPES)


def nodes(site, name, kind):
    return [node for node in data(site, name)["@graph"] if kind in as_list(node["@type"])]


def as_list(value):
    return value if isinstance(value, list) else [value]


def the_page(site, name):
    """The node of the page itself."""
    return next((node for node in data(site, name)["@graph"] if node.get("@id") == site.url(name)), None)


def breadcrumbs(site):
    """From home to the page, in order, as the page shows them."""
    for name in indexable(site):
        lists = nodes(site, name, "BreadcrumbList")
        shown = site.page(name).xpath("//nav[contains(@class, 'crumbs')]//li")
        if len(lists) != bool(shown):
            yield f"{name}: {len(lists)} lists of breadcrumbs, {len(shown)} shown"
            continue
        if not lists:
            continue
        items = lists[0]["itemListElement"]
        if [item["position"] for item in items] != list(range(1, len(items) + 1)):
            yield f"{name}: breadcrumbs are out of order"
        addresses = [item["item"]["@id"] for item in items]
        if addresses[0] != f"{site.base}{site.locale_of(name)}/" or addresses[-1] != site.url(name):
            yield f"{name}: breadcrumbs lead from {addresses[0]} to {addresses[-1]}"
        if any(site.file(address) is None for address in addresses):
            yield f"{name}: breadcrumbs lead to nothing"
        words = [" ".join(step.text_content().split()) for step in shown]
        names = [" ".join(item["name"].split()) for item in items]
        if names[: len(words)] != words and names[:-1] != words:
            yield f"{name}: breadcrumbs are {names}, shown are {words}"


def contents(site):
    """The node of a page says what its front matter says; a summary is never the instrument."""
    for text in site.texts("document", "page", "topic", "section", "home"):
        node = the_page(site, text.page)
        if node is None:
            yield f"{text.page}: no data of the page itself"
            continue
        wanted = {"name": text.title, "description": text.summary or None, "inLanguage": text.locale, "url": text.url}
        if "published" in text.document.shared:
            wanted |= {"datePublished": str(text.document.shared["published"]), "dateModified": text.document.updated(text.locale)}
        for key, value in wanted.items():
            if node.get(key) != value:
                yield f"{text.page}: {key} is {node.get(key)!r}, not {value!r}"
        yield from instrument(text, node)


def instrument(text, node):
    kinds = set(as_list(node["@type"]))
    wanted = CLASSES.get(text.document.shared.get("kind"))
    about = [one["@type"] for one in node.get("about", []) if isinstance(one, dict)] if isinstance(node.get("about"), list) else []
    if text.document.is_summary():
        if kinds != {"WebPage"} or about.count(wanted) != 1 or "publisher" in node:
            yield f"{text.page}: a summary is typed {kinds}, about {about}"
    elif wanted and kinds != {"WebPage", wanted}:
        yield f"{text.page}: a whole text is typed {kinds}"


def directories(site):
    """A directory lists every public source, in the order and with the words of its page."""
    for text in site.texts("document", "page"):
        if text.document.shared["kind"] != "directory":
            continue
        items = the_page(site, text.page)["mainEntity"]["itemListElement"]
        shown = site.page(text.page).xpath("//li[@data-kind]/a")
        said = [(item["position"], item["item"]["url"]) for item in items]
        if said != [(at + 1, link.get("href")) for at, link in enumerate(shown)] or len(said) != len(site.records["public_sources"]):
            yield f"{text.page}: lists {said}"
        for item, link in zip(items, shown):
            if item["item"]["name"].split() != (link.text or "").split():
                yield f"{text.page}: calls {link.text!r} {item['item']['name']!r}"


def open_graph(site):
    """Pages that may be indexed have a title, a type and their own address; the others have none."""
    wanted = set(indexable(site))
    titles = {text.page: (text.title, "article" if text.document.role in ("document", "page") else "website") for text in site.texts("document", "page", "topic", "section", "home")}
    for name in site.pages:
        pairs = [(tag.get("property"), tag.get("content")) for tag in site.page(name).xpath("//meta[@property]")]
        said = dict(pairs)
        if len(said) != len(pairs):
            yield f"{name}: a property stands twice"
        if name not in wanted:
            if said:
                yield f"{name}: has Open Graph"
            continue
        if said.get("og:url") != site.canonical(name) or not said.get("og:title") or said.get("og:type") not in ("article", "website"):
            yield f"{name}: {said}"
        if name in titles and (said.get("og:title"), said.get("og:type")) != titles[name]:
            yield f"{name}: {said.get('og:title')!r} is another title, or {said.get('og:type')} another type"


class Faultless(Case):
    def test_presence(self):
        self.faultless(presence)

    def test_terms(self):
        self.faultless(terms)

    def test_breadcrumbs(self):
        self.faultless(breadcrumbs)

    def test_contents(self):
        self.faultless(contents)

    def test_directories(self):
        self.faultless(directories)

    def test_open_graph(self):
        self.faultless(open_graph)


class Mutated(Case):
    NAME = "th/plans/plan-1/index.html"

    def test_presence(self):
        self.broken(presence, "0 blocks", self.NAME, "application/ld.json", "text/plain")

    def test_terms(self):
        self.broken(terms, "is no type", self.NAME, '"@type":"WebPage"', '"@type":"Page"')
        self.broken(terms, "have no headline", self.NAME, '"@type":"BreadcrumbList"', '"headline":"x","@type":"BreadcrumbList"')
        self.broken(terms, "inLanguage is no", self.NAME, '"inLanguage":"th"', '"inLanguage":{"@type":"Event","name":"x"}')
        self.broken(terms, "publisher is no", self.NAME, '"inLanguage":"th"', '"publisher":"x"')

    def test_breadcrumbs(self):
        self.broken(breadcrumbs, "out of order", self.NAME, '"position":2', '"position":4')
        self.broken(breadcrumbs, "lead from", self.NAME, r'"item":\{"@id":"[^"]*', '"item":{"@id":"https://hostile.example/a/portal/lo/')

    def test_contents(self):
        self.broken(contents, "a summary is typed", self.NAME, '"@type":"WebPage"', '"@type":["WebPage","DigitalDocument"]')
        self.broken(contents, "description is", self.NAME, '"description":"', '"description":"x')
        self.broken(contents, "a whole text is typed", "th/plans/plan-28/index.html", r'"@type":\["WebPage","Legislation"\]', '"@type":"WebPage"')

    def test_open_graph(self):
        self.broken(open_graph, "another title", self.NAME, 'og:title" content="', 'og:title" content="x')
        self.broken(open_graph, "has Open Graph", "th/notes/english/index.html", "</head>", '<meta property="og:title" content="x"></head>')


class Terms(unittest.TestCase):
    """The list of terms is understood as it is meant."""

    def test_supertypes(self):
        self.assertLessEqual({"CollectionPage", "WebPage", "CreativeWork", "Thing"}, supertypes("CollectionPage"))
        self.assertTrue(all(re.fullmatch(r"\w+", name) for name in TYPES))
        self.assertFalse(expected({"Person"}, Literal("x"), {}))
        self.assertFalse(expected({"Person"}, BNode(), {}))


if __name__ == "__main__":
    unittest.main()
