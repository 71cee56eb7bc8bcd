//! What documents do to each other, seen from both sides; circles and disagreeing statuses.

use std::collections::BTreeSet;

use super::cycles;
use super::documents::Draft;
use super::problem;
use crate::diagnostics::Diagnostic;
use crate::model::{Document, DocumentId, DocumentIndex, Lineage, Relation, Status};
use crate::source::Place;

/// The documents that one which is not published yet supersedes: their status may say so before its day.
pub(super) fn waiting(drafts: &[Draft]) -> BTreeSet<DocumentId> {
    let unpublished = drafts.iter().filter(|draft| !draft.published);
    let lineage = unpublished.flat_map(|draft| &draft.shared.lineage);
    let supersedes = lineage.filter(|(relation, _)| *relation == Relation::Supersedes);
    supersedes.map(|(_, id)| id.value.clone()).collect()
}

/// By document: its relations in both directions, sorted. `drafts` are the published ones, in order.
pub(super) fn derive(
    documents: &[Document],
    drafts: &[&Draft],
    waiting: &BTreeSet<DocumentId>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Vec<(Lineage, DocumentIndex)>> {
    let mut sides: Vec<Vec<(Lineage, DocumentIndex)>> = vec![Vec::new(); documents.len()];
    for (from, document) in documents.iter().enumerate() {
        for &(relation, to) in &document.lineage {
            let (active, passive) = both_sides(relation);
            sides[from].push((active, to));
            sides[to.0].push((passive, DocumentIndex(from)));
        }
    }
    for side in &mut sides {
        side.sort_unstable();
        side.dedup();
    }
    let supersedes = |document: &Document| {
        let pairs =
            document.lineage.iter().filter(|(relation, _)| *relation == Relation::Supersedes);
        pairs.map(|(_, to)| to.0).collect::<Vec<_>>()
    };
    let edges: Vec<Vec<usize>> = documents.iter().map(supersedes).collect();
    for circle in cycles::find(&edges) {
        let members: Vec<String> = circle.iter().map(|&at| documents[at].id.to_string()).collect();
        let first = drafts[circle[0]];
        problems.push(problem::cycle(
            "documents supersede each other",
            &members,
            lineage_place(first),
        ));
    }
    for (draft, sides) in drafts.iter().zip(&sides) {
        check_status(draft, sides, documents, waiting, problems);
    }
    sides
}

fn both_sides(relation: Relation) -> (Lineage, Lineage) {
    match relation {
        Relation::Supersedes => (Lineage::Replaces, Lineage::ReplacedBy),
        Relation::Amends => (Lineage::Amends, Lineage::AmendedBy),
        Relation::Extends => (Lineage::Extends, Lineage::ExtendedBy),
        Relation::Implements => (Lineage::Implements, Lineage::ImplementedBy),
    }
}

fn lineage_place(draft: &Draft) -> Place {
    match draft.shared.lineage.first() {
        Some((_, id)) => Place::new(draft.path(), id.span),
        None => Place::file(draft.path()),
    }
}

fn check_status(
    draft: &Draft,
    sides: &[(Lineage, DocumentIndex)],
    documents: &[Document],
    waiting: &BTreeSet<DocumentId>,
    problems: &mut Vec<Diagnostic>,
) {
    for &(side, other) in sides {
        let other = &documents[other.0];
        let stands = !matches!(other.status, Some(Status::Superseded | Status::Withdrawn));
        if side == Lineage::Replaces
            && stands
            && let Some(text) = other.translation(other.original)
        {
            let named = draft.shared.lineage.iter().find(|(_, id)| id.value == other.id);
            let place =
                named.map_or(lineage_place(draft), |(_, id)| Place::new(draft.path(), id.span));
            problems.push(problem::not_superseded(place, other.id.as_str(), &text.path));
        }
    }
    let replaced = sides.iter().any(|(side, _)| *side == Lineage::ReplacedBy);
    if let Some(status) = &draft.shared.status
        && status.value == Status::Superseded
        && !replaced
        && !waiting.contains(&draft.id)
    {
        problems.push(problem::not_replaced(Place::new(draft.path(), status.span)));
    }
}
