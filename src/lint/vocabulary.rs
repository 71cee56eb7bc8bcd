//! Which forms stand for one thing in which locale: agreed terms, and names of records.
//!
//! A record whose name or short name is a form of a term in the default locale is the same thing: its
//! names are accepted beside those of the term.

use std::collections::BTreeMap;

use super::fold::folded;
use super::matcher::Matcher;
use crate::model::{
    Locale, LocaleIndex, Localized, Portal, RecordIndex, RecordKind, Records, Term, TermId,
};
use crate::source::Place;

/// Numbers things: terms of all locales by their id, then records.
pub(super) type Thing = usize;

/// All agreed forms.
pub(super) struct Vocabulary<'a> {
    pub(super) things: Vec<Names<'a>>,
    /// By locale: finds accepted forms.
    accepted: Vec<Option<Matcher<Thing>>>,
    /// By locale: finds forms to avoid; each is one of a term's.
    avoided: Vec<Option<Matcher<(&'a Term, usize)>>>,
}

/// What one thing is called.
#[derive(Default)]
pub(super) struct Names<'a> {
    /// Its id in `terms.toml`; none of a record that has no term.
    pub(super) id: Option<&'a TermId>,
    /// Whether a translation must hold one of them where its original does.
    pub(super) required: bool,
    /// By locale: the agreed form, and where it is written if that is `terms.toml`.
    pub(super) agreed: BTreeMap<LocaleIndex, (&'a str, Option<&'a Place>)>,
    /// By locale: every accepted form.
    accepted: BTreeMap<LocaleIndex, Vec<&'a str>>,
}

impl<'a> Vocabulary<'a> {
    pub(super) fn new(portal: &'a Portal) -> Self {
        let mut things = terms(portal);
        records(portal, &mut things);
        let accepted = portal.locales().map(|locale| {
            let forms = things.iter().enumerate().flat_map(|(thing, names)| {
                let forms = names.accepted.get(&locale).into_iter().flatten();
                forms.map(move |form| (thing, *form))
            });
            Matcher::new(forms)
        });
        let accepted = accepted.collect();
        let avoided = portal.locales().map(|locale| {
            let terms = portal.terms.get(locale.0).into_iter().flatten();
            Matcher::new(terms.flat_map(|term| {
                let forms = term.avoid.iter().enumerate();
                forms.map(move |(at, form)| ((term, at), form.value.as_str()))
            }))
        });
        Self { accepted, avoided: avoided.collect(), things }
    }

    /// Finds the accepted forms of a locale.
    pub(super) fn accepted(&self, locale: LocaleIndex) -> Option<&Matcher<Thing>> {
        self.accepted.get(locale.0)?.as_ref()
    }

    /// Finds the forms that a locale avoids.
    pub(super) fn avoided(&self, locale: LocaleIndex) -> Option<&Matcher<(&'a Term, usize)>> {
        self.avoided.get(locale.0)?.as_ref()
    }
}

/// Terms of all locales, by id.
fn terms(portal: &Portal) -> Vec<Names<'_>> {
    let mut by_id: BTreeMap<&TermId, Names<'_>> = BTreeMap::new();
    let default = portal.default_locale();
    for (at, terms) in portal.terms.iter().enumerate() {
        let locale = LocaleIndex(at);
        for term in terms {
            let names = by_id.entry(&term.id).or_insert_with(|| Names {
                id: Some(&term.id),
                required: true,
                ..Names::default()
            });
            names.required &= term.required || locale != default;
            // Where it need not stand in one locale, that locale has nothing to look for.
            if term.required || locale == default {
                names.agreed.insert(locale, (&term.form, Some(&term.place)));
            }
            let forms = std::iter::once(&term.form).chain(&term.also).map(String::as_str);
            names.accepted.entry(locale).or_default().extend(forms);
        }
    }
    by_id.into_values().collect()
}

/// Adds the names of records, to a term's where it is the same thing.
fn records<'a>(portal: &'a Portal, things: &mut Vec<Names<'a>>) {
    let default = portal.default_locale();
    let mut known: BTreeMap<String, Thing> = BTreeMap::new();
    for (thing, names) in things.iter().enumerate() {
        for form in names.accepted.get(&default).into_iter().flatten() {
            known.entry(folded(form).text).or_insert(thing);
        }
    }
    let records = &portal.records;
    for record in RecordKind::ALL.iter().flat_map(|kind| records.all(*kind)) {
        let name = records.name(record);
        let short = short_name(records, record);
        let own = [Some(name), short].into_iter().flatten();
        let own = own.filter_map(|names| names.get(&portal.config.default_locale));
        let thing = own.filter_map(|form| known.get(&folded(form).text)).next().copied();
        let thing = thing.unwrap_or_else(|| {
            things.push(Names { required: true, ..Names::default() });
            things.len() - 1
        });
        let Some(names) = things.get_mut(thing) else { continue };
        for locale in portal.locales() {
            names.add(locale, portal.locale(locale), name, short);
        }
    }
}

impl<'a> Names<'a> {
    fn add(
        &mut self,
        at: LocaleIndex,
        locale: &Locale,
        name: &'a Localized,
        short: Option<&'a Localized>,
    ) {
        let own = [Some(name), short].into_iter().flatten();
        let own: Vec<&str> =
            own.filter_map(|names| names.get(locale)).map(String::as_str).collect();
        if let Some(first) = own.first()
            && !self.accepted.contains_key(&at)
        {
            self.agreed.insert(at, (first, None));
        }
        if !own.is_empty() {
            self.accepted.entry(at).or_default().extend(own);
        }
    }
}

fn short_name(records: &Records, record: RecordIndex) -> Option<&Localized> {
    match record.kind {
        RecordKind::Bodies => records.bodies.get(record.at).map(|body| &body.short_name),
        RecordKind::Meetings | RecordKind::Members => None,
    }
}
