//! One output file: which it is, and what it came to.

use crate::model::OutputPath;
use crate::source::Asset;

/// What a target came to.
#[derive(Clone, Debug)]
pub enum Output {
    /// The bytes of the file.
    Bytes(Vec<u8>),
    /// A file to copy as it is, without passing through memory.
    Copy(Box<Asset>),
}

/// What a build writes at one path.
#[derive(Clone, Debug)]
pub struct Target {
    /// Where in the output folder.
    pub path: OutputPath,
    /// What is there.
    pub kind: TargetKind,
}

/// Index into [`crate::model::Portal::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentIndex(pub usize);

/// Index into [`crate::model::Config::locales`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleIndex(pub usize);

/// Kinds of output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// `/`: the language chooser.
    Chooser,
    /// `/404.html`, in all languages.
    RootNotFound,
    /// `/<locale>/404.html`.
    NotFound(LocaleIndex),
    /// The page of a document (home, section and topic are documents too) in a locale.
    Page(DocumentIndex, LocaleIndex),
    /// `/<locale>/topics/`: the A-Z index.
    TopicIndex(LocaleIndex),
    /// A page at an alias: index into [`crate::model::Portal::redirects`].
    Redirect(usize),
    /// The stylesheet.
    Style,
    /// `/sitemap.xml`.
    Sitemap,
    /// A file that is copied: index into [`crate::model::Portal::assets`].
    Asset(usize),
}

impl TargetKind {
    /// The word in reports on where time goes.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Chooser => "chooser",
            Self::RootNotFound | Self::NotFound(_) => "not-found",
            Self::Page(..) => "page",
            Self::TopicIndex(_) => "topic-index",
            Self::Redirect(_) => "redirect",
            Self::Style => "style",
            Self::Sitemap => "sitemap",
            Self::Asset(_) => "asset",
        }
    }
}
