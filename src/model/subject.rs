//! What a page is about, whatever its language.

use crate::model::DocumentIndex;

/// What a page is about: it has one address in each locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A document; home, sections and topics are documents too.
    Document(DocumentIndex),
    /// The A-Z index.
    TopicIndex,
    /// All records of a kind.
    Records(RecordKind),
    /// One record.
    Record(RecordIndex),
}

/// Which list of [`crate::model::Records`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// `[[meetings]]`.
    Meetings,
    /// `[[bodies]]`.
    Bodies,
    /// `[[members]]`.
    Members,
}

impl RecordKind {
    /// Every kind, in the order of lists.
    pub const ALL: &'static [Self] = &[Self::Meetings, Self::Bodies, Self::Members];

    /// The word in data, addresses and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Bodies => "bodies",
            Self::Members => "members",
        }
    }
}

/// A record: its list and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordIndex {
    /// The list.
    pub kind: RecordKind,
    /// Index into that list.
    pub at: usize,
}
