//! Links parsed files into a [`Portal`]: decides all that depends on more than one file.
//!
//! 1. [`records`] and [`terms`] put data together.
//! 2. [`documents`] groups texts, chooses originals, and says what is published.
//! 3. [`names`] resolves ids.
//! 4. [`urls`] gives every page its address and finds clashes.
//! 5. [`layout`] gives headings their ids and paragraphs their numbers, from the original.
//! 6. [`references`] resolves links and pictures, and collects backlinks.
//! 7. [`lineage`] derives the other side of *supersedes* and the like.
//! 8. [`topics`] arranges the concept scheme and the A-Z index of each locale.
//! 9. [`feeds`] and [`sitemaps`] say what these list.
//! 10. [`fonts`] finds the fonts that the site brings.
//! 11. [`targets`] lists what a build writes.
//!
//! Absent on purpose: disk, clock, HTML. Shuffled input gives the same portal.

mod assets;
mod cycles;
mod documents;
mod feeds;
mod fonts;
mod layout;
mod lineage;
mod names;
mod problem;
mod records;
mod references;
mod sitemaps;
mod targets;
mod terms;
mod topics;
mod urls;

pub use feeds::updated;
pub use sitemaps::MARKUP as SITEMAP_MARKUP;
pub use targets::{
    LLMS, OPEN_DATA, OPEN_DATA_SCHEMA, ROBOTS, SITEMAP, STYLE, TWIN, feed_file, sitemap_file,
};

use std::cell::Cell;

use crate::diagnostics::Diagnostic;
use crate::locale::Locales;
use crate::model::{
    Config, Document, DocumentIndex, LinkedText, LocaleIndex, Portal, Publication, Role, SiteAsset,
    SourcePath, newest_first,
};
use crate::parse::{self, Parsed};
use crate::source::{Asset, Source};
use documents::Draft;
use names::Names;

/// How often the nearest name is looked for in one run.
const SUGGESTIONS: usize = 20;

/// What linking puts together.
#[derive(Clone, Debug)]
pub struct Files {
    /// The settings.
    pub config: Config,
    /// Their file.
    pub site: SourcePath,
    /// Texts and records.
    pub parsed: Vec<Parsed>,
    /// Files to copy: of documents and of `static/`.
    pub assets: Vec<Asset>,
    /// What lies in `fonts/` of all layers, lowest first.
    pub fonts: Vec<Source>,
}

/// Links `files`; a file with problems takes part as far as it can be understood.
pub fn link(
    files: Files,
    locales: &Locales,
    publication: Publication,
) -> (Portal, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let Files { config, site, parsed, assets, fonts } = files;
    let parse::Split { texts, records: data, terms, themes } = parse::split(parsed);
    let records = records::collect(&config, &data, &mut problems);
    let terms = terms::collect(&config, &terms, &mut problems);
    let drafts = documents::group(&config, &texts, publication, &mut problems);
    documents::check_complete(&config, &site, &drafts, &mut problems);
    let names = Names::new(&drafts, config.outputs.topics, &mut problems);
    let documents = names::resolve(&drafts, &names, &records, &mut problems);
    let pages = urls::assign(&config, &documents);
    let assets = assets::publish(&drafts, assets, &mut problems);
    let texts = link_texts(&config, &drafts, &names, &documents, &assets, &mut problems);
    let published: Vec<&Draft> = drafts.iter().filter(|draft| draft.published).collect();
    let lineage =
        lineage::derive(&documents, &published, &lineage::waiting(&drafts), &mut problems);
    let topics = topics::arrange(&config, &documents, &published, &pages, locales, &mut problems);
    let related = topics::neighbours(&documents, &topics);
    let backlinks = references::backlinks(&texts);
    let timeline = timeline(&documents);
    let record_documents = records::documents(&records, &documents);
    let fonts = fonts::arrange(&config, &themes, &fonts, locales, &mut problems);
    let mut portal = Portal {
        config,
        records,
        terms,
        documents,
        pages,
        texts,
        lineage,
        backlinks,
        related,
        topics,
        timeline,
        record_documents,
        redirects: Vec::new(),
        feeds: Vec::new(),
        sitemaps: Vec::new(),
        fonts,
        assets,
        targets: Vec::new(),
    };
    if portal.config.outputs.feeds {
        portal.feeds = feeds::arrange(&portal);
    }
    if portal.config.outputs.sitemap {
        portal.sitemaps = sitemaps::arrange(&portal);
    }
    claim(&mut portal, &drafts, &names, &mut problems);
    portal.targets = targets::list(&portal);
    (portal, problems)
}

/// Documents that have a day of adoption, the newest first.
fn timeline(documents: &[Document]) -> Vec<DocumentIndex> {
    let dated = documents.iter().enumerate().filter(|(_, document)| document.adopted.is_some());
    let mut list: Vec<DocumentIndex> = dated.map(|(at, _)| DocumentIndex(at)).collect();
    newest_first(documents, &mut list);
    list
}

/// Finds addresses that are taken twice, and fills in the redirects.
fn claim(portal: &mut Portal, drafts: &[Draft], names: &Names<'_>, problems: &mut Vec<Diagnostic>) {
    let mut claims = urls::Claims::new(problems);
    for (url, _) in targets::own(portal) {
        claims.own(&url);
    }
    urls::claim_pages(&portal.documents, &portal.pages, &mut claims);
    for (url, _) in targets::of_documents(portal) {
        claims.own(&url);
    }
    urls::claim_assets(&portal.assets, &mut claims);
    portal.redirects = urls::redirects(&portal.config, drafts, names, &mut claims);
}

/// By document and locale: ids, numbers, links and pictures of its text.
fn link_texts(
    config: &Config,
    drafts: &[Draft],
    names: &Names<'_>,
    documents: &[Document],
    files: &[SiteAsset],
    problems: &mut Vec<Diagnostic>,
) -> Vec<Vec<Option<LinkedText>>> {
    let mut laid_out: Vec<Vec<Option<LinkedText>>> =
        documents.iter().map(|document| lay_out(document, problems)).collect();
    let originals = documents.iter().zip(&laid_out);
    let originals = originals.map(|(document, texts)| texts[document.original.0].clone()).collect();
    let targets = references::Targets {
        config,
        drafts,
        names,
        folders: urls::folders(drafts),
        assets: files.iter().enumerate().map(|(at, it)| (it.asset.key.as_str(), at)).collect(),
        files,
        originals,
        suggestions: Cell::new(SUGGESTIONS),
    };
    for (at, (document, texts)) in documents.iter().zip(&mut laid_out).enumerate() {
        let original = targets.originals[at].as_ref();
        for (translation, linked) in document.translations.iter().zip(texts) {
            if let (Some(translation), Some(linked)) = (translation, linked) {
                let (links, images) =
                    references::resolve(translation, linked, original, &targets, problems);
                (linked.links, linked.images) = (links, images);
            }
        }
    }
    laid_out
}

/// By locale: heading ids and paragraph numbers.
fn lay_out(document: &Document, problems: &mut Vec<Diagnostic>) -> Vec<Option<LinkedText>> {
    let Some(original) = document.translation(document.original) else {
        return document.translations.iter().map(|_| None).collect();
    };
    let model = layout::of_original(original, problems);
    let mut texts: Vec<Option<LinkedText>> = document
        .translations
        .iter()
        .enumerate()
        .map(|(at, text)| match LocaleIndex(at) == document.original {
            true => Some(model.clone()),
            // Beside one that cannot be read, any text is unlike: that is no problem of its own.
            false => text.as_ref().map(|text| match text.is_readable() && original.is_readable() {
                true => layout::of_translation(text, original, &model, problems),
                false => layout::of_translation(text, original, &model, &mut Vec::new()),
            }),
        })
        .collect();
    // Home and sections are ways in: nobody cites their paragraphs.
    if matches!(document.role, Role::Home | Role::Section(_)) {
        let numbers = texts.iter_mut().flatten().flat_map(|text| &mut text.paragraphs);
        numbers.for_each(|number| *number = None);
    }
    texts
}
