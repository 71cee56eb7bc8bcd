//! `padi show`: all that the portal knows of one document; nothing is rendered.
//!
//! [`find`] says which document a name means; [`sheet`] is what is told of it, [`gather`] where that
//! comes from, and [`links`] who leads where.

mod find;
mod gather;
mod links;
mod sheet;

pub use links::{LinkIn, LinkOut};
pub use sheet::{
    Adopted, AliasSheet, AssetSheet, Changed, LineageSheet, MeetingSheet, Named, RelatedSheet,
    Reviewed, Sheet, Source, TextSheet, TopicSheet, Withdrawn,
};

use std::path::PathBuf;

use super::ask::{Asked, Refusal, ask};
use super::{Progress, Project};

/// Which document is meant.
#[derive(Clone, Debug)]
pub struct Name {
    /// As typed: an id, an address, or a path.
    pub typed: String,
    /// What it means as a path, from the folder that the program was called in.
    pub path: PathBuf,
}

/// Tells all of one document.
pub fn show(project: &Project, name: &Name, progress: &dyn Progress) -> Asked<Box<Sheet>> {
    let mut asked = ask(project, progress, |portal, _| {
        let at = find::find(portal, &project.root, name)?;
        Ok(Box::new(gather::gather(portal, at)))
    });
    if let Ok(sheet) = &mut asked.answer {
        sheet.keep_problems(&asked.problems);
    }
    if matches!(asked.answer, Err(Refusal::Unknown(_)))
        && let Some(refusal) = unpublished(project, name, progress)
    {
        asked.answer = Err(refusal);
    }
    asked
}

/// What hides the document, if it is there but not published.
fn unpublished(project: &Project, name: &Name, progress: &dyn Progress) -> Option<Refusal> {
    let flags = |drafts: bool, future: bool| {
        let mut project = project.clone();
        project.publication.drafts |= drafts;
        project.publication.future |= future;
        let found = |portal: &_, _: &_| find::find(portal, &project.root, name).map(|_| ());
        ask(&project, progress, found).answer.is_ok()
    };
    let (what, flag) = match () {
        () if !flags(true, true) => return None,
        () if flags(true, false) => ("a draft", "`--drafts`"),
        () if flags(false, true) => ("a document of a later day", "`--future`"),
        () => ("a draft of a later day", "`--drafts --future`"),
    };
    let name = crate::diagnostics::quoted(&name.typed);
    Some(Refusal::Unknown(format!("`{name}` is {what}; {flag} shows it")))
}
