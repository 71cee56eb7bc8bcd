//! `robots.txt` (RFC 9309): everything may be read; where the sitemap is. Hosts look for it at their
//! root, so it means something only where the portal stands there.

use crate::link::SITEMAP;
use crate::model::{Portal, UrlPath};

/// The file.
pub(super) fn render(portal: &Portal) -> Vec<u8> {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if portal.config.outputs.sitemap {
        let sitemap = portal.config.base_url.absolute(&UrlPath::root().file(SITEMAP));
        text.push_str(&format!("\nSitemap: {sitemap}\n"));
    }
    text.into_bytes()
}
