//! Words in Markdown that is written here, not typed by an author.

/// Escapes a text that stands in a line, so that it says the same and means nothing more
/// (CommonMark §2.4). Line ends become blanks.
pub(super) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
