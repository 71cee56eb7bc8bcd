//! Dates in words, from ICU4X in the calendar of the locale or, where CLDR has no months for it, from
//! its data.

use icu_calendar::{Date as IcuDate, Iso};
use icu_datetime::fieldsets::YMD;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};

use super::data::LocaleData;
use super::{Tags, problem};
use crate::diagnostics::Diagnostic;
use crate::model::Date;

/// Formats dates.
pub(super) struct Dates {
    how: How,
    common_era: Option<String>,
}

enum How {
    Icu(Box<DateTimeFormatter<YMD>>),
    Own { months: Vec<String>, pattern: String },
}

impl Dates {
    pub(super) fn new(tags: &Tags, data: &LocaleData, problems: &mut Vec<Diagnostic>) -> Self {
        let common_era = data.common_era.clone();
        if !data.months.is_empty() {
            let pattern = data.pattern.clone().unwrap_or_else(|| "d MMMM y".to_owned());
            return Self { how: How::Own { months: data.months.clone(), pattern }, common_era };
        }
        let preferences = DateTimeFormatterPreferences::from(&tags.formats);
        let formatter = DateTimeFormatter::try_new(preferences, YMD::long()).ok();
        // The root locale has no months: `2023 M09 23`. Nobody can read that.
        let usable = formatter.filter(|formatter| !icu(formatter, probe()).contains("M09"));
        let how = match usable {
            Some(formatter) => How::Icu(Box::new(formatter)),
            None => {
                let help = "write twelve `months` and a `pattern` under `[dates]`";
                problems.push(problem::lacks(data, "months", help));
                How::Own { months: Vec::new(), pattern: String::new() }
            }
        };
        Self { how, common_era }
    }

    pub(super) fn format(&self, date: Date) -> String {
        let words = match &self.how {
            How::Icu(formatter) => icu(formatter, date),
            How::Own { months, pattern } => own(months, pattern, date),
        };
        match &self.common_era {
            Some(era) => format!("{words} {}", era.replace("{year}", &date.year().to_string())),
            None => words,
        }
    }
}

fn probe() -> Date {
    Date::new(2023, 9, 23).expect("a day that was")
}

fn icu(formatter: &DateTimeFormatter<YMD>, date: Date) -> String {
    match IcuDate::try_new_iso(date.year().into(), date.month(), date.day()) {
        Ok(date) => {
            let date: IcuDate<Iso> = date;
            formatter.format(&date).to_string()
        }
        Err(_) => date.to_string(),
    }
}

/// The pattern's `d`, `MMMM` and `y`; what stands in single quotes is text (UTS 35, part 4).
fn own(months: &[String], pattern: &str, date: Date) -> String {
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
            let rest = rest.replace('d', &date.day().to_string());
            out.push_str(&rest.replace('y', &date.year().to_string()));
            out.push_str(name);
        }
    }
    out
}
