//! Fonts that a site brings for scripts that devices often lack.

use std::ops::RangeInclusive;

use crate::model::{Locale, SourcePath, UrlPath};
use crate::source::{Place, Source};

/// The folder of fonts, in a layer and in the site.
pub const FONTS: &str = "fonts";

/// What a table `[[fonts]]` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontConfig {
    /// The name in stylesheets: ASCII letters, digits, spaces and hyphens.
    pub family: String,
    /// The font in a layer: `fonts/noto-sans-khmer.ttf`.
    pub file: SourcePath,
    /// Where the table names it.
    pub file_at: Place,
    /// Its licence in a layer: `fonts/OFL.txt`.
    pub licence: SourcePath,
    /// Where the table names it.
    pub licence_at: Place,
    /// It is published if one of these is.
    pub locales: Vec<Locale>,
    /// The characters that it is for, as code points: no others are asked of it.
    pub ranges: Vec<RangeInclusive<u32>>,
}

impl FontConfig {
    /// Whether it is for a character.
    pub fn is_for(&self, c: char) -> bool {
        self.ranges.iter().any(|range| range.contains(&u32::from(c)))
    }
}

/// A font of the site.
#[derive(Clone, Debug)]
pub struct Font {
    /// What was asked for.
    pub config: FontConfig,
    /// The whole font, before it is cut down.
    pub file: Source,
    /// The licence, which goes with it.
    pub licence: Source,
    /// The characters of the languages' own names that it is for, sorted.
    pub names: Vec<char>,
}

/// The files that are made of one font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontPart {
    /// What the texts of the portal need.
    Text,
    /// What the languages' own names need, which stand on every page.
    Names,
}

impl Font {
    /// The parts that are published.
    pub fn parts(&self) -> impl Iterator<Item = FontPart> {
        let names = (!self.names.is_empty()).then_some(FontPart::Names);
        std::iter::once(FontPart::Text).chain(names)
    }

    /// The name of a part in stylesheets.
    pub fn family(&self, part: FontPart) -> String {
        match part {
            FontPart::Text => self.config.family.clone(),
            FontPart::Names => format!("{} Names", self.config.family),
        }
    }

    /// The address of a part: it has no digest, so that no page changes when the font does.
    pub fn url(&self, part: FontPart) -> UrlPath {
        let name = self.config.file.name();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let ending = match part {
            FontPart::Text => "",
            FontPart::Names => "-names",
        };
        UrlPath::root().page(FONTS).file(&format!("{stem}{ending}.woff2"))
    }

    /// The address of the licence.
    pub fn licence_url(&self) -> UrlPath {
        UrlPath::root().page(FONTS).file(self.config.licence.name())
    }
}
