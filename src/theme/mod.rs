//! Templates, compiled once, and the one stylesheet, from three layers.
//!
//! In go templates and styles of all layers and the locales; out comes a [`Theme`] that renders one
//! template with one view. A template sees its view and the pure functions of [`functions`]; never
//! the portal, the disk or the clock. Templates are trusted code: they are kept from overflowing the
//! stack and from filling the memory, not from wasting time.

mod functions;
mod graph;
mod messages;
mod problem;
mod reports;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use crate::diagnostics::{self, Diagnostic};
use crate::locale::Locales;
use crate::model::{SourcePath, UrlPath};
use crate::source::{Layer, Place, Source};

/// Templates that Padi renders itself.
pub const TEMPLATES: &[&str] = &[
    "404-root.html",
    "404.html",
    "chooser.html",
    "concept.html",
    "directory.html",
    "index.html",
    "members.html",
    "page.html",
    "record.html",
    "records.html",
    "redirect.html",
    "section.html",
    "timeline.html",
    "topic.html",
    "topics.html",
];

/// A page may have so many bytes. A guess: far more than any reader takes, far less than memory.
const PAGE_BYTES: usize = 16 << 20;

/// What templates may do that depends on the site and not on the page.
#[derive(Clone)]
pub struct Surroundings {
    /// Interface texts, dates and numbers.
    pub locales: Arc<Locales>,
    /// By tag: the number of a locale.
    pub positions: BTreeMap<String, crate::model::LocaleIndex>,
    /// Files of `static/`, by their path there.
    pub files: BTreeSet<String>,
    /// The path of the base URL, for pages that a host shows at any address.
    pub base_path: String,
}

/// A theme, ready to render.
pub struct Theme {
    tera: Tera,
    /// By name in Tera: the file, to word errors.
    files: BTreeMap<String, Arc<Source>>,
    /// The whole stylesheet.
    pub style: String,
}

/// One template under one of its names.
struct Named {
    name: String,
    source: Arc<Source>,
    text: String,
}

/// Compiles a theme. `None` if a template that every site needs cannot be used.
pub fn load(sources: &[Source], around: Surroundings) -> (Option<Theme>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let named = name_templates(sources, &mut problems);
    for wanted in TEMPLATES {
        if !named.iter().any(|one| one.name == *wanted) {
            problems.push(problem::template_missing(wanted));
        }
    }
    messages::check(&named, &around, &mut problems);
    graph::check(&named, &mut problems);
    if diagnostics::any_error(&problems) {
        return (None, problems);
    }
    let mut tera = Tera::new();
    // Whatever a template is called, what it prints is escaped.
    tera.autoescape_on(vec![""]);
    functions::register(&mut tera, around);
    compile(&mut tera, &named, &mut problems);
    if diagnostics::any_error(&problems) {
        return (None, problems);
    }
    let files = named.into_iter().map(|one| (one.name, one.source)).collect();
    let style = style(sources, &mut problems);
    (Some(Theme { tera, files, style }), problems)
}

impl Theme {
    /// Renders one template. `url` is the page's address; `rooted` asks for addresses that start at
    /// the host's root.
    ///
    /// # Errors
    /// A diagnostic at the template's line.
    pub fn render<V: Serialize>(
        &self,
        template: &str,
        view: &V,
        url: &UrlPath,
        rooted: bool,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let failed = |error: &tera::Error| Box::new(self.word(error, template, url));
        let mut context = Context::from_serialize(view).map_err(|error| failed(&error))?;
        context.insert(functions::PAGE, url.as_str());
        context.insert(functions::ROOTED, &rooted);
        let mut page = Limited(Vec::with_capacity(32 << 10));
        self.tera.render_to(template, &context, &mut page).map_err(|error| failed(&error))?;
        Ok(page.0)
    }

    /// The texts of templates, as they were read.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.files.values().filter_map(|source| std::str::from_utf8(&source.bytes).ok())
    }

    fn word(&self, error: &tera::Error, template: &str, url: &UrlPath) -> Diagnostic {
        if let ErrorKind::RenderingError(report) = error.kind()
            && let Some(source) = self.files.get(report.filename())
        {
            let place = Place::new(&source.path, report.span().range.clone());
            return problem::template_failed(report.message(), Some(place), url);
        }
        let place = self.files.get(template).map(|source| Place::file(&source.path));
        match error.kind() {
            ErrorKind::Io(_) => problem::page_too_large(place, PAGE_BYTES, url),
            _ => problem::template_failed(&error.to_string(), place, url),
        }
    }
}

/// Gives each template its names: the plain one goes to the highest layer; each file of a lower
/// layer also has `default/…` or `theme/…`, unless it defines components, which Tera wants once.
fn name_templates(sources: &[Source], problems: &mut Vec<Diagnostic>) -> Vec<Named> {
    let mut plain: BTreeMap<String, Named> = BTreeMap::new();
    let mut second: BTreeMap<String, Named> = BTreeMap::new();
    for source in sources {
        let Some(name) = source.key.as_str().strip_prefix("templates/") else { continue };
        let text = match decode(source) {
            Ok(text) => text,
            Err(found) => {
                problems.push(*found);
                continue;
            }
        };
        let source = Arc::new(source.clone());
        let prefix = match source.layer {
            Layer::Default => Some("default"),
            Layer::Theme => Some("theme"),
            Layer::Portal => None,
        };
        if let Some(prefix) = prefix.filter(|_| !graph::defines_components(&text)) {
            let name = format!("{prefix}/{name}");
            second.insert(name.clone(), Named { name, source: source.clone(), text: text.clone() });
        }
        plain.insert(name.to_owned(), Named { name: name.to_owned(), source, text });
    }
    let wanted = graph::reachable(plain.values(), &second);
    second.retain(|name, _| wanted.contains(name));
    second.into_values().chain(plain.into_values()).collect()
}

fn decode(source: &Source) -> Result<String, Box<Diagnostic>> {
    match std::str::from_utf8(&source.bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned()),
        Err(error) => Err(Box::new(diagnostics::not_utf8(&source.path, error.valid_up_to()))),
    }
}

/// Compiles one by one first, so that every syntax error is shown, then all together.
fn compile(tera: &mut Tera, named: &[Named], problems: &mut Vec<Diagnostic>) {
    for one in named {
        let mut alone = Tera::new();
        if let Err(error) = alone.add_raw_template(&one.name, &one.text)
            && let ErrorKind::SyntaxError(report) = error.kind()
        {
            let place = Place::new(&one.source.path, report.span().range.clone());
            problems.push(problem::template_syntax(report.message(), Some(place)));
        }
    }
    // A template with two names is compiled twice; its errors are shown once.
    problems.dedup();
    if !problems.is_empty() {
        return;
    }
    let all = named.iter().map(|one| (one.name.as_str(), one.text.as_str()));
    if let Err(error) = tera.add_raw_templates(all) {
        let files =
            |name: &str| named.iter().find(|one| one.name == name).map(|one| one.source.clone());
        problems.extend(reports::word(&error, files));
        problems.sort_by(|a, b| (&a.place, &a.message).cmp(&(&b.place, &b.message)));
        problems.dedup();
    }
}

/// The stylesheet: the default theme's parts by name, then the theme's, then the portal's; one of the
/// same name is replaced where it stands.
fn style(sources: &[Source], problems: &mut Vec<Diagnostic>) -> String {
    let mut parts: Vec<(&SourcePath, &Source)> = Vec::new();
    for source in sources.iter().filter(|source| source.key.as_str().starts_with("styles/")) {
        match parts.iter_mut().find(|(key, _)| **key == source.key) {
            Some(part) => part.1 = source,
            None => parts.push((&source.key, source)),
        }
    }
    let mut style = String::new();
    for (_, source) in parts {
        match decode(source) {
            Ok(text) => style.push_str(&(text.trim_end().to_owned() + "\n")),
            Err(found) => problems.push(*found),
        }
    }
    style
}

/// A page that refuses to grow beyond [`PAGE_BYTES`].
struct Limited(Vec<u8>);

impl io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > PAGE_BYTES {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
