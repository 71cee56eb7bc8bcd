//! The members as a table: their languages and their public sources.

use serde::Serialize;

use super::reader::{Reader, Viewed};
use super::record::{self, RecordLink};
use super::source::{SourceLink, sources};
use crate::model::{RecordIndex, RecordKind};

/// `members` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MembersView {
    /// At least one has a public source.
    pub(crate) has_sources: bool,
    pub(crate) rows: Vec<MemberRow>,
}

/// A link to a member, with its sources.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MemberRow {
    #[serde(flatten)]
    pub(crate) link: RecordLink,
    pub(crate) sources: Vec<SourceLink>,
}

impl MembersView {
    /// All members, by name in the reader's collation.
    pub(crate) fn all(reader: &Reader<'_>) -> Viewed<Self> {
        let all = reader.portal.records.all(RecordKind::Members).collect();
        Self::new(reader, &record::sorted(reader, all))
    }

    /// Some members, in the given order.
    pub(super) fn new(reader: &Reader<'_>, list: &[RecordIndex]) -> Viewed<Self> {
        let records = &reader.portal.records;
        let row = |record: &RecordIndex| {
            let id = records.id(*record);
            let sources = sources(reader, |source| source.member.as_ref() == Some(id))?;
            Ok(MemberRow { link: record::record_link(reader, *record)?, sources })
        };
        let rows = list.iter().map(row).collect::<Viewed<Vec<_>>>()?;
        Ok(Self { has_sources: rows.iter().any(|row| !row.sources.is_empty()), rows })
    }
}
