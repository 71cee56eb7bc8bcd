//! What was typed means this; the sole reader of environment and clock.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::SystemTime;

use super::args::{Args, Format};
use crate::commands::Project;
use crate::model::{Date, Publication};

/// Everything that commands and reports need to know.
pub(super) struct Options {
    pub(super) root: PathBuf,
    pub(super) project: Project,
    pub(super) strict: bool,
    pub(super) json: bool,
    pub(super) color: bool,
    pub(super) quiet: bool,
    pub(super) verbose: bool,
    /// Stderr is a terminal, so progress may be shown on it.
    pub(super) terminal: bool,
}

impl Options {
    /// Checks what was typed.
    pub(super) fn new(args: &Args) -> Result<Self, String> {
        if !args.root.is_dir() {
            return Err(format!(
                "there is no folder `{}`",
                crate::diagnostics::quoted(&args.root.to_string_lossy())
            ));
        }
        let root = std::path::absolute(&args.root).map_err(|error| error.to_string())?;
        let terminal = std::io::stderr().is_terminal();
        let base_url = match &args.base_url {
            Some(text) => Some(crate::parse::base_url(text).ok_or_else(|| {
                format!(
                    "`{}` is no base URL; write `https://portal.example/`",
                    crate::diagnostics::quoted(text)
                )
            })?),
            None => None,
        };
        let publication = Publication { today: today()?, drafts: args.drafts, future: args.future };
        let config = args.config.clone();
        Ok(Self {
            root: root.clone(),
            project: Project { root, config, base_url, publication },
            strict: args.strict,
            json: args.format == Format::Json,
            color: terminal && variable("NO_COLOR").is_none_or(|value| value.is_empty()),
            quiet: args.quiet,
            verbose: args.verbose,
            terminal,
        })
    }
}

/// `SOURCE_DATE_EPOCH`, else the UTC date. It decides only what is published, never a byte of a page.
fn today() -> Result<Date, String> {
    let seconds = match variable("SOURCE_DATE_EPOCH") {
        Some(text) => text
            .trim()
            .parse()
            .map_err(|_| "`SOURCE_DATE_EPOCH` is no number of seconds".to_owned())?,
        None => clock(),
    };
    Date::from_unix_seconds(seconds)
        .ok_or_else(|| "the clock is not between 1900 and 2100".to_owned())
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
fn clock() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0))
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
