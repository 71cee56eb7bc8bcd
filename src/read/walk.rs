//! Walks one folder of a layer and reads what is in it.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use icu_normalizer::ComposingNormalizerBorrowed;
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{open, problem};
use crate::diagnostics::Diagnostic;
use crate::model::{Limits, SourcePath};
use crate::source::{Asset, Layer, Origin, Source, Sources};

/// Folders nest no deeper. Content nests four deep; beyond this a tool went astray.
const DEPTH: usize = 32;
/// Bytes of a font. Noto's for all of Chinese has 17 million.
const FONT_BYTES: u64 = 32 << 20;

/// What a file is for.
pub(super) enum Use {
    /// Read whole: Markdown, TOML, Fluent, templates, styles, licences of fonts.
    Text,
    /// Read whole: a font.
    Font,
    /// Copied.
    Asset,
    /// Nothing knows it; the help says what belongs there.
    Unexpected(&'static str),
}

/// What the file at `key` of a layer is for.
pub(super) fn classify(key: &SourcePath, layer: Layer) -> Use {
    let folder = key.as_str().split('/').next().unwrap_or_default();
    let extension = key.name().rsplit_once('.').map_or("", |(_, extension)| extension);
    match (folder, extension) {
        ("content", "md") | ("data", "toml") | ("locales", "ftl") => Use::Text,
        ("locales", "toml") if matches!(key.name(), "locale.toml" | "terms.toml") => Use::Text,
        ("templates", _) | ("styles", "css") | ("fonts", "txt") => Use::Text,
        ("fonts", "ttf" | "otf") => Use::Font,
        ("theme.toml", _) if layer != Layer::Portal => Use::Text,
        ("content" | "static", _) => Use::Asset,
        ("data", _) => Use::Unexpected("`data/` holds TOML files"),
        ("locales", _) => {
            Use::Unexpected("`locales/<locale>/` holds `*.ftl`, `locale.toml` and `terms.toml`")
        }
        ("styles", _) => Use::Unexpected("`styles/` holds CSS files; others go to `static/`"),
        ("fonts", _) if layer == Layer::Portal => {
            Use::Unexpected("`fonts/` holds fonts (`*.ttf`, `*.otf`) and their licences (`*.txt`)")
        }
        _ if layer == Layer::Portal => {
            Use::Unexpected("see the list of folders in `docs/content.md`")
        }
        // A theme is a repository of its own, with a licence and a readme.
        _ => Use::Unexpected(""),
    }
}

/// What reading has found so far.
pub(super) struct Found<'a> {
    limits: &'a Limits,
    pub(super) sources: Sources,
    pub(super) problems: Vec<Diagnostic>,
    files: usize,
}

/// A file that the walk saw and that is to be read.
struct Listed {
    file: PathBuf,
    path: SourcePath,
    key: SourcePath,
    /// What is read whole may have so many bytes; an asset is not.
    whole: Option<u64>,
}

enum Loaded {
    Text(Source),
    Asset(Asset),
}

impl<'a> Found<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, sources: Sources::default(), problems: Vec::new(), files: 0 }
    }

    /// Reads the folder `name` below `root`. One that does not exist is empty.
    pub(super) fn folder(&mut self, root: &Path, name: &str, layer: Layer) {
        // The standard library panics where a folder cannot be closed (measured: EIO).
        let done = catch_unwind(AssertUnwindSafe(|| self.known_folder(root, name, layer)));
        if done.is_err() {
            self.problems.push(problem::folder_failed(SourcePath::parse(name).as_ref()));
        }
    }

    fn known_folder(&mut self, root: &Path, name: &str, layer: Layer) {
        let folder = root.join(name);
        match std::fs::symlink_metadata(&folder) {
            Ok(found) if found.is_dir() => {}
            Ok(found) => {
                let path = SourcePath::parse(name).expect("names of layers are plain");
                let why = if found.is_symlink() {
                    problem::Unread::Link
                } else {
                    problem::Unread::NotAFile
                };
                return self.problems.push(why.at(&path));
            }
            Err(_) => return,
        }
        let strip = if layer == Layer::Portal { root.to_owned() } else { folder.clone() };
        let listed = self.list(root, &folder, &strip, layer);
        self.clashes(&listed);
        let limits = self.limits;
        let loaded: Vec<_> = listed.into_par_iter().map(|one| load(one, layer, limits)).collect();
        for one in loaded {
            match one {
                Ok(Loaded::Text(source)) => self.sources.texts.push(source),
                Ok(Loaded::Asset(asset)) => self.sources.assets.push(asset),
                Err(found) => self.problems.push(found),
            }
        }
    }

    /// Sorts everything by layer and key.
    pub(super) fn finish(mut self) -> (Sources, Vec<Diagnostic>) {
        self.sources.texts.sort_by(|a, b| (a.layer, &a.key).cmp(&(b.layer, &b.key)));
        self.sources.assets.sort_by(|a, b| (a.layer, &a.key).cmp(&(b.layer, &b.key)));
        (self.sources, self.problems)
    }

    fn list(&mut self, root: &Path, folder: &Path, strip: &Path, layer: Layer) -> Vec<Listed> {
        let mut listed = Vec::new();
        let walk = WalkDir::new(folder).max_depth(DEPTH + 1).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| !is_private(entry)) {
            match entry {
                Ok(entry) => listed.extend(self.entry(root, strip, &entry, layer)),
                Err(error) => {
                    let path = error.path().and_then(|path| relative(root, path));
                    self.problems.push(problem::walk_failed(path, &error));
                }
            }
            if self.files > self.limits.files {
                self.problems.push(problem::too_many("files", self.limits.files));
                break;
            }
        }
        listed
    }

    fn entry(
        &mut self,
        root: &Path,
        strip: &Path,
        entry: &DirEntry,
        layer: Layer,
    ) -> Option<Listed> {
        self.files += 1;
        let Some(path) = relative(root, entry.path()) else {
            let folder = entry.path().parent().and_then(|parent| relative(root, parent));
            let name = entry.file_name().to_string_lossy();
            let why = "is no UTF-8 or holds control characters";
            self.problems.push(problem::bad_name(folder.as_ref(), &name, why));
            return None;
        };
        let kind = entry.file_type();
        if kind.is_symlink() {
            self.problems.push(problem::symbolic_link(&path));
            return None;
        }
        if kind.is_dir() {
            if entry.depth() > DEPTH {
                self.problems.push(problem::too_many("folders in each other", DEPTH));
            }
            return None;
        }
        if !kind.is_file() {
            self.problems.push(problem::Unread::NotAFile.at(&path));
            return None;
        }
        let key = nfc(&relative(strip, entry.path())?);
        let whole = match classify(&key, layer) {
            Use::Text => Some(self.limits.text_bytes),
            Use::Font => Some(FONT_BYTES),
            Use::Asset => {
                if !is_asset_name(key.name()) {
                    let why = "cannot be part of an address";
                    self.problems.push(problem::bad_name(Some(&path), key.name(), why));
                    return None;
                }
                None
            }
            Use::Unexpected("") => return None,
            Use::Unexpected(help) => {
                self.problems.push(problem::unexpected(&path, help));
                return None;
            }
        };
        Some(Listed { file: entry.path().to_owned(), path, key, whole })
    }

    /// Two names that some file systems take for one.
    fn clashes(&mut self, listed: &[Listed]) {
        let mut seen: BTreeMap<String, &SourcePath> = BTreeMap::new();
        for one in listed {
            let folded = one.key.as_str().to_lowercase();
            if let Some(first) = seen.insert(folded, &one.path) {
                self.problems.push(problem::name_clash(first, &one.path));
            }
        }
    }
}

fn load(listed: Listed, layer: Layer, limits: &Limits) -> Result<Loaded, Diagnostic> {
    let Listed { file, path, key, whole } = listed;
    if let Some(limit) = whole {
        let bytes = open::text(&file, limit).map_err(|why| why.at(&path))?;
        return Ok(Loaded::Text(Source { path, key, layer, bytes: Arc::from(bytes) }));
    }
    let known = open::asset(&file, limits.asset_bytes).map_err(|why| why.at(&path))?;
    let (len, digest, head) = (known.len, known.digest, known.head);
    Ok(Loaded::Asset(Asset { path, key, layer, origin: Origin::File(file), len, digest, head }))
}

/// What editors and tools leave behind.
fn is_private(entry: &DirEntry) -> bool {
    let name = entry.file_name().as_encoded_bytes();
    entry.depth() > 0 && (name.starts_with(b".") || name.ends_with(b"~"))
}

/// An asset's name stands in addresses as it is (see `docs/architecture.md`).
fn is_asset_name(name: &str) -> bool {
    let mut bytes = name.bytes();
    name.len() <= 100
        && bytes.next().is_some_and(|first| first.is_ascii_alphanumeric())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

/// The path below `root` with `/`, if every name in it is UTF-8 without control characters.
fn relative(root: &Path, path: &Path) -> Option<SourcePath> {
    let text = path.strip_prefix(root).ok()?.to_str()?;
    if text.chars().any(char::is_control) {
        return None;
    }
    SourcePath::parse(text)
}

fn nfc(path: &SourcePath) -> SourcePath {
    let normalized = ComposingNormalizerBorrowed::new_nfc().normalize(path.as_str());
    SourcePath::parse(&normalized).unwrap_or_else(|| path.clone())
}
