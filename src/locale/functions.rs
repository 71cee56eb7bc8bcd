//! The functions of messages, `NUMBER` and `PLURAL`, by ICU4X.
//!
//! `NUMBER($n, minimumFractionDigits: 1)` writes a number as the locale does. `PLURAL($n)` gives the
//! plural category, or the number itself where `exact` names it. Both pass texts through. Where a
//! value is missing, the library would write the name of the function and report nothing: here that
//! gives [`FAILED`], which no text can hold, and whoever formats looks for it.

use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{CallArguments, InlineExpression};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};

use super::Tags;
use super::numbers::{Digits, Numbers};

/// What a function gives that cannot give anything. Forbidden in every text.
pub(super) const FAILED: char = '\u{FFFF}';

/// The functions that messages may call.
pub(super) const NAMES: [&str; 2] = ["NUMBER", "PLURAL"];

/// What both functions take, by the names that ECMA-402 and Fluent have for it.
const OPTIONS: [&str; 4] =
    ["minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits", "useGrouping"];

/// What a known function takes, if it is called otherwise.
pub(super) fn misused(name: &str, arguments: &CallArguments<&str>) -> Option<&'static str> {
    use InlineExpression::{NumberLiteral, StringLiteral, VariableReference};
    let number = match arguments.positional.as_slice() {
        [VariableReference { .. } | NumberLiteral { .. }] => true,
        _ => !NAMES.contains(&name),
    };
    let known = |key: &str, value: &InlineExpression<&str>| match (key, value) {
        ("useGrouping", StringLiteral { value }) => matches!(*value, "true" | "false"),
        ("useGrouping", _) => false,
        ("type", StringLiteral { value }) => matches!(*value, "cardinal" | "ordinal"),
        (key, NumberLiteral { value }) => OPTIONS.contains(&key) && value.parse::<u8>().is_ok(),
        _ => false,
    };
    let named = arguments.named.iter().all(|named| known(named.name.name, &named.value));
    match (number, named || !NAMES.contains(&name)) {
        (true, true) => None,
        (false, _) => Some("it takes one variable or number"),
        (true, false) => Some(
            "it takes `minimumIntegerDigits`, `minimumFractionDigits`, `maximumFractionDigits` \
             (numbers), `useGrouping` (`\"true\"`, `\"false\"`) and `type` (`\"cardinal\"`, `\"ordinal\"`)",
        ),
    }
}

/// Gives a new bundle its functions.
pub(super) fn add(bundle: &mut FluentBundle<Arc<FluentResource>>, tags: &Tags, numbers: Numbers) {
    let rules = Plurals::new(tags);
    bundle
        .add_function("NUMBER", move |given, named| number(&numbers, given, named))
        .expect("the bundle is new, so the name is free");
    bundle
        .add_function("PLURAL", move |given, named| plural(&rules, given, named))
        .expect("the bundle is new, so the name is free");
}

fn number<'a>(numbers: &Numbers, given: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    match given {
        [FluentValue::Number(number)] => {
            numbers.format(number.value, digits(named)).map_or_else(failed, FluentValue::from)
        }
        [FluentValue::String(text)] => FluentValue::String(text.clone()),
        _ => failed(),
    }
}

fn plural<'a>(rules: &Plurals, given: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    match given {
        [FluentValue::Number(number)] => match named_exactly(number.value, named) {
            Some(number) => number,
            None => FluentValue::from(rules.category(number.value, named)),
        },
        // Selected on, a text is not isolated.
        [FluentValue::String(text)] => {
            FluentValue::from(text.trim_matches(['\u{2068}', '\u{2069}']).to_owned())
        }
        // A term may be used without what it selects on; then the default variant is meant.
        _ => FluentValue::None,
    }
}

fn failed<'a>() -> FluentValue<'a> {
    FluentValue::from(FAILED.to_string())
}

/// The number as a variant names it: only so the library takes the two for equal.
fn named_exactly<'a>(number: f64, named: &FluentArgs) -> Option<FluentValue<'a>> {
    let Some(FluentValue::String(exact)) = named.get("exact") else { return None };
    let key = exact.split(' ').find(|key| key.parse::<f64>().is_ok_and(|key| key == number))?;
    Some(FluentValue::try_number(key).into_owned())
}

fn digits(named: &FluentArgs) -> Digits {
    let count = |key: &str| match named.get(key) {
        // Checked at load to be a small whole number.
        Some(FluentValue::Number(count)) => Some(count.value.clamp(0.0, 20.0) as u8),
        _ => None,
    };
    let fraction = count("minimumFractionDigits").unwrap_or(0);
    Digits {
        whole: count("minimumIntegerDigits").unwrap_or(1),
        fraction,
        // ECMA-402 rounds to three digits where nothing is said.
        at_most: count("maximumFractionDigits").unwrap_or(3).max(fraction),
        grouped: !matches!(named.get("useGrouping"), Some(FluentValue::String(no)) if no == "false"),
    }
}

/// Plural rules of one language.
struct Plurals {
    cardinal: Option<PluralRules>,
    ordinal: Option<PluralRules>,
}

impl Plurals {
    fn new(tags: &Tags) -> Self {
        let preferences = || PluralRulesPreferences::from(&tags.plurals);
        Self {
            cardinal: PluralRules::try_new_cardinal(preferences()).ok(),
            ordinal: PluralRules::try_new_ordinal(preferences()).ok(),
        }
    }

    /// The category of a number as it is written; `other` in a language without rules, as in CLDR's
    /// root.
    fn category(&self, number: f64, named: &FluentArgs) -> &'static str {
        let rules = match named.get("type") {
            Some(FluentValue::String(kind)) if kind == "ordinal" => &self.ordinal,
            _ => &self.cardinal,
        };
        let decimal = digits(named).of(number);
        let Some((rules, decimal)) = rules.as_ref().zip(decimal) else { return "other" };
        match rules.category_for(&decimal) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}
