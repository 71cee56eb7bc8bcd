//! `locales/<locale>/terms.toml`: the agreed terms of one locale, one table a term.
//!
//! ```toml
//! [asean-secretariat]
//! term = "สำนักเลขาธิการอาเซียน"             # the agreed form
//! also = []                              # other accepted forms
//! avoid = ["สำนักงานเลขาธิการอาเซียน"]         # forms that must not stand in a text
//! required = true                        # false: a translation need not hold it
//! grade = "A"                            # how sure it is
//! evidence = "…"
//! note = "…"
//! ```

use super::fields::{Fields, SUMMARY_CHARS, TITLE_CHARS, file};
use super::{decode, front_matter, problem};
use crate::diagnostics::{Diagnostic, quoted};
use crate::model::{Grade, SourcePath, Term, TermId};
use crate::source::{Layer, Place, Source, Spanned};

/// The name of such a file.
pub(super) const FILE: &str = "terms.toml";

/// The terms of one file.
#[derive(Clone, Debug)]
pub struct ParsedTerms {
    /// The file.
    pub path: SourcePath,
    /// Its layer: a higher one's term replaces a lower one's.
    pub layer: Layer,
    /// The folder that it lies in: a locale, if the file is where it belongs.
    pub locale: String,
    /// In the order of the file, each with the place of its id.
    pub terms: Vec<Spanned<Term>>,
}

/// Parses one file of terms.
pub(super) fn parse(source: &Source) -> (Option<ParsedTerms>, Vec<Diagnostic>) {
    let text = match decode(source) {
        Ok(text) => text,
        Err(found) => return (None, vec![found]),
    };
    let mut problems = Vec::new();
    let mut fields = file(&source.path, text, &mut problems);
    let tables = fields.remaining_tables(&mut problems);
    let terms = tables.into_iter().filter_map(|(id, table)| term(id, table, &mut problems));
    let terms = terms.collect();
    let folder = source.key.folder().strip_prefix("locales/").unwrap_or_default();
    let (path, locale) = (source.path.clone(), folder.to_owned());
    (Some(ParsedTerms { path, layer: source.layer, locale, terms }), problems)
}

fn term(
    id: Spanned<String>,
    mut fields: Fields<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<Term>> {
    let id = front_matter::check_identifier(&fields, "terms", id, TermId::parse, problems);
    let help = "give the agreed form: `term = \"…\"`";
    let form = fields.require("term", TITLE_CHARS, help, problems);
    let also = forms(&mut fields, "also", problems);
    let avoid = forms(&mut fields, "avoid", problems);
    let required = fields.take::<bool>("required", problems).is_none_or(|it| it.value);
    let grade = grade(&mut fields, problems);
    let evidence = fields.text("evidence", SUMMARY_CHARS, problems).map(|text| text.value);
    let note = fields.text("note", SUMMARY_CHARS, problems).map(|text| text.value);
    let path = fields.path();
    fields.finish(problems);
    let (id, form) = (id?, form?);
    for wrong in &avoid {
        if wrong.value == form.value || also.iter().any(|other| other.value == wrong.value) {
            problems.push(both(path, wrong));
        }
    }
    let also = also.into_iter().map(|form| form.value).collect();
    let place = Place::new(path, form.span);
    let (value, form) = (id.value, form.value);
    let term = Term { id: value, form, also, avoid, required, grade, evidence, note, place };
    Some(Spanned::new(term, id.span))
}

/// Reads a list of forms, none of them empty.
fn forms(
    fields: &mut Fields<'_>,
    key: &'static str,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Spanned<String>> {
    let (forms, empty): (Vec<_>, Vec<_>) = fields
        .texts(key, TITLE_CHARS, problems)
        .into_iter()
        .partition(|form| !form.value.trim().is_empty());
    for form in empty {
        let message = format!("a form of `{key}` is empty");
        problems.push(problem::bad_value(fields.path(), form.span, &message, "take it out"));
    }
    forms
}

fn grade(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Option<Grade> {
    front_matter::word(fields, "grade", Grade::parse, Grade::ALL, Grade::as_str, problems)
        .map(|grade| grade.value)
}

fn both(path: &SourcePath, form: &Spanned<String>) -> Diagnostic {
    let message = format!("`{}` is both accepted and to be avoided", quoted(&form.value));
    problem::bad_value(path, form.span, &message, "take it out of one of the two")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostics::Code;

    fn parsed(text: &str) -> (ParsedTerms, Vec<Code>) {
        let path = SourcePath::parse("locales/th/terms.toml").unwrap();
        let bytes = Arc::from(text.as_bytes());
        let source = Source { path: path.clone(), key: path, layer: Layer::Portal, bytes };
        let (terms, problems) = parse(&source);
        (terms.unwrap(), problems.iter().map(|problem| problem.code).collect())
    }

    #[test]
    fn a_term_has_what_its_table_says() {
        let text = "[secretariat]\nterm = \"ก\"\nalso = [\"ข\"]\navoid = [\"ค\"]\ngrade = \"B\"\n\
                    evidence = \"e\"\nnote = \"n\"\n[media]\nterm = \"ง\"\nrequired = false\n";
        let (file, problems) = parsed(text);
        assert_eq!(problems, []);
        assert_eq!((file.locale.as_str(), file.terms.len()), ("th", 2));
        // The TOML parser sorts.
        let [media, secretariat] = file.terms.as_slice() else { panic!("{file:?}") };
        assert!(!media.value.required && secretariat.value.required);
        assert_eq!(
            (secretariat.value.form.as_str(), &secretariat.value.also),
            ("ก", &vec!["ข".to_owned()])
        );
        assert_eq!(secretariat.value.grade, Some(Grade::Composed));
        let avoid = &secretariat.value.avoid[0];
        assert_eq!(text.get(avoid.span.range()), Some("\"ค\""));
        let span = secretariat.value.place.span.unwrap();
        assert_eq!(text.get(span.range()), Some("\"ก\""));
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        let found = |text| parsed(text).1;
        assert_eq!(found("x = 1\n"), [Code::WrongType]);
        assert_eq!(found("[a]\nalso = []\n"), [Code::MissingKey]);
        assert_eq!(found("[a]\nterm = \"x\"\nform = \"y\"\n"), [Code::UnknownKey]);
        assert_eq!(found("[A]\nterm = \"x\"\n"), [Code::BadValue]);
        assert_eq!(found("[a]\nterm = \"x\"\ngrade = \"D\"\n"), [Code::BadValue]);
        assert_eq!(found("[a]\nterm = \"x\"\navoid = [\"x\"]\n"), [Code::BadValue]);
        assert_eq!(found("[a]\nterm = \"x\"\nalso = [\" \"]\n"), [Code::BadValue]);
        assert_eq!(found("[a]\nterm = \"x\"\n[a]\nterm = \"y\"\n"), [Code::TomlSyntax]);
    }
}
