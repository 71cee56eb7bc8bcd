//! Words for what was found in messages and data of a locale.

use std::ops::Range;

use super::data::LocaleData;
use super::guards::Fault;
use crate::diagnostics::{Code, Diagnostic, quoted};
use crate::model::{Locale, SourcePath};
use crate::source::{Place, Spanned};

pub(super) fn not_utf8(path: &SourcePath, at: usize) -> Diagnostic {
    Diagnostic::new(Code::NotUtf8, "this file is not valid UTF-8 from here on")
        .at(Place::new(path, at..at + 1))
        .help("save it as UTF-8")
}

pub(super) fn forbidden(path: &SourcePath, at: usize, c: char) -> Diagnostic {
    let message = format!("the character U+{:04X} may not stand in a text", u32::from(c));
    Diagnostic::new(Code::ForbiddenCharacter, message)
        .at(Place::new(path, at..at + c.len_utf8()))
        .help("remove it")
}

pub(super) fn toml(path: &SourcePath, range: Range<usize>, message: &str) -> Diagnostic {
    let first = message.lines().next().unwrap_or_default();
    Diagnostic::new(Code::LocaleData, quoted(first))
        .at(Place::new(path, range))
        .help("see the list of keys in `docs/theming.md`")
}

pub(super) fn value(path: &SourcePath, range: Range<usize>, help: &str) -> Diagnostic {
    Diagnostic::new(Code::LocaleData, "this value cannot be used")
        .at(Place::new(path, range))
        .help(help)
}

pub(super) fn no_autonym(locale: &Locale, path: Option<&SourcePath>) -> Diagnostic {
    Diagnostic::new(Code::LocaleData, format!("the locale `{locale}` does not say its own name"))
        .at(path.map(Place::file))
        .help(format!("write `autonym = \"…\"` in `locales/{locale}/locale.toml`"))
}

pub(super) fn bad_formats(data: &LocaleData, formats: &Spanned<String>) -> Diagnostic {
    let message = format!("`{}` is no locale", quoted(&formats.value));
    Diagnostic::new(Code::LocaleData, message)
        .at(data.path.as_ref().map(|path| Place::new(path, formats.span)))
        .help("write a BCP 47 tag: `en-GB`")
}

pub(super) fn lacks(data: &LocaleData, what: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::LocaleData, format!("CLDR has no {what} for `{}`", data.locale))
        .at(data.path.as_ref().map(Place::file))
        .help(format!(
            "{help} in `locales/{}/locale.toml`, or name a locale to take with `formats`",
            data.locale
        ))
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
