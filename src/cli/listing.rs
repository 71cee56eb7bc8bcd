//! `padi list` in print: a table for people, one JSON document for programs.

use serde::Serialize;
use serde_json::json;

use super::args::{List, What};
use super::options::Options;
use super::progress::Shown;
use super::report::{Report, out};
use super::table::{Table, clean};
use super::{answer, summary};
use crate::commands::list::{self, DocumentRow, Filter, LocaleRow, TopicRow};

/// How many locales a cell names before it counts the rest.
const NAMED: usize = 3;

/// Lists what was asked for, and says how it ended.
pub(super) fn run(asked: List, options: &Options, report: &Report) -> u8 {
    if let Some(flag) = asked.misplaced() {
        super::report::usage(&format!("`{flag}` does not go with this list"));
        return super::USAGE;
    }
    let (project, progress) = (&options.project, Shown::new(options));
    match asked.what {
        What::Documents => {
            let List { locale, section, topic, status, missing, .. } = asked;
            let filter = Filter { locale, section, topic, status, missing };
            let listed = list::documents(project, &filter, &progress);
            progress.finish();
            answer::tell(listed, options, report, |rows, errors| {
                print(options, report, ("document", errors), rows, documents);
            })
        }
        What::Locales => {
            let listed = list::locales(project, &progress);
            progress.finish();
            answer::tell(listed, options, report, |rows, errors| {
                print(options, report, ("locale", errors), rows, locales);
            })
        }
        What::Topics => {
            let listed = list::topics(project, asked.locale.as_deref(), &progress);
            progress.finish();
            answer::tell(listed, options, report, |rows, errors| {
                print(options, report, ("topic", errors), rows, topics);
            })
        }
    }
}

fn print<T: Serialize>(
    options: &Options,
    report: &Report,
    (noun, errors): (&str, usize),
    rows: &[T],
    table: impl Fn(&[T]) -> Table,
) {
    if options.json {
        answer::json(&json!({ format!("{noun}s"): rows, "errors": errors }));
        return;
    }
    table(rows).lines().iter().for_each(|line| out(line));
    report.say(&summary::many(rows.len(), noun));
}

fn documents(rows: &[DocumentRow]) -> Table {
    let heading = ["ID", "KIND", "STATUS", "DATE", "REV", "TEXTS", "MISSING", "PATH", "TITLE"];
    let mut table = Table::new(&heading);
    for row in rows {
        let locales = row.translated.len() + row.missing.len();
        table.row(vec![
            row.id.clone(),
            row.kind.to_owned(),
            row.status.unwrap_or_default().to_owned(),
            row.date.clone().unwrap_or_default(),
            row.revision.to_string(),
            format!("{}/{locales}", row.translated.len()),
            some(&row.missing),
            clean(&row.path),
            clean(&row.title),
        ]);
    }
    table
}

/// `th,lo,km+9`
fn some(locales: &[String]) -> String {
    // To count one takes as much room as to name it.
    let named = if locales.len() == NAMED + 1 { locales.len() } else { NAMED };
    let names: Vec<&str> = locales.iter().take(named).map(String::as_str).collect();
    match locales.len().saturating_sub(named) {
        0 => names.join(","),
        more => format!("{}+{more}", names.join(",")),
    }
}

fn locales(rows: &[LocaleRow]) -> Table {
    let heading = ["LOCALE", "DIR", "TRANSLATED", "FALLBACK", "MESSAGES", "NAME"];
    let mut table = Table::new(&heading);
    for row in rows {
        table.row(vec![
            row.locale.clone(),
            row.direction.to_owned(),
            row.translated.to_string(),
            row.fallback.to_string(),
            format!("{}/{}", row.messages, row.messages_wanted),
            clean(&row.name),
        ]);
    }
    table
}

fn topics(rows: &[TopicRow]) -> Table {
    let mut table = Table::new(&["ID", "BROADER", "DOCUMENTS", "LABEL"]);
    for row in rows {
        table.row(vec![
            row.id.clone(),
            row.broader.join(","),
            row.documents.to_string(),
            clean(&row.label),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_names_a_few_locales() {
        let all: Vec<String> = ["en", "th", "lo", "km", "my"].map(str::to_owned).to_vec();
        assert_eq!(some(&[]), "");
        assert_eq!(some(all.get(..4).unwrap()), "en,th,lo,km");
        assert_eq!(some(&all), "en,th,lo+2");
    }
}
