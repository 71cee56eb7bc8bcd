"""The topics as SKOS: both files are one graph, read by rdflib, and keep the rules of the SKOS Reference (S9 to S27)."""

import unittest

from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, FOAF, RDF, SKOS
from sites import Case, sites


def turtle(site):
    return Graph().parse(data=site.bytes("topics.ttl"), format="turtle")


def json_ld(site):
    return Graph().parse(data=site.bytes("topics.jsonld"), format="json-ld")


def one_graph(site):
    first, second = turtle(site), json_ld(site)
    if not isomorphic(first, second):
        yield f"the formats differ: {sorted((first - second) + (second - first))[:4]}"


def closure(graph, start):
    """All concepts above one."""
    return set(graph.transitive_objects(start, SKOS.broader)) - {start}


def integrity(site):
    graph = turtle(site)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    if concepts & schemes or len(schemes) != 1:
        yield "S9: a concept is a scheme"
    for concept in concepts:
        preferred = list(graph.objects(concept, SKOS.prefLabel))
        tags = [label.language for label in preferred]
        if len(set(tags)) != len(tags):
            yield f"S14: {concept} has two preferred labels in one language"
        alternative = set(graph.objects(concept, SKOS.altLabel))
        if set(preferred) & (alternative | set(graph.objects(concept, SKOS.hiddenLabel))):
            yield f"S13: {concept} has a label twice"
        for related in graph.objects(concept, SKOS.related):
            if related in closure(graph, concept) or concept in closure(graph, related):
                yield f"S27: {concept} is related to what is above or below it"
            if (related, SKOS.related, concept) not in graph:
                yield f"S23: {related} is not related to {concept}"
        if concept in closure(graph, concept) or (concept, SKOS.broader, concept) in graph:
            yield f"{concept} is above itself"
        for broader in graph.objects(concept, SKOS.broader):
            if (broader, SKOS.narrower, concept) not in graph:
                yield f"S25: {concept} is not narrower than {broader}"
        for narrower in graph.objects(concept, SKOS.narrower):
            if (narrower, SKOS.broader, concept) not in graph:
                yield f"S25: {concept} is not broader than {narrower}"
        top = not list(graph.objects(concept, SKOS.broader))
        for scheme in schemes:
            if top != ((scheme, SKOS.hasTopConcept, concept) in graph) or top != ((concept, SKOS.topConceptOf, scheme) in graph):
                yield f"S8: {concept} is a top concept, or is not"
            if (concept, SKOS.inScheme, scheme) not in graph:
                yield f"{concept} is in no scheme"
    for subject, predicate, target in graph:
        if predicate in (SKOS.broader, SKOS.narrower, SKOS.related, SKOS.hasTopConcept) and target not in concepts:
            yield f"{subject}: {target} is no concept"


def contents(site):
    """Labels are those of the texts, in every language that has one."""
    graph = turtle(site)
    topics = {document.id: document for document in site.documents.values() if document.role == "topic"}
    addresses = {name: URIRef(f"{site.base}topics/{name}/") for name in topics}
    if set(addresses.values()) != set(graph.subjects(RDF.type, SKOS.Concept)):
        yield "other concepts than topics"
    for name, topic in topics.items():
        texts = topic.texts.values()
        wanted = {
            SKOS.notation: {Literal(name)},
            SKOS.prefLabel: {Literal(text.title, lang=text.locale) for text in texts},
            SKOS.altLabel: {Literal(label, lang=text.locale) for text in texts for label in text.own.get("alt_labels", []) if label != text.title},
            SKOS.definition: {Literal(text.summary, lang=text.locale) for text in texts if text.summary},
            SKOS.broader: {addresses[other] for other in topic.shared.get("broader", [])},
            FOAF.page: {URIRef(text.url) for text in texts},
        }
        for predicate, objects in wanted.items():
            if set(graph.objects(addresses[name], predicate)) != objects:
                yield f"{name}: {predicate} differs"
    titles = {title.language for title in graph.objects(URIRef(f"{site.base}topics/"), DCTERMS.title)}
    if titles != set(site.locales):
        yield f"the scheme's titles are in {titles}"


def addresses(site):
    """What has an address has a page there, which leads to every language."""
    graph = turtle(site)
    for subject in set(graph.subjects()):
        name = site.file(str(subject))
        if name is None:
            yield f"{subject} is no page"
            continue
        offered = set(site.page(name).xpath("//main//a/@hreflang"))
        if offered != set(site.locales):
            yield f"{subject} leads to {offered}"
        if not site.is_noindex(name):
            yield f"{subject} may be indexed"
    for page in graph.objects(None, FOAF.page):
        if site.file(str(page)) is None:
            yield f"{page} is no page"


class Faultless(Case):
    def test_both_formats_are_one_graph(self):
        self.faultless(one_graph)

    def test_integrity(self):
        self.faultless(integrity)

    def test_contents(self):
        self.faultless(contents)

    def test_addresses(self):
        self.faultless(addresses)

    def test_nothing_is_asked_of_the_network(self):
        for site in sites():
            text = site.read("topics.jsonld")
            self.assertNotIn('"@context": "', text)
            self.assertNotIn("@import", text)


class Mutated(Case):
    NAME = "topics.ttl"

    def test_one_graph(self):
        self.broken(one_graph, "differ", self.NAME, '"@th', '!"@th')
        self.broken(one_graph, "differ", "topics.jsonld", '"Concept"', '"Other"')

    def test_integrity(self):
        topic = r"(?s)(/topics/press/> a skos:Concept)"
        media = "<https://hostile.example/a/portal/topics/media/>"
        self.broken(integrity, "S9", self.NAME, topic, r"\1, skos:ConceptScheme")
        self.broken(integrity, "S13", self.NAME, r"skos:prefLabel (\"[^\n]*\"@en)", r"skos:altLabel \1 ; skos:prefLabel \1")
        self.broken(integrity, "S14", self.NAME, topic, r'\1 ; skos:prefLabel "another"@en')
        self.broken(integrity, "S27", self.NAME, topic, rf"\1 ; skos:related {media}")
        self.broken(integrity, "S25", self.NAME, topic, rf"\1 ; skos:narrower {media}")
        self.broken(integrity, "S8", self.NAME, topic, r"\1 ; skos:topConceptOf <https://hostile.example/a/portal/topics/>")

    def test_contents(self):
        self.broken(contents, "prefLabel differs", self.NAME, r"(skos:prefLabel \")", r"\1x")
        self.broken(contents, "titles are in", self.NAME, '@th', "@lo")

    def test_addresses(self):
        self.broken(addresses, "is no page", self.NAME, "/topics/press/> a", "/topics/gone/> a")


if __name__ == "__main__":
    unittest.main()
