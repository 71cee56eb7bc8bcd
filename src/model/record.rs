//! Records: data that documents name by id.

use std::collections::BTreeMap;

use crate::model::document::words;
use crate::model::{Date, Locale, RecordId, RecordIndex, RecordKind};

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
    /// The member that it belongs to; none for a body of all.
    pub member: Option<RecordId>,
}

/// A meeting at which documents were adopted. schema.org: `Event`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Unique among meetings.
    pub id: RecordId,
    /// Which body met.
    pub body: Option<RecordId>,
    /// The member that was its host.
    pub host: Option<RecordId>,
    /// First day.
    pub start: Option<Date>,
    /// Last day, not before the first.
    pub end: Option<Date>,
    /// The official name; in the default locale at least.
    pub name: Localized,
    /// Town and country; may be empty.
    pub place: Localized,
}

/// A member state. schema.org: `Country`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Unique among members.
    pub id: RecordId,
    /// The name that it goes by; in the default locale at least.
    pub name: Localized,
    /// Its official languages, as locales.
    pub languages: Vec<Locale>,
    /// When it became a member.
    pub joined: Option<Date>,
    /// The official site of its government.
    pub url: Option<String>,
}

/// A public source of information. It has no page of its own: directories list it.
/// schema.org: `WebSite`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicSource {
    /// Unique among public sources.
    pub id: RecordId,
    /// The name that it goes by; in the default locale at least.
    pub name: Localized,
    /// The member whose source it is; none for one of all together.
    pub member: Option<RecordId>,
    /// What it is.
    pub kind: SourceKind,
    /// Its address.
    pub url: String,
    /// The languages that it is known to publish in; may be empty.
    pub languages: Vec<Locale>,
    /// When it was put into the list.
    pub listed: Date,
    /// Who opened its address and answers for it; none until somebody did.
    pub verified: Option<Verification>,
}

words! {
    /// What a public source is.
    SourceKind {
        /// A public news agency.
        NewsAgency = "news-agency",
        /// A department or ministry that informs.
        Government = "government",
        /// A service that checks facts.
        FactChecks = "fact-checks",
        /// An organisation of states.
        Organisation = "organisation",
    }
}

/// Who opened the address of a public source, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The day, not before the source was listed.
    pub on: Date,
    /// A person or an office.
    pub by: String,
}

/// All records, each list sorted by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// `[[bodies]]`.
    pub bodies: Vec<RecordBody>,
    /// `[[meetings]]`.
    pub meetings: Vec<Meeting>,
    /// `[[members]]`.
    pub members: Vec<Member>,
    /// `[[public_sources]]`.
    pub public_sources: Vec<PublicSource>,
}

impl Records {
    /// A body by its id.
    pub fn body(&self, id: &RecordId) -> Option<&RecordBody> {
        self.bodies.iter().find(|body| body.id == *id)
    }

    /// All that records say in words of their own, in every language.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let bodies = self.bodies.iter().flat_map(|it| [&it.name, &it.short_name]);
        let meetings = self.meetings.iter().flat_map(|it| [&it.name, &it.place]);
        let members = self.members.iter().map(|it| &it.name);
        let sources = self.public_sources.iter().map(|it| &it.name);
        let names = bodies.chain(meetings).chain(members).chain(sources);
        let verified = self.public_sources.iter().filter_map(|it| it.verified.as_ref());
        names.flat_map(BTreeMap::values).chain(verified.map(|it| &it.by)).map(String::as_str)
    }

    /// How many there are of a kind.
    pub fn count(&self, kind: RecordKind) -> usize {
        match kind {
            RecordKind::Meetings => self.meetings.len(),
            RecordKind::Bodies => self.bodies.len(),
            RecordKind::Members => self.members.len(),
        }
    }

    /// The id of a record.
    ///
    /// # Panics
    /// If there is no such record: an index is made from these lists only.
    pub fn id(&self, index: RecordIndex) -> &RecordId {
        match index.kind {
            RecordKind::Meetings => &self.meetings[index.at].id,
            RecordKind::Bodies => &self.bodies[index.at].id,
            RecordKind::Members => &self.members[index.at].id,
        }
    }

    /// The names of a record.
    ///
    /// # Panics
    /// As [`Self::id`].
    pub fn name(&self, index: RecordIndex) -> &Localized {
        match index.kind {
            RecordKind::Meetings => &self.meetings[index.at].name,
            RecordKind::Bodies => &self.bodies[index.at].name,
            RecordKind::Members => &self.members[index.at].name,
        }
    }

    /// Every record of a kind, in the order of its list.
    pub fn all(&self, kind: RecordKind) -> impl Iterator<Item = RecordIndex> + use<> {
        (0..self.count(kind)).map(move |at| RecordIndex { kind, at })
    }

    /// The place of a record in its list.
    pub fn find(&self, kind: RecordKind, id: &RecordId) -> Option<RecordIndex> {
        self.all(kind).find(|record| self.id(*record) == id)
    }

    /// A meeting by its id.
    pub fn meeting(&self, id: &RecordId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == *id)
    }
}
