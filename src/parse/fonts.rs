//! `theme.toml`, and the tables `[[fonts]]`, which `site.toml` may have too.

use std::ops::RangeInclusive;

use super::config::{checked, tag};
use super::fields::{Fields, TITLE_CHARS, file};
use super::{decode, problem};
use crate::diagnostics::Diagnostic;
use crate::model::{FONTS, FontConfig, SourcePath};
use crate::source::{Layer, Place, Source, Span, Spanned};

/// What a `theme.toml` says.
#[derive(Clone, Debug)]
pub struct ParsedTheme {
    /// Whose it is.
    pub layer: Layer,
    /// Fonts, in the order of the file.
    pub fonts: Vec<FontConfig>,
}

/// Reads a `theme.toml`.
pub(super) fn theme(source: &Source) -> (Option<ParsedTheme>, Vec<Diagnostic>) {
    let text = match decode(source) {
        Ok(text) => text,
        Err(found) => return (None, vec![found]),
    };
    let mut problems = Vec::new();
    let mut fields = file(&source.path, text, &mut problems);
    let help = "say what the theme is called: `name = \"Ministry\"`";
    fields.require("name", TITLE_CHARS, help, &mut problems);
    let fonts = tables(&mut fields, &mut problems);
    // A theme's own.
    fields.extra(&mut problems);
    fields.finish(&mut problems);
    (Some(ParsedTheme { layer: source.layer, fonts }), problems)
}

/// Reads the tables `[[fonts]]`.
pub(super) fn tables(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Vec<FontConfig> {
    let tables = fields.tables("fonts", problems);
    tables.into_iter().filter_map(|inner| table(inner, problems)).collect()
}

fn table(mut inner: Fields<'_>, problems: &mut Vec<Diagnostic>) -> Option<FontConfig> {
    let help = "name it for stylesheets: ASCII letters, digits, spaces, `family = \"Own Khmer\"`";
    let family = inner.require("family", 60, help, problems);
    let family = family.and_then(|text| checked(&inner, text, family_name, help, problems));
    let help = "name a TrueType or OpenType font: `file = \"fonts/own-khmer.ttf\"`";
    let file = path(&mut inner, "file", &["ttf", "otf"], help, problems);
    let help =
        "name the text of its licence, which is published with it: `licence = \"fonts/OFL.txt\"`";
    let licence = path(&mut inner, "licence", &["txt"], help, problems);
    let help = "list the locales that it is for: `locales = [\"km\"]`";
    let locales = list(&mut inner, "locales", help, problems);
    let locales = locales.iter().filter_map(|it| tag(inner.path(), it, problems)).collect();
    let help = "list the characters that it is for: `range = [\"U+1780-17FF\"]`";
    let ranges = list(&mut inner, "range", help, problems);
    let ranges = ranges.into_iter().filter_map(|it| checked(&inner, it, range, help, problems));
    let ranges = ranges.collect();
    inner.finish(problems);
    let ((file, file_at), (licence, licence_at)) = (file?, licence?);
    Some(FontConfig { family: family?, file, file_at, licence, licence_at, locales, ranges })
}

/// A list of texts that has at least one.
fn list(
    inner: &mut Fields<'_>,
    key: &'static str,
    help: &str,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Spanned<String>> {
    let (span, before): (Span, usize) = (inner.span(), problems.len());
    let texts = inner.texts(key, TITLE_CHARS, problems);
    if texts.is_empty() && problems.len() == before && !inner.is_broken() {
        problems.push(problem::missing_key(inner.path(), span, key, help));
    }
    texts
}

/// A file of `fonts/` with one of some endings, and where it is named.
fn path(
    inner: &mut Fields<'_>,
    key: &'static str,
    endings: &[&str],
    help: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<(SourcePath, Place)> {
    let text = inner.require(key, 120, help, problems)?;
    let place = Place::new(inner.path(), text.span);
    let check = |text: &str| {
        let (stem, ending) = text.strip_prefix(FONTS)?.strip_prefix('/')?.rsplit_once('.')?;
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
        let known = endings.contains(&ending) && !stem.is_empty() && stem.bytes().all(plain);
        known.then(|| SourcePath::parse(text))?
    };
    checked(inner, text, check, help, problems).map(|path| (path, place))
}

/// A name that needs no escaping between quotation marks.
fn family_name(text: &str) -> Option<String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b' ' || b == b'-';
    text.bytes().all(plain).then(|| text.to_owned())
}

/// As CSS writes it, without wildcards: `U+1780-17FF` or `U+25CC` (CSS Fonts 4 §4.5).
fn range(text: &str) -> Option<RangeInclusive<u32>> {
    let (first, last) = match text.strip_prefix("U+")?.split_once('-') {
        Some(ends) => ends,
        None => (text.strip_prefix("U+")?, text.strip_prefix("U+")?),
    };
    let number = |text: &str| {
        let hex = (1..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = hex.then(|| u32::from_str_radix(text, 16).ok())?;
        number.filter(|number| *number <= u32::from(char::MAX))
    };
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then_some(first..=last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_as_in_css() {
        assert_eq!(range("U+1780-17FF"), Some(0x1780..=0x17FF));
        assert_eq!(range("U+25cc"), Some(0x25CC..=0x25CC));
        for bad in ["1780-17FF", "U+17??", "U+17FF-1780", "U+110000", "U+", "U+1780-", "U++1780"] {
            assert_eq!(range(bad), None, "{bad}");
        }
    }
}
