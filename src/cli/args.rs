//! What was typed.

mod ask;
mod times;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::new_args::{Init, New};
pub(super) use ask::{Completions, List, Man, Show, What};
pub(super) use times::Timings;

/// Builds, checks and previews portals of official information in many languages.
#[derive(Debug, Parser)]
#[command(name = "padi", version, about, max_term_width = 100)]
pub(super) struct Args {
    /// Root folder of the portal
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// Settings file, relative to the root
    #[arg(long, global = true, value_name = "FILE", default_value = "site.toml")]
    pub(super) config: String,
    /// Where the site will stand, instead of the address in the settings
    #[arg(long, global = true, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Publish drafts too
    #[arg(long, global = true)]
    pub(super) drafts: bool,
    /// Publish documents of a later day too
    #[arg(long, global = true)]
    pub(super) future: bool,
    /// Take warnings for errors
    #[arg(long, global = true)]
    pub(super) strict: bool,
    /// Print errors and warnings only
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Print notes too
    #[arg(long, short, global = true)]
    pub(super) verbose: bool,
    /// For people (problems to stderr), or as JSON, one object a line, to stdout
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// How problems and answers are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Problems in the manner of rustc; tables
    Human,
    /// One JSON object a line
    Json,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the site
    Build(Build),
    /// Say what is wrong, and write nothing
    Check(Check),
    /// Start a portal in a new folder
    Init(Init),
    /// Start a document, section, topic or locale
    New(New),
    /// Preview the site on this machine
    #[cfg(feature = "serve")]
    Serve(Serve),
    /// List documents, locales or topics
    List(List),
    /// Show all that is known of a document
    Show(Show),
    /// Print a script that completes the command line in a shell
    Completions(Completions),
    /// Print the manual page
    Man(Man),
}

/// `padi build`
#[derive(Debug, clap::Args)]
pub(super) struct Build {
    /// Where the site is written; `public` in the root folder if not given
    #[arg(long, short, value_name = "DIR")]
    pub(super) output_dir: Option<PathBuf>,
    #[command(flatten)]
    pub(super) timings: Timings,
}

/// `padi check`
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) timings: Timings,
}

/// `padi serve`
#[cfg(feature = "serve")]
#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, short, default_value_t = 1111)]
    pub(super) port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
}
