//! The only module that reads.
//!
//! In goes the root folder of a portal; out come its texts and assets, sorted, as bytes. Steps:
//!
//! 1. [`site`] reads `site.toml`, which names the theme.
//! 2. [`sources`] walks the layers: the default theme, the theme, the portal.
//!
//! Nothing is decoded or understood here. No link is followed, nothing but regular files is opened,
//! and no file is read beyond its limit. Names that start with `.` or end with `~` belong to editors
//! and tools and are passed over.

mod layers;
mod open;
mod problem;
mod walk;

use std::path::Path;
use std::sync::Arc;

use crate::diagnostics::Diagnostic;
use crate::model::{Limits, SourcePath};
use crate::source::{Asset, Layer, Origin, Source, Sources};

/// Bytes that `site.toml` may have: the TOML parser's memory was measured up to there.
const SITE_BYTES: u64 = 1 << 20;

/// Reads the settings file `name` of a portal; their path is relative to `root`.
///
/// # Errors
/// A diagnostic if it is not there or cannot be read.
pub fn site(root: &Path, name: &str) -> Result<Source, Box<Diagnostic>> {
    let path = SourcePath::parse(name).ok_or_else(|| Box::new(problem::no_site(name)))?;
    let file = root.join(name);
    if !file.exists() {
        return Err(Box::new(problem::no_site(name)));
    }
    let bytes = open::text(&file, SITE_BYTES).map_err(|why| Box::new(why.at(&path)))?;
    Ok(Source { path: path.clone(), key: path, layer: Layer::Portal, bytes: Arc::from(bytes) })
}

/// Reads all layers of the portal in `root`, whose theme is `themes/<theme>/`.
pub fn sources(root: &Path, theme: &str, limits: &Limits) -> (Sources, Vec<Diagnostic>) {
    let mut found = walk::Found::new(limits);
    layers::read(root, theme, &mut found);
    found.finish()
}

/// The folders of sources under `root`: where an output folder may not lie, and what a preview watches.
pub fn folders(root: &Path, theme: &str) -> Vec<std::path::PathBuf> {
    let own = layers::PORTAL_FOLDERS.iter().map(|name| root.join(name));
    let themes = ["default", theme].map(|name| root.join("themes").join(name));
    own.chain(themes).collect()
}

/// The locales whose interface texts are inside the binary, sorted.
pub fn built_in_locales() -> Vec<&'static str> {
    layers::built_in_locales()
}

/// The bytes of an asset that was found before.
///
/// # Errors
/// A diagnostic if it cannot be read any more.
pub fn bytes(asset: &Asset) -> Result<Vec<u8>, Box<Diagnostic>> {
    match &asset.origin {
        Origin::Embedded(bytes) => Ok(bytes.to_vec()),
        Origin::File(path) => {
            open::text(path, asset.len).map_err(|why| Box::new(why.at(&asset.path)))
        }
    }
}

#[cfg(test)]
mod tests;
