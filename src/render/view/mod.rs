//! What templates see: plain data, decided here from the linked portal. `docs/theming.md` explains
//! every value to authors of themes.
//!
//! A view borrows nothing and holds no HTML but a rendered body; it is all that a page depends on.

mod listing;
mod page;
mod reader;
mod site;
mod topic;

pub(crate) use listing::{SectionView, TopicsView, latest, topics};
pub(crate) use page::PageView;
pub(crate) use reader::{Link, Reader, Viewed};
pub(crate) use site::{Common, Frame, of_document};
pub(crate) use topic::TopicView;
