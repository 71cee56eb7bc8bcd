//! The engine checks all templates together and answers with one text that holds several reports.
//! This takes it apart, so that each becomes a diagnostic at its place.

use std::sync::Arc;

use tera::ErrorKind;

use super::problem;
use crate::diagnostics::Diagnostic;
use crate::source::{Place, Source};

/// The diagnostics of an error that concerns all templates.
pub(super) fn word(
    error: &tera::Error,
    files: impl Fn(&str) -> Option<Arc<Source>>,
) -> Vec<Diagnostic> {
    let ErrorKind::Msg(text) = error.kind() else {
        return vec![problem::template_syntax(&error.to_string(), None)];
    };
    let reports: Vec<Diagnostic> =
        text.split("\n\n").filter_map(|report| one(report, &files)).collect();
    match reports.is_empty() {
        true => vec![problem::template_syntax(text, None)],
        false => reports,
    }
}

/// `error: MESSAGE⏎ --> NAME:LINE:COLUMN⏎…`
fn one(report: &str, files: &impl Fn(&str) -> Option<Arc<Source>>) -> Option<Diagnostic> {
    let mut lines = report.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let (_, locus) = lines.next()?.split_once("--> ")?;
    let mut parts = locus.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let source = files(parts.next()?)?;
    let text = std::str::from_utf8(&source.bytes).ok()?;
    let row = text.split_inclusive('\n').nth(line.checked_sub(1)?)?;
    let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let within: usize = row.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let carets = report.lines().nth(4).map_or(1, |line| line.matches('^').count().max(1));
    let width: usize =
        row.chars().skip(column.saturating_sub(1)).take(carets).map(char::len_utf8).sum();
    let start = before + within;
    Some(problem::template_syntax(message, Some(Place::new(&source.path, start..start + width))))
}
