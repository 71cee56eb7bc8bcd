//! Problems as values: found by any stage, shown by `cli`.
//!
//! A problem in the content is not an error of the program: a stage returns what it understood with
//! what it found, so that one run shows everything. Each stage words its problems in its own
//! `problem.rs`.

mod codes;
pub mod human;
pub mod json;

pub use codes::{CODES, Code};

use crate::source::Place;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, unless warnings are denied.
    Warning,
    /// Worth knowing; nothing is wrong.
    Note,
}

impl Severity {
    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which; `docs/diagnostics.md` explains it.
    pub code: Code,
    /// One short fact in lower case, the user's words in backticks.
    pub message: String,
    /// The smallest range that is wrong.
    pub place: Option<Place>,
    /// Second places and further facts.
    pub notes: Vec<Note>,
    /// What to do.
    pub help: Option<String>,
}

/// A further fact about a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The fact.
    pub message: String,
    /// Where it is to be seen.
    pub place: Option<Place>,
}

impl Diagnostic {
    /// A problem without a place yet.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), place: None, notes: Vec::new(), help: None }
    }

    /// The code's severity.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, place: impl Into<Option<Place>>) -> Self {
        self.place = place.into();
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a fact, with its place.
    #[must_use]
    pub fn note(mut self, message: impl Into<String>, place: impl Into<Option<Place>>) -> Self {
        self.notes.push(Note { message: message.into(), place: place.into() });
        self
    }
}

/// Whether one of the problems keeps the site from being published.
pub fn any_error(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity() == Severity::Error)
}

/// Sorts by file, place, severity and code, so that the order of work does not show, and drops what
/// was found twice.
pub fn arrange(problems: &mut Vec<Diagnostic>) {
    problems.sort_by(|a, b| key(a).cmp(&key(b)));
    problems.dedup();
}

fn key(problem: &Diagnostic) -> (&Option<Place>, Severity, Code, &str) {
    (&problem.place, problem.severity(), problem.code, &problem.message)
}

/// The known name that is nearest to `wanted`, if one is near enough to be meant.
pub fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(wanted, name), name))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, name)| name)
}

/// `text` with controls and invisible characters made visible, cut to 200 characters: what may be
/// quoted in a message.
pub fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(200).map(visible).collect();
    if text.chars().nth(200).is_some() {
        shown.push('…');
    }
    shown
}

/// A character as a terminal may get it: letters as they are, controls and format characters escaped.
fn visible(c: char) -> String {
    match c {
        // Break hints and joiners are part of the spelling in several scripts.
        '\u{200B}' | '\u{200C}' | '\u{200D}' => c.escape_unicode().to_string(),
        '\'' | '"' | '\\' => c.to_string(),
        // A combining mark alone would be escaped by `escape_debug`, but not inside a word.
        _ if c.is_alphanumeric() => c.to_string(),
        _ if is_mark(c) => c.to_string(),
        _ => c.escape_debug().to_string(),
    }
}

fn is_mark(c: char) -> bool {
    use icu_properties::props::{EnumeratedProperty, GeneralCategory};
    matches!(
        GeneralCategory::for_char(c),
        GeneralCategory::NonspacingMark
            | GeneralCategory::SpacingMark
            | GeneralCategory::EnclosingMark
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoting_shows_controls_and_leaves_scripts_alone() {
        assert_eq!(quoted("a\u{1b}[2J\u{202e}b\n"), "a\\u{1b}[2J\\u{202e}b\\n");
        assert_eq!(quoted("ที่นี่ \"ខ្មែរ\""), "ที่นี่ \"ខ្មែរ\"");
        assert_eq!(quoted(&"x".repeat(300)).chars().count(), 201);
    }

    #[test]
    fn the_nearest_name_is_near() {
        assert_eq!(nearest("sumary", ["title", "summary"]), Some("summary"));
        assert_eq!(nearest("zebra", ["title", "summary"]), None);
    }
}
