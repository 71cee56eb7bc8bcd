//! The data that a page shows below its text, as Markdown: lists and a table, from the same views as
//! the page.

use super::markdown::{line, words};
use super::twin;
use super::view::{
    DirectoryView, MembersView, Reader, RecordLink, SourceLink, TimelineView, Viewed,
};
use crate::model::{DocumentIndex, Kind};

/// The data of a document's kind; nothing for most.
pub(super) fn render(reader: &Reader<'_>, at: DocumentIndex) -> Viewed<String> {
    match reader.portal.document(at).kind {
        Kind::Directory => directory(reader),
        Kind::Timeline => timeline(reader),
        Kind::Members => members(reader),
        _ => Ok(String::new()),
    }
}

fn directory(reader: &Reader<'_>) -> Viewed<String> {
    let view = DirectoryView::new(reader)?;
    let mut out = format!("\n## {}\n", words(&reader.plain("public-sources")?));
    if view.unverified {
        let (title, text) = (reader.plain("sources-unverified")?, "sources-unverified-text");
        out.push_str(&format!("\n**{}** {}\n", words(&title), words(&reader.plain(text)?)));
    }
    for group in &view.groups {
        out.push_str(&format!("\n### {}\n\n", words(&group.name.text)));
        for source in &group.sources {
            out.push_str(&format!("- {}\n", row(source)));
        }
    }
    Ok(out)
}

/// A source with all that is known of it.
fn row(source: &SourceLink) -> String {
    let mut facts = vec![words(&source.kind.label)];
    facts.extend(source.languages.iter().map(|language| words(&language.name.text)));
    facts.push(words(&source.state));
    format!("{}: {} · {}", words(&source.title), address(source), facts.join(" · "))
}

/// The address in angle brackets, where nothing can be escaped; a bar would end a cell of a table.
fn address(source: &SourceLink) -> String {
    format!("<{}>", source.url.replace('|', "%7C"))
}

fn timeline(reader: &Reader<'_>) -> Viewed<String> {
    let view = TimelineView::new(reader, &reader.portal.timeline)?;
    if view.years.is_empty() {
        return Ok(format!("\n{}\n", line(&reader.plain("no-dated-documents")?)));
    }
    let mut out = String::new();
    for year in &view.years {
        out.push_str(&format!("\n## {}\n\n", words(&year.title)));
        for event in &year.events {
            let title = words(&event.link.title);
            let mut facts = vec![format!("[{title}]({})", twin::href(reader, event.document))];
            facts.push(words(&event.link.kind.label));
            facts.extend(event.link.status.as_ref().map(|status| words(&status.label)));
            facts.extend(event.meeting.as_ref().map(to_record));
            let day = event.link.date.as_ref().map_or("", |day| day.text.as_str());
            out.push_str(&format!("- {}: {}\n", line(day), facts.join(" · ")));
        }
    }
    Ok(out)
}

fn members(reader: &Reader<'_>) -> Viewed<String> {
    let view = MembersView::all(reader)?;
    let mut head = vec![reader.plain("member")?, reader.plain("official-languages")?];
    if view.has_sources {
        head.push(reader.plain("public-sources")?);
    }
    let head: Vec<String> = head.iter().map(|cell| words(cell)).collect();
    let rule = vec!["---".to_owned(); head.len()];
    let mut rows = vec![head, rule];
    for member in &view.rows {
        let names = member.link.languages.iter().map(|language| words(&language.name.text));
        let mut cells = vec![to_record(&member.link), names.collect::<Vec<_>>().join(" · ")];
        if view.has_sources {
            let links = member.sources.iter();
            let links = links.map(|source| format!("{} {}", words(&source.title), address(source)));
            cells.push(links.collect::<Vec<_>>().join(" · "));
        }
        rows.push(cells);
    }
    let rows = rows.iter().map(|cells| format!("| {} |\n", cells.join(" | ")));
    Ok(std::iter::once("\n".to_owned()).chain(rows).collect())
}

/// A record by its name, with its page where it has one.
fn to_record(record: &RecordLink) -> String {
    let title = words(&record.title);
    match &record.url {
        Some(url) => format!("[{title}]({url})"),
        None => title,
    }
}
