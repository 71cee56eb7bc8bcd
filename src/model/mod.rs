//! The words of the field as data: no I/O, no serde derives, no templates.

mod body;
mod config;
mod date;
mod document;
mod font;
mod hygiene;
mod ledger;
mod names;
mod portal;
mod record;
mod subject;
mod target;
mod term;
mod text;

pub use body::*;
pub use config::*;
pub use date::*;
pub use document::*;
pub use font::*;
pub use hygiene::*;
pub use ledger::*;
pub use names::*;
pub use portal::*;
pub use record::*;
pub use subject::*;
pub use target::*;
pub use term::*;
pub use text::*;
