//! Words in Markdown that is written by the program, not typed by an author.

/// Escapes a text that stands in a line behind other words, so that it says the same and means nothing more
/// (CommonMark §2.4). Line ends become blanks.
pub(crate) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' | '{'
            | '}' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Escapes a text that a line starts with: a hyphen or number would begin a list there, blanks code.
pub(super) fn line(text: &str) -> String {
    let line = words(text.trim_start_matches([' ', '\t']));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => {}
        Some(b'-' | b'+' | b'=' | b':') if digits == 0 => {}
        _ => return line,
    }
    let (before, behind) = line.split_at(digits);
    format!("{before}\\{behind}")
}

#[cfg(test)]
mod tests {
    use super::{line, words};

    #[test]
    fn no_word_means_more() {
        assert_eq!(words("a *b* [c](d) <e> {#f}\ng"), r"a \*b\* \[c\](d) \<e\> \{\#f\} g");
        assert_eq!(words("- 1."), "- 1.");
        assert_eq!(words("&lt; ![x] `y` | ~~z~~ _"), r"\&lt; \!\[x\] \`y\` \| \~\~z\~\~ \_");
    }

    #[test]
    fn no_line_begins_a_block() {
        let lines = [
            ("- a", r"\- a"),
            ("---", r"\---"),
            ("+ a", r"\+ a"),
            ("12. a", r"12\. a"),
            ("1) a", r"1\) a"),
            (": a", r"\: a"),
            ("    a", "a"),
            ("2026 a", "2026 a"),
            ("1.5", r"1\.5"),
            (".a", ".a"),
            ("é - a", "é - a"),
            ("", ""),
        ];
        for (text, written) in lines {
            assert_eq!(line(text), written);
        }
    }
}
