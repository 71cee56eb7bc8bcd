//! `site.toml` after checking.

use crate::model::{Direction, FontConfig, Locale, Slug, UrlPath, percent_encode};

/// The settings of a portal.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the site will stand.
    pub base_url: BaseUrl,
    /// The locale of originals, and of `x-default`. One of [`Self::locales`].
    pub default_locale: Locale,
    /// The folder of the theme under `themes/`; `default` is also in the binary.
    pub theme: String,
    /// RFC 4151: `authority,date`. Never changes, even if the base URL does.
    pub tag_authority: String,
    /// Whom readers write to: a mail address.
    pub contact: String,
    /// Published locales, in the order of language lists.
    pub locales: Vec<LocaleConfig>,
    /// Sections, in the order of the menu.
    pub sections: Vec<SectionConfig>,
    /// Kinds of output, on or off.
    pub outputs: Outputs,
    /// The portal's own fonts, over those of its theme.
    pub fonts: Vec<FontConfig>,
    /// How many entries a page of a list has; 0 for all on one. Zola's name.
    pub paginate_by: usize,
    /// What raw HTML in Markdown comes to.
    pub raw_html: RawHtml,
    /// Sizes and depths.
    pub limits: Limits,
    /// `[extra]`: a theme's own; handed through.
    pub extra: toml::Table,
}

impl Config {
    /// A tag URI (RFC 4151) of this portal: names a thing for ever.
    pub fn tag_uri(&self, specific: &str) -> String {
        format!("tag:{}:{specific}", self.tag_authority)
    }

    /// The place of a locale in [`Self::locales`].
    pub fn position(&self, locale: &str) -> Option<usize> {
        self.locales.iter().position(|known| known.locale.as_str() == locale)
    }
}

/// A published locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleConfig {
    /// Its tag.
    pub locale: Locale,
    /// Locales shown where a translation is missing, best first; the original always follows.
    pub fallback: Vec<Locale>,
    /// Where CLDR's is not wanted.
    pub direction: Option<Direction>,
    /// A Unicode calendar key (`gregory`, `buddhist`), where CLDR's is not wanted.
    pub calendar: Option<String>,
    /// A Unicode numbering system key (`latn`, `khmr`), where CLDR's is not wanted.
    pub digits: Option<String>,
}

/// A section of the site: a folder of `content/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionConfig {
    /// The folder under `content/`.
    pub folder: Slug,
    /// In which order its page lists documents.
    pub order: SectionOrder,
}

/// The order of a section's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionOrder {
    /// The newest first, by adoption, else publication.
    Date,
    /// By title, in the collation of the reader's locale.
    Title,
}

/// Kinds of output that a portal can do without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outputs {
    /// `sitemap.xml`.
    pub sitemap: bool,
    /// A page at each alias that leads to the document.
    pub redirects: bool,
    /// The A-Z index and a page for each topic.
    pub topics: bool,
    /// `404.html` at the root and in each locale.
    pub not_found: bool,
    /// An Atom feed of each locale.
    pub feeds: bool,
    /// Feeds of sections and topics too; needs feeds.
    pub list_feeds: bool,
    /// Archives of what feeds hold no longer; needs feeds.
    pub feed_archives: bool,
    /// `robots.txt`.
    pub robots: bool,
    /// The topic scheme as SKOS, with an address for each topic that stays; needs topics.
    pub skos: bool,
    /// Structured data on pages: JSON-LD and Open Graph.
    pub structured_data: bool,
    /// A Markdown file beside each document, and `llms.txt`.
    pub markdown: bool,
    /// `index.json` and its schema.
    pub open_data: bool,
    /// Pages of meetings, bodies and members.
    pub records: bool,
    /// Files for reference managers.
    pub citations: bool,
    /// Fonts for scripts that devices often lack.
    pub fonts: bool,
}

impl Default for Outputs {
    fn default() -> Self {
        Self {
            sitemap: true,
            redirects: true,
            topics: true,
            not_found: true,
            feeds: true,
            list_feeds: true,
            feed_archives: true,
            robots: true,
            skos: true,
            structured_data: true,
            markdown: true,
            open_data: true,
            records: true,
            citations: true,
            fonts: true,
        }
    }
}

/// What raw HTML in Markdown comes to. It never reaches a page as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawHtml {
    /// Each piece is an error.
    Refuse,
    /// Bodies that hold any are cleaned: what can act or looks like the theme's own goes.
    Clean,
}

/// Sizes and depths that an input may have. The defaults are measured: beyond them a library takes
/// seconds or overflows the stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a text file.
    pub text_bytes: u64,
    /// Bytes of an asset.
    pub asset_bytes: u64,
    /// Files in the portal.
    pub files: usize,
    /// Levels of nested Markdown blocks and spans.
    pub nesting: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text_bytes: 2 << 20, asset_bytes: 256 << 20, files: 200_000, nesting: 100 }
    }
}

/// Where the site stands: an origin and a path that starts and ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// `https://portal.example`, without a slash at its end.
    pub origin: String,
    /// `/` or `/portal/`, percent-encoded.
    pub path: String,
}

impl BaseUrl {
    /// The absolute address of a page or file, percent-encoded.
    pub fn absolute(&self, url: &UrlPath) -> String {
        format!("{}{}", self.origin, self.rooted(url))
    }

    /// The address from the host's root: what a `404.html` needs, which a host shows at any depth.
    pub fn rooted(&self, url: &UrlPath) -> String {
        format!("{}{}", self.path, percent_encode(url.as_str().trim_start_matches('/')))
    }
}
