//! Renders every target in parallel.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Progress, Session, part};
use crate::diagnostics::Diagnostic;
use crate::model::{Output, Target};
use crate::render;

/// Renders all targets, hands each output to `sink`, and returns what the sink made of them in the
/// order of the targets.
pub(super) fn render_all<T: Send>(
    session: &Session,
    progress: &dyn Progress,
    sink: impl Fn(&Target, Output) -> Result<T, Box<Diagnostic>> + Sync,
) -> (Vec<T>, Vec<Diagnostic>) {
    let targets = &session.portal.targets;
    progress.stage("render", Some(targets.len()));
    let inputs = match session.inputs() {
        Ok(inputs) => inputs,
        Err(found) => return (Vec::new(), vec![*found]),
    };
    let results: Vec<Result<T, Box<Diagnostic>>> = targets
        .par_iter()
        .map(|target| {
            let made = part(progress, target.kind.name(), || render::render(&inputs, target));
            let done = made.and_then(|output| sink(target, output));
            progress.step();
            done
        })
        .collect();
    let mut made = Vec::with_capacity(results.len());
    let mut problems = Vec::new();
    for result in results {
        match result {
            Ok(value) => made.push(value),
            Err(problem) => problems.push(*problem),
        }
    }
    (made, gather(problems))
}

/// A fault of a template shows on many pages: it is reported once, with the first page and how many
/// others there are.
fn gather(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<_, (Diagnostic, usize)> = BTreeMap::new();
    for problem in problems {
        let key = (problem.code, problem.place.clone(), problem.message.clone());
        first.entry(key).and_modify(|(_, others)| *others += 1).or_insert((problem, 0));
    }
    first
        .into_values()
        .map(|(problem, others)| match others {
            0 => problem,
            1 => problem.note("and on one other page", None),
            _ => problem.note(format!("and on {others} other pages"), None),
        })
        .collect()
}
