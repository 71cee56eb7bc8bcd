//! HTML pages: a view for each, painted by its template.

use serde::Serialize;

use super::view::{
    self, Common, DirectoryView, Frame, Link, MembersView, PageView, Reader, RecordView,
    RecordsView, SectionView, TimelineView, TopicView, TopicsView, Viewed,
};
use super::{Inputs, paint};
use crate::model::{
    DocumentIndex, Kind, LocaleIndex, RecordIndex, RecordKind, Role, Subject, UrlPath,
};

/// A page without a document: the frame, and what its template has besides.
#[derive(Serialize)]
struct Bare<T> {
    #[serde(flatten)]
    common: Common,
    #[serde(flatten)]
    rest: T,
}

/// A document's page.
#[derive(Serialize)]
struct Full<T> {
    #[serde(flatten)]
    common: Common,
    page: PageView,
    #[serde(flatten)]
    rest: T,
}

#[derive(Serialize)]
struct Nothing {}

/// `/`: the language chooser.
pub(super) fn chooser(inputs: &Inputs<'_>) -> Viewed<Vec<u8>> {
    let url = UrlPath::root();
    let reader = reader(inputs, inputs.portal.default_locale(), &url, false);
    let frame = Frame::Other { noindex: false, canonical: Some(url.clone()) };
    bare(inputs, &reader, "chooser.html", &frame, Nothing {})
}

/// `/404.html`, in all languages.
pub(super) fn root_not_found(inputs: &Inputs<'_>) -> Viewed<Vec<u8>> {
    let url = UrlPath::root().file("404.html");
    let reader = reader(inputs, inputs.portal.default_locale(), &url, true);
    let frame = Frame::Other { noindex: true, canonical: None };
    bare(inputs, &reader, "404-root.html", &frame, Nothing {})
}

/// `/<locale>/404.html`.
pub(super) fn not_found(inputs: &Inputs<'_>, locale: LocaleIndex) -> Viewed<Vec<u8>> {
    let url = inputs.portal.home(locale).file("404.html");
    let reader = reader(inputs, locale, &url, true);
    let frame = Frame::Other { noindex: true, canonical: None };
    bare(inputs, &reader, "404.html", &frame, Nothing {})
}

/// A page at a former address.
pub(super) fn redirect(inputs: &Inputs<'_>, at: usize) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct Rest {
        target: Link,
    }
    let redirect = &inputs.portal.redirects[at];
    let reader = reader(inputs, redirect.locale, &redirect.from, false);
    let frame = Frame::Redirect(redirect.document);
    let rest = Rest { target: reader.link(redirect.document)? };
    bare(inputs, &reader, "redirect.html", &frame, rest)
}

/// The address of a topic that stays, or of their scheme: a choice of languages.
pub(super) fn concept(inputs: &Inputs<'_>, topic: Option<DocumentIndex>) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct Rest {
        names: Vec<view::ConceptName>,
    }
    let url = inputs.portal.concept(topic);
    let reader = reader(inputs, inputs.portal.default_locale(), &url, false);
    let rest = Rest { names: view::concept_names(&reader, topic)? };
    bare(inputs, &reader, "concept.html", &Frame::Concept(topic), rest)
}

/// A page in a locale.
pub(super) fn page(
    inputs: &Inputs<'_>,
    subject: Subject,
    locale: LocaleIndex,
    number: usize,
) -> Viewed<Vec<u8>> {
    let url = inputs.portal.address(subject, locale, number);
    let reader = reader(inputs, locale, &url, false);
    match subject {
        Subject::Document(at) => document(inputs, &reader, at, number),
        Subject::TopicIndex => {
            let frame = Frame::Page(subject, number);
            bare(inputs, &reader, "topics.html", &frame, TopicsView::new(&reader)?)
        }
        Subject::Records(kind) => records(inputs, &reader, kind, number),
        Subject::Record(at) => record(inputs, &reader, at, number),
    }
}

fn records(
    inputs: &Inputs<'_>,
    reader: &Reader<'_>,
    kind: RecordKind,
    number: usize,
) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct Rest {
        records: RecordsView,
    }
    let rest = Rest { records: RecordsView::new(reader, kind, number)? };
    bare(inputs, reader, "records.html", &Frame::Page(Subject::Records(kind), number), rest)
}

fn record(
    inputs: &Inputs<'_>,
    reader: &Reader<'_>,
    at: RecordIndex,
    number: usize,
) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct Rest {
        record: RecordView,
    }
    let rest = Rest { record: RecordView::new(reader, at, number)? };
    bare(inputs, reader, "record.html", &Frame::Page(Subject::Record(at), number), rest)
}

fn document(
    inputs: &Inputs<'_>,
    reader: &Reader<'_>,
    at: DocumentIndex,
    number: usize,
) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct Home {
        sections: Vec<SectionView>,
        latest: Vec<Link>,
        topics: Vec<Link>,
    }
    #[derive(Serialize)]
    struct Section {
        section: SectionView,
    }
    #[derive(Serialize)]
    struct Topic {
        topic: TopicView,
    }
    let whole = Whole { inputs, reader, at, number };
    match inputs.portal.document(at).role {
        Role::Home => {
            let (sections, latest) = (SectionView::all(reader)?, view::latest(reader)?);
            whole.paint("index.html", Home { sections, latest, topics: view::topics(reader)? })
        }
        Role::Section(_) => {
            let section = SectionView::new(reader, at, number)?;
            whole.paint("section.html", Section { section })
        }
        Role::Topic => {
            let topic = TopicView::new(reader, at, number)?;
            whole.paint("topic.html", Topic { topic })
        }
        Role::Page | Role::InSection(_) => with_data(&whole),
    }
}

/// A document that one reads, with the data that its kind shows.
fn with_data(whole: &Whole<'_>) -> Viewed<Vec<u8>> {
    #[derive(Serialize)]
    struct Directory {
        directory: DirectoryView,
    }
    #[derive(Serialize)]
    struct Timeline {
        timeline: TimelineView,
    }
    #[derive(Serialize)]
    struct Members {
        members: MembersView,
    }
    let (portal, reader) = (whole.inputs.portal, whole.reader);
    match portal.document(whole.at).kind {
        Kind::Directory => {
            let directory = DirectoryView::new(reader)?;
            whole.paint("directory.html", Directory { directory })
        }
        Kind::Timeline => {
            let timeline = TimelineView::new(reader, portal.part(&portal.timeline, whole.number))?;
            whole.paint("timeline.html", Timeline { timeline })
        }
        Kind::Members => {
            let members = MembersView::all(reader)?;
            whole.paint("members.html", Members { members })
        }
        _ => whole.paint("page.html", Nothing {}),
    }
}

/// What every document's page is painted from.
struct Whole<'a> {
    inputs: &'a Inputs<'a>,
    reader: &'a Reader<'a>,
    at: DocumentIndex,
    number: usize,
}

impl Whole<'_> {
    fn paint(&self, template: &str, rest: impl Serialize) -> Viewed<Vec<u8>> {
        let Self { inputs, reader, at, number } = *self;
        // The text stands on the first page of a list.
        let content = match number {
            0 | 1 => paint::content(inputs, reader, at)?,
            _ => String::new(),
        };
        let common = Common::new(reader, &Frame::Page(Subject::Document(at), number))?;
        let view = Full { common, page: PageView::new(reader, at, content)?, rest };
        inputs.theme.render(template, &view, reader.url, false)
    }
}

fn bare(
    inputs: &Inputs<'_>,
    reader: &Reader<'_>,
    template: &str,
    frame: &Frame,
    rest: impl Serialize,
) -> Viewed<Vec<u8>> {
    let view = Bare { common: Common::new(reader, frame)?, rest };
    inputs.theme.render(template, &view, reader.url, reader.rooted)
}

fn reader<'a>(
    inputs: &'a Inputs<'_>,
    locale: LocaleIndex,
    url: &'a UrlPath,
    rooted: bool,
) -> Reader<'a> {
    Reader { portal: inputs.portal, locales: inputs.locales, locale, url, rooted }
}
