//! Numbers in the locale's digits and separators: from ICU4X or, where CLDR lacks the locale, from
//! its data.

use std::sync::Arc;

use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};

use super::Tags;
use super::data::LocaleData;

/// Formats numbers; cheap to clone.
#[derive(Clone)]
pub(super) struct Numbers {
    grouped: Option<Arc<DecimalFormatter>>,
    plain: Option<Arc<DecimalFormatter>>,
    /// Separators that go before ICU4X's.
    own: Option<Separators>,
}

#[derive(Clone)]
struct Separators {
    decimal: String,
    group: String,
}

/// How a number is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    /// Digits before the separator, at least.
    pub(super) whole: u8,
    /// Digits behind it, at least.
    pub(super) fraction: u8,
    /// Digits behind it, at most.
    pub(super) at_most: u8,
    /// Thousands are set apart.
    pub(super) grouped: bool,
}

impl Digits {
    /// A number rounded and filled up; `None` if it is infinite or none.
    pub(super) fn of(self, number: f64) -> Option<Decimal> {
        let mut decimal: Decimal = number.to_string().parse().ok()?;
        decimal.round(-i16::from(self.at_most));
        decimal.absolute.trim_end();
        decimal.absolute.pad_end(-i16::from(self.fraction));
        decimal.absolute.pad_start(i16::from(self.whole));
        Some(decimal)
    }
}

impl Numbers {
    /// ICU4X always answers: where it does not know a locale, with its root's separators. Whether
    /// it knows the locale is for the caller to find out.
    pub(super) fn new(tags: &Tags, data: &LocaleData) -> Self {
        let own = data.decimal.clone().zip(data.group.clone());
        Self {
            grouped: formatter(&tags.formats, GroupingStrategy::Auto),
            plain: formatter(&tags.formats, GroupingStrategy::Never),
            own: own.map(|(decimal, group)| Separators { decimal, group }),
        }
    }

    /// A whole number.
    pub(super) fn whole(&self, number: i64) -> String {
        self.decimal(&Decimal::from(number), true)
    }

    /// A number without separators: a year, a day.
    pub(super) fn plain(&self, number: u16) -> String {
        self.decimal(&Decimal::from(number), false)
    }

    /// A number as `digits` say; `None` if it is infinite or none.
    pub(super) fn format(&self, number: f64, digits: Digits) -> Option<String> {
        Some(self.decimal(&digits.of(number)?, digits.grouped))
    }

    fn decimal(&self, number: &Decimal, grouped: bool) -> String {
        match &self.own {
            Some(separators) => {
                separators.apply(&number.to_string(), grouped, |digit| self.digit(digit))
            }
            None => shown(if grouped { &self.grouped } else { &self.plain }, number),
        }
    }

    /// A digit in the locale's numbering system.
    fn digit(&self, ascii: char) -> String {
        match ascii.to_digit(10) {
            Some(digit) => shown(&self.plain, &Decimal::from(digit)),
            None => ascii.to_string(),
        }
    }
}

/// Whether ICU4X knows a numbering system. If not, it takes ASCII digits.
pub(super) fn is_system(name: &str) -> bool {
    let locale = format!("und-u-nu-{name}").parse().ok();
    let formatter = locale.and_then(|locale| formatter(&locale, GroupingStrategy::Never));
    name == "latn" || formatter.is_some_and(|it| it.format(&Decimal::from(1)).to_string() != "1")
}

fn formatter(
    locale: &icu_locale::Locale,
    grouping: GroupingStrategy,
) -> Option<Arc<DecimalFormatter>> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    let preferences = DecimalFormatterPreferences::from(locale);
    DecimalFormatter::try_new(preferences, options).ok().map(Arc::new)
}

fn shown(formatter: &Option<Arc<DecimalFormatter>>, number: &Decimal) -> String {
    match formatter {
        Some(formatter) => formatter.format(number).to_string(),
        None => number.to_string(),
    }
}

impl Separators {
    /// Writes a plain number with these separators, digits in groups of three.
    fn apply(&self, plain: &str, grouped: bool, digit: impl Fn(char) -> String) -> String {
        let (sign, rest) = match plain.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", plain),
        };
        let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
        let mut out = String::from(sign);
        for (at, c) in whole.chars().enumerate() {
            if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
                out.push_str(&self.group);
            }
            out.push_str(&digit(c));
        }
        if !fraction.is_empty() {
            out.push_str(&self.decimal);
            fraction.chars().for_each(|c| out.push_str(&digit(c)));
        }
        out
    }
}
