//! One output file: which it is, and what it came to.

use crate::model::{FontPart, OutputPath, Subject};
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
    /// A page in a locale. What holds a long list has several: `number` counts from 1.
    Page {
        /// What it is about.
        subject: Subject,
        /// The reader's locale.
        locale: LocaleIndex,
        /// Which part of its list.
        number: usize,
    },
    /// A page at an alias: index into [`crate::model::Portal::redirects`].
    Redirect(usize),
    /// The stylesheet.
    Style,
    /// `/sitemap.xml`: the sitemap, or an index of its parts.
    Sitemap,
    /// `/sitemap-<number>.xml`: index into [`crate::model::Portal::sitemaps`].
    SitemapPart(usize),
    /// `/robots.txt`.
    Robots,
    /// A feed: index into [`crate::model::Portal::feeds`].
    Feed(usize),
    /// An archive of a feed (RFC 5005): the feed, and which archive from 0.
    FeedArchive(usize, usize),
    /// `/topics/<id>/`, the address of a topic that stays, and `/topics/` of their scheme: a choice of
    /// languages.
    Concept(Option<DocumentIndex>),
    /// The topic scheme as SKOS.
    Scheme(SchemeFormat),
    /// A document's text as Markdown.
    Twin(DocumentIndex, LocaleIndex),
    /// A document for reference managers.
    Citation(DocumentIndex, LocaleIndex, CitationFormat),
    /// `/<locale>/llms.txt`.
    Llms(LocaleIndex),
    /// `/<locale>/index.json`.
    OpenData(LocaleIndex),
    /// `/index.schema.json`.
    OpenDataSchema,
    /// A part of a font: index into [`crate::model::Portal::fonts`].
    Font(usize, FontPart),
    /// The licence of a font: the same index.
    FontLicence(usize),
    /// A file that is copied: index into [`crate::model::Portal::assets`].
    Asset(usize),
}

impl TargetKind {
    /// The word in reports on where time goes.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Chooser => "chooser",
            Self::RootNotFound | Self::NotFound(_) => "not-found",
            Self::Page { .. } => "page",
            Self::Redirect(_) => "redirect",
            Self::Style => "style",
            Self::Sitemap | Self::SitemapPart(_) => "sitemap",
            Self::Robots => "robots",
            Self::Feed(_) | Self::FeedArchive(..) => "feed",
            Self::Concept(_) => "concept",
            Self::Scheme(_) => "scheme",
            Self::Twin(..) => "markdown",
            Self::Citation(..) => "citation",
            Self::Llms(_) => "llms",
            Self::OpenData(_) | Self::OpenDataSchema => "open-data",
            Self::Font(..) | Self::FontLicence(_) => "font",
            Self::Asset(_) => "asset",
        }
    }
}

/// A format of the topic scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchemeFormat {
    /// RDF 1.1 Turtle.
    Turtle,
    /// JSON-LD 1.1.
    JsonLd,
}

impl SchemeFormat {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Turtle, Self::JsonLd];

    /// The file at the root of the site.
    pub fn file(self) -> &'static str {
        match self {
            Self::Turtle => "topics.ttl",
            Self::JsonLd => "topics.jsonld",
        }
    }
}

/// A format of reference managers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitationFormat {
    /// BibTeX.
    BibTex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    CslJson,
}

impl CitationFormat {
    /// Every format, in the order of lists.
    pub const ALL: &'static [Self] = &[Self::BibTex, Self::Ris, Self::CslJson];

    /// The file beside the page.
    pub fn file(self) -> &'static str {
        match self {
            Self::BibTex => "cite.bib",
            Self::Ris => "cite.ris",
            Self::CslJson => "cite.json",
        }
    }

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::BibTex => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::BibTex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }
}
