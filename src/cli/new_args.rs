//! What was typed behind `padi new` and `padi init`.

use std::path::PathBuf;

use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use crate::commands::{Facts, Founding, Project, Request, Texts, Wanted};
use crate::model::Kind;

/// `padi new`
#[derive(Debug, clap::Args)]
pub(super) struct New {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Start a document, or add a translation to one
    Document(Document),
    /// Start a notice: a document of that kind
    Notice(Notice),
    /// Start a section, with its entry in the settings
    Section(Named),
    /// Start a topic
    Topic(Named),
    /// Add a locale: its entry in the settings, its messages and data
    Locale {
        /// Its tag: `jv`, `pt-TL`
        tag: String,
    },
}

#[derive(Debug, clap::Args)]
struct Document {
    /// `section/name`, or `name` for a page without a section
    path: String,
    /// What it is; `page` if not given
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Option<String>,
    #[command(flatten)]
    facts: Shared,
    #[command(flatten)]
    texts: TextArgs,
}

#[derive(Debug, clap::Args)]
struct Notice {
    /// `section/name`, or `name` for a page without a section
    path: String,
    #[command(flatten)]
    facts: Shared,
    #[command(flatten)]
    texts: TextArgs,
}

#[derive(Debug, clap::Args)]
struct Named {
    /// The name of its folder
    name: String,
    #[command(flatten)]
    texts: TextArgs,
}

/// What is true of a document in every language.
#[derive(Debug, clap::Args)]
struct Shared {
    /// The body that publishes it, by its id in `data/`
    #[arg(long, value_name = "ID")]
    publisher: Option<String>,
    /// A topic of it, by its id; may be given several times
    #[arg(long = "topic", value_name = "ID", value_delimiter = ',')]
    topics: Vec<String>,
}

#[derive(Debug, clap::Args)]
struct TextArgs {
    /// Locale of a text; may be given several times; the default locale if not given
    #[arg(long = "locale", value_name = "TAG", value_delimiter = ',')]
    locales: Vec<String>,
    /// A text in every locale that has none yet
    #[arg(long, conflicts_with = "locales")]
    all_locales: bool,
    /// Title of the original, or of the one translation; made of the name if not given
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
}

/// `padi init`
#[derive(Debug, clap::Args)]
pub(super) struct Init {
    /// A new folder, or an empty one
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// Locales of the portal, the first being that of originals
    #[arg(long, value_name = "TAGS", value_delimiter = ',', default_value = "en")]
    locales: Vec<String>,
    /// What the portal is called
    #[arg(long, value_name = "TITLE", default_value = "New portal")]
    name: String,
}

/// Every kind but that of topics.
fn kinds() -> PossibleValuesParser {
    let kinds = Kind::ALL.iter().filter(|kind| **kind != Kind::Topic);
    PossibleValuesParser::new(kinds.map(|kind| kind.as_str()).collect::<Vec<_>>())
}

impl New {
    /// What is asked for.
    pub(super) fn request(self) -> Request {
        match self.what {
            What::Document(document) => Request::Document {
                path: document.path,
                texts: document.texts.texts(),
                facts: document.facts.facts(document.kind.as_deref().and_then(Kind::parse)),
            },
            What::Notice(notice) => Request::Document {
                path: notice.path,
                texts: notice.texts.texts(),
                facts: notice.facts.facts(Some(Kind::Notice)),
            },
            What::Section(section) => {
                Request::Section { name: section.name, texts: section.texts.texts() }
            }
            What::Topic(topic) => Request::Topic { name: topic.name, texts: topic.texts.texts() },
            What::Locale { tag } => Request::Locale { tag },
        }
    }
}

impl Shared {
    fn facts(self, kind: Option<Kind>) -> Facts {
        Facts { kind, publisher: self.publisher, topics: self.topics }
    }
}

impl TextArgs {
    fn texts(self) -> Texts {
        let locales = match (self.all_locales, self.locales.is_empty()) {
            (true, _) => Wanted::All,
            (false, true) => Wanted::Default,
            (false, false) => Wanted::These(self.locales),
        };
        Texts { locales, title: self.title }
    }
}

impl Init {
    /// How the portal begins.
    pub(super) fn founding(&self, project: &Project) -> Founding {
        Founding {
            locales: self.locales.clone(),
            name: self.name.clone(),
            base_url: project.base_url.clone(),
            today: project.publication.today,
        }
    }
}
