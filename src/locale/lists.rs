//! Lists of names in a sentence: from ICU4X or, where CLDR lacks the locale, from its data.

use icu_list::options::ListFormatterOptions;
use icu_list::{ListFormatter, ListFormatterPreferences};

use super::Tags;
use super::data::LocaleData;

/// Joins names.
pub(super) enum Lists {
    Icu(Box<ListFormatter>),
    Own { comma: String, and: String },
}

impl Lists {
    /// ICU4X always answers; see [`super::numbers::Numbers::new`].
    pub(super) fn new(tags: &Tags, data: &LocaleData) -> Self {
        let own =
            |comma: &str, and: &str| Self::Own { comma: comma.to_owned(), and: and.to_owned() };
        if let (Some(comma), Some(and)) = (&data.comma, &data.and) {
            return own(comma, and);
        }
        let preferences = ListFormatterPreferences::from(&tags.formats);
        match ListFormatter::try_new_and(preferences, ListFormatterOptions::default()) {
            Ok(formatter) => Self::Icu(Box::new(formatter)),
            Err(_) => own(", ", ", "),
        }
    }

    pub(super) fn join<T: AsRef<str>>(&self, names: &[T]) -> String {
        match self {
            Self::Icu(formatter) => formatter.format(names.iter().map(AsRef::as_ref)).to_string(),
            Self::Own { comma, and } => {
                let mut out = String::new();
                for (at, name) in names.iter().enumerate() {
                    match names.len() - at {
                        _ if at == 0 => {}
                        1 => out.push_str(and),
                        _ => out.push_str(comma),
                    }
                    out.push_str(name.as_ref());
                }
                out
            }
        }
    }
}
