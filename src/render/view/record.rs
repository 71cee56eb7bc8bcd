//! Pages of records: meetings, bodies and members, and the lists of them.

use serde::Serialize;

use super::members::MembersView;
use super::reader::{Day, Link, Phrase, Reader, Viewed};
use crate::model::{Argument, Locale, LocaleIndex, RecordId, RecordIndex, RecordKind, Subject};

/// A link to a record.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RecordLink {
    id: String,
    pub(crate) title: String,
    lang: String,
    dir: &'static str,
    /// `None` where records have no pages.
    pub(crate) url: Option<String>,
    short_name: Option<Phrase>,
    days: Option<String>,
    place: Option<Phrase>,
    pub(crate) languages: Vec<LanguageName>,
}

/// A language, with its name in the reader's.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LanguageName {
    code: String,
    pub(crate) name: Phrase,
}

/// `record` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RecordView {
    kind: &'static str,
    #[serde(flatten)]
    link: RecordLink,
    website: Option<String>,
    start: Option<Day>,
    end: Option<Day>,
    joined: Option<Day>,
    body: Option<RecordLink>,
    host: Option<RecordLink>,
    member: Option<RecordLink>,
    meetings: Vec<RecordLink>,
    bodies: Vec<RecordLink>,
    pages: Vec<Link>,
}

/// `records` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RecordsView {
    kind: &'static str,
    title: String,
    intro: String,
    list: Vec<RecordLink>,
    /// The list as a table, where it is of members.
    members: Option<MembersView>,
}

impl RecordsView {
    /// One page of a list of records.
    pub(crate) fn new(reader: &Reader<'_>, kind: RecordKind, number: usize) -> Viewed<Self> {
        let all = sorted(reader, reader.portal.records.all(kind).collect());
        let part = reader.portal.part(&all, number);
        Ok(Self {
            kind: kind.as_str(),
            title: reader.message(kind.as_str(), &[])?,
            intro: reader.message(&format!("{}-intro", kind.as_str()), &[])?,
            members: (kind == RecordKind::Members)
                .then(|| MembersView::new(reader, part))
                .transpose()?,
            list: part.iter().map(|record| record_link(reader, *record)).collect::<Viewed<_>>()?,
        })
    }
}

impl RecordView {
    /// One page of a record: its facts, and a part of its documents.
    pub(crate) fn new(reader: &Reader<'_>, record: RecordIndex, number: usize) -> Viewed<Self> {
        let (portal, records) = (reader.portal, &reader.portal.records);
        let own = records.id(record).clone();
        let find = |kind: RecordKind, id: Option<&RecordId>| {
            let found = id.and_then(|id| records.find(kind, id));
            found.map(|record| record_link(reader, record)).transpose()
        };
        let list = |kind: RecordKind, names: &dyn Fn(usize) -> bool| {
            let all = records.all(kind).filter(|record| names(record.at));
            let all = sorted(reader, all.collect());
            all.into_iter().map(|record| record_link(reader, record)).collect::<Viewed<Vec<_>>>()
        };
        let meeting = |at: usize| &records.meetings[at];
        let body = |at: usize| &records.bodies[at];
        let is = |kind| record.kind == kind;
        let a_meeting = is(RecordKind::Meetings).then(|| meeting(record.at));
        let a_body = is(RecordKind::Bodies).then(|| body(record.at));
        let a_member = is(RecordKind::Members).then(|| &records.members[record.at]);
        let documents = portal.record_documents.of(record);
        Ok(Self {
            kind: record.kind.as_str(),
            link: record_link(reader, record)?,
            website: a_body
                .and_then(|body| body.url.clone())
                .or_else(|| a_member.and_then(|member| member.url.clone())),
            start: a_meeting.and_then(|it| it.start).map(|day| reader.day(day)),
            end: a_meeting.and_then(|it| it.end).map(|day| reader.day(day)),
            joined: a_member.and_then(|it| it.joined).map(|day| reader.day(day)),
            body: find(RecordKind::Bodies, a_meeting.and_then(|it| it.body.as_ref()))?,
            host: find(RecordKind::Members, a_meeting.and_then(|it| it.host.as_ref()))?,
            member: find(RecordKind::Members, a_body.and_then(|it| it.member.as_ref()))?,
            meetings: list(RecordKind::Meetings, &|at| match record.kind {
                RecordKind::Bodies => meeting(at).body.as_ref() == Some(&own),
                RecordKind::Members => meeting(at).host.as_ref() == Some(&own),
                RecordKind::Meetings => false,
            })?,
            bodies: list(RecordKind::Bodies, &|at| {
                is(RecordKind::Members) && body(at).member.as_ref() == Some(&own)
            })?,
            pages: reader.links(portal.part(documents, number))?,
        })
    }
}

/// A link to a record by its id; without an address where records have no pages.
pub(crate) fn record_link(reader: &Reader<'_>, record: RecordIndex) -> Viewed<RecordLink> {
    let (portal, records) = (reader.portal, &reader.portal.records);
    let name = reader.name_or_id(records.name(record), records.id(record));
    let mut link = RecordLink {
        id: records.id(record).to_string(),
        title: name.text,
        lang: name.lang,
        dir: name.dir,
        url: portal
            .config
            .outputs
            .records
            .then(|| reader.href(&portal.address(Subject::Record(record), reader.locale, 1))),
        short_name: None,
        days: None,
        place: None,
        languages: Vec::new(),
    };
    match record.kind {
        RecordKind::Meetings => {
            let meeting = &records.meetings[record.at];
            link.days = days(reader, record)?;
            link.place = reader.name(&meeting.place);
        }
        RecordKind::Bodies => {
            link.short_name = reader.name(&records.bodies[record.at].short_name);
        }
        RecordKind::Members => {
            let languages = records.members[record.at].languages.iter();
            link.languages = languages.map(|locale| language(reader, locale)).collect();
        }
    }
    Ok(link)
}

/// The days of a meeting in words.
fn days(reader: &Reader<'_>, record: RecordIndex) -> Viewed<Option<String>> {
    let meeting = &reader.portal.records.meetings[record.at];
    let word = |day| Argument::Text(reader.localizer().date(day));
    match (meeting.start, meeting.end) {
        (Some(start), Some(end)) if start != end => {
            let arguments = [("start", word(start)), ("end", word(end))];
            reader.message("date-range", &arguments).map(Some)
        }
        (Some(day), _) | (None, Some(day)) => Ok(Some(reader.localizer().date(day))),
        (None, None) => Ok(None),
    }
}

/// The name of a language in the reader's, else in itself.
pub(super) fn language(reader: &Reader<'_>, locale: &Locale) -> LanguageName {
    let published = reader.portal.config.position(locale.as_str()).map(LocaleIndex);
    let own = reader.localizer().language_name(locale);
    let name = match (own, published) {
        (Some(name), _) => reader.phrase(name, reader.locale),
        (None, Some(at)) => reader.phrase(reader.locales.get(at).autonym(), at),
        (None, None) => reader.phrase(locale.as_str(), reader.locale),
    };
    LanguageName { code: locale.to_string(), name }
}

/// Meetings the last first; bodies and members by name, in the reader's collation.
pub(super) fn sorted(reader: &Reader<'_>, mut list: Vec<RecordIndex>) -> Vec<RecordIndex> {
    let records = &reader.portal.records;
    let name = |record: &RecordIndex| {
        reader.name(records.name(*record)).map_or(String::new(), |name| name.text)
    };
    list.sort_by(|a, b| match a.kind {
        RecordKind::Meetings => {
            let start = |record: &RecordIndex| records.meetings[record.at].start;
            start(b).cmp(&start(a)).then_with(|| a.cmp(b))
        }
        _ => reader.localizer().compare(&name(a), &name(b)).then_with(|| a.cmp(b)),
    });
    list
}
