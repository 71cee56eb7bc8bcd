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
        let font = FontRef::new(font).map_err(|error| error.to_string())?;
        // A font that has none of these is more likely broken than right.
        font.cmap().map_err(|error| error.to_string())?;
        let small = skera::subset_font(&font, &plan(&font, characters));
        let small = small.map_err(|error| error.to_string())?;
        // Without the transformation of glyphs: it saves 4 to 9 %, and the library says that
        // browsers refuse some of its results.
        let options =
            EncodeOptions { quality: BrotliQuality::from(11), ..EncodeOptions::default() };
        ttf2woff2::encode_with_options(&small, options).map_err(|error| error.to_string())
    })
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
