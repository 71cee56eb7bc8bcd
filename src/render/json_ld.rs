//! Structured data on pages: JSON-LD 1.1 in the words of <https://schema.org>.
//!
//! A page about an instrument is a `WebPage` that is `about` it; only where the text is the
//! instrument's own, in full, has the page its type. In HTML the block is data, not a script that runs.

use serde_json::{Map, Value, json};

use super::view::{Crumb, DirectoryView, Reader, Viewed};
use crate::link::updated;
use crate::model::{
    Document, DocumentIndex, Kind, LocaleIndex, RecordIndex, RecordKind, Role, Subject,
    Translation, UrlPath,
};

/// The data of a page, safe inside `<script>`.
pub(super) fn render(reader: &Reader<'_>, subject: Subject, crumbs: &[Crumb]) -> Viewed<String> {
    let title = reader.title(subject)?;
    let mut graph = match subject {
        Subject::Document(at) => document(reader, at, reader.shown(at).1)?,
        Subject::TopicIndex | Subject::Records(_) => vec![page(reader, "CollectionPage", &title)],
        Subject::Record(record) => {
            let mut node = page(reader, "WebPage", &title);
            node.insert("mainEntity".into(), Value::Object(entity(reader, record)));
            vec![node]
        }
    };
    graph.extend(breadcrumbs(reader, crumbs, &title));
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    Ok(escaped(&data.to_string()))
}

/// Inside `<script>` neither an end tag nor a comment may begin (HTML §4.12.1.3).
fn escaped(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn root(reader: &Reader<'_>) -> String {
    reader.absolute(&UrlPath::root())
}

fn page(reader: &Reader<'_>, class: &str, name: &str) -> Map<String, Value> {
    let url = reader.absolute(reader.url);
    object(json!({
        "@type": class,
        "@id": url,
        "url": url,
        "name": name,
        "inLanguage": reader.tag(reader.locale),
        "isPartOf": { "@id": format!("{}#site", reader.absolute(&reader.portal.home(reader.locale))) },
    }))
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn document(
    reader: &Reader<'_>,
    at: DocumentIndex,
    text: &Translation,
) -> Viewed<Vec<Map<String, Value>>> {
    let document = reader.portal.document(at);
    let mut node = page(reader, "WebPage", &text.title);
    describe(reader, &mut node, document, text);
    let mut graph = Vec::new();
    match document.role {
        Role::Home => graph.push(site(reader)?),
        Role::Section(_) => drop(node.insert("@type".into(), json!("CollectionPage"))),
        Role::Topic => {
            node.insert("@type".into(), json!("CollectionPage"));
            node.insert("about".into(), term(reader, at));
        }
        Role::Page | Role::InSection(_) => {
            state(reader, &mut node, at, text);
            by_kind(reader, &mut node, document, text);
            if document.kind == Kind::Directory {
                node.insert("mainEntity".into(), sources(reader)?);
            }
        }
    }
    graph.push(node);
    Ok(graph)
}

fn site(reader: &Reader<'_>) -> Viewed<Map<String, Value>> {
    let home = reader.absolute(&reader.portal.home(reader.locale));
    Ok(object(json!({
        "@type": "WebSite",
        "@id": format!("{home}#site"),
        "url": home,
        "name": reader.plain("site-title")?,
        "description": reader.plain("site-description")?,
        "inLanguage": reader.tag(reader.locale),
    })))
}

/// What every text has.
fn describe(
    reader: &Reader<'_>,
    node: &mut Map<String, Value>,
    document: &Document,
    text: &Translation,
) {
    if !text.summary.is_empty() {
        node.insert("description".into(), json!(text.summary));
    }
    if let Some(day) = document.published {
        node.insert("datePublished".into(), json!(day.to_string()));
    }
    if let Some(day) = updated(document, text) {
        node.insert("dateModified".into(), json!(day.to_string()));
    }
    if !document.is_summary() {
        node.extend(publisher(reader, document));
    }
}

fn publisher(reader: &Reader<'_>, document: &Document) -> Option<(String, Value)> {
    let body = organization(reader, document.publisher.as_ref()?)?;
    Some(("publisher".to_owned(), body))
}

/// What a document has besides: identifier, revision, status, topics, sources, other languages.
fn state(
    reader: &Reader<'_>,
    node: &mut Map<String, Value>,
    at: DocumentIndex,
    text: &Translation,
) {
    let portal = reader.portal;
    let document = portal.document(at);
    node.insert("identifier".into(), json!(reader.identifier(document)));
    node.insert("version".into(), json!(document.revision().to_string()));
    if let Some(status) = document.status {
        node.insert("creativeWorkStatus".into(), json!(status.as_str()));
    }
    if !document.topics.is_empty() {
        let topics = document.topics.iter().map(|topic| term(reader, *topic));
        node.insert("about".into(), topics.collect());
    }
    let sources = document.sources.iter().map(|source| {
        let mut work = object(json!({ "@type": "CreativeWork", "name": source.title }));
        work.extend(source.url.as_ref().map(|url| ("url".to_owned(), json!(url))));
        Value::Object(work)
    });
    if !document.sources.is_empty() {
        node.insert("citation".into(), sources.collect());
    }
    let page =
        |locale: LocaleIndex| json!({ "@id": reader.absolute(&portal.page(at, locale).url) });
    if reader.locale == document.original {
        let others = portal.locales().filter(|locale| *locale != document.original);
        let others = others.filter(|locale| document.translation(*locale).is_some()).map(page);
        let others: Vec<Value> = others.collect();
        if !others.is_empty() {
            node.insert("workTranslation".into(), Value::Array(others));
        }
    } else {
        node.insert("translationOfWork".into(), page(document.original));
    }
    if let Some(review) = &text.reviewed {
        node.insert("lastReviewed".into(), json!(review.on.to_string()));
    }
}

/// The type of a document by its kind.
fn by_kind(
    reader: &Reader<'_>,
    node: &mut Map<String, Value>,
    document: &Document,
    text: &Translation,
) {
    let class = match document.kind {
        Kind::Declaration => "Legislation",
        Kind::Vision | Kind::Guidance | Kind::Plan => "DigitalDocument",
        Kind::Guide => {
            node.insert("@type".into(), json!(["Article", "LearningResource"]));
            node.insert("headline".into(), json!(text.title));
            // Of `WebPage` alone.
            node.remove("lastReviewed");
            return;
        }
        Kind::Notice => {
            node.insert("@type".into(), json!("Article"));
            node.insert("headline".into(), json!(text.title));
            node.remove("lastReviewed");
            return;
        }
        Kind::Directory | Kind::Timeline | Kind::Members | Kind::Page | Kind::Topic => return,
    };
    let mut instrument = object(json!({ "@type": class, "name": text.title }));
    instrument.extend(publisher(reader, document));
    if let Some(adopted) = &document.adopted {
        let day = json!(adopted.date.to_string());
        instrument.insert("dateCreated".into(), day);
        let meeting = adopted.meeting.as_ref();
        let meeting = meeting.and_then(|id| reader.portal.records.find(RecordKind::Meetings, id));
        let event = meeting.map(|meeting| Value::Object(entity(reader, meeting)));
        instrument.extend(event.map(|event| ("subjectOf".to_owned(), event)));
    }
    if document.full_text {
        let classes = json!(["WebPage", class]);
        instrument.remove("@type");
        node.extend(instrument);
        node.insert("@type".into(), classes);
        return;
    }
    let mut about = vec![Value::Object(instrument)];
    if let Some(Value::Array(topics)) = node.remove("about") {
        about.extend(topics);
    }
    node.insert("about".into(), Value::Array(about));
}

/// The public sources of a directory, in the order of its page.
fn sources(reader: &Reader<'_>) -> Viewed<Value> {
    let directory = DirectoryView::new(reader)?;
    let all = directory.groups.iter().flat_map(|group| &group.sources).enumerate();
    let items = all.map(|(at, source)| {
        let site = json!({ "@type": "WebSite", "name": source.title, "url": source.url });
        json!({ "@type": "ListItem", "position": at + 1, "item": site })
    });
    let items: Vec<Value> = items.collect();
    Ok(json!({ "@type": "ItemList", "numberOfItems": items.len(), "itemListElement": items }))
}

fn term(reader: &Reader<'_>, topic: DocumentIndex) -> Value {
    let (_, text) = reader.shown(topic);
    let outputs = &reader.portal.config.outputs;
    let url = match outputs.skos {
        true => reader.absolute(&reader.portal.concept(Some(topic))),
        false => reader.absolute(reader.page_url(topic)),
    };
    json!({ "@type": "DefinedTerm", "@id": url, "name": text.title, "url": url })
}

/// A body, named the same on every page and in every language.
fn organization(reader: &Reader<'_>, id: &crate::model::RecordId) -> Option<Value> {
    let record = reader.portal.records.find(RecordKind::Bodies, id)?;
    Some(Value::Object(entity(reader, record)))
}

/// What a record is: `GovernmentOrganization`, `Event` or `Country`.
fn entity(reader: &Reader<'_>, record: RecordIndex) -> Map<String, Value> {
    let records = &reader.portal.records;
    let class = match record.kind {
        RecordKind::Bodies => "GovernmentOrganization",
        RecordKind::Meetings => "Event",
        RecordKind::Members => "Country",
    };
    let kind = record.kind.as_str();
    let mut node = object(json!({
        "@type": class,
        "@id": format!("{}#{kind}-{}", root(reader), records.id(record)),
    }));
    let text = |names| reader.name(names).map(|name| json!(name.text));
    let mut put = |key: &str, value: Option<Value>| {
        node.extend(value.map(|value| (key.to_owned(), value)));
    };
    put("name", text(records.name(record)));
    match record.kind {
        RecordKind::Bodies => {
            let body = &records.bodies[record.at];
            put("alternateName", text(&body.short_name));
            put("url", body.url.as_ref().map(|url| json!(url)));
        }
        RecordKind::Meetings => {
            let meeting = &records.meetings[record.at];
            put("startDate", meeting.start.map(|day| json!(day.to_string())));
            put("endDate", meeting.end.map(|day| json!(day.to_string())));
            let place = text(&meeting.place);
            put("location", place.map(|name| json!({ "@type": "Place", "name": name })));
            put("organizer", meeting.body.as_ref().and_then(|id| organization(reader, id)));
        }
        RecordKind::Members => {
            put("url", records.members[record.at].url.as_ref().map(|url| json!(url)));
        }
    }
    node
}

/// The way from home to this page.
fn breadcrumbs(reader: &Reader<'_>, crumbs: &[Crumb], title: &str) -> Option<Map<String, Value>> {
    let steps = crumbs.iter().map(|crumb| (crumb.title.as_str(), &crumb.at));
    let steps = steps.chain(std::iter::once((title, reader.url))).enumerate();
    let items = steps.map(|(at, (name, url))| {
        // A thing, by its address: a text is not what schema.org expects here.
        let item = json!({ "@id": reader.absolute(url) });
        json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": item })
    });
    let items: Vec<Value> = items.collect();
    (!crumbs.is_empty())
        .then(|| object(json!({ "@type": "BreadcrumbList", "itemListElement": items })))
}
