//! Progress, on a terminal only: the stage, and how far it is.

use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::options::Options;
use crate::commands::Progress;

/// Shows progress on stderr, if that is a terminal and nobody asked for quiet.
pub(super) struct Shown {
    shown: bool,
    started: Instant,
    stage: Mutex<(String, Option<usize>)>,
    steps: AtomicUsize,
}

impl Shown {
    pub(super) fn new(options: &Options) -> Self {
        Self {
            shown: options.terminal && !options.quiet && !options.json,
            started: Instant::now(),
            stage: Mutex::new((String::new(), None)),
            steps: AtomicUsize::new(0),
        }
    }

    /// Since the command began.
    pub(super) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Takes the line away, before something else is printed.
    pub(super) fn clear(&self) {
        if self.shown {
            // A terminal that is gone is no reason to stop.
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }

    fn draw(&self) {
        let Ok(stage) = self.stage.lock() else { return };
        let steps = self.steps.load(Ordering::Relaxed);
        let count = stage.1.map_or(String::new(), |total| format!(" {steps}/{total}"));
        let _ = write!(std::io::stderr(), "\r\u{1b}[K{}{count}", stage.0);
    }
}

impl Progress for Shown {
    fn stage(&self, name: &str, total: Option<usize>) {
        if !self.shown {
            return;
        }
        self.steps.store(0, Ordering::Relaxed);
        if let Ok(mut stage) = self.stage.lock() {
            *stage = (name.to_owned(), total);
        }
        self.draw();
    }

    fn step(&self) {
        // A terminal shows some 30 changes a second; a thousand files may pass in one.
        if self.shown && self.steps.fetch_add(1, Ordering::Relaxed).is_multiple_of(100) {
            self.draw();
        }
    }
}
