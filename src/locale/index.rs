//! The letters of an A-Z index and which of them a label stands under.
//!
//! ICU4X has no alphabetic index, but all that one is made of (UTS 35, part 5, index characters): a
//! label falls into the last letter whose boundary is not after it, at primary strength. What comes
//! before the first letter, digits and signs, has a group in front; what comes after the last script
//! of the letters has one at the end.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use icu_locale::exemplar_chars::ExemplarCharacters;
use icu_properties::props::{EnumeratedProperty, GeneralCategoryGroup};

use super::Tags;
use super::collation::Collation;
use super::data::LocaleData;

/// A letter of an A-Z index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its place among the letters.
    pub position: usize,
    /// Its heading.
    pub label: String,
    /// What it holds.
    pub kind: BucketKind,
}

/// What a group of an A-Z index holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BucketKind {
    /// Labels under a letter.
    Letter,
    /// Digits and signs, in front.
    Underflow,
    /// Labels in other scripts, at the end.
    Overflow,
}

/// The letters of one locale.
pub(super) struct Index {
    letters: Vec<String>,
    /// Boundaries in their order, each with its letter.
    boundaries: Vec<(String, usize)>,
    /// From here on, labels are in other scripts.
    limit: Option<String>,
    latin: bool,
}

impl Index {
    pub(super) fn new(tags: &Tags, data: &LocaleData, collation: &Collation) -> Self {
        let letters = match data.letters.is_empty() {
            false => data.letters.clone(),
            true => exemplars(tags, collation),
        };
        let of_letter = |(at, letter): (usize, &String)| -> Vec<(String, usize)> {
            match data.boundaries.get(at) {
                Some(texts) => texts.iter().map(|text| (text.clone(), at)).collect(),
                None => vec![(letter.clone(), at)],
            }
        };
        let mut boundaries: Vec<(String, usize)> =
            letters.iter().enumerate().flat_map(of_letter).collect();
        boundaries.sort_by(|a, b| collation.compare_primary(&a.0, &b.0).then(a.1.cmp(&b.1)));
        let latin =
            letters.first().and_then(|letter| letter.chars().next()).is_none_or(|c| c.is_ascii());
        let limit = limit(data.overflow.as_deref(), latin, &boundaries, collation);
        Self { letters, boundaries, limit, latin }
    }

    pub(super) fn bucket(
        &self,
        collation: &Collation,
        label: &str,
        letter: Option<&str>,
    ) -> Bucket {
        if let Some(at) =
            letter.and_then(|letter| self.letters.iter().position(|known| known == letter))
        {
            return self.letter(at);
        }
        let word = strip(letter.unwrap_or(label));
        if collation.has_letters() {
            let first = word.chars().find(|c| c.is_alphanumeric());
            return match first.map(|c| (collation.rank(c), c.is_alphabetic())) {
                Some((Some(at), _)) => self.letter(at),
                Some((None, true)) => self.overflow(),
                _ => self.underflow(),
            };
        }
        let after = |text: &str| collation.compare_primary(text, word) != Ordering::Greater;
        if self.limit.as_deref().is_some_and(after) {
            return self.overflow();
        }
        // The boundaries are sorted, so those that are not after the word come first.
        match self.boundaries.partition_point(|(text, _)| after(text)).checked_sub(1) {
            Some(last) => self.letter(self.boundaries.get(last).map_or(0, |(_, at)| *at)),
            None => self.underflow(),
        }
    }

    /// The headings of letters.
    pub(super) fn letters(&self) -> impl Iterator<Item = &str> {
        self.letters.iter().map(String::as_str)
    }

    fn letter(&self, at: usize) -> Bucket {
        let label = self.letters.get(at).cloned().unwrap_or_default();
        Bucket { position: at + 1, label, kind: BucketKind::Letter }
    }

    fn underflow(&self) -> Bucket {
        Bucket { position: 0, label: "0–9".to_owned(), kind: BucketKind::Underflow }
    }

    fn overflow(&self) -> Bucket {
        let label = if self.latin { "…" } else { "A–Z" };
        Bucket {
            position: self.letters.len() + 1,
            label: label.to_owned(),
            kind: BucketKind::Overflow,
        }
    }
}

/// Where other scripts begin: U+FDD1 and a letter is CLDR's boundary before that letter's script
/// (UTS 35, part 5, collation reordering). Non-Latin locales sort their own script before Latin.
fn limit(
    given: Option<&str>,
    latin: bool,
    boundaries: &[(String, usize)],
    collation: &Collation,
) -> Option<String> {
    let next = given.unwrap_or(if latin { "Ω" } else { "L" });
    let limit = format!("\u{FDD1}{next}");
    let last = boundaries.last()?;
    // Where the collation does not know the boundary, nothing is beyond it.
    (collation.compare_primary(&limit, &last.0) == Ordering::Greater).then_some(limit)
}

/// CLDR's index characters in the locale's order; without any, the Latin alphabet.
fn exemplars(tags: &Tags, collation: &Collation) -> Vec<String> {
    let data_locale = (&tags.own).into();
    let mut letters: Vec<String> = ExemplarCharacters::try_new_index(&data_locale)
        .map(|set| {
            let chars = set.code_points().iter_chars().map(String::from);
            chars.chain(set.strings().iter().map(str::to_owned)).collect()
        })
        .unwrap_or_default();
    if letters.is_empty() {
        letters = ('A'..='Z').map(String::from).collect();
    }
    // A digraph that sorts as its letters is no letter of its own (U+034F keeps them apart).
    let is_letter = |text: &String| {
        let apart: Vec<String> = text.chars().map(String::from).collect();
        apart.len() < 2
            || collation.compare_primary(text, &apart.join("\u{34F}")) != Ordering::Equal
    };
    letters.retain(is_letter);
    letters.sort_by(|a, b| collation.compare_primary(a, b).then_with(|| a.cmp(b)));
    let mut seen = BTreeSet::new();
    letters.retain(|letter| seen.insert(letter.clone()));
    letters
}

/// Without punctuation and signs in front; Burmese `၎` is a word, not a sign.
fn strip(label: &str) -> &str {
    label.trim_start_matches(|c: char| {
        let group = GeneralCategoryGroup::Punctuation
            .union(GeneralCategoryGroup::Symbol)
            .union(GeneralCategoryGroup::Separator)
            .union(GeneralCategoryGroup::Other);
        c != '၎' && group.contains(icu_properties::props::GeneralCategory::for_char(c))
    })
}
