//! What depends on a language alone: interface texts, dates, numbers, sort order, letters of an index.
//!
//! In go the settings and the files `locales/<locale>/` of all layers; out comes one [`Localizer`]
//! for each published locale, made once and shared by threads. [`data`] reads what CLDR lacks,
//! [`messages`] the interface texts; [`dates`], [`numbers`] and [`collation`] ask ICU4X; [`index`]
//! makes the letters of an A-Z index. ICU4X's root locale never reaches a page: where it knows
//! nothing, `locale.toml` must.
//!
//! The only place where a locale of ours becomes one of ICU4X.

mod catalogue;
mod collation;
mod data;
mod dates;
mod fluent_rules;
mod functions;
mod guards;
mod index;
mod messages;
mod numbers;
mod problem;

pub use index::{Bucket, BucketKind};
pub use messages::{Form, MessageProblem};

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use icu_locale::LocaleDirectionality;

use crate::diagnostics::Diagnostic;
use crate::model::{Argument, Config, Date, Direction, Locale, LocaleConfig, LocaleIndex};
use crate::source::{Place, Source};
use collation::Collation;
use data::LocaleData;
use dates::Dates;
use index::Index;
use messages::Messages;
use numbers::Numbers;

/// One [`Localizer`] for each published locale, in the order of the settings.
pub struct Locales {
    all: Vec<Localizer>,
}

/// What depends on one language.
pub struct Localizer {
    locale: Locale,
    direction: Direction,
    autonym: String,
    languages: BTreeMap<String, String>,
    dates: Dates,
    numbers: Numbers,
    collation: Collation,
    index: Index,
    messages: Messages,
}

impl Locales {
    /// Makes every localizer. `files` are the texts of all layers, lowest first; what is not in
    /// `locales/` is passed over. A locale with problems is there as far as it can be.
    pub fn new(config: &Config, files: &[&Source]) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let make = |locale| Localizer::new(locale, &of_locale(locale, files), &mut problems);
        let all = config.locales.iter().map(make).collect();
        (Self { all }, problems)
    }

    /// The localizer of a locale.
    pub fn get(&self, at: LocaleIndex) -> &Localizer {
        &self.all[at.0]
    }
}

/// The files of one locale.
fn of_locale<'a>(config: &LocaleConfig, files: &[&'a Source]) -> Vec<&'a Source> {
    let folder = format!("locales/{}", config.locale);
    files.iter().copied().filter(|file| file.key.folder() == folder).collect()
}

impl Localizer {
    fn new(config: &LocaleConfig, files: &[&Source], problems: &mut Vec<Diagnostic>) -> Self {
        let data = data::read(&config.locale, files, problems);
        let tags = Tags::new(config, &data, problems);
        let numbers = Numbers::new(&tags, &data);
        let dates = Dates::new(&tags, &data, problems);
        let collation = Collation::new(&tags, &data, problems);
        let index = Index::new(&tags, &data, &collation);
        let direction = config.direction.or(data.direction).unwrap_or_else(|| direction(&tags));
        let isolate = direction == Direction::RightToLeft;
        let messages = Messages::new(files, &tags, numbers.clone(), isolate, problems);
        Self {
            locale: config.locale.clone(),
            direction,
            autonym: data.autonym.clone().unwrap_or_else(|| config.locale.to_string()),
            languages: data.languages,
            dates,
            numbers,
            collation,
            index,
            messages,
        }
    }

    /// Its tag.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The direction of its script.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The language's name in itself.
    pub fn autonym(&self) -> &str {
        &self.autonym
    }

    /// The name of another locale in this language, if it is known.
    pub fn language_name(&self, locale: &Locale) -> Option<&str> {
        self.languages.get(locale.as_str()).map(String::as_str)
    }

    /// Whether there is a message with this id.
    pub fn has_message(&self, id: &str) -> bool {
        self.messages.get(id).is_some()
    }

    /// The ids of all messages, sorted.
    pub fn message_ids(&self) -> impl Iterator<Item = &str> {
        self.messages.ids()
    }

    /// The variables that a message must be given, those of what it refers to included.
    pub fn variables(&self, id: &str) -> Option<&BTreeSet<String>> {
        self.messages.get(id).map(|known| &known.variables)
    }

    /// Where a message stands.
    pub fn place_of(&self, id: &str) -> Option<&Place> {
        self.messages.get(id).map(|known| &known.place)
    }

    /// An interface text.
    ///
    /// # Errors
    /// If there is no such message, or any part of it cannot be formatted: never a partial text.
    pub fn message(
        &self,
        id: &str,
        arguments: &[(&str, Argument)],
        form: Form,
    ) -> Result<String, MessageProblem> {
        self.messages.format(id, arguments, form)
    }

    /// A date in words: `23 September 2023`, in the calendar of the locale.
    pub fn date(&self, date: Date) -> String {
        self.dates.format(date)
    }

    /// A whole number in the locale's digits, grouped as the locale does.
    pub fn number(&self, number: i64) -> String {
        self.numbers.whole(number)
    }

    /// The sort order of the locale; texts that it takes for equal are ordered by their bytes.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collation.compare(a, b).then_with(|| a.cmp(b))
    }

    /// The letter of an A-Z index under which a label stands. `letter` names it where the label's
    /// first character misleads.
    pub fn bucket(&self, label: &str, letter: Option<&str>) -> Bucket {
        self.index.bucket(&self.collation, label, letter)
    }
}

/// The locales that ICU4X is asked for.
struct Tags {
    /// For what depends on the language: sort order, letters, direction.
    own: icu_locale::Locale,
    /// For dates and numbers, with calendar and digits.
    formats: icu_locale::Locale,
    /// For plurals: that of the formats if it is the same language.
    plurals: icu_locale::Locale,
}

impl Tags {
    fn new(config: &LocaleConfig, data: &LocaleData, problems: &mut Vec<Diagnostic>) -> Self {
        let parse = |text: &str| text.parse::<icu_locale::Locale>();
        let own = parse(config.locale.as_str()).expect("a checked locale is a BCP 47 tag");
        let base = data.formats.as_ref().and_then(|formats| match parse(&formats.value) {
            Ok(locale) => Some(locale),
            Err(_) => {
                problems.push(problem::bad_formats(data, formats));
                None
            }
        });
        let base = base.unwrap_or_else(|| own.clone());
        let plurals = match base.id.language == own.id.language {
            true => base.clone(),
            false => own.clone(),
        };
        let mut keys = String::new();
        for (key, value) in [("ca", &config.calendar), ("nu", &config.digits)] {
            if let Some(value) = value {
                keys.push_str(&format!("-{key}-{value}"));
            }
        }
        let formats = match keys.is_empty() {
            true => base,
            false => parse(&format!("{base}-u{keys}")).unwrap_or(base),
        };
        Self { own, formats, plurals }
    }
}

fn direction(tags: &Tags) -> Direction {
    match LocaleDirectionality::new_common().is_right_to_left(&tags.own.id) {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    }
}

#[cfg(test)]
mod tests;
