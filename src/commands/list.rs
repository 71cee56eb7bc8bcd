//! `padi list`: what there is, as rows; nothing is rendered.

use serde::Serialize;

use super::ask::{Answer, Asked, Refusal, ask};
use super::{LocaleCount, Progress, Project};
use crate::diagnostics::nearest;
use crate::locale::Locales;
use crate::model::{Document, DocumentIndex, LocaleIndex, Portal, Role, Status};

/// Which documents are listed: those that meet everything that is set.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// With a text in this locale; with [`Self::missing`], without one. Titles are its.
    pub locale: Option<String>,
    /// In the section with this folder; its front too.
    pub section: Option<String>,
    /// That name this topic.
    pub topic: Option<String>,
    /// With this status.
    pub status: Option<Status>,
    /// Without a text in the locale; if none is given, in any.
    pub missing: bool,
}

/// A document in a list.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentRow {
    /// Its id.
    pub id: String,
    /// `home`, `page`, `section`, `document` (in a section) or `topic`.
    pub role: &'static str,
    /// The folder of its section.
    pub section: Option<String>,
    /// Its kind.
    pub kind: &'static str,
    /// Its status.
    pub status: Option<&'static str>,
    /// The day of adoption, else of publication.
    pub date: Option<String>,
    /// Counted from 1.
    pub revision: usize,
    /// The locale of its original.
    pub original: String,
    /// Locales that have a text, in the order of the settings.
    pub translated: Vec<String>,
    /// Locales that have none.
    pub missing: Vec<String>,
    /// The folder of its files.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The locale of that title.
    pub title_locale: String,
}

/// A locale in a list.
#[derive(Clone, Debug, Serialize)]
pub struct LocaleRow {
    /// Its tag.
    pub locale: String,
    /// Its name in itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Whether it is the default one.
    pub default: bool,
    /// Shown where a translation is missing, best first; the original always follows.
    pub fallbacks: Vec<String>,
    /// Documents that have a text in it.
    pub translated: usize,
    /// Documents that are shown in another.
    pub fallback: usize,
    /// Interface texts that it has of those of the default locale.
    pub messages: usize,
    /// How many the default locale has.
    pub messages_wanted: usize,
    /// The ids of those that it lacks.
    pub messages_missing: Vec<String>,
}

/// A topic in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TopicRow {
    /// Its id.
    pub id: String,
    /// Its preferred label.
    pub label: String,
    /// The locale of that label.
    pub label_locale: String,
    /// Ids of the topics above it.
    pub broader: Vec<String>,
    /// Documents that name it.
    pub documents: usize,
    /// The folder of its files.
    pub path: String,
}

/// Lists documents in the order of the portal.
pub fn documents(
    project: &Project,
    filter: &Filter,
    progress: &dyn Progress,
) -> Asked<Vec<DocumentRow>> {
    let mut project = project.clone();
    // Who asks for drafts means them.
    project.publication.drafts |= filter.status == Some(Status::Draft);
    ask(&project, progress, |portal, _| {
        let wanted = Wanted::new(portal, filter)?;
        let rows = portal.indices().filter(|at| wanted.has(portal, *at));
        Ok(rows.map(|at| document_row(portal, at, wanted.titles)).collect())
    })
}

/// Lists locales in the order of the settings.
pub fn locales(project: &Project, progress: &dyn Progress) -> Asked<Vec<LocaleRow>> {
    let row = |portal: &Portal, locales: &Locales| {
        portal.locales().map(|at| locale_row(portal, locales, at)).collect()
    };
    ask(project, progress, |portal, locales| Ok(row(portal, locales)))
}

/// Lists topics by their folders; labels are of `locale`, else of the default one.
pub fn topics(
    project: &Project,
    locale: Option<&str>,
    progress: &dyn Progress,
) -> Asked<Vec<TopicRow>> {
    ask(project, progress, |portal, _| {
        let labels = find_locale(portal, locale)?.unwrap_or(portal.default_locale());
        let topics = portal.with_role(Role::Topic);
        Ok(topics.map(|at| topic_row(portal, at, labels)).collect())
    })
}

/// A filter whose names are numbers.
struct Wanted {
    locale: Option<LocaleIndex>,
    section: Option<usize>,
    topic: Option<DocumentIndex>,
    status: Option<Status>,
    missing: bool,
    titles: LocaleIndex,
}

impl Wanted {
    fn new(portal: &Portal, filter: &Filter) -> Answer<Self> {
        let locale = find_locale(portal, filter.locale.as_deref())?;
        Ok(Self {
            locale,
            section: filter.section.as_deref().map(|it| find_section(portal, it)).transpose()?,
            topic: filter.topic.as_deref().map(|it| find_topic(portal, it)).transpose()?,
            status: filter.status,
            missing: filter.missing,
            titles: locale.unwrap_or(portal.default_locale()),
        })
    }

    fn has(&self, portal: &Portal, at: DocumentIndex) -> bool {
        let document = portal.document(at);
        self.fits_locale(document)
            && self.section.is_none_or(|section| section_of(document.role) == Some(section))
            && self.topic.is_none_or(|topic| document.topics.contains(&topic))
            && self.status.is_none_or(|status| document.status == Some(status))
    }

    fn fits_locale(&self, document: &Document) -> bool {
        match (self.locale, self.missing) {
            (Some(locale), missing) => document.translation(locale).is_none() == missing,
            (None, true) => document.translations.iter().any(Option::is_none),
            (None, false) => true,
        }
    }
}

fn find_locale(portal: &Portal, tag: Option<&str>) -> Answer<Option<LocaleIndex>> {
    let Some(tag) = tag else { return Ok(None) };
    let known = || portal.config.locales.iter().map(|known| known.locale.as_str());
    match portal.config.position(tag) {
        Some(at) => Ok(Some(LocaleIndex(at))),
        None => Err(Refusal::unknown("locale", tag, nearest(tag, known()))),
    }
}

fn find_section(portal: &Portal, folder: &str) -> Answer<usize> {
    let known = || portal.config.sections.iter().map(|known| known.folder.as_str());
    let found = known().position(|known| known == folder);
    found.ok_or_else(|| Refusal::unknown("section", folder, nearest(folder, known())))
}

fn find_topic(portal: &Portal, id: &str) -> Answer<DocumentIndex> {
    let topics = || portal.with_role(Role::Topic);
    let name = |at: DocumentIndex| portal.document(at).id.as_str();
    let near = || nearest(id, topics().map(name));
    topics().find(|at| name(*at) == id).ok_or_else(|| Refusal::unknown("topic", id, near()))
}

fn section_of(role: Role) -> Option<usize> {
    match role {
        Role::Section(at) | Role::InSection(at) => Some(at),
        Role::Home | Role::Page | Role::Topic => None,
    }
}

/// The word for a role.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Home => "home",
        Role::Page => "page",
        Role::Section(_) => "section",
        Role::InSection(_) => "document",
        Role::Topic => "topic",
    }
}

/// The folder of a document's section.
pub(super) fn section(portal: &Portal, document: &Document) -> Option<String> {
    let at = section_of(document.role)?;
    Some(portal.config.sections.get(at)?.folder.to_string())
}

/// The title that a locale's readers see, and the locale that it is in.
pub(super) fn title(portal: &Portal, at: DocumentIndex, locale: LocaleIndex) -> (String, String) {
    let shown = portal.page(at, locale).shown;
    let text = portal.document(at).translation(shown);
    (text.map_or(String::new(), |text| text.title.clone()), tag(portal, shown))
}

/// A locale's tag.
pub(super) fn tag(portal: &Portal, locale: LocaleIndex) -> String {
    portal.locale(locale).to_string()
}

fn document_row(portal: &Portal, at: DocumentIndex, titles: LocaleIndex) -> DocumentRow {
    let document = portal.document(at);
    let (translated, missing): (Vec<LocaleIndex>, Vec<LocaleIndex>) =
        portal.locales().partition(|locale| document.translation(*locale).is_some());
    let tags = |locales: Vec<LocaleIndex>| locales.into_iter().map(|it| tag(portal, it)).collect();
    let (title, title_locale) = title(portal, at, titles);
    DocumentRow {
        id: document.id.to_string(),
        role: role(document.role),
        section: section(portal, document),
        kind: document.kind.as_str(),
        status: document.status.map(Status::as_str),
        date: document.date().map(|date| date.to_string()),
        revision: document.revision(),
        original: tag(portal, document.original),
        translated: tags(translated),
        missing: tags(missing),
        path: document.folder.to_string(),
        title,
        title_locale,
    }
}

fn locale_row(portal: &Portal, locales: &Locales, at: LocaleIndex) -> LocaleRow {
    let (config, localizer) = (&portal.config.locales[at.0], locales.get(at));
    let wanted: Vec<&str> = locales.get(portal.default_locale()).message_ids().collect();
    let missing: Vec<String> =
        wanted.iter().filter(|id| !localizer.has_message(id)).map(|id| (*id).to_owned()).collect();
    let LocaleCount { translated, fallback, .. } = LocaleCount::of(portal, at);
    LocaleRow {
        locale: config.locale.to_string(),
        name: localizer.autonym().to_owned(),
        direction: localizer.direction().as_str(),
        default: at == portal.default_locale(),
        fallbacks: config.fallback.iter().map(ToString::to_string).collect(),
        translated,
        fallback,
        messages: wanted.len() - missing.len(),
        messages_wanted: wanted.len(),
        messages_missing: missing,
    }
}

fn topic_row(portal: &Portal, at: DocumentIndex, labels: LocaleIndex) -> TopicRow {
    let document = portal.document(at);
    let (label, label_locale) = title(portal, at, labels);
    TopicRow {
        id: document.id.to_string(),
        label,
        label_locale,
        broader: document.broader.iter().map(|at| portal.document(*at).id.to_string()).collect(),
        documents: portal.topics.documents[at.0].len(),
        path: document.folder.to_string(),
    }
}
