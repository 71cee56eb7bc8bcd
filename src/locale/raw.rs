//! `locale.toml` as it is written: read, its keys and texts checked, not yet understood.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::de::{DeTable, DeValue};

pub(super) use toml::Spanned as Located;

use super::problem;
use crate::diagnostics::{self, Diagnostic};
use crate::model::{SourcePath, forbidden};
use crate::source::{Source, Span};

/// Bytes of a file. Ours have two thousand; the parser takes 400 times a file's size in memory.
const FILE_BYTES: usize = 1 << 20;

/// One file.
#[derive(Deserialize)]
pub(super) struct Raw {
    /// Where the TOML starts in its file: behind a byte-order mark.
    #[serde(skip)]
    pub(super) offset: usize,
    pub(super) autonym: Option<String>,
    pub(super) formats: Option<Located<String>>,
    pub(super) direction: Option<Located<String>>,
    #[serde(default)]
    pub(super) dates: RawDates,
    #[serde(default)]
    pub(super) numbers: RawNumbers,
    #[serde(default)]
    pub(super) lists: RawLists,
    #[serde(default)]
    pub(super) languages: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) index: RawIndex,
}

#[derive(Default, Deserialize)]
pub(super) struct RawDates {
    pub(super) months: Option<Located<Vec<String>>>,
    pub(super) pattern: Option<Located<String>>,
    pub(super) common_era: Option<Located<String>>,
}

#[derive(Default, Deserialize)]
pub(super) struct RawNumbers {
    pub(super) decimal: Option<String>,
    pub(super) group: Option<String>,
}

#[derive(Default, Deserialize)]
pub(super) struct RawLists {
    pub(super) comma: Option<String>,
    pub(super) and: Option<String>,
}

#[derive(Default, Deserialize)]
pub(super) struct RawIndex {
    pub(super) letters: Option<Vec<String>>,
    pub(super) boundaries: Option<Located<Vec<Vec<String>>>>,
    pub(super) overflow: Option<String>,
    pub(super) alphabet: Option<bool>,
    pub(super) folds: Option<BTreeMap<String, Located<String>>>,
}

/// The keys of a table; those of other tables are words of a language.
fn keys(table: &str) -> Option<&'static [&'static str]> {
    Some(match table {
        "" => {
            &["autonym", "formats", "direction", "dates", "numbers", "lists", "languages", "index"]
        }
        "dates" => &["months", "pattern", "common_era"],
        "numbers" => &["decimal", "group"],
        "lists" => &["comma", "and"],
        "index" => &["letters", "boundaries", "overflow", "alphabet", "folds"],
        _ => return None,
    })
}

/// Reads a file. What cannot be used at all is `None`; smaller problems are reported.
pub(super) fn read(file: &Source, problems: &mut Vec<Diagnostic>) -> Option<Raw> {
    if file.bytes.len() > FILE_BYTES {
        problems.push(problem::too_long(&file.path));
        return None;
    }
    let text = match std::str::from_utf8(&file.bytes) {
        Ok(text) => text,
        Err(error) => {
            problems.push(diagnostics::not_utf8(&file.path, error.valid_up_to()));
            return None;
        }
    };
    if let Some((at, c)) = forbidden(text) {
        problems.push(diagnostics::forbidden_character(&file.path, at, c));
        return None;
    }
    let plain = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let check = Check { path: &file.path, offset: text.len() - plain.len() };
    check.read(plain, problems)
}

struct Check<'a> {
    path: &'a SourcePath,
    offset: usize,
}

impl Check<'_> {
    fn read(&self, text: &str, problems: &mut Vec<Diagnostic>) -> Option<Raw> {
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let span = self.span(error.span());
            problems.push(problem::toml_syntax(self.path, span, error.message()));
        }
        if !errors.is_empty() {
            return None;
        }
        self.table("", root.get_ref(), problems);
        match toml::from_str::<Raw>(text) {
            Ok(raw) => Some(Raw { offset: self.offset, ..raw }),
            Err(error) => {
                let span = self.span(error.span());
                problems.push(problem::wrong_type(self.path, span, error.message()));
                None
            }
        }
    }

    /// Keys that nobody knows, and texts that escapes make forbidden.
    fn table(&self, name: &str, table: &DeTable, problems: &mut Vec<Diagnostic>) {
        for (key, value) in table.iter() {
            let known = keys(name);
            let key_span = self.span(Some(key.span()));
            if known.is_some_and(|known| !known.contains(&key.get_ref().as_ref())) {
                let known = known.unwrap_or_default();
                problems.push(problem::unknown_key(self.path, key_span, key.get_ref(), known));
            }
            let inner = if name.is_empty() { key.get_ref().as_ref() } else { "words" };
            let may_be_empty = name == "numbers" && key.get_ref() == "group";
            self.value(inner, value, may_be_empty, problems);
        }
    }

    fn value(
        &self,
        name: &str,
        value: &Located<DeValue>,
        may_be_empty: bool,
        problems: &mut Vec<Diagnostic>,
    ) {
        let span = self.span(Some(value.span()));
        match value.get_ref() {
            DeValue::Table(table) => self.table(name, table, problems),
            // The parser nests no deeper than 80.
            DeValue::Array(values) => {
                values.iter().for_each(|value| self.value("words", value, false, problems));
            }
            DeValue::String(text) => match forbidden(text) {
                Some((_, c)) => problems.push(problem::brought_in(self.path, span, c)),
                None if text.is_empty() && !may_be_empty => {
                    problems.push(problem::value(self.path, span, "write a text, or no key"));
                }
                None => {}
            },
            _ => {}
        }
    }

    fn span(&self, found: Option<std::ops::Range<usize>>) -> Span {
        Span::from(found.unwrap_or(0..0)).shifted(self.offset)
    }
}
