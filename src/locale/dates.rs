//! Dates in words: from ICU4X in the calendar of the locale or, where CLDR has no months for it, from
//! its data.

use icu_calendar::{AnyCalendarKind, Date as IcuDate, Iso};
use icu_datetime::fieldsets::{Y, YMD};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};

use super::Tags;
use super::data::LocaleData;
use super::numbers::Numbers;
use crate::model::Date;

/// Formats dates.
pub(super) struct Dates {
    how: How,
    numbers: Numbers,
    /// Text with `{year}` that is added where the calendar counts its years otherwise.
    common_era: Option<String>,
}

enum How {
    Icu(Box<Icu>),
    Own {
        months: Vec<String>,
        pattern: String,
    },
    /// Nobody knows the months: as ISO 8601 writes it, and there is a problem.
    Unknown,
}

struct Icu {
    date: DateTimeFormatter<YMD>,
    year: DateTimeFormatter<Y>,
}

impl Dates {
    pub(super) fn new(tags: &Tags, data: &LocaleData, numbers: Numbers) -> Self {
        let how = How::new(tags, data);
        let otherwise = match &how {
            How::Icu(icu) => !is_gregorian(icu.date.calendar().kind()),
            How::Own { .. } | How::Unknown => false,
        };
        let common_era = data.common_era.clone().filter(|_| otherwise);
        Self { how, numbers, common_era }
    }

    pub(super) fn format(&self, date: Date) -> String {
        let words = match &self.how {
            How::Icu(icu) => iso(date).map(|iso| icu.date.format(&iso).to_string()),
            How::Own { months, pattern } => Some(own(months, pattern, date, &self.numbers)),
            How::Unknown => None,
        };
        self.with_era(words.unwrap_or_else(|| date.to_string()), date)
    }

    pub(super) fn year(&self, date: Date) -> String {
        let words = match &self.how {
            How::Icu(icu) => iso(date).map(|iso| icu.year.format(&iso).to_string()),
            How::Own { .. } | How::Unknown => None,
        };
        self.with_era(words.unwrap_or_else(|| self.numbers.plain(date.year())), date)
    }

    fn with_era(&self, words: String, date: Date) -> String {
        match &self.common_era {
            Some(era) => {
                format!("{words} {}", era.replace("{year}", &self.numbers.plain(date.year())))
            }
            None => words,
        }
    }
}

impl How {
    fn new(tags: &Tags, data: &LocaleData) -> Self {
        if !data.months.is_empty() {
            let pattern = data.pattern.clone().unwrap_or_else(|| "d MMMM y".to_owned());
            return Self::Own { months: data.months.clone(), pattern };
        }
        let preferences = || DateTimeFormatterPreferences::from(&tags.formats);
        let date = DateTimeFormatter::try_new(preferences(), YMD::long());
        let year = DateTimeFormatter::try_new(preferences(), Y::long());
        match (date, year) {
            (Ok(date), Ok(year)) if tags.known => Self::Icu(Box::new(Icu { date, year })),
            _ => Self::Unknown,
        }
    }
}

/// Whether ICU4X knows a locale. If not it takes its root, where a September is `M09`: nobody can
/// read that.
pub(super) fn is_known(locale: &icu_locale::Locale) -> bool {
    let preferences = DateTimeFormatterPreferences::from(locale);
    let september = Date::new(2023, 9, 23).and_then(iso);
    let shown = DateTimeFormatter::try_new(preferences, YMD::long())
        .ok()
        .zip(september)
        .map(|(formatter, date)| formatter.format(&date).to_string());
    shown.is_some_and(|shown| !shown.contains("M09"))
}

fn is_gregorian(kind: AnyCalendarKind) -> bool {
    matches!(kind, AnyCalendarKind::Gregorian | AnyCalendarKind::Iso)
}

fn iso(date: Date) -> Option<IcuDate<Iso>> {
    IcuDate::try_new_iso(date.year().into(), date.month(), date.day()).ok()
}

/// The pattern's `d`, `MMMM` and `y`; what stands in single quotes is text (UTS 35, part 4).
fn own(months: &[String], pattern: &str, date: Date, numbers: &Numbers) -> String {
    let mut out = String::new();
    for (at, part) in pattern.split('\'').enumerate() {
        if at % 2 == 1 {
            out.push_str(part);
            continue;
        }
        let month = months.get(usize::from(date.month()) - 1).map_or("", String::as_str);
        // In this order, so that no letter of a name is taken for a field.
        for field in part.split_inclusive("MMMM") {
            let (rest, name) = match field.strip_suffix("MMMM") {
                Some(rest) => (rest, month),
                None => (field, ""),
            };
            let rest = rest.replace('d', &numbers.plain(date.day().into()));
            out.push_str(&rest.replace('y', &numbers.plain(date.year())));
            out.push_str(name);
        }
    }
    out
}
