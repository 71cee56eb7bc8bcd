//! Where the texts of a document lead, and which texts lead to it.

use serde::Serialize;

use crate::commands::list::{tag, title};
use crate::model::{Destination, DocumentIndex, Link, LinkTo, LocaleIndex, Portal, Translation};
use crate::source::line_column;

/// A link in a text of the document.
#[derive(Clone, Debug, Serialize)]
pub struct LinkOut {
    /// The locale of the text.
    pub locale: String,
    /// Its line, from 1.
    pub line: usize,
    /// The target, as the parser understood it; empty if it was refused.
    pub target: String,
    /// `document`, `asset`, `external`, `here`, or `nowhere` where a problem says why.
    pub kind: &'static str,
    /// The id of the document.
    pub document: Option<String>,
    /// The resolved address: absolute for other sites, else from the root of the site.
    pub address: Option<String>,
}

/// A document whose texts lead to this one.
#[derive(Clone, Debug, Serialize)]
pub struct LinkIn {
    /// Its id.
    pub document: String,
    /// Its title.
    pub title: String,
    /// The locales of the texts that do.
    pub locales: Vec<String>,
}

/// Every link of every text, by locale and place.
pub(super) fn out(portal: &Portal, at: DocumentIndex) -> Vec<LinkOut> {
    let document = portal.document(at);
    let mut all = Vec::new();
    for locale in portal.locales() {
        let Some(text) = document.translation(locale) else { continue };
        let Some(linked) = &portal.texts[at.0][locale.0] else { continue };
        let links = text.body.links.iter().zip(&linked.links);
        all.extend(links.map(|(link, to)| one(portal, (at, locale), text, link, to)));
    }
    all
}

fn one(
    portal: &Portal,
    (from, locale): (DocumentIndex, LocaleIndex),
    text: &Translation,
    link: &Link,
    to: &LinkTo,
) -> LinkOut {
    let page = |at, fragment: Option<&str>| {
        let fragment = fragment.map_or(String::new(), |id| format!("#{id}"));
        Some(format!("{}{fragment}", portal.page(at, locale).url))
    };
    let (kind, document, address) = match to {
        LinkTo::External(url) => ("external", None, Some(url.clone())),
        LinkTo::Document(to, fragment) => ("document", Some(*to), page(*to, fragment.as_deref())),
        LinkTo::Here(id) => ("here", None, page(from, Some(id))),
        LinkTo::Asset(asset) => {
            let file = portal.assets.get(*asset);
            ("asset", None, file.map(|file| file.url.to_string()))
        }
        LinkTo::Nowhere => ("nowhere", None, None),
    };
    LinkOut {
        locale: tag(portal, locale),
        line: line_column(text.text.as_bytes(), link.span.start).line,
        target: target(&link.destination),
        kind,
        document: document.map(|to| portal.document(to).id.to_string()),
        address,
    }
}

fn target(destination: &Destination) -> String {
    match destination {
        Destination::External(url) => url.clone(),
        Destination::Page { path, fragment: None } | Destination::Asset(path) => path.clone(),
        Destination::Page { path, fragment: Some(fragment) } => format!("{path}#{fragment}"),
        Destination::Here(id) => format!("#{id}"),
        Destination::Refused => String::new(),
    }
}

/// The documents whose texts lead to this one, in their order.
pub(super) fn into(portal: &Portal, at: DocumentIndex) -> Vec<LinkIn> {
    let leads = |from: DocumentIndex, locale: LocaleIndex| {
        let linked = portal.texts[from.0][locale.0].as_ref();
        linked.is_some_and(|text| {
            text.links.iter().any(|link| matches!(link, LinkTo::Document(to, _) if *to == at))
        })
    };
    let one = |from: DocumentIndex| LinkIn {
        document: portal.document(from).id.to_string(),
        title: title(portal, from, portal.default_locale()).0,
        locales: portal
            .locales()
            .filter(|locale| leads(from, *locale))
            .map(|locale| tag(portal, locale))
            .collect(),
    };
    portal.backlinks[at.0].iter().map(|from| one(*from)).collect()
}
