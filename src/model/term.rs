//! Agreed terms: the words that the texts of a locale use for one thing.

use super::document::words;
use crate::model::TermId;
use crate::source::{Place, Spanned};

/// A term of one locale. The default locale's say which ids there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The same in every locale.
    pub id: TermId,
    /// The agreed form; in the default locale, the form that originals use.
    pub form: String,
    /// Other accepted forms: inflected, short.
    pub also: Vec<String>,
    /// Forms that must not stand in a text of this locale, each with its place.
    pub avoid: Vec<Spanned<String>>,
    /// Whether a translation must hold it where its original does. False for words that are rendered
    /// in many ways; in the default locale it holds for all.
    pub required: bool,
    /// How sure it is.
    pub grade: Option<Grade>,
    /// Where the form was seen.
    pub evidence: Option<String>,
    /// What a translator should know.
    pub note: Option<String>,
    /// Where the agreed form is written.
    pub place: Place,
}

words! {
    /// How sure an agreed form is.
    Grade {
        /// Seen in an official source or the national press.
        Seen = "A",
        /// From a dictionary or CLDR, or composed of seen words.
        Composed = "B",
        /// A guess.
        Guess = "C",
    }
}
