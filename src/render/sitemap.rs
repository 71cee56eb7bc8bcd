//! `sitemap.xml` (sitemaps.org protocol 0.9) with the alternates of each page, or the index of its
//! parts where one would be too long.
//!
//! Fallback pages, drafts, further pages of lists, redirects and error pages are left out.

use quick_xml::escape::escape;

use super::view::{Reader, of_subject};
use crate::link::sitemap_file;
use crate::locale::Locales;
use crate::model::{Portal, Subject, UrlPath};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `sitemap.xml`.
pub(super) fn whole(portal: &Portal, locales: &Locales) -> Vec<u8> {
    match portal.sitemaps.as_slice() {
        [] => list(portal, locales, &[]),
        [only] => list(portal, locales, only),
        parts => index(portal, parts.len()),
    }
}

/// `sitemap-1.xml` and so on.
pub(super) fn part(portal: &Portal, locales: &Locales, part: usize) -> Vec<u8> {
    list(portal, locales, portal.sitemaps.get(part).map_or(&[], Vec::as_slice))
}

fn index(portal: &Portal, parts: usize) -> Vec<u8> {
    let mut xml = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for part in 0..parts {
        let url = portal.config.base_url.absolute(&UrlPath::root().file(&sitemap_file(part)));
        xml.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&url)));
    }
    xml.push_str("</sitemapindex>\n");
    xml.into_bytes()
}

/// How many bytes the markup around one address takes is known to `link/sitemaps.rs`.
fn list(portal: &Portal, locales: &Locales, subjects: &[Subject]) -> Vec<u8> {
    let mut xml = format!(
        "{HEAD}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    let root = UrlPath::root();
    let default = portal.default_locale();
    let reader = Reader { portal, locales, locale: default, url: &root, rooted: false };
    for &subject in subjects {
        // All pages of a subject have the same alternates.
        let mut alternates = String::new();
        for other in of_subject(&reader, subject) {
            let (lang, url) = (escape(&other.lang), escape(&other.url));
            alternates.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>"
            ));
        }
        let updated = match subject {
            Subject::Document(at) => portal.document(at).updated(),
            _ => None,
        };
        let updated = updated.map_or(String::new(), |day| format!("<lastmod>{day}</lastmod>"));
        for locale in portal.locales().filter(|at| portal.is_public(subject, *at)) {
            let url = portal.config.base_url.absolute(&portal.address(subject, locale, 1));
            xml.push_str(&format!("<url><loc>{}</loc>{updated}{alternates}</url>\n", escape(&url)));
        }
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}
