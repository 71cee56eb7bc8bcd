//! How much there is: what a summary tells of a portal.

use crate::model::{Locale, LocaleIndex, Portal};

/// How much a portal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Published documents; home, sections and topics are documents too.
    pub documents: usize,
    /// Their texts in all languages.
    pub texts: usize,
    /// Files that are copied.
    pub assets: usize,
    /// Outputs.
    pub targets: usize,
    /// By locale, in the order of the settings.
    pub locales: Vec<LocaleCount>,
}

/// What the readers of one locale find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleCount {
    /// The locale.
    pub locale: Locale,
    /// Documents that they find in their language.
    pub translated: usize,
    /// Documents that they find in another.
    pub fallback: usize,
}

impl Counts {
    /// Counts a portal.
    pub(super) fn of(portal: &Portal) -> Self {
        let texts = portal.documents.iter().flat_map(|document| &document.translations);
        Self {
            documents: portal.documents.len(),
            texts: texts.flatten().count(),
            assets: portal.assets.len(),
            targets: portal.targets.len(),
            locales: portal.locales().map(|locale| LocaleCount::of(portal, locale)).collect(),
        }
    }
}

impl LocaleCount {
    /// Counts for the readers of one locale.
    pub(super) fn of(portal: &Portal, locale: LocaleIndex) -> Self {
        let own = |at: &_| portal.page(*at, locale).shown == locale;
        let translated = portal.indices().filter(own).count();
        Self {
            locale: portal.locale(locale).clone(),
            translated,
            fallback: portal.documents.len() - translated,
        }
    }
}
