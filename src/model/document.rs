//! A document: one thing that exists in several languages.

use std::sync::Arc;

use crate::model::{
    Body, Date, DocumentId, DocumentIndex, LocaleIndex, RecordId, Slug, SourcePath, UrlPath,
};
use crate::source::Span;

/// A document and its texts. What is true of it in every language stands here, once.
#[derive(Clone, Debug)]
pub struct Document {
    /// Stays when files move.
    pub id: DocumentId,
    /// The folder of its files: `content/documents/da-nang-declaration`.
    pub folder: SourcePath,
    /// What part of the site it is.
    pub role: Role,
    /// What it is.
    pub kind: Kind,
    /// The body that publishes it.
    pub publisher: Option<RecordId>,
    /// Whether it stands.
    pub status: Option<Status>,
    /// When and where it was adopted.
    pub adopted: Option<Adoption>,
    /// When and why it was withdrawn; only with [`Status::Withdrawn`].
    pub withdrawn: Option<Withdrawal>,
    /// First published on this portal.
    pub published: Option<Date>,
    /// Its topics.
    pub topics: Vec<DocumentIndex>,
    /// Lineage as written: what it does to which document. The other side is derived.
    pub lineage: Vec<(Relation, DocumentIndex)>,
    /// Named by its author as related.
    pub related: Vec<DocumentIndex>,
    /// Of a topic: the topics above it (SKOS `broader`).
    pub broader: Vec<DocumentIndex>,
    /// Former addresses.
    pub aliases: Vec<UrlPath>,
    /// Where its facts come from.
    pub sources: Vec<Reference>,
    /// What changed since it was published, oldest first.
    pub changes: Vec<Change>,
    /// Bodies that it concerns.
    pub bodies: Vec<RecordId>,
    /// Members that it concerns.
    pub members: Vec<RecordId>,
    /// Its text is the instrument's own, in full, and no summary.
    pub full_text: bool,
    /// Whether readers of the site may see it already.
    pub release: Release,
    /// A theme's own.
    pub extra: toml::Table,
    /// The locale of the text that the others are made from.
    pub original: LocaleIndex,
    /// By locale, in the order of the configuration; the original's is there.
    pub translations: Vec<Option<Translation>>,
}

impl Document {
    /// The text in a locale, if it was translated.
    pub fn translation(&self, locale: LocaleIndex) -> Option<&Translation> {
        self.translations.get(locale.0)?.as_ref()
    }

    /// Changes that are not minor, and one for the first publication.
    pub fn revision(&self) -> usize {
        1 + self.changes.iter().filter(|change| !change.minor).count()
    }

    /// The date of the last change that is not minor, else of publication.
    pub fn updated(&self) -> Option<Date> {
        self.changes
            .iter()
            .filter(|change| !change.minor)
            .map(|change| change.date)
            .max()
            .max(self.published)
    }

    /// Whether its page is this portal's own summary of an instrument that a body published.
    pub fn is_summary(&self) -> bool {
        let is_instrument =
            matches!(self.kind, Kind::Declaration | Kind::Vision | Kind::Guidance | Kind::Plan);
        is_instrument && !self.full_text
    }

    /// Whether feeds, sitemaps and data may name it.
    pub fn is_public(&self) -> bool {
        self.release == Release::Published
    }

    /// Whether they may name its text in a locale: that there is one of its own, finished.
    pub fn is_public_in(&self, locale: LocaleIndex) -> bool {
        self.is_public() && self.translation(locale).is_some_and(|text| !text.draft)
    }

    /// By what lists are sorted: the day of adoption, else of publication.
    pub fn date(&self) -> Option<Date> {
        self.adopted.as_ref().map(|adoption| adoption.date).or(self.published)
    }
}

/// Whether a document is out, or shown in a preview only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// Published.
    Published,
    /// A draft (`--drafts`).
    Draft,
    /// Its day has not come (`--future`).
    Future,
}

/// Which part of the site a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The home page.
    Home,
    /// A page without a section.
    Page,
    /// The front of a section: index into the configuration's sections.
    Section(usize),
    /// A document in a section.
    InSection(usize),
    /// A topic.
    Topic,
}

impl Role {
    /// Whether it is a document that one reads and cites; the others are ways to these.
    pub fn is_document(self) -> bool {
        matches!(self, Self::Page | Self::InSection(_))
    }
}

/// One text of a document.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Its file.
    pub path: SourcePath,
    /// The whole file.
    pub text: Arc<str>,
    /// Title; of a topic, its preferred label (SKOS `prefLabel`). Empty only where a problem says why.
    pub title: String,
    /// Where the value of `title` stands, quotation marks included.
    pub title_span: Span,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// Where the value of `summary` stands.
    pub summary_span: Span,
    /// Last segment of its address, where the locale has its own.
    pub slug: Option<Slug>,
    /// Not finished: shown with `--drafts` only.
    pub draft: bool,
    /// Who answers for the text.
    pub authority: Authority,
    /// Who reviewed it, and when.
    pub reviewed: Option<Review>,
    /// Of a topic: other names (SKOS `altLabel`).
    pub alt_labels: Vec<String>,
    /// Of a topic: under which letter it stands, where its first character misleads.
    pub index: Option<String>,
    /// Notes of changes in this language, by the date of the change.
    pub changes_text: Vec<(Date, String)>,
    /// A theme's own.
    pub extra: toml::Table,
    /// Its Markdown.
    pub body: Arc<Body>,
}

impl Translation {
    /// Its Markdown: what stands behind the front matter.
    pub fn markdown(&self) -> &str {
        self.text.get(self.body.start..).unwrap_or_default()
    }

    /// Whether the file could be read so far that its structure means something.
    pub fn is_readable(&self) -> bool {
        !self.title.is_empty()
    }
}

/// Defines an enum whose variants have one name each in front matter and messages.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every value, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in front matter.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The value that a word names.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }
    };
}

pub(crate) use words;

words! {
    /// What a document is. ELI calls it `type_document`.
    Kind {
        /// A declaration of ministers or leaders.
        Declaration = "declaration",
        /// A vision statement.
        Vision = "vision",
        /// Guidance or a guideline that a body issued.
        Guidance = "guidance",
        /// A plan of work.
        Plan = "plan",
        /// A guide for readers.
        Guide = "guide",
        /// A notice.
        Notice = "notice",
        /// A directory: its text, then the public sources by member.
        Directory = "directory",
        /// A timeline: its text, then the documents that have a day of adoption.
        Timeline = "timeline",
        /// The members: its text, then a table of them.
        Members = "members",
        /// A page about the portal.
        Page = "page",
        /// A topic.
        Topic = "topic",
    }
}

impl Kind {
    /// Whether the page shows records or dates of the portal below its text.
    pub fn shows_data(self) -> bool {
        matches!(self, Self::Directory | Self::Timeline | Self::Members)
    }
}

words! {
    /// Whether a document stands. ELI: `in_force` and its values.
    Status {
        /// Not published.
        Draft = "draft",
        /// Adopted.
        Adopted = "adopted",
        /// Endorsed.
        Endorsed = "endorsed",
        /// Noted.
        Noted = "noted",
        /// In force.
        InForce = "in-force",
        /// Another document replaced it.
        Superseded = "superseded",
        /// Its publisher withdrew it.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Who answers for a text. ELI: `legal_value`.
    Authority {
        /// The publisher's own original.
        Authoritative = "authoritative",
        /// The publisher answers for it.
        Official = "official",
        /// A named reviewer answers for it.
        Unofficial = "unofficial",
        /// Translated by a machine; nobody answers for it.
        Machine = "machine",
    }
}

words! {
    /// What a document does to another. ELI: `changes`, `repeals`, `implements`.
    Relation {
        /// Replaces it (Dublin Core `replaces`).
        Supersedes = "supersedes",
        /// Changes parts of it.
        Amends = "amends",
        /// Adds to it.
        Extends = "extends",
        /// Carries it out.
        Implements = "implements",
    }
}

/// When a document was adopted, endorsed or noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoption {
    /// The day.
    pub date: Date,
    /// The meeting's record, which knows the place.
    pub meeting: Option<RecordId>,
}

/// When and why a document was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// The day.
    pub on: Date,
    /// One sentence, in the original's language.
    pub reason: String,
}

/// Who reviewed a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// A name.
    pub by: String,
    /// The day.
    pub on: Date,
}

/// A source that a document was prepared from. Dublin Core: `source`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// `http` or `https`, as the URL parser serialises it.
    pub url: Option<String>,
    /// When the editors read it.
    pub accessed: Option<Date>,
}

/// A change since publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day.
    pub date: Date,
    /// What changed, in the original's language.
    pub note: String,
    /// Not counted in the revision.
    pub minor: bool,
}
