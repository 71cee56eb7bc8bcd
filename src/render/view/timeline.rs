//! A timeline: the documents that have a day of adoption, year by year, the newest first.

use serde::Serialize;

use super::page;
use super::reader::{Link, Reader, Viewed};
use super::record::RecordLink;
use crate::model::DocumentIndex;

/// `timeline` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TimelineView {
    pub(crate) years: Vec<Year>,
}

/// A year in the reader's calendar.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Year {
    pub(crate) title: String,
    pub(crate) events: Vec<Event>,
}

/// A document that a meeting adopted, endorsed or noted.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Event {
    #[serde(skip)]
    pub(crate) document: DocumentIndex,
    #[serde(flatten)]
    pub(crate) link: Link,
    pub(crate) meeting: Option<RecordLink>,
}

impl TimelineView {
    /// A part of the portal's timeline.
    pub(crate) fn new(reader: &Reader<'_>, list: &[DocumentIndex]) -> Viewed<Self> {
        let mut years: Vec<Year> = Vec::new();
        for at in list {
            let document = reader.portal.document(*at);
            // In words, because not every calendar begins its years when the Gregorian one does.
            let title = document.date().map(|day| reader.localizer().year(day)).unwrap_or_default();
            let event = Event {
                document: *at,
                link: reader.link(*at)?,
                meeting: page::meeting(reader, document)?,
            };
            match years.last_mut().filter(|year| year.title == title) {
                Some(year) => year.events.push(event),
                None => years.push(Year { title, events: vec![event] }),
            }
        }
        Ok(Self { years })
    }
}
