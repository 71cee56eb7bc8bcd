//! Everything that a build writes, sorted by path.

use crate::model::{Portal, Target, TargetKind, UrlPath};

/// The address of the stylesheet.
pub const STYLE: &str = "style.css";
/// The address of the sitemap.
pub const SITEMAP: &str = "sitemap.xml";

/// Addresses of Padi's own, which no document may take.
pub(super) fn own(portal: &Portal) -> Vec<(UrlPath, TargetKind)> {
    let outputs = &portal.config.outputs;
    let root = UrlPath::root();
    let mut own = vec![(root.clone(), TargetKind::Chooser), (root.file(STYLE), TargetKind::Style)];
    if outputs.sitemap {
        own.push((root.file(SITEMAP), TargetKind::Sitemap));
    }
    if outputs.not_found {
        own.push((root.file("404.html"), TargetKind::RootNotFound));
    }
    for locale in portal.locales() {
        let home = root.page(portal.config.locales[locale.0].locale.as_str());
        if outputs.not_found {
            own.push((home.file("404.html"), TargetKind::NotFound(locale)));
        }
        if outputs.topics {
            own.push((portal.topic_index(locale), TargetKind::TopicIndex(locale)));
        }
    }
    own
}

/// Lists every target.
pub(super) fn list(portal: &Portal) -> Vec<Target> {
    let outputs = &portal.config.outputs;
    let mut all = own(portal);
    for document in portal.indices() {
        for locale in portal.locales() {
            let url = portal.page(document, locale).url.clone();
            all.push((url, TargetKind::Page(document, locale)));
        }
    }
    if outputs.redirects {
        let redirects = portal.redirects.iter().enumerate();
        all.extend(redirects.map(|(at, it)| (it.from.clone(), TargetKind::Redirect(at))));
    }
    let assets = portal.assets.iter().enumerate();
    all.extend(assets.map(|(at, it)| (it.url.clone(), TargetKind::Asset(at))));
    let mut targets: Vec<Target> =
        all.into_iter().map(|(url, kind)| Target { path: url.output(), kind }).collect();
    targets.sort_by(|a, b| a.path.cmp(&b.path));
    targets.dedup_by(|a, b| a.path == b.path);
    targets
}
