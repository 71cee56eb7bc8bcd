//! Which document a name means.

use std::path::{Component, Path, PathBuf};

use super::Name;
use crate::commands::ask::{Answer, Refusal};
use crate::diagnostics::nearest;
use crate::model::{DocumentIndex, Portal, percent_decode};

/// The document with this id, or with this folder, file or address.
pub(super) fn find(portal: &Portal, root: &Path, name: &Name) -> Answer<DocumentIndex> {
    let by_id = |at: &DocumentIndex| portal.document(*at).id.as_str() == name.typed;
    let found = portal.indices().find(by_id);
    let paths = [plain(&name.typed), from_root(&name.path, root)];
    let found = found.or_else(|| paths.iter().flatten().find_map(|path| by_path(portal, path)));
    let found = found.or_else(|| by_address(portal, &name.typed));
    found.ok_or_else(|| Refusal::unknown("document", &name.typed, near(portal, &name.typed)))
}

/// A path as typed, without what says nothing.
fn plain(typed: &str) -> Option<String> {
    let parts: Vec<&str> =
        typed.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    (!parts.is_empty() && !typed.starts_with('/')).then(|| parts.join("/"))
}

/// A path of this machine, from the root of the portal.
fn from_root(path: &Path, root: &Path) -> Option<String> {
    let (path, root) = (straight(path), straight(root));
    plain(&path.strip_prefix(root).ok()?.to_string_lossy())
}

/// A path without `..`, which `--root ../..` brings in.
fn straight(path: &Path) -> PathBuf {
    let mut straight = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(straight.pop()),
            part => straight.push(part),
        }
    }
    straight
}

fn by_path(portal: &Portal, path: &str) -> Option<DocumentIndex> {
    let is_it = |at: &DocumentIndex| {
        let document = portal.document(*at);
        let mut files = document.translations.iter().flatten();
        document.folder.as_str() == path || files.any(|text| text.path.as_str() == path)
    };
    portal.indices().find(is_it).or_else(|| {
        // A picture or another file beside the texts.
        let mut assets = portal.assets.iter();
        let asset = assets.find(|asset| asset.asset.path.as_str() == path)?;
        let folder = asset.asset.key.folder();
        portal.indices().find(|at| portal.document(*at).folder.as_str() == folder)
    })
}

/// `/en/news/a/`, or the whole address as the browser shows it.
fn by_address(portal: &Portal, typed: &str) -> Option<DocumentIndex> {
    let base = &portal.config.base_url;
    let path = match typed.strip_prefix(&base.origin) {
        Some(rest) => format!("/{}", rest.strip_prefix(&base.path)?),
        None => typed.to_owned(),
    };
    let path = percent_decode(path.split(['#', '?']).next()?)?;
    let is_it = |at: &DocumentIndex| {
        portal.locales().any(|locale| portal.page(*at, locale).url.as_str() == path)
    };
    portal.indices().find(is_it)
}

/// What was meant, perhaps: an id, else a path.
fn near<'a>(portal: &'a Portal, typed: &str) -> Option<&'a str> {
    let ids = portal.documents.iter().map(|document| document.id.as_str());
    let paths = portal.documents.iter().flat_map(|document| {
        let texts = document.translations.iter().flatten().map(|text| text.path.as_str());
        std::iter::once(document.folder.as_str()).chain(texts)
    });
    match typed.contains('/') {
        true => nearest(typed, paths),
        false => nearest(typed, ids),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lose_what_says_nothing() {
        assert_eq!(plain("./content//news/a/").as_deref(), Some("content/news/a"));
        assert_eq!(plain("/content/news/a"), None);
        assert_eq!(plain("./"), None);
        let root = Path::new("/p");
        assert_eq!(from_root(Path::new("/p/content/a"), root).as_deref(), Some("content/a"));
        assert_eq!(from_root(Path::new("/q/content/a"), root), None);
        let inside = Path::new("/p/content/a/../..");
        assert_eq!(from_root(Path::new("/p/content/a/x"), inside).as_deref(), Some("content/a/x"));
    }
}
