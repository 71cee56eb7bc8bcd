//! Which texts are slugs: the table of letters, marks and digits that `model` does not have.

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::props::{EnumeratedProperty, GeneralCategory as Category};

use crate::model::Slug;

/// Reads a slug: letters, marks and digits of any script in lower case, joined by single hyphens, in
/// NFC, 1 to 96 bytes. `None` otherwise.
pub fn slug(text: &str) -> Option<Slug> {
    let slug = Slug::from_checked(text)?;
    let valid = text.chars().all(|c| c == '-' || is_word(c))
        && text.to_lowercase() == text
        && ComposingNormalizerBorrowed::new_nfc().is_normalized(text);
    valid.then_some(slug)
}

/// Whether every character beyond ASCII is part of a word of some script, in NFC: what an address may
/// hold that need not be in lower case.
pub(super) fn is_address(text: &str) -> bool {
    let words = text.chars().all(|c| c.is_ascii() || is_word(c) || c.is_uppercase());
    words && ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}

fn is_word(c: char) -> bool {
    matches!(
        Category::for_char(c),
        Category::LowercaseLetter
            | Category::OtherLetter
            | Category::ModifierLetter
            | Category::NonspacingMark
            | Category::SpacingMark
            | Category::DecimalNumber
    )
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn letters_of_every_script_and_nothing_that_acts() {
        for good in ["da-nang", "ข่าวปลอม", "ព័ត៌មាន", "ငွေ-၂", "ڤورتل", "假新闻", "é"]
        {
            assert!(slug(good).is_some(), "{good}");
        }
        let long = "x".repeat(97);
        for bad in
            ["É", "e\u{301}", "a_b", "a b", "a\u{200b}b", "a\u{202e}b", "a/b", "..", "", &long]
        {
            assert!(slug(bad).is_none(), "{bad:?}");
        }
    }
}
