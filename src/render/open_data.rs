//! `index.json` of one locale: its documents, topics and public sources as open data, with the names of Dublin Core
//! where it has one, and the JSON Schema that is published with it.

use serde_json::{Value, json};

use super::view::{Reader, Viewed};
use crate::link::{OPEN_DATA, OPEN_DATA_SCHEMA, TWIN, updated};
use crate::locale::Locales;
use crate::model::{
    CitationFormat, DocumentIndex, Lineage, LinkTo, LocaleIndex, Portal, PublicSource, Role,
    UrlPath,
};

/// The JSON Schema (draft 2020-12) of these files.
pub(super) const SCHEMA: &str = include_str!("open_data.schema.json");

/// The file of one locale. Only texts that exist in it are listed.
pub(super) fn render(portal: &Portal, locales: &Locales, locale: LocaleIndex) -> Viewed<Vec<u8>> {
    let url = portal.home(locale).file(OPEN_DATA);
    let reader = Reader { portal, locales, locale, url: &url, rooted: false };
    let own = |list: Vec<DocumentIndex>| {
        list.into_iter().filter(|at| reader.has_own_text(*at)).collect::<Vec<_>>()
    };
    let documents = own(portal.with_roles(Role::Page..=Role::InSection(usize::MAX)).collect());
    let documents = documents.into_iter().filter(|at| portal.document(*at).role.is_document());
    let topics = own(portal.with_role(Role::Topic).collect());
    let sources = &portal.records.public_sources;
    let value = json!({
        "$schema": reader.href(&UrlPath::root().file(OPEN_DATA_SCHEMA)),
        "@context": { "@vocab": "http://purl.org/dc/terms/" },
        "title": reader.plain("site-title")?,
        "abstract": reader.plain("site-description")?,
        "language": reader.tag(locale),
        "url": reader.absolute(&portal.home(locale)),
        "documents": documents.map(|at| document(&reader, at)).collect::<Vec<_>>(),
        "topics": topics.into_iter().map(|at| topic(&reader, at)).collect::<Vec<_>>(),
        "public_sources": sources.iter().map(|it| public_source(&reader, it)).collect::<Vec<_>>(),
    });
    Ok(super::pretty(&value).into_bytes())
}

fn ids(reader: &Reader<'_>, list: &[DocumentIndex]) -> Vec<String> {
    list.iter().map(|at| reader.portal.document(*at).id.to_string()).collect()
}

fn document(reader: &Reader<'_>, at: DocumentIndex) -> Value {
    let portal = reader.portal;
    let document = portal.document(at);
    let (_, text) = reader.shown(at);
    let page = reader.page_url(at);
    let lineage = |wanted: Lineage| {
        let sides = portal.lineage[at.0].iter().filter(|(side, _)| *side == wanted);
        sides.map(|(_, other)| portal.document(*other).id.to_string()).collect::<Vec<_>>()
    };
    let section = match document.role {
        Role::InSection(section) => Some(portal.config.sections[section].folder.to_string()),
        _ => None,
    };
    let sources = document.sources.iter().map(|source| {
        let fields = [
            ("title", Some(source.title.clone())),
            ("publisher", source.publisher.clone()),
            ("url", source.url.clone()),
            ("accessed", source.accessed.map(|day| day.to_string())),
        ];
        object(fields.map(|(key, value)| (key, value.map(Value::from))))
    });
    let mut formats = vec![];
    if portal.config.outputs.markdown {
        formats.push(reader.absolute(&page.file(TWIN)));
    }
    if portal.config.outputs.citations {
        let files = CitationFormat::ALL.iter();
        formats.extend(files.map(|format| reader.absolute(&page.file(format.file()))));
    }
    let adopted = document.adopted.as_ref();
    let publisher = document.publisher.as_ref();
    object([
        ("id", Some(json!(document.id.as_str()))),
        ("identifier", Some(json!(reader.identifier(document)))),
        ("url", Some(json!(reader.absolute(page)))),
        ("title", Some(json!(text.title))),
        ("abstract", Some(json!(text.summary)).filter(|_| !text.summary.is_empty())),
        ("language", Some(json!(reader.tag(reader.locale)))),
        ("type", Some(json!(document.kind.as_str()))),
        ("status", document.status.map(|status| json!(status.as_str()))),
        ("authority", Some(json!(text.authority.as_str()))),
        ("revision", Some(json!(document.revision()))),
        ("publisher", publisher.map(|id| json!(id.as_str()))),
        ("publisherName", reader.publisher(document).map(|name| json!(name.text))),
        ("date", adopted.map(|adopted| json!(adopted.date.to_string()))),
        ("meeting", adopted.and_then(|it| it.meeting.as_ref()).map(|id| json!(id.as_str()))),
        ("issued", document.published.map(|day| json!(day.to_string()))),
        ("modified", updated(document, text).map(|day| json!(day.to_string()))),
        ("isPartOf", section.map(|section| json!(section))),
        ("subject", list(ids(reader, &document.topics))),
        ("relation", list(ids(reader, &portal.related[at.0]))),
        ("references", list(references(reader, at))),
        ("replaces", list(lineage(Lineage::Replaces))),
        ("isReplacedBy", list(lineage(Lineage::ReplacedBy))),
        ("source", list(sources.collect())),
        ("hasFormat", list(formats)),
    ])
}

/// The documents that this text links to.
fn references(reader: &Reader<'_>, at: DocumentIndex) -> Vec<String> {
    let linked = reader.portal.texts[at.0][reader.locale.0].as_ref();
    let links = linked.map_or(&[][..], |linked| linked.links.as_slice());
    let documents = links.iter().filter_map(|link| match link {
        LinkTo::Document(to, _) if *to != at => Some(*to),
        _ => None,
    });
    let documents: std::collections::BTreeSet<DocumentIndex> = documents.collect();
    ids(reader, &documents.into_iter().collect::<Vec<_>>())
}

fn topic(reader: &Reader<'_>, at: DocumentIndex) -> Value {
    let portal = reader.portal;
    let document = portal.document(at);
    let (_, text) = reader.shown(at);
    let outputs = &portal.config.outputs;
    let concept = reader.absolute(&portal.concept(Some(at)));
    object([
        ("id", Some(json!(document.id.as_str()))),
        ("identifier", Some(json!(concept)).filter(|_| outputs.skos)),
        ("url", Some(json!(reader.absolute(reader.page_url(at))))),
        ("title", Some(json!(text.title))),
        ("alternative", list(text.alt_labels.clone())),
        ("abstract", Some(json!(text.summary)).filter(|_| !text.summary.is_empty())),
        ("language", Some(json!(reader.tag(reader.locale)))),
        ("broader", list(ids(reader, &document.broader))),
        ("narrower", list(ids(reader, &portal.topics.narrower[at.0]))),
        ("relation", list(ids(reader, &portal.topics.related[at.0]))),
    ])
}

fn public_source(reader: &Reader<'_>, source: &PublicSource) -> Value {
    let name = reader.name(&source.name);
    let verified = source.verified.as_ref();
    let verified = verified.map(|it| json!({ "on": it.on.to_string(), "by": it.by }));
    object([
        ("id", Some(json!(source.id.as_str()))),
        ("url", Some(json!(source.url))),
        ("title", name.as_ref().map(|name| json!(name.text))),
        ("titleLanguage", name.map(|name| json!(name.lang))),
        ("type", Some(json!(source.kind.as_str()))),
        ("member", source.member.as_ref().map(|id| json!(id.as_str()))),
        ("language", list(source.languages.iter().map(ToString::to_string).collect())),
        ("listed", Some(json!(source.listed.to_string()))),
        ("verified", verified),
    ])
}

/// A list, left out where it is empty.
fn list<T: Into<Value>>(items: Vec<T>) -> Option<Value> {
    (!items.is_empty()).then(|| Value::Array(items.into_iter().map(Into::into).collect()))
}

/// An object of what there is.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let fields = fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(fields.collect())
}
