//! One file a command: they put stages together and are the only users of `read` and `emit`.
//!
//! Nothing here prints; through [`Progress`] commands tell `cli` what goes on.

mod ask;
mod build;
mod check;
mod counts;
mod init;
pub mod list;
mod new;
mod render_all;
#[cfg(feature = "serve")]
pub mod serve;
mod session;
pub mod show;

pub use crate::emit::{Published, write_loose, write_loose_into};
pub use ask::{Answer, Asked, Refusal};
pub use build::{Built, build};
pub use check::{Checked, check};
pub use counts::{Counts, LocaleCount};
pub use init::{Founding, init};
pub use new::{Created, Facts, Refused, Request, Texts, Wanted, new};
pub use session::{Cache, Loaded, Project, Session};

/// Hears what a command is doing. It may measure, and has no other say in what is done.
pub trait Progress: Sync {
    /// A stage begins, and the one before ends; `total` steps are ahead, if that is known.
    fn stage(&self, name: &'static str, total: Option<usize>);
    /// One step is done.
    fn step(&self);
    /// Does `work`, once: a part of the stage, one of many alike, perhaps beside others.
    fn part(&self, _name: &'static str, work: &mut dyn FnMut()) {
        work();
    }
}

/// Does a part of a stage and returns what it came to.
fn part<T>(progress: &dyn Progress, name: &'static str, work: impl FnOnce() -> T) -> T {
    let (mut work, mut done) = (Some(work), None);
    progress.part(name, &mut || done = work.take().map(|work| work()));
    done.expect("`Progress::part` does the work once")
}

/// Hears nothing.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &'static str, _: Option<usize>) {}
    fn step(&self) {}
}
