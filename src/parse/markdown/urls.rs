//! Which addresses content may hold. Checked on what the parser made of them (references and
//! entities resolved), and written as the URL parser serialises them, so that nothing else can be
//! read into them later.

use std::fmt;

use url::Url;

use crate::model::{Destination, percent_decode};

/// Why an address is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UrlFault {
    /// Nothing there.
    Empty,
    /// A control character, blank, backslash or invisible character: parsers read them differently.
    Character(char),
    /// Another scheme than those that are known to be harmless.
    Scheme(String),
    /// `//host` or `/path`: leads out of the site, or breaks it under a path.
    Rooted,
    /// `https://name@host` looks like another site.
    UserInfo,
    /// A query on a file of the portal.
    Query,
    /// A fragment of a file that has no headings.
    Fragment,
    /// The URL parser refuses it.
    Malformed,
}

impl fmt::Display for UrlFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::Character(c) => write!(f, "it holds the character U+{:04X}", u32::from(*c)),
            Self::Scheme(scheme) => {
                write!(f, "the scheme `{}`", crate::diagnostics::quoted(scheme))
            }
            Self::Rooted => f.write_str("it starts at the root of a host"),
            Self::UserInfo => f.write_str("it holds a user name"),
            Self::Query => f.write_str("it holds a query"),
            Self::Fragment => f.write_str("it holds a fragment of a file that has no headings"),
            Self::Malformed => f.write_str("it is not well formed"),
        }
    }
}

/// Checks an address of another site in front matter or data: `http` or `https`.
///
/// # Errors
/// Why it is refused.
pub(crate) fn web_url(text: &str) -> Result<String, UrlFault> {
    plain(text)?;
    external(text, &["http", "https"])
}

/// Where a link in a text leads.
pub(super) fn destination(text: &str) -> Result<Destination, UrlFault> {
    plain(text)?;
    if has_scheme(text) {
        return external(text, &["http", "https", "mailto", "tel"]).map(Destination::External);
    }
    if text.starts_with('/') {
        return Err(UrlFault::Rooted);
    }
    let (path, fragment) = match text.split_once('#') {
        Some((path, fragment)) => (path, Some(decode(fragment)?).filter(|it| !it.is_empty())),
        None => (text, None),
    };
    if path.contains('?') {
        return Err(UrlFault::Query);
    }
    let path = decode(path)?;
    match fragment {
        Some(fragment) if path.is_empty() => Ok(Destination::Here(fragment)),
        None if path.is_empty() => Err(UrlFault::Empty),
        fragment if path.ends_with(".md") => Ok(Destination::Page { path, fragment }),
        Some(_) => Err(UrlFault::Fragment),
        _ => Ok(Destination::Asset(path)),
    }
}

/// Whether a link may lead to this address of another site, mail or telephone.
pub(crate) fn is_external_address(text: &str) -> bool {
    matches!(destination(text), Ok(Destination::External(_)))
}

fn external(text: &str, schemes: &[&str]) -> Result<String, UrlFault> {
    let url = Url::parse(text).map_err(|_| UrlFault::Malformed)?;
    if !schemes.contains(&url.scheme()) {
        return Err(UrlFault::Scheme(url.scheme().to_owned()));
    }
    if matches!(url.scheme(), "http" | "https") {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(UrlFault::UserInfo);
        }
        let rest = text.get(url.scheme().len()..).unwrap_or_default();
        // `https:host` and `https:/host` mean a path here and a host there.
        if !rest.starts_with("://") || url.host_str().is_none_or(str::is_empty) {
            return Err(UrlFault::Malformed);
        }
    }
    Ok(url.into())
}

/// RFC 3986 §3.1.
fn has_scheme(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else { return false };
    let mut bytes = scheme.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

fn plain(text: &str) -> Result<(), UrlFault> {
    let bad = |c: &char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\\' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    match text.chars().find(bad) {
        Some(c) => Err(UrlFault::Character(c)),
        None if text.is_empty() => Err(UrlFault::Empty),
        None => Ok(()),
    }
}

/// Percent-decodes, and refuses what could not stand there plainly.
fn decode(text: &str) -> Result<String, UrlFault> {
    let decoded = percent_decode(text).ok_or(UrlFault::Malformed)?;
    let bad =
        decoded.chars().find(|c| c.is_control() || matches!(c, '\\' | '\u{202A}'..='\u{202E}'));
    bad.map_or(Ok(decoded), |c| Err(UrlFault::Character(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_act_are_refused() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:1",
            "vbscript:x",
            "data:text/html,x",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/rooted/",
            "https://gov.example@evil.example/",
            "https:evil.example",
            "https:/evil.example",
            "file:///etc/passwd",
            "blob:x",
            "",
            "http://",
            "a b.md",
            "x.md?y",
            "%zz.md",
            "%00.md",
            "a\u{202e}b",
        ] {
            assert!(destination(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn addresses_that_lead_somewhere_are_told_apart() {
        let external = |url: &str| Ok(Destination::External(url.to_owned()));
        assert_eq!(destination("HTTPS://Asean.ORG"), external("https://asean.org/"));
        assert_eq!(destination("mailto:a@b.example"), external("mailto:a@b.example"));
        let page = |path: &str, fragment: Option<&str>| {
            Ok(Destination::Page { path: path.to_owned(), fragment: fragment.map(str::to_owned) })
        };
        assert_eq!(destination("../a/index.md#b"), page("../a/index.md", Some("b")));
        assert_eq!(destination("index.en.md#"), page("index.en.md", None));
        assert_eq!(destination("%E0%B8%81.pdf"), Ok(Destination::Asset("ก.pdf".to_owned())));
        assert_eq!(destination("#x"), Ok(Destination::Here("x".to_owned())));
        assert!(web_url("mailto:a@b.example").is_err());
        assert_eq!(
            web_url("https://xn--e1afmkfd.example"),
            Ok("https://xn--e1afmkfd.example/".to_owned())
        );
    }
}
