//! Pages that list others: home, sections, the A-Z index.

use serde::Serialize;

use super::reader::{Link, Reader, Viewed};
use crate::model::{Argument, DocumentIndex, Role, SectionOrder, newest_first};

/// How many documents home shows as new. A guess: what a phone shows in two screens.
const LATEST: usize = 6;

/// `section` in templates; on home each has its title as well.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SectionView {
    title: String,
    url: String,
    lang: String,
    dir: &'static str,
    summary: String,
    pages: Vec<Link>,
}

impl SectionView {
    /// A section by its front page, with a part of its documents.
    pub(crate) fn new(reader: &Reader<'_>, at: DocumentIndex, number: usize) -> Viewed<Self> {
        let (shown, text) = reader.shown(at);
        Ok(Self {
            title: text.title.clone(),
            url: reader.href(reader.page_url(at)),
            lang: reader.tag(shown),
            dir: reader.dir(shown),
            summary: text.summary.clone(),
            pages: pages(reader, at, number)?,
        })
    }

    /// Every section, in the order of the menu.
    pub(crate) fn all(reader: &Reader<'_>) -> Viewed<Vec<Self>> {
        reader.sections().map(|at| Self::new(reader, at, 1)).collect()
    }
}

/// The documents of a section, in the order that the settings ask for.
fn pages(reader: &Reader<'_>, front: DocumentIndex, number: usize) -> Viewed<Vec<Link>> {
    let portal = reader.portal;
    let Role::Section(section) = portal.document(front).role else { return Ok(Vec::new()) };
    let mut list: Vec<DocumentIndex> = portal.with_role(Role::InSection(section)).collect();
    match portal.config.sections[section].order {
        SectionOrder::Title => reader.sort_by_title(&mut list),
        SectionOrder::Date => newest_first(&portal.documents, &mut list),
    }
    reader.links(portal.part(&list, number))
}

/// The documents that were published or changed last.
pub(crate) fn latest(reader: &Reader<'_>) -> Viewed<Vec<Link>> {
    let mut list: Vec<DocumentIndex> = reader.portal.in_sections().collect();
    list.sort_by_key(|at| (std::cmp::Reverse(reader.portal.document(*at).updated()), *at));
    list.truncate(LATEST);
    reader.links(&list)
}

/// The topics, by label.
pub(crate) fn topics(reader: &Reader<'_>) -> Viewed<Vec<Link>> {
    reader.links_by_title(&reader.portal.with_role(Role::Topic).collect::<Vec<_>>())
}

/// `letters` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TopicsView {
    letters: Vec<Letter>,
}

/// One letter of the A-Z index.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Letter {
    id: String,
    label: String,
    other: bool,
    topics: Vec<Entry>,
}

#[derive(Clone, Debug, Serialize)]
struct Entry {
    title: String,
    url: String,
    lang: String,
    dir: &'static str,
    see: Option<String>,
    count: Option<String>,
}

impl TopicsView {
    /// The A-Z index of the reader's locale.
    pub(crate) fn new(reader: &Reader<'_>) -> Viewed<Self> {
        let groups = reader.portal.topics.index[reader.locale.0].iter().enumerate();
        let letters = groups.map(|(at, group)| {
            let topics = group.entries.iter().map(|entry| {
                let (_, text) = reader.shown(entry.topic);
                let count = (!entry.alternative).then(|| count(reader, entry.topic)).transpose()?;
                Ok(Entry {
                    title: entry.label.clone(),
                    url: reader.href(reader.page_url(entry.topic)),
                    lang: reader.tag(entry.locale),
                    dir: reader.dir(entry.locale),
                    see: entry.alternative.then(|| text.title.clone()),
                    count,
                })
            });
            Ok(Letter {
                // ASCII, and the same however many topics a letter has.
                id: format!("letter-{}", at + 1),
                label: group.label.clone(),
                other: group.other,
                topics: topics.collect::<Viewed<_>>()?,
            })
        });
        Ok(Self { letters: letters.collect::<Viewed<_>>()? })
    }
}

/// "3 documents", in the reader's language.
pub(crate) fn count(reader: &Reader<'_>, topic: DocumentIndex) -> Viewed<String> {
    let count = reader.portal.topics.documents[topic.0].len();
    // A count of files is far below 2⁵³.
    reader.message("document-count", &[("count", Argument::Number(count as f64))])
}
