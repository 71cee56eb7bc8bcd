//! `locale.toml`: what CLDR lacks for a locale, or says otherwise than its country does.
//!
//! ```toml
//! autonym = "Tetun"              # the language's name in itself
//! formats = "pt-PT"              # the locale that ICU4X is asked for (dates, numbers)
//! direction = "rtl"              # where the script does not tell
//! [dates]
//! months = ["janeiru", …]        # twelve, where CLDR has none
//! pattern = "d MMMM y"           # of d, MMMM, y and text in '…', where CLDR has none
//! common_era = "(ค.ศ. {year})"   # added where the calendar is another
//! [numbers]
//! decimal = ","                  # separators, where CLDR has none
//! group = "."
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
//! A higher layer's file overrides a lower one's key by key; a list is replaced whole.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned as Located;

use super::problem;
use crate::diagnostics::Diagnostic;
use crate::model::{Direction, Locale, SourcePath, forbidden};
use crate::source::{Source, Spanned};

/// What the files of one locale say.
#[derive(Clone, Debug, Default)]
pub(super) struct LocaleData {
    /// The highest layer's file, to name it in problems.
    pub(super) path: Option<SourcePath>,
    pub(super) locale: String,
    pub(super) autonym: Option<String>,
    pub(super) formats: Option<Spanned<String>>,
    pub(super) direction: Option<Direction>,
    pub(super) months: Vec<String>,
    pub(super) pattern: Option<String>,
    pub(super) common_era: Option<String>,
    pub(super) decimal: Option<String>,
    pub(super) group: Option<String>,
    pub(super) languages: BTreeMap<String, String>,
    pub(super) letters: Vec<String>,
    pub(super) boundaries: Vec<Vec<String>>,
    pub(super) overflow: Option<String>,
    pub(super) alphabet: bool,
    pub(super) folds: BTreeMap<char, char>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    autonym: Option<String>,
    formats: Option<Located<String>>,
    direction: Option<Located<String>>,
    #[serde(default)]
    dates: RawDates,
    #[serde(default)]
    numbers: RawNumbers,
    #[serde(default)]
    languages: BTreeMap<String, String>,
    #[serde(default)]
    index: RawIndex,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDates {
    months: Option<Located<Vec<String>>>,
    pattern: Option<String>,
    common_era: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNumbers {
    decimal: Option<String>,
    group: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawIndex {
    letters: Option<Vec<String>>,
    boundaries: Option<Located<Vec<Vec<String>>>>,
    overflow: Option<String>,
    alphabet: Option<bool>,
    folds: Option<BTreeMap<String, String>>,
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
        match parse(file) {
            Ok(raw) => apply(&mut data, raw, &file.path, problems),
            Err(found) => problems.push(*found),
        }
    }
    if data.autonym.is_none() {
        problems.push(problem::no_autonym(locale, data.path.as_ref()));
    }
    data
}

fn parse(file: &Source) -> Result<Raw, Box<Diagnostic>> {
    let text = std::str::from_utf8(&file.bytes)
        .map_err(|error| problem::not_utf8(&file.path, error.valid_up_to()))?;
    if let Some((at, c)) = forbidden(text) {
        return Err(Box::new(problem::forbidden(&file.path, at, c)));
    }
    let plain = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let skipped = text.len() - plain.len();
    toml::from_str(plain).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        Box::new(problem::toml(
            &file.path,
            (span.start + skipped)..(span.end + skipped),
            error.message(),
        ))
    })
}

fn apply(data: &mut LocaleData, raw: Raw, path: &SourcePath, problems: &mut Vec<Diagnostic>) {
    data.autonym = raw.autonym.or(data.autonym.take());
    if let Some(formats) = raw.formats {
        let span = formats.span();
        data.formats = Some(Spanned::new(formats.into_inner(), span));
    }
    if let Some(direction) = raw.direction {
        match direction.get_ref().as_str() {
            "ltr" => data.direction = Some(Direction::LeftToRight),
            "rtl" => data.direction = Some(Direction::RightToLeft),
            _ => problems.push(problem::value(path, direction.span(), "write `ltr` or `rtl`")),
        }
    }
    if let Some(months) = raw.dates.months {
        match months.get_ref().len() {
            12 => data.months = months.into_inner(),
            _ => problems.push(problem::value(path, months.span(), "name twelve months")),
        }
    }
    data.pattern = raw.dates.pattern.or(data.pattern.take());
    data.common_era = raw.dates.common_era.or(data.common_era.take());
    data.decimal = raw.numbers.decimal.or(data.decimal.take());
    data.group = raw.numbers.group.or(data.group.take());
    data.languages.extend(raw.languages);
    if let Some(letters) = raw.index.letters {
        data.letters = letters;
        data.boundaries = Vec::new();
    }
    if let Some(boundaries) = raw.index.boundaries {
        match boundaries.get_ref().len() == data.letters.len() {
            true => data.boundaries = boundaries.into_inner(),
            false => problems.push(problem::value(
                path,
                boundaries.span(),
                "give each letter its boundaries",
            )),
        }
    }
    data.overflow = raw.index.overflow.or(data.overflow.take());
    data.alphabet = raw.index.alphabet.unwrap_or(data.alphabet);
    for (from, to) in raw.index.folds.unwrap_or_default() {
        data.folds.extend(from.chars().next().zip(to.chars().next()));
    }
}
