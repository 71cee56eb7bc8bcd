//! A locale: its entry in the settings, its messages and data, and the text of home.

use super::survey::Survey;
use super::template::{fill, quoted};
use super::texts::{self, Folder};
use super::{Plan, Refused, Texts, Wanted, problem, splice};
use crate::emit::NewFile;
use crate::locale::{Skeleton, skeleton};
use crate::model::{Locale, LocaleConfig, SourcePath};

const AUTONYM: &str = include_str!("../templates/autonym.toml");
const FORMATS: &str = include_str!("../templates/formats.toml");

/// Plans a locale.
pub(super) fn plan(survey: &mut Survey, tag: &str) -> Result<Plan, Refused> {
    let help = "write a BCP 47 tag in canonical case: `en`, `ms-Arab`, `zh-Hans`, `pt-TL`";
    let locale = Locale::parse(tag).ok_or_else(|| problem::bad_name(tag, help))?;
    if survey.tags().contains(&tag) {
        let help = "the portal has this locale; add texts with `padi new document --locale`";
        return Err(problem::bad_name(tag, help));
    }
    let sources: Vec<_> = survey.sources.texts.iter().collect();
    let lacks = skeleton(&locale, &survey.config.default_locale, &sources);
    let mut files = Vec::new();
    for (name, text) in contents(&locale, &lacks) {
        if !text.is_empty() {
            let path = format!("locales/{locale}/{name}");
            let path = SourcePath::parse(&path).expect("a tag is a plain name");
            files.push(NewFile { path, text });
        }
    }
    files.extend(home(survey, &locale)?);
    let site = String::from_utf8_lossy(&survey.site.bytes);
    let settings = splice::add_locale(&site, tag);
    let mut next = Vec::new();
    if settings.is_none() {
        next.push(format!(
            "add `\"{tag}\"` to `locales` in `{}`, which could not be done safely",
            survey.site.path
        ));
    }
    next.push(format!(
        "translate what is marked TODO in `locales/{tag}/`; `padi check` warns until no mark is left"
    ));
    next.push(format!(
        "documents are translated one by one: `padi new document PATH --locale {tag}`; until then \
         readers see the fallback, which `[fallbacks]` in the settings names"
    ));
    Ok(Plan { files, settings, next })
}

/// Names and contents of the files in `locales/`; empty where nothing is lacking.
fn contents(locale: &Locale, lacks: &Skeleton) -> [(&'static str, String); 3] {
    let mut data = String::new();
    if lacks.autonym {
        data.push_str(&fill(AUTONYM, &[("tag", &quoted(locale.as_str()))]));
    }
    if let Some(formats) = &lacks.formats {
        data.push_str(&fill(FORMATS, &[("formats", &quoted(formats))]));
    }
    [
        ("portal.ftl", lacks.portal.clone()),
        ("interface.ftl", lacks.interface.clone()),
        ("locale.toml", data),
    ]
}

/// The text of home: a draft, as every new translation is.
fn home(survey: &mut Survey, locale: &Locale) -> Result<Vec<NewFile>, Refused> {
    let folder = Folder { path: "content", stem: "_index", is_topic: false };
    if survey.texts_of(folder.path, folder.stem).is_empty() {
        return Ok(Vec::new());
    }
    survey.config.locales.push(LocaleConfig {
        locale: locale.clone(),
        fallback: Vec::new(),
        direction: None,
        calendar: None,
        digits: None,
    });
    let wanted = Texts { locales: Wanted::These(vec![locale.to_string()]), title: None };
    let texts = texts::plan(survey, &folder, &wanted, "")?;
    Ok(texts::files(survey, &folder, texts, |_, _| String::new()))
}
