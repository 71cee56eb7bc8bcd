//! One file a command: they put stages together and are the only users of `read` and `emit`.
//!
//! Nothing here prints; through [`Progress`] commands tell `cli` what goes on.

mod build;
mod check;
mod init;
mod new;
mod render_all;
#[cfg(feature = "serve")]
pub mod serve;
mod session;

pub use crate::emit::Published;
pub use build::{Built, build};
pub use check::{Checked, check};
pub use init::{Founding, init};
pub use new::{Created, Facts, Refused, Request, Texts, Wanted, new};
pub use session::{Cache, Loaded, Project, Session};

/// Hears what a command is doing.
pub trait Progress: Sync {
    /// A stage begins; `total` steps are ahead, if that is known.
    fn stage(&self, name: &str, total: Option<usize>);
    /// One step is done.
    fn step(&self);
}

/// Hears nothing.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &str, _: Option<usize>) {}
    fn step(&self) {}
}
