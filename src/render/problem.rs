//! Words for what rendering found. Templates and messages have their own, at their place.

use crate::diagnostics::{Code, Diagnostic, quoted};
use crate::model::{OutputPath, SourcePath};
use crate::source::{Place, Span};

pub(super) fn page_failed(path: &OutputPath) -> Diagnostic {
    Diagnostic::new(Code::PageFailed, format!("a library gave up on the page `{path}`"))
        .help("please report it, with the page")
}

pub(super) fn unknown_language(path: &SourcePath, span: Span, language: &str) -> Diagnostic {
    Diagnostic::new(
        Code::UnknownLanguage,
        format!("the language `{}` is not known", quoted(language)),
    )
    .at(Place::new(path, span))
    .help("name another, or leave it out")
}

pub(super) fn code_too_long(path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(Code::CodeTooLong, "this block is too long to be highlighted")
        .at(Place::new(path, span))
}

pub(super) fn font_broken(path: &SourcePath, named: &Place, why: &str) -> Diagnostic {
    let message = format!("this font cannot be used: {}", quoted(why));
    Diagnostic::new(Code::FontBroken, message)
        .at(Place::file(path))
        .note("it is named here", named.clone())
        .help("take it from its source again, as TrueType or OpenType")
}
