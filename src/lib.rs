//! Padi turns Markdown in many languages into a localized static site.
//!
//! A portal is a value, and every output is a pure function of it:
//!
//! ```text
//! files ──read──▶ sources ──parse──▶ documents ──link──▶ Portal ──render(target)──▶ bytes ──emit──▶ site
//! ```
//!
//! Each arrow is a folder of `src/`; [`read`] and [`emit`] alone touch the disk. Modules import
//! downwards only (`tests/portal/floors.rs` checks it). `docs/architecture.md` tells the whole story.

// In reading order: the words of the field, the stages, what puts them together.
pub mod diagnostics;
pub mod model;
pub mod source;

pub mod read;

pub mod locale;
pub mod parse;

pub mod link;
pub mod theme;

pub mod lint;
pub mod render;

pub mod emit;

pub mod commands;

pub mod cli;
