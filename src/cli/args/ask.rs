//! What is asked of a portal, and of the program itself.

use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use crate::model::Status;

/// `padi list`
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct List {
    /// What is listed
    #[arg(value_enum, default_value_t = What::Documents)]
    pub(in crate::cli) what: What,
    /// Documents with a text in this locale (with `--missing`: without one), and its titles
    #[arg(long, value_name = "LOCALE")]
    pub(in crate::cli) locale: Option<String>,
    /// Documents of the section with this folder
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) section: Option<String>,
    /// Documents with this topic
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) topic: Option<String>,
    /// Documents with this status; `draft` shows drafts
    #[arg(long, value_parser = statuses())]
    pub(in crate::cli) status: Option<Status>,
    /// Documents without a translation in `--locale`; if none is given, in any locale
    #[arg(long)]
    pub(in crate::cli) missing: bool,
}

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum What {
    /// Pages, sections, topics, and what is in sections
    Documents,
    /// Languages, and how far each is translated
    Locales,
    /// The concept scheme
    Topics,
}

impl List {
    /// The first flag that means nothing for what is listed.
    pub(in crate::cli) fn misplaced(&self) -> Option<&'static str> {
        let of_documents = [
            ("--section", self.section.is_some()),
            ("--topic", self.topic.is_some()),
            ("--status", self.status.is_some()),
            ("--missing", self.missing),
        ];
        let locale = [("--locale", self.locale.is_some())];
        let (of_documents, locale): (&[_], &[_]) = match self.what {
            What::Documents => (&[], &[]),
            What::Topics => (&of_documents, &[]),
            What::Locales => (&of_documents, &locale),
        };
        let mut given = of_documents.iter().chain(locale).filter(|(_, given)| *given);
        given.next().map(|(flag, _)| *flag)
    }
}

fn statuses() -> impl clap::builder::TypedValueParser<Value = Status> {
    let words = Status::ALL.iter().map(|status| status.as_str());
    let parse = |word: String| Status::parse(&word).ok_or("no status");
    PossibleValuesParser::new(words).try_map(parse)
}

/// `padi show`
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Show {
    /// Id of a document, path of its folder or of one of its files, or its address
    pub(in crate::cli) document: String,
}

/// `padi completions`
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(in crate::cli) shell: clap_complete::Shell,
}

/// `padi man`
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Man {
    /// Write a page for each command into this folder, instead of the main page to stdout
    #[arg(long, short, value_name = "DIR")]
    pub(in crate::cli) output_dir: Option<PathBuf>,
}
