//! `llms.txt` of one locale: what the portal holds, for language models (<https://llmstxt.org>): the
//! title, the description, and a list of Markdown files for each section.

use super::markdown::{line, words};
use super::view::{Reader, Viewed};
use crate::link::{LLMS, TWIN};
use crate::locale::Locales;
use crate::model::{DocumentIndex, LocaleIndex, Portal, Role};

/// The file of one locale. Only texts that exist in it are listed.
pub(super) fn render(portal: &Portal, locales: &Locales, locale: LocaleIndex) -> Viewed<Vec<u8>> {
    let url = portal.home(locale).file(LLMS);
    let reader = Reader { portal, locales, locale, url: &url, rooted: false };
    let mut out = format!("# {}\n", words(&reader.plain("site-title")?));
    out.push_str(&format!("\n> {}\n", line(&reader.plain("site-description")?)));
    out.push_str(&format!("\n{}\n", line(&reader.plain("disclaimer")?)));
    for front in reader.sections() {
        let Role::Section(section) = portal.document(front).role else { continue };
        let members: Vec<DocumentIndex> = portal.with_role(Role::InSection(section)).collect();
        list(&mut out, &reader, &reader.shown(front).1.title, members);
    }
    let topics = portal.with_role(Role::Topic).collect();
    list(&mut out, &reader, &reader.plain("topics")?, topics);
    list(&mut out, &reader, &reader.plain("footer")?, portal.with_role(Role::Page).collect());
    Ok(out.into_bytes())
}

fn list(out: &mut String, reader: &Reader<'_>, title: &str, members: Vec<DocumentIndex>) {
    let mut members: Vec<DocumentIndex> =
        members.into_iter().filter(|at| reader.has_own_text(*at)).collect();
    if members.is_empty() {
        return;
    }
    reader.sort_by_title(&mut members);
    out.push_str(&format!("\n## {}\n\n", words(title)));
    for at in members {
        let (_, text) = reader.shown(at);
        let url = reader.href(&reader.page_url(at).file(TWIN));
        out.push_str(&format!("- [{}]({url})", words(&text.title)));
        if !text.summary.is_empty() {
            out.push_str(&format!(": {}", words(&text.summary)));
        }
        out.push('\n');
    }
}
