//! What every page has: the frame around its content.

use serde::Serialize;

use super::beside::{self, CitationLink, FeedLink, OpenGraph};
use super::pager::Pager;
use super::reader::{Phrase, Reader, Viewed};
use crate::link::STYLE;
use crate::model::{DocumentIndex, LocaleIndex, RecordKind, Role, SchemeFormat, Subject, UrlPath};
use crate::render::json_ld;

/// Values on every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Common {
    lang: String,
    dir: &'static str,
    config: ConfigView,
    site: SiteView,
    menu: Vec<MenuItem>,
    about: Vec<MenuItem>,
    languages: Vec<Language>,
    breadcrumbs: Vec<Crumb>,
    title: Option<String>,
    title_lang: Option<String>,
    title_dir: Option<&'static str>,
    description: Option<String>,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    noindex: bool,
    pager: Option<Pager>,
    feeds: Vec<FeedLink>,
    markdown: Option<String>,
    citations: Vec<CitationLink>,
    open_graph: Option<OpenGraph>,
    json_ld: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct ConfigView {
    base_url: String,
    default_language: String,
    contact: String,
    theme: String,
    extra: toml::Table,
}

#[derive(Clone, Debug, Serialize)]
struct SiteView {
    home: String,
    root: String,
    style: String,
    topics: Option<String>,
    records: Vec<RecordsLink>,
    open_data: Option<String>,
    topic_scheme: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct RecordsLink {
    id: &'static str,
    title: String,
    url: String,
}

#[derive(Clone, Debug, Serialize)]
struct MenuItem {
    title: String,
    url: String,
    current: bool,
    lang: String,
    dir: &'static str,
}

/// A language of the switcher.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Language {
    code: String,
    dir: &'static str,
    name: String,
    url: String,
    current: bool,
    translated: bool,
}

/// A step on the way from home to the page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Crumb {
    /// What it is called.
    pub(crate) title: String,
    url: String,
    lang: String,
    dir: &'static str,
    /// Its place in the site.
    #[serde(skip)]
    pub(crate) at: UrlPath,
}

/// An alternate of the hreflang cluster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Alternate {
    /// A tag, or `x-default`.
    pub(crate) lang: String,
    /// Absolute.
    pub(crate) url: String,
}

/// What a page is, as far as its frame depends on it.
pub(crate) enum Frame {
    /// A page of the site, and which part of its list.
    Page(Subject, usize),
    /// A page about the whole site: chooser, errors.
    Other {
        /// Keep it out of search engines.
        noindex: bool,
        /// Its own address, absolute, where it has one that stays.
        canonical: Option<UrlPath>,
    },
    /// A page at a former address of a document.
    Redirect(DocumentIndex),
    /// The address of a topic that stays, or of their scheme.
    Concept(Option<DocumentIndex>),
}

impl Frame {
    /// Of which page the languages of this one are the translations.
    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Page(subject, _) => Some(*subject),
            Self::Redirect(at) | Self::Concept(Some(at)) => Some(Subject::Document(*at)),
            Self::Concept(None) => Some(Subject::TopicIndex),
            Self::Other { .. } => None,
        }
    }

    /// The page in the reader's own language; `None` for what stands beside the pages.
    fn page(&self) -> Option<(Subject, usize)> {
        match self {
            Self::Page(subject, number) => Some((*subject, *number)),
            _ => None,
        }
    }

    pub(super) fn document(&self) -> Option<DocumentIndex> {
        match self {
            Self::Page(Subject::Document(at), _) => Some(*at),
            _ => None,
        }
    }
}

impl Common {
    /// The frame of a page.
    pub(crate) fn new(reader: &Reader<'_>, frame: &Frame) -> Viewed<Self> {
        let config = &reader.portal.config;
        let base = &config.base_url;
        let title = title(reader, frame);
        let description = description(reader, frame);
        let canonical = canonical(reader, frame).map(|url| base.absolute(&url));
        let noindex = is_noindex(reader, frame);
        let breadcrumbs = breadcrumbs(reader, frame)?;
        let structured = config.outputs.structured_data && !noindex;
        let subject = frame.page().filter(|_| structured).map(|(subject, _)| subject);
        Ok(Self {
            lang: reader.tag(reader.locale),
            dir: reader.dir(reader.locale),
            config: ConfigView {
                base_url: format!("{}{}", base.origin, base.path),
                default_language: config.default_locale.to_string(),
                contact: config.contact.clone(),
                theme: config.theme.clone(),
                extra: config.extra.clone(),
            },
            site: site(reader)?,
            menu: menu(reader, frame)?,
            about: about(reader, frame),
            languages: languages(reader, frame),
            open_graph: subject
                .map(|subject| beside::open_graph(reader, subject, canonical.as_deref()))
                .transpose()?,
            json_ld: subject
                .map(|subject| json_ld::render(reader, subject, &breadcrumbs))
                .transpose()?,
            breadcrumbs,
            title_lang: title.as_ref().map(|title| title.lang.clone()),
            title_dir: title.as_ref().map(|title| title.dir),
            title: title.map(|title| title.text),
            description,
            canonical,
            alternates: alternates(reader, frame, noindex),
            noindex,
            pager: frame
                .page()
                .map(|(subject, number)| Pager::new(reader, subject, number))
                .transpose()?
                .flatten(),
            feeds: beside::feeds(reader, frame)?,
            markdown: beside::markdown(reader, frame),
            citations: beside::citations(reader, frame),
        })
    }
}

/// The page's own title; `None` where it is the interface's.
fn title(reader: &Reader<'_>, frame: &Frame) -> Option<Phrase> {
    match frame {
        Frame::Page(Subject::Document(at), _) | Frame::Concept(Some(at)) => {
            let (shown, text) = reader.shown(*at);
            Some(reader.phrase(&text.title, shown))
        }
        Frame::Page(Subject::Record(record), _) => reader.name(reader.portal.records.name(*record)),
        _ => None,
    }
}

fn description(reader: &Reader<'_>, frame: &Frame) -> Option<String> {
    // A further page of a list has no summary of its own.
    let Frame::Page(Subject::Document(at), 0 | 1) = frame else { return None };
    let (_, text) = reader.shown(*at);
    (!text.summary.is_empty()).then(|| text.summary.clone())
}

fn is_noindex(reader: &Reader<'_>, frame: &Frame) -> bool {
    match frame {
        Frame::Page(subject, _) => !reader.portal.is_public(*subject, reader.locale),
        Frame::Other { noindex, .. } => *noindex,
        Frame::Redirect(_) | Frame::Concept(_) => true,
    }
}

fn site(reader: &Reader<'_>) -> Viewed<SiteView> {
    let (portal, outputs) = (reader.portal, &reader.portal.config.outputs);
    let home = portal.home(reader.locale);
    let root = UrlPath::root();
    let kinds =
        RecordKind::ALL.iter().filter(|kind| outputs.records && portal.records.count(**kind) > 0);
    let records = kinds.map(|kind| {
        Ok(RecordsLink {
            id: kind.as_str(),
            title: reader.message(kind.as_str(), &[])?,
            url: reader.href(&portal.address(Subject::Records(*kind), reader.locale, 1)),
        })
    });
    let index = portal.address(Subject::TopicIndex, reader.locale, 1);
    Ok(SiteView {
        home: reader.href(&home),
        root: reader.href(&root),
        style: reader.href(&root.file(STYLE)),
        topics: outputs.topics.then(|| reader.href(&index)),
        records: records.collect::<Viewed<_>>()?,
        open_data: outputs.open_data.then(|| reader.href(&home.file(crate::link::OPEN_DATA))),
        topic_scheme: (outputs.skos && outputs.topics)
            .then(|| reader.href(&root.file(SchemeFormat::Turtle.file()))),
    })
}

/// What the portal holds: sections in the order of `site.toml`, then topics.
fn menu(reader: &Reader<'_>, frame: &Frame) -> Viewed<Vec<MenuItem>> {
    let current = frame.document();
    let current_role = current.map(|at| reader.portal.document(at).role);
    let mut menu = Vec::new();
    for at in reader.sections() {
        let inside = match (reader.portal.document(at).role, current_role) {
            (Role::Section(a), Some(Role::InSection(b))) => a == b,
            _ => false,
        };
        menu.push(menu_item(reader, at, inside || current == Some(at)));
    }
    if reader.portal.config.outputs.topics {
        let index = reader.portal.address(Subject::TopicIndex, reader.locale, 1);
        menu.push(MenuItem {
            title: reader.message("topics", &[])?,
            url: reader.href(&index),
            current: matches!(frame, Frame::Page(Subject::TopicIndex, _))
                || current_role == Some(Role::Topic),
            lang: reader.tag(reader.locale),
            dir: reader.dir(reader.locale),
        });
    }
    let pages = reader.portal.with_role(Role::Page);
    for at in pages.filter(|at| reader.portal.document(*at).kind.shows_data()) {
        // The word for its kind is short, and there in the reader's language.
        menu.push(MenuItem {
            title: reader.kind(reader.portal.document(at).kind)?.label,
            lang: reader.tag(reader.locale),
            dir: reader.dir(reader.locale),
            ..menu_item(reader, at, current == Some(at))
        });
    }
    Ok(menu)
}

/// What the portal says of itself.
fn about(reader: &Reader<'_>, frame: &Frame) -> Vec<MenuItem> {
    let pages = reader.portal.with_role(Role::Page);
    let pages = pages.filter(|at| !reader.portal.document(*at).kind.shows_data());
    pages.map(|at| menu_item(reader, at, frame.document() == Some(at))).collect()
}

fn menu_item(reader: &Reader<'_>, at: DocumentIndex, current: bool) -> MenuItem {
    let (shown, text) = reader.shown(at);
    MenuItem {
        title: text.title.clone(),
        url: reader.href(reader.page_url(at)),
        current,
        lang: reader.tag(shown),
        dir: reader.dir(shown),
    }
}

/// Every locale, leading to the same page there.
fn languages(reader: &Reader<'_>, frame: &Frame) -> Vec<Language> {
    let portal = reader.portal;
    let language = |locale: LocaleIndex| {
        let (url, translated) = match frame.subject() {
            Some(subject) => {
                (portal.address(subject, locale, 1), portal.shown(subject, locale) == locale)
            }
            None => (portal.home(locale), true),
        };
        Language {
            code: reader.tag(locale),
            dir: reader.dir(locale),
            name: reader.locales.get(locale).autonym().to_owned(),
            url: reader.href(&url),
            current: frame.page().is_some() && locale == reader.locale,
            translated,
        }
    };
    portal.locales().map(language).collect()
}

/// From home to the parent.
fn breadcrumbs(reader: &Reader<'_>, frame: &Frame) -> Viewed<Vec<Crumb>> {
    let portal = reader.portal;
    let own = |message: &str, at: UrlPath| -> Viewed<Crumb> {
        Ok(Crumb {
            title: reader.message(message, &[])?,
            url: reader.href(&at),
            lang: reader.tag(reader.locale),
            dir: reader.dir(reader.locale),
            at,
        })
    };
    let Some((subject, _)) = frame.page() else { return Ok(Vec::new()) };
    let role = match subject {
        Subject::Document(at) => Some(portal.document(at).role),
        _ => None,
    };
    if role == Some(Role::Home) {
        return Ok(Vec::new());
    }
    let mut crumbs = vec![own("home", portal.home(reader.locale))?];
    match (subject, role) {
        (_, Some(Role::InSection(section))) => {
            for at in portal.with_role(Role::Section(section)) {
                let (shown, text) = reader.shown(at);
                crumbs.push(Crumb {
                    title: text.title.clone(),
                    url: reader.href(reader.page_url(at)),
                    lang: reader.tag(shown),
                    dir: reader.dir(shown),
                    at: reader.page_url(at).clone(),
                });
            }
        }
        (_, Some(Role::Topic)) => {
            crumbs.push(own("topics", portal.address(Subject::TopicIndex, reader.locale, 1))?);
        }
        (Subject::Record(record), _) => {
            let list = portal.address(Subject::Records(record.kind), reader.locale, 1);
            crumbs.push(own(record.kind.as_str(), list)?);
        }
        _ => {}
    }
    Ok(crumbs)
}

/// The page that search engines should know: of a fallback, the page that it comes from.
fn canonical(reader: &Reader<'_>, frame: &Frame) -> Option<UrlPath> {
    let of = |subject, number| {
        let shown = reader.portal.shown(subject, reader.locale);
        Some(reader.portal.address(subject, shown, number))
    };
    match frame {
        Frame::Page(subject, number) => of(*subject, *number),
        Frame::Redirect(at) => of(Subject::Document(*at), 1),
        Frame::Concept(topic) => Some(reader.portal.concept(*topic)),
        Frame::Other { canonical, .. } => canonical.clone(),
    }
}

/// A list is sorted and cut differently in each language: only its first page has alternates.
fn alternates(reader: &Reader<'_>, frame: &Frame, noindex: bool) -> Vec<Alternate> {
    match frame.page() {
        Some((subject, 0 | 1)) if !noindex => of_subject(reader, subject),
        _ => Vec::new(),
    }
}

/// The translations of a page that exist, and its default: also what the sitemap lists.
pub(crate) fn of_subject(reader: &Reader<'_>, subject: Subject) -> Vec<Alternate> {
    let portal = reader.portal;
    let absolute = |locale| reader.absolute(&portal.address(subject, locale, 1));
    let mut all: Vec<(LocaleIndex, Alternate)> = portal
        .locales()
        .filter(|locale| portal.is_public(subject, *locale))
        .map(|locale| (locale, Alternate { lang: reader.tag(locale), url: absolute(locale) }))
        .collect();
    let default = match subject {
        Subject::Document(at) => {
            let document = portal.document(at);
            let default = portal.default_locale();
            document.translation(default).map_or(document.original, |_| default)
        }
        _ => portal.default_locale(),
    };
    let fallback = all.iter().find(|(locale, _)| *locale == default).map(|(locale, it)| {
        (*locale, Alternate { lang: "x-default".to_owned(), url: it.url.clone() })
    });
    all.extend(fallback);
    all.into_iter().map(|(_, alternate)| alternate).collect()
}
