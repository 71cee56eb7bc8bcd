//! Feeds: which documents each one names, and how they are archived.

use std::cmp::Reverse;

use crate::model::{Date, Document, DocumentIndex, Feed, LocaleIndex, Portal, Role, Translation};

/// Entries of a feed, and of each archive.
const ENTRIES: usize = 20;

/// The feeds of home, sections and topics in every locale, sorted by document and locale. One without
/// an entry is none.
pub(super) fn arrange(portal: &Portal) -> Vec<Feed> {
    let mut feeds = Vec::new();
    for of in portal.indices() {
        let members: Vec<DocumentIndex> = match portal.document(of).role {
            Role::Home => portal.in_sections().collect(),
            _ if !portal.config.outputs.list_feeds => continue,
            Role::Section(section) => portal.with_role(Role::InSection(section)).collect(),
            Role::Topic => portal.topics.documents[of.0].clone(),
            Role::Page | Role::InSection(_) => continue,
        };
        for locale in portal.locales().filter(|at| portal.document(of).is_public_in(*at)) {
            feeds.extend(feed(portal, of, locale, &members));
        }
    }
    feeds
}

fn feed(
    portal: &Portal,
    of: DocumentIndex,
    locale: LocaleIndex,
    members: &[DocumentIndex],
) -> Option<Feed> {
    let dated = |at: &DocumentIndex| {
        let document = portal.document(*at);
        let text = document.translation(locale).filter(|_| document.is_public_in(locale))?;
        Some((*at, updated(document, text)?))
    };
    let entries: Vec<(DocumentIndex, Date)> = members.iter().filter_map(dated).collect();
    let mut newest = entries.clone();
    newest.sort_by_key(|&(at, day)| (Reverse(day), at));
    newest.truncate(ENTRIES);
    let newest: Vec<DocumentIndex> = newest.into_iter().map(|(at, _)| at).collect();
    let mut oldest: Vec<DocumentIndex> = entries.into_iter().map(|(at, _)| at).collect();
    oldest.sort_by_key(|at| (portal.document(*at).published, *at));
    let mut archives: Vec<Vec<DocumentIndex>> =
        oldest.chunks(ENTRIES).map(<[DocumentIndex]>::to_vec).collect();
    if !portal.config.outputs.feed_archives {
        archives.clear();
    }
    // What the feed itself holds needs no archive.
    while archives.pop_if(|last| last.iter().all(|at| newest.contains(at))).is_some() {}
    (!newest.is_empty()).then_some(Feed { of, locale, newest, archives })
}

/// The day of the last change of a text that is more than a slip of the pen: of its document, or its
/// translator's own.
pub fn updated(document: &Document, text: &Translation) -> Option<Date> {
    let minor = |day: &Date| document.changes.iter().any(|it| it.minor && it.date == *day);
    let own = text.changes_text.iter().map(|(day, _)| *day).filter(|day| !minor(day));
    own.max().max(document.updated())
}
