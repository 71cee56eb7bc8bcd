//! The Markdown of one text: which bytes it is, and what other files need to know of it.
//!
//! Spans are bytes of the whole file. The text itself is not changed and not rendered here.

use crate::source::{Span, Spanned};

/// The body of a page in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Where the Markdown starts, behind the front matter; it ends with the file.
    pub start: usize,
    /// Headings and numbered paragraphs, in their order.
    pub outline: Vec<Block>,
    /// Links, in the order of the parser's events.
    pub links: Vec<Link>,
    /// Images, in the order of the parser's events.
    pub images: Vec<Image>,
    /// Fenced code blocks that name a language: its name, and the place of the block.
    pub code: Vec<Spanned<String>>,
    /// Holds raw HTML, so that the rendered body must be cleaned.
    pub has_html: bool,
}

impl Body {
    /// The headings alone.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.outline.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            Block::Paragraph(_) => None,
        })
    }
}

/// A block that a translation shares with its original by order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph outside of lists, quotations' lists, tables and footnotes: these have numbers.
    Paragraph(Span),
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text without markup.
    pub title: String,
    /// `{#id}`, as written and checked: ASCII letters, digits, `-`, `_`.
    pub id: Option<Spanned<String>>,
    /// The whole heading.
    pub span: Span,
}

/// A link in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The whole link, text and destination.
    pub span: Span,
    /// Where it leads.
    pub destination: Destination,
}

/// Where a link leads, as far as one file tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Another site (`http`, `https`, `mailto`, `tel`), as the URL parser serialises it.
    External(String),
    /// A Markdown file by relative path, and a heading in it.
    Page {
        /// `../da-nang-declaration/index.md`, percent-decoded.
        path: String,
        /// Without `#`; `None` if absent or empty.
        fragment: Option<String>,
    },
    /// A heading or footnote of the same page, without `#`.
    Here(String),
    /// Another file by relative path, percent-decoded.
    Asset(String),
    /// Refused, with a diagnostic: rendered as text.
    Refused,
}

/// A picture in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The whole image.
    pub span: Span,
    /// Its relative path, percent-decoded; `None` if it was refused.
    pub path: Option<String>,
}
