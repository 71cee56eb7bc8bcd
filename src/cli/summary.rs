//! What a build came to, in a few lines of plain ASCII, and the same counts for machines.

use serde_json::{Value, json};

use super::timings::{Micros, Times};
use crate::commands::{Counts, LocaleCount, Published};
use crate::diagnostics::{Diagnostic, Severity};

/// The lines under a build. What is not known because nothing was loaded or published is left out.
pub(super) fn lines(
    counts: Option<&Counts>,
    published: Option<&Published>,
    problems: &str,
    times: &Times,
) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(counts) = counts {
        let pages: Vec<String> = counts.locales.iter().map(pages).collect();
        lines.push(format!("  pages     {}", pages.join(", ")));
    }
    if let Some(published) = published {
        lines.push(format!("  files     {} ({} bytes)", published.files, published.bytes));
    }
    lines.push(format!("  problems  {problems}"));
    let times: Vec<String> = times
        .stages
        .iter()
        .map(|stage| format!("{} {}", stage.name, milliseconds(stage.duration())))
        .collect();
    lines.push(format!("  time      {}", times.join(", ")));
    lines
}

/// `th 12 + 3 fallbacks`
fn pages(of: &LocaleCount) -> String {
    let LocaleCount { locale, translated, fallback } = of;
    match fallback {
        0 => format!("{locale} {translated}"),
        1 => format!("{locale} {translated} + 1 fallback"),
        _ => format!("{locale} {translated} + {fallback} fallbacks"),
    }
}

fn milliseconds(time: Micros) -> String {
    match time {
        0..10_000 => format!("{}.{} ms", time / 1000, time % 1000 / 100),
        _ => format!("{} ms", time / 1000),
    }
}

/// `2 errors, 1 warning, 14 notes`
pub(super) fn of_each_severity(problems: &[Diagnostic]) -> String {
    let of = |severity, noun| many(count(problems, severity), noun);
    let errors = of(Severity::Error, "error");
    format!("{errors}, {}, {}", of(Severity::Warning, "warning"), of(Severity::Note, "note"))
}

/// How many problems have a severity.
pub(super) fn count(problems: &[Diagnostic], severity: Severity) -> usize {
    problems.iter().filter(|problem| problem.severity() == severity).count()
}

/// A number and its noun.
pub(super) fn many(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// What a record of times tells of the portal.
pub(super) fn counts(
    counts: Option<&Counts>,
    published: Option<&Published>,
    problems: &[Diagnostic],
) -> Value {
    json!({
        "documents": counts.map(|counts| counts.documents),
        "texts": counts.map(|counts| counts.texts),
        "assets": counts.map(|counts| counts.assets),
        "targets": counts.map(|counts| counts.targets),
        "locales": counts.map(|counts| counts.locales.iter().map(locale).collect::<Vec<_>>()),
        "files": published.map(|published| published.files),
        "bytes": published.map(|published| published.bytes),
        "errors": count(problems, Severity::Error),
        "warnings": count(problems, Severity::Warning),
        "notes": count(problems, Severity::Note),
    })
}

fn locale(of: &LocaleCount) -> Value {
    json!({
        "locale": of.locale.as_str(),
        "translated": of.translated,
        "fallback": of.fallback,
    })
}
