//! Sort order: ICU4X's tailoring of the locale or, where there is none, the locale's own letters.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use super::Tags;
use super::data::LocaleData;

/// Characters that are compared. The collator is quadratic in combining marks: 20,000 of them took
/// half a second.
const COMPARED: usize = 512;

/// Compares texts.
pub(super) struct Collation {
    full: Option<CollatorBorrowed<'static>>,
    primary: Option<CollatorBorrowed<'static>>,
    /// Letters in their order, where ICU4X has no tailoring.
    ranks: BTreeMap<char, usize>,
    folds: BTreeMap<char, char>,
}

impl Collation {
    pub(super) fn new(tags: &Tags, data: &LocaleData) -> Self {
        let make = |strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Collator::try_new(CollatorPreferences::from(&tags.own), options).ok()
        };
        // For a plain tag ICU4X always has an order: its root, where there is no tailoring.
        let (full, primary) = (make(Strength::Tertiary), make(Strength::Primary));
        let letters = data.letters.iter().filter(|_| data.alphabet);
        let ranks =
            letters.enumerate().filter_map(|(at, letter)| Some((letter.chars().next()?, at)));
        Self { full, primary, ranks: ranks.collect(), folds: data.folds.clone() }
    }

    /// By letters first where the locale brings its own, then by the collator.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        let (a, b) = (cut(a), cut(b));
        self.by_letters(a, b).then_with(|| match &self.full {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        })
    }

    /// By base letters alone: accents and case do not count.
    pub(super) fn compare_primary(&self, a: &str, b: &str) -> Ordering {
        match &self.primary {
            Some(collator) => collator.compare(cut(a), cut(b)),
            None => a.cmp(b),
        }
    }

    /// Whether the locale sorts by its own letters.
    pub(super) fn has_letters(&self) -> bool {
        !self.ranks.is_empty()
    }

    /// The number of a letter, where the locale sorts by its own.
    pub(super) fn rank(&self, c: char) -> Option<usize> {
        self.ranks.get(self.folds.get(&c).unwrap_or(&c)).copied()
    }

    fn by_letters(&self, a: &str, b: &str) -> Ordering {
        if !self.has_letters() {
            return Ordering::Equal;
        }
        let (a, b) = (self.key(a), self.key(b));
        a.cmp(&b)
    }

    /// Words in other scripts come behind; then spaces before letters, as CLDR's root has it, so that
    /// phrases are ordered by their words.
    fn key(&self, text: &str) -> (bool, Vec<usize>) {
        let first = text.chars().find(|c| c.is_alphanumeric());
        let foreign = first.is_some_and(|c| c.is_alphabetic() && self.rank(c).is_none());
        let letters = text.chars().filter_map(|c| match c.is_whitespace() {
            true => Some(0),
            false => self.rank(c).map(|rank| rank + 1),
        });
        (foreign, letters.collect())
    }
}

fn cut(text: &str) -> &str {
    match text.char_indices().nth(COMPARED) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
}
