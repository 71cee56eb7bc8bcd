//! Atom feeds (RFC 4287) and their archives (RFC 5005 §4).
//!
//! Ids are tag URIs (RFC 4151), which stay when addresses change. Days come from documents, never from
//! the clock, and are given as midnight UTC.

use quick_xml::escape::escape;

use super::view::{Reader, Viewed, feed_title};
use crate::link::{TWIN, feed_file, updated};
use crate::locale::Locales;
use crate::model::{Date, DocumentIndex, Feed, Portal, UrlPath};

/// The feed itself: its newest entries.
pub(super) fn current(portal: &Portal, locales: &Locales, at: usize) -> Viewed<Vec<u8>> {
    let feed = &portal.feeds[at];
    let before = feed.archives.len().checked_sub(1);
    let links = [("prev-archive", before.map(Some))];
    render(portal, locales, feed, None, &feed.newest, &links)
}

/// One archive, counted from 0, the oldest first.
pub(super) fn archive(
    portal: &Portal,
    locales: &Locales,
    at: usize,
    archive: usize,
) -> Viewed<Vec<u8>> {
    let feed = &portal.feeds[at];
    let next = (archive + 1 < feed.archives.len()).then_some(archive + 1);
    let links = [
        ("current", Some(None)),
        ("prev-archive", archive.checked_sub(1).map(Some)),
        ("next-archive", next.map(Some)),
    ];
    render(portal, locales, feed, Some(archive), &feed.archives[archive], &links)
}

/// Link relations to the feed (`Some(None)`) or one of its archives.
type Links<'a> = [(&'a str, Option<Option<usize>>)];

fn render(
    portal: &Portal,
    locales: &Locales,
    feed: &Feed,
    archive: Option<usize>,
    entries: &[DocumentIndex],
    links: &Links<'_>,
) -> Viewed<Vec<u8>> {
    let reader = Reader::of(portal, locales, feed.of, feed.locale);
    let tag = reader.tag(feed.locale);
    let id = format!("{}/{tag}/feed", portal.document(feed.of).id);
    let file = |archive| absolute(portal, &reader.url.file(&feed_file(archive)));
    let latest = entries.iter().filter_map(|at| day(portal, &reader, *at)).max();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str(&format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        escape(&tag)
    ));
    element(&mut xml, "id", &portal.config.tag_uri(&id));
    element(&mut xml, "title", &feed_title(&reader, feed.of)?);
    xml.push_str(&instant("updated", latest));
    xml.push_str(&format!(
        "<author><name>{}</name></author>\n",
        escape(&reader.plain("site-title")?)
    ));
    link(&mut xml, "self", "application/atom+xml", &file(archive));
    link(&mut xml, "alternate", "text/html", &absolute(portal, reader.url));
    for (relation, to) in links {
        if let Some(to) = to {
            link(&mut xml, relation, "application/atom+xml", &file(*to));
        }
    }
    if archive.is_some() {
        xml.push_str("<fh:archive xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>\n");
    }
    for at in entries {
        entry(&mut xml, portal, &reader, *at)?;
    }
    xml.push_str("</feed>\n");
    Ok(xml.into_bytes())
}

fn entry(xml: &mut String, portal: &Portal, reader: &Reader<'_>, at: DocumentIndex) -> Viewed<()> {
    let document = portal.document(at);
    let (_, text) = reader.shown(at);
    let page = reader.page_url(at);
    xml.push_str("<entry>\n");
    element(xml, "id", &reader.identifier(document));
    element(xml, "title", &text.title);
    xml.push_str(&instant("updated", day(portal, reader, at)));
    xml.push_str(&document.published.map_or(String::new(), |on| instant("published", Some(on))));
    let author = reader.author(document)?;
    xml.push_str(&format!("<author><name>{}</name></author>\n", escape(&author)));
    link(xml, "alternate", "text/html", &absolute(portal, page));
    if portal.config.outputs.markdown {
        link(xml, "alternate", "text/markdown", &absolute(portal, &page.file(TWIN)));
    }
    for topic in &document.topics {
        let term = escape(portal.document(*topic).id.as_str()).into_owned();
        let label = &reader.shown(*topic).1.title;
        xml.push_str(&format!("<category term=\"{term}\" label=\"{}\"/>\n", escape(label)));
    }
    if !text.summary.is_empty() {
        element(xml, "summary", &text.summary);
    }
    xml.push_str("</entry>\n");
    Ok(())
}

/// When a text changed last, as its readers would say.
fn day(portal: &Portal, reader: &Reader<'_>, at: DocumentIndex) -> Option<Date> {
    updated(portal.document(at), reader.shown(at).1)
}

fn absolute(portal: &Portal, url: &UrlPath) -> String {
    portal.config.base_url.absolute(url)
}

fn element(xml: &mut String, name: &str, text: &str) {
    xml.push_str(&format!("<{name}>{}</{name}>\n", escape(text)));
}

/// A day without a time is given as its start in UTC (RFC 3339).
fn instant(name: &str, day: Option<Date>) -> String {
    day.map_or(String::new(), |day| format!("<{name}>{day}T00:00:00Z</{name}>\n"))
}

fn link(xml: &mut String, relation: &str, media_type: &str, url: &str) {
    let url = escape(url);
    xml.push_str(&format!("<link rel=\"{relation}\" type=\"{media_type}\" href=\"{url}\"/>\n"));
}
