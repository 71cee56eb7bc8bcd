//! Problems as values: found by any stage, shown by `cli`.
//!
//! A problem in the content is not an error of the program: a stage returns what it understood with
//! what it found, so that one run shows everything. Each stage words its problems in its own
//! `problem.rs`.

mod codes;
mod excerpt;
pub mod human;
pub mod json;

pub use codes::{CODES, Code};

use std::collections::BTreeMap;

use crate::model::SourcePath;
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

/// A file that is not UTF-8 from byte `at` on: every stage that decodes says so in these words.
pub fn not_utf8(path: &SourcePath, at: usize) -> Diagnostic {
    Diagnostic::new(Code::NotUtf8, "this file is not valid UTF-8 from here on")
        .at(Place::new(path, at..at + 1))
        .help("save it as UTF-8")
}

/// A file that holds, at byte `at`, a character that no text may hold.
pub fn forbidden_character(path: &SourcePath, at: usize, c: char) -> Diagnostic {
    let message = format!("the character U+{:04X} may not stand in a text", u32::from(c));
    Diagnostic::new(Code::ForbiddenCharacter, message)
        .at(Place::new(path, at..at + c.len_utf8()))
        .help("remove it")
}

/// Whether one of the problems keeps the site from being published.
pub fn any_error(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|problem| problem.severity() == Severity::Error)
}

/// How many problems of one file are shown: a file that has more is not what it should be.
const OF_ONE_FILE: usize = 100;

/// Sorts by file, place, severity and code, so that the order of work does not show, and drops what
/// was found twice.
pub fn arrange(problems: &mut Vec<Diagnostic>) {
    problems.sort_by(|a, b| key(a).cmp(&key(b)));
    problems.dedup();
}

/// What of arranged problems is shown: of one file and severity the first hundred, the last of which
/// tells how many there are more. What is decided is decided by all.
pub fn shown(problems: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<(&str, Severity), usize> = BTreeMap::new();
    let mut kept: Vec<Diagnostic> = Vec::new();
    let mut last: BTreeMap<(&str, Severity), usize> = BTreeMap::new();
    for problem in problems {
        let Some(path) = path(problem) else {
            kept.push(problem.clone());
            continue;
        };
        let count = counts.entry((path, problem.severity())).or_default();
        *count += 1;
        if *count <= OF_ONE_FILE {
            last.insert((path, problem.severity()), kept.len());
            kept.push(problem.clone());
        }
    }
    for (key, count) in counts {
        let more = count.saturating_sub(OF_ONE_FILE);
        if let Some(problem) = last.get(&key).filter(|_| more > 0).and_then(|at| kept.get_mut(*at))
        {
            let message = format!("and {more} more in this file");
            problem.notes.push(Note { message, place: None });
        }
    }
    kept
}

fn path(problem: &Diagnostic) -> Option<&str> {
    problem.place.as_ref().map(|place| place.path.as_str())
}

fn key(problem: &Diagnostic) -> (&Option<Place>, Severity, Code, &str) {
    (&problem.place, problem.severity(), problem.code, &problem.message)
}

/// The known name that is nearest to `wanted`, if one is near enough to be meant.
pub fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (likeness(wanted, name), name))
        .filter(|(score, _)| *score > 0.0)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, name)| name)
}

/// How alike two names are, 0 if not enough to be meant: a long shared beginning, or few slips of the
/// finger, of which exchanged letters are one.
fn likeness(wanted: &str, name: &str) -> f64 {
    let beginning = strsim::jaro_winkler(wanted, name);
    let slips = strsim::normalized_damerau_levenshtein(wanted, name);
    match beginning > 0.8 || slips > 0.65 {
        true => beginning + slips,
        false => 0.0,
    }
}

/// `text` with controls and invisible characters made visible, cut to 200 characters: what may be
/// quoted in a message.
pub fn quoted(text: &str) -> String {
    let mut shown = printable(text.chars().take(200));
    if text.chars().nth(200).is_some() {
        shown.push('…');
    }
    shown
}

/// Text with controls and invisible characters made visible, whole: what may stand in a list.
pub fn printable(text: impl IntoIterator<Item = char>) -> String {
    text.into_iter().map(visible).collect()
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
    fn a_file_full_of_problems_is_cut() {
        let path = crate::model::SourcePath::parse("a").unwrap();
        let many =
            (0..150).map(|at| Diagnostic::new(Code::DeadLink, "x").at(Place::new(&path, at..at)));
        let mut problems: Vec<Diagnostic> = many.collect();
        problems.push(Diagnostic::new(Code::Misaligned, "z").at(Place::new(&path, 900..900)));
        problems.push(Diagnostic::new(Code::NoSite, "y"));
        arrange(&mut problems);
        assert_eq!(problems.len(), 152);
        let shown = shown(&problems);
        assert_eq!(shown.len(), 102);
        assert_eq!(shown[100].notes[0].message, "and 50 more in this file");
        assert_eq!(shown[101].code, Code::Misaligned);
    }

    #[test]
    fn the_nearest_name_is_near() {
        assert_eq!(nearest("sumary", ["title", "summary"]), Some("summary"));
        assert_eq!(nearest("zebra", ["title", "summary"]), None);
    }
}
