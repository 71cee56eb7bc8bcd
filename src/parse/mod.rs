//! One file becomes one value; no file knows of another.
//!
//! [`site`] reads the settings; [`parse`] chooses by path: a text (front matter and Markdown) or
//! records. Decodes UTF-8, passes over a byte-order mark, takes both line ends. TOML becomes a table
//! with spans first and is typed key by key after ([`fields`]), so that one run shows every problem.
//!
//! Absent on purpose: whether what a file names exists. That is for linking.

mod config;
mod fields;
mod fonts;
mod front_matter;
mod images;
mod markdown;
mod problem;
mod records;
mod slug;
mod terms;
mod text;

pub use config::{base_url, site};
pub use fields::TITLE_CHARS;
pub use fonts::ParsedTheme;
pub use front_matter::{FrontMatter, Own, Shared};
pub use images::check_asset;
pub(crate) use markdown::is_external_address;
pub use markdown::{code_language, dialect, holds_no_numbers};
pub use records::ParsedRecords;
pub use slug::slug;
pub use terms::ParsedTerms;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::diagnostics::{self, Diagnostic};
use crate::model::{Body, Limits, RawHtml, SourcePath};
use crate::source::{Layer, Source};

/// What a file came to.
#[derive(Clone, Debug)]
pub enum Parsed {
    /// A Markdown file of `content/`.
    Text(Arc<ParsedText>),
    /// A file of `data/`.
    Records(ParsedRecords),
    /// A file `terms.toml` of a locale, of any layer.
    Terms(ParsedTerms),
    /// A `theme.toml`.
    Theme(ParsedTheme),
}

/// A Markdown file: one text of one document.
#[derive(Clone, Debug)]
pub struct ParsedText {
    /// As people name it.
    pub path: SourcePath,
    /// Its path in NFC.
    pub key: SourcePath,
    /// The whole file.
    pub text: Arc<str>,
    /// What stands between the lines `+++`.
    pub front: FrontMatter,
    /// The Markdown after them.
    pub body: Arc<Body>,
}

/// What parsing needs to know of the settings.
#[derive(Clone, Debug)]
pub struct Options {
    /// Sizes and depths.
    pub limits: Limits,
    /// What raw HTML comes to.
    pub raw_html: RawHtml,
}

/// Parses one file of the portal's own layer, or terms and a `theme.toml` of any layer. `None` for what other stages read
/// (messages, templates, styles, fonts) and for records, terms and themes that cannot be read.
pub fn parse(source: &Source, options: &Options) -> (Option<Parsed>, Vec<Diagnostic>) {
    // A library that panics costs one file.
    catch_unwind(AssertUnwindSafe(|| parse_known(source, options)))
        .unwrap_or_else(|_| (None, vec![problem::parser_failed(&source.path)]))
}

fn parse_known(source: &Source, options: &Options) -> (Option<Parsed>, Vec<Diagnostic>) {
    let folder = source.key.as_str().split('/').next().unwrap_or_default();
    match (source.layer, folder) {
        (Layer::Portal, "content") => {
            let (text, problems) = text::parse(source, options);
            (Some(Parsed::Text(Arc::new(text))), problems)
        }
        (Layer::Portal, "data") => {
            let (records, problems) = records::parse(source);
            (records.map(Parsed::Records), problems)
        }
        (_, "locales") if source.key.name() == terms::FILE => {
            let (terms, problems) = terms::parse(source);
            (terms.map(Parsed::Terms), problems)
        }
        (Layer::Default | Layer::Theme, "theme.toml") => {
            let (theme, problems) = fonts::theme(source);
            (theme.map(Parsed::Theme), problems)
        }
        _ => (None, Vec::new()),
    }
}

/// What was parsed, by what it is.
#[derive(Clone, Debug, Default)]
pub struct Split {
    /// In the order of their paths.
    pub texts: Vec<Arc<ParsedText>>,
    /// In the order of their paths.
    pub records: Vec<ParsedRecords>,
    /// The lowest layer first, then in the order of their paths.
    pub terms: Vec<ParsedTerms>,
    /// The lowest layer first.
    pub themes: Vec<ParsedTheme>,
}

/// Sorts what was parsed.
pub fn split(parsed: Vec<Parsed>) -> Split {
    let mut split = Split::default();
    for file in parsed {
        match file {
            Parsed::Text(text) => split.texts.push(text),
            Parsed::Records(file) => split.records.push(file),
            Parsed::Terms(file) => split.terms.push(file),
            Parsed::Theme(theme) => split.themes.push(theme),
        }
    }
    split.texts.sort_by(|a, b| a.path.cmp(&b.path));
    split.records.sort_by(|a, b| a.path.cmp(&b.path));
    split.terms.sort_by(|a, b| (a.layer, &a.path).cmp(&(b.layer, &b.path)));
    split.themes.sort_by_key(|theme| theme.layer);
    split
}

/// The text of a file, if it is UTF-8 and holds no forbidden character.
fn decode(source: &Source) -> Result<&str, Diagnostic> {
    let text = std::str::from_utf8(&source.bytes)
        .map_err(|error| diagnostics::not_utf8(&source.path, error.valid_up_to()))?;
    match crate::model::forbidden(text) {
        Some((at, c)) => Err(diagnostics::forbidden_character(&source.path, at, c)),
        None => Ok(text),
    }
}
