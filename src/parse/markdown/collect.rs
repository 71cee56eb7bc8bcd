//! Collects a [`Body`] from the parser's events.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::{MarkdownInput, problem, urls};
use crate::diagnostics::Diagnostic;
use crate::model::{Block, Body, Destination, Heading, Image, Link, RawHtml};
use crate::source::{Place, Span, Spanned};

/// What was collected so far.
pub(super) struct Collector<'a> {
    input: MarkdownInput<'a>,
    body: Body,
    problems: Vec<Diagnostic>,
    depth: usize,
    /// How many blocks are open in which paragraphs have no numbers.
    unnumbered: usize,
    heading: Option<Heading>,
    /// Pictures that are open: where they start, and their words so far.
    alternatives: Vec<(Span, String)>,
    /// Where the last piece of raw HTML ended, so that a run is one problem.
    html_end: Option<usize>,
}

impl<'a> Collector<'a> {
    pub(super) fn new(input: MarkdownInput<'a>) -> Self {
        Self {
            input,
            body: Body { start: input.start, ..Body::default() },
            problems: Vec::new(),
            depth: 0,
            unnumbered: 0,
            heading: None,
            alternatives: Vec::new(),
            html_end: None,
        }
    }

    pub(super) fn finish(self) -> (Body, Vec<Diagnostic>) {
        (self.body, self.problems)
    }

    /// Takes one event.
    ///
    /// # Errors
    /// If the text nests too deep to go on.
    pub(super) fn event(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
    ) -> Result<(), Box<Diagnostic>> {
        let span = Span::from(range).shifted(self.input.start);
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth > self.input.limits.nesting {
                    return Err(Box::new(problem::too_deep(
                        self.input.path,
                        span,
                        self.input.limits.nesting,
                    )));
                }
                self.start(tag, span);
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag);
            }
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(_) | Event::InlineHtml(_) => self.html(span),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        match tag {
            Tag::Paragraph if self.unnumbered == 0 => {
                self.body.outline.push(Block::Paragraph(span))
            }
            Tag::Heading { level, id, classes, attrs } => {
                let plain = classes.is_empty() && attrs.is_empty();
                let id = self.heading_id(id.as_deref(), plain, span);
                let level = level_number(level);
                self.heading = Some(Heading { level, title: String::new(), id, span });
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                let language = code_language(&info);
                if !language.is_empty() {
                    self.body.code.push(Spanned::new(language.to_owned(), span));
                }
            }
            Tag::Link { link_type, dest_url, .. } => {
                let destination = self.destination(link_type, &dest_url, span);
                self.body.links.push(Link { span, destination });
            }
            Tag::Image { dest_url, .. } => {
                let path = self.picture(&dest_url, span);
                self.body.images.push(Image { span, path });
                self.alternatives.push((span, String::new()));
            }
            _ => self.unnumbered += usize::from(holds_no_numbers(&tag.to_end())),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some(mut heading) = self.heading.take() {
                    heading.title = heading.title.split_whitespace().collect::<Vec<_>>().join(" ");
                    self.body.outline.push(Block::Heading(heading));
                }
            }
            TagEnd::Image => {
                if let Some((span, words)) = self.alternatives.pop()
                    && words.trim().is_empty()
                {
                    self.problems.push(problem::missing_alt(self.input.path, span));
                }
            }
            tag => self.unnumbered -= usize::from(holds_no_numbers(&tag)).min(self.unnumbered),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.title.push_str(text);
        }
        for (_, words) in &mut self.alternatives {
            words.push_str(text);
        }
    }

    fn html(&mut self, span: Span) {
        self.body.has_html = true;
        let continues = self.html_end.is_some_and(|end| {
            let between = self.input.text.get(end..span.start);
            between.is_some_and(|between| between.trim().is_empty())
        });
        if self.input.raw_html == RawHtml::Refuse && !continues {
            self.problems.push(problem::raw_html(self.input.path, span));
        }
        self.html_end = Some(span.end);
    }

    fn heading_id(&mut self, id: Option<&str>, plain: bool, span: Span) -> Option<Spanned<String>> {
        if !plain {
            self.problems.push(problem::heading_attributes(self.input.path, span));
        }
        let id = id?;
        if !is_heading_id(id) {
            self.problems.push(problem::bad_heading_id(self.input.path, span, id));
            return None;
        }
        Some(Spanned::new(id.to_owned(), span))
    }

    fn destination(&mut self, kind: LinkType, url: &str, span: Span) -> Destination {
        let mail = || format!("mailto:{url}");
        let found = match kind {
            LinkType::Email => urls::destination(&mail()),
            _ => urls::destination(url),
        };
        found.unwrap_or_else(|fault| {
            self.problems.push(problem::bad_link(Place::new(self.input.path, span), url, &fault));
            Destination::Refused
        })
    }

    fn picture(&mut self, url: &str, span: Span) -> Option<String> {
        match urls::destination(url) {
            Ok(Destination::Asset(path)) => Some(path),
            Ok(_) => {
                self.problems.push(problem::foreign_picture(self.input.path, span));
                None
            }
            Err(fault) => {
                self.problems.push(problem::bad_link(
                    Place::new(self.input.path, span),
                    url,
                    &fault,
                ));
                None
            }
        }
    }
}

/// Whether paragraphs in a block have no numbers: in lists, quotations, notes and the like a
/// translator may split and join them.
pub fn holds_no_numbers(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::Table
    )
}

/// The language of a code block: the first word of its info string, empty if there is none.
pub fn code_language(info: &str) -> &str {
    let word = info.split([' ', ',', '{']).next().unwrap_or_default();
    let plain =
        word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '#' | '_' | '.'));
    if plain { word } else { "" }
}

/// ASCII, starts with a letter, and is neither a paragraph's (`p3`) nor a footnote's (`fn-…`).
fn is_heading_id(id: &str) -> bool {
    let mut bytes = id.bytes();
    let plain = bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let rest = id.strip_prefix('p');
    let of_paragraph = rest.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    let reserved = ["fn-", "fnref-", "t-"].iter().any(|start| id.starts_with(start));
    plain && id.len() <= 100 && !of_paragraph && !reserved
}

/// 1 to 6.
pub(super) fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
