//! Which template includes and extends which: missing ones, circles, and depths that would overflow
//! the engine's stack. Read from the text, because the engine's own errors for these have no line.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Named, problem};
use crate::diagnostics::Diagnostic;
use crate::source::Place;

/// The engine overflowed a 2 MiB stack at 182 nested includes and at 912 `elif`; threads here have
/// more, these are far below.
const INCLUDES: usize = 20;
const EXTENDS: usize = 8;
const ELIFS: usize = 100;

/// A reference from one template to another.
struct Reference {
    extends: bool,
    name: String,
    range: Range<usize>,
}

/// Whether a template defines a component.
pub(super) fn defines_components(text: &str) -> bool {
    tags(text).any(|(_, tag)| tag.starts_with("component"))
}

/// The second names that templates use, directly or through each other.
pub(super) fn reachable<'a>(
    plain: impl Iterator<Item = &'a Named>,
    second: &BTreeMap<String, Named>,
) -> BTreeSet<String> {
    let mut wanted = BTreeSet::new();
    let mut open: Vec<Reference> = plain.flat_map(|one| references(&one.text)).collect();
    while let Some(reference) = open.pop() {
        if let Some(one) = second.get(&reference.name)
            && wanted.insert(reference.name)
        {
            open.extend(references(&one.text));
        }
    }
    wanted
}

/// Reports what the engine would choke on.
pub(super) fn check(named: &[Named], problems: &mut Vec<Diagnostic>) {
    let by_name: BTreeMap<&str, &Named> =
        named.iter().map(|one| (one.name.as_str(), one)).collect();
    let references: BTreeMap<&str, Vec<Reference>> =
        named.iter().map(|one| (one.name.as_str(), references(&one.text))).collect();
    for one in named {
        let mut elifs = tags(&one.text).filter(|(_, tag)| tag.starts_with("elif"));
        if let Some((range, _)) = elifs.nth(ELIFS) {
            problems.push(problem::too_deep(
                Place::new(&one.source.path, range),
                "`elif` in a template",
                ELIFS,
            ));
        }
        for reference in references.get(one.name.as_str()).into_iter().flatten() {
            let place = Place::new(&one.source.path, reference.range.clone());
            if !by_name.contains_key(reference.name.as_str()) {
                problems.push(problem::unknown_template(place, &reference.name));
            }
        }
        walk(one, &by_name, &references, problems);
    }
    problems.sort_by(|a, b| (&a.place, &a.message).cmp(&(&b.place, &b.message)));
    problems.dedup();
}

/// Follows every chain of references from one template as far as the limit.
fn walk(
    start: &Named,
    by_name: &BTreeMap<&str, &Named>,
    references: &BTreeMap<&str, Vec<Reference>>,
    problems: &mut Vec<Diagnostic>,
) {
    // By template: the deepest it was met, so that each is followed once for each depth at most.
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    let mut stack: Vec<(&str, usize, usize)> = vec![(start.name.as_str(), 0, 0)];
    while let Some((name, includes, extends)) = stack.pop() {
        for reference in references.get(name).into_iter().flatten() {
            let Some((next, _)) = by_name.get_key_value(reference.name.as_str()) else { continue };
            let (includes, extends) = match reference.extends {
                true => (includes, extends + 1),
                false => (includes + 1, extends),
            };
            let place = || {
                by_name.get(name).map(|one| Place::new(&one.source.path, reference.range.clone()))
            };
            if *next == start.name {
                let chain = [start.name.clone(), name.to_owned(), start.name.clone()];
                let chain = if name == start.name { chain[1..].to_vec() } else { chain.to_vec() };
                problems.extend(place().map(|place| problem::recursive(place, &chain)));
            } else if includes > INCLUDES || extends > EXTENDS {
                let (what, limit) = match reference.extends {
                    true => ("templates that extend each other", EXTENDS),
                    false => ("templates inside each other", INCLUDES),
                };
                problems.extend(place().map(|place| problem::too_deep(place, what, limit)));
                return;
            } else if met.get(next).is_none_or(|depth| *depth < includes + extends) {
                met.insert(next, includes + extends);
                stack.push((next, includes, extends));
            }
        }
    }
}

fn references(text: &str) -> Vec<Reference> {
    tags(text)
        .filter_map(|(range, tag)| {
            let (word, rest) =
                tag.split_once(|c: char| c.is_whitespace() || c == '"' || c == '\'')?;
            let extends = match word {
                "extends" => true,
                "include" => false,
                _ => return None,
            };
            let rest = tag.get(word.len()..).unwrap_or(rest).trim_start();
            let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
            let name = rest.get(1..)?.split(quote).next()?;
            Some(Reference { extends, name: name.to_owned(), range })
        })
        .collect()
}

/// Every `{% … %}` with its range; what stands in comments is passed over.
fn tags(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let open = rest.find("{%").map(|found| at + found);
            let comment = rest.find("{#").map(|found| at + found);
            match (open, comment) {
                (Some(open), Some(comment)) if comment < open => at = after(text, comment, "#}"),
                (None, _) => return None,
                (Some(open), _) => {
                    at = after(text, open, "%}");
                    let inner =
                        text.get(open + 2..at.saturating_sub(2).max(open + 2)).unwrap_or_default();
                    let inner = inner.trim_matches(|c: char| c == '-' || c.is_whitespace());
                    return Some((open..at, inner));
                }
            }
        }
    })
}

fn after(text: &str, from: usize, end: &str) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find(end).map_or(text.len(), |found| from + found + end.len())
}
