//! Questions to a portal: it is read and linked, its theme is not needed, and problems keep nothing
//! from being answered that can be.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::session::{Looked, look};
use super::{Progress, Project};
use crate::diagnostics::{Diagnostic, quoted};
use crate::locale::Locales;
use crate::model::{Portal, SourcePath};

/// What a question came to.
pub type Answer<T> = Result<T, Refusal>;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The settings cannot be read; the problems say why.
    NoPortal,
    /// The question names what is not there: a sentence.
    Unknown(String),
}

/// An answer, and what was found on the way.
pub struct Asked<T> {
    /// The answer.
    pub answer: Answer<T>,
    /// Everything that was found, sorted.
    pub problems: Vec<Diagnostic>,
    /// The texts, to quote in reports.
    pub texts: BTreeMap<SourcePath, Arc<[u8]>>,
}

impl Refusal {
    /// Nothing of this kind is called so; perhaps another that is near was meant.
    pub(super) fn unknown(noun: &str, wanted: &str, near: Option<&str>) -> Self {
        let near = near.map_or(String::new(), |near| format!("; did you mean `{}`?", quoted(near)));
        Self::Unknown(format!("there is no {noun} `{}`{near}", quoted(wanted)))
    }
}

/// Loads a portal as far as it can be, and asks it.
pub(super) fn ask<T>(
    project: &Project,
    progress: &dyn Progress,
    question: impl FnOnce(&Portal, &Locales) -> Answer<T>,
) -> Asked<T> {
    let (portal, looked) = look(project, progress);
    let Looked { problems, texts, .. } = looked;
    let answer = match portal {
        Some((portal, locales)) => question(&portal, &locales),
        None => Err(Refusal::NoPortal),
    };
    Asked { answer, problems, texts }
}
