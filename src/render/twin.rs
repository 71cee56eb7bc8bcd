//! A document's text as plain Markdown, beside its page: what it is and where it stands on top, its
//! links leading to other such files, and below it the data that its kind shows.
//!
//! The author's text is kept byte for byte; only what this site alone understands is replaced: the
//! destinations of links and pictures, ids of headings, raw HTML.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::markdown::{line, words};
use super::view::{Reader, Viewed};
use crate::link::TWIN;
use crate::locale::Locales;
use crate::model::{Document, DocumentIndex, LinkTo, LinkedText, LocaleIndex, Portal, Translation};
use crate::parse::{dialect, is_external_address};

/// The Markdown of a document in a locale that has a text of its own.
pub(super) fn render(
    portal: &Portal,
    locales: &Locales,
    at: DocumentIndex,
    locale: LocaleIndex,
) -> Viewed<Vec<u8>> {
    let reader = Reader::of(portal, locales, at, locale);
    let (shown, text) = reader.shown(at);
    let mut out = head(&reader, portal.document(at), text, shown)?;
    let empty = LinkedText::default();
    let linked = portal.texts[at.0][shown.0].as_ref().unwrap_or(&empty);
    let markdown = text.markdown().trim_end();
    if !markdown.is_empty() {
        out.push('\n');
        out.push_str(
            apply(markdown, edits(&reader, markdown, linked)).trim_start_matches('\n').trim_end(),
        );
        out.push('\n');
    }
    out.push_str(&super::twin_data::render(&reader, at)?);
    Ok(out.into_bytes())
}

/// The Markdown of another document, else its page.
pub(super) fn href(reader: &Reader<'_>, to: DocumentIndex) -> String {
    document_href(reader, to, None)
}

/// Title, facts, summary.
fn head(
    reader: &Reader<'_>,
    document: &Document,
    text: &Translation,
    shown: LocaleIndex,
) -> Viewed<String> {
    let mut out = format!("# {}\n\n", words(&text.title));
    let mut fact = |message: &str, value: &str| -> Viewed<()> {
        out.push_str(&format!("- {}: {value}\n", line(&reader.plain(message)?)));
        Ok(())
    };
    if let Some(status) = document.status {
        fact("status", &words(&reader.status(status)?.label))?;
    }
    if let Some(name) = reader.publisher(document) {
        fact("publisher", &words(&name.text))?;
    }
    if shown != document.original {
        fact("translation", &words(&reader.authority(text.authority)?.label))?;
    }
    if let Some(day) = crate::link::updated(document, text) {
        fact("updated", &words(&reader.localizer().date(day)))?;
    }
    fact("address", &format!("<{}>", reader.absolute(reader.url)))?;
    if !text.summary.is_empty() {
        out.push_str(&format!("\n{}\n", line(&text.summary)));
    }
    Ok(out)
}

/// Replaces ranges of a text; they are sorted and do not overlap.
fn apply(text: &str, edits: Vec<(Range<usize>, String)>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, new) in edits {
        if range.start < done {
            continue;
        }
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str(&new);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// A link, picture or heading that is open: where it stands and, so far, what is inside.
struct Open {
    whole: Range<usize>,
    inside: Option<Range<usize>>,
    /// What stands before and behind what is inside, if that is replaced.
    around: Option<(String, String)>,
}

fn edits(reader: &Reader<'_>, markdown: &str, linked: &LinkedText) -> Vec<(Range<usize>, String)> {
    let parser = Parser::new_ext(markdown, dialect());
    let definitions = parser.reference_definitions().iter();
    let mut edits: Vec<(Range<usize>, String)> = definitions
        .filter(|(_, definition)| !is_external_address(&definition.dest))
        .map(|(_, definition)| (definition.span.clone(), String::new()))
        .collect();
    let mut open: Vec<Open> = Vec::new();
    let (mut links, mut images) = (0, 0);
    for (event, range) in parser.into_offset_iter() {
        let around = match &event {
            Event::Start(Tag::Link { .. }) => {
                links += 1;
                Some(linked.links.get(links - 1).and_then(|link| link_ends(reader, link)))
            }
            Event::Start(Tag::Image { .. }) => {
                images += 1;
                let image = linked.images.get(images - 1).copied().flatten();
                let url = image.map(|image| reader.href(&reader.portal.assets[image.asset].url));
                Some(Some(match url {
                    Some(url) => ("![".to_owned(), format!("]({url})")),
                    None => (String::new(), String::new()),
                }))
            }
            Event::Start(Tag::Heading { .. }) => Some(None),
            Event::Html(_) | Event::InlineHtml(_) => {
                edits.push((range.clone(), String::new()));
                None
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                edits.extend(open.pop().into_iter().flat_map(Open::ends));
                None
            }
            Event::End(TagEnd::Heading(_)) => {
                edits.extend(open.pop().and_then(|heading| heading.id(markdown)));
                None
            }
            _ => None,
        };
        if let Some(outer) = open.last_mut()
            && outer.whole != range
        {
            let inside = outer.inside.get_or_insert_with(|| range.clone());
            *inside = inside.start.min(range.start)..inside.end.max(range.end);
        }
        if let Some(around) = around {
            open.push(Open { whole: range, inside: None, around });
        }
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    edits
}

impl Open {
    /// What replaces the ends of a link or picture.
    fn ends(self) -> Vec<(Range<usize>, String)> {
        let Some((before, behind)) = self.around else { return Vec::new() };
        match self.inside {
            Some(inside) => {
                vec![(self.whole.start..inside.start, before), (inside.end..self.whole.end, behind)]
            }
            None => vec![(self.whole, before + &behind)],
        }
    }

    /// The id at the end of a heading, which plain Markdown does not know.
    fn id(&self, markdown: &str) -> Option<(Range<usize>, String)> {
        let start = self.inside.as_ref().map_or(self.whole.start, |inside| inside.end);
        let tail = markdown.get(start..self.whole.end)?;
        let (open, close) = (tail.find('{')?, tail.rfind('}')?);
        let blanks = tail.get(..open)?.trim_end().len();
        Some((start + blanks..start + close + 1, String::new()))
    }
}

/// What stands around the words of a link; `None` where it stays as it was typed.
fn link_ends(reader: &Reader<'_>, link: &LinkTo) -> Option<(String, String)> {
    let portal = reader.portal;
    let href = match link {
        LinkTo::External(_) => return None,
        LinkTo::Nowhere => return Some((String::new(), String::new())),
        LinkTo::Here(id) => format!("{}#{id}", reader.href(reader.url)),
        LinkTo::Asset(at) => reader.href(&portal.assets[*at].url),
        LinkTo::Document(to, fragment) => document_href(reader, *to, fragment.as_deref()),
    };
    Some(("[".to_owned(), format!("]({href})")))
}

/// The Markdown of a document, if it has a text in this language; a heading is found on its page only.
fn document_href(reader: &Reader<'_>, to: DocumentIndex, fragment: Option<&str>) -> String {
    let page = reader.portal.page(to, reader.locale);
    match reader.fragment(to, fragment) {
        Some(id) => format!("{}#{id}", reader.href(&page.url)),
        None if reader.has_own_text(to) => reader.href(&page.url.file(TWIN)),
        None => reader.href(&page.url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_applied_in_order_and_an_overlapping_one_is_dropped() {
        let edits = vec![(0..1, "A".into()), (2..4, String::new()), (3..4, "x".into())];
        assert_eq!(apply("abcdé", edits), "Abé");
    }

    #[test]
    fn an_id_is_taken_from_its_heading() {
        let text = "## A {b} {#id}  \n";
        let heading = Open { whole: 0..text.len(), inside: Some(3..8), around: None };
        assert_eq!(apply(text, heading.id(text).into_iter().collect()), "## A {b}  \n");
    }
}
