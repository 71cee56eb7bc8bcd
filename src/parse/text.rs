//! A Markdown file: finds its front matter and hands both halves on.

use std::sync::Arc;

use super::{FrontMatter, Options, ParsedText, decode, fields, front_matter, markdown, problem};
use crate::diagnostics::Diagnostic;
use crate::source::{Source, Span};

/// Parses one text. One that cannot be read takes part as an empty text without a title, so that what
/// leads to it is not reported as well.
pub(super) fn parse(source: &Source, options: &Options) -> (ParsedText, Vec<Diagnostic>) {
    let path = &source.path;
    let text = match decode(source) {
        Ok(text) => text,
        Err(found) => return (unreadable(source), vec![found]),
    };
    let parts = match split(text) {
        Ok(parts) => parts,
        Err(Unsplit::Missing(start)) => {
            return (unreadable(source), vec![problem::front_matter_missing(path, start)]);
        }
        Err(Unsplit::Unterminated(line)) => {
            return (unreadable(source), vec![problem::front_matter_unterminated(path, line)]);
        }
    };
    let mut problems = Vec::new();
    let toml = text.get(parts.toml.range()).unwrap_or_default();
    let table = fields::table(path, toml, parts.toml.start, &mut problems);
    let front = front_matter::read(table, parts.opening, &mut problems);
    let (body, found) = markdown::parse(markdown::MarkdownInput {
        path,
        text,
        start: parts.body,
        limits: &options.limits,
        raw_html: options.raw_html,
    });
    problems.extend(found);
    let parsed = ParsedText {
        path: path.clone(),
        key: source.key.clone(),
        text: Arc::from(text),
        front,
        body: Arc::new(body),
    };
    (parsed, problems)
}

fn unreadable(source: &Source) -> ParsedText {
    ParsedText {
        path: source.path.clone(),
        key: source.key.clone(),
        text: Arc::from(""),
        front: FrontMatter { broken: true, ..FrontMatter::default() },
        body: Arc::default(),
    }
}

/// Where the parts of a text stand.
struct Parts {
    opening: Span,
    toml: Span,
    body: usize,
}

enum Unsplit {
    /// No line `+++` at this byte.
    Missing(usize),
    /// No second one.
    Unterminated(Span),
}

/// Finds the two lines `+++`. A byte-order mark before the first, blanks behind either and both
/// kinds of line end are fine.
fn split(text: &str) -> Result<Parts, Unsplit> {
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut at = start;
    let mut opening: Option<Span> = None;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let span = Span::from(at..at + line.trim_end().len());
        at += line.len();
        let fence = line.trim_end() == "+++";
        match opening {
            None if fence => opening = Some(span),
            None => return Err(Unsplit::Missing(start)),
            Some(opening) if fence => {
                let toml = after_line(text, opening)..span.start;
                return Ok(Parts { opening, toml: toml.into(), body: at });
            }
            Some(_) => {}
        }
    }
    Err(opening.map_or(Unsplit::Missing(start), Unsplit::Unterminated))
}

/// The byte behind the line that starts with `span`.
fn after_line(text: &str, span: Span) -> usize {
    let rest = text.get(span.end..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |end| span.end + end + 1)
}
