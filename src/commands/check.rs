//! `padi check`: loads, renders every target and drops the bytes; what it passes, `build` publishes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::render_all::render_all;
use super::session::{Cache, Project, load};
use super::{Counts, Progress};
use crate::diagnostics::{self, Diagnostic};
use crate::model::SourcePath;

/// What checking came to.
pub struct Checked {
    /// Everything that was found, sorted.
    pub problems: Vec<Diagnostic>,
    /// The texts, to quote in reports.
    pub texts: BTreeMap<SourcePath, Arc<[u8]>>,
    /// How many outputs were rendered.
    pub outputs: usize,
    /// How much there is; `None` if the portal could not be loaded.
    pub counts: Option<Counts>,
}

/// Checks a portal.
pub fn check(project: &Project, progress: &dyn Progress) -> Checked {
    let loaded = load(project, &mut Cache::default(), progress);
    let mut problems = loaded.problems;
    let counts = loaded.session.as_ref().map(|session| Counts::of(&session.portal));
    let mut outputs = 0;
    if let Some(session) = &loaded.session {
        let (made, found) = render_all(session, progress, |_, _| Ok(()));
        outputs = made.len();
        problems.extend(found);
    }
    diagnostics::arrange(&mut problems);
    Checked { problems, texts: loaded.texts, outputs, counts }
}
