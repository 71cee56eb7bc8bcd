//! The words of a text as readers see them: title, summary and prose, without code, addresses and
//! markup; folded, with every character's place in the file.

use std::cell::OnceCell;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::fold::{BREAK, Folded};
use crate::model::{Document, DocumentIndex, LinkedText, LocaleIndex, Portal, Translation};
use crate::parse::dialect;
use crate::source::Span;

/// The texts of one document; each is folded when a lint first asks for it.
pub(super) struct Texts<'a> {
    pub(super) document: &'a Document,
    pub(super) linked: &'a [Option<LinkedText>],
    folded: Vec<OnceCell<Folded>>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(portal: &'a Portal, at: DocumentIndex) -> Self {
        let document = portal.document(at);
        let linked = portal.texts.get(at.0).map_or(&[][..], Vec::as_slice);
        let folded = document.translations.iter().map(|_| OnceCell::new()).collect();
        Self { document, linked, folded }
    }

    /// The texts that could be read, with their locales.
    pub(super) fn each(&self) -> impl Iterator<Item = (LocaleIndex, &'a Translation)> + use<'a> {
        let texts = self.document.translations.iter().enumerate();
        texts.filter_map(|(at, text)| {
            Some((LocaleIndex(at), text.as_ref().filter(|text| text.is_readable())?))
        })
    }

    /// A text as it is compared. Empty where there is none.
    pub(super) fn folded(&self, locale: LocaleIndex) -> &Folded {
        static NONE: Folded = Folded::EMPTY;
        let (Some(cell), Some(text)) =
            (self.folded.get(locale.0), self.document.translation(locale))
        else {
            return &NONE;
        };
        cell.get_or_init(|| fold(text))
    }
}

fn fold(text: &Translation) -> Folded {
    let mut prose = Prose { file: &text.text, characters: Vec::new() };
    prose.quoted(&text.title, text.title_span);
    prose.quoted(&text.summary, text.summary_span);
    prose.markdown(text.markdown(), text.body.start);
    Folded::new(prose.characters)
}

struct Prose<'a> {
    file: &'a str,
    characters: Vec<(char, Span)>,
}

impl Prose<'_> {
    /// A value of the front matter that stands at `span`.
    fn quoted(&mut self, value: &str, span: Span) {
        let written = self.file.get(span.range()).unwrap_or_default();
        // Where it holds escapes, every character of it stands at the whole.
        match written.find(value) {
            Some(at) => self.verbatim(value, span.start + at),
            None => self.characters.extend(value.chars().map(|c| (c, span))),
        }
        self.part(span.end);
    }

    fn markdown(&mut self, markdown: &str, start: usize) {
        let (mut in_code, mut in_address) = (false, false);
        for (event, range) in Parser::new_ext(markdown, dialect()).into_offset_iter() {
            let span = Span::from(range).shifted(start);
            match event {
                Event::Start(tag) => {
                    in_code |= matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock);
                    in_address |= is_address(&tag);
                    self.border(&tag.to_end(), span.start);
                }
                Event::End(tag) => {
                    in_code &= !matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock);
                    in_address &= tag != TagEnd::Link;
                    self.border(&tag, span.end);
                }
                Event::Text(words) if !in_code && !in_address => self.words(&words, span),
                Event::SoftBreak | Event::HardBreak => self.characters.push((' ', span)),
                Event::Code(_) => self.part(span.start),
                _ => {}
            }
        }
    }

    /// Text of the Markdown: mostly as it is written, else (an entity) the whole of it at one place.
    fn words(&mut self, words: &str, span: Span) {
        if self.file.get(span.range()) != Some(words) {
            return self.characters.extend(words.chars().map(|c| (c, span)));
        }
        if !words.contains("://") {
            return self.verbatim(words, span.start);
        }
        let mut at = span.start;
        for run in words.split_inclusive(|c: char| !c.is_ascii() || c.is_ascii_whitespace()) {
            match run.contains("://") {
                true => self.part(at),
                false => self.verbatim(run, at),
            }
            at += run.len();
        }
    }

    fn verbatim(&mut self, text: &str, start: usize) {
        let place = |at: usize, c: char| Span::from(start + at..start + at + c.len_utf8());
        self.characters.extend(text.char_indices().map(|(at, c)| (c, place(at, c))));
    }

    /// The border of a block parts what stands on both sides.
    fn border(&mut self, tag: &TagEnd, at: usize) {
        let is_inline = matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
        );
        if !is_inline {
            self.part(at);
        }
    }

    fn part(&mut self, at: usize) {
        if self.characters.last().is_none_or(|(c, _)| *c != BREAK) {
            self.characters.push((BREAK, Span::from(at..at)));
        }
    }
}

/// A link whose text is its address: `<https://…>`.
fn is_address(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(markdown: &str) -> Folded {
        let mut prose = Prose { file: markdown, characters: Vec::new() };
        prose.markdown(markdown, 0);
        Folded::new(prose.characters)
    }

    #[test]
    fn markup_code_and_addresses_are_no_words() {
        let text = "# A *b*{.c} {#d}\n\n[e](f.md) `g` <https://h.example> https://i.example/j k\n\
                    \n```\nl\n```\n\n| m | n |\n| - | - |\n| o | ![p](q.png) |\n";
        let found = prose(text).text;
        assert_eq!(found.split(BREAK).filter(|part| !part.trim().is_empty()).count(), 7, "{found}");
        for word in ["c.", "d", "f", "g", "h", "i", "j", "l", "q"] {
            assert!(!found.contains(word), "{word}: {found}");
        }
    }

    #[test]
    fn emphasis_line_ends_escapes_and_entities_are_no_borders() {
        let text = "the **ASEAN\n*Secretariat*** a\\-b &amp; c";
        let found = prose(text);
        assert_eq!(found.text.trim(), "the asean secretariat a-b & c");
        let at = found.text.find("asean").unwrap();
        let span = found.place(at..at + "asean secretariat".len());
        assert_eq!(text.get(span.range()), Some("ASEAN\n*Secretariat"));
    }
}
