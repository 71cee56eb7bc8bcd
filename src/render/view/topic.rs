//! A topic's page: its names, the topics around it with their picture, its documents by kind.

use serde::Serialize;

use super::ear::Ear;
use super::listing;
use super::reader::{Link, Named, Numbered, Reader, Viewed};
use crate::model::{DocumentIndex, Subject};

/// `topic` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TopicView {
    alt_labels: Vec<String>,
    broader: Vec<Numbered>,
    narrower: Vec<Numbered>,
    related: Vec<Numbered>,
    together: Vec<Numbered>,
    ear: Option<Ear>,
    documents: Vec<OfKind>,
    count: String,
}

#[derive(Clone, Debug, Serialize)]
struct OfKind {
    kind: Named,
    pages: Vec<Link>,
}

impl TopicView {
    /// The view of a topic, with a part of its documents.
    pub(crate) fn new(reader: &Reader<'_>, at: DocumentIndex, number: usize) -> Viewed<Self> {
        let topics = &reader.portal.topics;
        let (_, text) = reader.shown(at);
        // Numbered through, so that one picture holds all that is around.
        let mut count = 0;
        let mut numbered = |links| Numbered::continued(links, &mut count);
        Ok(Self {
            alt_labels: text.alt_labels.clone(),
            broader: numbered(reader.links_by_title(&reader.portal.document(at).broader)?),
            narrower: numbered(reader.links_by_title(&topics.narrower[at.0])?),
            related: numbered(reader.links_by_title(&topics.related[at.0])?),
            together: numbered(reader.links(&topics.together[at.0])?),
            ear: Ear::new(count),
            documents: by_kind(reader, &topics.documents[at.0], number)?,
            count: listing::count(reader, at)?,
        })
    }
}

/// The documents of a topic, kind by kind; each kind's the newest first.
fn by_kind(reader: &Reader<'_>, list: &[DocumentIndex], number: usize) -> Viewed<Vec<OfKind>> {
    let kind = |at: &DocumentIndex| reader.portal.document(*at).kind;
    let mut list = list.to_vec();
    list.sort_by_key(kind);
    let part = reader.portal.part(&list, number);
    part.chunk_by(|a, b| kind(a) == kind(b))
        .filter_map(|pages| Some((kind(pages.first()?), pages)))
        .map(|(kind, pages)| Ok(OfKind { kind: reader.kind(kind)?, pages: reader.links(pages)? }))
        .collect()
}

/// A topic, or the index of all, in one language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ConceptName {
    code: String,
    dir: &'static str,
    name: String,
    title: String,
    url: String,
}

/// The languages that a topic has a text in, with its label; of the scheme, every locale.
pub(crate) fn concept_names(
    reader: &Reader<'_>,
    topic: Option<DocumentIndex>,
) -> Viewed<Vec<ConceptName>> {
    let portal = reader.portal;
    let mut names = Vec::new();
    for locale in portal.locales() {
        let there = Reader { locale, ..*reader };
        let (title, subject) = match topic {
            None => (there.message("topic-index", &[])?, Subject::TopicIndex),
            Some(at) => match portal.document(at).translation(locale) {
                Some(text) => (text.title.clone(), Subject::Document(at)),
                None => continue,
            },
        };
        names.push(ConceptName {
            code: reader.tag(locale),
            dir: reader.dir(locale),
            name: reader.locales.get(locale).autonym().to_owned(),
            title,
            url: reader.href(&portal.address(subject, locale, 1)),
        });
    }
    Ok(names)
}
