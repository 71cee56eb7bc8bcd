//! `sitemap.xml` (sitemaps.org protocol 0.9) with the alternates of each page.
//!
//! Fallback pages, redirects and error pages are left out.

use quick_xml::escape::escape;

use super::view::{Reader, of_document};
use crate::locale::Locales;
use crate::model::Portal;

/// The sitemap of the whole site.
pub(super) fn render(portal: &Portal, locales: &Locales) -> Vec<u8> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for at in portal.indices() {
        let document = portal.document(at);
        for locale in portal.locales().filter(|locale| document.translation(*locale).is_some()) {
            let reader = Reader::of(portal, locales, at, locale);
            let url = portal.config.base_url.absolute(reader.url);
            xml.push_str(&format!("<url><loc>{}</loc>", escape(&url)));
            if let Some(day) = document.updated() {
                xml.push_str(&format!("<lastmod>{day}</lastmod>"));
            }
            for other in of_document(&reader, at) {
                let (lang, url) = (escape(&other.lang), escape(&other.url));
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>"
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}
