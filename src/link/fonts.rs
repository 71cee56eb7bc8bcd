//! Which fonts the site brings, and from which files.

use std::collections::BTreeMap;

use super::problem;
use crate::diagnostics::Diagnostic;
use crate::locale::Locales;
use crate::model::{Config, Font, FontConfig, LocaleIndex, SourcePath};
use crate::parse::ParsedTheme;
use crate::source::{Place, Source};

/// The fonts of published locales, in the order of the layers. A family that a higher layer declares
/// replaces a lower one's; a file of a higher layer replaces the one of the same name.
pub(super) fn arrange(
    config: &Config,
    themes: &[ParsedTheme],
    files: &[Source],
    locales: &Locales,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Font> {
    if !config.outputs.fonts {
        return Vec::new();
    }
    let mut fonts = Vec::new();
    for declared in declared(config, themes) {
        // Looked for even if no locale wants it: a theme should not break when one is added.
        let file = find(&declared.file, &declared.file_at, files, problems);
        let licence = find(&declared.licence, &declared.licence_at, files, problems);
        let wanted = declared.locales.iter().any(|it| config.position(it.as_str()).is_some());
        if let (Some(file), Some(licence), true) = (file, licence, wanted) {
            let names = names(declared, config, locales);
            fonts.push(Font { config: declared.clone(), file, licence, names });
        }
    }
    clashes(&fonts, problems);
    fonts
}

fn declared<'a>(config: &'a Config, themes: &'a [ParsedTheme]) -> Vec<&'a FontConfig> {
    let mut all: Vec<&FontConfig> = Vec::new();
    for layer in themes.iter().map(|theme| &theme.fonts).chain([&config.fonts]) {
        all.retain(|lower| layer.iter().all(|higher| higher.family != lower.family));
        all.extend(layer);
    }
    all
}

fn find(
    key: &SourcePath,
    named: &Place,
    files: &[Source],
    problems: &mut Vec<Diagnostic>,
) -> Option<Source> {
    // The highest layer comes last.
    let found = files.iter().rfind(|file| file.key == *key);
    if found.is_none() {
        let known: Vec<&str> = files.iter().map(|file| file.key.as_str()).collect();
        problems.push(problem::no_font(named.clone(), key, &known));
    }
    found.cloned()
}

/// The characters of the languages' own names that a font is for, sorted.
fn names(font: &FontConfig, config: &Config, locales: &Locales) -> Vec<char> {
    let all = (0..config.locales.len()).map(LocaleIndex);
    let mut names: Vec<char> =
        all.flat_map(|at| locales.get(at).autonym().chars()).filter(|c| font.is_for(*c)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Two fonts whose files would have one address.
fn clashes(fonts: &[Font], problems: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for font in fonts {
        for part in font.parts() {
            let url = font.url(part);
            if let Some(first) = seen.insert(url.clone(), &font.config.file_at) {
                let second = font.config.file_at.clone();
                problems.push(problem::duplicate_address(
                    url.as_str(),
                    second,
                    Some(first.clone()),
                ));
            }
        }
    }
}
