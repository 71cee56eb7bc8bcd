//! Words for what was found in messages and data of a locale.

use std::ops::Range;

use super::data::LocaleData;
use super::guards::Fault;
use crate::diagnostics::{Code, Diagnostic, nearest, quoted};
use crate::model::{Locale, SourcePath};
use crate::source::{Place, Span};

pub(super) fn stranger(path: &SourcePath, locale: &str, near: Option<&str>) -> Diagnostic {
    let help = match near {
        Some(near) => format!("its place is `locales/<locale>/`; did you mean `{near}`?"),
        None => "its place is `locales/<locale>/`, with a locale that `site.toml` lists".to_owned(),
    };
    let message = format!("this file belongs to no locale of the portal: `{}`", quoted(locale));
    Diagnostic::new(Code::UnexpectedFile, message).at(Place::file(path)).help(help)
}

/// `first` is where the first of `count` marks stands.
pub(super) fn unfinished(path: &SourcePath, first: Range<usize>, count: usize) -> Diagnostic {
    let message = match count {
        1 => "a text of this file is still to be written".to_owned(),
        many => format!("{many} texts of this file are still to be written"),
    };
    Diagnostic::new(Code::Unfinished, message)
        .at(Place::new(path, first))
        .help("write what stands under the mark in this language, then remove the comment")
}

pub(super) fn too_long(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(Code::TooLarge, "this file is longer than a megabyte").at(Place::file(path))
}

pub(super) fn toml_syntax(path: &SourcePath, span: Span, message: &str) -> Diagnostic {
    let first = message.lines().next().unwrap_or_default();
    Diagnostic::new(Code::TomlSyntax, quoted(first)).at(Place::new(path, span))
}

pub(super) fn wrong_type(path: &SourcePath, span: Span, message: &str) -> Diagnostic {
    let first = message.lines().next().unwrap_or_default();
    Diagnostic::new(Code::WrongType, quoted(first)).at(Place::new(path, span))
}

pub(super) fn unknown_key(
    path: &SourcePath,
    span: Span,
    key: &str,
    known: &'static [&'static str],
) -> Diagnostic {
    let help = match nearest(key, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known here: `{}`", known.join("`, `")),
    };
    Diagnostic::new(Code::UnknownKey, format!("unknown key `{}`", quoted(key)))
        .at(Place::new(path, span))
        .help(help)
}

pub(super) fn value(path: &SourcePath, span: Span, help: &str) -> Diagnostic {
    Diagnostic::new(Code::BadValue, "this value cannot be used")
        .at(Place::new(path, span))
        .help(help)
}

pub(super) fn brought_in(path: &SourcePath, span: Span, c: char) -> Diagnostic {
    let message = format!("this text brings in the character U+{:04X}", u32::from(c));
    Diagnostic::new(Code::ForbiddenCharacter, message).at(Place::new(path, span)).help("remove it")
}

pub(super) fn no_autonym(locale: &Locale, path: Option<&SourcePath>) -> Diagnostic {
    Diagnostic::new(Code::LocaleData, format!("the locale `{locale}` does not say its own name"))
        .at(path.map(Place::file))
        .help(format!("write `autonym = \"…\"` in `locales/{locale}/locale.toml`"))
}

pub(super) fn bad_formats(tag: &str, place: &Place) -> Diagnostic {
    Diagnostic::new(Code::BadValue, format!("`{}` is no locale", quoted(tag)))
        .at(place.clone())
        .help("write a BCP 47 tag: `en-GB`")
}

/// `keys` says what would have to be written.
pub(super) fn lacks(data: &LocaleData, what: &str, keys: &[&str]) -> Diagnostic {
    let locale = &data.locale;
    Diagnostic::new(Code::LocaleData, format!("CLDR has no {what} for `{locale}`"))
        .at(data.path.as_ref().map(Place::file))
        .help(format!(
            "write {} in `locales/{locale}/locale.toml`, or name a locale to take with `formats`",
            keys.join(", ")
        ))
}

pub(super) fn unknown_system(locale: &Locale, what: &str, value: &str) -> Diagnostic {
    let message = format!("`{}` is no {what} that ICU4X knows", quoted(value));
    Diagnostic::new(Code::BadValue, message)
        .help(format!("see `[[locales]]` of `{locale}` in `site.toml`"))
}

pub(super) fn fluent_syntax(path: &SourcePath, range: Range<usize>, why: &str) -> Diagnostic {
    Diagnostic::new(Code::FluentSyntax, quoted(why)).at(Place::new(path, range))
}

pub(super) fn duplicate(second: Place, name: &str, first: &Place) -> Diagnostic {
    let message = format!("the message `{}` stands here a second time", quoted(name));
    Diagnostic::new(Code::DuplicateMessage, message)
        .at(second)
        .note("the first one", first.clone())
        .help("remove one of them")
}

pub(super) fn refused(place: Place, fault: &Fault) -> Diagnostic {
    let (message, help) = match fault {
        Fault::Constant => ("this message selects on a constant", "select on a variable"),
        Fault::Nested => ("a placeable stands directly in another", "write one pair of braces"),
        Fault::Character(c) => return hidden_character(place, *c),
        Fault::Call(takes) => ("a function is not called as it must be", *takes),
        Fault::Many => (
            "this message comes to more than 50 placeables, with those of what it refers to",
            "write it simpler",
        ),
        Fault::Circle => {
            ("this message refers to itself, or to one that does", "write one of them out")
        }
        Fault::Deep => ("this message nests too deep", "write it simpler"),
        Fault::Long => ("this file is longer than a megabyte", "write several files"),
        Fault::Unreadable => ("the library cannot read this message", "write it simpler"),
    };
    Diagnostic::new(Code::MessageRefused, message).at(place).help(help)
}

fn hidden_character(place: Place, c: char) -> Diagnostic {
    let message = format!("this message brings in the character U+{:04X}", u32::from(c));
    Diagnostic::new(Code::ForbiddenCharacter, message).at(place).help("remove it")
}

pub(super) fn unknown_reference(place: Place, name: &str) -> Diagnostic {
    let message = format!("this message refers to `{}`, which is not there", quoted(name));
    Diagnostic::new(Code::MessageFailed, message)
        .at(place)
        .help("messages refer only to messages and terms of their own locale")
}

pub(super) fn unknown_function(place: Place, name: &str) -> Diagnostic {
    let message = format!("this message calls `{}`, which is no function", quoted(name));
    Diagnostic::new(Code::MessageFailed, message)
        .at(place)
        .help("the functions are `NUMBER` and `PLURAL`")
}
