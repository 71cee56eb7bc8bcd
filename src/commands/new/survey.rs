//! The portal as it is, as far as `padi new` must know it. Problems in it do not matter here, but for
//! those of the settings.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Refused, problem};
use crate::commands::Project;
use crate::diagnostics::any_error;
use crate::model::{Config, Date, Locale, SourcePath};
use crate::parse::{self, Options, ParsedRecords, ParsedText};
use crate::read;
use crate::source::{Source, Sources};

/// The portal as it is.
pub(super) struct Survey {
    /// The settings' file.
    pub(super) site: Source,
    pub(super) config: Config,
    /// Of all layers.
    pub(super) sources: Sources,
    pub(super) texts: Vec<Arc<ParsedText>>,
    pub(super) records: Vec<ParsedRecords>,
    pub(super) today: Date,
}

impl Survey {
    /// Reads the portal.
    pub(super) fn take(project: &Project) -> Result<Self, Refused> {
        let site = read::site(&project.root, &project.config)?;
        let (config, found) = parse::site(&site);
        let config = config.filter(|_| !any_error(&found)).ok_or_else(|| {
            Refused::Problems(found, [(site.path.clone(), site.bytes.clone())].into())
        })?;
        let (sources, _) = read::sources(&project.root, &config.theme, &config.limits);
        let options = Options { limits: config.limits.clone(), raw_html: config.raw_html };
        let parsed = sources.texts.par_iter().filter_map(|it| parse::parse(it, &options).0);
        let (texts, records, _) = parse::split(parsed.collect());
        let today = project.publication.today;
        Ok(Self { site, config, sources, texts, records, today })
    }

    /// The texts of one document, with their locales. `stem` is `index` or `_index`.
    pub(super) fn texts_of(&self, folder: &str, stem: &str) -> Vec<(&Locale, &Arc<ParsedText>)> {
        let of = self.texts.iter().filter(|text| text.key.folder() == folder);
        of.filter_map(|text| {
            let tag = text.key.name().strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(".md")?;
            let at = self.config.position(tag)?;
            Some((&self.config.locales.get(at)?.locale, text))
        })
        .collect()
    }

    /// The published locale of this tag.
    pub(super) fn locale(&self, tag: &str) -> Result<&Locale, Refused> {
        let known = self.tags();
        let found = self.config.locales.iter().find(|known| known.locale.as_str() == tag);
        let otherwise =
            format!("this portal has `{}`; add one with `padi new locale`", known.join("`, `"));
        found
            .map(|found| &found.locale)
            .ok_or_else(|| problem::unknown("locale", tag, &known, &otherwise))
    }

    /// The tags of the published locales.
    pub(super) fn tags(&self) -> Vec<&str> {
        self.config.locales.iter().map(|known| known.locale.as_str()).collect()
    }

    /// The names of the sections.
    pub(super) fn sections(&self) -> Vec<&str> {
        self.config.sections.iter().map(|known| known.folder.as_str()).collect()
    }

    /// The ids of topics.
    pub(super) fn topics(&self) -> Vec<&str> {
        let texts = self.texts.iter().filter(|it| it.key.as_str().starts_with("content/topics/"));
        texts.filter_map(|text| Some(text.front.shared.id.as_ref()?.value.as_str())).collect()
    }

    /// The ids of bodies.
    pub(super) fn bodies(&self) -> Vec<&str> {
        let bodies = self.records.iter().flat_map(|file| &file.bodies);
        bodies.map(|body| body.value.id.as_str()).collect()
    }

    /// The file that has an id: that says so, or the front of a section, whose id is its name.
    pub(super) fn file_of(&self, id: &str) -> Option<&SourcePath> {
        let found = self.texts.iter().find(|text| {
            let is_front = text.key.name().starts_with("_index.");
            match &text.front.shared.id {
                Some(known) => known.value.as_str() == id,
                None if is_front => match text.key.folder() {
                    "content" => id == "home",
                    folder => folder.strip_prefix("content/") == Some(id),
                },
                None => false,
            }
        });
        found.map(|text| &text.path)
    }
}
