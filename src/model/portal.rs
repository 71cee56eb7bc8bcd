//! The portal: a sum of tables, indexed by small numbers. Nothing changes it after linking.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use crate::model::{
    Config, Date, Document, DocumentIndex, Font, Kind, Locale, LocaleIndex, RecordIndex,
    RecordKind, Records, Role, Subject, Target, Term, UrlPath,
};
use crate::source::Asset;

/// Everything that a site is made from.
#[derive(Clone, Debug)]
pub struct Portal {
    /// The settings.
    pub config: Config,
    /// Data that documents name.
    pub records: Records,
    /// By locale: agreed terms, sorted by id.
    pub terms: Vec<Vec<Term>>,
    /// Published documents, sorted by role and folder.
    pub documents: Vec<Document>,
    /// By document, then by locale: its page.
    pub pages: Vec<Vec<Page>>,
    /// By document, then by locale: what linking made of its text, where there is one.
    pub texts: Vec<Vec<Option<LinkedText>>>,
    /// By document: what it does to others and what others do to it.
    pub lineage: Vec<Vec<(Lineage, DocumentIndex)>>,
    /// By document: documents whose text links to it.
    pub backlinks: Vec<Vec<DocumentIndex>>,
    /// By document: named by its author as related, then those it shares most topics with.
    pub related: Vec<Vec<DocumentIndex>>,
    /// The topics.
    pub topics: Topics,
    /// Documents that have a day of adoption, the newest first.
    pub timeline: Vec<DocumentIndex>,
    /// By kind of record and record: the documents that name it, the newest first.
    pub record_documents: RecordDocuments,
    /// Former addresses.
    pub redirects: Vec<Redirect>,
    /// Feeds that have an entry.
    pub feeds: Vec<Feed>,
    /// What each sitemap lists; several where one would be too long.
    pub sitemaps: Vec<Vec<Subject>>,
    /// Fonts that the site brings.
    pub fonts: Vec<Font>,
    /// Files that are copied.
    pub assets: Vec<SiteAsset>,
    /// All that a build writes, sorted by path.
    pub targets: Vec<Target>,
}

impl Portal {
    /// A document.
    pub fn document(&self, at: DocumentIndex) -> &Document {
        &self.documents[at.0]
    }

    /// The page of a document in a locale.
    pub fn page(&self, document: DocumentIndex, locale: LocaleIndex) -> &Page {
        &self.pages[document.0][locale.0]
    }

    /// Every document's number.
    pub fn indices(&self) -> impl Iterator<Item = DocumentIndex> + use<> {
        (0..self.documents.len()).map(DocumentIndex)
    }

    /// Every locale's number, in the order of the configuration.
    pub fn locales(&self) -> impl Iterator<Item = LocaleIndex> + use<> {
        (0..self.config.locales.len()).map(LocaleIndex)
    }

    /// The number of the default locale.
    pub fn default_locale(&self) -> LocaleIndex {
        LocaleIndex(self.config.position(self.config.default_locale.as_str()).unwrap_or(0))
    }

    /// The tag of a locale.
    pub fn locale(&self, at: LocaleIndex) -> &Locale {
        &self.config.locales[at.0].locale
    }

    /// The address of a locale's home page.
    pub fn home(&self, locale: LocaleIndex) -> UrlPath {
        UrlPath::root().page(self.locale(locale).as_str())
    }

    /// The address of a page in a locale; `number` counts the pages of its list from 1.
    pub fn address(&self, subject: Subject, locale: LocaleIndex, number: usize) -> UrlPath {
        let first = match subject {
            Subject::Document(at) => self.page(at, locale).url.clone(),
            Subject::TopicIndex => self.home(locale).page("topics"),
            Subject::Records(kind) => self.home(locale).page(kind.as_str()),
            Subject::Record(record) => {
                self.home(locale).page(record.kind.as_str()).page(self.records.id(record).as_str())
            }
        };
        match number {
            0 | 1 => first,
            _ => first.page("page").page(&number.to_string()),
        }
    }

    /// The locale of the text that a page shows.
    pub fn shown(&self, subject: Subject, locale: LocaleIndex) -> LocaleIndex {
        match subject {
            Subject::Document(at) => self.page(at, locale).shown,
            _ => locale,
        }
    }

    /// Whether sitemaps, feeds and search engines may know a page in a locale: no fallback, no draft.
    pub fn is_public(&self, subject: Subject, locale: LocaleIndex) -> bool {
        match subject {
            Subject::Document(at) => self.document(at).is_public_in(locale),
            _ => true,
        }
    }

    /// Documents whose role is one of a range, in their order: they are sorted by role.
    pub fn with_roles(
        &self,
        roles: RangeInclusive<Role>,
    ) -> impl ExactSizeIterator<Item = DocumentIndex> + use<> {
        let start = self.documents.partition_point(|document| document.role < *roles.start());
        let end = self.documents.partition_point(|document| document.role <= *roles.end());
        (start..end.max(start)).map(DocumentIndex)
    }

    /// Documents of all sections.
    pub fn in_sections(&self) -> impl ExactSizeIterator<Item = DocumentIndex> + use<> {
        self.with_roles(Role::InSection(0)..=Role::InSection(usize::MAX))
    }

    /// Documents of one role, in their order.
    pub fn with_role(&self, role: Role) -> impl ExactSizeIterator<Item = DocumentIndex> + use<> {
        self.with_roles(role..=role)
    }

    /// How many entries the list of a page has.
    pub fn entries(&self, subject: Subject) -> usize {
        match subject {
            Subject::Document(at) => match self.document(at).role {
                Role::Section(section) => self.with_role(Role::InSection(section)).len(),
                Role::Topic => self.topics.documents[at.0].len(),
                Role::Page | Role::InSection(_) if self.is_timeline(at) => self.timeline.len(),
                Role::Home | Role::Page | Role::InSection(_) => 0,
            },
            Subject::TopicIndex => 0,
            Subject::Records(kind) => self.records.count(kind),
            Subject::Record(record) => self.record_documents.of(record).len(),
        }
    }

    fn is_timeline(&self, at: DocumentIndex) -> bool {
        self.document(at).kind == Kind::Timeline
    }

    /// How many pages the list of a page takes: at least one.
    pub fn numbers(&self, subject: Subject) -> usize {
        match self.config.paginate_by {
            0 => 1,
            size => self.entries(subject).div_ceil(size).max(1),
        }
    }

    /// The entries that stand on one page of a list.
    pub fn part<'a, T>(&self, list: &'a [T], number: usize) -> &'a [T] {
        match self.config.paginate_by {
            0 => list,
            size => list.chunks(size).nth(number.saturating_sub(1)).unwrap_or_default(),
        }
    }

    /// Everything that has a page, documents first.
    pub fn subjects(&self) -> Vec<Subject> {
        let mut all: Vec<Subject> = self.indices().map(Subject::Document).collect();
        if self.config.outputs.topics {
            all.push(Subject::TopicIndex);
        }
        if self.config.outputs.records {
            let kinds = RecordKind::ALL.iter().filter(|kind| self.records.count(**kind) > 0);
            all.extend(kinds.flat_map(|&kind| {
                let records = self.records.all(kind).map(Subject::Record);
                std::iter::once(Subject::Records(kind)).chain(records)
            }));
        }
        all
    }

    /// The address of a topic that stays, or of their scheme: it knows no locale and no slug.
    pub fn concept(&self, topic: Option<DocumentIndex>) -> UrlPath {
        let scheme = UrlPath::root().page("topics");
        match topic {
            Some(at) => scheme.page(self.document(at).id.as_str()),
            None => scheme,
        }
    }

    /// The feed of home, a section or a topic in a locale, if it has one.
    pub fn feed(&self, of: DocumentIndex, locale: LocaleIndex) -> Option<&Feed> {
        let at = self.feeds.binary_search_by_key(&(of, locale), |feed| (feed.of, feed.locale));
        self.feeds.get(at.ok()?)
    }
}

/// Sorts documents by the day of adoption, else of publication, the newest first.
pub fn newest_first(documents: &[Document], list: &mut [DocumentIndex]) {
    list.sort_by_key(|at| (Reverse(documents[at.0].date()), *at));
}

/// A document as the readers of one locale meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its address.
    pub url: UrlPath,
    /// The locale of the text that is shown: another than the page's where it is a fallback.
    pub shown: LocaleIndex,
}

/// What a text needs from other files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkedText {
    /// By heading.
    pub heading_ids: Vec<String>,
    /// By numbered paragraph: its number, where it is the original's.
    pub paragraphs: Vec<Option<usize>>,
    /// By link.
    pub links: Vec<LinkTo>,
    /// By image.
    pub images: Vec<Option<ImageTo>>,
}

impl LinkedText {
    /// Whether a fragment leads to a heading or a numbered paragraph of this text.
    pub fn has(&self, fragment: &str) -> bool {
        let paragraph = || {
            let digits = fragment.strip_prefix('p').filter(|digits| !digits.starts_with('0'));
            let number = digits.and_then(|digits| digits.parse().ok());
            number.is_some_and(|number| self.paragraphs.contains(&Some(number)))
        };
        self.heading_ids.iter().any(|known| known == fragment) || paragraph()
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTo {
    /// Another site.
    External(String),
    /// A document, in the reader's language, and perhaps a heading in it.
    Document(DocumentIndex, Option<String>),
    /// A place on the same page.
    Here(String),
    /// A copied file: index into [`Portal::assets`].
    Asset(usize),
    /// Nothing: a problem says why.
    Nowhere,
}

/// A picture of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageTo {
    /// Index into [`Portal::assets`].
    pub asset: usize,
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
}

/// How a document stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lineage {
    /// It supersedes the other.
    Replaces,
    /// The other supersedes it.
    ReplacedBy,
    /// It changes parts of the other.
    Amends,
    /// The other changes parts of it.
    AmendedBy,
    /// It adds to the other.
    Extends,
    /// The other adds to it.
    ExtendedBy,
    /// It carries the other out.
    Implements,
    /// The other carries it out.
    ImplementedBy,
}

impl Lineage {
    /// The word in templates and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Replaces => "replaces",
            Self::ReplacedBy => "replaced-by",
            Self::Amends => "amends",
            Self::AmendedBy => "amended-by",
            Self::Extends => "extends",
            Self::ExtendedBy => "extended-by",
            Self::Implements => "implements",
            Self::ImplementedBy => "implemented-by",
        }
    }
}

/// What is known of topics together: a SKOS concept scheme with its index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topics {
    /// By document; of a topic, the topics below it (SKOS `narrower`).
    pub narrower: Vec<Vec<DocumentIndex>>,
    /// By document; of a topic, topics related to it in either direction (SKOS `related`).
    pub related: Vec<Vec<DocumentIndex>>,
    /// By document; of a topic, the documents that name it, the newest first.
    pub documents: Vec<Vec<DocumentIndex>>,
    /// By document; of a topic, other topics that its documents name too, most often first.
    pub together: Vec<Vec<DocumentIndex>>,
    /// By locale: the A-Z index.
    pub index: Vec<Vec<IndexGroup>>,
}

/// One letter of an A-Z index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexGroup {
    /// The heading: a letter of the locale, or a sign for what has none.
    pub label: String,
    /// Holds labels in other scripts.
    pub other: bool,
    /// Sorted by the locale's collation.
    pub entries: Vec<IndexEntry>,
}

/// A label in an A-Z index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// The label.
    pub label: String,
    /// Its topic.
    pub topic: DocumentIndex,
    /// The locale that the label is in.
    pub locale: LocaleIndex,
    /// An alternative label; the reader is sent to the preferred one.
    pub alternative: bool,
}

/// A former address that leads to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The former address.
    pub from: UrlPath,
    /// The document.
    pub document: DocumentIndex,
    /// The locale whose page it leads to.
    pub locale: LocaleIndex,
}

/// By record: the documents that name it, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordDocuments {
    /// Documents adopted at a meeting.
    pub meetings: Vec<Vec<DocumentIndex>>,
    /// Documents that a body publishes, or that concern it.
    pub bodies: Vec<Vec<DocumentIndex>>,
    /// Documents of a member's bodies, or that concern it.
    pub members: Vec<Vec<DocumentIndex>>,
}

impl RecordDocuments {
    /// The documents of a record.
    pub fn of(&self, record: RecordIndex) -> &[DocumentIndex] {
        let lists = match record.kind {
            RecordKind::Meetings => &self.meetings,
            RecordKind::Bodies => &self.bodies,
            RecordKind::Members => &self.members,
        };
        lists.get(record.at).map_or(&[], Vec::as_slice)
    }
}

/// An Atom feed (RFC 4287) of one locale. Only documents with a text in that locale are its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Whose feed: home, a section or a topic.
    pub of: DocumentIndex,
    /// The locale.
    pub locale: LocaleIndex,
    /// The entries of the feed itself, the last changed first.
    pub newest: Vec<DocumentIndex>,
    /// Archived pages (RFC 5005 §4), the oldest first; each holds its entries in the order of their
    /// publication, so that an archive stays as it is when documents are added.
    pub archives: Vec<Vec<DocumentIndex>>,
}

/// A file that is copied into the site.
#[derive(Clone, Debug)]
pub struct SiteAsset {
    /// Its address.
    pub url: UrlPath,
    /// The file.
    pub asset: Asset,
    /// Width and height, if it is a picture of a kind that is known.
    pub size: Option<(u32, u32)>,
}

/// What linking takes besides files: who may see what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The day of the build. Documents of a later day are not published yet.
    pub today: Date,
    /// Publish drafts too.
    pub drafts: bool,
    /// Publish documents of a later day too.
    pub future: bool,
}
