//! The characters that a portal holds: those of its texts, data and messages, before anything is
//! rendered.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::locale::Locales;
use crate::model::Portal;
use crate::theme::Theme;

/// Fonts are for characters from here on: Latin is on every device.
const FIRST: char = '\u{300}';

/// Collects them. Escapes of TOML, Fluent and Markdown count as what they stand for.
pub(in crate::render) fn collect(
    portal: &Portal,
    locales: &Locales,
    theme: &Theme,
) -> BTreeSet<char> {
    let documents = portal.documents.par_iter().map(|document| {
        let mut found = BTreeSet::new();
        document.translations.iter().flatten().for_each(|it| add(&it.text, &mut found));
        found
    });
    let mut found = documents.reduce(BTreeSet::new, |mut all, more| {
        all.extend(more);
        all
    });
    portal.records.texts().for_each(|text| add(text, &mut found));
    for locale in portal.locales() {
        locales.get(locale).texts().iter().for_each(|text| add(text, &mut found));
    }
    theme.texts().for_each(|text| add(text, &mut found));
    add(&portal.config.extra.to_string(), &mut found);
    found
}

fn add(text: &str, found: &mut BTreeSet<char>) {
    found.extend(text.chars().filter(|c| *c >= FIRST));
    found.extend(escaped(text, "\\u", 16).filter(|c| *c >= FIRST));
    found.extend(escaped(text, "\\U", 16).filter(|c| *c >= FIRST));
    found.extend(escaped(text, "&#x", 16).filter(|c| *c >= FIRST));
    found.extend(escaped(text, "&#X", 16).filter(|c| *c >= FIRST));
    found.extend(escaped(text, "&#", 10).filter(|c| *c >= FIRST));
}

/// Characters that are written as numbers behind a mark. TOML takes four or eight digits, Fluent four
/// or six, CommonMark up to seven; both readings of four digits that more follow are taken.
fn escaped<'a>(text: &'a str, mark: &'a str, radix: u32) -> impl Iterator<Item = char> + 'a {
    text.match_indices(mark).flat_map(move |(at, _)| {
        let rest = text.get(at + mark.len()..).unwrap_or_default();
        let digits = rest.find(|c: char| !c.is_digit(radix)).unwrap_or(rest.len()).min(8);
        let number = |len: usize| {
            let number = u32::from_str_radix(rest.get(..len)?, radix).ok()?;
            char::from_u32(number)
        };
        [number(digits), number(digits.min(4))].into_iter().flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_count_as_what_they_stand_for() {
        let mut found = BTreeSet::new();
        add("កx \\u1781 \\u1782AB \\U00001783 &#x1784; &#6021; &#XFFFFFFFFF; \\u", &mut found);
        let wanted: BTreeSet<char> = "កខគឃងច".chars().collect();
        assert!(found.is_superset(&wanted), "{found:?}");
        assert!(!found.contains(&'x'));
    }
}
