//! Names become numbers: documents by id, records by id. What is not there is a problem at its place.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::documents::Draft;
use super::problem::{self, Wanted};
use crate::diagnostics::Diagnostic;
use crate::model::{
    Document, DocumentId, DocumentIndex, RecordId, RecordKind, Records, Role, SourcePath,
};
use crate::source::{Place, Spanned};

/// Every document by its id, published or not.
pub(super) struct Names<'a> {
    drafts: &'a [Draft],
    by_id: BTreeMap<&'a DocumentId, usize>,
    /// By draft: its number among the published ones.
    numbers: Vec<Option<DocumentIndex>>,
    /// Whether topics have pages.
    topics: bool,
    /// How many more times the nearest name is looked for: that compares with every document.
    suggestions: Cell<usize>,
}

impl<'a> Names<'a> {
    /// Numbers published documents in their order; two with one id are a problem.
    pub(super) fn new(drafts: &'a [Draft], topics: bool, problems: &mut Vec<Diagnostic>) -> Self {
        let mut by_id = BTreeMap::new();
        let mut numbers = Vec::with_capacity(drafts.len());
        let mut next = 0;
        for (at, draft) in drafts.iter().enumerate() {
            match by_id.get(&draft.id) {
                Some(&first) => {
                    let first: &Draft = &drafts[first];
                    problems.push(problem::duplicate_id(
                        draft.id.as_str(),
                        id_place(draft),
                        id_place(first),
                    ));
                }
                None => drop(by_id.insert(&draft.id, at)),
            }
            numbers.push(draft.published.then_some(DocumentIndex(next)));
            next += usize::from(draft.published);
        }
        Self { drafts, by_id, numbers, topics, suggestions: Cell::new(super::SUGGESTIONS) }
    }

    /// The number of a draft, if it is published.
    pub(super) fn number(&self, draft: usize) -> Option<DocumentIndex> {
        self.numbers.get(draft).copied().flatten()
    }

    fn find(
        &self,
        wanted: Wanted,
        path: &SourcePath,
        id: &Spanned<DocumentId>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<DocumentIndex> {
        let fits = |draft: &Draft| !matches!(wanted, Wanted::Topic) || draft.role == Role::Topic;
        let place = Place::new(path, id.span);
        let found = self.by_id.get(&id.value).copied().filter(|&at| fits(&self.drafts[at]));
        let Some(found) = found else {
            let left = self.suggestions.get();
            self.suggestions.set(left.saturating_sub(1));
            let drafts = self.drafts.iter().filter(|draft| left > 0 && fits(draft));
            let known: Vec<&str> = drafts.map(|draft| draft.id.as_str()).collect();
            problems.push(problem::unknown(wanted, place, id.value.as_str(), &known));
            return None;
        };
        let number = self.number(found);
        // Without pages for topics, naming them is no mistake.
        let off = matches!(wanted, Wanted::Topic) && !self.topics;
        if number.is_none() && !off {
            problems.push(problem::draft_link(place, self.drafts[found].path()));
        }
        number
    }

    fn find_all(
        &self,
        wanted: Wanted,
        path: &SourcePath,
        ids: &[Spanned<DocumentId>],
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<DocumentIndex> {
        ids.iter().filter_map(|id| self.find(wanted, path, id, problems)).collect()
    }
}

/// Where a document says its id, else its file.
fn id_place(draft: &Draft) -> Place {
    match &draft.shared.id {
        Some(id) => Place::new(draft.path(), id.span),
        None => Place::file(draft.path()),
    }
}

/// The published documents, with their references resolved.
pub(super) fn resolve(
    drafts: &[Draft],
    names: &Names<'_>,
    records: &Records,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Document> {
    drafts
        .iter()
        .filter(|draft| draft.published)
        .map(|draft| document(draft, names, records, problems))
        .collect()
}

fn document(
    draft: &Draft,
    names: &Names<'_>,
    records: &Records,
    problems: &mut Vec<Diagnostic>,
) -> Document {
    let (path, shared) = (draft.path(), &draft.shared);
    let related_to = if draft.role == Role::Topic { Wanted::Topic } else { Wanted::Document };
    let lineage = shared.lineage.iter().filter_map(|(relation, id)| {
        Some((*relation, names.find(Wanted::Document, path, id, problems)?))
    });
    let lineage = lineage.collect();
    check_records(path, draft, records, problems);
    Document {
        id: draft.id.clone(),
        folder: draft.folder.clone(),
        role: draft.role,
        kind: draft.kind,
        publisher: shared.publisher.as_ref().map(|id| id.value.clone()),
        status: draft.status,
        adopted: shared.adopted.as_ref().map(|adopted| adopted.value.clone()),
        withdrawn: shared.withdrawn.as_ref().map(|withdrawn| withdrawn.value.clone()),
        published: shared.published.as_ref().map(|day| day.value),
        topics: names.find_all(Wanted::Topic, path, &shared.topics, problems),
        lineage,
        related: names.find_all(related_to, path, &shared.related, problems),
        broader: names.find_all(Wanted::Topic, path, &shared.broader, problems),
        aliases: shared.aliases.iter().map(|alias| alias.value.clone()).collect(),
        sources: shared.sources.clone(),
        changes: shared.changes.clone(),
        bodies: shared.bodies.iter().map(|id| id.value.clone()).collect(),
        members: shared.members.iter().map(|id| id.value.clone()).collect(),
        full_text: shared.full_text,
        release: draft.release,
        extra: draft.extra.clone(),
        original: draft.original,
        translations: draft.translations.clone(),
    }
}

fn check_records(
    path: &SourcePath,
    draft: &Draft,
    records: &Records,
    problems: &mut Vec<Diagnostic>,
) {
    let shared = &draft.shared;
    let mut refer = |kind, id: &RecordId, span| {
        super::records::refer(records, kind, Some(id), Some(&Place::new(path, span)), problems);
    };
    for body in shared.publisher.iter().chain(&shared.bodies) {
        refer(RecordKind::Bodies, &body.value, body.span);
    }
    for member in &shared.members {
        refer(RecordKind::Members, &member.value, member.span);
    }
    if let Some(adopted) = &shared.adopted
        && let Some(id) = &adopted.value.meeting
    {
        refer(RecordKind::Meetings, id, adopted.span);
    }
}
