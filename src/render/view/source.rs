//! A public source, as directories and the table of members show it.

use serde::Serialize;

use super::reader::{Day, Named, Reader, Viewed};
use super::record::{LanguageName, language};
use crate::model::{Argument, PublicSource};

/// A link to a public source.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceLink {
    id: String,
    pub(crate) title: String,
    lang: String,
    dir: &'static str,
    pub(crate) url: String,
    /// What people type: the address without `https://` and a slash at its end.
    address: String,
    pub(crate) kind: Named,
    pub(crate) languages: Vec<LanguageName>,
    listed: Day,
    pub(super) verified: Option<VerifiedView>,
    /// Both in words: when it was listed, or by whom and when it was verified.
    pub(crate) state: String,
}

/// Who opened the address, and when.
#[derive(Clone, Debug, Serialize)]
pub(super) struct VerifiedView {
    date: Day,
    by: String,
}

/// The sources that a condition fits: kind by kind, each kind's by name in the reader's collation.
pub(crate) fn sources(
    reader: &Reader<'_>,
    fits: impl Fn(&PublicSource) -> bool,
) -> Viewed<Vec<SourceLink>> {
    let name = |source: &PublicSource| reader.name(&source.name).map(|name| name.text);
    let mut list: Vec<&PublicSource> =
        reader.portal.records.public_sources.iter().filter(|source| fits(source)).collect();
    list.sort_by(|a, b| {
        let (one, other) = (name(a).unwrap_or_default(), name(b).unwrap_or_default());
        let by_name = reader.localizer().compare(&one, &other);
        a.kind.cmp(&b.kind).then(by_name).then_with(|| a.id.cmp(&b.id))
    });
    list.into_iter().map(|source| link(reader, source)).collect()
}

fn link(reader: &Reader<'_>, source: &PublicSource) -> Viewed<SourceLink> {
    let name = reader.name_or_id(&source.name, &source.id);
    let address = source.url.strip_prefix("https://").unwrap_or(&source.url);
    Ok(SourceLink {
        id: source.id.to_string(),
        title: name.text,
        lang: name.lang,
        dir: name.dir,
        url: source.url.clone(),
        address: address.strip_suffix('/').unwrap_or(address).to_owned(),
        kind: reader.source_kind(source.kind)?,
        languages: source.languages.iter().map(|locale| language(reader, locale)).collect(),
        listed: reader.day(source.listed),
        verified: source
            .verified
            .as_ref()
            .map(|it| VerifiedView { date: reader.day(it.on), by: it.by.clone() }),
        state: state(reader, source)?,
    })
}

fn state(reader: &Reader<'_>, source: &PublicSource) -> Viewed<String> {
    let words = |day| Argument::Text(reader.localizer().date(day));
    match &source.verified {
        Some(it) => {
            let name = Argument::Text(it.by.clone());
            reader.message("source-verified-on", &[("date", words(it.on)), ("name", name)])
        }
        None => reader.message("source-listed-on", &[("date", words(source.listed))]),
    }
}
