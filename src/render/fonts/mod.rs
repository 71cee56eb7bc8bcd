//! Fonts for scripts that devices often lack, cut down to what the portal needs.
//!
//! A font depends on the characters of the portal's sources, messages and data ([`characters`]), not
//! on rendered pages; a new character changes one file. [`subset`] cuts it down and compresses it. The
//! stylesheet names fonts by [`rules`], with ranges of characters, so that a browser fetches one only
//! where a text needs it and no face of the device has it.

mod characters;
mod subset;

use std::collections::BTreeSet;
use std::fmt::Write as _;

pub(super) use characters::collect;

use super::{Inputs, problem};
use crate::diagnostics::Diagnostic;
use crate::model::{Font, FontPart, Portal, UrlPath};

/// The rules `@font-face` for the stylesheet, which lies at the root.
pub(super) fn rules(portal: &Portal) -> String {
    let mut rules = String::new();
    for font in &portal.fonts {
        for part in font.parts() {
            rule(font, part, &mut rules);
        }
    }
    rules
}

fn rule(font: &Font, part: FontPart, out: &mut String) {
    let family = font.family(part);
    let url = UrlPath::root().relative_to(&font.url(part));
    // A font that cannot be read is reported where it is made.
    let weights = subset::weights(&font.file.bytes).unwrap_or((400, 400));
    let weights = match weights.0 == weights.1 {
        true => weights.0.to_string(),
        false => format!("{} {}", weights.0, weights.1),
    };
    let ranges = match part {
        FontPart::Text => font.config.ranges.iter().map(|it| (*it.start(), *it.end())).collect(),
        FontPart::Names => runs(&font.names),
    };
    let ranges: Vec<String> = ranges.into_iter().map(range).collect();
    // Writing to a `String` cannot fail.
    let _ = writeln!(
        out,
        "@font-face {{ font-family: \"{family}\"; src: url(\"{url}\") format(\"woff2\"); \
         font-weight: {weights}; font-display: swap; unicode-range: {} }}",
        ranges.join(", ")
    );
}

/// One part of a font as WOFF2.
pub(super) fn file(
    inputs: &Inputs<'_>,
    at: usize,
    part: FontPart,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let font = &inputs.portal.fonts[at];
    let wanted: BTreeSet<char> = match part {
        FontPart::Names => font.names.iter().copied().collect(),
        FontPart::Text => {
            inputs.characters().iter().copied().filter(|c| font.config.is_for(*c)).collect()
        }
    };
    subset::woff2(&font.file.bytes, &wanted)
        .map_err(|why| Box::new(problem::font_broken(&font.file.path, &font.config.file_at, &why)))
}

/// Code points that follow each other, as ranges.
fn runs(sorted: &[char]) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for c in sorted.iter().map(|c| u32::from(*c)) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == c => *last = c,
            _ => runs.push((c, c)),
        }
    }
    runs
}

fn range((first, last): (u32, u32)) -> String {
    match first == last {
        true => format!("U+{first:X}"),
        false => format!("U+{first:X}-{last:X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_that_follow_each_other_are_one_range() {
        let shown: Vec<String> = runs(&['a', 'c', 'd', 'e', 'g']).into_iter().map(range).collect();
        assert_eq!(shown, ["U+61", "U+63-65", "U+67"]);
    }
}
