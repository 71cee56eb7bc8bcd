//! The integration tests, in one binary.
//!
//! - [`harness`]: a portal in a string, problems under their lines
//! - [`problems`]: each kind of bad content with its diagnostic
//! - [`mistakes`]: addresses, and that one mistake is one error
//! - [`hostile`]: input made to break things, with limits on time and memory
//! - [`inert`]: what content may not do to a page
//! - [`outputs`]: what is published beside first pages, and what is kept back
//! - [`data`]: directories, timelines, the table of members
//! - [`pages`]: what a document's page shows
//! - [`publishing`]: old site or new, whatever happens; what else lies in the folder
//! - [`cli`]: exit codes, output, wrong use
//! - [`listing`]: what a portal tells of itself: `list` and `show`
//! - [`init`] and [`new`]: portals, documents, sections, topics and locales from nothing; [`desk`]: where
//!   they are tried
//! - [`interface`]: every interface text in every locale
//! - [`locales`]: a fifteenth locale is data alone
//! - [`measures`]: what the program tells of itself: manuals, summaries, times
//! - [`golden`]: one small site in all scripts, byte for byte
//! - [`lint`]: agreed terms, and texts that deviate from them
//! - [`lineage`]: status, lineage, drafts, fallbacks
//! - [`themes`]: layers, overriding, faults of templates; [`tokens`]: colours and sizes, a theme of one's own
//! - [`fonts`]: fonts of the site
//! - [`serve`]: the preview
//! - [`floors`]: who may import whom
//! - [`docs`]: documentation that must agree with the code

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "tests read and write what they look at, and say what they skip"
)]

mod cli;
mod data;
mod desk;
mod docs;
mod floors;
mod fonts;
mod golden;
mod harness;
mod hostile;
mod inert;
mod init;
mod interface;
mod lineage;
mod lint;
mod listing;
mod locales;
mod measures;
mod mistakes;
mod new;
mod outputs;
mod pages;
mod problems;
mod publishing;
#[cfg(feature = "serve")]
mod serve;
mod themes;
mod tokens;
