//! `padi build`: loads, renders, and publishes in one step; any error leaves the old site.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::render_all::render_all;
use super::session::{Cache, Project, load};
use super::{Counts, Progress, part};
use crate::diagnostics::{self, Diagnostic, Severity};
use crate::emit::{Published, Staging};
use crate::model::SourcePath;
use crate::read;

/// What a build came to.
pub struct Built {
    /// Everything that was found, sorted.
    pub problems: Vec<Diagnostic>,
    /// The texts, to quote in reports.
    pub texts: BTreeMap<SourcePath, Arc<[u8]>>,
    /// What was published; `None` if nothing was.
    pub published: Option<Published>,
    /// How much there is; `None` if the portal could not be loaded.
    pub counts: Option<Counts>,
}

/// Builds a portal into `output`. With `strict`, warnings keep it from being published.
pub fn build(project: &Project, output: &Path, strict: bool, progress: &dyn Progress) -> Built {
    let loaded = load(project, &mut Cache::default(), progress);
    let counts = loaded.session.as_ref().map(|session| Counts::of(&session.portal));
    let mut built =
        Built { problems: loaded.problems, texts: loaded.texts, published: None, counts };
    progress.stage("prepare", None);
    let folders = read::folders(&project.root, &loaded.theme);
    // Probed and locked before anything is rendered; where content is broken all the same, so that
    // one run shows everything.
    let staging = match Staging::open(output, &folders) {
        Ok(staging) => Some(staging),
        Err(found) => {
            built.problems.push(*found);
            None
        }
    };
    if let Some(session) = &loaded.session {
        let blocked = blocks(&built.problems, strict);
        let staging = staging.filter(|_| !blocked);
        let (entries, found) = render_all(session, progress, |target, output| match &staging {
            Some(staging) => {
                part(progress, "write", || staging.write(&target.path, output)).map(Some)
            }
            None => Ok(None),
        });
        built.problems.extend(found);
        if let Some(staging) = staging.filter(|_| !blocks(&built.problems, strict)) {
            progress.stage("emit", None);
            match staging.publish(entries.into_iter().flatten().collect()) {
                Ok(published) => {
                    built.problems.extend(published.warnings.iter().cloned());
                    built.published = Some(published);
                }
                Err(found) => built.problems.push(*found),
            }
        }
    }
    diagnostics::arrange(&mut built.problems);
    built
}

fn blocks(problems: &[Diagnostic], strict: bool) -> bool {
    problems.iter().any(|problem| match problem.severity() {
        Severity::Error => true,
        Severity::Warning => strict,
        Severity::Note => false,
    })
}
