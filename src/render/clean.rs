//! Raw HTML, where a portal allows it, is cleaned with the body around it: a tag that is never
//! closed must not swallow the page.
//!
//! What the body writer makes passes; of the author's HTML only harmless elements do, with no classes
//! but the writer's own, and with addresses of other sites or such as this text links to anyway.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

use ammonia::Builder;

use crate::parse;

/// Elements beyond ammonia's own list that the body writer makes.
const TAGS: &[&str] = &["section"];

/// Attributes that any element may have.
const ATTRIBUTES: &[&str] =
    &["id", "class", "lang", "dir", "role", "tabindex", "translate", "aria-label"];

/// Classes that the body writer gives.
const CLASSES: &[(&str, &[&str])] = &[
    ("a", &["par", "external", "footnote-back"]),
    ("sup", &["footnote-ref"]),
    ("span", &["task", "visually-hidden"]),
    ("section", &["footnotes"]),
    ("p", &["alert-title"]),
    ("pre", &["code"]),
    ("th", &["a-start", "a-center", "a-end"]),
    ("td", &["a-start", "a-center", "a-end"]),
    (
        "div",
        &[
            "table",
            "alert",
            "alert-note",
            "alert-tip",
            "alert-important",
            "alert-warning",
            "alert-caution",
        ],
    ),
];

/// Cleans a rendered body. `addresses` are those that linking gave it.
pub(super) fn clean(html: &str, addresses: &BTreeSet<&str>) -> String {
    let known: HashSet<String> = addresses.iter().map(|one| (*one).to_owned()).collect();
    let mut builder = Builder::default();
    builder
        .add_tags(TAGS)
        .add_generic_attributes(ATTRIBUTES)
        .add_tag_attributes("img", &["loading"])
        .add_tag_attributes("a", &["rel", "hreflang"])
        .add_tag_attributes("th", &["scope"])
        .link_rel(None)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .attribute_filter(move |tag, attribute, value| filter(&known, tag, attribute, value));
    builder.clean(html).to_string()
}

fn filter<'v>(
    known: &HashSet<String>,
    tag: &str,
    attribute: &str,
    value: &'v str,
) -> Option<Cow<'v, str>> {
    if attribute == "class" {
        let own = value.split_ascii_whitespace().filter(|class| is_own_class(tag, class));
        let own = own.collect::<Vec<_>>().join(" ");
        return (!own.is_empty()).then_some(Cow::Owned(own));
    }
    let keep = match (tag, attribute) {
        ("img", "src") => known.contains(value),
        (_, "href") => known.contains(value) || value.starts_with('#') || is_external(value),
        (_, "src" | "cite") => false,
        (_, "role") => matches!(value, "note" | "group"),
        (_, "tabindex") => value == "0",
        (_, "id") => {
            value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        }
        _ => true,
    };
    keep.then_some(Cow::Borrowed(value))
}

/// Whether the body writer gives a class to such an element; those of code start with `z-`.
fn is_own_class(tag: &str, class: &str) -> bool {
    let code = matches!(tag, "span" | "code")
        && (class.starts_with("z-") || class.starts_with("language-"));
    code || CLASSES.iter().any(|(known, classes)| *known == tag && classes.contains(&class))
}

/// An address that a link in Markdown may have too.
fn is_external(value: &str) -> bool {
    parse::is_external_address(value)
}
