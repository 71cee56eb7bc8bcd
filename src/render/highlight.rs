//! Code in colours: syntect's classes, which one stylesheet serves in light and dark.
//!
//! Translations share their code, and colouring is the slowest part of a page: what was coloured once
//! is remembered.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxDefinition, SyntaxReference, SyntaxSet, SyntaxSetBuilder};
use syntect::util::LinesWithEndings;

/// Longest line and block that are coloured. Measured: with these, no syntax and no shape of text took
/// more than 0.3 s.
const LINE_CHARS: usize = 2_000;
const BLOCK_BYTES: usize = 100 << 10;
/// At most so many bytes of code are remembered. A guess: a few times what a large portal has.
const REMEMBERED_BYTES: usize = 8 << 20;

/// What the library's syntaxes lack and this portal's settings and front matter are written in.
const TOML: &str = include_str!("toml.sublime-syntax");

/// Colours code. The syntaxes are loaded at the first block.
#[derive(Default)]
pub struct Highlighter {
    syntaxes: OnceLock<[SyntaxSet; 2]>,
    remembered: RwLock<Remembered>,
}

/// By language and code: its HTML.
#[derive(Default)]
struct Remembered {
    blocks: HashMap<(String, String), Arc<str>>,
    bytes: usize,
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
    pub(super) fn html(&self, language: &str, code: &str) -> Option<Arc<str>> {
        if language.is_empty() || !Self::is_fit(code) {
            return None;
        }
        let key = (language.to_owned(), code.to_owned());
        let remembered = self.remembered.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(html) = remembered.blocks.get(&key) {
            return Some(html.clone());
        }
        drop(remembered);
        let html: Arc<str> = self.colour(language, code)?.into();
        let mut remembered = self.remembered.write().unwrap_or_else(PoisonError::into_inner);
        let bytes = code.len() + html.len();
        if remembered.bytes + bytes <= REMEMBERED_BYTES {
            remembered.bytes += bytes;
            remembered.blocks.insert(key, html.clone());
        }
        Some(html)
    }

    fn colour(&self, language: &str, code: &str) -> Option<String> {
        let (set, syntax) = self.syntax(language)?;
        let style = ClassStyle::SpacedPrefixed { prefix: "z-" };
        let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, set, style);
        for line in LinesWithEndings::from(code) {
            generator.parse_html_for_line_which_includes_newline(line).ok()?;
        }
        Some(generator.finalize())
    }

    fn syntax(&self, language: &str) -> Option<(&SyntaxSet, &SyntaxReference)> {
        let sets = self.syntaxes.get_or_init(|| [SyntaxSet::load_defaults_newlines(), own()]);
        sets.iter().find_map(|set| Some((set, set.find_syntax_by_token(language)?)))
    }
}

/// Syntaxes that the library lacks.
fn own() -> SyntaxSet {
    let mut builder = SyntaxSetBuilder::new();
    let toml = SyntaxDefinition::load_from_str(TOML, true, None);
    builder.add(toml.expect("the syntax inside the program is tested"));
    builder.build()
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
    fn toml_is_known() {
        let code = "[a] # b\nc = \"d\\n\"\ne = 2026-11-24\nf = [1, true]\n";
        let html = Highlighter::default().html("toml", code).unwrap();
        for class in
            ["z-section", "z-comment", "z-key", "z-string", "z-escape", "z-date", "z-language"]
        {
            assert!(html.contains(class), "{class}: {html}");
        }
    }

    #[test]
    fn the_same_code_is_coloured_once() {
        let highlighter = Highlighter::default();
        let first = highlighter.html("rust", "fn a() {}\n").unwrap();
        assert!(Arc::ptr_eq(&first, &highlighter.html("rust", "fn a() {}\n").unwrap()));
        assert_ne!(first, highlighter.html("python", "fn a() {}\n").unwrap());
    }

    #[test]
    fn what_is_unknown_or_too_long_is_left_plain() {
        let highlighter = Highlighter::default();
        assert_eq!(highlighter.html("nosuchlanguage", "x"), None);
        assert_eq!(highlighter.html("rust", &"a".repeat(LINE_CHARS + 1)), None);
        assert_eq!(highlighter.html("rust", &"a\n".repeat(BLOCK_BYTES)), None);
    }
}
