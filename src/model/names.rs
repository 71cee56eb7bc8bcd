//! Names that are checked once and valid for ever.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// Defines a newtype over shared text with the traits that a name needs.
macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// As text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

name! {
    /// A BCP 47 tag in canonical case: language, then optional script and region
    /// (`en`, `ms-Arab`, `zh-Hans`, `pt-TL`). Extensions and variants are not part of a locale here.
    Locale
}

impl Locale {
    /// Checks a tag (BCP 47 §2.1, §2.1.1). `None` if it is malformed or not in canonical case.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let language = parts.next()?;
        let mut valid = (2..=3).contains(&language.len()) && all(language, u8::is_ascii_lowercase);
        let mut rest = parts.peekable();
        if let Some(script) = rest.next_if(|part| part.len() == 4) {
            let (head, tail) = script.split_at_checked(1)?;
            valid &= all(head, u8::is_ascii_uppercase) && all(tail, u8::is_ascii_lowercase);
        }
        if let Some(region) = rest.next_if(|part| matches!(part.len(), 2 | 3)) {
            valid &= match region.len() {
                2 => all(region, u8::is_ascii_uppercase),
                _ => all(region, u8::is_ascii_digit),
            };
        }
        (valid && rest.next().is_none()).then(|| Self(text.into()))
    }
}

fn all(text: &str, test: impl Fn(&u8) -> bool) -> bool {
    text.bytes().all(|byte| test(&byte))
}

name! {
    /// Identifies a document for ever, over moves of its files: `[a-z0-9]+(-[a-z0-9]+)*`, at most
    /// 100 bytes. A topic is a document too.
    DocumentId
}

impl DocumentId {
    /// `None` if the text is no identifier.
    pub fn parse(text: &str) -> Option<Self> {
        is_identifier(text).then(|| Self(text.into()))
    }
}

name! {
    /// Identifies a record of `data/`: same form as [`DocumentId`].
    RecordId
}

impl RecordId {
    /// `None` if the text is no identifier.
    pub fn parse(text: &str) -> Option<Self> {
        is_identifier(text).then(|| Self(text.into()))
    }
}

name! {
    /// Identifies an agreed term in all locales: same form as [`DocumentId`].
    TermId
}

impl TermId {
    /// `None` if the text is no identifier.
    pub fn parse(text: &str) -> Option<Self> {
        is_identifier(text).then(|| Self(text.into()))
    }
}

fn is_identifier(text: &str) -> bool {
    text.len() <= 100
        && text.split('-').all(|part| {
            !part.is_empty() && all(part, |b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

name! {
    /// One segment of an address: 1 to 96 bytes, letters, marks and digits in lower case joined by
    /// single hyphens, in NFC; no separator, not `.` or `..`, so it cannot leave its folder.
    ///
    /// [`crate::parse`] makes them; what a letter, mark or digit is depends on Unicode's tables.
    Slug
}

impl Slug {
    /// Takes text that the caller has checked against the table of letters, and checks what can be
    /// checked without it. `None` if a byte could mean something in a path or an address.
    pub fn from_checked(text: &str) -> Option<Self> {
        let plain = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| !c.is_ascii() || c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        ((1..=96).contains(&text.len()) && text.split('-').all(plain)).then(|| Self(text.into()))
    }
}

name! {
    /// Where a source lies, as `/`-separated names without `.` or `..`, relative to the root of the
    /// portal or of a layer. It may name a file that does not exist.
    SourcePath
}

impl SourcePath {
    /// Takes a path made of plain names. `None` if it is empty, absolute, or has an empty, `.` or
    /// `..` part.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\\');
        text.split('/').all(plain).then(|| Self(text.into()))
    }

    /// Resolves `relative` (as a link says it: `../x/y.md`) against the folder of this file. `None`
    /// if it leaves the root or names nothing.
    pub fn join(&self, relative: &str) -> Option<Self> {
        let mut parts: Vec<&str> = self.as_str().split('/').collect();
        parts.pop();
        for part in relative.split('/') {
            match part {
                "." | "" => {}
                ".." => drop(parts.pop()?),
                name => parts.push(name),
            }
        }
        Self::parse(&parts.join("/"))
    }

    /// The folder, without its last slash; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last name.
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }
}

name! {
    /// The address of a page or file inside the site: starts with `/`, and ends with `/` where a
    /// page is meant. Not percent-encoded; knows nothing of the base URL.
    UrlPath
}

impl UrlPath {
    /// `/`, the root of the site.
    pub fn root() -> Self {
        Self("/".into())
    }

    /// The address of a page below this page: `/en/` and `about` give `/en/about/`.
    #[must_use]
    pub fn page(&self, name: &str) -> Self {
        Self(format!("{}{name}/", self.0).into())
    }

    /// The address of a file below this page: `/en/` and `404.html` give `/en/404.html`.
    #[must_use]
    pub fn file(&self, name: &str) -> Self {
        Self(format!("{}{name}", self.0).into())
    }

    /// Takes an address as an author writes it in `aliases`: starts and ends with `/`; its parts are
    /// ASCII letters, digits, `-`, `_`, `.` and `~` (RFC 3986 §2.3) or non-ASCII, at most 200 bytes,
    /// and do not start with a dot. `None` otherwise. Which non-ASCII characters make words is
    /// for parsing.
    pub fn parse_alias(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('/')?.strip_suffix('/')?;
        let plain = |part: &str| {
            (1..=200).contains(&part.len())
                && !part.starts_with('.')
                && part.chars().all(|c| match c.is_ascii() {
                    true => c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~'),
                    false => true,
                })
        };
        (text.len() <= 500 && inner.split('/').all(plain)).then(|| Self(text.into()))
    }

    /// The file that a static host serves for this address.
    pub fn output(&self) -> OutputPath {
        let path = self.0.trim_start_matches('/');
        match path.is_empty() || path.ends_with('/') {
            true => OutputPath(format!("{path}index.html").into()),
            false => OutputPath(path.into()),
        }
    }

    /// The relative reference that leads from here to `target`, percent-encoded: from `/en/a/` to
    /// `/th/b/` it is `../../th/b/`. To itself it is `./`.
    pub fn relative_to(&self, target: &Self) -> String {
        let from: Vec<&str> = self.segments();
        let to: Vec<&str> = target.segments();
        let (from_folders, to_folders) = (folders(&from), folders(&to));
        let shared = from_folders.iter().zip(to_folders).take_while(|(a, b)| a == b).count();
        let up = "../".repeat(from_folders.len() - shared);
        let down = to.get(shared..).unwrap_or_default().join("/");
        match up.is_empty() && down.is_empty() {
            true => "./".to_owned(),
            false => format!("{up}{}", percent_encode(&down)),
        }
    }

    fn segments(&self) -> Vec<&str> {
        self.0.trim_start_matches('/').split('/').collect()
    }
}

/// All segments but the last, which is the file (empty for a page).
fn folders<'a, 'b>(segments: &'b [&'a str]) -> &'b [&'a str] {
    segments.split_last().map_or(&[], |(_, folders)| folders)
}

/// Percent-encodes all but the unreserved characters of RFC 3986 §2.3 and `/`.
pub fn percent_encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Decodes percent-encoding (RFC 3986 §2.1). `None` if a `%` is not followed by two hexadecimal digits,
/// or if the result is no UTF-8.
pub fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let pair = [rest.next()?, rest.next()?];
                let digits = std::str::from_utf8(&pair).ok()?;
                bytes.push(u8::from_str_radix(digits, 16).ok()?);
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}

name! {
    /// A file of the site, relative to the output folder: `en/about/index.html`. Made from a
    /// [`UrlPath`], so it has no `..` and does not start with a slash.
    OutputPath
}

impl OutputPath {
    /// Takes a path as a ledger names it. `None` if it could leave the output folder.
    pub fn parse(text: &str) -> Option<Self> {
        SourcePath::parse(text).map(|path| Self(path.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_tags_in_canonical_case() {
        for good in ["en", "fil", "ms-Arab", "zh-Hans", "pt-TL", "zh-Hant-HK", "es-419"] {
            assert!(Locale::parse(good).is_some(), "{good}");
        }
        for bad in ["", "EN", "e", "english", "ms-arab", "pt-tl", "en-", "en-x", "../en", "th-TH-u"]
        {
            assert!(Locale::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_slug_cannot_leave_its_folder() {
        for bad in ["", ".", "..", "a/b", "a\\b", "-a", "a--b", "A", "a b", "%2e%2e", "a.b"] {
            assert!(Slug::from_checked(bad).is_none(), "{bad}");
        }
        assert!(Slug::from_checked("ข่าว-2026").is_some());
    }

    #[test]
    fn joining_stays_inside_the_root() {
        let file = SourcePath::parse("content/a/b/index.en.md").expect("plain names");
        assert_eq!(file.join("../c/index.md").expect("inside").as_str(), "content/a/c/index.md");
        assert!(file.join("../../../../x").is_none());
    }

    #[test]
    fn relative_references() {
        let page = UrlPath::root().page("en").page("a");
        assert_eq!(page.relative_to(&UrlPath::root().page("th").page("b")), "../../th/b/");
        assert_eq!(page.relative_to(&UrlPath::root().page("en")), "../");
        assert_eq!(page.relative_to(&page), "./");
        assert_eq!(page.relative_to(&UrlPath::root()), "../../");
        assert_eq!(page.relative_to(&UrlPath::root().file("style.css")), "../../style.css");
        assert_eq!(UrlPath::root().relative_to(&page), "en/a/");
        assert_eq!(UrlPath::root().file("404.html").relative_to(&page), "en/a/");
        assert_eq!(page.relative_to(&page.page("ข่าว")), "%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/");
    }

    #[test]
    fn aliases_are_plain_addresses() {
        for bad in ["en/a/", "/en/a", "/", "//", "/../a/", "/a b/", "/a#b/", "/a\n/", "/a%2e/"] {
            assert!(UrlPath::parse_alias(bad).is_none(), "{bad:?}");
        }
        assert!(UrlPath::parse_alias("/en/declarations/danang/").is_some());
    }

    #[test]
    fn paths_are_decoded_once() {
        assert_eq!(percent_decode("/th/%E0%B8%81/").as_deref(), Some("/th/ก/"));
        assert_eq!(percent_decode("/%252e/").as_deref(), Some("/%2e/"));
        assert_eq!(percent_decode("/%ff"), None);
        assert_eq!(percent_decode("/%4"), None);
    }
}
