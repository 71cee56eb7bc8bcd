//! `padi new`: writes the files that a document, section, topic or locale begins with.
//!
//! 1. [`survey`] reads the portal as it is: settings, texts, records, messages of all layers.
//! 2. [`document`], [`section`] and [`locale`] check the request against it and say which files to
//!    write, from templates ([`template`]), and what to add to the settings ([`splice`]).
//! 3. [`emit::create()`] writes all of it, or nothing where one of the files is there already.
//!
//! What is made passes `padi check` at once and is not published by accident: a new document is a
//! draft, and so is each translation.

mod document;
mod locale;
mod problem;
mod section;
mod splice;
mod survey;
pub(super) mod template;
mod texts;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Project;
use crate::diagnostics::Diagnostic;
use crate::emit::{self, Change, NewFile};
use crate::model::{Kind, SourcePath};
use survey::Survey;
pub(super) use texts::check_title;

/// What is asked for.
#[derive(Clone, Debug)]
pub enum Request {
    /// A document in a section, or a page without one.
    Document {
        /// `section/name`, or `name`.
        path: String,
        /// Its texts.
        texts: Texts,
        /// What is true of it in every language.
        facts: Facts,
    },
    /// A section, with its entry in the settings.
    Section {
        /// Its folder.
        name: String,
        /// Its texts.
        texts: Texts,
    },
    /// A topic.
    Topic {
        /// Its folder and id.
        name: String,
        /// Its texts.
        texts: Texts,
    },
    /// A locale, with its entry in the settings.
    Locale {
        /// Its tag.
        tag: String,
    },
}

/// In which locales, and how the text is called.
#[derive(Clone, Debug)]
pub struct Texts {
    /// In which locales.
    pub locales: Wanted,
    /// A title, instead of one made of the name.
    pub title: Option<String>,
}

/// In which locales texts are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// In the portal's default locale.
    Default,
    /// In every locale that has no text yet.
    All,
    /// In these, by tag.
    These(Vec<String>),
}

/// What stands in the front matter of an original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// [`Kind::Page`] if not given.
    pub kind: Option<Kind>,
    /// The id of a body.
    pub publisher: Option<String>,
    /// Ids of topics.
    pub topics: Vec<String>,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Created {
    /// New files, relative to the root.
    pub files: Vec<SourcePath>,
    /// A file that was changed.
    pub changed: Option<SourcePath>,
    /// What to do next, a sentence each.
    pub next: Vec<String>,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum Refused {
    /// What was asked for cannot be: one sentence that names the remedy.
    Usage(String),
    /// What is there stands against it; with the texts to quote.
    Problems(Vec<Diagnostic>, BTreeMap<SourcePath, Arc<[u8]>>),
}

impl From<Box<Diagnostic>> for Refused {
    fn from(problem: Box<Diagnostic>) -> Self {
        Self::Problems(vec![*problem], BTreeMap::new())
    }
}

/// What a request comes to before anything is written.
#[derive(Default)]
struct Plan {
    files: Vec<NewFile>,
    /// The settings with the new entry.
    settings: Option<String>,
    next: Vec<String>,
}

/// Writes what is asked for.
///
/// # Errors
/// If the request cannot be fulfilled; then nothing was written.
pub fn new(project: &Project, request: &Request) -> Result<Created, Refused> {
    let mut survey = Survey::take(project)?;
    let plan = match request {
        Request::Document { path, texts, facts } => document::plan(&survey, path, texts, facts),
        Request::Section { name, texts } => section::plan(&survey, name, texts),
        Request::Topic { name, texts } => document::plan_topic(&survey, name, texts),
        Request::Locale { tag } => locale::plan(&mut survey, tag),
    }?;
    let change = plan.settings.map(|after| Change {
        path: survey.site.path.clone(),
        before: survey.site.bytes.clone(),
        after: after.into_bytes(),
    });
    emit::create(&project.root, &plan.files, change.as_ref())?;
    Ok(Created {
        files: plan.files.into_iter().map(|file| file.path).collect(),
        changed: change.map(|change| change.path),
        next: plan.next,
    })
}
