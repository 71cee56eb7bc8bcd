//! Records of all files together: unique ids, names in the default locale, known locales; and the
//! documents that name each.

use std::collections::BTreeMap;

use super::problem::{self, Wanted};
use crate::diagnostics::Diagnostic;
use crate::model::{
    Config, Document, DocumentIndex, Localized, RecordDocuments, RecordId, RecordKind, Records,
    SourcePath, newest_first,
};
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
    let mut members = BTreeMap::new();
    let mut sources = BTreeMap::new();
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
        for Spanned { value, span } in &file.members {
            if claim(&mut members, &value.id, &file.path, *span, problems) {
                named(config, &value.name, &file.path, *span, problems);
                records.members.push(value.clone());
            }
        }
        for Spanned { value, span } in &file.public_sources {
            if claim(&mut sources, &value.id, &file.path, *span, problems) {
                named(config, &value.name, &file.path, *span, problems);
                records.public_sources.push(value.clone());
            }
        }
    }
    records.public_sources.sort_by(|a, b| a.id.cmp(&b.id));
    records.members.sort_by(|a, b| a.id.cmp(&b.id));
    records.bodies.sort_by(|a, b| a.id.cmp(&b.id));
    records.meetings.sort_by(|a, b| a.id.cmp(&b.id));
    for body in &records.bodies {
        let place = bodies.get(&body.id);
        refer(&records, RecordKind::Members, body.member.as_ref(), place, problems);
    }
    for source in &records.public_sources {
        let place = sources.get(&source.id);
        refer(&records, RecordKind::Members, source.member.as_ref(), place, problems);
    }
    for meeting in &records.meetings {
        let place = meetings.get(&meeting.id);
        refer(&records, RecordKind::Bodies, meeting.body.as_ref(), place, problems);
        refer(&records, RecordKind::Members, meeting.host.as_ref(), place, problems);
    }
    records
}

/// Reports a record that another one names and that is not there.
pub(super) fn refer(
    records: &Records,
    kind: RecordKind,
    id: Option<&RecordId>,
    place: Option<&Place>,
    problems: &mut Vec<Diagnostic>,
) {
    let (Some(id), Some(place)) = (id, place) else { return };
    if records.find(kind, id).is_some() {
        return;
    }
    let known: Vec<&str> = records.all(kind).map(|record| records.id(record).as_str()).collect();
    problems.push(problem::unknown(Wanted::Record(kind), place.clone(), id.as_str(), &known));
}

/// By record: the documents that name it, the newest first.
pub(super) fn documents(records: &Records, documents: &[Document]) -> RecordDocuments {
    let mut lists = RecordDocuments {
        meetings: vec![Vec::new(); records.meetings.len()],
        bodies: vec![Vec::new(); records.bodies.len()],
        members: vec![Vec::new(); records.members.len()],
    };
    for (at, document) in documents.iter().enumerate() {
        let at = DocumentIndex(at);
        let meeting = document.adopted.as_ref().and_then(|adopted| adopted.meeting.as_ref());
        let bodies: Vec<&RecordId> = document.publisher.iter().chain(&document.bodies).collect();
        let members = bodies.iter().filter_map(|id| records.body(id)?.member.as_ref());
        let members = members.chain(&document.members);
        let found = |kind, id| Some(records.find(kind, id)?.at);
        let add = |list: &mut Vec<Vec<DocumentIndex>>, record: Option<usize>| {
            if let Some(list) = record.and_then(|record| list.get_mut(record))
                && list.last() != Some(&at)
            {
                list.push(at);
            }
        };
        if let Some(id) = meeting {
            add(&mut lists.meetings, found(RecordKind::Meetings, id));
        }
        for id in members {
            add(&mut lists.members, found(RecordKind::Members, id));
        }
        for id in bodies {
            add(&mut lists.bodies, found(RecordKind::Bodies, id));
        }
    }
    let all = lists.meetings.iter_mut().chain(&mut lists.bodies).chain(&mut lists.members);
    all.for_each(|list| newest_first(documents, list));
    lists
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
