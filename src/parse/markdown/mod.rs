//! CommonMark to [`Body`]: what other files need to know of a text, as spans of its bytes.
//!
//! 1. [`guards`] keeps from the parser what it would take seconds for.
//! 2. One pass over the parser's events collects headings, numbered paragraphs, links and pictures,
//!    and finds what is refused: raw HTML, addresses that act, pictures without words.
//!
//! The events are thrown away: a page is rendered from the text again, in the same order, so links
//! and pictures are matched by their number.

mod collect;
mod guards;
mod problem;
mod urls;

pub use collect::{code_language, holds_no_numbers};
pub(crate) use urls::is_external_address;
pub(super) use urls::web_url;

use pulldown_cmark::{Options, Parser};

use crate::diagnostics::Diagnostic;
use crate::model::{Body, Limits, RawHtml, SourcePath};

/// A text to parse.
#[derive(Clone, Copy)]
pub(super) struct MarkdownInput<'a> {
    /// The file.
    pub(super) path: &'a SourcePath,
    /// The whole file.
    pub(super) text: &'a str,
    /// Where the Markdown starts.
    pub(super) start: usize,
    /// Sizes and depths.
    pub(super) limits: &'a Limits,
    /// What raw HTML comes to.
    pub(super) raw_html: RawHtml,
}

/// The dialect: CommonMark with tables, footnotes, task lists, strikethrough, heading attributes,
/// definition lists and GFM alerts. Quotation marks stay as they were typed.
pub fn dialect() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// Parses the Markdown of one text. A text that is refused as a whole has an empty body.
pub(super) fn parse(input: MarkdownInput<'_>) -> (Body, Vec<Diagnostic>) {
    let markdown = input.text.get(input.start..).unwrap_or_default();
    if let Err(found) = guards::check(&input, markdown) {
        return (Body { start: input.text.len(), ..Body::default() }, vec![*found]);
    }
    let mut collector = collect::Collector::new(input);
    for (event, range) in Parser::new_ext(markdown, dialect()).into_offset_iter() {
        if let Err(found) = collector.event(event, range) {
            return (Body { start: input.text.len(), ..Body::default() }, vec![*found]);
        }
    }
    collector.finish()
}

#[cfg(test)]
mod tests;
