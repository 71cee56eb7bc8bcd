//! Code in colours: syntect's classes, which one stylesheet serves in light and dark.

use std::sync::OnceLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

/// Longest line and block that are coloured. Measured: with these, no syntax and no shape of text took
/// more than 0.3 s.
const LINE_CHARS: usize = 2_000;
const BLOCK_BYTES: usize = 100 << 10;

/// Colours code. The syntaxes are loaded at the first block.
#[derive(Default)]
pub struct Highlighter {
    syntaxes: OnceLock<SyntaxSet>,
}

impl Highlighter {
    /// Whether a language of a code block is known.
    pub fn knows(&self, language: &str) -> bool {
        self.syntax(language).is_some()
    }

    /// Whether code is short enough to be coloured.
    pub fn is_fit(code: &str) -> bool {
        code.len() <= BLOCK_BYTES && code.lines().all(|line| line.chars().nth(LINE_CHARS).is_none())
    }

    /// Code as HTML with classes that start with `z-`; `None` if its language is not known or it is
    /// too long, so that it is shown plain.
    pub(super) fn html(&self, language: &str, code: &str) -> Option<String> {
        if language.is_empty() || !Self::is_fit(code) {
            return None;
        }
        let syntax = self.syntax(language)?;
        let style = ClassStyle::SpacedPrefixed { prefix: "z-" };
        let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, self.set(), style);
        for line in LinesWithEndings::from(code) {
            generator.parse_html_for_line_which_includes_newline(line).ok()?;
        }
        Some(generator.finalize())
    }

    fn syntax(&self, language: &str) -> Option<&SyntaxReference> {
        self.set().find_syntax_by_token(language)
    }

    fn set(&self) -> &SyntaxSet {
        self.syntaxes.get_or_init(SyntaxSet::load_defaults_newlines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_gets_classes_and_is_escaped() {
        let highlighter = Highlighter::default();
        let html = highlighter.html("rust", "fn main() { \"<script>\" }\n").unwrap();
        assert!(html.contains("z-keyword") || html.contains("z-storage"), "{html}");
        assert!(html.contains("&lt;script&gt;") && !html.contains("style="), "{html}");
    }

    #[test]
    fn what_is_unknown_or_too_long_is_left_plain() {
        let highlighter = Highlighter::default();
        assert_eq!(highlighter.html("nosuchlanguage", "x"), None);
        assert_eq!(highlighter.html("rust", &"a".repeat(LINE_CHARS + 1)), None);
        assert_eq!(highlighter.html("rust", &"a\n".repeat(BLOCK_BYTES)), None);
    }
}
