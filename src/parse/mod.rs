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

/// Parses one file of the portal's own layer, or a `theme.toml`. `None` for what other stages read
/// (messages, templates, styles, fonts) and for records that cannot be read.
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
        (Layer::Default | Layer::Theme, "theme.toml") => {
            let (theme, problems) = fonts::theme(source);
            (theme.map(Parsed::Theme), problems)
        }
        _ => (None, Vec::new()),
    }
}

/// Texts and records, each in the order of their paths, and themes, the lowest first.
pub fn split(parsed: Vec<Parsed>) -> (Vec<Arc<ParsedText>>, Vec<ParsedRecords>, Vec<ParsedTheme>) {
    let (mut texts, mut records, mut themes) = (Vec::new(), Vec::new(), Vec::new());
    for file in parsed {
        match file {
            Parsed::Text(text) => texts.push(text),
            Parsed::Records(file) => records.push(file),
            Parsed::Theme(theme) => themes.push(theme),
        }
    }
    texts.sort_by(|a, b| a.path.cmp(&b.path));
    records.sort_by(|a, b| a.path.cmp(&b.path));
    themes.sort_by_key(|theme| theme.layer);
    (texts, records, themes)
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
