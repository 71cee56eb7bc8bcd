//! What lies beside a page, and is linked from its head: feeds, Markdown, citations, Open Graph.

use serde::Serialize;

use super::reader::{Reader, Viewed};
use super::site::Frame;
use crate::link::{TWIN, feed_file};
use crate::model::{CitationFormat, DocumentIndex, Role, Subject};

/// A feed that the page is in.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FeedLink {
    title: String,
    url: String,
}

/// A file for reference managers.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CitationLink {
    name: &'static str,
    url: String,
    #[serde(rename = "type")]
    media_type: &'static str,
}

/// <https://ogp.me>, as far as it is known without a picture.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OpenGraph {
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    url: String,
}

/// The feeds of the whole site, and of the section or topic that the page belongs to.
pub(super) fn feeds(reader: &Reader<'_>, frame: &Frame) -> Viewed<Vec<FeedLink>> {
    let portal = reader.portal;
    let role = frame.document().map(|at| portal.document(at).role);
    let own = match (frame.document(), role) {
        (_, Some(Role::InSection(section))) => portal.with_role(Role::Section(section)).next(),
        (Some(at), Some(Role::Section(_) | Role::Topic)) => Some(at),
        _ => None,
    };
    let all = own.into_iter().chain(portal.with_role(Role::Home));
    let mut feeds = Vec::new();
    for feed in all.filter_map(|of| portal.feed(of, reader.locale)) {
        let page = &portal.page(feed.of, feed.locale).url;
        let title = feed_title(reader, feed.of)?;
        feeds.push(FeedLink { title, url: reader.href(&page.file(&feed_file(None))) });
    }
    Ok(feeds)
}

/// What a feed is called: the site, after the section or topic.
pub(crate) fn feed_title(reader: &Reader<'_>, of: DocumentIndex) -> Viewed<String> {
    let site = reader.plain("site-title")?;
    Ok(match reader.portal.document(of).role {
        Role::Home => site,
        _ => format!("{} | {site}", reader.shown(of).1.title),
    })
}

/// Whether files lie beside the page: a fallback has none.
fn has_files(reader: &Reader<'_>, frame: &Frame) -> Option<DocumentIndex> {
    frame.document().filter(|at| reader.has_own_text(*at))
}

/// The address of the text as Markdown.
pub(super) fn markdown(reader: &Reader<'_>, frame: &Frame) -> Option<String> {
    let at = has_files(reader, frame).filter(|_| reader.portal.config.outputs.markdown)?;
    Some(reader.href(&reader.page_url(at).file(TWIN)))
}

/// Files for reference managers: of documents and pages.
pub(super) fn citations(reader: &Reader<'_>, frame: &Frame) -> Vec<CitationLink> {
    let Some(at) = has_files(reader, frame) else { return Vec::new() };
    let cited = reader.portal.document(at).role.is_document();
    if !cited || !reader.portal.config.outputs.citations {
        return Vec::new();
    }
    let page = reader.page_url(at);
    let link = |format: &CitationFormat| CitationLink {
        name: format.name(),
        url: reader.href(&page.file(format.file())),
        media_type: format.media_type(),
    };
    CitationFormat::ALL.iter().map(link).collect()
}

/// What sites that quote the page show of it.
pub(super) fn open_graph(
    reader: &Reader<'_>,
    subject: Subject,
    canonical: Option<&str>,
) -> Viewed<OpenGraph> {
    let is_article = match subject {
        Subject::Document(at) => reader.portal.document(at).role.is_document(),
        _ => false,
    };
    Ok(OpenGraph {
        kind: if is_article { "article" } else { "website" },
        title: reader.title(subject)?,
        url: canonical.unwrap_or_default().to_owned(),
    })
}
