//! Small pieces of HTML, escaped.

use pulldown_cmark::{Event, HeadingLevel};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};

/// Appends text.
pub(super) fn text(out: &mut String, words: &str) {
    escape_html_body_text(&mut *out, words).expect("a string takes all");
}

/// Appends an attribute, quoted.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_html(&mut *out, value).expect("a string takes all");
    out.push('"');
}

/// The level of a heading element, 1 to 6; `shift` makes room for the page's own h1.
pub(super) fn level(level: HeadingLevel, shift: bool) -> usize {
    (level as usize + usize::from(shift)).min(6)
}

/// Whether the end of a source line is no blank: between two wide East Asian characters (CSS Text 4,
/// segment break transformation).
pub(super) fn drops_line_end(last: Option<char>, rest: &[Event<'_>]) -> bool {
    let next = rest.iter().find_map(|event| match event {
        Event::Text(words) => Some(words.chars().next()),
        Event::Start(_) | Event::End(_) => None,
        _ => Some(None),
    });
    last.is_some_and(is_wide) && next.flatten().is_some_and(is_wide)
}

/// Han, kana and full-width punctuation.
fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}'
            | '“' | '”' | '‘' | '’' | '…' | '—'
    )
}
