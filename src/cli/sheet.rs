//! `padi show` in print: paragraphs with a heading for people, one JSON document for programs.

use std::path::Path;

use serde_json::{Value, json};

use super::answer;
use super::args::Show;
use super::options::Options;
use super::progress::Shown;
use super::report::{Report, Texts, out};
use super::table::{Table, clean};
use crate::commands::show::{self, LinkOut, Name, Named, Sheet, TextSheet};
use crate::diagnostics::{Diagnostic, json as problem_json};
use crate::model::SourcePath;
use crate::source::line_column;

/// Shows a document, and says how it ended.
pub(super) fn run(asked: &Show, options: &Options, report: &Report) -> u8 {
    let progress = Shown::new(options);
    let typed = asked.document.clone();
    // Where the current folder is not known, the path means nothing.
    let path = std::path::absolute(Path::new(&typed)).unwrap_or_default();
    let mut shown = show::show(&options.project, &Name { typed, path }, &progress);
    progress.finish();
    let texts = std::mem::take(&mut shown.texts);
    if shown.answer.is_err() {
        shown.texts = texts;
        return answer::tell(shown, options, report, |_, _| {});
    }
    answer::tell(shown, options, report, |sheet, _| match options.json {
        true => answer::json(&for_programs(sheet, &texts)),
        false => for_people(sheet, &texts).iter().for_each(|line| out(line)),
    })
}

fn for_programs(sheet: &Sheet, texts: &Texts) -> Value {
    let lookup = |path: &SourcePath| texts.get(path).cloned();
    let problem = |problem: &Diagnostic| {
        serde_json::from_str(&problem_json::render(problem, &lookup)).unwrap_or(Value::Null)
    };
    let mut value = json!(sheet);
    value["problems"] = sheet.problems.iter().map(problem).collect();
    value
}

fn for_people(sheet: &Sheet, texts: &Texts) -> Vec<String> {
    let mut lines = head(sheet);
    part(&mut lines, "texts", text_rows(&sheet.texts));
    part(&mut lines, "addresses", addresses(&sheet.texts));
    part(&mut lines, "changes", changes(sheet));
    part(&mut lines, "topics", named(&sheet.topics));
    if let Some(topic) = &sheet.topic {
        part(&mut lines, "broader", named(&topic.broader));
        part(&mut lines, "narrower", named(&topic.narrower));
        part(&mut lines, "related topics", named(&topic.related));
        part(&mut lines, "documents", named(&topic.documents));
    }
    part(&mut lines, "lineage", lineage(sheet));
    part(&mut lines, "related", related(sheet));
    part(&mut lines, "aliases", aliases(sheet));
    part(&mut lines, "sources", sources(sheet));
    part(&mut lines, "files", files(sheet));
    part(&mut lines, "links out", links_out(&sheet.links_out));
    part(&mut lines, "links in", links_in(sheet));
    part(&mut lines, "problems", sheet.problems.iter().map(|it| problem(it, texts)).collect());
    lines
}

/// A heading and indented lines, if there are any.
fn part(lines: &mut Vec<String>, heading: &str, of: Vec<String>) {
    if !of.is_empty() {
        lines.push(format!("{heading}:"));
        lines.extend(of.into_iter().map(|line| format!("  {line}")));
    }
}

/// What is one value each.
fn head(sheet: &Sheet) -> Vec<String> {
    let mut table = Table::new(&["id:", &sheet.id]);
    let mut say = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            table.row(vec![format!("{name}:"), value]);
        }
    };
    let some = |text: Option<&str>| text.map(str::to_owned);
    let record = |it: &Named| joined(&[&it.id, &it.name]);
    say("title", Some(clean(&sheet.title)));
    say("kind", some(Some(sheet.kind)));
    say("role", some(Some(sheet.role)));
    say("section", sheet.section.as_deref().map(clean));
    say("folder", Some(clean(&sheet.folder)));
    say("original", some(Some(&sheet.original)));
    say("status", some(sheet.status));
    say("publisher", sheet.publisher.as_ref().map(record));
    let records = |list: &[Named]| list.iter().map(record).collect::<Vec<_>>().join("; ");
    say("bodies", Some(records(&sheet.bodies)).filter(|names| !names.is_empty()));
    say("members", Some(records(&sheet.members)).filter(|names| !names.is_empty()));
    say("full text", sheet.full_text.then(|| "yes".to_owned()));
    say("adopted", sheet.adopted.as_ref().map(adopted));
    say("withdrawn", sheet.withdrawn.as_ref().map(|it| joined(&[&it.on, &it.reason])));
    say("published", sheet.published.clone());
    say("updated", sheet.updated.clone());
    say("revision", Some(sheet.revision.to_string()));
    table.lines()
}

fn adopted(adopted: &show::Adopted) -> String {
    let Some(meeting) = &adopted.meeting else { return adopted.date.clone() };
    joined(&[&adopted.date, &meeting.id, &meeting.name, &meeting.place])
}

/// Facts on one line; those that are not known are left out.
fn joined(facts: &[&str]) -> String {
    let known = facts.iter().filter(|fact| !fact.is_empty());
    known.map(|fact| clean(fact)).collect::<Vec<_>>().join(", ")
}

fn text_rows(texts: &[TextSheet]) -> Vec<String> {
    let mut table = Table::new(&["LOCALE", "STATE", "AUTHORITY", "REVIEWED", "FILE", "TITLE"]);
    for text in texts {
        let state = match text.state {
            "fallback" => format!("fallback from {}", text.shown),
            state => state.to_owned(),
        };
        let reviewed = text.reviewed.as_ref().map(|it| format!("{} {}", it.on, clean(&it.by)));
        table.row(vec![
            text.locale.clone(),
            state,
            text.authority.unwrap_or_default().to_owned(),
            reviewed.unwrap_or_default(),
            text.file.as_deref().map(clean).unwrap_or_default(),
            clean(&text.title),
        ]);
    }
    table.lines()
}

fn addresses(texts: &[TextSheet]) -> Vec<String> {
    let mut table = Table::new(&["PATH", "ADDRESS"]);
    texts.iter().for_each(|text| table.row(vec![clean(&text.path), clean(&text.url)]));
    table.lines()
}

fn changes(sheet: &Sheet) -> Vec<String> {
    let minor = |minor: bool| if minor { " (minor)" } else { "" };
    let changes = sheet.changes.iter();
    changes.map(|it| format!("{} {}{}", it.date, clean(&it.note), minor(it.minor))).collect()
}

fn named(all: &[Named]) -> Vec<String> {
    all.iter().map(|it| joined(&[&it.id, &it.name])).collect()
}

fn lineage(sheet: &Sheet) -> Vec<String> {
    let sides = sheet.lineage.iter();
    sides.map(|it| format!("{} {}", it.relation, joined(&[&it.id, &it.title]))).collect()
}

fn related(sheet: &Sheet) -> Vec<String> {
    let why = |named: bool| if named { "" } else { " (by topic)" };
    let related = sheet.related.iter();
    related.map(|it| format!("{}{}", joined(&[&it.id, &it.title]), why(it.named))).collect()
}

fn aliases(sheet: &Sheet) -> Vec<String> {
    let to = |to: &Option<String>| to.as_deref().map_or("nothing".to_owned(), clean);
    let aliases = sheet.aliases.iter();
    aliases.map(|it| format!("{} -> {}", clean(&it.from), to(&it.to))).collect()
}

fn sources(sheet: &Sheet) -> Vec<String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let sources = sheet.sources.iter();
    sources
        .map(|it| {
            let accessed = it.accessed.as_ref().map(|day| format!("accessed {day}"));
            joined(&[&it.title, &text(&it.publisher), &text(&it.url), &text(&accessed)])
        })
        .collect()
}

fn files(sheet: &Sheet) -> Vec<String> {
    let files = sheet.assets.iter();
    files
        .map(|it| format!("{} -> {} ({} bytes)", clean(&it.file), clean(&it.url), it.bytes))
        .collect()
}

/// One line a target: translations share most of them.
fn links_out(links: &[LinkOut]) -> Vec<String> {
    let mut targets: Vec<(&LinkOut, Vec<&str>)> = Vec::new();
    for link in links {
        let same = |known: &&mut (&LinkOut, Vec<&str>)| {
            (&known.0.target, known.0.kind, &known.0.document)
                == (&link.target, link.kind, &link.document)
        };
        match targets.iter_mut().find(same) {
            Some((_, locales)) if locales.contains(&link.locale.as_str()) => {}
            Some((_, locales)) => locales.push(&link.locale),
            None => targets.push((link, vec![&link.locale])),
        }
    }
    let shown = |(link, locales): &(&LinkOut, Vec<&str>)| {
        let address = link.address.as_deref().map_or("nowhere".to_owned(), clean);
        let address =
            if link.kind == "external" { String::new() } else { format!(" -> {address}") };
        let target = if link.target.is_empty() { "(refused)" } else { &link.target };
        format!("{}{address} ({})", clean(target), locales.join(", "))
    };
    targets.iter().map(shown).collect()
}

fn links_in(sheet: &Sheet) -> Vec<String> {
    let links = sheet.links_in.iter();
    links
        .map(|it| format!("{} ({})", joined(&[&it.document, &it.title]), it.locales.join(", ")))
        .collect()
}

/// `error[dead-link] content/a/index.en.md:3:5: there is nothing at …`
fn problem(problem: &Diagnostic, texts: &Texts) -> String {
    let place = problem.place.as_ref().map_or(String::new(), |place| {
        let at = place.span.and_then(|span| Some((texts.get(&place.path)?, span)));
        let at = at.map(|(bytes, span)| line_column(bytes, span.start));
        let at = at.map_or(String::new(), |at| format!(":{}:{}", at.line, at.column));
        format!(" {}{at}", clean(place.path.as_str()))
    });
    let (severity, code) = (problem.severity().as_str(), problem.code.name());
    format!("{severity}[{code}]{place}: {}", clean(&problem.message))
}
