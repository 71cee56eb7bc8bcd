//! Words for what lints found.

use crate::diagnostics::{Code, Diagnostic, quoted};
use crate::model::{SourcePath, Term, TermId};
use crate::source::{Place, Span};

/// `form` numbers the one that was found among those that the term avoids.
pub(super) fn avoided_form(
    path: &SourcePath,
    span: Span,
    locale: &str,
    term: &Term,
    form: usize,
) -> Diagnostic {
    let wrong = term.avoid.get(form);
    let word = wrong.map_or("", |wrong| wrong.value.as_str());
    let place = wrong.map(|wrong| Place::new(&term.place.path, wrong.span));
    Diagnostic::new(
        Code::AvoidedForm,
        format!(
            "`{}` is to be avoided; the agreed form in `{locale}` is `{}`",
            quoted(word),
            quoted(&term.form)
        ),
    )
    .at(Place::new(path, span))
    .note("agreed here", place)
    .help(format!("write `{}`", quoted(&term.form)))
}

/// A term that a translation lacks.
pub(super) struct Missing<'a> {
    /// What stands beside the original's words.
    pub(super) place: Place,
    /// The original's words, and where they stand.
    pub(super) said: &'a str,
    pub(super) original: Place,
    pub(super) locale: &'a str,
    pub(super) agreed: &'a str,
    /// None of a record without a term.
    pub(super) id: Option<&'a TermId>,
    /// Where the agreed form is written; none of a record's name.
    pub(super) written: Option<&'a Place>,
}

pub(super) fn missing_term(found: Missing<'_>) -> Diagnostic {
    let Missing { place, said, original, locale, agreed, id, written } = found;
    let (said, agreed) = (quoted(said), quoted(agreed));
    let message =
        format!("the original says `{said}`; the agreed form in `{locale}` is `{agreed}`");
    let other = match id {
        Some(id) => {
            format!(
                "add the form that stands here to `also` of `[{id}]` in `locales/{locale}/terms.toml`"
            )
        }
        None => "correct the name in `data/`".to_owned(),
    };
    let problem = Diagnostic::new(Code::MissingTerm, message)
        .at(place)
        .note("the original says so here", original)
        .help(format!("write `{agreed}`, or {other}"));
    match written {
        Some(written) => problem.note("agreed here", written.clone()),
        None => problem,
    }
}
