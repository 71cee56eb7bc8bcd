//! Words for what parsing TOML and front matter found. (Markdown has its own.)

use crate::diagnostics::{Code, Diagnostic, nearest, quoted};
use crate::model::SourcePath;
use crate::source::{Place, Span};

pub(super) fn parser_failed(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(Code::ParserFailed, "a library gave up on this file")
        .at(Place::file(path))
        .help("please report it, with the file")
}

pub(super) fn front_matter_missing(path: &SourcePath, start: usize) -> Diagnostic {
    Diagnostic::new(Code::FrontMatterMissing, "this file does not start with front matter")
        .at(Place::new(path, start..start))
        .help("start it with TOML between two lines `+++`; at least `title = \"…\"`")
}

pub(super) fn front_matter_unterminated(path: &SourcePath, opening: Span) -> Diagnostic {
    Diagnostic::new(Code::FrontMatterUnterminated, "this front matter has no end")
        .at(Place::new(path, opening))
        .help("add a line `+++` behind it")
}

pub(super) fn toml_syntax(path: &SourcePath, span: Span, message: &str) -> Diagnostic {
    Diagnostic::new(Code::TomlSyntax, quoted(message)).at(Place::new(path, span))
}

pub(super) fn unknown_key(path: &SourcePath, span: Span, key: &str, known: &[&str]) -> Diagnostic {
    let help = match nearest(key, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known keys are `{}`", known.join("`, `")),
    };
    Diagnostic::new(Code::UnknownKey, format!("unknown key `{}`", quoted(key)))
        .at(Place::new(path, span))
        .help(help)
}

pub(super) fn missing_key(path: &SourcePath, span: Span, key: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::MissingKey, format!("the key `{key}` is missing"))
        .at(Place::new(path, span))
        .help(help)
}

pub(super) fn wrong_type(path: &SourcePath, span: Span, key: &str, why: &str) -> Diagnostic {
    // serde speaks of sequences and maps, authors of lists and tables.
    let why = why.replace("a sequence", "a list").replace("a map", "a table");
    Diagnostic::new(Code::WrongType, format!("`{key}`: {}", quoted(&why)))
        .at(Place::new(path, span))
}

pub(super) fn bad_value(path: &SourcePath, span: Span, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::BadValue, message).at(Place::new(path, span)).help(help)
}

pub(super) fn unknown_word(
    path: &SourcePath,
    span: Span,
    key: &str,
    word: &str,
    known: &[&str],
) -> Diagnostic {
    let near = nearest(word, known.iter().copied());
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("one of `{}`", known.join("`, `")),
    };
    bad_value(path, span, &format!("`{}` is no `{key}`", quoted(word)), &help)
}

pub(super) fn unsafe_asset(path: &SourcePath, why: &str) -> Diagnostic {
    Diagnostic::new(Code::UnsafeAsset, format!("this file cannot be published: {why}"))
        .at(Place::file(path))
        .help("take that out of the file, or publish it in another format")
}

pub(super) fn bad_image(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(Code::BadImage, "the size of this picture cannot be read")
        .at(Place::file(path))
        .help("save it again; each side has 1 to 30,000 pixels")
}
