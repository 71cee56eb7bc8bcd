//! What every page has: the frame around its content.

use serde::Serialize;

use super::reader::{Reader, Viewed};
use crate::link::STYLE;
use crate::model::{DocumentIndex, LocaleIndex, Role, UrlPath};

/// Values on every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Common {
    lang: String,
    dir: &'static str,
    config: ConfigView,
    site: SiteView,
    menu: Vec<MenuItem>,
    languages: Vec<Language>,
    breadcrumbs: Vec<Crumb>,
    title: Option<String>,
    title_lang: Option<String>,
    title_dir: Option<&'static str>,
    description: Option<String>,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    noindex: bool,
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

#[derive(Clone, Debug, Serialize)]
struct Crumb {
    title: String,
    url: String,
    lang: String,
    dir: &'static str,
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
    /// A document's page.
    Document(DocumentIndex),
    /// The A-Z index.
    TopicIndex,
    /// A page about the whole site: chooser, errors.
    Other {
        /// Keep it out of search engines.
        noindex: bool,
        /// Its own address, absolute, where it has one that stays.
        canonical: Option<UrlPath>,
    },
    /// A page at a former address of a document.
    Redirect(DocumentIndex),
}

impl Common {
    /// The frame of a page.
    pub(crate) fn new(reader: &Reader<'_>, frame: &Frame) -> Viewed<Self> {
        let config = &reader.portal.config;
        let base = &config.base_url;
        let (title, description) = match frame {
            Frame::Document(at) => {
                let (shown, text) = reader.shown(*at);
                let summary = Some(text.summary.clone()).filter(|summary| !summary.is_empty());
                (Some(reader.phrase(&text.title, shown)), summary)
            }
            _ => (None, None),
        };
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
            site: site(reader),
            menu: menu(reader, frame)?,
            languages: languages(reader, frame),
            breadcrumbs: breadcrumbs(reader, frame)?,
            title: title.as_ref().map(|title| title.text.clone()),
            title_lang: title.as_ref().map(|title| title.lang.clone()),
            title_dir: title.as_ref().map(|title| title.dir),
            description,
            canonical: canonical(reader, frame).map(|url| base.absolute(&url)),
            alternates: alternates(reader, frame),
            noindex: match frame {
                Frame::Document(at) => is_fallback(reader, *at, reader.locale),
                Frame::TopicIndex => false,
                Frame::Other { noindex, .. } => *noindex,
                Frame::Redirect(_) => true,
            },
        })
    }
}

fn home(reader: &Reader<'_>, locale: LocaleIndex) -> UrlPath {
    UrlPath::root().page(&reader.tag(locale))
}

fn site(reader: &Reader<'_>) -> SiteView {
    let topics = reader.portal.config.outputs.topics;
    SiteView {
        home: reader.href(&home(reader, reader.locale)),
        root: reader.href(&UrlPath::root()),
        style: reader.href(&UrlPath::root().file(STYLE)),
        topics: topics.then(|| reader.href(&reader.portal.topic_index(reader.locale))),
    }
}

/// Sections in the order of `site.toml`, topics, then pages by folder.
fn menu(reader: &Reader<'_>, frame: &Frame) -> Viewed<Vec<MenuItem>> {
    let current = match frame {
        Frame::Document(at) => Some(*at),
        _ => None,
    };
    let current_role = current.map(|at| reader.portal.document(at).role);
    let item = |at: DocumentIndex, current: bool| {
        let (shown, text) = reader.shown(at);
        MenuItem {
            title: text.title.clone(),
            url: reader.href(reader.page_url(at)),
            current,
            lang: reader.tag(shown),
            dir: reader.dir(shown),
        }
    };
    let mut menu = Vec::new();
    for at in reader.sections() {
        let inside = match (reader.portal.document(at).role, current_role) {
            (Role::Section(a), Some(Role::InSection(b))) => a == b,
            _ => false,
        };
        menu.push(item(at, inside || current == Some(at)));
    }
    if reader.portal.config.outputs.topics {
        menu.push(MenuItem {
            title: reader.message("topics", &[])?,
            url: reader.href(&reader.portal.topic_index(reader.locale)),
            current: matches!(frame, Frame::TopicIndex) || current_role == Some(Role::Topic),
            lang: reader.tag(reader.locale),
            dir: reader.dir(reader.locale),
        });
    }
    let pages = reader.with_role(Role::Page);
    menu.extend(pages.into_iter().map(|at| item(at, current == Some(at))));
    Ok(menu)
}

fn is_fallback(reader: &Reader<'_>, document: DocumentIndex, locale: LocaleIndex) -> bool {
    reader.portal.page(document, locale).shown != locale
}

/// Every locale, leading to the same document there.
fn languages(reader: &Reader<'_>, frame: &Frame) -> Vec<Language> {
    let own_page = !matches!(frame, Frame::Other { .. } | Frame::Redirect(_));
    let language = |locale: LocaleIndex| {
        let (url, translated) = match frame {
            Frame::Document(at) | Frame::Redirect(at) => {
                (reader.portal.page(*at, locale).url.clone(), !is_fallback(reader, *at, locale))
            }
            Frame::TopicIndex => (reader.portal.topic_index(locale), true),
            Frame::Other { .. } => (home(reader, locale), true),
        };
        Language {
            code: reader.tag(locale),
            dir: reader.dir(locale),
            name: reader.locales.get(locale).autonym().to_owned(),
            url: reader.href(&url),
            current: own_page && locale == reader.locale,
            translated,
        }
    };
    reader.portal.locales().map(language).collect()
}

/// From home to the parent.
fn breadcrumbs(reader: &Reader<'_>, frame: &Frame) -> Viewed<Vec<Crumb>> {
    let own = |title: String, url: &UrlPath| Crumb {
        title,
        url: reader.href(url),
        lang: reader.tag(reader.locale),
        dir: reader.dir(reader.locale),
    };
    let role = match frame {
        Frame::Document(at) => Some(reader.portal.document(*at).role),
        _ => None,
    };
    if matches!(
        (frame, role),
        (Frame::Other { .. } | Frame::Redirect(_), _) | (_, Some(Role::Home))
    ) {
        return Ok(Vec::new());
    }
    let mut crumbs = vec![own(reader.message("home", &[])?, &home(reader, reader.locale))];
    match role {
        Some(Role::InSection(section)) => {
            for at in reader.with_role(Role::Section(section)) {
                let (shown, text) = reader.shown(at);
                crumbs.push(Crumb {
                    title: text.title.clone(),
                    url: reader.href(reader.page_url(at)),
                    lang: reader.tag(shown),
                    dir: reader.dir(shown),
                });
            }
        }
        Some(Role::Topic) => {
            let index = reader.portal.topic_index(reader.locale);
            crumbs.push(own(reader.message("topics", &[])?, &index));
        }
        _ => {}
    }
    Ok(crumbs)
}

/// The page that search engines should know: of a fallback, the page that it comes from.
fn canonical(reader: &Reader<'_>, frame: &Frame) -> Option<UrlPath> {
    match frame {
        Frame::Document(at) | Frame::Redirect(at) => {
            let shown = reader.portal.page(*at, reader.locale).shown;
            Some(reader.portal.page(*at, shown).url.clone())
        }
        Frame::TopicIndex => Some(reader.portal.topic_index(reader.locale)),
        Frame::Other { canonical, .. } => canonical.clone(),
    }
}

fn alternates(reader: &Reader<'_>, frame: &Frame) -> Vec<Alternate> {
    match frame {
        Frame::Document(at) if !is_fallback(reader, *at, reader.locale) => of_document(reader, *at),
        Frame::TopicIndex => {
            let all =
                reader.portal.locales().map(|locale| (locale, reader.portal.topic_index(locale)));
            cluster(reader, all.collect(), reader.portal.default_locale())
        }
        _ => Vec::new(),
    }
}

/// The translations of a document that exist, and its default: also what the sitemap lists.
pub(crate) fn of_document(reader: &Reader<'_>, at: DocumentIndex) -> Vec<Alternate> {
    let document = reader.portal.document(at);
    let real = reader.portal.locales().filter(|locale| document.translation(*locale).is_some());
    let all = real.map(|locale| (locale, reader.portal.page(at, locale).url.clone())).collect();
    let default = reader.portal.default_locale();
    let default = document.translation(default).map_or(document.original, |_| default);
    cluster(reader, all, default)
}

fn cluster(
    reader: &Reader<'_>,
    pages: Vec<(LocaleIndex, UrlPath)>,
    default: LocaleIndex,
) -> Vec<Alternate> {
    let absolute = |url: &UrlPath| reader.portal.config.base_url.absolute(url);
    let fallback = pages.iter().find(|(locale, _)| *locale == default);
    let fallback =
        fallback.map(|(_, url)| Alternate { lang: "x-default".to_owned(), url: absolute(url) });
    let all = pages
        .iter()
        .map(|(locale, url)| Alternate { lang: reader.tag(*locale), url: absolute(url) });
    all.chain(fallback).collect()
}
