//! Interface texts: Fluent, all layers of one locale, never another locale's.
//!
//! 1. Each file is checked ([`super::guards`]) and parsed; a higher layer's message replaces a lower
//!    one's.
//! 2. References, functions and sizes are checked on all messages together.
//! 3. The tree is rewritten so that plurals and numbers follow ICU4X ([`super::fluent_rules`]).
//! 4. Formatting gives the whole text or an error, never a part.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern, Resource};
use fluent_syntax::{parser, serializer};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};

use super::guards::{self, Uses};
use super::numbers::Numbers;
use super::{Tags, fluent_rules, problem};
use crate::diagnostics::Diagnostic;
use crate::model::{Argument, forbidden};
use crate::source::{Place, Source};

/// Where a message is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In text: in a right-to-left locale texts that are put in are isolated (U+2068, U+2069).
    Text,
    /// In an attribute, where such marks would be read out or copied.
    Attribute,
}

/// Why a message could not be formatted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageProblem {
    /// There is no such message.
    Unknown,
    /// It uses variables that it was not given.
    MissingVariables(Vec<String>),
    /// What the library says.
    Failed(String),
}

impl fmt::Display for MessageProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("there is no such message"),
            Self::MissingVariables(names) => write!(f, "it needs `${}`", names.join("`, `$")),
            Self::Failed(why) => f.write_str(why),
        }
    }
}

/// The messages of one locale.
pub(super) struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// By id: where it stands, and the variables that it needs.
    known: BTreeMap<String, (Place, BTreeSet<String>)>,
    isolate: bool,
}

/// A message or term of a file, with `-` before a term's name.
struct Found {
    place: Place,
    uses: Uses,
    /// Its Fluent source.
    text: String,
}

impl Messages {
    pub(super) fn new(
        files: &[&Source],
        tags: &Tags,
        numbers: Numbers,
        isolate: bool,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut all: BTreeMap<String, Found> = BTreeMap::new();
        let mut layer: Option<crate::source::Layer> = None;
        let mut of_layer: BTreeMap<String, Place> = BTreeMap::new();
        for file in files.iter().filter(|file| file.key.as_str().ends_with(".ftl")) {
            if layer != Some(file.layer) {
                (layer, of_layer) = (Some(file.layer), BTreeMap::new());
            }
            read(file, &mut all, &mut of_layer, problems);
        }
        check(&mut all, problems);
        let mut bundle = FluentBundle::new_concurrent(Vec::new());
        bundle.set_use_isolating(false);
        add_functions(&mut bundle, tags, numbers);
        if let Some(resource) = resource(&all) {
            // Every id stands once and is no function's, so nothing can be in the way.
            let _ = bundle.add_resource(resource);
        }
        let variables = variables(&all);
        let messages = all.into_iter().filter(|(name, _)| !name.starts_with('-'));
        let known = messages.map(|(name, found)| {
            let needs = variables.get(&name).cloned().unwrap_or_default();
            (name, (found.place, needs))
        });
        Self { bundle, known: known.collect(), isolate }
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.known.contains_key(id)
    }

    pub(super) fn place_of(&self, id: &str) -> Option<&Place> {
        self.known.get(id).map(|(place, _)| place)
    }

    pub(super) fn format(
        &self,
        id: &str,
        arguments: &[(&str, Argument)],
        form: Form,
    ) -> Result<String, MessageProblem> {
        let (_, needs) = self.known.get(id).ok_or(MessageProblem::Unknown)?;
        let given = |name: &&String| arguments.iter().any(|(known, _)| known == name);
        let missing: Vec<String> = needs.iter().filter(|name| !given(name)).cloned().collect();
        if !missing.is_empty() {
            return Err(MessageProblem::MissingVariables(missing));
        }
        let message = self.bundle.get_message(id).ok_or(MessageProblem::Unknown)?;
        let pattern = message.value().ok_or(MessageProblem::Unknown)?;
        let values = self.values(arguments, form);
        // Within the guards the library was not seen to panic; a page is not worth the risk.
        let formatted = catch_unwind(AssertUnwindSafe(|| {
            let mut errors = Vec::new();
            let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
            (text, errors)
        }));
        match formatted {
            Ok((text, errors)) => match errors.first() {
                None => Ok(text),
                Some(error) => Err(MessageProblem::Failed(error.to_string())),
            },
            Err(_) => Err(MessageProblem::Failed("the library gave up".to_owned())),
        }
    }

    fn values(&self, arguments: &[(&str, Argument)], form: Form) -> FluentArgs<'static> {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            let value = match value {
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Text(text) if self.isolate && form == Form::Text => {
                    FluentValue::from(format!("\u{2068}{text}\u{2069}"))
                }
                Argument::Text(text) => FluentValue::from(text.clone()),
            };
            values.set((*name).to_owned(), value);
        }
        values
    }
}

/// Reads one file into `all`.
fn read(
    file: &Source,
    all: &mut BTreeMap<String, Found>,
    of_layer: &mut BTreeMap<String, Place>,
    problems: &mut Vec<Diagnostic>,
) {
    let text = match std::str::from_utf8(&file.bytes) {
        Ok(text) => text,
        Err(error) => return problems.push(problem::not_utf8(&file.path, error.valid_up_to())),
    };
    if let Some((at, c)) = forbidden(text) {
        return problems.push(problem::forbidden(&file.path, at, c));
    }
    let plain = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let skipped = text.len() - plain.len();
    if plain.len() > guards::FILE_BYTES {
        let place = Place::file(&file.path);
        return problems.push(problem::refused(place, "a file of messages has at most a megabyte"));
    }
    if let Some(range) = guards::too_deep(plain) {
        let place = Place::new(&file.path, range.start + skipped..range.end + skipped);
        return problems.push(problem::refused(place, "this message nests too deep"));
    }
    let (resource, errors) = match parser::parse(plain) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let range = error.pos.start + skipped..error.pos.end.max(error.pos.start) + skipped;
        problems.push(problem::fluent_syntax(&file.path, range, &error.kind.to_string()));
    }
    for entry in resource.body {
        let (name, id, uses) = match &entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.id.name,
                of_patterns(
                    message.value.iter().chain(message.attributes.iter().map(|it| &it.value)),
                ),
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                term.id.name,
                of_patterns(std::iter::once(&term.value)),
            ),
            _ => continue,
        };
        let start = offset(plain, id) + skipped;
        let place = Place::new(&file.path, start..start + id.len());
        if let Some(first) = of_layer.insert(name.clone(), place.clone()) {
            problems.push(problem::duplicate(&file.path, &name, start..start + id.len(), &first));
        }
        let source = serializer::serialize(&Resource { body: vec![entry] });
        all.insert(name, Found { place, uses, text: source });
    }
}

/// Where a slice of `text` starts in it.
fn offset(text: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn of_patterns<'a>(patterns: impl Iterator<Item = &'a Pattern<&'a str>>) -> Uses {
    patterns.map(guards::uses).fold(Uses::default(), |mut sum, uses| {
        sum.placeables += uses.placeables;
        sum.variables.extend(uses.variables);
        sum.references.extend(uses.references);
        sum.functions.extend(uses.functions);
        sum.fault = sum.fault.or(uses.fault);
        sum
    })
}

/// Reports what refers to nothing or to itself and what is refused, and takes the refused out.
fn check(all: &mut BTreeMap<String, Found>, problems: &mut Vec<Diagnostic>) {
    let uses: BTreeMap<String, Uses> =
        all.iter().map(|(name, found)| (name.clone(), found.uses.clone())).collect();
    let totals = guards::totals(&uses);
    let mut refused = Vec::new();
    for (name, found) in all.iter() {
        let place = || found.place.clone();
        for reference in
            found.uses.references.iter().filter(|reference| !all.contains_key(*reference))
        {
            problems.push(problem::unknown_reference(place(), &format!("`{reference}`")));
        }
        for function in found.uses.functions.iter().filter(|function| *function != "NUMBER") {
            problems
                .push(problem::unknown_reference(place(), &format!("the function `{function}`")));
        }
        let fault = match totals.get(name).copied().flatten() {
            None => Some("this message refers to itself"),
            Some(total) if total > guards::PLACEABLES => {
                Some("this message holds too many placeables")
            }
            Some(_) => found.uses.fault,
        };
        if let Some(why) = fault {
            problems.push(problem::refused(place(), why));
            refused.push(name.clone());
        }
    }
    for name in refused {
        all.remove(&name);
    }
}

/// By message: the variables that it needs, those of what it refers to included.
fn variables(all: &BTreeMap<String, Found>) -> BTreeMap<String, BTreeSet<String>> {
    let of = |name: &String| {
        let mut needs = BTreeSet::new();
        let mut open = vec![name];
        let mut seen = BTreeSet::new();
        while let Some(found) =
            open.pop().and_then(|name| seen.insert(name).then(|| all.get(name))?)
        {
            needs.extend(found.uses.variables.iter().cloned());
            // A term sees only what it is given.
            open.extend(found.uses.references.iter().filter(|name| !name.starts_with('-')));
        }
        needs
    };
    all.keys().map(|name| (name.clone(), of(name))).collect()
}

/// All messages as one resource, rewritten.
fn resource(all: &BTreeMap<String, Found>) -> Option<FluentResource> {
    let text: String = all.values().map(|found| found.text.as_str()).collect();
    let (Ok(mut tree) | Err((mut tree, _))) = parser::parse(text);
    fluent_rules::rewrite(&mut tree);
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(serializer::serialize(&tree));
    Some(resource)
}

fn add_functions(bundle: &mut FluentBundle<FluentResource>, tags: &Tags, numbers: Numbers) {
    // The bundle is new, so both names are free.
    let _ = bundle.add_function("NUMBER", move |given, named| match given {
        [FluentValue::Number(number)] => {
            let digits = |key: &str| match named.get(key) {
                Some(FluentValue::Number(digits)) => Some(digits.value.clamp(0.0, 20.0) as usize),
                _ => None,
            };
            let least = digits("minimumFractionDigits").unwrap_or(0);
            let most = digits("maximumFractionDigits").unwrap_or(3).max(least);
            FluentValue::from(numbers.format(number.value, least, most))
        }
        [value] => value.clone(),
        _ => FluentValue::Error,
    });
    let rules = PluralRules::try_new_cardinal(PluralRulesPreferences::from(&tags.plurals)).ok();
    let _ = bundle.add_function("PLURAL", move |given, named| match given {
        [FluentValue::Number(number)] => {
            let exact = match named.get("exact") {
                Some(FluentValue::String(exact)) => exact.clone(),
                _ => "".into(),
            };
            // A variant that names the number itself goes before its category.
            if exact
                .split(' ')
                .filter_map(|key| key.parse::<f64>().ok())
                .any(|key| key == number.value)
            {
                return FluentValue::Number(number.clone());
            }
            FluentValue::from(category(rules.as_ref(), number.value))
        }
        [value] => value.clone(),
        _ => FluentValue::Error,
    });
}

/// The plural category of a number; `other` in a locale without rules, as CLDR's root has it.
fn category(rules: Option<&PluralRules>, number: f64) -> &'static str {
    let decimal = number.to_string().parse::<icu_decimal::input::Decimal>().ok();
    let Some((rules, decimal)) = rules.zip(decimal) else { return "other" };
    match rules.category_for(&decimal) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
