//! Prints problems and summaries: for people to stderr, as JSON lines to stdout.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::options::Options;
use super::summary::{self, count, many, of_each_severity};
use super::timings::Times;
use crate::commands::{Built, Created, Published, Refused};
use crate::diagnostics::{Diagnostic, Severity, human, json, quoted, shown};
use crate::model::SourcePath;

/// The texts that problems are quoted from.
pub(super) type Texts = BTreeMap<SourcePath, Arc<[u8]>>;

/// How and where things are printed.
pub(super) struct Report {
    json: bool,
    color: bool,
    quiet: bool,
    verbose: bool,
}

impl Report {
    pub(super) fn new(options: &Options) -> Self {
        let &Options { json, color, quiet, verbose, .. } = options;
        Self { json, color, quiet, verbose }
    }

    /// Prints all problems and a line that counts them. Whether they keep a site from being published.
    pub(super) fn problems(&self, problems: &[Diagnostic], texts: &Texts, strict: bool) -> bool {
        let failed = self.each_problem(problems, texts, strict);
        let hint = self.hint(problems);
        if !problems.is_empty() {
            self.say(&format!("{}{hint}", of_each_severity(problems)));
        }
        failed
    }

    /// Prints all problems. Whether they keep a site from being published.
    pub(super) fn each_problem(
        &self,
        problems: &[Diagnostic],
        texts: &Texts,
        strict: bool,
    ) -> bool {
        let lookup = |path: &SourcePath| texts.get(path).cloned();
        for problem in shown(problems).iter().filter(|problem| self.wants(problem)) {
            match self.json {
                true => out(&json::render(problem, &lookup)),
                false => err(&(human::render(problem, &lookup, self.color) + "\n")),
            }
        }
        count(problems, Severity::Error) > 0 || (strict && count(problems, Severity::Warning) > 0)
    }

    /// Where notes that are not printed are to be seen.
    pub(super) fn hint(&self, problems: &[Diagnostic]) -> &'static str {
        let hidden = !self.verbose && count(problems, Severity::Note) > 0;
        if hidden { " (`--verbose` shows them)" } else { "" }
    }

    fn wants(&self, problem: &Diagnostic) -> bool {
        self.json || self.verbose || problem.severity() != Severity::Note
    }

    /// Prints what a build came to. Whether problems kept it from being published.
    pub(super) fn built(&self, built: &Built, strict: bool, times: &Times) -> bool {
        let failed = self.each_problem(&built.problems, &built.texts, strict);
        let problems = of_each_severity(&built.problems) + self.hint(&built.problems);
        let (counts, published) = (built.counts.as_ref(), built.published.as_ref());
        for line in summary::lines(counts, published, &problems, times) {
            self.say(&line);
        }
        failed
    }

    /// What a build wrote.
    pub(super) fn published(&self, published: &Published, output: &Path, elapsed: Duration) {
        let place = quoted(&output.to_string_lossy());
        let step = if published.one_step { "" } else { ", not in one step" };
        let what = match published.changed {
            true => format!("{} in {place}{step}", many(published.files, "file")),
            false => format!("nothing changed in {place}"),
        };
        self.say(&format!("built {what} ({:.2} s)", elapsed.as_secs_f64()));
    }

    pub(super) fn nothing_published(&self) {
        self.say("nothing was published");
    }

    /// What a check looked at.
    pub(super) fn checked(&self, outputs: usize, failed: bool, elapsed: Duration) {
        let verdict = if failed { "has problems" } else { "is fine" };
        self.say(&format!(
            "the portal {verdict}: {} ({:.2} s)",
            many(outputs, "file"),
            elapsed.as_secs_f64()
        ));
    }

    /// What `new` or `init` wrote, to stdout, or why nothing was; returns the exit code.
    pub(super) fn created(&self, created: Result<Created, Refused>) -> u8 {
        match created {
            Ok(created) => {
                let changed = created.changed.iter().map(|path| ("changed", path));
                for (what, path) in created.files.iter().map(|path| ("wrote", path)).chain(changed)
                {
                    match (self.json, self.quiet) {
                        (true, _) => out(&serde_json::json!({ what: path.as_str() }).to_string()),
                        (false, false) => out(&format!("{what} {}", quoted(path.as_str()))),
                        (false, true) => {}
                    }
                }
                if !self.quiet && !self.json {
                    out("\nnext:");
                    created.next.iter().for_each(|next| out(&format!("- {next}")));
                }
                super::DONE
            }
            Err(Refused::Usage(why)) => {
                usage(&why);
                super::USAGE
            }
            Err(Refused::Problems(problems, texts)) => {
                self.problems(&problems, &texts, false);
                super::PROBLEMS
            }
        }
    }

    /// What the preview tells.
    #[cfg(feature = "serve")]
    pub(super) fn served(&self, event: crate::commands::serve::Event<'_>) {
        use crate::commands::serve::Event;
        match event {
            Event::Listening(url) => self.say(&format!("look at {url} (Ctrl-C stops)")),
            Event::Loaded { problems, texts, elapsed } => {
                self.problems(problems, texts, false);
                self.say(&format!("loaded in {:.0} ms", elapsed.as_secs_f64() * 1000.0));
            }
            Event::PageFailed { problems, texts } => {
                self.problems(problems, texts, false);
            }
            Event::Unwatched(why) => self.say(&format!("changes are not seen: {}", quoted(why))),
        }
    }

    /// A line for people, unless they asked for quiet.
    pub(super) fn say(&self, line: &str) {
        if !self.quiet && !self.json {
            err(line);
        }
    }
}

/// A mistake in how the program was called.
pub(super) fn usage(why: &str) {
    err(&format!("error: {why}"));
}

/// A fault of the program or of a library.
pub(super) fn internal(what: &str) {
    err(&format!("internal error, please report it: {}", quoted(what)));
}

/// A closed or full output is no reason to fail after a good build.
fn err(line: &str) {
    let _ = writeln!(anstream::stderr(), "{line}");
}

/// A line on stdout.
pub(super) fn out(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
