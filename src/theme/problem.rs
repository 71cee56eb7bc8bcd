//! Words for what was found in templates.

use crate::diagnostics::{Code, Diagnostic, quoted};
use crate::model::UrlPath;
use crate::source::Place;

pub(super) fn template_missing(name: &str) -> Diagnostic {
    Diagnostic::new(Code::TemplateMissing, format!("no layer has the template `{name}`"))
        .help("add it to `templates/`, or take the default theme")
}

pub(super) fn unknown_template(place: Place, name: &str) -> Diagnostic {
    Diagnostic::new(Code::TemplateMissing, format!("no layer has the template `{}`", quoted(name)))
        .at(place)
        .help("lower layers' files are `default/…` and `theme/…`")
}

pub(super) fn too_deep(place: Place, what: &str, limit: usize) -> Diagnostic {
    Diagnostic::new(Code::TemplateSyntax, format!("more than {limit} {what}"))
        .at(place)
        .help("flatten it; the template engine would overflow its stack")
}

pub(super) fn recursive(place: Place, chain: &[String]) -> Diagnostic {
    let message = format!("this template contains itself: {}", chain.join(" → "));
    Diagnostic::new(Code::TemplateSyntax, message).at(place).help("break the circle")
}

pub(super) fn template_syntax(message: &str, place: Option<Place>) -> Diagnostic {
    Diagnostic::new(Code::TemplateSyntax, lower(message)).at(place)
}

pub(super) fn template_failed(message: &str, place: Option<Place>, url: &UrlPath) -> Diagnostic {
    let code = match message.contains(super::functions::MESSAGE_FAILED) {
        true => Code::MessageFailed,
        false => Code::TemplateFailed,
    };
    Diagnostic::new(code, lower(message)).at(place).note(format!("on the page `{url}`"), None)
}

pub(super) fn page_too_large(place: Option<Place>, limit: usize, url: &UrlPath) -> Diagnostic {
    Diagnostic::new(Code::TemplateFailed, format!("this template writes more than {limit} bytes"))
        .at(place)
        .note(format!("on the page `{url}`"), None)
        .help("look for a loop that does not end")
}

pub(super) fn missing_message(place: Option<Place>, id: &str, locales: &[&str]) -> Diagnostic {
    Diagnostic::new(
        Code::MissingMessage,
        format!("the message `{}` is missing in {}", quoted(id), locales.join(", ")),
    )
    .at(place)
    .help(format!("add `{} = …` to a file in `locales/<locale>/`", quoted(id)))
}

pub(super) fn locale_without_messages(locale: &str, missing: &[&str]) -> Diagnostic {
    let first = missing.first().copied().unwrap_or_default();
    let message =
        format!("the locale `{locale}` lacks {} messages, `{first}` for one", missing.len());
    Diagnostic::new(Code::MissingMessage, message).help(format!(
        "translate `themes/default/locales/en/*.ftl` and `locales/en/*.ftl` into `locales/{locale}/`"
    ))
}

/// Library messages start with a capital; ours do not.
fn lower(message: &str) -> String {
    let first_line = message.lines().next().unwrap_or_default();
    let mut chars = first_line.chars();
    let first = chars.next().map(|c| c.to_ascii_lowercase());
    quoted(&first.into_iter().chain(chars).collect::<String>())
}
