//! The three layers: the portal over its theme over the default theme.
//!
//! The default theme is `themes/default/` of the portal where that folder exists, else the copy
//! inside the binary, so that it can be worked on without compiling.

use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::walk::{Found, Use, classify};
use super::{open, problem};
use crate::model::SourcePath;
use crate::source::{Asset, Layer, Origin, Source};

/// Folders of a portal's own sources.
pub(super) const PORTAL_FOLDERS: &[&str] =
    &["content", "data", "fonts", "locales", "static", "styles", "templates"];

static DEFAULT_THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The locales of the default theme inside the binary, sorted.
pub(super) fn built_in_locales() -> Vec<&'static str> {
    let folders = DEFAULT_THEME.get_dir("locales").map(Dir::dirs).into_iter().flatten();
    let mut names: Vec<&str> =
        folders.filter_map(|dir| dir.path().file_name().and_then(|name| name.to_str())).collect();
    names.sort_unstable();
    names
}

/// Reads every layer into `found`.
pub(super) fn read(root: &Path, theme: &str, found: &mut Found) {
    // A link here would lead every theme out of the portal.
    let themes = root.join("themes");
    if std::fs::symlink_metadata(&themes).is_ok_and(|found| found.is_symlink()) {
        let path = SourcePath::parse("themes").expect("a plain name");
        found.problems.push(problem::symbolic_link(&path));
        embedded(&DEFAULT_THEME, found);
        return portal(root, found);
    }
    match root.join("themes/default").is_dir() {
        true => found.folder(root, "themes/default", Layer::Default),
        false => embedded(&DEFAULT_THEME, found),
    }
    if theme != "default" {
        if !root.join("themes").join(theme).is_dir() {
            found.problems.push(problem::no_theme(theme));
        }
        found.folder(root, &format!("themes/{theme}"), Layer::Theme);
    }
    portal(root, found);
}

fn portal(root: &Path, found: &mut Found<'_>) {
    for folder in PORTAL_FOLDERS {
        found.folder(root, folder, Layer::Portal);
    }
}

fn embedded(dir: &'static Dir<'static>, found: &mut Found) {
    for file in dir.files() {
        let key = file.path().to_str().and_then(SourcePath::parse);
        let key = key.expect("the names of the default theme are plain");
        let path = SourcePath::parse(&format!("themes/default/{key}")).expect("plain as well");
        match classify(&key, Layer::Default) {
            Use::Text | Use::Font => found.sources.texts.push(Source {
                path,
                key,
                layer: Layer::Default,
                bytes: Arc::from(file.contents()),
            }),
            Use::Asset => {
                let known = open::embedded(file.contents());
                found.sources.assets.push(Asset {
                    path,
                    key,
                    layer: Layer::Default,
                    origin: Origin::Embedded(file.contents()),
                    len: known.len,
                    digest: known.digest,
                    head: known.head,
                });
            }
            Use::Unexpected(_) => {}
        }
    }
    for dir in dir.dirs() {
        embedded(dir, found);
    }
}
