//! Addresses: of every page in every locale, and former ones; no two alike.

use std::collections::BTreeMap;

use super::documents::Draft;
use super::names::Names;
use super::problem;
use crate::diagnostics::Diagnostic;
use crate::model::{
    Config, Document, LocaleIndex, Page, Redirect, Role, SiteAsset, SourcePath, UrlPath,
};
use crate::source::Place;

/// The text that a locale's readers are shown: their own, else the first of the fallback chain that
/// exists, else the original.
pub(super) fn shown(config: &Config, document: &Document, locale: LocaleIndex) -> LocaleIndex {
    let chain = config.locales[locale.0].fallback.iter();
    let chain = chain.filter_map(|next| config.position(next.as_str())).map(LocaleIndex);
    std::iter::once(locale)
        .chain(chain)
        .find(|&next| document.translation(next).is_some())
        .unwrap_or(document.original)
}

/// By document and locale: its page.
pub(super) fn assign(config: &Config, documents: &[Document]) -> Vec<Vec<Page>> {
    let locales = || (0..config.locales.len()).map(LocaleIndex);
    documents
        .iter()
        .map(|document| {
            let page = |locale| Page {
                url: address(config, documents, document, locale),
                shown: shown(config, document, locale),
            };
            locales().map(page).collect()
        })
        .collect()
}

fn address(
    config: &Config,
    documents: &[Document],
    document: &Document,
    locale: LocaleIndex,
) -> UrlPath {
    let home = UrlPath::root().page(config.locales[locale.0].locale.as_str());
    let section = |at: usize| {
        let front = documents.iter().find(|other| other.role == Role::Section(at));
        match front {
            Some(front) => home.page(slug(front, locale)),
            None => home.page(config.sections[at].folder.as_str()),
        }
    };
    match document.role {
        Role::Home => home,
        Role::Page => home.page(slug(document, locale)),
        Role::Section(at) => section(at),
        Role::InSection(at) => section(at).page(slug(document, locale)),
        Role::Topic => home.page("topics").page(slug(document, locale)),
    }
}

/// The translation's own slug, else the folder's name.
fn slug(document: &Document, locale: LocaleIndex) -> &str {
    let own = document.translation(locale).and_then(|text| text.slug.as_ref());
    own.map_or(document.folder.name(), |slug| slug.as_str())
}

/// Who has an address.
enum Owner {
    /// A file of the portal.
    File(Place),
    /// Padi itself: the chooser, an index, the stylesheet.
    Padi,
}

/// Finds addresses that are taken twice, but for case: some hosts do not tell it apart.
pub(super) struct Claims<'a> {
    owners: BTreeMap<String, Owner>,
    /// By folder that files need: one of these files.
    folders: BTreeMap<String, String>,
    problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Claims<'a> {
    pub(super) fn new(problems: &'a mut Vec<Diagnostic>) -> Self {
        Self { owners: BTreeMap::new(), folders: BTreeMap::new(), problems }
    }

    /// An address of Padi's own.
    pub(super) fn own(&mut self, url: &UrlPath) {
        self.take(key(url), Owner::Padi);
    }

    /// An address for a file. `false`, with a problem, if it is taken.
    pub(super) fn claim(&mut self, url: &UrlPath, place: Place) -> bool {
        let key = key(url);
        let first = match self.in_the_way(&key) {
            None => {
                self.take(key, Owner::File(place));
                return true;
            }
            Some(Owner::File(first)) => Some(first.clone()),
            Some(Owner::Padi) => None,
        };
        self.problems.push(problem::duplicate_address(url.as_str(), place, first));
        false
    }

    fn take(&mut self, key: String, owner: Owner) {
        self.folders.extend(folders_of(&key).map(|folder| (folder.to_owned(), key.clone())));
        self.owners.insert(key, owner);
    }

    /// Who has this file, or a file where it needs a folder, or a file in a folder of its name.
    fn in_the_way(&self, key: &str) -> Option<&Owner> {
        let inside = self.folders.get(key).and_then(|inner| self.owners.get(inner));
        let above = || folders_of(key).find_map(|folder| self.owners.get(folder));
        self.owners.get(key).or(inside).or_else(above)
    }
}

/// The folders that a file needs: of `a/b/c` these are `a` and `a/b`.
fn folders_of(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices('/').filter_map(|(at, _)| key.get(..at))
}

fn key(url: &UrlPath) -> String {
    url.output().as_str().to_lowercase()
}

/// Claims every page's address; a clash is shown once, for its first locale.
pub(super) fn claim_pages(documents: &[Document], pages: &[Vec<Page>], claims: &mut Claims<'_>) {
    for (document, pages) in documents.iter().zip(pages) {
        for (at, page) in pages.iter().enumerate() {
            let text =
                document.translation(LocaleIndex(at)).or(document.translation(document.original));
            let path = text.map_or(&document.folder, |text| &text.path);
            if !claims.claim(&page.url, Place::file(path)) {
                break;
            }
        }
    }
}

/// Claims the address of every copied file.
pub(super) fn claim_assets(assets: &[SiteAsset], claims: &mut Claims<'_>) {
    for asset in assets {
        claims.claim(&asset.url, Place::file(&asset.asset.path));
    }
}

/// The former addresses. One that starts with a locale leads to that locale's page.
pub(super) fn redirects(
    config: &Config,
    drafts: &[Draft],
    names: &Names<'_>,
    claims: &mut Claims<'_>,
) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        let Some(document) = names.number(at) else { continue };
        for alias in &draft.shared.aliases {
            if claims.claim(&alias.value, Place::new(draft.path(), alias.span)) {
                let first = alias.value.as_str().split('/').nth(1).unwrap_or_default();
                let locale = config.position(first).map_or(draft.original, LocaleIndex);
                redirects.push(Redirect { from: alias.value.clone(), document, locale });
            }
        }
    }
    redirects
}

/// Where the file of a document's folder is published.
pub(super) fn asset_url(key: &SourcePath) -> UrlPath {
    let inner = key.as_str().strip_prefix("content/").unwrap_or(key.as_str());
    UrlPath::root().page("assets").file(inner)
}

/// By folder of `content/`: its document, published or not.
pub(super) fn folders(drafts: &[Draft]) -> BTreeMap<&str, usize> {
    drafts.iter().enumerate().map(|(at, draft)| (draft.folder.as_str(), at)).collect()
}
