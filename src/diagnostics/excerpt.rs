//! The one line of a source that a report shows, fit for a terminal.

use std::ops::Range;

use super::visible;
use crate::source::{Span, line_column};

/// Characters shown before the span, at most, when a line is long.
const BEFORE: usize = 60;

/// Characters shown of a line, at most. A guess: two lines of a terminal.
const MAX: usize = 160;

/// What is shown of a source, and where the span is in that.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// From 1.
    pub(super) line: usize,
    /// In Unicode scalars, from 1; in the whole line.
    pub(super) column: usize,
    /// The line or a part of it, without line end. Controls are escaped.
    pub(super) text: String,
    /// Bytes of `text`.
    pub(super) span: Range<usize>,
}

/// A character as it is shown, and the bytes of the source that it stands for.
struct Shown {
    at: Range<usize>,
    text: String,
}

/// The line on which `span` starts, or as much of it as a report can show.
pub(super) fn excerpt(bytes: &[u8], span: Span) -> Excerpt {
    let start = span.start.min(bytes.len());
    let end = span.end.clamp(start, bytes.len());
    let (from, line) = line_at(bytes, start);
    let shown = shown(line, from, start..end);
    let (text, span) = cut(&shown, start..end);
    let place = line_column(bytes, start);
    Excerpt { line: place.line, column: place.column, text, span }
}

/// The line that holds byte `at`, without its end and a byte-order mark, and where it starts.
fn line_at(bytes: &[u8], at: usize) -> (usize, &[u8]) {
    let (before, after) = bytes.split_at_checked(at).unwrap_or((bytes, &[]));
    let from = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
    let to = at + after.iter().position(|&b| b == b'\n').unwrap_or(after.len());
    let line = bytes.get(from..to).unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    match line.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) if from == 0 => (3, rest),
        _ => (from, line),
    }
}

fn shown(line: &[u8], from: usize, span: Range<usize>) -> Vec<Shown> {
    let mut shown = Vec::new();
    let mut at = from;
    for chunk in line.utf8_chunks() {
        for c in chunk.valid().chars() {
            let end = at + c.len_utf8();
            shown.push(Shown { at: at..end, text: show(c, span.start < end && at < span.end) });
            at = end;
        }
        if !chunk.invalid().is_empty() {
            let end = at + chunk.invalid().len();
            let text = chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")).collect();
            shown.push(Shown { at: at..end, text });
            at = end;
        }
    }
    shown
}

fn show(c: char, in_span: bool) -> String {
    match c {
        '\t' => " ".repeat(4),
        // Khmer and others are full of these. They are shown where they are what is wrong.
        '\u{200B}' | '\u{200C}' | '\u{200D}' if !in_span => String::new(),
        _ => visible(c),
    }
}

/// Puts the characters together, and cuts what is too far from the span.
fn cut(shown: &[Shown], span: Range<usize>) -> (String, Range<usize>) {
    let first = shown.iter().position(|c| span.start < c.at.end).unwrap_or(shown.len());
    let (before, rest) = shown.split_at_checked(first).unwrap_or((shown, &[]));
    let width = |c: &Shown| c.text.chars().count();
    let all: usize = shown.iter().map(width).sum();
    let mut room = if all <= MAX { MAX } else { BEFORE };
    let fits = |c: &&Shown| {
        let fits = width(c) <= room;
        room = room.saturating_sub(width(c));
        fits
    };
    let kept = before.iter().rev().take_while(fits).count();
    let mut text = String::new();
    if kept < before.len() {
        text.push('…');
    }
    text.extend(before.iter().skip(before.len() - kept).map(|c| c.text.as_str()));
    let start = text.len();
    let mut end = start;
    let mut room = MAX.saturating_sub(text.chars().count());
    for c in rest {
        if room < width(c) {
            text.push('…');
            break;
        }
        room -= width(c);
        text.push_str(&c.text);
        if c.at.start < span.end {
            end = text.len();
        }
    }
    (text, start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], span: Range<usize>, expected: (usize, usize, &str, &str)) {
        let Excerpt { line, column, text, span } = excerpt(bytes, span.into());
        let marked = text.get(span).expect("whole characters");
        assert_eq!((line, column, text.as_str(), marked), expected);
    }

    #[test]
    fn a_line_is_found_by_its_bytes() {
        check(b"one\ntwo words\r\nthree", 8..13, (2, 5, "two words", "words"));
        check("\u{FEFF}one\n".as_bytes(), 3..6, (1, 1, "one", "one"));
        check(b"one\ntwo\n", 4..8, (2, 1, "two", "two"));
        check(b"one\ntwo", 1..7, (1, 2, "one", "ne"));
    }

    #[test]
    fn a_place_at_the_end_or_behind_it_is_the_end() {
        check(b"", 0..0, (1, 1, "", ""));
        check(b"", 5..9, (1, 1, "", ""));
        check(b"one", 3..3, (1, 4, "one", ""));
        check(b"one\n", 4..4, (2, 1, "", ""));
        check(b"one\r\n", 4..5, (1, 5, "one", ""));
    }

    #[test]
    fn what_a_terminal_would_obey_is_escaped() {
        check(b"a\x1b[2Jb\tc", 1..2, (1, 2, "a\\u{1b}[2Jb    c", "\\u{1b}"));
        check("a\u{202E}b".as_bytes(), 4..5, (1, 3, "a\\u{202e}b", "b"));
        check(b"a\xff\xfeb", 1..2, (1, 2, "a\\xff\\xfeb", "\\xff"));
        check("ខ\u{200B}មែ\u{200B}រ".as_bytes(), 12..15, (1, 5, "ខមែ\\u{200b}រ", "\\u{200b}"));
    }

    #[test]
    fn a_span_inside_a_character_marks_all_of_it() {
        check("aខb".as_bytes(), 2..3, (1, 3, "aខb", "ខ"));
    }

    #[test]
    fn a_long_line_is_cut_round_the_span() {
        let line = format!("{}HERE{}", "a".repeat(500), "b".repeat(500));
        let found = excerpt(line.as_bytes(), Span { start: 500, end: 504 });
        assert_eq!(found.text.chars().count(), MAX + 1);
        assert_eq!(found.text.get(found.span), Some("HERE"));
        assert!(found.text.starts_with("…aaa") && found.text.ends_with("bbb…"));
        assert_eq!(found.column, 501);
        let all = excerpt(line.as_bytes(), Span { start: 0, end: line.len() });
        assert_eq!(all.text.chars().count(), MAX + 1);
    }
}
