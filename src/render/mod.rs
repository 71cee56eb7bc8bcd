//! `(Inputs, Target) → Output`: one match on the kind of target.
//!
//! Two halves: [`view`] decides, from the linked portal, what a page shows; painting (Markdown to
//! HTML in [`body`], then the theme's template) decides nothing. So a page depends on its view, the
//! theme, its locale's data and this program, on nothing else. No target reads another's bytes, and
//! nothing here touches the disk.

mod body;
mod clean;
mod highlight;
mod paint;
mod problem;
mod sitemap;
mod view;

pub use body::BodyWords;
pub use highlight::Highlighter;

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;

use crate::diagnostics::Diagnostic;
use crate::locale::Locales;
use crate::model::{DocumentIndex, LocaleIndex, Output, Portal, Role, Target, TargetKind, UrlPath};
use crate::theme::Theme;
use view::{Common, Frame, Link, PageView, Reader, SectionView, TopicView, TopicsView, Viewed};

/// All that outputs are made from.
pub struct Inputs<'a> {
    /// The linked portal.
    pub portal: &'a Portal,
    /// What depends on a language.
    pub locales: &'a Locales,
    /// Templates and styles.
    pub theme: &'a Theme,
    /// Colours code.
    pub highlighter: &'a Highlighter,
    /// By locale: the words that a text's HTML holds.
    words: Vec<BodyWords>,
}

impl<'a> Inputs<'a> {
    /// Puts the inputs together.
    ///
    /// # Errors
    /// A diagnostic if a message that every text needs cannot be formatted.
    pub fn new(
        portal: &'a Portal,
        locales: &'a Locales,
        theme: &'a Theme,
        highlighter: &'a Highlighter,
    ) -> Result<Self, Box<Diagnostic>> {
        let root = UrlPath::root();
        let words = portal.locales().map(|locale| {
            paint::words(&Reader { portal, locales, locale, url: &root, rooted: false })
        });
        let words = words.collect::<Viewed<Vec<_>>>()?;
        Ok(Self { portal, locales, theme, highlighter, words })
    }
}

/// What is wrong with code blocks: only the highlighter knows its languages and limits.
pub fn check_code(portal: &Portal, highlighter: &Highlighter) -> Vec<Diagnostic> {
    let texts = portal.documents.iter().flat_map(|document| document.translations.iter().flatten());
    texts
        .flat_map(|text| text.body.code.iter().map(move |code| (text, code)))
        .filter_map(|(text, code)| {
            let block = text.text.get(code.span.range()).unwrap_or_default();
            match (highlighter.knows(&code.value), Highlighter::is_fit(block)) {
                (false, _) => Some(problem::unknown_language(&text.path, code.span, &code.value)),
                (true, false) => Some(problem::code_too_long(&text.path, code.span)),
                (true, true) => None,
            }
        })
        .collect()
}

/// Makes one output.
///
/// # Errors
/// What is wrong with the template or a message. A library that panics costs one page.
pub fn render(inputs: &Inputs<'_>, target: &Target) -> Result<Output, Box<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(|| render_kind(inputs, target)))
        .unwrap_or_else(|_| Err(Box::new(problem::page_failed(&target.path))))
}

fn render_kind(inputs: &Inputs<'_>, target: &Target) -> Result<Output, Box<Diagnostic>> {
    let portal = inputs.portal;
    let bytes = match &target.kind {
        TargetKind::Chooser => chooser(inputs)?,
        TargetKind::RootNotFound => root_not_found(inputs)?,
        TargetKind::NotFound(locale) => not_found(inputs, *locale)?,
        TargetKind::Page(document, locale) => page(inputs, *document, *locale)?,
        TargetKind::TopicIndex(locale) => topic_index(inputs, *locale)?,
        TargetKind::Redirect(at) => redirect(inputs, *at)?,
        TargetKind::Style => inputs.theme.style.clone().into_bytes(),
        TargetKind::Sitemap => sitemap::render(portal, inputs.locales),
        TargetKind::Asset(at) => {
            return Ok(Output::Copy(Box::new(portal.assets[*at].asset.clone())));
        }
    };
    Ok(Output::Bytes(bytes))
}

/// A page without a document: the frame is all that it has.
#[derive(Serialize)]
struct Bare {
    #[serde(flatten)]
    common: Common,
}

/// A document's page; `rest` is what its template has besides.
#[derive(Serialize)]
struct Full<T> {
    #[serde(flatten)]
    common: Common,
    page: PageView,
    #[serde(flatten)]
    rest: T,
}

fn chooser(inputs: &Inputs<'_>) -> Viewed<Vec<u8>> {
    let url = UrlPath::root();
    let reader = reader(inputs, inputs.portal.default_locale(), &url, false);
    let frame = Frame::Other { noindex: false, canonical: Some(url.clone()) };
    let view = Bare { common: Common::new(&reader, &frame)? };
    inputs.theme.render("chooser.html", &view, &url, false)
}

fn root_not_found(inputs: &Inputs<'_>) -> Viewed<Vec<u8>> {
    let url = UrlPath::root().file("404.html");
    let reader = reader(inputs, inputs.portal.default_locale(), &url, true);
    let frame = Frame::Other { noindex: true, canonical: None };
    let view = Bare { common: Common::new(&reader, &frame)? };
    inputs.theme.render("404-root.html", &view, &url, true)
}

fn not_found(inputs: &Inputs<'_>, locale: LocaleIndex) -> Viewed<Vec<u8>> {
    let tag = inputs.portal.config.locales[locale.0].locale.as_str();
    let url = UrlPath::root().page(tag).file("404.html");
    let reader = reader(inputs, locale, &url, true);
    let frame = Frame::Other { noindex: true, canonical: None };
    let view = Bare { common: Common::new(&reader, &frame)? };
    inputs.theme.render("404.html", &view, &url, true)
}

fn topic_index(inputs: &Inputs<'_>, locale: LocaleIndex) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct View {
        #[serde(flatten)]
        common: Common,
        #[serde(flatten)]
        topics: TopicsView,
    }
    let url = inputs.portal.topic_index(locale);
    let reader = reader(inputs, locale, &url, false);
    let common = Common::new(&reader, &Frame::TopicIndex)?;
    let view = View { common, topics: TopicsView::new(&reader)? };
    inputs.theme.render("topics.html", &view, &url, false)
}

fn redirect(inputs: &Inputs<'_>, at: usize) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct View {
        #[serde(flatten)]
        common: Common,
        target: Link,
    }
    let redirect = &inputs.portal.redirects[at];
    let reader = reader(inputs, redirect.locale, &redirect.from, false);
    let common = Common::new(&reader, &Frame::Redirect(redirect.document))?;
    let view = View { common, target: reader.link(redirect.document)? };
    inputs.theme.render("redirect.html", &view, &redirect.from, false)
}

fn page(inputs: &Inputs<'_>, at: DocumentIndex, locale: LocaleIndex) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct Home {
        sections: Vec<SectionView>,
        latest: Vec<Link>,
        topics: Vec<Link>,
    }
    #[derive(Serialize)]
    struct Section {
        section: SectionView,
    }
    #[derive(Serialize)]
    struct Topic {
        topic: TopicView,
    }
    #[derive(Serialize)]
    struct Nothing {}
    let reader = Reader::of(inputs.portal, inputs.locales, at, locale);
    match inputs.portal.document(at).role {
        Role::Home => {
            let (sections, latest) = (SectionView::all(&reader)?, view::latest(&reader)?);
            let rest = Home { sections, latest, topics: view::topics(&reader)? };
            full(inputs, &reader, at, "index.html", rest)
        }
        Role::Section(_) => {
            let rest = Section { section: SectionView::new(&reader, at)? };
            full(inputs, &reader, at, "section.html", rest)
        }
        Role::Topic => {
            let rest = Topic { topic: TopicView::new(&reader, at)? };
            full(inputs, &reader, at, "topic.html", rest)
        }
        Role::Page | Role::InSection(_) => full(inputs, &reader, at, "page.html", Nothing {}),
    }
}

fn full(
    inputs: &Inputs<'_>,
    reader: &Reader<'_>,
    at: DocumentIndex,
    template: &str,
    rest: impl Serialize,
) -> Viewed<Vec<u8>> {
    let content = paint::content(inputs, reader, at)?;
    let common = Common::new(reader, &Frame::Document(at))?;
    let view = Full { common, page: PageView::new(reader, at, content)?, rest };
    inputs.theme.render(template, &view, reader.url, false)
}

fn reader<'a>(
    inputs: &'a Inputs<'_>,
    locale: LocaleIndex,
    url: &'a UrlPath,
    rooted: bool,
) -> Reader<'a> {
    Reader { portal: inputs.portal, locales: inputs.locales, locale, url, rooted }
}
