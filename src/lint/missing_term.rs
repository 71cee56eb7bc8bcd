//! An original uses a term, and its translation nowhere holds the agreed form.
//!
//! Of the forms in the original that overlap the longest counts; in the translation each does, also
//! with a suffix and inside of others, so that what is reported is missing.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::folded;
use super::matcher::{End, Matcher};
use super::prose::Texts;
use super::vocabulary::{Names, Thing};
use super::{Desk, problem};
use crate::diagnostics::Diagnostic;
use crate::model::{Block, LinkedText, LocaleIndex, Translation};
use crate::source::{Place, Span};

pub(super) fn applies(desk: &Desk<'_>) -> bool {
    // It takes two languages.
    desk.portal.locales().filter(|locale| desk.vocabulary.accepted(*locale).is_some()).count() > 1
}

pub(super) fn check(desk: &Desk<'_>, texts: &Texts<'_>) -> Vec<Diagnostic> {
    let original = texts.document.original;
    let used = used(desk, texts, original);
    if used.is_empty() {
        return Vec::new();
    }
    let translations = texts.each().filter(|(locale, _)| *locale != original);
    translations.flat_map(|(locale, text)| missing(desk, texts, &used, locale, text)).collect()
}

/// The things that the original speaks of, each with its places there.
fn used(desk: &Desk<'_>, texts: &Texts<'_>, original: LocaleIndex) -> BTreeMap<Thing, Vec<Span>> {
    let mut used: BTreeMap<Thing, Vec<Span>> = BTreeMap::new();
    let text = texts.folded(original);
    let matcher = desk.vocabulary.accepted(original);
    for hit in matcher.into_iter().flat_map(|it| it.longest(text, End::Word)) {
        if desk.vocabulary.things.get(hit.of).is_some_and(|names| names.required) {
            used.entry(hit.of).or_default().push(text.place(hit.range));
        }
    }
    used
}

fn missing(
    desk: &Desk<'_>,
    texts: &Texts<'_>,
    used: &BTreeMap<Thing, Vec<Span>>,
    locale: LocaleIndex,
    text: &Translation,
) -> Vec<Diagnostic> {
    let Some(matcher) = desk.vocabulary.accepted(locale) else { return Vec::new() };
    let held = held(matcher, texts, locale, text);
    let absent = used.iter().filter(|(thing, _)| !held.contains(thing));
    let found = absent.filter_map(|(thing, spans)| {
        let names: &Names<'_> = desk.vocabulary.things.get(*thing)?;
        let (agreed, written) = names.agreed.get(&locale)?;
        let original = texts.document.translation(texts.document.original)?;
        let first = spans.first()?;
        let said = original.text.get(first.range()).unwrap_or_default();
        Some(problem::missing_term(problem::Missing {
            place: Place::new(&text.path, trimmed(&text.text, beside(texts, locale, spans)?)),
            said: &said.split_whitespace().collect::<Vec<_>>().join(" "),
            original: Place::new(&original.path, *first),
            locale: desk.portal.locale(locale).as_str(),
            agreed,
            id: names.id,
            written: *written,
        }))
    });
    found.collect()
}

/// The things that a translation speaks of, its alternative labels included.
fn held(
    matcher: &Matcher<Thing>,
    texts: &Texts<'_>,
    locale: LocaleIndex,
    text: &Translation,
) -> BTreeSet<Thing> {
    let mut held: BTreeSet<Thing> =
        matcher.hits(texts.folded(locale), End::Open).map(|hit| hit.of).collect();
    for label in &text.alt_labels {
        held.extend(matcher.hits(&folded(label), End::Open).map(|hit| hit.of));
    }
    held
}

/// What of a translation stands beside the first of these places of the original that has something
/// beside it: title, summary, numbered paragraph, heading; else its title.
fn beside(texts: &Texts<'_>, locale: LocaleIndex, spans: &[Span]) -> Option<Span> {
    let document = texts.document;
    let (own, theirs) = (document.translation(document.original)?, document.translation(locale)?);
    let linked = |at: LocaleIndex| texts.linked.get(at.0)?.as_ref();
    let (from, to) = (linked(document.original), linked(locale));
    let aligned = spans.iter().find_map(|span| {
        if is_within(*span, own.summary_span) && !theirs.summary.is_empty() {
            return Some(theirs.summary_span);
        }
        if span.start < own.body.start {
            return Some(theirs.title_span);
        }
        let name = name_of(own, from?, *span)?;
        block(theirs, to?, &name)
    });
    Some(aligned.unwrap_or(theirs.title_span))
}

/// What a block shares with its translations.
#[derive(PartialEq, Eq)]
enum Name {
    Heading(String),
    Paragraph(usize),
}

/// The blocks of a text that have a name, with their places.
fn named<'a>(
    text: &'a Translation,
    linked: &'a LinkedText,
) -> impl Iterator<Item = (Name, Span)> + 'a {
    let mut ids = linked.heading_ids.iter();
    let mut numbers = linked.paragraphs.iter();
    text.body.outline.iter().filter_map(move |block| match block {
        Block::Heading(heading) => Some((Name::Heading(ids.next()?.clone()), heading.span)),
        Block::Paragraph(span) => Some((Name::Paragraph((*numbers.next()?)?), *span)),
    })
}

/// The block around a place; outside of all (in a list, a table, a quotation) the heading before it.
fn name_of(text: &Translation, linked: &LinkedText, span: Span) -> Option<Name> {
    let mut heading = None;
    for (name, block) in named(text, linked).take_while(|(_, block)| block.start <= span.start) {
        match name {
            _ if is_within(span, block) => return Some(name),
            Name::Heading(_) => heading = Some(name),
            Name::Paragraph(_) => {}
        }
    }
    heading
}

fn block(text: &Translation, linked: &LinkedText, wanted: &Name) -> Option<Span> {
    named(text, linked).find(|(name, _)| name == wanted).map(|(_, span)| span)
}

/// A span without the line ends that a block ends with.
fn trimmed(text: &str, span: Span) -> Span {
    let words = text.get(span.range()).unwrap_or_default().trim_end();
    Span::from(span.start..span.start + words.len())
}

fn is_within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
