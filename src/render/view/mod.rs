//! What templates see: plain data, decided here from the linked portal. `docs/theming.md` explains
//! every value to authors of themes.
//!
//! A view borrows nothing and holds no HTML but a rendered body; it is all that a page depends on.

mod beside;
mod directory;
mod ear;
mod lineage;
mod listing;
mod members;
mod page;
mod pager;
mod reader;
mod record;
mod site;
mod source;
mod timeline;
mod topic;

pub(crate) use beside::feed_title;
pub(crate) use directory::DirectoryView;
pub(crate) use listing::{SectionView, TopicsView, latest, topics};
pub(crate) use members::MembersView;
pub(crate) use page::PageView;
pub(crate) use reader::{Link, Reader, Viewed};
pub(crate) use record::{RecordLink, RecordView, RecordsView};
pub(crate) use site::{Common, Crumb, Frame, of_subject};
pub(crate) use source::SourceLink;
pub(crate) use timeline::TimelineView;
pub(crate) use topic::{ConceptName, TopicView, concept_names};
