//! Everything that a build writes, sorted by path.

use std::ops::RangeInclusive;

use crate::model::{
    CitationFormat, DocumentIndex, LocaleIndex, Portal, Role, SchemeFormat, Subject, Target,
    TargetKind, UrlPath,
};

/// The stylesheet, at the root.
pub const STYLE: &str = "style.css";
/// The sitemap or the index of its parts, at the root.
pub const SITEMAP: &str = "sitemap.xml";
/// What crawlers read first, at the root.
pub const ROBOTS: &str = "robots.txt";
/// What language models read first, in each locale.
pub const LLMS: &str = "llms.txt";
/// Open data, in each locale.
pub const OPEN_DATA: &str = "index.json";
/// The JSON Schema of open data, at the root.
pub const OPEN_DATA_SCHEMA: &str = "index.schema.json";
/// A text as Markdown, beside its page.
pub const TWIN: &str = "index.md";

/// The file of a feed, or of an archive, which counts from 0.
pub fn feed_file(archive: Option<usize>) -> String {
    match archive {
        None => "feed.xml".to_owned(),
        Some(at) => format!("feed-{}.xml", at + 1),
    }
}

/// The file of a part of the sitemap, which counts from 0.
pub fn sitemap_file(part: usize) -> String {
    format!("sitemap-{}.xml", part + 1)
}

type Addressed = (UrlPath, TargetKind);

/// Addresses of Padi's own, which no document may take.
pub(super) fn own(portal: &Portal) -> Vec<Addressed> {
    let mut own = at_root(portal);
    let outputs = &portal.config.outputs;
    for locale in portal.locales() {
        let home = portal.home(locale);
        let mut file = |wanted: bool, name: &str, kind: TargetKind| {
            own.extend(wanted.then(|| (home.file(name), kind)));
        };
        file(outputs.not_found, "404.html", TargetKind::NotFound(locale));
        file(outputs.markdown, LLMS, TargetKind::Llms(locale));
        file(outputs.open_data, OPEN_DATA, TargetKind::OpenData(locale));
    }
    own.extend(feeds(portal));
    own.extend(fonts(portal));
    let listed = portal.subjects().into_iter().filter(|it| !matches!(it, Subject::Document(_)));
    own.extend(listed.flat_map(|subject| pages(portal, subject, 1..=portal.numbers(subject))));
    own
}

fn at_root(portal: &Portal) -> Vec<Addressed> {
    let outputs = &portal.config.outputs;
    let root = UrlPath::root();
    let mut own = vec![(root.clone(), TargetKind::Chooser), (root.file(STYLE), TargetKind::Style)];
    let mut file = |wanted: bool, name: &str, kind: TargetKind| {
        own.extend(wanted.then(|| (root.file(name), kind)));
    };
    file(outputs.sitemap, SITEMAP, TargetKind::Sitemap);
    // A portal that has its own says more than Padi knows.
    let robots = root.file(ROBOTS);
    let own_robots = portal.assets.iter().any(|asset| asset.url == robots);
    file(outputs.robots && !own_robots, ROBOTS, TargetKind::Robots);
    file(outputs.not_found, "404.html", TargetKind::RootNotFound);
    file(outputs.open_data, OPEN_DATA_SCHEMA, TargetKind::OpenDataSchema);
    let parts = if portal.sitemaps.len() > 1 { portal.sitemaps.len() } else { 0 };
    for part in 0..parts {
        file(true, &sitemap_file(part), TargetKind::SitemapPart(part));
    }
    if outputs.skos && outputs.topics {
        for format in SchemeFormat::ALL {
            file(true, format.file(), TargetKind::Scheme(*format));
        }
        let topics = portal.with_role(Role::Topic).map(Some);
        own.extend(
            std::iter::once(None)
                .chain(topics)
                .map(|topic| (portal.concept(topic), TargetKind::Concept(topic))),
        );
    }
    own
}

fn feeds(portal: &Portal) -> impl Iterator<Item = Addressed> {
    portal.feeds.iter().enumerate().flat_map(|(at, feed)| {
        let page = &portal.page(feed.of, feed.locale).url;
        let archives = (0..feed.archives.len()).map(move |archive| {
            (page.file(&feed_file(Some(archive))), TargetKind::FeedArchive(at, archive))
        });
        std::iter::once((page.file(&feed_file(None)), TargetKind::Feed(at))).chain(archives)
    })
}

/// Fonts in their parts, each with its licence; several may share one.
fn fonts(portal: &Portal) -> impl Iterator<Item = Addressed> {
    portal.fonts.iter().enumerate().flat_map(|(at, font)| {
        let parts = font.parts().map(move |part| (font.url(part), TargetKind::Font(at, part)));
        parts.chain([(font.licence_url(), TargetKind::FontLicence(at))])
    })
}

/// Pages of a subject in every locale, by their numbers in its list.
fn pages(
    portal: &Portal,
    subject: Subject,
    numbers: RangeInclusive<usize>,
) -> impl Iterator<Item = Addressed> {
    portal.locales().flat_map(move |locale| {
        numbers.clone().map(move |number| {
            let url = portal.address(subject, locale, number);
            (url, TargetKind::Page { subject, locale, number })
        })
    })
}

/// What lies beside the page of a text: its twin and its citations. A fallback has none.
fn beside(portal: &Portal, at: DocumentIndex, locale: LocaleIndex) -> Vec<Addressed> {
    let (outputs, document) = (&portal.config.outputs, portal.document(at));
    let mut files = Vec::new();
    if !document.is_public_in(locale) {
        return files;
    }
    let page = &portal.page(at, locale).url;
    if outputs.markdown {
        files.push((page.file(TWIN), TargetKind::Twin(at, locale)));
    }
    if outputs.citations && document.role.is_document() {
        files.extend(
            CitationFormat::ALL.iter().map(|format| {
                (page.file(format.file()), TargetKind::Citation(at, locale, *format))
            }),
        );
    }
    files
}

/// What comes with documents besides their pages: further pages of their lists, and files.
pub(super) fn of_documents(portal: &Portal) -> Vec<Addressed> {
    let of = |at: DocumentIndex| {
        let subject = Subject::Document(at);
        let further = pages(portal, subject, 2..=portal.numbers(subject));
        further.chain(portal.locales().flat_map(move |locale| beside(portal, at, locale)))
    };
    portal.indices().flat_map(of).collect()
}

/// Lists every target.
pub(super) fn list(portal: &Portal) -> Vec<Target> {
    let outputs = &portal.config.outputs;
    let mut all = own(portal);
    for document in portal.indices() {
        all.extend(pages(portal, Subject::Document(document), 1..=1));
    }
    all.extend(of_documents(portal));
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
