//! Topics together: narrower, related, found together, their documents, and the A-Z index.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::cycles;
use super::documents::Draft;
use super::problem;
use crate::diagnostics::Diagnostic;
use crate::locale::{BucketKind, Locales};
use crate::model::{
    Config, Document, DocumentIndex, IndexEntry, IndexGroup, LocaleIndex, Page, Role, Topics,
    newest_first,
};
use crate::source::Place;

/// How many topics "often found together" names. A guess: what one line of a phone holds.
const TOGETHER: usize = 5;
/// In how many documents two topics meet before they are "often found together".
const OFTEN: usize = 2;
/// How many next most related documents a page names.
const NEIGHBOURS: usize = 5;

/// Arranges topics. `drafts` are the published documents' drafts, in order.
pub(super) fn arrange(
    config: &Config,
    documents: &[Document],
    drafts: &[&Draft],
    pages: &[Vec<Page>],
    locales: &Locales,
    problems: &mut Vec<Diagnostic>,
) -> Topics {
    check_hierarchy(documents, drafts, problems);
    let narrower = invert(documents, |document| &document.broader);
    let related = symmetric(documents);
    let by_topic = documents_by_topic(documents);
    let together = together(documents, &by_topic, &narrower, &related);
    let index = (0..config.locales.len())
        .map(|at| index(LocaleIndex(at), documents, pages, locales))
        .collect();
    Topics { narrower, related, documents: by_topic, together, index }
}

fn check_hierarchy(documents: &[Document], drafts: &[&Draft], problems: &mut Vec<Diagnostic>) {
    let edges: Vec<Vec<usize>> =
        documents.iter().map(|document| document.broader.iter().map(|at| at.0).collect()).collect();
    for circle in cycles::find(&edges) {
        let members: Vec<String> = circle.iter().map(|&at| documents[at].id.to_string()).collect();
        let draft = drafts[circle[0]];
        let place = match draft.shared.broader.first() {
            Some(id) => Place::new(draft.path(), id.span),
            None => Place::file(draft.path()),
        };
        problems.push(problem::cycle("topics are above each other", &members, place));
    }
}

/// By document: those that point at it.
fn invert(
    documents: &[Document],
    of: impl Fn(&Document) -> &[DocumentIndex],
) -> Vec<Vec<DocumentIndex>> {
    let mut inverse = vec![Vec::new(); documents.len()];
    for (from, document) in documents.iter().enumerate() {
        for to in of(document) {
            inverse[to.0].push(DocumentIndex(from));
        }
    }
    inverse
}

/// SKOS `related` holds in both directions (SKOS Reference S23); authors write one.
fn symmetric(documents: &[Document]) -> Vec<Vec<DocumentIndex>> {
    let mut sets = vec![BTreeSet::new(); documents.len()];
    for (from, document) in documents.iter().enumerate().filter(|(_, it)| it.role == Role::Topic) {
        for to in &document.related {
            sets[from].insert(*to);
            sets[to.0].insert(DocumentIndex(from));
        }
    }
    sets.into_iter().map(|set| set.into_iter().collect()).collect()
}

fn documents_by_topic(documents: &[Document]) -> Vec<Vec<DocumentIndex>> {
    let mut lists = invert(documents, |document| &document.topics);
    for list in &mut lists {
        newest_first(documents, list);
    }
    lists
}

/// Topics that share at least [`OFTEN`] documents with a topic, but for those it is tied to anyway.
fn together(
    documents: &[Document],
    by_topic: &[Vec<DocumentIndex>],
    narrower: &[Vec<DocumentIndex>],
    related: &[Vec<DocumentIndex>],
) -> Vec<Vec<DocumentIndex>> {
    let of = |(at, list): (usize, &Vec<DocumentIndex>)| {
        let mut counts: BTreeMap<DocumentIndex, usize> = BTreeMap::new();
        for other in list.iter().flat_map(|document| &documents[document.0].topics) {
            *counts.entry(*other).or_default() += 1;
        }
        let tied = |other: &DocumentIndex| {
            other.0 == at
                || narrower[at].contains(other)
                || related[at].contains(other)
                || documents[at].broader.contains(other)
        };
        let mut often: Vec<_> =
            counts.into_iter().filter(|(other, count)| *count >= OFTEN && !tied(other)).collect();
        often.sort_by_key(|&(other, count)| (Reverse(count), other));
        often.into_iter().map(|(other, _)| other).take(TOGETHER).collect()
    };
    by_topic.iter().enumerate().map(of).collect()
}

/// The A-Z index of one locale: preferred and alternative labels under the locale's letters.
fn index(
    locale: LocaleIndex,
    documents: &[Document],
    pages: &[Vec<Page>],
    locales: &Locales,
) -> Vec<IndexGroup> {
    let localizer = locales.get(locale);
    let mut groups: BTreeMap<usize, IndexGroup> = BTreeMap::new();
    for (at, document) in documents.iter().enumerate().filter(|(_, it)| it.role == Role::Topic) {
        let shown = pages[at][locale.0].shown;
        let Some(text) = document.translation(shown) else { continue };
        let preferred = std::iter::once((&text.title, text.index.as_deref(), false));
        let mut seen = BTreeSet::from([&text.title]);
        let alternatives = text.alt_labels.iter().filter(|label| seen.insert(*label));
        let alternatives = alternatives.map(|label| (label, None, true));
        for (label, letter, alternative) in preferred.chain(alternatives) {
            let bucket = localizer.bucket(label, letter);
            let group = groups.entry(bucket.position).or_insert_with(|| IndexGroup {
                label: bucket.label,
                other: bucket.kind == BucketKind::Overflow,
                entries: Vec::new(),
            });
            let topic = DocumentIndex(at);
            group.entries.push(IndexEntry {
                label: label.clone(),
                topic,
                locale: shown,
                alternative,
            });
        }
    }
    let mut groups: Vec<IndexGroup> = groups.into_values().collect();
    for group in &mut groups {
        group.entries.sort_by(|a, b| {
            localizer.compare(&a.label, &b.label).then_with(|| a.topic.cmp(&b.topic))
        });
    }
    groups
}

/// By document: those its author names, then those that share most topics with it, rare topics
/// counting more, the newest first among equals. Topics, sections and home have none.
pub(super) fn neighbours(documents: &[Document], topics: &Topics) -> Vec<Vec<DocumentIndex>> {
    let empty = || vec![0usize; documents.len()];
    let indices = (0..documents.len()).into_par_iter();
    indices.map_init(empty, |scores, at| neighbours_of(at, documents, topics, scores)).collect()
}

/// The neighbours of one document. `scores` is all zeros, before and after.
fn neighbours_of(
    at: usize,
    documents: &[Document],
    topics: &Topics,
    scores: &mut [usize],
) -> Vec<DocumentIndex> {
    let document = &documents[at];
    if !document.role.is_document() {
        return Vec::new();
    }
    let mut list = document.related.clone();
    list.retain(|other| other.0 != at);
    let mut met = Vec::new();
    for topic in &document.topics {
        let members = &topics.documents[topic.0];
        for other in members.iter().filter(|other| other.0 != at) {
            if scores[other.0] == 0 {
                met.push(*other);
            }
            // Whole numbers, so that no rounding decides: a million shared among the members.
            scores[other.0] += 1 + 1_000_000 / members.len();
        }
    }
    let rank = |other: &DocumentIndex| {
        (Reverse(scores[other.0]), Reverse(documents[other.0].date()), *other)
    };
    // More than are shown, because some are in the list already.
    let wanted = NEIGHBOURS + list.len();
    if met.len() > wanted {
        met.select_nth_unstable_by_key(wanted, rank);
    }
    let mut best: Vec<DocumentIndex> = met.iter().copied().take(wanted).collect();
    best.sort_by_key(rank);
    met.iter().for_each(|other| scores[other.0] = 0);
    for other in best {
        if list.len() < NEIGHBOURS && !list.contains(&other) {
            list.push(other);
        }
    }
    list
}
