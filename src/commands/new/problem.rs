//! Words for what stands against a request.

use super::Refused;
use crate::diagnostics::{Code, Diagnostic, nearest, quoted};
use crate::model::SourcePath;
use crate::source::Place;

/// A name that is not known, with the nearest one, else `otherwise`.
pub(super) fn unknown(what: &str, wanted: &str, known: &[&str], otherwise: &str) -> Refused {
    let help = match nearest(wanted, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => otherwise.to_owned(),
    };
    Refused::Usage(format!("there is no {what} `{}`; {help}", quoted(wanted)))
}

pub(super) fn bad_name(name: &str, help: &str) -> Refused {
    Refused::Usage(format!("`{}` cannot be a name here; {help}", quoted(name)))
}

pub(super) fn bad_title(why: &str) -> Refused {
    Refused::Usage(format!("the title {why}; give another with `--title`"))
}

pub(super) fn taken_id(id: &str, path: &SourcePath) -> Refused {
    let message = format!("the id `{id}` is taken");
    Box::new(
        Diagnostic::new(Code::DuplicateId, message)
            .at(Place::file(path))
            .help("the folder's name becomes the id: choose another; nothing was written"),
    )
    .into()
}

pub(super) fn is_page(name: &str, path: &SourcePath) -> Refused {
    Box::new(
        Diagnostic::new(Code::FileExists, format!("`{name}` is a page without a section"))
            .at(Place::file(path))
            .help("choose another name for the section; nothing was written"),
    )
    .into()
}

pub(super) fn complete(folder: &str) -> Refused {
    let message = format!("`{folder}` has a text in every locale");
    Box::new(
        Diagnostic::new(Code::FileExists, message)
            .help("write into the files that are there; nothing was written"),
    )
    .into()
}
