//! Messages that templates and views use, checked before anything is rendered: each must exist in
//! every published locale.

use super::{Named, Surroundings, problem};
use crate::diagnostics::Diagnostic;
use crate::model::{Authority, Kind, Status};
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

/// Reports each message that a locale lacks, where a template uses it.
pub(super) fn check(named: &[Named], around: &Surroundings, problems: &mut Vec<Diagnostic>) {
    for one in named {
        for (id, range) in literals(&one.text) {
            report(id, Some(Place::new(&one.source.path, range)), around, problems);
        }
    }
    let kinds = Kind::ALL.iter().map(|kind| format!("kind-{}", kind.as_str()));
    let statuses = Status::ALL.iter().map(|status| format!("status-{}", status.as_str()));
    let authorities = Authority::ALL
        .iter()
        .filter(|authority| **authority != Authority::Authoritative)
        .map(|authority| format!("authority-{}", authority.as_str()));
    let own = OF_VIEWS.iter().map(|id| (*id).to_owned());
    for id in own.chain(kinds).chain(statuses).chain(authorities) {
        report(&id, None, around, problems);
    }
    // A template with two names is read twice.
    problems.sort_by(|a, b| (&a.place, &a.message).cmp(&(&b.place, &b.message)));
    problems.dedup();
}

fn report(id: &str, place: Option<Place>, around: &Surroundings, problems: &mut Vec<Diagnostic>) {
    let missing: Vec<&str> = around
        .positions
        .iter()
        .filter(|(_, at)| !around.locales.get(**at).has_message(id))
        .map(|(tag, _)| tag.as_str())
        .collect();
    if !missing.is_empty() {
        problems.push(problem::missing_message(place, id, &missing));
    }
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
