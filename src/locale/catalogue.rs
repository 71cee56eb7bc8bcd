//! The messages of one locale: all its layers read, laid over each other and checked.
//!
//! 1. Each file is guarded ([`super::guards`]) and parsed; a higher layer's message replaces a lower
//!    one's.
//! 2. References, functions and sizes are checked on all messages together.
//! 3. The tree is rewritten so that plurals and numbers follow ICU4X ([`super::fluent_rules`]).

use std::collections::{BTreeMap, BTreeSet};

use fluent::FluentResource;
use fluent_syntax::ast::{Attribute, Entry, Pattern, Resource};
use fluent_syntax::{parser, serializer};

use super::guards::{self, Fault, Reference, Uses};
use super::{fluent_rules, functions, problem};
use crate::diagnostics::{self, Diagnostic};
use crate::model::forbidden;
use crate::source::{Layer, Place, Source};

/// Messages and terms by name, a term's with `-` in front.
#[derive(Default)]
pub(super) struct Catalogue {
    entries: BTreeMap<String, Found>,
}

/// A message or term of a file.
struct Found {
    place: Place,
    uses: Uses,
    has_value: bool,
    attributes: BTreeSet<String>,
    /// Its Fluent source.
    text: String,
}

/// What is known of a message.
pub(super) struct Known {
    pub(super) place: Place,
    /// What it must be given, for itself and for what it refers to.
    pub(super) variables: BTreeSet<String>,
}

impl Catalogue {
    /// Reads the files of one locale, lowest layer first.
    pub(super) fn read(files: &[&Source], problems: &mut Vec<Diagnostic>) -> Self {
        let mut catalogue = Self::default();
        let mut layer: Option<Layer> = None;
        let mut of_layer: BTreeMap<String, Place> = BTreeMap::new();
        for file in files.iter().filter(|file| file.key.as_str().ends_with(".ftl")) {
            if layer != Some(file.layer) {
                (layer, of_layer) = (Some(file.layer), BTreeMap::new());
            }
            catalogue.file(file, &mut of_layer, problems);
        }
        catalogue.check(problems);
        catalogue
    }

    fn file(
        &mut self,
        file: &Source,
        of_layer: &mut BTreeMap<String, Place>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let text = match guarded(file) {
            Ok(text) => text,
            Err(found) => return problems.push(*found),
        };
        let skipped = file.bytes.len() - text.len();
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for error in errors {
            let range = error.pos.start + skipped..error.pos.end.max(error.pos.start) + skipped;
            problems.push(problem::fluent_syntax(&file.path, range, &error.kind.to_string()));
        }
        for entry in resource.body {
            let place = |id: &str| {
                let start = offset(text, id) + skipped;
                Place::new(&file.path, start..start + id.len())
            };
            let Some((name, found)) = found(entry, place) else { continue };
            if let Some(first) = of_layer.insert(name.clone(), found.place.clone()) {
                problems.push(problem::duplicate(found.place.clone(), &name, &first));
            }
            self.entries.insert(name, found);
        }
    }

    /// Reports what refers to nothing or is refused, and takes the refused out.
    fn check(&mut self, problems: &mut Vec<Diagnostic>) {
        let uses = self.entries.iter().map(|(name, found)| (name.as_str(), &found.uses)).collect();
        let totals = guards::totals(&uses);
        let mut refused = Vec::new();
        for (name, found) in &self.entries {
            let place = || found.place.clone();
            for reference in &found.uses.references {
                if let Some(missing) = self.missing(reference) {
                    problems.push(problem::unknown_reference(place(), &missing));
                }
            }
            for function in &found.uses.functions {
                if !functions::NAMES.contains(&function.as_str()) {
                    problems.push(problem::unknown_function(place(), function));
                }
            }
            let fault = match totals.get(name.as_str()).copied().flatten() {
                None => Some(Fault::Circle),
                Some(total) if total > guards::PLACEABLES => Some(Fault::Many),
                Some(_) => found.uses.fault.clone(),
            };
            if let Some(fault) = fault {
                problems.push(problem::refused(place(), &fault));
                refused.push(name.clone());
            }
        }
        self.entries.retain(|name, _| refused.binary_search(name).is_err());
    }

    /// The name of what a reference leads to, if that is not there.
    fn missing(&self, reference: &Reference) -> Option<String> {
        let found = self.entries.get(&reference.name);
        match &reference.attribute {
            None => found.is_none_or(|found| !found.has_value).then(|| reference.name.clone()),
            Some(attribute) => found
                .is_none_or(|found| !found.attributes.contains(attribute))
                .then(|| format!("{}.{attribute}", reference.name)),
        }
    }

    /// All messages as one resource, rewritten.
    pub(super) fn resource(&self) -> FluentResource {
        let text: String = self.entries.values().map(|found| found.text.as_str()).collect();
        let (Ok(mut tree) | Err((mut tree, _))) = parser::parse(text);
        fluent_rules::rewrite(&mut tree);
        let text = serializer::serialize(&tree);
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text);
        resource
    }

    /// What is known of each message that has a text of its own.
    pub(super) fn messages(&self) -> BTreeMap<String, Known> {
        let messages =
            self.entries.iter().filter(|(name, found)| !name.starts_with('-') && found.has_value);
        messages
            .map(|(name, found)| {
                let known = Known { place: found.place.clone(), variables: self.variables(name) };
                (name.clone(), known)
            })
            .collect()
    }

    /// The variables that a message needs. It refers to few others, or it had been refused.
    fn variables(&self, name: &str) -> BTreeSet<String> {
        let mut needs = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            let Some(found) = self.entries.get(name).filter(|_| seen.insert(name)) else {
                continue;
            };
            needs.extend(found.uses.variables.iter().cloned());
            let references = found.uses.references.iter().map(|reference| reference.name.as_str());
            // A term sees only what it is given.
            open.extend(references.filter(|name| !name.starts_with('-')));
        }
        needs
    }
}

/// The text of a file without its byte-order mark, if the parser may see it.
pub(super) fn guarded(file: &Source) -> Result<&str, Box<Diagnostic>> {
    let text = std::str::from_utf8(&file.bytes)
        .map_err(|error| diagnostics::not_utf8(&file.path, error.valid_up_to()))?;
    if let Some((at, c)) = forbidden(text) {
        return Err(Box::new(diagnostics::forbidden_character(&file.path, at, c)));
    }
    let plain = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if plain.len() > guards::FILE_BYTES {
        return Err(Box::new(problem::refused(Place::file(&file.path), &Fault::Long)));
    }
    match guards::too_deep(plain) {
        Some(range) => {
            let skipped = text.len() - plain.len();
            let place = Place::new(&file.path, range.start + skipped..range.end + skipped);
            Err(Box::new(problem::refused(place, &Fault::Deep)))
        }
        None => Ok(plain),
    }
}

/// The name of a message or term and what is known of it; `place` tells where its id stands.
fn found(entry: Entry<&str>, place: impl Fn(&str) -> Place) -> Option<(String, Found)> {
    let (name, id, value, attributes) = match &entry {
        Entry::Message(message) => {
            let id = message.id.name;
            (id.to_owned(), id, message.value.as_ref(), &message.attributes)
        }
        Entry::Term(term) => {
            let id = term.id.name;
            (format!("-{id}"), id, Some(&term.value), &term.attributes)
        }
        _ => return None,
    };
    let found = Found {
        place: place(id),
        uses: guards::uses(patterns(value, attributes)),
        has_value: value.is_some(),
        attributes: attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect(),
        text: String::new(),
    };
    let text = serializer::serialize(&Resource { body: vec![entry] });
    Some((name, Found { text, ..found }))
}

/// The patterns of an entry: its own and those of its attributes.
fn patterns<'a>(
    value: Option<&'a Pattern<&'a str>>,
    attributes: &'a [Attribute<&'a str>],
) -> impl Iterator<Item = &'a Pattern<&'a str>> {
    value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value))
}

/// Where a slice of `text` starts in it.
fn offset(text: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}
