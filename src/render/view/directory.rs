//! A directory: the public sources of all members together, then of each member.

use std::collections::BTreeSet;

use serde::Serialize;

use super::reader::{Named, Phrase, Reader, Viewed};
use super::record;
use super::source::{SourceLink, sources};
use crate::model::{Argument, RecordKind, SourceKind};

/// `directory` in templates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DirectoryView {
    /// At least one source is not verified.
    pub(crate) unverified: bool,
    /// How many there are, as a sentence.
    count: String,
    /// The kinds that there are, in the order of the model.
    kinds: Vec<Named>,
    pub(crate) groups: Vec<Group>,
    /// Every number of sources that a choice of member and kind can come to.
    counts: Vec<Count>,
}

/// The sources of one member, or of all together.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    /// The id of its element.
    anchor: String,
    #[serde(flatten)]
    pub(crate) name: Phrase,
    pub(crate) sources: Vec<SourceLink>,
}

#[derive(Clone, Debug, Serialize)]
struct Count {
    number: usize,
    text: String,
}

impl DirectoryView {
    /// All public sources; members in the reader's collation.
    pub(crate) fn new(reader: &Reader<'_>) -> Viewed<Self> {
        let groups = groups(reader)?;
        let all = || groups.iter().flat_map(|group| &group.sources);
        let has = |kind: &SourceKind| all().any(|source| source.kind.id == kind.as_str());
        let kinds = SourceKind::ALL.iter().filter(|kind| has(kind));
        Ok(Self {
            unverified: all().any(|source| source.verified.is_none()),
            count: count(reader, all().count())?,
            kinds: kinds.map(|kind| reader.source_kind(*kind)).collect::<Viewed<_>>()?,
            counts: numbers(&groups)
                .into_iter()
                .map(|number| Ok(Count { number, text: count(reader, number)? }))
                .collect::<Viewed<_>>()?,
            groups,
        })
    }
}

/// What belongs to all stands first; who has no source has no group.
fn groups(reader: &Reader<'_>) -> Viewed<Vec<Group>> {
    let records = &reader.portal.records;
    let of_all = Group {
        anchor: "t-region".to_owned(),
        name: reader.phrase(&reader.message("whole-region", &[])?, reader.locale),
        sources: sources(reader, |source| source.member.is_none())?,
    };
    let mut groups = vec![of_all];
    for record in record::sorted(reader, records.all(RecordKind::Members).collect()) {
        let id = records.id(record);
        groups.push(Group {
            anchor: format!("t-member-{id}"),
            name: reader.name_or_id(records.name(record), id),
            sources: sources(reader, |source| source.member.as_ref() == Some(id))?,
        });
    }
    groups.retain(|group| !group.sources.is_empty());
    Ok(groups)
}

/// "3 sources", in the reader's language.
fn count(reader: &Reader<'_>, number: usize) -> Viewed<String> {
    // A count of records is far below 2⁵³.
    reader.message("source-count", &[("count", Argument::Number(number as f64))])
}

/// How many sources there are of each member and kind, of each alone, and of all.
fn numbers(groups: &[Group]) -> BTreeSet<usize> {
    let kinds = || std::iter::once(None).chain(SourceKind::ALL.iter().map(Some));
    let of = |group: &Group, kind: Option<&SourceKind>| {
        let fits = |it: &&SourceLink| kind.is_none_or(|kind| it.kind.id == kind.as_str());
        group.sources.iter().filter(fits).count()
    };
    let mut numbers = BTreeSet::new();
    for kind in kinds() {
        numbers.extend(groups.iter().map(|group| of(group, kind)));
        numbers.insert(groups.iter().map(|group| of(group, kind)).sum());
    }
    numbers
}
