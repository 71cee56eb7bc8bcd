//! `padi init`: a portal that builds at once, in a new or empty folder.
//!
//! Originals are in the first of the chosen locales. In English they have short texts to write over; in
//! another language only titles, in words that the theme has in that language, because nobody should
//! have to delete English from a text that says it is Thai. The other locales begin with the fallback.

use std::path::Path;

use super::new::template::{fill, list, quoted};
use super::new::{Created, Refused, check_title};
use crate::diagnostics::{self, nearest};
use crate::emit::{self, NewFile};
use crate::locale::{Form, Locales};
use crate::model::{BaseUrl, Date, Locale, LocaleIndex, SourcePath};
use crate::parse;
use crate::read;
use crate::source::{Layer, Source};

/// How a portal begins.
#[derive(Clone, Debug)]
pub struct Founding {
    /// Its locales by tag, the first being that of originals; at least one.
    pub locales: Vec<String>,
    /// What it is called.
    pub name: String,
    /// Where it will stand.
    pub base_url: Option<BaseUrl>,
    /// The day of what it publishes.
    pub today: Date,
}

const SITE: &str = include_str!("templates/init/site.toml");
const BODIES: &str = include_str!("templates/init/bodies.toml");
const MESSAGES: &str = include_str!("templates/init/portal.ftl");
const MESSAGES_EN: &str = include_str!("templates/init/portal.en.ftl");
const IGNORED: &str = include_str!("templates/init/gitignore");

/// A text that a portal begins with.
struct Text {
    /// Where, without locale and ending.
    path: &'static str,
    front: &'static str,
    /// Title and Markdown in English. Home is called as the portal.
    english: (Option<&'static str>, &'static str),
    /// The theme's message that is the title in another language.
    message: Option<&'static str>,
}

const TEXTS: &[Text] = &[
    Text {
        path: "content/_index",
        front: include_str!("templates/init/home.md"),
        english: (None, include_str!("templates/init/home.en.md")),
        message: None,
    },
    Text {
        path: "content/about/index",
        front: include_str!("templates/init/about.md"),
        english: (Some("About this portal"), include_str!("templates/init/about.en.md")),
        message: Some("footer"),
    },
    Text {
        path: "content/documents/_index",
        front: include_str!("templates/init/documents.md"),
        english: (Some("Documents"), ""),
        message: Some("latest-documents"),
    },
    Text {
        path: "content/documents/start-here/index",
        front: include_str!("templates/init/start-here.md"),
        english: (Some("How to write here"), include_str!("templates/init/start-here.en.md")),
        message: Some("start-here"),
    },
    Text {
        path: "content/topics/languages/index",
        front: include_str!("templates/init/languages.md"),
        english: (Some("Languages"), ""),
        message: Some("language"),
    },
];

/// Makes the portal in `folder`.
///
/// # Errors
/// If the request cannot be fulfilled or the folder is not empty; then nothing was written in it.
pub fn init(folder: &Path, founding: &Founding) -> Result<Created, Refused> {
    check_title(Some(&founding.name))?;
    let locales = check_locales(&founding.locales)?;
    let site = site(founding);
    emit::empty_folder(folder)?;
    let words = Words::new(folder, &site, &founding.name, &locales)?;
    let mut files = vec![file("site.toml", site), file("data/bodies.toml", bodies(founding))];
    files.extend(locales.iter().map(|locale| {
        let template = if locale.as_str() == "en" { MESSAGES_EN } else { MESSAGES };
        let text = fill(template, &[("name", &fluent(&founding.name))]);
        file(&format!("locales/{locale}/portal.ftl"), text)
    }));
    files.extend(TEXTS.iter().map(|text| {
        let (title, body) = words.of(text);
        let values = [("title", &*quoted(&title)), ("today", &*founding.today.to_string())];
        file(&format!("{}.{}.md", text.path, words.locale), fill(text.front, &values) + body)
    }));
    if std::fs::symlink_metadata(folder.join(".gitignore")).is_err() {
        files.push(file(".gitignore", IGNORED.to_owned()));
    }
    emit::create(folder, &files, None)?;
    let place = diagnostics::quoted(&folder.to_string_lossy());
    Ok(Created {
        files: files.into_iter().map(|file| file.path).collect(),
        changed: None,
        next: vec![
            format!("`padi serve --root {place}` shows the portal"),
            "look through `site.toml`: the address, the contact, and `tag_authority`, which never \
             changes once the portal is public"
                .to_owned(),
            "say whose site it is in `locales/<locale>/portal.ftl`".to_owned(),
            "`padi new` adds documents, sections, topics and locales".to_owned(),
        ],
    })
}

/// The locales, if each is one of the default theme and is named once.
fn check_locales(tags: &[String]) -> Result<Vec<Locale>, Refused> {
    let known = read::built_in_locales();
    let mut locales = Vec::new();
    for tag in tags {
        let shown = diagnostics::quoted(tag);
        let locale = Locale::parse(tag).filter(|_| known.contains(&tag.as_str()));
        let Some(locale) = locale else {
            let near = nearest(tag, known.iter().copied());
            let near = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
            return Err(Refused::Usage(format!(
                "the default theme has no interface in `{shown}`; {near}it has `{}`; another is added \
                 later with `padi new locale`",
                known.join("`, `")
            )));
        };
        if locales.contains(&locale) {
            return Err(Refused::Usage(format!("the locale `{shown}` is named twice")));
        }
        locales.push(locale);
    }
    match locales.is_empty() {
        true => Err(Refused::Usage("name at least one locale: `--locales en`".to_owned())),
        false => Ok(locales),
    }
}

fn file(path: &str, text: String) -> NewFile {
    let path = SourcePath::parse(path).expect("names of templates and tags are plain");
    NewFile { path, text }
}

fn site(founding: &Founding) -> String {
    let example = BaseUrl { origin: "https://portal.example".to_owned(), path: "/".to_owned() };
    let base = founding.base_url.as_ref().unwrap_or(&example);
    let address = format!("{}{}", base.origin, base.path);
    let host = base.origin.rsplit('/').next().unwrap_or_default();
    // A name is wanted that can be owned: a port or a plain machine is none.
    let is_domain =
        host.contains('.') && !host.contains(':') && !host.ends_with(|c: char| c.is_ascii_digit());
    let domain = if is_domain { host } else { "portal.example" };
    fill(
        SITE,
        &[
            ("base_url", &quoted(&address)),
            ("default_locale", &quoted(founding.locales.first().map_or("en", String::as_str))),
            ("tag_authority", &quoted(&format!("{domain},{}", founding.today.year()))),
            ("contact", &quoted(&format!("editor@{domain}"))),
            ("locales", &list(&founding.locales)),
        ],
    )
}

fn bodies(founding: &Founding) -> String {
    let locale = founding.locales.first().map_or("en", String::as_str);
    fill(BODIES, &[("locale", locale), ("name", &quoted(&founding.name))])
}

/// A text as Fluent takes it for nothing else.
fn fluent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' | '}' => out.push_str(&format!("{{ \"{c}\" }}")),
            c => out.push(c),
        }
    }
    out
}

/// Titles in the language of the originals.
struct Words {
    locale: Locale,
    name: String,
    locales: Locales,
}

impl Words {
    /// Reads the theme inside the binary as a portal with these settings would.
    fn new(folder: &Path, site: &str, name: &str, locales: &[Locale]) -> Result<Self, Refused> {
        let path = SourcePath::parse("site.toml").expect("a plain name");
        let bytes = site.as_bytes().into();
        let source = Source { key: path.clone(), path, layer: Layer::Portal, bytes };
        let (config, found) = parse::site(&source);
        let config = config.ok_or_else(|| {
            Refused::Problems(found, [(source.path.clone(), source.bytes.clone())].into())
        })?;
        let (sources, _) = read::sources(folder, "default", &config.limits);
        let (all, _) = Locales::new(&config, &sources.texts.iter().collect::<Vec<_>>());
        let locale = locales.first().cloned().unwrap_or(config.default_locale);
        Ok(Self { locale, name: name.to_owned(), locales: all })
    }

    /// Title and Markdown of a text.
    fn of(&self, text: &Text) -> (String, &'static str) {
        let (title, body) = match self.locale.as_str() {
            "en" => (text.english.0.map(str::to_owned), text.english.1),
            _ => (text.message.and_then(|id| self.message(id)), ""),
        };
        (title.unwrap_or_else(|| self.name.clone()), body)
    }

    fn message(&self, id: &str) -> Option<String> {
        self.locales.get(LocaleIndex(0)).message(id, &[], Form::Attribute).ok()
    }
}
