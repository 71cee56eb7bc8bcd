//! Words for what was found in Markdown.

use std::ops::Range;

use super::urls::UrlFault;
use crate::diagnostics::{Code, Diagnostic, quoted};
use crate::model::SourcePath;
use crate::source::{Place, Span};

pub(super) fn too_large(path: &SourcePath, limit: usize) -> Diagnostic {
    Diagnostic::new(Code::TooLarge, format!("this file has more than {limit} bytes"))
        .at(Place::file(path))
        .help("split it, or raise its limit in `[limits]` of `site.toml`")
}

pub(super) fn too_many_marks(path: &SourcePath, range: Range<usize>, limit: usize) -> Diagnostic {
    let message = format!("this line starts with more than {limit} marks of quotations and lists");
    Diagnostic::new(Code::TooDeep, message).at(Place::new(path, range)).help("write it flatter")
}

pub(super) fn too_much_html(path: &SourcePath, at: usize, what: &str, limit: usize) -> Diagnostic {
    let message = format!("a text with raw HTML has at most {limit} {what}");
    Diagnostic::new(Code::TooDeep, message)
        .at(Place::new(path, at..at))
        .help("write it in Markdown, or split it")
}

pub(super) fn too_deep(path: &SourcePath, span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(Code::TooDeep, format!("this nests deeper than {limit} levels"))
        .at(Place::new(path, span))
        .help("write it flatter")
}

pub(super) fn missing_alt(path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(Code::MissingAlt, "this picture has no text alternative")
        .at(Place::new(path, span))
        .help("say what it shows: `![a rice field](field.jpg)`")
}

pub(super) fn raw_html(path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(Code::RawHtml, "raw HTML is not allowed here")
        .at(Place::new(path, span))
        .help("write it in Markdown; or write `\\<` for the sign, or set `raw_html = \"clean\"`")
}

pub(super) fn heading_attributes(path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadHeadingId, "a heading may have an id and no other attributes")
        .at(Place::new(path, span))
        .help("write `{#id}`")
}

pub(super) fn bad_heading_id(path: &SourcePath, span: Span, id: &str) -> Diagnostic {
    Diagnostic::new(Code::BadHeadingId, format!("`{}` cannot be the id of a heading", quoted(id)))
        .at(Place::new(path, span))
        .help("start with a letter; write ASCII letters, digits, `-` and `_`; `p1`, `fn-…` and `t-…` are taken")
}

pub(super) fn bad_link(place: Place, url: &str, fault: &UrlFault) -> Diagnostic {
    let help = match fault {
        UrlFault::Rooted => {
            "write the path of the Markdown file relative to this one: `../about/index.md`"
        }
        UrlFault::Query => "a file of the portal has no query",
        _ => {
            "link to `https://…`, `mailto:…`, `tel:…`, or a file of the portal by its relative path"
        }
    };
    Diagnostic::new(Code::BadLink, format!("`{}` cannot be linked to: {fault}", quoted(url)))
        .at(place)
        .help(help)
}

pub(super) fn foreign_picture(path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadLink, "a picture lies beside the text that shows it")
        .at(Place::new(path, span))
        .help("put the file into this folder: `![a rice field](field.jpg)`")
}
