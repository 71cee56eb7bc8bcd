//! A TOML table, read key by key: each key is typed by serde on its own, so that one wrong value
//! does not hide the next, and what nobody asked for is an unknown key.

use std::ops::Range;

use serde::Deserialize;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::problem;
use crate::diagnostics::Diagnostic;
use crate::model::{Date, SourcePath, forbidden};
use crate::source::{Span, Spanned};

/// Longest title, by the table of field sizes in `docs/architecture.md`; in bytes four times that.
pub const TITLE_CHARS: usize = 300;
/// Longest summary, note or reason.
pub(super) const SUMMARY_CHARS: usize = 1_000;

/// A table being read.
pub(super) struct Fields<'a> {
    path: &'a SourcePath,
    /// Where the TOML starts in its file.
    offset: usize,
    /// The table's own place, for keys that are missing.
    span: Span,
    table: DeTable<'a>,
    known: Vec<&'static str>,
    /// There was a syntax error: what seems to be missing or wrong may be a consequence.
    broken: bool,
}

/// Reads a file that is TOML as a whole; a byte-order mark is passed over.
pub(super) fn file<'a>(
    path: &'a SourcePath,
    text: &'a str,
    problems: &mut Vec<Diagnostic>,
) -> Fields<'a> {
    let toml = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    table(path, toml, text.len() - toml.len(), problems)
}

/// Reads TOML that starts at byte `offset` of its file. The first syntax error is reported; what could be
/// read is there.
pub(super) fn table<'a>(
    path: &'a SourcePath,
    text: &'a str,
    offset: usize,
    problems: &mut Vec<Diagnostic>,
) -> Fields<'a> {
    let (root, errors) = DeTable::parse_recoverable(text);
    let broken = !errors.is_empty();
    // One slip (an open bracket) makes the parser stumble over every line that follows.
    if let Some(error) = errors.first() {
        let span = error.span().map_or(Span::default(), Span::from);
        problems.push(problem::toml_syntax(path, span.shifted(offset), error.message()));
    }
    let span = Span::from(0..0).shifted(offset);
    Fields { path, offset, span, table: root.into_inner(), known: Vec::new(), broken }
}

impl<'a> Fields<'a> {
    /// The file.
    pub(super) fn path(&self) -> &'a SourcePath {
        self.path
    }

    /// Whether a syntax error may have hidden keys.
    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    /// Where the table stands.
    pub(super) fn span(&self) -> Span {
        self.span
    }

    /// Takes a value of any type that serde can read; `None` if absent or, with a problem, of
    /// another type.
    pub(super) fn take<T: Deserialize<'a>>(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Spanned<T>> {
        let (value, span) = self.value(key)?;
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(Spanned::new(value, span)),
            Err(error) => {
                // An error inside an array or table knows its own, smaller place.
                let at = error.span().map_or(span, |inner| self.shift(inner, span));
                if self.broken {
                    return None;
                }
                problems.push(problem::wrong_type(self.path, at, key, error.message()));
                None
            }
        }
    }

    /// Takes a text of at most `chars` characters without line ends.
    pub(super) fn text(
        &mut self,
        key: &'static str,
        chars: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Spanned<String>> {
        let text = self.take::<String>(key, problems)?;
        self.check_text(key, &text, chars, problems).then_some(text)
    }

    /// Takes a text that must be there and not be empty.
    pub(super) fn require(
        &mut self,
        key: &'static str,
        chars: usize,
        help: &str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Spanned<String>> {
        if !self.needs(key, help, problems) {
            self.known.push(key);
            return None;
        }
        let text = self.text(key, chars, problems)?;
        if text.value.trim().is_empty() {
            let message = format!("`{key}` is empty");
            problems.push(problem::bad_value(self.path, text.span, &message, help));
            return None;
        }
        Some(text)
    }

    /// Takes a list of texts.
    pub(super) fn texts(
        &mut self,
        key: &'static str,
        chars: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Spanned<String>> {
        let list = self.take::<Vec<toml::Spanned<String>>>(key, problems);
        let outer = list.as_ref().map(|list| list.span);
        list.map_or(Vec::new(), |list| list.value)
            .into_iter()
            .map(|text| {
                let span = outer.map_or(Span::default(), |outer| self.shift(text.span(), outer));
                Spanned::new(text.into_inner(), span)
            })
            .filter(|text| self.check_text(key, text, chars, problems))
            .collect()
    }

    /// Takes a date without a time.
    pub(super) fn date(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Spanned<Date>> {
        let help = "write a day from 1900 to 2100 without quotation marks and time: `2026-11-24`";
        let mut other = Vec::new();
        let Some(found) = self.take::<toml::value::Datetime>(key, &mut other) else {
            let place = other.into_iter().find_map(|problem| problem.place?.span);
            let wrong = place.map(|span| {
                problem::bad_value(self.path, span, &format!("`{key}` is no date"), help)
            });
            problems.extend(wrong);
            return None;
        };
        let date = found.value.date.filter(|_| found.value.time.is_none());
        let date = date.and_then(|date| Date::new(date.year, date.month, date.day));
        if date.is_none() {
            let message = format!("`{key}` is no date");
            problems.push(problem::bad_value(self.path, found.span, &message, help));
        }
        date.map(|date| Spanned::new(date, found.span))
    }

    /// Takes a table.
    pub(super) fn table(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Fields<'a>> {
        let (value, span) = self.value(key)?;
        let fields = self.inner(value.into_inner(), span);
        if fields.is_none() {
            problems.push(problem::wrong_type(self.path, span, key, "expected a table"));
        }
        fields
    }

    /// Takes a list of tables (`[[sources]]`).
    pub(super) fn tables(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Fields<'a>> {
        let Some((value, span)) = self.value(key) else { return Vec::new() };
        let DeValue::Array(list) = value.into_inner() else {
            problems.push(problem::wrong_type(self.path, span, key, "expected a list of tables"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for value in list {
            let at = self.shift(value.span(), span);
            match self.inner(value.into_inner(), at) {
                Some(fields) => tables.push(fields),
                None => problems.push(problem::wrong_type(self.path, at, key, "expected a table")),
            }
        }
        tables
    }

    /// Takes the theme's own table `[extra]`.
    pub(super) fn extra(&mut self, problems: &mut Vec<Diagnostic>) -> toml::Table {
        self.take::<toml::Table>("extra", problems).map_or_else(toml::Table::new, |it| it.value)
    }

    /// Takes every key that is left, as texts by key.
    pub(super) fn remaining_texts(
        &mut self,
        chars: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<(Spanned<String>, Spanned<String>)> {
        let mut texts = Vec::new();
        for (key, value) in std::mem::take(&mut self.table) {
            let key_span = self.shift(key.span(), self.span);
            let value_span = self.shift(value.span(), key_span);
            match value.into_inner() {
                DeValue::String(text) => {
                    let text = Spanned::new(text.into_owned(), value_span);
                    if self.check_text("text", &text, chars, problems) {
                        texts.push((Spanned::new(key.into_inner().into_owned(), key_span), text));
                    }
                }
                _ => {
                    let name = key.into_inner();
                    problems.push(problem::wrong_type(
                        self.path,
                        value_span,
                        &name,
                        "expected a string",
                    ));
                }
            }
        }
        texts
    }

    /// Takes every key that is left, as tables by key.
    pub(super) fn remaining_tables(
        &mut self,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<(Spanned<String>, Fields<'a>)> {
        let mut tables = Vec::new();
        for (key, value) in std::mem::take(&mut self.table) {
            let at = self.shift(key.span(), self.span);
            let span = self.shift(value.span(), at);
            let name = key.into_inner().into_owned();
            match self.inner(value.into_inner(), span) {
                Some(fields) => tables.push((Spanned::new(name, at), fields)),
                None => {
                    problems.push(problem::wrong_type(self.path, at, &name, "expected a table"))
                }
            }
        }
        tables
    }

    /// Whether a key holds a list of tables (`[[key]]`).
    pub(super) fn is_list_of_tables(&self, key: &str) -> bool {
        let first = self.table.get(key).and_then(|value| value.get_ref().as_array()?.first());
        first.is_some_and(|first| first.get_ref().is_table())
    }

    /// The place in the file of a range in the TOML; `outer` where it has none.
    pub(super) fn place(&self, range: Range<usize>, outer: Span) -> Span {
        self.shift(range, outer)
    }

    /// Reports the keys that nobody took.
    pub(super) fn finish(mut self, problems: &mut Vec<Diagnostic>) {
        for (key, _) in std::mem::take(&mut self.table) {
            let span = self.shift(key.span(), self.span);
            problems.push(problem::unknown_key(self.path, span, key.get_ref(), &self.known));
        }
    }

    /// Whether a key is there and was not taken yet.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether a key that must be there is; if not, that is a problem with `help`.
    pub(super) fn needs(&self, key: &str, help: &str, problems: &mut Vec<Diagnostic>) -> bool {
        let has = self.has(key);
        if !has && !self.broken {
            problems.push(problem::missing_key(self.path, self.span, key, help));
        }
        has
    }

    /// The place of a key, if it is there and was not taken yet.
    pub(super) fn key_span(&self, key: &str) -> Option<Span> {
        let (key, _) = self.table.get_key_value(key)?;
        Some(self.shift(key.span(), self.span))
    }

    /// A value with its range in the TOML, and its place in the file.
    fn value(&mut self, key: &'static str) -> Option<(toml::Spanned<DeValue<'a>>, Span)> {
        self.known.push(key);
        let (key, value) = self.table.remove_entry(key)?;
        let at = self.shift(key.span(), self.span);
        let span = self.shift(value.span(), at);
        Some((value, span))
    }

    fn inner(&self, value: DeValue<'a>, span: Span) -> Option<Fields<'a>> {
        let DeValue::Table(table) = value else { return None };
        let (path, offset) = (self.path, self.offset);
        Some(Fields { path, offset, span, table, known: Vec::new(), broken: self.broken })
    }

    /// A place in the file. Dotted keys and headers have none of their own: then the outer one.
    fn shift(&self, span: Range<usize>, outer: Span) -> Span {
        match span == (0..0) {
            true => outer,
            false => Span::from(span).shifted(self.offset),
        }
    }

    fn check_text(
        &self,
        key: &str,
        text: &Spanned<String>,
        chars: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> bool {
        let found = match forbidden(&text.value) {
            Some((_, c)) => Some(c),
            None => text.value.chars().find(|c| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')),
        };
        if let Some(c) = found {
            let message = format!("`{key}` holds the character U+{:04X}", u32::from(c));
            let help = "write it as one line of plain text";
            problems.push(problem::bad_value(self.path, text.span, &message, help));
        }
        let long = text.value.chars().nth(chars).is_some();
        if long {
            let message = format!("`{key}` has more than {chars} characters");
            problems.push(problem::bad_value(self.path, text.span, &message, "shorten it"));
        }
        found.is_none() && !long
    }
}
