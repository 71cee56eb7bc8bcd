//! The functions that templates may call: `message`, `date`, `number`, `url`.
//!
//! All are pure. The page's locale and address come from its view.

use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::Surroundings;
use crate::locale::{Form, Localizer};
use crate::model::{Argument, Date, UrlPath, percent_encode};

/// The view's name for the address of the page.
pub(super) const PAGE: &str = "current_path";
/// The view's name for "addresses start at the host's root".
pub(super) const ROOTED: &str = "rooted";
/// How errors of `message()` start; the diagnostic's code depends on it.
pub(super) const MESSAGE_FAILED: &str = "the message";

/// Registers all functions.
pub(super) fn register(tera: &mut Tera, around: Surroundings) {
    let around = Arc::new(around);
    let it = around.clone();
    tera.register_function("message", move |kwargs: Kwargs, state: &State| {
        message(&it, &kwargs, state)
    });
    let it = around.clone();
    tera.register_function("number", move |kwargs: Kwargs, state: &State| -> TeraResult<String> {
        let value: i64 = kwargs.must_get("value")?;
        Ok(localizer(&it, &kwargs, state)?.number(value))
    });
    let it = around.clone();
    tera.register_function("date", move |kwargs: Kwargs, state: &State| -> TeraResult<String> {
        let text: String = kwargs.must_get("value")?;
        let date = iso_date(&text).ok_or_else(|| Error::message(format!("`{text}` is no date")))?;
        Ok(localizer(&it, &kwargs, state)?.date(date))
    });
    tera.register_function("url", move |kwargs: Kwargs, state: &State| {
        url(&around, &kwargs, state)
    });
}

/// The page's locale, or the one that `lang` asks for.
fn localizer<'a>(
    around: &'a Surroundings,
    kwargs: &Kwargs,
    state: &State,
) -> TeraResult<&'a Localizer> {
    let asked: Option<String> = kwargs.get("lang")?;
    let tag = match asked {
        Some(tag) => tag,
        None => state.get::<String>("lang")?.unwrap_or_default(),
    };
    let position = around.positions.get(&tag);
    let position = position
        .ok_or_else(|| Error::message(format!("`{tag}` is not a locale of this portal")))?;
    Ok(around.locales.get(*position))
}

fn message(around: &Surroundings, kwargs: &Kwargs, state: &State) -> TeraResult<String> {
    let id: String = kwargs.must_get("id")?;
    let form = match kwargs.get::<String>("form")?.as_deref() {
        Some("attribute") => Form::Attribute,
        None | Some("text") => Form::Text,
        Some(other) => {
            return Err(Error::message(format!("`form` is `attribute` or `text`, not `{other}`")));
        }
    };
    let mut arguments = Vec::new();
    for (key, value) in kwargs.iter() {
        let key = key.to_string();
        if !matches!(key.as_str(), "id" | "lang" | "form") {
            arguments.push((key, argument(value)?));
        }
    }
    let arguments: Vec<(&str, Argument)> =
        arguments.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let localizer = localizer(around, kwargs, state)?;
    localizer.message(&id, &arguments, form).map_err(|why| {
        Error::message(format!("{MESSAGE_FAILED} `{id}` in {} failed: {why}", localizer.locale()))
    })
}

fn argument(value: &Value) -> TeraResult<Argument> {
    if let Some(number) = value.as_f64() {
        return Ok(Argument::Number(number));
    }
    match value.as_str() {
        Some(text) => Ok(Argument::Text(text.to_owned())),
        None => Err(Error::message("a message takes texts and numbers")),
    }
}

fn url(around: &Surroundings, kwargs: &Kwargs, state: &State) -> TeraResult<String> {
    let path: String = kwargs.must_get("path")?;
    if !around.files.contains(&path) {
        return Err(Error::message(format!("there is no file `{path}` in `static/`")));
    }
    if state.get::<bool>(ROOTED)?.unwrap_or(false) {
        return Ok(format!("{}{}", around.base_path, percent_encode(&path)));
    }
    let page: String = state.get(PAGE)?.unwrap_or_default();
    let depth = page.matches('/').count().saturating_sub(1);
    Ok(format!(
        "{}{}",
        "../".repeat(depth),
        percent_encode(UrlPath::root().file(&path).as_str().trim_start_matches('/'))
    ))
}

fn iso_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    parts.next().is_none().then(|| Date::new(year, month, day))?
}
