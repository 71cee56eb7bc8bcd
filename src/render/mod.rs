//! `(Inputs, Target) → Output`: one match on the kind of target.
//!
//! Two halves: [`view`] decides, from the linked portal, what a page shows; painting (Markdown to
//! HTML in [`body`], then the theme's template) decides nothing. So a page depends on its view, the
//! theme, its locale's data and this program, on nothing else. No target reads another's bytes, and
//! nothing here touches the disk.

mod body;
mod cite;
mod clean;
mod feed;
mod fonts;
mod highlight;
mod json_ld;
mod llms;
mod markdown;
mod open_data;
mod pages;
mod paint;
mod problem;
mod robots;
mod sitemap;
mod skos;
mod twin;
mod twin_data;
mod view;

pub use body::BodyWords;
pub use highlight::Highlighter;
pub(crate) use markdown::words as markdown_words;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;

use crate::diagnostics::Diagnostic;
use crate::locale::Locales;
use crate::model::{Output, Portal, Target, TargetKind, UrlPath};
use crate::theme::Theme;
use view::{Reader, Viewed};

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
    /// The characters of the portal, once a font has asked for them.
    characters: OnceLock<BTreeSet<char>>,
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
        Ok(Self { portal, locales, theme, highlighter, words, characters: OnceLock::new() })
    }

    fn characters(&self) -> &BTreeSet<char> {
        self.characters.get_or_init(|| fonts::collect(self.portal, self.locales, self.theme))
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
    let (portal, locales) = (inputs.portal, inputs.locales);
    let bytes = match &target.kind {
        TargetKind::Chooser => pages::chooser(inputs)?,
        TargetKind::RootNotFound => pages::root_not_found(inputs)?,
        TargetKind::NotFound(locale) => pages::not_found(inputs, *locale)?,
        TargetKind::Page { subject, locale, number } => {
            pages::page(inputs, *subject, *locale, *number)?
        }
        TargetKind::Concept(topic) => pages::concept(inputs, *topic)?,
        TargetKind::Redirect(at) => pages::redirect(inputs, *at)?,
        TargetKind::Style => (fonts::rules(portal) + &inputs.theme.style).into_bytes(),
        TargetKind::Sitemap => sitemap::whole(portal, locales),
        TargetKind::SitemapPart(part) => sitemap::part(portal, locales, *part),
        TargetKind::Robots => robots::render(portal),
        TargetKind::Feed(at) => feed::current(portal, locales, *at)?,
        TargetKind::FeedArchive(at, archive) => feed::archive(portal, locales, *at, *archive)?,
        TargetKind::Scheme(format) => skos::render(portal, locales, *format)?,
        TargetKind::Twin(document, locale) => twin::render(portal, locales, *document, *locale)?,
        TargetKind::Citation(document, locale, format) => {
            cite::render(portal, locales, *document, *locale, *format)?
        }
        TargetKind::Llms(locale) => llms::render(portal, locales, *locale)?,
        TargetKind::OpenData(locale) => open_data::render(portal, locales, *locale)?,
        TargetKind::OpenDataSchema => open_data::SCHEMA.into(),
        TargetKind::Font(at, part) => fonts::file(inputs, *at, *part)?,
        TargetKind::FontLicence(at) => portal.fonts[*at].licence.bytes.to_vec(),
        TargetKind::Asset(at) => {
            return Ok(Output::Copy(Box::new(portal.assets[*at].asset.clone())));
        }
    };
    Ok(Output::Bytes(bytes))
}

/// JSON as it is published: indented, with a line end.
fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
