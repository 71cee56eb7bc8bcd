//! Records of all files together: unique ids, names in the default locale, known locales.

use std::collections::BTreeMap;

use super::problem::{self, Wanted};
use crate::diagnostics::Diagnostic;
use crate::model::{Config, Localized, RecordId, Records, SourcePath};
use crate::parse::ParsedRecords;
use crate::source::{Place, Span, Spanned};

/// Puts the records of all files together, sorted by id.
pub(super) fn collect(
    config: &Config,
    files: &[ParsedRecords],
    problems: &mut Vec<Diagnostic>,
) -> Records {
    let mut records = Records::default();
    let mut bodies = BTreeMap::new();
    let mut meetings = BTreeMap::new();
    let known: Vec<&str> = config.locales.iter().map(|known| known.locale.as_str()).collect();
    for file in files {
        for locale in &file.locales {
            if !known.contains(&locale.value.as_str()) {
                let place = Place::new(&file.path, locale.span);
                problems.push(problem::unknown_locale(place, locale.value.as_str(), &known));
            }
        }
        for Spanned { value, span } in &file.bodies {
            if claim(&mut bodies, &value.id, &file.path, *span, problems) {
                named(config, &value.name, &file.path, *span, problems);
                records.bodies.push(value.clone());
            }
        }
        for Spanned { value, span } in &file.meetings {
            if claim(&mut meetings, &value.id, &file.path, *span, problems) {
                named(config, &value.name, &file.path, *span, problems);
                records.meetings.push(value.clone());
            }
        }
    }
    records.bodies.sort_by(|a, b| a.id.cmp(&b.id));
    records.meetings.sort_by(|a, b| a.id.cmp(&b.id));
    let ids: Vec<&str> = records.bodies.iter().map(|body| body.id.as_str()).collect();
    for meeting in &records.meetings {
        if let Some(body) = &meeting.body
            && records.body(body).is_none()
            && let Some(place) = meetings.get(&meeting.id)
        {
            problems.push(problem::unknown(Wanted::Body, place.clone(), body.as_str(), &ids));
        }
    }
    records
}

fn claim(
    seen: &mut BTreeMap<RecordId, Place>,
    id: &RecordId,
    path: &SourcePath,
    span: Span,
    problems: &mut Vec<Diagnostic>,
) -> bool {
    let place = Place::new(path, span);
    match seen.get(id) {
        Some(first) => problems.push(problem::duplicate_id(id.as_str(), place, first.clone())),
        None => return seen.insert(id.clone(), place).is_none(),
    }
    false
}

fn named(
    config: &Config,
    name: &Localized,
    path: &SourcePath,
    span: Span,
    problems: &mut Vec<Diagnostic>,
) {
    if !name.contains_key(&config.default_locale) {
        let help = format!("add a name in the default locale: `{} = \"…\"`", config.default_locale);
        problems.push(problem::missing_key(path, span, "name", &help));
    }
}
