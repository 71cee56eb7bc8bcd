//! A text holds a form that its locale avoids.

use super::matcher::End;
use super::prose::Texts;
use super::{Desk, problem};
use crate::diagnostics::Diagnostic;
use crate::model::LocaleIndex;

pub(super) fn applies(desk: &Desk<'_>) -> bool {
    desk.portal.locales().any(|locale| desk.vocabulary.avoided(locale).is_some())
}

pub(super) fn check(desk: &Desk<'_>, texts: &Texts<'_>) -> Vec<Diagnostic> {
    texts.each().flat_map(|(locale, _)| in_text(desk, texts, locale)).collect()
}

fn in_text(desk: &Desk<'_>, texts: &Texts<'_>, locale: LocaleIndex) -> Vec<Diagnostic> {
    let Some(avoided) = desk.vocabulary.avoided(locale) else { return Vec::new() };
    let text = texts.folded(locale);
    let found = avoided.longest(text, End::Word);
    if found.is_empty() {
        return Vec::new();
    }
    // Part of a longer form that is accepted, it is no form of its own.
    let accepted = desk.vocabulary.accepted(locale);
    let around: Vec<_> = accepted.into_iter().flat_map(|it| it.hits(text, End::Word)).collect();
    let is_inside = |inner: &std::ops::Range<usize>| {
        let mut longer = around.iter().map(|hit| &hit.range);
        longer.any(|it| it.start <= inner.start && it.end >= inner.end && it.len() > inner.len())
    };
    let Some(translation) = texts.document.translation(locale) else { return Vec::new() };
    let tag = desk.portal.locale(locale).as_str();
    found
        .into_iter()
        .filter(|hit| !is_inside(&hit.range))
        .map(|hit| {
            let (term, form) = hit.of;
            let span = text.place(hit.range);
            problem::avoided_form(&translation.path, span, tag, term, form)
        })
        .collect()
}
