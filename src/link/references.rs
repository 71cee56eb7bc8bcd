//! Links and pictures in texts, resolved; and who links to whom.
//!
//! A relative path leads to a document, whose page is chosen later by the reader's locale, or to a
//! copied file. A fragment is checked against the text that the reader will find there: it must be a
//! heading of the original; where a translation lacks it, the link leads to the page.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::documents::Draft;
use super::names::Names;
use super::problem;
use crate::diagnostics::{Diagnostic, nearest};
use crate::model::{
    Body, Config, Destination, DocumentIndex, ImageTo, LinkTo, LinkedText, SiteAsset, SourcePath,
    Translation,
};
use crate::source::{Place, Span};

/// What links are resolved against.
pub(super) struct Targets<'a> {
    pub(super) config: &'a Config,
    pub(super) drafts: &'a [Draft],
    pub(super) names: &'a Names<'a>,
    /// By folder: its document.
    pub(super) folders: BTreeMap<&'a str, usize>,
    /// By path in NFC: the copied file.
    pub(super) assets: BTreeMap<&'a str, usize>,
    pub(super) files: &'a [SiteAsset],
    /// By document: its original's headings and paragraphs.
    pub(super) originals: Vec<Option<LinkedText>>,
    /// How many more times the nearest name is looked for.
    pub(super) suggestions: Cell<usize>,
}

/// Fills in links and images of one text.
pub(super) fn resolve(
    text: &Translation,
    own: &LinkedText,
    original: Option<&LinkedText>,
    targets: &Targets<'_>,
    problems: &mut Vec<Diagnostic>,
) -> (Vec<LinkTo>, Vec<Option<ImageTo>>) {
    let body: &Body = &text.body;
    let links = body
        .links
        .iter()
        .map(|link| {
            let place = Place::new(&text.path, link.span);
            match &link.destination {
                Destination::External(url) => LinkTo::External(url.clone()),
                Destination::Here(id) => here(own, original, id, place, targets, problems),
                Destination::Page { path, fragment } => {
                    page(text, path, fragment.as_deref(), place, targets, problems)
                }
                Destination::Asset(path) => file(text, path, link.span, targets, problems)
                    .map_or(LinkTo::Nowhere, LinkTo::Asset),
                Destination::Refused => LinkTo::Nowhere,
            }
        })
        .collect();
    let images = body
        .images
        .iter()
        .map(|image| {
            let asset = file(text, image.path.as_deref()?, image.span, targets, problems)?;
            Some(ImageTo { asset, size: targets.files.get(asset)?.size? })
        })
        .collect();
    (links, images)
}

fn here(
    own: &LinkedText,
    original: Option<&LinkedText>,
    id: &str,
    place: Place,
    targets: &Targets<'_>,
    problems: &mut Vec<Diagnostic>,
) -> LinkTo {
    if own.has(id) {
        return LinkTo::Here(id.to_owned());
    }
    // Where a translation differs from its original, that is a warning of its own.
    if !original.is_some_and(|original| original.has(id)) {
        problems.push(problem::dead_fragment(place, id, headings(own, targets)));
    }
    LinkTo::Nowhere
}

/// The headings that a fragment may have meant; `None` where no more is suggested.
fn headings<'a>(text: &'a LinkedText, targets: &Targets<'_>) -> Option<Vec<&'a str>> {
    suggesting(targets).then(|| text.heading_ids.iter().map(String::as_str).collect())
}

fn page(
    text: &Translation,
    path: &str,
    fragment: Option<&str>,
    place: Place,
    targets: &Targets<'_>,
    problems: &mut Vec<Diagnostic>,
) -> LinkTo {
    let Some(key) = inside(&text.path, path) else {
        problems.push(problem::leaves_root(place, path));
        return LinkTo::Nowhere;
    };
    let Some(draft) = document_at(&key, targets) else {
        let drafts = if suggesting(targets) { targets.drafts } else { &[] };
        let folders: Vec<String> =
            drafts.iter().map(|draft| suggestion(&text.path, draft)).collect();
        let near = nearest(path, folders.iter().map(String::as_str));
        let help = "write the path of the Markdown file relative to this one: `../about/index.md`";
        problems.push(problem::dead_link(place, key.as_str(), near, help));
        return LinkTo::Nowhere;
    };
    let Some(document) = targets.names.number(draft) else {
        problems.push(problem::draft_link(place, targets.drafts[draft].path()));
        return LinkTo::Nowhere;
    };
    if let Some(id) = fragment
        && let Some(there) = &targets.originals[document.0]
        && !there.has(id)
        && targets.drafts[draft].original_text().is_readable()
    {
        problems.push(problem::dead_fragment(place, id, headings(there, targets)));
        return LinkTo::Document(document, None);
    }
    LinkTo::Document(document, fragment.map(str::to_owned))
}

/// Whether the nearest name is still looked for: that compares with every document, which takes
/// seconds where thousands of links are dead.
fn suggesting(targets: &Targets<'_>) -> bool {
    let left = targets.suggestions.get();
    targets.suggestions.set(left.saturating_sub(1));
    left > 0
}

/// The draft whose Markdown file a path names, with or without a locale: `index.md`, `index.en.md`.
fn document_at(key: &SourcePath, targets: &Targets<'_>) -> Option<usize> {
    let (stem, tag) = match key.name().strip_suffix(".md")?.split_once('.') {
        Some((stem, tag)) => (stem, Some(tag)),
        None => (key.name().strip_suffix(".md")?, None),
    };
    let known = tag.is_none_or(|tag| targets.config.position(tag).is_some());
    let at = *targets.folders.get(key.folder())?;
    let is_front = matches!(
        targets.drafts[at].role,
        crate::model::Role::Home | crate::model::Role::Section(_)
    );
    let fits = stem == if is_front { "_index" } else { "index" };
    (known && fits).then_some(at)
}

/// The path that an author would write to reach `draft` from `path`.
fn suggestion(path: &SourcePath, draft: &Draft) -> String {
    let from: Vec<&str> = path.folder().split('/').collect();
    let to: Vec<&str> = draft.folder.as_str().split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - shared);
    let down: String = to.iter().skip(shared).map(|part| format!("{part}/")).collect();
    let name = draft.path().name().split('.').next().unwrap_or("index");
    format!("{up}{down}{name}.md")
}

/// A relative path from a text to a path in `content/`, in NFC.
fn inside(from: &SourcePath, path: &str) -> Option<SourcePath> {
    let nfc = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
    let joined = from.join(&nfc.normalize(path))?;
    let joined = SourcePath::parse(&nfc.normalize(joined.as_str()))?;
    joined.as_str().starts_with("content/").then_some(joined)
}

fn file(
    text: &Translation,
    path: &str,
    span: Span,
    targets: &Targets<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let place = Place::new(&text.path, span);
    let Some(key) = inside(&text.path, path) else {
        problems.push(problem::leaves_root(place, path));
        return None;
    };
    let found = targets.assets.get(key.as_str()).copied();
    if found.is_none() {
        let folder = format!("{}/", text.path.folder());
        let inside =
            targets.assets.range(folder.as_str()..).map_while(|(key, _)| key.strip_prefix(&folder));
        let near = nearest(path, inside).map(str::to_owned);
        let help = "put the file into this folder, or mend its name: capitals count";
        problems.push(problem::dead_link(place, key.as_str(), near.as_deref(), help));
    }
    found
}

/// By document: the documents whose texts link to it, in their order.
pub(super) fn backlinks(texts: &[Vec<Option<LinkedText>>]) -> Vec<Vec<DocumentIndex>> {
    let mut sets = vec![BTreeSet::new(); texts.len()];
    for (from, translations) in texts.iter().enumerate() {
        for link in translations.iter().flatten().flat_map(|text| &text.links) {
            if let LinkTo::Document(to, _) = link
                && to.0 != from
                && let Some(set) = sets.get_mut(to.0)
            {
                set.insert(DocumentIndex(from));
            }
        }
    }
    sets.into_iter().map(|set| set.into_iter().collect()).collect()
}
