//! The texts of one document: which locales, which of them is the original, and what the files hold.

use super::survey::Survey;
use super::template::{fill, quoted};
use super::{Refused, Texts, Wanted, problem};
use crate::emit::NewFile;
use crate::locale::MARK;
use crate::model::{Block, Locale, SourcePath, forbidden};
use crate::parse::{ParsedText, TITLE_CHARS};
use crate::render;

const TRANSLATION: &str = include_str!("../templates/translation.md");

/// Where a document's texts lie.
pub(super) struct Folder<'a> {
    /// `content/documents/da-nang-declaration`.
    pub(super) path: &'a str,
    /// `index`, or `_index` of home and sections.
    pub(super) stem: &'static str,
    /// Texts have `alt_labels`.
    pub(super) is_topic: bool,
}

/// What a new text is made from.
pub(super) enum Written<'a> {
    /// The original: its title, and the line that says so where another locale is the default.
    Original { title: String, line: &'static str },
    /// A translation: its title if it was given, and the original.
    Translation { title: Option<&'a str>, original: Original<'a> },
}

/// The original as a translator needs it.
#[derive(Clone)]
pub(super) struct Original<'a> {
    locale: &'a Locale,
    title: String,
    text: Option<&'a ParsedText>,
}

/// The texts to write: path and origin of each. `default` is the original's title if none is given.
pub(super) fn plan<'a>(
    survey: &'a Survey,
    folder: &Folder<'_>,
    texts: &'a Texts,
    default: &str,
) -> Result<Vec<(SourcePath, Written<'a>)>, Refused> {
    let there = survey.texts_of(folder.path, folder.stem);
    let wanted = wanted(survey, folder, texts, &there)?;
    let chosen = &survey.config.default_locale;
    let claims = |text: &ParsedText| text.front.own.original.as_ref().is_some_and(|it| it.value);
    let known = there.iter().find(|(_, text)| claims(text));
    let known = known.or_else(|| there.iter().find(|(locale, _)| *locale == chosen));
    let is_new = known.is_none();
    let locale = match known {
        Some((locale, _)) => *locale,
        None if there.is_empty() && !wanted.contains(&chosen) => wanted.first().unwrap_or(&chosen),
        None if wanted.contains(&chosen) => chosen,
        None => {
            let why = format!(
                "`{}` has no original in `{chosen}` yet; write it too: `--locale {chosen}`",
                folder.path
            );
            return Err(Refused::Usage(why));
        }
    };
    let title = texts.title.as_deref();
    check_title(title)?;
    let is_for_original = is_new || wanted.contains(&locale);
    if title.is_some() && !is_for_original && wanted.len() > 1 {
        let why = "one title is for one locale; name that with `--locale`";
        return Err(Refused::Usage(why.to_owned()));
    }
    let text = known.map(|(_, text)| &***text);
    let original_title = match text {
        Some(text) => text.front.own.title.value.clone(),
        None => title.unwrap_or(default).to_owned(),
    };
    let original = Original { locale, title: original_title.clone(), text };
    let written = |wanted: &'a Locale| match wanted == locale {
        true => Written::Original {
            title: original_title.clone(),
            line: if locale == chosen { "" } else { "original = true\n" },
        },
        false => Written::Translation {
            title: title.filter(|_| !is_for_original),
            original: original.clone(),
        },
    };
    wanted.into_iter().map(|locale| Ok((path(folder, locale)?, written(locale)))).collect()
}

fn path(folder: &Folder<'_>, locale: &Locale) -> Result<SourcePath, Refused> {
    let text = format!("{}/{}.{locale}.md", folder.path, folder.stem);
    SourcePath::parse(&text).ok_or_else(|| problem::bad_name(&text, "write plain names"))
}

/// The locales that texts are wanted in, each once, in the order of the request.
fn wanted<'a>(
    survey: &'a Survey,
    folder: &Folder<'_>,
    texts: &Texts,
    there: &[(&Locale, &std::sync::Arc<ParsedText>)],
) -> Result<Vec<&'a Locale>, Refused> {
    let has = |locale: &Locale| there.iter().any(|(known, _)| *known == locale);
    let mut wanted: Vec<&Locale> = Vec::new();
    match &texts.locales {
        Wanted::Default => wanted.push(&survey.config.default_locale),
        Wanted::All => {
            let all = survey.config.locales.iter().map(|known| &known.locale);
            wanted.extend(all.filter(|locale| !has(locale)));
        }
        Wanted::These(tags) => {
            for tag in tags {
                let locale = survey.locale(tag)?;
                if !wanted.contains(&locale) {
                    wanted.push(locale);
                }
            }
        }
    }
    match wanted.is_empty() {
        true => Err(problem::complete(folder.path)),
        false => Ok(wanted),
    }
}

/// Whether a title can stand in front matter.
pub(in crate::commands) fn check_title(title: Option<&str>) -> Result<(), Refused> {
    let Some(title) = title else { return Ok(()) };
    let why = match title {
        _ if title.trim().is_empty() => "is empty",
        _ if title.chars().count() > TITLE_CHARS => "is longer than 300 characters",
        _ if title.contains(['\n', '\r', '\t']) => "holds a line end or a tab",
        _ if forbidden(title).is_some() => "holds a character that no text may hold",
        _ => return Ok(()),
    };
    Err(problem::bad_title(why))
}

/// The files; `original` makes the text of an original from its title and a last line.
pub(super) fn files(
    survey: &Survey,
    folder: &Folder<'_>,
    plan: Vec<(SourcePath, Written<'_>)>,
    original: impl Fn(&str, &str) -> String,
) -> Vec<NewFile> {
    plan.into_iter()
        .map(|(path, written)| {
            let text = match written {
                Written::Original { title, line } => original(&title, line),
                Written::Translation { title, original } => {
                    translation(survey, folder, title, &original)
                }
            };
            NewFile { path, text }
        })
        .collect()
}

/// Whether an original is among the texts.
pub(super) fn has_original(plan: &[(SourcePath, Written<'_>)]) -> bool {
    plan.iter().any(|(_, written)| matches!(written, Written::Original { .. }))
}

fn translation(
    survey: &Survey,
    folder: &Folder<'_>,
    title: Option<&str>,
    original: &Original<'_>,
) -> String {
    let summary = original.text.map(|text| text.front.own.summary.value.as_str());
    let marked = format!("{MARK}: {}", original.title);
    // A title that is cut may lack the end of an isolate.
    let marked = if marked.chars().count() > TITLE_CHARS { MARK } else { marked.as_str() };
    let labels = match folder.is_topic {
        true => {
            "# Other names that people look for; the index from A to Z has them too.\nalt_labels = []\n"
        }
        false => "",
    };
    fill(
        TRANSLATION,
        &[
            ("locale", original.locale.as_str()),
            ("original_title", &original.title),
            ("title", &quoted(title.unwrap_or(marked))),
            ("original_summary", summary.filter(|it| !it.is_empty()).unwrap_or("none yet")),
            ("labels", labels),
            ("today", &survey.today.to_string()),
            ("body", &original.text.map_or(String::new(), outline)),
        ],
    )
}

/// The original's headings and paragraphs, each a mark: so the translation shares its numbers from
/// the start, and nothing of it can be taken for a text in the language.
fn outline(text: &ParsedText) -> String {
    let blocks = text.body.outline.iter().map(|block| match block {
        Block::Heading(heading) => {
            let level = "#".repeat(heading.level.into());
            format!("\n{level} {MARK}: {}\n", render::markdown_words(&heading.title))
        }
        Block::Paragraph(_) => format!("\n{MARK}\n"),
    });
    blocks.collect()
}
