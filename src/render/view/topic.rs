//! A topic's page: its names, its neighbours, its documents by kind.

use serde::Serialize;

use super::listing;
use super::reader::{Link, Named, Reader, Viewed};
use crate::model::{DocumentIndex, Kind};

/// `topic` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TopicView {
    alt_labels: Vec<String>,
    broader: Vec<Link>,
    narrower: Vec<Link>,
    related: Vec<Link>,
    together: Vec<Link>,
    documents: Vec<OfKind>,
    count: String,
}

#[derive(Clone, Debug, Serialize)]
struct OfKind {
    kind: Named,
    pages: Vec<Link>,
}

impl TopicView {
    /// The view of a topic.
    pub(crate) fn new(reader: &Reader<'_>, at: DocumentIndex) -> Viewed<Self> {
        let topics = &reader.portal.topics;
        let (_, text) = reader.shown(at);
        Ok(Self {
            alt_labels: text.alt_labels.clone(),
            broader: reader.links_by_title(&reader.portal.document(at).broader)?,
            narrower: reader.links_by_title(&topics.narrower[at.0])?,
            related: reader.links_by_title(&topics.related[at.0])?,
            together: reader.links(&topics.together[at.0])?,
            documents: by_kind(reader, &topics.documents[at.0])?,
            count: listing::count(reader, at)?,
        })
    }
}

/// The documents of a topic, kind by kind; each kind's the newest first.
fn by_kind(reader: &Reader<'_>, list: &[DocumentIndex]) -> Viewed<Vec<OfKind>> {
    let mut groups = Vec::new();
    for kind in Kind::ALL {
        let own = list.iter().copied().filter(|at| reader.portal.document(*at).kind == *kind);
        let pages = reader.links(&own.collect::<Vec<_>>())?;
        if !pages.is_empty() {
            groups.push(OfKind { kind: reader.kind(*kind)?, pages });
        }
    }
    Ok(groups)
}
