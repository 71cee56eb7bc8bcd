//! What is asked about times: flags of the commands that make everything.

use std::path::{Path, PathBuf};

/// Where the times that stages took are written.
#[derive(Clone, Debug, Default, clap::Args)]
pub(in crate::cli) struct Timings {
    /// Write the times that stages took to a JSON file; one called `*.trace.json` is a trace
    #[arg(long, value_name = "FILE")]
    timings: Option<PathBuf>,
    /// Write them as a trace, which browsers show at `chrome://tracing`
    #[arg(long, value_name = "FILE")]
    timings_trace: Option<PathBuf>,
}

impl Timings {
    /// The file that takes the plain record.
    pub(in crate::cli) fn record(&self) -> Option<&Path> {
        self.timings.as_deref().filter(|file| !is_trace(file))
    }

    /// The files that take the trace.
    pub(in crate::cli) fn traces(&self) -> impl Iterator<Item = &Path> {
        let named = self.timings.as_deref().filter(|file| is_trace(file));
        named.into_iter().chain(self.timings_trace.as_deref())
    }
}

fn is_trace(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".trace.json"))
}
