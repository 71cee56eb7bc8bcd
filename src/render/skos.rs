//! The topics as a SKOS concept scheme: RDF 1.1 Turtle, and JSON-LD 1.1 with its context inline.
//!
//! A concept's address knows no locale and no slug, so it stays; a page there leads to the topic in
//! every language. Labels are those of the texts, each once (SKOS Reference S13, S14). What an author
//! calls both broader and related is broader (S27).

use serde_json::{Map, Value, json};

use super::view::{Reader, Viewed};
use crate::locale::Locales;
use crate::model::{DocumentIndex, Portal, Role, SchemeFormat, Subject, UrlPath};

/// The scheme in one format.
pub(super) fn render(portal: &Portal, locales: &Locales, format: SchemeFormat) -> Viewed<Vec<u8>> {
    let scheme = Scheme::new(portal, locales)?;
    Ok(match format {
        SchemeFormat::Turtle => turtle(&scheme).into_bytes(),
        SchemeFormat::JsonLd => json_ld(&scheme).into_bytes(),
    })
}

/// A text with its language tag.
type Literal = (String, String);

/// What both formats say.
struct Scheme {
    address: String,
    titles: Vec<Literal>,
    concepts: Vec<Concept>,
}

struct Concept {
    address: String,
    notation: String,
    preferred: Vec<Literal>,
    alternative: Vec<Literal>,
    definition: Vec<Literal>,
    broader: Vec<String>,
    narrower: Vec<String>,
    related: Vec<String>,
    pages: Vec<String>,
}

impl Scheme {
    fn new(portal: &Portal, locales: &Locales) -> Viewed<Self> {
        let root = UrlPath::root();
        let titles = portal.locales().map(|locale| {
            let reader = Reader { portal, locales, locale, url: &root, rooted: false };
            Ok((reader.plain("topic-index")?, reader.tag(locale)))
        });
        Ok(Self {
            address: address(portal, None),
            titles: titles.collect::<Viewed<_>>()?,
            concepts: portal.with_role(Role::Topic).map(|at| Concept::new(portal, at)).collect(),
        })
    }
}

impl Concept {
    fn new(portal: &Portal, at: DocumentIndex) -> Self {
        let document = portal.document(at);
        let mut concept = Self {
            address: address(portal, Some(at)),
            notation: document.id.to_string(),
            preferred: Vec::new(),
            alternative: Vec::new(),
            definition: Vec::new(),
            broader: addresses(portal, &document.broader),
            narrower: addresses(portal, &portal.topics.narrower[at.0]),
            related: addresses(portal, &unrelated_by_rank(portal, at)),
            pages: Vec::new(),
        };
        for locale in portal.locales() {
            let Some(text) = document.translation(locale) else { continue };
            let literal = |text: &str| (text.to_owned(), portal.locale(locale).to_string());
            concept.preferred.push(literal(&text.title));
            let mut labels = text.alt_labels.clone();
            labels.sort();
            labels.dedup();
            labels.retain(|label| *label != text.title);
            concept.alternative.extend(labels.iter().map(|label| literal(label)));
            if !text.summary.is_empty() {
                concept.definition.push(literal(&text.summary));
            }
            let page = portal.address(Subject::Document(at), locale, 1);
            concept.pages.push(portal.config.base_url.absolute(&page));
        }
        concept
    }
}

/// The related topics that are neither above nor below, at any distance.
fn unrelated_by_rank(portal: &Portal, at: DocumentIndex) -> Vec<DocumentIndex> {
    let above = ancestors(portal, at);
    let related = portal.topics.related[at.0].iter().copied();
    related
        .filter(|other| !above.contains(other) && !ancestors(portal, *other).contains(&at))
        .collect()
}

/// All topics above one; linking refused circles.
fn ancestors(portal: &Portal, at: DocumentIndex) -> Vec<DocumentIndex> {
    let mut all = portal.document(at).broader.clone();
    let mut next = 0;
    while let Some(&above) = all.get(next) {
        let more = portal.document(above).broader.iter().filter(|it| !all.contains(it));
        let more: Vec<DocumentIndex> = more.copied().collect();
        all.extend(more);
        next += 1;
    }
    all
}

fn address(portal: &Portal, topic: Option<DocumentIndex>) -> String {
    portal.config.base_url.absolute(&portal.concept(topic))
}

fn addresses(portal: &Portal, topics: &[DocumentIndex]) -> Vec<String> {
    topics.iter().map(|at| address(portal, Some(*at))).collect()
}

fn turtle(scheme: &Scheme) -> String {
    let mut out = String::from(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
         @prefix dct: <http://purl.org/dc/terms/> .\n\
         @prefix foaf: <http://xmlns.com/foaf/0.1/> .\n\n",
    );
    let mut statement = Statement::new(&scheme.address, "skos:ConceptScheme");
    statement.literals("dct:title", &scheme.titles);
    let top = scheme.concepts.iter().filter(|concept| concept.broader.is_empty());
    statement
        .resources("skos:hasTopConcept", &top.map(|it| it.address.clone()).collect::<Vec<_>>());
    out.push_str(&statement.end());
    for concept in &scheme.concepts {
        let mut statement = Statement::new(&concept.address, "skos:Concept");
        statement.resources("skos:inScheme", std::slice::from_ref(&scheme.address));
        if concept.broader.is_empty() {
            statement.resources("skos:topConceptOf", std::slice::from_ref(&scheme.address));
        }
        statement.plain("skos:notation", &concept.notation);
        statement.literals("skos:prefLabel", &concept.preferred);
        statement.literals("skos:altLabel", &concept.alternative);
        statement.literals("skos:definition", &concept.definition);
        statement.resources("skos:broader", &concept.broader);
        statement.resources("skos:narrower", &concept.narrower);
        statement.resources("skos:related", &concept.related);
        statement.resources("foaf:page", &concept.pages);
        out.push_str(&statement.end());
    }
    out
}

/// One subject with its predicates, in Turtle.
struct Statement(String);

impl Statement {
    fn new(subject: &str, class: &str) -> Self {
        Self(format!("<{subject}> a {class}"))
    }

    fn literals(&mut self, predicate: &str, literals: &[Literal]) {
        let words = literals.iter().map(|(text, tag)| format!("\"{}\"@{tag}", quoted(text)));
        self.objects(predicate, &words.collect::<Vec<_>>());
    }

    fn plain(&mut self, predicate: &str, text: &str) {
        self.objects(predicate, &[format!("\"{}\"", quoted(text))]);
    }

    /// Addresses are percent-encoded, so they hold nothing that an IRI reference may not.
    fn resources(&mut self, predicate: &str, addresses: &[String]) {
        let words = addresses.iter().map(|address| format!("<{address}>"));
        self.objects(predicate, &words.collect::<Vec<_>>());
    }

    fn objects(&mut self, predicate: &str, objects: &[String]) {
        if !objects.is_empty() {
            self.0.push_str(&format!(" ;\n    {predicate} {}", objects.join(" ,\n        ")));
        }
    }

    fn end(self) -> String {
        self.0 + " .\n\n"
    }
}

/// Escapes for a quoted literal (RDF 1.1 Turtle §2.5.1, `STRING_LITERAL_QUOTE`).
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

fn json_ld(scheme: &Scheme) -> String {
    let labels = |literals: &[Literal]| {
        let mut map: Map<String, Value> = Map::new();
        for (text, tag) in literals {
            let list = map.entry(tag.clone()).or_insert_with(|| json!([]));
            if let Value::Array(list) = list {
                list.push(json!(text));
            }
        }
        Value::Object(map)
    };
    let top = scheme.concepts.iter().filter(|concept| concept.broader.is_empty());
    let mut graph = vec![json!({
        "id": scheme.address,
        "type": "ConceptScheme",
        "title": labels(&scheme.titles),
        "hasTopConcept": top.map(|concept| &concept.address).collect::<Vec<_>>(),
    })];
    for concept in &scheme.concepts {
        let mut node = json!({
            "id": concept.address,
            "type": "Concept",
            "inScheme": [scheme.address],
            "notation": concept.notation,
            "prefLabel": labels(&concept.preferred),
            "altLabel": labels(&concept.alternative),
            "definition": labels(&concept.definition),
            "broader": concept.broader,
            "narrower": concept.narrower,
            "related": concept.related,
            "page": concept.pages,
        });
        if concept.broader.is_empty() {
            node["topConceptOf"] = json!([scheme.address]);
        }
        graph.push(node);
    }
    let resource = |id: &str| json!({ "@id": id, "@type": "@id" });
    let language = |id: &str| json!({ "@id": id, "@container": "@language" });
    let context = json!({
        "id": "@id",
        "type": "@type",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "Concept": "skos:Concept",
        "ConceptScheme": "skos:ConceptScheme",
        "title": language("http://purl.org/dc/terms/title"),
        "prefLabel": language("skos:prefLabel"),
        "altLabel": language("skos:altLabel"),
        "definition": language("skos:definition"),
        "notation": { "@id": "skos:notation" },
        "inScheme": resource("skos:inScheme"),
        "hasTopConcept": resource("skos:hasTopConcept"),
        "topConceptOf": resource("skos:topConceptOf"),
        "broader": resource("skos:broader"),
        "narrower": resource("skos:narrower"),
        "related": resource("skos:related"),
        "page": resource("http://xmlns.com/foaf/0.1/page"),
    });
    super::pretty(&json!({ "@context": context, "@graph": graph }))
}
