//! Records: data that documents name by id.

use std::collections::BTreeMap;

use crate::model::{Date, Locale, RecordId};

/// Text by locale, as a record gives it.
pub type Localized = BTreeMap<Locale, String>;

/// A body that publishes or meets. schema.org: `GovernmentOrganization`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordBody {
    /// Unique among bodies.
    pub id: RecordId,
    /// The official name; in the default locale at least.
    pub name: Localized,
    /// `AMRI`; may be empty.
    pub short_name: Localized,
    /// Its official site.
    pub url: Option<String>,
}

/// A meeting at which documents were adopted. schema.org: `Event`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Unique among meetings.
    pub id: RecordId,
    /// Which body met.
    pub body: Option<RecordId>,
    /// First day.
    pub start: Option<Date>,
    /// Last day, not before the first.
    pub end: Option<Date>,
    /// The official name; in the default locale at least.
    pub name: Localized,
    /// Town and country; may be empty.
    pub place: Localized,
}

/// All records, each list sorted by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// `[[bodies]]`.
    pub bodies: Vec<RecordBody>,
    /// `[[meetings]]`.
    pub meetings: Vec<Meeting>,
}

impl Records {
    /// A body by its id.
    pub fn body(&self, id: &RecordId) -> Option<&RecordBody> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// A meeting by its id.
    pub fn meeting(&self, id: &RecordId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == *id)
    }
}
