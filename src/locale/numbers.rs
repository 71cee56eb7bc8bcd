//! Numbers in the locale's digits and separators, from ICU4X or, where CLDR lacks the locale, from
//! its data.

use std::sync::Arc;

use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};

use super::data::LocaleData;
use super::{Tags, problem};
use crate::diagnostics::Diagnostic;

/// Formats numbers; cheap to clone.
#[derive(Clone)]
pub(super) struct Numbers {
    how: How,
}

#[derive(Clone)]
enum How {
    Icu(Arc<DecimalFormatter>),
    Own { decimal: String, group: String },
}

impl Numbers {
    pub(super) fn new(tags: &Tags, data: &LocaleData, problems: &mut Vec<Diagnostic>) -> Self {
        if let (Some(decimal), Some(group)) = (data.decimal.clone(), data.group.clone()) {
            return Self { how: How::Own { decimal, group } };
        }
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(GroupingStrategy::Auto);
        let preferences = DecimalFormatterPreferences::from(&tags.formats);
        match DecimalFormatter::try_new(preferences, options) {
            Ok(formatter) => Self { how: How::Icu(Arc::new(formatter)) },
            Err(_) => {
                let help = "write `decimal` and `group` under `[numbers]`";
                problems.push(problem::lacks(data, "numbers", help));
                Self { how: How::Own { decimal: ".".to_owned(), group: String::new() } }
            }
        }
    }

    /// A whole number.
    pub(super) fn whole(&self, number: i64) -> String {
        self.decimal(Decimal::from(number))
    }

    /// A number with at least and at most so many digits behind the separator.
    pub(super) fn format(&self, number: f64, least: usize, most: usize) -> String {
        let Ok(mut decimal) = number.to_string().parse::<Decimal>() else {
            return number.to_string();
        };
        let position = |digits: usize| -i16::try_from(digits).unwrap_or(20);
        decimal.round(position(most));
        decimal.absolute.trim_end();
        decimal.absolute.pad_end(position(least));
        self.decimal(decimal)
    }

    fn decimal(&self, number: Decimal) -> String {
        match &self.how {
            How::Icu(formatter) => formatter.format(&number).to_string(),
            How::Own { decimal, group } => grouped(&number.to_string(), decimal, group),
        }
    }
}

/// Digits in groups of three.
fn grouped(plain: &str, decimal: &str, group: &str) -> String {
    let (sign, rest) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain),
    };
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(decimal);
        out.push_str(fraction);
    }
    out
}
