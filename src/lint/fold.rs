//! Text as it is compared: what looks or reads alike is alike, and every character keeps its place.
//!
//! 1. Characters without a sign of their own go: zero-width spaces, soft hyphens, marks of
//!    direction. Apostrophes, quotation marks, hyphens, digits and white space are alike.
//! 2. The rest is brought into NFC and lower case.
//! 3. Spaces beside scripts that put none between words go: there they only part phrases.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::boundary::{is_mark, is_unspaced};
use crate::source::Span;

/// Parts what has nothing to do with each other; no form holds it.
pub(super) const BREAK: char = '\n';

/// A text to compare.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// What is compared.
    pub(super) text: String,
    /// By character of it: its first byte there, and its place in the file.
    places: Vec<(u32, Span)>,
}

impl Folded {
    /// No text.
    pub(super) const EMPTY: Self = Self { text: String::new(), places: Vec::new() };

    /// Folds characters, each with its place in its file.
    pub(super) fn new(characters: Vec<(char, Span)>) -> Self {
        let mut folded = Self::default();
        let mut characters = composed(alike(characters)).into_iter().peekable();
        while let Some((c, span)) = characters.next() {
            let beside = |other: Option<char>| other.is_some_and(|c| c == BREAK || is_unspaced(c));
            let next = characters.peek().map(|(next, _)| *next);
            if c == ' ' && (beside(folded.text.chars().next_back()) || beside(next)) {
                continue;
            }
            for lower in c.to_lowercase() {
                folded.push(lower, span);
            }
        }
        folded
    }

    fn push(&mut self, c: char, span: Span) {
        // A text has at most a few megabytes: `limits.text_bytes`.
        self.places.push((u32::try_from(self.text.len()).unwrap_or(u32::MAX), span));
        self.text.push(c);
    }

    /// Where a range of the folded text stands in the file.
    pub(super) fn place(&self, range: std::ops::Range<usize>) -> Span {
        let at = |byte: usize| self.places.partition_point(|(start, _)| (*start as usize) < byte);
        let found = self.places.get(at(range.start)..at(range.end)).unwrap_or_default();
        let start = found.iter().map(|(_, span)| span.start).min().unwrap_or_default();
        let end = found.iter().map(|(_, span)| span.end).max().unwrap_or_default();
        Span { start, end }
    }
}

/// Words that stand in no file, as they are compared.
pub(super) fn folded(words: &str) -> Folded {
    Folded::new(words.trim().chars().map(|c| (c, Span::default())).collect())
}

/// Step 1. Runs of white space become one space.
fn alike(characters: Vec<(char, Span)>) -> Vec<(char, Span)> {
    let mut kept: Vec<(char, Span)> = Vec::with_capacity(characters.len());
    for (c, span) in characters {
        let c = match c {
            BREAK => BREAK,
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'..='\u{2069}'
            | '\u{61C}'
            | '\u{FEFF}' => {
                continue;
            }
            '’' | '‘' | '‛' | '\u{2BC}' | '\u{B4}' | '`' => '\'',
            '“' | '”' | '„' | '‟' | '«' | '»' => '"',
            '\u{2010}'..='\u{2013}' => '-',
            c if c.is_whitespace() => match kept.last() {
                Some((' ', _)) => continue,
                _ => ' ',
            },
            c => digit(c).unwrap_or(c),
        };
        kept.push((c, span));
    }
    kept
}

/// The ASCII digit for one of the digits that texts of the region use: Arabic, Tamil, Thai, Lao, Burmese,
/// Khmer and full-width ones (Unicode's lists of ten).
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 8] =
        ['\u{660}', '\u{6F0}', '\u{BE6}', '\u{E50}', '\u{ED0}', '\u{1040}', '\u{17E0}', '\u{FF10}'];
    let value = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|it| *it < 10);
    char::from_digit(ZEROS.iter().find_map(value)?, 10)
}

/// Step 2, character by character where the text is in NFC already, as nearly all are.
fn composed(characters: Vec<(char, Span)>) -> Vec<(char, Span)> {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let text: String = characters.iter().map(|(c, _)| *c).collect();
    if nfc.is_normalized(&text) {
        return characters;
    }
    let mut done = Vec::with_capacity(characters.len());
    for cluster in characters.chunk_by(|_, (next, _)| is_mark(*next)) {
        let text: String = cluster.iter().map(|(c, _)| *c).collect();
        let start = cluster.first().map_or(0, |(_, span)| span.start);
        let end = cluster.last().map_or(0, |(_, span)| span.end);
        done.extend(nfc.normalize(&text).chars().map(|c| (c, Span { start, end })));
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str) -> String {
        folded(words).text
    }

    fn placed(text: &str) -> Folded {
        let spans = text.char_indices().map(|(at, c)| (c, Span::from(at..at + c.len_utf8())));
        Folded::new(spans.collect())
    }

    #[test]
    fn what_reads_alike_is_alike() {
        assert_eq!(of(" ASEAN \t Secretariat "), "asean secretariat");
        assert_eq!(of("ne\u{2BC}e\u{301}"), of("Ne’é"));
        assert_eq!(of("ព័ត៌\u{200B}មាន"), "ព័ត៌មាន");
        assert_eq!(of("2016–2025"), "2016-2025");
        assert_eq!(of("លើកទី១៦ ครั้งที่ ๑๖ ၂၀၁၆ ٢"), "លើកទី16ครั้งที่16 2016 2");
        assert_eq!(of("AMRI ครั้งที่ 16"), "amriครั้งที่16");
        assert_eq!(of("亚细安 秘书处"), "亚细安秘书处");
        // U+1037 and U+103A in either order.
        assert_eq!(of("န\u{103A}\u{1037}"), of("န\u{1037}\u{103A}"));
        assert_eq!(of("கெ\u{BBE}"), of("கொ"));
    }

    #[test]
    fn places_are_those_of_the_file() {
        let text = "A\u{AD}b  e\u{301} ก ข";
        let found = placed(text);
        assert_eq!(found.text, "ab éกข");
        let slice = |word: &str| {
            let at = found.text.find(word).unwrap();
            text.get(found.place(at..at + word.len()).range()).unwrap()
        };
        assert_eq!(slice("ab"), "A\u{AD}b");
        assert_eq!(slice("é"), "e\u{301}");
        assert_eq!(slice("กข"), "ก ข");
    }
}
