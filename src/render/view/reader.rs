//! A page as its reader meets it: in one locale, at one address. Everything that a view says is said
//! through this.

use serde::Serialize;

use crate::diagnostics::{Code, Diagnostic};
use crate::locale::{Form, Locales, Localizer};
use crate::model::{
    Argument, Authority, Date, Document, DocumentIndex, Kind, LocaleIndex, Localized, Portal,
    RecordId, Role, SourceKind, Status, Subject, Translation, UrlPath,
};

/// What building a view came to.
pub(crate) type Viewed<T> = Result<T, Box<Diagnostic>>;

/// The reader of one page.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) portal: &'a Portal,
    pub(crate) locales: &'a Locales,
    /// The locale of the interface.
    pub(crate) locale: LocaleIndex,
    /// The page's address.
    pub(crate) url: &'a UrlPath,
    /// Addresses start at the host's root: for pages that a host shows at any address.
    pub(crate) rooted: bool,
}

/// A word of a closed list, with its label in the reader's language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Named {
    pub(crate) id: &'static str,
    pub(crate) label: String,
}

/// A text that may be in another language than the page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Phrase {
    pub(crate) text: String,
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
}

/// A date in words and in ISO 8601.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Day {
    pub(crate) text: String,
    pub(crate) iso: String,
}

/// A link to a document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Link {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) url: String,
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
    pub(crate) kind: Named,
    pub(crate) status: Option<Named>,
    pub(crate) date: Option<Day>,
    pub(crate) translated: bool,
}

/// A link to a document that a picture shows as a grain.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Numbered {
    number: usize,
    #[serde(flatten)]
    link: Link,
}

impl Numbered {
    /// Links with their numbers, which go on from `count`.
    pub(crate) fn continued(links: Vec<Link>, count: &mut usize) -> Vec<Self> {
        let number = |link| {
            *count += 1;
            Self { number: *count, link }
        };
        links.into_iter().map(number).collect()
    }
}

impl<'a> Reader<'a> {
    /// The reader of a document's page.
    pub(crate) fn of(
        portal: &'a Portal,
        locales: &'a Locales,
        document: DocumentIndex,
        locale: LocaleIndex,
    ) -> Self {
        let url = &portal.page(document, locale).url;
        Self { portal, locales, locale, url, rooted: false }
    }

    /// What depends on the reader's language.
    pub(crate) fn localizer(&self) -> &'a Localizer {
        self.locales.get(self.locale)
    }

    /// The tag of a locale.
    pub(crate) fn tag(&self, locale: LocaleIndex) -> String {
        self.portal.locale(locale).to_string()
    }

    /// The direction of a locale.
    pub(crate) fn dir(&self, locale: LocaleIndex) -> &'static str {
        self.locales.get(locale).direction().as_str()
    }

    /// The address of another page or file, as this page names it.
    pub(crate) fn href(&self, to: &UrlPath) -> String {
        match self.rooted {
            true => self.portal.config.base_url.rooted(to),
            false => self.url.relative_to(to),
        }
    }

    /// The address of a page or file with its host, for what is read elsewhere.
    pub(crate) fn absolute(&self, to: &UrlPath) -> String {
        self.portal.config.base_url.absolute(to)
    }

    /// A place on a document's page, if the text that this reader is shown has it: a translation may
    /// lack a heading of its original, and then a link leads to the page.
    pub(crate) fn fragment<'b>(&self, to: DocumentIndex, id: Option<&'b str>) -> Option<&'b str> {
        let shown = self.portal.page(to, self.locale).shown;
        let there = self.portal.texts[to.0][shown.0].as_ref()?;
        id.filter(|id| there.has(id))
    }

    /// What a page is called, as plain text.
    pub(crate) fn title(&self, subject: Subject) -> Viewed<String> {
        match subject {
            Subject::Document(at) => Ok(self.shown(at).1.title.clone()),
            Subject::TopicIndex => self.plain("topic-index"),
            Subject::Records(kind) => self.plain(kind.as_str()),
            Subject::Record(record) => {
                let name = self.name(self.portal.records.name(record));
                Ok(name.map_or(String::new(), |name| name.text))
            }
        }
    }

    /// The address of a document's page in the reader's locale.
    pub(crate) fn page_url(&self, document: DocumentIndex) -> &'a UrlPath {
        &self.portal.page(document, self.locale).url
    }

    /// An interface text, with marks that isolate other directions where it is needed.
    pub(crate) fn message(&self, id: &str, arguments: &[(&str, Argument)]) -> Viewed<String> {
        self.worded(id, arguments, Form::Text)
    }

    fn worded(&self, id: &str, arguments: &[(&str, Argument)], form: Form) -> Viewed<String> {
        self.localizer().message(id, arguments, form).map_err(|why| {
            let message = format!("the message `{id}` in {} failed: {why}", self.tag(self.locale));
            let place = self.localizer().place_of(id).cloned();
            Box::new(Diagnostic::new(Code::MessageFailed, message).at(place))
        })
    }

    /// An interface text without such marks: for attributes, addresses and formats of data.
    pub(crate) fn plain(&self, id: &str) -> Viewed<String> {
        self.worded(id, &[], Form::Attribute)
    }

    /// A word of a closed list: its message is `prefix-id`.
    fn named(&self, prefix: &str, id: &'static str) -> Viewed<Named> {
        Ok(Named { id, label: self.message(&format!("{prefix}-{id}"), &[])? })
    }

    pub(crate) fn kind(&self, kind: Kind) -> Viewed<Named> {
        self.named("kind", kind.as_str())
    }

    pub(crate) fn status(&self, status: Status) -> Viewed<Named> {
        self.named("status", status.as_str())
    }

    pub(crate) fn source_kind(&self, kind: SourceKind) -> Viewed<Named> {
        self.named("source-kind", kind.as_str())
    }

    pub(crate) fn authority(&self, authority: Authority) -> Viewed<Named> {
        self.named("authority", authority.as_str())
    }

    pub(crate) fn day(&self, date: Date) -> Day {
        Day { text: self.localizer().date(date), iso: date.to_string() }
    }

    /// A text in a known locale.
    pub(crate) fn phrase(&self, text: &str, locale: LocaleIndex) -> Phrase {
        Phrase { text: text.to_owned(), lang: self.tag(locale), dir: self.dir(locale) }
    }

    /// A name of a record: the reader's, else along their fallbacks, else the default locale's.
    pub(crate) fn name(&self, names: &Localized) -> Option<Phrase> {
        let config = &self.portal.config;
        let own = &config.locales[self.locale.0];
        std::iter::once(&own.locale)
            .chain(&own.fallback)
            .chain(std::iter::once(&config.default_locale))
            .find_map(|locale| {
                let text = names.get(locale)?;
                Some(self.phrase(text, LocaleIndex(config.position(locale.as_str())?)))
            })
    }

    /// A name of a record as [`Self::name`]; its id where it has none.
    pub(crate) fn name_or_id(&self, names: &Localized, id: &RecordId) -> Phrase {
        self.name(names).unwrap_or_else(|| self.phrase(id.as_str(), self.locale))
    }

    /// The text of a document that this reader is shown.
    pub(crate) fn shown(&self, document: DocumentIndex) -> (LocaleIndex, &'a Translation) {
        let shown = self.portal.page(document, self.locale).shown;
        let text = self.portal.document(document).translation(shown);
        (shown, text.expect("linking shows only texts that are there"))
    }

    /// Whether a document is out and has a finished text in the reader's own language.
    pub(crate) fn has_own_text(&self, document: DocumentIndex) -> bool {
        self.portal.document(document).is_public_in(self.locale)
    }

    /// The name of the body that publishes a document.
    pub(crate) fn publisher(&self, document: &Document) -> Option<Phrase> {
        self.name(&self.portal.records.body(document.publisher.as_ref()?)?.name)
    }

    /// Who answers for the text of a page: its publisher, but for a summary, which is the portal's own.
    pub(crate) fn author(&self, document: &Document) -> Viewed<String> {
        match self.publisher(document).filter(|_| !document.is_summary()) {
            Some(name) => Ok(name.text),
            None => self.plain("site-title"),
        }
    }

    /// What names a document's text in the reader's language for ever.
    pub(crate) fn identifier(&self, document: &Document) -> String {
        let tag = self.portal.locale(self.locale);
        self.portal.config.tag_uri(&format!("{}/{tag}", document.id))
    }

    /// A link to a document.
    pub(crate) fn link(&self, index: DocumentIndex) -> Viewed<Link> {
        let document: &Document = self.portal.document(index);
        let (shown, text) = self.shown(index);
        Ok(Link {
            id: document.id.to_string(),
            title: text.title.clone(),
            summary: text.summary.clone(),
            url: self.href(self.page_url(index)),
            lang: self.tag(shown),
            dir: self.dir(shown),
            kind: self.kind(document.kind)?,
            status: document.status.map(|status| self.status(status)).transpose()?,
            date: document.date().map(|date| self.day(date)),
            translated: shown == self.locale,
        })
    }

    /// Links, in the given order.
    pub(crate) fn links(&self, list: &[DocumentIndex]) -> Viewed<Vec<Link>> {
        list.iter().map(|at| self.link(*at)).collect()
    }

    /// Links, sorted by title in the reader's collation.
    pub(crate) fn links_by_title(&self, list: &[DocumentIndex]) -> Viewed<Vec<Link>> {
        let mut list = list.to_vec();
        self.sort_by_title(&mut list);
        self.links(&list)
    }

    /// Sorts by the titles that this reader is shown, in their collation.
    pub(crate) fn sort_by_title(&self, list: &mut [DocumentIndex]) {
        let id = |at: &DocumentIndex| &self.portal.document(*at).id;
        let title = |at: &DocumentIndex| self.shown(*at).1.title.as_str();
        list.sort_by(|a, b| {
            self.localizer().compare(title(a), title(b)).then_with(|| id(a).cmp(id(b)))
        });
    }

    /// The fronts of all sections, in the order of the settings.
    pub(crate) fn sections(&self) -> impl Iterator<Item = DocumentIndex> + use<> {
        self.portal.with_roles(Role::Section(0)..=Role::Section(usize::MAX))
    }
}
