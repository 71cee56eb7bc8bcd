//! Words for what reading found.

use std::io;

use crate::diagnostics::{Code, Diagnostic, quoted};
use crate::model::SourcePath;
use crate::source::Place;

pub(super) fn no_site(name: &str) -> Diagnostic {
    Diagnostic::new(Code::NoSite, format!("there is no `{}` here", quoted(name)))
        .help("run padi in the folder of a portal, or name it with `--root`")
}

/// Why a file was not read.
#[derive(Debug)]
pub(super) enum Unread {
    /// What the system says.
    Io(io::Error),
    /// Neither file nor folder.
    NotAFile,
    /// A symbolic link.
    Link,
    /// Longer than this many bytes.
    TooLarge(u64),
}

impl Unread {
    /// The diagnostic for a file.
    pub(super) fn at(self, path: &SourcePath) -> Diagnostic {
        let place = Place::file(path);
        match self {
            Self::Io(error) => {
                Diagnostic::new(Code::Unreadable, format!("this file cannot be read: {error}"))
                    .at(place)
            }
            Self::NotAFile => Diagnostic::new(
                Code::NotAFile,
                "this is neither a file nor a folder, and padi does not open it",
            )
            .at(place)
            .help("remove it from the sources"),
            Self::Link => symbolic_link(path),
            Self::TooLarge(limit) => {
                Diagnostic::new(Code::TooLarge, format!("this file has more than {limit} bytes"))
                    .at(place)
                    .help("split it, or raise its limit in `[limits]` of `site.toml`")
            }
        }
    }
}

pub(super) fn symbolic_link(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(Code::SymbolicLink, "this is a symbolic link, which padi does not follow")
        .at(Place::file(path))
        .help("put the file itself there")
}

pub(super) fn bad_name(folder: Option<&SourcePath>, name: &str, why: &str) -> Diagnostic {
    Diagnostic::new(Code::BadFileName, format!("the name `{}` {why}", quoted(name)))
        .at(folder.map(Place::file))
        .help("rename the file; names of assets take ASCII letters, digits, `.`, `_` and `-`")
}

pub(super) fn name_clash(first: &SourcePath, second: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        Code::NameClash,
        format!("its name equals `{}` but for case or normal form", quoted(first.as_str())),
    )
    .at(Place::file(second))
    .note("the other file is here", Place::file(first))
    .help("rename one of them")
}

pub(super) fn too_many(what: &str, limit: usize) -> Diagnostic {
    Diagnostic::new(Code::TooMany, format!("there are more than {limit} {what}"))
        .help("raise `files` in `[limits]` of `site.toml` if that is meant")
}

pub(super) fn unexpected(path: &SourcePath, help: &str) -> Diagnostic {
    Diagnostic::new(Code::UnexpectedFile, "padi expects no such file here")
        .at(Place::file(path))
        .help(help)
}

pub(super) fn walk_failed(path: Option<SourcePath>, error: &walkdir::Error) -> Diagnostic {
    let why = error.io_error().map_or_else(|| "it loops".to_owned(), ToString::to_string);
    Diagnostic::new(Code::Unreadable, format!("this folder cannot be read: {why}"))
        .at(path.as_ref().map(Place::file))
}

pub(super) fn no_theme(theme: &str) -> Diagnostic {
    Diagnostic::new(Code::BadValue, format!("there is no folder `themes/{theme}`"))
        .help("make it, or name another `theme` in `site.toml`; `default` is always there")
}

pub(super) fn folder_failed(path: Option<&SourcePath>) -> Diagnostic {
    Diagnostic::new(Code::Unreadable, "the system failed while this folder was read")
        .at(path.map(Place::file))
}
