//! What is told of one document.

use serde::Serialize;

use super::links::{self, LinkIn, LinkOut};
use crate::commands::list::{role, section, tag, title};
use crate::diagnostics::Diagnostic;
use crate::model::{
    Authority, Change, Document, DocumentIndex, LocaleIndex, Localized, Meeting, Portal, Reference,
    Review, Role, SourcePath, Status,
};

/// All that the portal knows of a document. Dates are local, as `2026-11-25`.
#[derive(Clone, Debug, Serialize)]
pub struct Sheet {
    /// Its id.
    pub id: String,
    /// As in a list.
    pub role: &'static str,
    /// The folder of its section.
    pub section: Option<String>,
    /// Its kind.
    pub kind: &'static str,
    /// Its status.
    pub status: Option<&'static str>,
    /// Its title in the default locale, else the original's.
    pub title: String,
    /// The folder of its files.
    pub folder: String,
    /// The locale of its original.
    pub original: String,
    /// Who publishes it.
    pub publisher: Option<Named>,
    /// When and where it was adopted.
    pub adopted: Option<Adopted>,
    /// When and why it was withdrawn.
    pub withdrawn: Option<Withdrawn>,
    /// First published here.
    pub published: Option<String>,
    /// The last change that is not minor, else its publication.
    pub updated: Option<String>,
    /// Counted from 1.
    pub revision: usize,
    /// What changed, oldest first.
    pub changes: Vec<Changed>,
    /// What the readers of each locale find.
    pub texts: Vec<TextSheet>,
    /// Its topics.
    pub topics: Vec<Named>,
    /// If it is a topic: what is around it.
    pub topic: Option<TopicSheet>,
    /// What it does to others and others to it.
    pub lineage: Vec<LineageSheet>,
    /// Named by its author, then those that share most topics with it.
    pub related: Vec<RelatedSheet>,
    /// Former addresses.
    pub aliases: Vec<AliasSheet>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Files beside its texts.
    pub assets: Vec<AssetSheet>,
    /// Links in its texts.
    pub links_out: Vec<LinkOut>,
    /// Documents whose texts link to it.
    pub links_in: Vec<LinkIn>,
    /// What is wrong with its files.
    #[serde(skip)]
    pub problems: Vec<Diagnostic>,
    #[serde(skip)]
    front: bool,
}

/// Something with an id and a name in the default locale.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its title or name; empty if there is no such record.
    pub name: String,
}

/// When and where a document was adopted.
#[derive(Clone, Debug, Serialize)]
pub struct Adopted {
    /// The day.
    pub date: String,
    /// The meeting.
    pub meeting: Option<MeetingSheet>,
}

/// A meeting; of one without a record only the id is known.
#[derive(Clone, Debug, Serialize)]
pub struct MeetingSheet {
    /// Its id.
    pub id: String,
    /// Its name in the default locale.
    pub name: String,
    /// Town and country, in the default locale.
    pub place: String,
    /// First day.
    pub start: Option<String>,
    /// Last day.
    pub end: Option<String>,
}

/// When and why a document was withdrawn.
#[derive(Clone, Debug, Serialize)]
pub struct Withdrawn {
    /// The day.
    pub on: String,
    /// Why.
    pub reason: String,
}

/// A change since publication.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// The day.
    pub date: String,
    /// What changed.
    pub note: String,
    /// Not counted in the revision.
    pub minor: bool,
}

/// A document as the readers of one locale find it.
#[derive(Clone, Debug, Serialize)]
pub struct TextSheet {
    /// The locale.
    pub locale: String,
    /// `original`, `translation` or `fallback`.
    pub state: &'static str,
    /// The file, if there is a text in this locale.
    pub file: Option<String>,
    /// The locale of the text that is shown.
    pub shown: String,
    /// The title that is shown.
    pub title: String,
    /// The address from the root of the site.
    pub path: String,
    /// The absolute address.
    pub url: String,
    /// Who answers for the text that is shown.
    pub authority: Option<&'static str>,
    /// Who reviewed it.
    pub reviewed: Option<Reviewed>,
}

/// Who reviewed a translation.
#[derive(Clone, Debug, Serialize)]
pub struct Reviewed {
    /// A name.
    pub by: String,
    /// The day.
    pub on: String,
}

/// What is around a topic.
#[derive(Clone, Debug, Serialize)]
pub struct TopicSheet {
    /// Topics above it.
    pub broader: Vec<Named>,
    /// Topics below it.
    pub narrower: Vec<Named>,
    /// Topics related to it.
    pub related: Vec<Named>,
    /// Documents that name it, the newest first.
    pub documents: Vec<Named>,
}

/// How a document stands to another.
#[derive(Clone, Debug, Serialize)]
pub struct LineageSheet {
    /// `replaces`, `replaced-by` and so on.
    pub relation: &'static str,
    /// The other's id.
    pub id: String,
    /// The other's title.
    pub title: String,
}

/// A related document.
#[derive(Clone, Debug, Serialize)]
pub struct RelatedSheet {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its author named it; else it shares topics.
    pub named: bool,
}

/// A former address.
#[derive(Clone, Debug, Serialize)]
pub struct AliasSheet {
    /// The former address.
    pub from: String,
    /// Where it leads; nothing if it is taken by something else.
    pub to: Option<String>,
}

/// A source of a document.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// When the editors read it.
    pub accessed: Option<String>,
}

/// A file beside the texts.
#[derive(Clone, Debug, Serialize)]
pub struct AssetSheet {
    /// The file.
    pub file: String,
    /// Its address from the root of the site.
    pub path: String,
    /// Its absolute address.
    pub url: String,
    /// Its length.
    pub bytes: u64,
}

impl Sheet {
    /// Puts together what is known; problems are added by [`Self::keep_problems`].
    pub(super) fn new(portal: &Portal, at: DocumentIndex) -> Self {
        let document = portal.document(at);
        Self {
            id: document.id.to_string(),
            role: role(document.role),
            section: section(portal, document),
            kind: document.kind.as_str(),
            status: document.status.map(Status::as_str),
            title: title(portal, at, portal.default_locale()).0,
            folder: document.folder.to_string(),
            original: tag(portal, document.original),
            publisher: publisher(portal, document),
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

    /// Keeps the problems of its own files.
    pub(super) fn keep_problems(&mut self, all: &[Diagnostic]) {
        let own = all.iter().filter(|problem| {
            problem.place.as_ref().is_some_and(|place| self.has_file(&place.path))
        });
        self.problems = own.cloned().collect();
    }

    /// Below the folder of home and of a section are other documents.
    fn has_file(&self, path: &SourcePath) -> bool {
        let inner = path.as_str().strip_prefix(self.folder.as_str());
        let inner = inner.and_then(|inner| inner.strip_prefix('/'));
        inner.is_some_and(|inner| !self.front || !inner.contains('/'))
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

fn publisher(portal: &Portal, document: &Document) -> Option<Named> {
    let id = document.publisher.as_ref()?;
    let name = portal.records.body(id).map(|body| in_default(portal, &body.name));
    Some(Named { id: id.to_string(), name: name.unwrap_or_default() })
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
    let leads = |from: &crate::model::UrlPath| {
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
