//! A document's page: its text, what it is, where it comes from, and what is around it.

use serde::Serialize;

use super::lineage::{self, LineagePicture, LineageView};
use super::reader::{Day, Link, Named, Phrase, Reader, Viewed};
use super::record::{self, RecordLink};
use crate::model::{
    Argument, Authority, Change, Document, DocumentIndex, Lineage, LocaleIndex, RecordId,
    RecordKind, Reference, Release, Status, Translation,
};

/// `page` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageView {
    id: String,
    title: String,
    summary: String,
    lang: String,
    dir: &'static str,
    content: String,
    toc: Vec<TocEntry>,
    permalink: String,
    kind: Named,
    status: Option<StatusView>,
    fallback: Option<Notice>,
    preview: Option<Notice>,
    authority: Option<AuthorityView>,
    reviewed: Option<String>,
    original: Option<OtherText>,
    publisher: Option<PublisherView>,
    bodies: Vec<RecordLink>,
    members: Vec<RecordLink>,
    cite: Option<Cite>,
    adopted: Option<AdoptedView>,
    withdrawn: Option<WithdrawnView>,
    published: Option<Day>,
    updated: Option<Day>,
    revision: Revision,
    sources: Vec<SourceView>,
    changes: Vec<ChangeView>,
    lineage: Vec<LineageView>,
    lineage_picture: Option<LineagePicture>,
    successor: Option<Link>,
    topics: Vec<Link>,
    related: Vec<Link>,
    linked_from: Vec<Link>,
    translations: Vec<OtherText>,
    extra: toml::Table,
}

#[derive(Clone, Debug, Serialize)]
struct TocEntry {
    id: String,
    title: String,
    level: u8,
    children: Vec<TocEntry>,
}

#[derive(Clone, Debug, Serialize)]
struct StatusView {
    id: &'static str,
    label: String,
    text: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Notice {
    title: String,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
struct AuthorityView {
    id: &'static str,
    label: String,
    text: String,
}

/// The document in another language.
#[derive(Clone, Debug, Serialize)]
struct OtherText {
    code: String,
    lang: String,
    dir: &'static str,
    name: String,
    url: String,
    title: String,
    authority: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct PublisherView {
    name: String,
    lang: String,
    dir: &'static str,
    url: Option<String>,
    website: Option<String>,
}

/// How to cite the text.
#[derive(Clone, Debug, Serialize)]
struct Cite {
    text: String,
    identifier: String,
}

#[derive(Clone, Debug, Serialize)]
struct AdoptedView {
    /// "Adopted on", "Endorsed on" or "Noted on", by the status.
    date_label: String,
    date: Day,
    /// "Adopted at" and so on.
    meeting_label: String,
    meeting: Option<RecordLink>,
    place: Option<Phrase>,
}

#[derive(Clone, Debug, Serialize)]
struct WithdrawnView {
    date: Day,
    reason: Phrase,
}

#[derive(Clone, Debug, Serialize)]
struct Revision {
    number: usize,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
struct SourceView {
    title: String,
    publisher: Option<String>,
    url: Option<String>,
    accessed: Option<Day>,
    lang: String,
    dir: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct ChangeView {
    date: Day,
    note: Phrase,
    minor: bool,
}

impl PageView {
    /// The view of a document's page. `content` is its rendered text.
    pub(crate) fn new(reader: &Reader<'_>, at: DocumentIndex, content: String) -> Viewed<Self> {
        let portal = reader.portal;
        let document = portal.document(at);
        let (shown, text) = reader.shown(at);
        let is_original = shown == document.original;
        let (lineage, lineage_picture) = lineage::view(reader, at)?;
        let updated = document.updated().filter(|day| Some(*day) != document.published);
        Ok(Self {
            id: document.id.to_string(),
            title: text.title.clone(),
            summary: text.summary.clone(),
            lang: reader.tag(shown),
            dir: reader.dir(shown),
            // A further page of a list has no text.
            toc: if content.is_empty() { Vec::new() } else { toc(reader, at, shown, text) },
            content,
            permalink: reader.absolute(reader.url),
            kind: reader.kind(document.kind)?,
            status: document.status.map(|status| status_view(reader, status)).transpose()?,
            fallback: (shown != reader.locale).then(|| fallback(reader, shown)).transpose()?,
            preview: preview(reader, document, text)?,
            authority: (!is_original).then(|| authority(reader, text.authority)).transpose()?,
            reviewed: reviewed(reader, text)?,
            original: (!is_original)
                .then(|| other_text(reader, at, document.original))
                .transpose()?
                .flatten(),
            publisher: publisher(reader, document)?,
            bodies: records(reader, RecordKind::Bodies, &document.bodies)?,
            members: records(reader, RecordKind::Members, &document.members)?,
            cite: cite(reader, at, text)?,
            adopted: adopted(reader, document)?,
            withdrawn: document.withdrawn.as_ref().map(|withdrawn| WithdrawnView {
                date: reader.day(withdrawn.on),
                reason: reader.phrase(&withdrawn.reason, document.original),
            }),
            published: document.published.map(|day| reader.day(day)),
            updated: updated.map(|day| reader.day(day)),
            revision: revision(reader, document),
            sources: document
                .sources
                .iter()
                .map(|source| source_view(reader, source, document))
                .collect(),
            changes: document
                .changes
                .iter()
                .rev()
                .map(|change| change_view(reader, change, document, text, shown))
                .collect(),
            lineage,
            lineage_picture,
            successor: successor(reader, at).map(|next| reader.link(next)).transpose()?,
            topics: reader.links_by_title(&document.topics)?,
            related: match document.role.is_document() {
                true => reader.links(&portal.related[at.0])?,
                false => Vec::new(),
            },
            linked_from: linked_from(reader, at)?,
            translations: translations(reader, at)?,
            extra: extra(document, text),
        })
    }
}

/// Headings as a tree: each holds those that are deeper, up to the next of its level.
fn toc(
    reader: &Reader<'_>,
    at: DocumentIndex,
    shown: LocaleIndex,
    text: &Translation,
) -> Vec<TocEntry> {
    let linked = reader.portal.texts[at.0][shown.0].as_ref();
    let ids = linked.map_or([].as_slice(), |linked| linked.heading_ids.as_slice());
    let mut open: Vec<TocEntry> = Vec::new();
    let mut top = Vec::new();
    for (heading, id) in text.body.headings().zip(ids) {
        close(&mut open, &mut top, heading.level);
        let (id, title) = (id.clone(), heading.title.clone());
        open.push(TocEntry { id, title, level: heading.level, children: Vec::new() });
    }
    close(&mut open, &mut top, 0);
    top
}

/// Moves finished entries, those at `level` or deeper, into the entry above them.
fn close(open: &mut Vec<TocEntry>, top: &mut Vec<TocEntry>, level: u8) {
    while let Some(done) = open.pop_if(|entry| entry.level >= level) {
        match open.last_mut() {
            Some(above) => above.children.push(done),
            None => top.push(done),
        }
    }
}

fn status_view(reader: &Reader<'_>, status: Status) -> Viewed<StatusView> {
    let Named { id, label } = reader.status(status)?;
    let text = match status {
        Status::Draft | Status::Superseded | Status::Withdrawn => {
            Some(reader.message(&format!("status-{id}-text"), &[])?)
        }
        _ => None,
    };
    Ok(StatusView { id, label, text })
}

/// The notice that a page shows another language: in the reader's own.
fn fallback(reader: &Reader<'_>, shown: LocaleIndex) -> Viewed<Notice> {
    let locale = reader.portal.locale(shown);
    let language = reader.localizer().language_name(locale);
    let language = language.unwrap_or_else(|| reader.locales.get(shown).autonym()).to_owned();
    Ok(Notice {
        title: reader.message("fallback-title", &[])?,
        text: reader.message("fallback-text", &[("language", Argument::Text(language))])?,
    })
}

/// That a text is shown before it is finished, or before its day.
fn preview(reader: &Reader<'_>, document: &Document, text: &Translation) -> Viewed<Option<Notice>> {
    if text.draft {
        let title = reader.message("status-draft", &[])?;
        return Ok(Some(Notice { title, text: reader.message("status-draft-text", &[])? }));
    }
    let (Release::Future, Some(day)) = (document.release, document.published) else {
        return Ok(None);
    };
    let date = Argument::Text(reader.localizer().date(day));
    Ok(Some(Notice {
        title: reader.message("not-yet-published", &[])?,
        text: reader.message("not-yet-published-text", &[("date", date)])?,
    }))
}

fn authority(reader: &Reader<'_>, authority: Authority) -> Viewed<AuthorityView> {
    let Named { id, label } = reader.authority(authority)?;
    let text = reader.message(&format!("authority-{id}-text"), &[])?;
    Ok(AuthorityView { id, label, text })
}

fn reviewed(reader: &Reader<'_>, text: &Translation) -> Viewed<Option<String>> {
    let Some(review) = &text.reviewed else { return Ok(None) };
    let name = Argument::Text(review.by.clone());
    let date = Argument::Text(reader.localizer().date(review.on));
    reader.message("reviewed-by", &[("name", name), ("date", date)]).map(Some)
}

fn other_text(
    reader: &Reader<'_>,
    at: DocumentIndex,
    locale: LocaleIndex,
) -> Viewed<Option<OtherText>> {
    let document = reader.portal.document(at);
    let Some(text) = document.translation(locale) else { return Ok(None) };
    let authority = match locale == document.original {
        true => None,
        false => Some(reader.authority(text.authority)?.label),
    };
    Ok(Some(OtherText {
        code: reader.tag(locale),
        lang: reader.tag(locale),
        dir: reader.dir(locale),
        name: reader.locales.get(locale).autonym().to_owned(),
        url: reader.href(&reader.portal.page(at, locale).url),
        title: text.title.clone(),
        authority,
    }))
}

/// The other languages that exist.
fn translations(reader: &Reader<'_>, at: DocumentIndex) -> Viewed<Vec<OtherText>> {
    let mut others = Vec::new();
    for locale in reader.portal.locales().filter(|locale| *locale != reader.locale) {
        others.extend(other_text(reader, at, locale)?);
    }
    Ok(others)
}

fn publisher(reader: &Reader<'_>, document: &Document) -> Viewed<Option<PublisherView>> {
    let records = &reader.portal.records;
    let Some(id) = &document.publisher else { return Ok(None) };
    let (Some(name), Some(at)) = (reader.publisher(document), records.find(RecordKind::Bodies, id))
    else {
        return Ok(None);
    };
    let url = record::record_link(reader, at)?.url;
    let website = records.bodies[at.at].url.clone();
    Ok(Some(PublisherView { name: name.text, lang: name.lang, dir: name.dir, url, website }))
}

/// Links to records by their ids.
fn records(reader: &Reader<'_>, kind: RecordKind, ids: &[RecordId]) -> Viewed<Vec<RecordLink>> {
    let found = ids.iter().filter_map(|id| reader.portal.records.find(kind, id));
    found.map(|at| record::record_link(reader, at)).collect()
}

fn adopted(reader: &Reader<'_>, document: &Document) -> Viewed<Option<AdoptedView>> {
    let Some(adopted) = &document.adopted else { return Ok(None) };
    let act = match document.status {
        Some(Status::Endorsed) => "endorsed",
        Some(Status::Noted) => "noted",
        _ => "adopted",
    };
    let records = &reader.portal.records;
    let place = adopted.meeting.as_ref().and_then(|id| records.meeting(id));
    Ok(Some(AdoptedView {
        date_label: reader.message(&format!("{act}-on"), &[])?,
        date: reader.day(adopted.date),
        meeting_label: reader.message(&format!("{act}-at"), &[])?,
        meeting: meeting(reader, document)?,
        place: place.and_then(|meeting| reader.name(&meeting.place)),
    }))
}

/// The meeting at which a document was adopted, endorsed or noted.
pub(super) fn meeting(reader: &Reader<'_>, document: &Document) -> Viewed<Option<RecordLink>> {
    let id = document.adopted.as_ref().and_then(|adopted| adopted.meeting.as_ref());
    let at = id.and_then(|id| reader.portal.records.find(RecordKind::Meetings, id));
    at.map(|at| record::record_link(reader, at)).transpose()
}

/// How to cite a text: of documents in the reader's own language.
fn cite(reader: &Reader<'_>, at: DocumentIndex, text: &Translation) -> Viewed<Option<Cite>> {
    let document = reader.portal.document(at);
    let cited = document.role.is_document();
    let day = crate::link::updated(document, text);
    let (true, true, Some(day)) = (cited, reader.has_own_text(at), day) else { return Ok(None) };
    let publisher = reader.author(document)?;
    let address = reader.absolute(reader.url);
    let text = reader.message(
        "citation",
        &[
            ("publisher", Argument::Text(publisher)),
            ("title", Argument::Text(text.title.clone())),
            // A count of changes is far below 2⁵³.
            ("revision", Argument::Number(document.revision() as f64)),
            ("date", Argument::Text(reader.localizer().date(day))),
            ("address", Argument::Text(address)),
        ],
    )?;
    Ok(Some(Cite { text, identifier: reader.identifier(document) }))
}

fn revision(reader: &Reader<'_>, document: &Document) -> Revision {
    let number = document.revision();
    let text = reader.localizer().number(i64::try_from(number).unwrap_or(i64::MAX));
    Revision { number, text }
}

fn source_view(reader: &Reader<'_>, source: &Reference, document: &Document) -> SourceView {
    SourceView {
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        url: source.url.clone(),
        accessed: source.accessed.map(|day| reader.day(day)),
        lang: reader.tag(document.original),
        dir: reader.dir(document.original),
    }
}

/// The note in the language of the text, where the translator wrote one.
fn change_view(
    reader: &Reader<'_>,
    change: &Change,
    document: &Document,
    text: &Translation,
    shown: LocaleIndex,
) -> ChangeView {
    let own = text.changes_text.iter().find(|(date, _)| *date == change.date);
    let note = match own {
        Some((_, note)) => reader.phrase(note, shown),
        None => reader.phrase(&change.note, document.original),
    };
    ChangeView { date: reader.day(change.date), note, minor: change.minor }
}

/// Follows *replaced by* to the document that stands; circles were refused by linking.
fn successor(reader: &Reader<'_>, at: DocumentIndex) -> Option<DocumentIndex> {
    let next = |at: DocumentIndex| {
        let mut sides = reader.portal.lineage[at.0].iter();
        sides.find(|(side, _)| *side == Lineage::ReplacedBy).map(|(_, other)| *other)
    };
    let chain = std::iter::successors(next(at), |at| next(*at));
    chain.take(reader.portal.documents.len()).last()
}

/// Backlinks from documents, by title; those of home, sections and topics lead nowhere new.
fn linked_from(reader: &Reader<'_>, at: DocumentIndex) -> Viewed<Vec<Link>> {
    let portal = reader.portal;
    let related = &portal.related[at.0];
    let list: Vec<DocumentIndex> = portal.backlinks[at.0]
        .iter()
        .copied()
        .filter(|from| portal.document(*from).role.is_document())
        .filter(|from| !related.contains(from))
        .collect();
    match portal.document(at).role.is_document() {
        true => reader.links_by_title(&list),
        false => Ok(Vec::new()),
    }
}

/// The text's own table over its original's.
fn extra(document: &Document, text: &Translation) -> toml::Table {
    let mut extra = document.extra.clone();
    extra.extend(text.extra.clone());
    extra
}
