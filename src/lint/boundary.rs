//! Where words begin and end, as far as the characters beside a place tell.
//!
//! Scripts without spaces between words (Unicode Annex 14 calls them complex-context and
//! ideographic) have no boundaries that can be seen: there, a form must not begin or end inside of
//! a syllable sign.

use icu_properties::CodePointSetData;
use icu_properties::props::{
    EnumeratedProperty, GeneralCategory, GeneralCategoryGroup, LineBreak, LogicalOrderException,
    Script,
};

/// Whether a script puts no spaces between words: Thai, Lao, Khmer, Burmese, Han.
pub(super) fn is_unspaced(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            LineBreak::for_char(c),
            LineBreak::ComplexContext
                | LineBreak::Ideographic
                | LineBreak::ConditionalJapaneseStarter
        )
        && !GeneralCategoryGroup::Symbol.contains(GeneralCategory::for_char(c))
}

/// Whether a character combines with the one before it.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_ascii() && GeneralCategoryGroup::Mark.contains(GeneralCategory::for_char(c))
}

/// Whether inflection in this script changes the last letter of a word: Tamil.
pub(super) fn is_inflecting(c: char) -> bool {
    !c.is_ascii() && Script::for_char(c) == Script::Tamil
}

/// Whether short words are written as one with what follows: Jawi, like Arabic, joins *di* and *ke*.
pub(super) fn joins_prefixes(c: char) -> bool {
    !c.is_ascii() && Script::for_char(c) == Script::Arabic
}

/// Whether a word can begin with `first` at this place of a text.
pub(super) fn begins(before: &str, first: char) -> bool {
    let Some(last) = before.chars().next_back() else { return true };
    if is_unspaced(first) {
        return !is_stacker(last)
            && !CodePointSetData::new::<LogicalOrderException>().contains(last);
    }
    !is_word(first) || !(is_word(last) || is_inside(last, before.chars().rev().nth(1)))
}

/// Whether a word can end with `last` at this place of a text.
pub(super) fn ends(last: char, after: &str) -> bool {
    let mut rest = after.chars();
    let Some(next) = rest.next() else { return true };
    if is_unspaced(last) {
        return !is_mark(next);
    }
    !is_word(last) || !(is_word(next) || is_inside(next, rest.next()))
}

/// Whether `after` does not go on with the character before it.
pub(super) fn is_whole(after: &str) -> bool {
    !after.chars().next().is_some_and(is_mark)
}

/// Letters, digits and marks of scripts that put spaces between words.
fn is_word(c: char) -> bool {
    (c.is_alphanumeric() || is_mark(c)) && !is_unspaced(c)
}

/// Signs inside of names of hosts, files and mail addresses: `asean.org`.
fn is_inside(sign: char, beyond: Option<char>) -> bool {
    matches!(sign, '.' | '@' | '_') && beyond.is_some_and(|c| c.is_ascii_alphanumeric())
}

/// The signs that put the next consonant below the one before: Khmer coeng, Burmese virama.
fn is_stacker(c: char) -> bool {
    matches!(c, '\u{17D2}' | '\u{1039}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_scripts_with_spaces_say_so() {
        assert!(
            begins("the ", 'a') && begins("non-", 'a') && begins("", 'a') && begins("ข่าว", 'a')
        );
        assert!(!begins("p", 'a') && !begins("www.", 'a') && !begins("ஆ", 'க'));
        assert!(ends('n', "") && ends('n', "'s") && ends('n', ".") && ends('n', ". a"));
        assert!(!ends('n', "s") && !ends('n', ".org") && !ends('n', "@b"));
    }

    #[test]
    fn scripts_without_spaces_end_with_a_syllable_sign() {
        assert!(is_unspaced('ก') && is_unspaced('ក') && is_unspaced('亚') && is_unspaced('က'));
        assert!(!is_unspaced('த') && !is_unspaced('a') && !is_unspaced('ا'));
        assert!(begins("ใน", 'อ') && !begins("เ", 'อ') && !begins("ន\u{17D2}", 'ត'));
        assert!(ends('ร', "ก") && !ends('ร', "ี"));
    }
}
