//! Interface texts: Fluent, all layers of one locale, never another locale's.
//!
//! [`super::catalogue`] reads and checks them. Formatting gives the whole text or an error, never a
//! part: the library goes on where it finds nothing, and tells of some of it only.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

use super::catalogue::{Catalogue, Known};
use super::guards::Fault;
use super::numbers::Numbers;
use super::{Tags, functions, problem};
use crate::diagnostics::Diagnostic;
use crate::model::Argument;
use crate::source::Source;

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
    bundle: FluentBundle<Arc<FluentResource>>,
    resource: Arc<FluentResource>,
    known: BTreeMap<String, Known>,
    isolate: bool,
}

impl Messages {
    pub(super) fn new(
        files: &[&Source],
        tags: &Tags,
        numbers: Numbers,
        isolate: bool,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let catalogue = Catalogue::read(files, problems);
        let mut bundle = FluentBundle::new_concurrent(Vec::new());
        bundle.set_use_isolating(false);
        functions::add(&mut bundle, tags, numbers);
        // Every name stands once and is no function's, so nothing is in the way; if it is, it shows
        // below.
        let resource = Arc::new(catalogue.resource());
        let _ = bundle.add_resource(resource.clone());
        let mut known = catalogue.messages();
        known.retain(|id, known| {
            let readable = bundle.get_message(id).is_some_and(|message| message.value().is_some());
            if !readable {
                problems.push(problem::refused(known.place.clone(), &Fault::Unreadable));
            }
            readable
        });
        Self { bundle, resource, known, isolate }
    }

    pub(super) fn get(&self, id: &str) -> Option<&Known> {
        self.known.get(id)
    }

    /// All messages as Fluent.
    pub(super) fn text(&self) -> &str {
        self.resource.source()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.known.keys().map(String::as_str)
    }

    pub(super) fn format(
        &self,
        id: &str,
        arguments: &[(&str, Argument)],
        form: Form,
    ) -> Result<String, MessageProblem> {
        let known = self.known.get(id).ok_or(MessageProblem::Unknown)?;
        let missing = missing(&known.variables, arguments);
        if !missing.is_empty() {
            return Err(MessageProblem::MissingVariables(missing));
        }
        let values = self.values(arguments, form);
        // Within the guards the library was not seen to panic; a page is not worth the risk.
        catch_unwind(AssertUnwindSafe(|| self.formatted(id, &values)))
            .unwrap_or_else(|_| Err(MessageProblem::Failed("the library gave up".to_owned())))
    }

    fn formatted(&self, id: &str, values: &FluentArgs) -> Result<String, MessageProblem> {
        let message = self.bundle.get_message(id).ok_or(MessageProblem::Unknown)?;
        let pattern = message.value().ok_or(MessageProblem::Unknown)?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(values), &mut errors);
        match errors.first() {
            Some(error) => Err(MessageProblem::Failed(error.to_string())),
            None if text.contains(functions::FAILED) => {
                let why = "a term is not given its variable, or a number is none";
                Err(MessageProblem::Failed(why.to_owned()))
            }
            None => Ok(text.into_owned()),
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

fn missing(needs: &BTreeSet<String>, arguments: &[(&str, Argument)]) -> Vec<String> {
    let given = |name: &&String| arguments.iter().any(|(known, _)| known == name);
    needs.iter().filter(|name| !given(name)).cloned().collect()
}
