//! A font, cut down to some characters, as WOFF2. No hinting is kept; all layout that these characters
//! can come to is, and every weight.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use read_fonts::collections::IntSet;
use read_fonts::types::{NameId, Tag};
use read_fonts::{FontRef, TableProvider as _};
use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags};
use ttf2woff2::{BrotliQuality, EncodeOptions};

/// Names that stay: copyright, family and version, and the licence (OpenType, table `name`).
const NAMES: &[u16] = &[0, 1, 2, 3, 4, 5, 6, 13, 14];
/// American English: the names of all fonts are in it.
const ENGLISH: u16 = 0x0409;
/// What shapers put in place of a character (`HarfBuzz`: hb-ot-shaper-thai.cc, hb-ot-shaper-khmer.cc).
const SHAPED_AS: &[(char, &str)] = &[
    ('\u{E33}', "\u{E4D}\u{E32}"),
    ('\u{EB3}', "\u{ECD}\u{EB2}"),
    ('\u{17BE}', "\u{17C1}"),
    ('\u{17BF}', "\u{17C1}"),
    ('\u{17C0}', "\u{17C1}"),
    ('\u{17C4}', "\u{17C1}"),
    ('\u{17C5}', "\u{17C1}"),
];

/// The lightest and the boldest weight of a font, as stylesheets name them.
pub(super) fn weights(font: &[u8]) -> Option<(u16, u16)> {
    guarded(|| {
        let font = FontRef::new(font).map_err(|error| error.to_string())?;
        let axes = font.fvar().and_then(|fvar| fvar.axes());
        let axis = axes.ok().and_then(|axes| {
            axes.iter().find(|axis| axis.axis_tag() == Tag::new(b"wght")).copied()
        });
        if let Some(axis) = axis {
            let whole = |value: f64| value.clamp(1.0, 1000.0).round() as u16;
            return Ok((whole(axis.min_value().to_f64()), whole(axis.max_value().to_f64())));
        }
        let weight = font.os2().map_err(|error| error.to_string())?.us_weight_class();
        Ok((weight, weight))
    })
    .ok()
}

/// Cuts a font down.
///
/// # Errors
/// What the libraries say; one that panics says little.
pub(super) fn woff2(font: &[u8], characters: &BTreeSet<char>) -> Result<Vec<u8>, String> {
    guarded(|| {
        let small = cut(font, characters)?;
        // Without the transformation of glyphs: it saves 4 to 9 %, and the library says that
        // browsers refuse some of its results.
        let options =
            EncodeOptions { quality: BrotliQuality::from(11), ..EncodeOptions::default() };
        ttf2woff2::encode_with_options(&small, options).map_err(|error| error.to_string())
    })
}

fn cut(font: &[u8], characters: &BTreeSet<char>) -> Result<Vec<u8>, String> {
    let font = FontRef::new(font).map_err(|error| error.to_string())?;
    whole(&font)?;
    skera::subset_font(&font, &plan(&font, characters)).map_err(|error| error.to_string())
}

/// The library leaves out what it cannot read; half a font would not be noticed.
fn whole(font: &FontRef<'_>) -> Result<(), String> {
    let tags = || font.table_directory().table_records().iter().map(|record| record.tag());
    if let Some(tag) = tags().find(|tag| font.table_data(*tag).is_none()) {
        return Err(format!("its table `{tag}` ends behind the end of the file"));
    }
    let outlines = [b"glyf", b"CFF ", b"CFF2"].map(Tag::new);
    if !tags().any(|tag| outlines.contains(&tag)) {
        return Err("it has no outlines".to_owned());
    }
    font.head().map_err(|error| error.to_string())?;
    font.cmap().map(drop).map_err(|error| error.to_string())
}

fn plan(font: &FontRef<'_>, characters: &BTreeSet<char>) -> Plan {
    let mut unicodes = IntSet::<u32>::empty();
    unicodes.extend_unsorted(characters.iter().map(|c| u32::from(*c)));
    let shaped = SHAPED_AS.iter().filter(|(c, _)| characters.contains(c));
    unicodes.extend_unsorted(shaped.flat_map(|(_, parts)| parts.chars()).map(u32::from));
    let mut features = IntSet::<Tag>::empty();
    features.extend_unsorted(DEFAULT_LAYOUT_FEATURES.iter().copied());
    let mut names = IntSet::<NameId>::empty();
    names.extend_unsorted(NAMES.iter().map(|id| NameId::new(*id)));
    let mut languages = IntSet::<u16>::empty();
    languages.insert(ENGLISH);
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    Plan::new(
        &IntSet::empty(),
        &unicodes,
        font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &IntSet::empty(),
        &scripts,
        &features,
        &names,
        &languages,
    )
}

/// Whatever a library does over a broken font costs that font.
fn guarded<T>(make: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(make)).unwrap_or_else(|_| Err("a library gave up".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KHMER: &[u8] = include_bytes!("../../../themes/default/fonts/noto-sans-khmer.ttf");

    #[test]
    fn every_character_that_is_wanted_is_there_and_no_other() {
        let wanted: BTreeSet<char> = "ខ្មែរចៀ".chars().collect();
        let small = cut(KHMER, &wanted).unwrap();
        let font = FontRef::new(&small).unwrap();
        let known = |c: char| font.cmap().unwrap().map_codepoint(c).is_some();
        assert!(wanted.iter().all(|c| known(*c)));
        // U+17C0 is shaped as U+17C1 and itself.
        assert!(known('\u{17C1}') && !known('ឆ') && !known('a'));
        assert_eq!(weights(&small), Some((400, 700)));
        assert_eq!(woff2(KHMER, &wanted), woff2(KHMER, &wanted));
    }

    #[test]
    fn broken_fonts_are_refused_or_survived() {
        let wanted: BTreeSet<char> = "ខ្មែរ".chars().collect();
        for len in (0..KHMER.len()).step_by(997) {
            assert!(woff2(&KHMER[..len], &wanted).is_err(), "{len}");
            let _ = weights(&KHMER[..len]);
        }
        let mut bytes = KHMER.to_vec();
        for at in (0..bytes.len()).step_by(613) {
            bytes[at] ^= 0xA5;
            let _ = woff2(&bytes, &wanted);
            let _ = weights(&bytes);
        }
        assert!(woff2(b"", &wanted).is_err() && weights(b"no font").is_none());
    }
}
