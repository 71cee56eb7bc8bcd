//! Gathers from the portal's tables what is told of one document.

use super::links;
use super::sheet::{
    Adopted, AliasSheet, AssetSheet, Changed, LineageSheet, MeetingSheet, Named, RelatedSheet,
    Reviewed, Sheet, Source, TextSheet, TopicSheet, Withdrawn,
};
use crate::commands::list::{role, section, tag, title};
use crate::model::{
    Authority, Change, Document, DocumentIndex, LocaleIndex, Localized, Meeting, Portal, RecordId,
    RecordKind, Reference, Review, Role, Status, UrlPath,
};

/// Puts together what is known; problems are added by [`Sheet::keep_problems`].
pub(super) fn gather(portal: &Portal, at: DocumentIndex) -> Sheet {
    let document = portal.document(at);
    Sheet {
        id: document.id.to_string(),
        role: role(document.role),
        section: section(portal, document),
        kind: document.kind.as_str(),
        status: document.status.map(Status::as_str),
        title: title(portal, at, portal.default_locale()).0,
        folder: document.folder.to_string(),
        original: tag(portal, document.original),
        publisher: document.publisher.as_ref().map(|id| record(portal, RecordKind::Bodies, id)),
        bodies: records(portal, RecordKind::Bodies, &document.bodies),
        members: records(portal, RecordKind::Members, &document.members),
        full_text: document.full_text,
        adopted: adopted(portal, document),
        withdrawn: document.withdrawn.as_ref().map(|withdrawn| Withdrawn {
            on: withdrawn.on.to_string(),
            reason: withdrawn.reason.clone(),
        }),
        published: document.published.map(|day| day.to_string()),
        updated: document.updated().map(|day| day.to_string()),
        revision: document.revision(),
        changes: document.changes.iter().map(changed).collect(),
        texts: portal.locales().map(|locale| text(portal, at, locale)).collect(),
        topics: named(portal, &document.topics),
        topic: (document.role == Role::Topic).then(|| topic(portal, at)),
        lineage: lineage(portal, at),
        related: related(portal, at),
        aliases: aliases(portal, at),
        sources: document.sources.iter().map(source).collect(),
        assets: assets(portal, document),
        links_out: links::out(portal, at),
        links_in: links::into(portal, at),
        problems: Vec::new(),
        front: matches!(document.role, Role::Home | Role::Section(_)),
    }
}

/// A record's text in the default locale.
fn in_default(portal: &Portal, text: &Localized) -> String {
    text.get(&portal.config.default_locale).cloned().unwrap_or_default()
}

fn named(portal: &Portal, all: &[DocumentIndex]) -> Vec<Named> {
    let name = |at: DocumentIndex| title(portal, at, portal.default_locale()).0;
    let one =
        |at: &DocumentIndex| Named { id: portal.document(*at).id.to_string(), name: name(*at) };
    all.iter().map(one).collect()
}

/// A record by its kind and id; one that is not there has no name.
fn record(portal: &Portal, kind: RecordKind, id: &RecordId) -> Named {
    let found = portal.records.find(kind, id);
    let name = found.map(|record| in_default(portal, portal.records.name(record)));
    Named { id: id.to_string(), name: name.unwrap_or_default() }
}

fn records(portal: &Portal, kind: RecordKind, ids: &[RecordId]) -> Vec<Named> {
    ids.iter().map(|id| record(portal, kind, id)).collect()
}

fn adopted(portal: &Portal, document: &Document) -> Option<Adopted> {
    let adoption = document.adopted.as_ref()?;
    let meeting = adoption.meeting.as_ref().map(|id| match portal.records.meeting(id) {
        Some(meeting) => self::meeting(portal, meeting),
        None => {
            let (id, name, place) = (id.to_string(), String::new(), String::new());
            MeetingSheet { id, name, place, start: None, end: None }
        }
    });
    Some(Adopted { date: adoption.date.to_string(), meeting })
}

fn meeting(portal: &Portal, meeting: &Meeting) -> MeetingSheet {
    MeetingSheet {
        id: meeting.id.to_string(),
        name: in_default(portal, &meeting.name),
        place: in_default(portal, &meeting.place),
        start: meeting.start.map(|day| day.to_string()),
        end: meeting.end.map(|day| day.to_string()),
    }
}

fn changed(change: &Change) -> Changed {
    Changed { date: change.date.to_string(), note: change.note.clone(), minor: change.minor }
}

fn text(portal: &Portal, at: DocumentIndex, locale: LocaleIndex) -> TextSheet {
    let (document, page) = (portal.document(at), portal.page(at, locale));
    let state = match page.shown {
        shown if shown != locale => "fallback",
        shown if shown == document.original => "original",
        _ => "translation",
    };
    let shown = document.translation(page.shown);
    let reviewed = |review: &Review| Reviewed { by: review.by.clone(), on: review.on.to_string() };
    TextSheet {
        locale: tag(portal, locale),
        state,
        file: document.translation(locale).map(|text| text.path.to_string()),
        shown: tag(portal, page.shown),
        title: title(portal, at, locale).0,
        path: page.url.to_string(),
        url: portal.config.base_url.absolute(&page.url),
        authority: shown.map(|text| Authority::as_str(text.authority)),
        reviewed: shown.and_then(|text| text.reviewed.as_ref()).map(reviewed),
    }
}

fn topic(portal: &Portal, at: DocumentIndex) -> TopicSheet {
    let topics = &portal.topics;
    TopicSheet {
        broader: named(portal, &portal.document(at).broader),
        narrower: named(portal, &topics.narrower[at.0]),
        related: named(portal, &topics.related[at.0]),
        documents: named(portal, &topics.documents[at.0]),
    }
}

fn lineage(portal: &Portal, at: DocumentIndex) -> Vec<LineageSheet> {
    let one = |(relation, Named { id, name })| LineageSheet { relation, id, title: name };
    let sides = &portal.lineage[at.0];
    let others: Vec<DocumentIndex> = sides.iter().map(|(_, other)| *other).collect();
    let relations = sides.iter().map(|(relation, _)| relation.as_str());
    relations.zip(named(portal, &others)).map(one).collect()
}

fn related(portal: &Portal, at: DocumentIndex) -> Vec<RelatedSheet> {
    let by_author = &portal.document(at).related;
    let others = &portal.related[at.0];
    let pairs = others.iter().zip(named(portal, others));
    let one = |(other, named): (&DocumentIndex, Named)| RelatedSheet {
        id: named.id,
        title: named.name,
        named: by_author.contains(other),
    };
    pairs.map(one).collect()
}

fn aliases(portal: &Portal, at: DocumentIndex) -> Vec<AliasSheet> {
    let leads = |from: &UrlPath| {
        let mut redirects = portal.redirects.iter();
        let redirect = redirects.find(|it| it.document == at && it.from == *from)?;
        Some(portal.page(at, redirect.locale).url.to_string())
    };
    let aliases = portal.document(at).aliases.iter();
    aliases.map(|from| AliasSheet { from: from.to_string(), to: leads(from) }).collect()
}

fn source(reference: &Reference) -> Source {
    Source {
        title: reference.title.clone(),
        publisher: reference.publisher.clone(),
        url: reference.url.clone(),
        accessed: reference.accessed.map(|day| day.to_string()),
    }
}

fn assets(portal: &Portal, document: &Document) -> Vec<AssetSheet> {
    let own =
        portal.assets.iter().filter(|asset| asset.asset.key.folder() == document.folder.as_str());
    own.map(|asset| AssetSheet {
        file: asset.asset.path.to_string(),
        path: asset.url.to_string(),
        url: portal.config.base_url.absolute(&asset.url),
        bytes: asset.asset.len,
    })
    .collect()
}
