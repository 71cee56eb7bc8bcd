//! What depends on a language alone: interface texts, dates, numbers, sort order, letters of an index.
//!
//! In go the settings and the files `locales/<locale>/` of all layers; out comes one [`Localizer`]
//! for each published locale, made once and shared by threads. [`data`] reads what CLDR lacks,
//! [`messages`] the interface texts; [`dates`], [`numbers`] and [`collation`] ask ICU4X; [`index`]
//! makes the letters of an A-Z index. ICU4X's root locale never reaches a page: where it knows
//! nothing, `locale.toml` must. [`skeleton()`] tells what a locale lacks, for whoever adds it.
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
mod lists;
mod messages;
mod numbers;
mod problem;
mod raw;
mod skeleton;

pub use index::{Bucket, BucketKind};
pub use messages::{Form, MessageProblem};
pub use skeleton::{MARK, Skeleton, skeleton};

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use icu_locale::LocaleDirectionality;
use icu_locale::extensions::unicode::Value;
use icu_locale::preferences::extensions::unicode::keywords::CalendarAlgorithm;

use crate::diagnostics::{Diagnostic, nearest};
use crate::model::{Argument, Config, Date, Direction, Locale, LocaleConfig, LocaleIndex};
use crate::source::{Layer, Place, Source};
use collation::Collation;
use data::LocaleData;
use dates::Dates;
use index::Index;
use lists::Lists;
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
    lists: Lists,
    collation: Collation,
    index: Index,
    messages: Messages,
}

impl Locales {
    /// Makes every localizer. `files` are the texts of all layers, lowest first; what is not in
    /// `locales/` is passed over. A locale with problems is there as far as it can be.
    pub fn new(config: &Config, files: &[&Source]) -> (Self, Vec<Diagnostic>) {
        let mut problems = strangers(config, files);
        problems.extend(skeleton::unfinished(files));
        let make = |locale| Localizer::new(locale, &of_locale(locale, files), &mut problems);
        let all = config.locales.iter().map(make).collect();
        (Self { all }, problems)
    }

    /// The localizer of a locale.
    pub fn get(&self, at: LocaleIndex) -> &Localizer {
        &self.all[at.0]
    }
}

/// Reports the portal's own files for locales that it does not publish; a theme may know more.
fn strangers(config: &Config, files: &[&Source]) -> Vec<Diagnostic> {
    let known = || config.locales.iter().map(|known| known.locale.as_str());
    let own = files.iter().filter(|file| file.layer == Layer::Portal);
    own.filter_map(|file| {
        let mut parts = file.key.as_str().strip_prefix("locales/")?.split('/');
        let locale = parts.next()?;
        let misplaced = parts.count() != 1 || !known().any(|known| known == locale);
        misplaced.then(|| problem::stranger(&file.path, locale, nearest(locale, known())))
    })
    .collect()
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
        lacking(&tags, &data, problems);
        let numbers = Numbers::new(&tags, &data);
        let dates = Dates::new(&tags, &data, numbers.clone());
        let lists = Lists::new(&tags, &data);
        let collation = Collation::new(&tags, &data);
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
            lists,
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

    /// The year of a date, in the calendar of the locale.
    pub fn year(&self, date: Date) -> String {
        self.dates.year(date)
    }

    /// Names in a sentence: `A, B and C`.
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        self.lists.join(names)
    }

    /// A whole number in the locale's digits, grouped as the locale does.
    pub fn number(&self, number: i64) -> String {
        self.numbers.whole(number)
    }

    /// The sort order of the locale; texts that it takes for equal are ordered by their bytes.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collation.compare(a, b).then_with(|| a.cmp(b))
    }

    /// All that the locale itself can say, in some order: its messages as Fluent, names of languages,
    /// months, digits, what joins a list, letters. A font needs their characters.
    pub fn texts(&self) -> Vec<String> {
        let days = (1..=12).filter_map(|month| Date::new(2026, month, 1));
        let names = ["", "", ""];
        let mut texts = vec![
            self.messages.text().to_owned(),
            self.autonym.clone(),
            self.number(-1_234_567_890),
            self.list(&names),
            self.list(&names[..2]),
        ];
        texts.extend(days.flat_map(|day| [self.date(day), self.year(day)]));
        texts.extend(self.languages.values().cloned());
        texts.extend(self.index.letters().map(str::to_owned));
        texts
    }

    /// The letter of an A-Z index under which a label stands. `letter` names it where the label's
    /// first character misleads.
    pub fn bucket(&self, label: &str, letter: Option<&str>) -> Bucket {
        self.index.bucket(&self.collation, label, letter)
    }
}

/// Reports what neither ICU4X nor `locale.toml` knows.
fn lacking(tags: &Tags, data: &LocaleData, problems: &mut Vec<Diagnostic>) {
    let wants = [
        (data.months.is_empty(), "months", "`months` and `pattern` under `[dates]`"),
        (
            data.decimal.is_none() || data.group.is_none(),
            "separators of numbers",
            "`decimal` and `group` under `[numbers]`",
        ),
        (data.comma.is_none() || data.and.is_none(), "lists", "`comma` and `and` under `[lists]`"),
    ];
    let wants = wants.iter().filter(|(lacks, ..)| *lacks && !tags.known);
    let (whats, keys): (Vec<&str>, Vec<&str>) = wants.map(|(_, what, key)| (*what, *key)).unzip();
    if !whats.is_empty() {
        problems.push(problem::lacks(data, &whats.join(", "), &keys));
    }
}

/// The locales that ICU4X is asked for.
struct Tags {
    /// For what depends on the language: sort order, letters, direction.
    own: icu_locale::Locale,
    /// For dates, numbers and lists, with calendar and digits.
    formats: icu_locale::Locale,
    /// For plurals: that of the formats if it is the same language.
    plurals: icu_locale::Locale,
    /// ICU4X has data for the formats.
    known: bool,
}

impl Tags {
    fn new(config: &LocaleConfig, data: &LocaleData, problems: &mut Vec<Diagnostic>) -> Self {
        let parse = |text: &str| text.parse::<icu_locale::Locale>();
        let own = parse(config.locale.as_str()).expect("a checked locale is a BCP 47 tag");
        let base = data.formats.as_ref().and_then(|(tag, place)| {
            let locale = parse(tag).ok();
            if locale.is_none() {
                problems.push(problem::bad_formats(tag, place));
            }
            locale
        });
        let base = base.unwrap_or_else(|| own.clone());
        let plurals = match base.id.language == own.id.language {
            true => base.clone(),
            false => own.clone(),
        };
        let known = dates::is_known(&base);
        let formats = match keywords(config, problems).as_str() {
            "" => base,
            keys => parse(&format!("{base}-u{keys}")).unwrap_or(base),
        };
        Self { own, formats, plurals, known }
    }
}

/// The settings of a locale as keywords of a Unicode locale identifier (UTS 35, part 1).
fn keywords(config: &LocaleConfig, problems: &mut Vec<Diagnostic>) -> String {
    let mut keys = String::new();
    if let Some(calendar) = &config.calendar {
        match Value::try_from_str(calendar)
            .ok()
            .filter(|it| CalendarAlgorithm::try_from(it).is_ok())
        {
            Some(value) => keys.push_str(&format!("-ca-{value}")),
            None => problems.push(problem::unknown_system(&config.locale, "calendar", calendar)),
        }
    }
    if let Some(digits) = &config.digits {
        match numbers::is_system(digits) {
            true => keys.push_str(&format!("-nu-{digits}")),
            false => {
                problems.push(problem::unknown_system(&config.locale, "numbering system", digits));
            }
        }
    }
    keys
}

fn direction(tags: &Tags) -> Direction {
    match LocaleDirectionality::new_extended().is_right_to_left(&tags.own.id) {
        true => Direction::RightToLeft,
        false => Direction::LeftToRight,
    }
}

#[cfg(test)]
mod tests;
