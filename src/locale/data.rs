//! `locale.toml`: what CLDR lacks for a locale, or says otherwise than its country does.
//!
//! ```toml
//! autonym = "Tetun"              # the language's name in itself
//! formats = "pt-PT"              # the locale that ICU4X is asked for (dates, numbers, lists)
//! direction = "rtl"              # where the script does not tell
//! [dates]
//! months = ["janeiru", …]        # twelve, where CLDR has none
//! pattern = "d MMMM y"           # of d, MMMM, y and text in '…', where CLDR has none
//! common_era = "(ค.ศ. {year})"   # added where the calendar is another
//! [numbers]
//! decimal = ","                  # separators, where CLDR has none
//! group = "."
//! [lists]
//! comma = ", "                   # between names, where CLDR has none
//! and = " no "                   # before the last one
//! [languages]
//! th = "…"                       # names of locales
//! [index]
//! letters = ["A", …]             # of the A-Z index, in order
//! boundaries = [["A", "吖"], …]   # by letter: the texts that its words begin with or follow
//! overflow = "अ"                 # the next script's first letter
//! alphabet = true                # sort by the letters, because there is no collation
//! folds = { "أ" = "ا" }          # characters that count as a letter
//! ```
//!
//! Only `autonym` is needed where CLDR knows the language. A higher layer's file overrides a lower
//! one's key by key; a list is replaced whole.

use std::collections::BTreeMap;

use super::problem;
use super::raw::{self, Located, Raw};
use crate::diagnostics::Diagnostic;
use crate::model::{Direction, Locale, SourcePath};
use crate::source::{Place, Source, Span, Spanned};

/// What the files of one locale say.
#[derive(Clone, Debug, Default)]
pub(super) struct LocaleData {
    /// The highest layer's file, to name it in problems.
    pub(super) path: Option<SourcePath>,
    pub(super) locale: String,
    pub(super) autonym: Option<String>,
    /// A tag, and where it is written.
    pub(super) formats: Option<(String, Place)>,
    pub(super) direction: Option<Direction>,
    pub(super) months: Vec<String>,
    pub(super) pattern: Option<String>,
    pub(super) common_era: Option<String>,
    pub(super) decimal: Option<String>,
    pub(super) group: Option<String>,
    /// Between the names of a list.
    pub(super) comma: Option<String>,
    /// Before the last of them.
    pub(super) and: Option<String>,
    pub(super) languages: BTreeMap<String, String>,
    pub(super) letters: Vec<String>,
    pub(super) boundaries: Vec<Vec<String>>,
    pub(super) overflow: Option<String>,
    pub(super) alphabet: bool,
    pub(super) folds: BTreeMap<char, char>,
}

/// Reads the files `locale.toml` of one locale, lowest layer first.
pub(super) fn read(
    locale: &Locale,
    files: &[&Source],
    problems: &mut Vec<Diagnostic>,
) -> LocaleData {
    let mut data = LocaleData { locale: locale.to_string(), ..LocaleData::default() };
    for file in files.iter().filter(|file| file.key.name() == "locale.toml") {
        data.path = Some(file.path.clone());
        let Some(raw) = raw::read(file, problems) else { continue };
        data.apply(raw, &file.path, problems);
    }
    if data.autonym.is_none() {
        problems.push(problem::no_autonym(locale, data.path.as_ref()));
    }
    data
}

impl LocaleData {
    fn apply(&mut self, raw: Raw, path: &SourcePath, problems: &mut Vec<Diagnostic>) {
        let mut wrong = |span, help| problems.push(problem::value(path, span, help));
        set(&mut self.autonym, raw.autonym);
        let formats = raw.formats.map(|formats| spanned(formats, raw.offset));
        let formats = formats.map(|tag| (tag.value, Place::new(path, tag.span)));
        set(&mut self.formats, formats);
        set(
            &mut self.pattern,
            checked(raw.dates.pattern, raw.offset, is_pattern, |span| {
                wrong(span, "write `d`, `MMMM` and `y` once each, and text between single quotes");
            }),
        );
        let has_year = |text: &str| text.contains("{year}");
        set(
            &mut self.common_era,
            checked(raw.dates.common_era, raw.offset, has_year, |span| {
                wrong(span, "write `{year}` where the year stands");
            }),
        );
        set(&mut self.decimal, raw.numbers.decimal);
        set(&mut self.group, raw.numbers.group);
        set(&mut self.comma, raw.lists.comma);
        set(&mut self.and, raw.lists.and);
        set(&mut self.overflow, raw.index.overflow);
        self.languages.extend(raw.languages);
        self.alphabet = raw.index.alphabet.unwrap_or(self.alphabet);
        if let Some(direction) = raw.direction {
            match direction.get_ref().as_str() {
                "ltr" => self.direction = Some(Direction::LeftToRight),
                "rtl" => self.direction = Some(Direction::RightToLeft),
                _ => wrong(spanned(direction, raw.offset).span, "write `ltr` or `rtl`"),
            }
        }
        if let Some(months) = raw.dates.months {
            match months.get_ref().len() {
                12 => self.months = months.into_inner(),
                _ => wrong(spanned(months, raw.offset).span, "name twelve months"),
            }
        }
        if let Some(letters) = raw.index.letters {
            (self.letters, self.boundaries) = (letters, Vec::new());
        }
        if let Some(boundaries) = raw.index.boundaries {
            let filled = boundaries.get_ref().iter().all(|texts| !texts.is_empty());
            match filled && boundaries.get_ref().len() == self.letters.len() {
                true => self.boundaries = boundaries.into_inner(),
                false => {
                    let help = "give each of `letters` a list of boundaries";
                    wrong(spanned(boundaries, raw.offset).span, help);
                }
            }
        }
        for (from, to) in raw.index.folds.unwrap_or_default() {
            match (one_char(&from), one_char(to.get_ref())) {
                (Some(from), Some(to)) => drop(self.folds.insert(from, to)),
                _ => wrong(spanned(to, raw.offset).span, "fold one character into one letter"),
            }
        }
    }
}

fn set<T>(value: &mut Option<T>, higher: Option<T>) {
    if higher.is_some() {
        *value = higher;
    }
}

fn spanned<T>(value: Located<T>, offset: usize) -> Spanned<T> {
    let span = Span::from(value.span()).shifted(offset);
    Spanned::new(value.into_inner(), span)
}

/// A text that passes a test; else `refuse` is told where it stands.
fn checked(
    text: Option<Located<String>>,
    offset: usize,
    test: impl Fn(&str) -> bool,
    refuse: impl FnOnce(Span),
) -> Option<String> {
    let text = spanned(text?, offset);
    match test(&text.value) {
        true => Some(text.value),
        false => {
            refuse(text.span);
            None
        }
    }
}

/// Whether a pattern has each field once and no other letters but between quotes.
fn is_pattern(pattern: &str) -> bool {
    let fields: String = pattern.split('\'').step_by(2).collect();
    let mut letters: Vec<char> = fields.chars().filter(char::is_ascii_alphabetic).collect();
    letters.sort_unstable();
    fields.contains("MMMM") && letters == ['M', 'M', 'M', 'M', 'd', 'y']
}

fn one_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}
