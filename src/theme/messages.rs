//! Messages that templates and views use, checked before anything is rendered: each must exist in
//! every published locale.

use std::collections::BTreeMap;

use super::{Named, Surroundings, problem};
use crate::diagnostics::Diagnostic;
use crate::model::{Authority, Kind, LocaleIndex, SourceKind, Status};
use crate::source::Place;

/// Messages that views use by themselves.
const OF_VIEWS: &[&str] = &[
    "site-title",
    "site-description",
    "topics",
    "home",
    "fallback-title",
    "fallback-text",
    "reviewed-by",
    "paragraph",
    "footnotes",
    "back-to-text",
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "opens-other-site",
    "table",
    "code",
    "document-count",
    "source-count",
    "source-listed-on",
    "source-verified-on",
    "whole-region",
    "adopted-on",
    "adopted-at",
    "endorsed-on",
    "endorsed-at",
    "noted-on",
    "noted-at",
    "status-draft-text",
    "status-superseded-text",
    "status-withdrawn-text",
    "authority-machine-text",
    "authority-unofficial-text",
    "authority-official-text",
    "replaces",
    "replaced-by",
    "amends",
    "amended-by",
    "extends",
    "extended-by",
    "implements",
    "implemented-by",
];

/// A locale that lacks more messages than this has hardly any: it is new.
const HARDLY_ANY: usize = 20;

/// Reports each message that a locale lacks, where a template uses it first; a locale that has hardly
/// any is reported once.
pub(super) fn check(named: &[Named], around: &Surroundings, problems: &mut Vec<Diagnostic>) {
    let used = used(named);
    let lacks = |at: LocaleIndex, id: &str| !around.locales.get(at).has_message(id);
    let mut known: Vec<(&str, LocaleIndex)> = Vec::new();
    for (tag, at) in &around.positions {
        let missing: Vec<&str> =
            used.keys().map(String::as_str).filter(|id| lacks(*at, id)).collect();
        match missing.len() > HARDLY_ANY {
            true => problems.push(problem::locale_without_messages(tag, &missing)),
            false => known.push((tag, *at)),
        }
    }
    for (id, place) in &used {
        let missing = known.iter().filter(|(_, at)| lacks(*at, id)).map(|(tag, _)| *tag);
        let missing: Vec<&str> = missing.collect();
        if !missing.is_empty() {
            problems.push(problem::missing_message(place.clone(), id, &missing));
        }
    }
}

/// By id: where a template uses it first, if one does.
fn used(named: &[Named]) -> BTreeMap<String, Option<Place>> {
    let mut used: BTreeMap<String, Option<Place>> = BTreeMap::new();
    let kinds = Kind::ALL.iter().map(|kind| format!("kind-{}", kind.as_str()));
    let statuses = Status::ALL.iter().map(|status| format!("status-{}", status.as_str()));
    let authorities = Authority::ALL
        .iter()
        .filter(|authority| **authority != Authority::Authoritative)
        .map(|authority| format!("authority-{}", authority.as_str()));
    let sources = SourceKind::ALL.iter().map(|kind| format!("source-kind-{}", kind.as_str()));
    let own = OF_VIEWS.iter().map(|id| (*id).to_owned());
    used.extend(
        own.chain(kinds).chain(statuses).chain(authorities).chain(sources).map(|id| (id, None)),
    );
    for one in named {
        for (id, range) in literals(&one.text) {
            let place = Place::new(&one.source.path, range);
            let first = used.entry(id.to_owned()).or_default();
            if first.as_ref().is_none_or(|known| place < *known) {
                *first = Some(place);
            }
        }
    }
    used
}

/// Every `message(id="…"` of a template with the range of the id.
fn literals(text: &str) -> impl Iterator<Item = (&str, std::ops::Range<usize>)> {
    const CALL: &str = "message(id=";
    text.match_indices(CALL).filter_map(move |(at, _)| {
        let start = at + CALL.len();
        let rest = text.get(start..)?;
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let id = rest.get(1..)?.split(quote).next()?;
        // What is put together (`"kind-" ~ x`) is checked when the page is rendered.
        let end = start + id.len() + 2;
        let next = text.get(end..)?.trim_start().chars().next()?;
        matches!(next, ')' | ',').then_some((id, start..end))
    })
}
