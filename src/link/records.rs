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
    let known: Vec<&str> = config.locales.iter().map(|known| known.locale.as_str()).collect();
    for file in files {
        for locale in &file.locales {
            if !known.contains(&locale.value.as_str()) {
                let place = Place::new(&file.path, locale.span);
                problems.push(problem::unknown_locale(place, locale.value.as_str(), &known));
            }
        }
    }
    let mut gather = Gather { config, files, problems };
    let (bodies, body_places) = gather.all(|file| &file.bodies, |it| (&it.id, &it.name));
    let (meetings, meeting_places) = gather.all(|file| &file.meetings, |it| (&it.id, &it.name));
    let (members, _) = gather.all(|file| &file.members, |it| (&it.id, &it.name));
    let (public_sources, source_places) =
        gather.all(|file| &file.public_sources, |it| (&it.id, &it.name));
    let records = Records { bodies, meetings, members, public_sources };
    for body in &records.bodies {
        let place = body_places.get(&body.id);
        refer(&records, RecordKind::Members, body.member.as_ref(), place, problems);
    }
    for source in &records.public_sources {
        let place = source_places.get(&source.id);
        refer(&records, RecordKind::Members, source.member.as_ref(), place, problems);
    }
    for meeting in &records.meetings {
        let place = meeting_places.get(&meeting.id);
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

/// Where each record of a kind stands.
type Places = BTreeMap<RecordId, Place>;

/// Puts the records of one kind together, kind by kind.
struct Gather<'a> {
    config: &'a Config,
    files: &'a [ParsedRecords],
    problems: &'a mut Vec<Diagnostic>,
}

impl Gather<'_> {
    /// The records of a kind, sorted by id, with their places: the first of those that share an id.
    fn all<T: Clone>(
        &mut self,
        list: impl Fn(&ParsedRecords) -> &[Spanned<T>],
        key: impl Fn(&T) -> (&RecordId, &Localized),
    ) -> (Vec<T>, Places) {
        let (mut found, mut places) = (Vec::new(), Places::new());
        for file in self.files {
            for Spanned { value, span } in list(file) {
                let (id, name) = key(value);
                let place = Place::new(&file.path, *span);
                if let Some(first) = places.get(id) {
                    let first = first.clone();
                    self.problems.push(problem::duplicate_id(id.as_str(), place, first));
                    continue;
                }
                places.insert(id.clone(), place);
                named(self.config, name, &file.path, *span, self.problems);
                found.push(value.clone());
            }
        }
        found.sort_by(|a, b| key(a).0.cmp(key(b).0));
        (found, places)
    }
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
