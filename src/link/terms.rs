//! Agreed terms of all files together: by locale, and only such as the default locale has.

use std::collections::BTreeMap;

use super::{SUGGESTIONS, problem};
use crate::diagnostics::{Diagnostic, nearest};
use crate::model::{Config, Term, TermId};
use crate::parse::ParsedTerms;
use crate::source::{Place, Spanned};

/// By locale: its terms, sorted by id. `files` come lowest layer first; a higher layer's term replaces
/// a lower one's. Files of other locales are reported where messages are.
pub(super) fn collect(
    config: &Config,
    files: &[ParsedTerms],
    problems: &mut Vec<Diagnostic>,
) -> Vec<Vec<Term>> {
    let of = |locale: &str| {
        let files = files.iter().filter(|file| file.locale == locale);
        let terms = files.flat_map(|file| file.terms.iter().map(move |term| (file, term)));
        terms.map(|(file, term)| (term.value.id.clone(), (file, term))).collect()
    };
    let default: BTreeMap<TermId, _> = of(config.default_locale.as_str());
    let mut suggestions = SUGGESTIONS;
    let mut all = Vec::with_capacity(config.locales.len());
    for known in &config.locales {
        let found: BTreeMap<TermId, (&ParsedTerms, &Spanned<Term>)> = of(known.locale.as_str());
        for (id, (file, term)) in found.iter().filter(|(id, _)| !default.contains_key(*id)) {
            let ids = default.keys().map(TermId::as_str).take_while(|_| suggestions > 0);
            let near = nearest(id.as_str(), ids);
            suggestions = suggestions.saturating_sub(1);
            let place = Place::new(&file.path, term.span);
            let default = config.default_locale.as_str();
            problems.push(problem::unknown_term(place, id.as_str(), default, near));
        }
        all.push(found.into_values().map(|(_, term)| term.value.clone()).collect());
    }
    all
}
