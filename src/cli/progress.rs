//! What goes on: shown on a terminal (the stage, how far it is, how fast), and measured everywhere.
//!
//! Commands tell it through [`Progress`]; the clock is here, so that no command and no page can
//! depend on it.

use std::io::Write;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::options::Options;
use super::timings::{Micros, Times};
use crate::commands::Progress;

/// A terminal shows some 30 changes a second; a thousand files may pass in one.
const BETWEEN: Micros = 33_000;

/// Shows progress on stderr, if that is a terminal and nobody asked for quiet.
pub(super) struct Shown {
    shown: bool,
    started: Instant,
    steps: AtomicUsize,
    /// When the line was drawn last.
    drawn: AtomicU64,
    times: Mutex<Times>,
}

impl Shown {
    pub(super) fn new(options: &Options) -> Self {
        Self {
            shown: options.terminal && !options.quiet && !options.json,
            started: Instant::now(),
            steps: AtomicUsize::new(0),
            drawn: AtomicU64::new(0),
            times: Mutex::default(),
        }
    }

    /// Since the command began.
    pub(super) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// Ends the last stage, and takes the line away before something else is printed.
    pub(super) fn finish(&self) -> Times {
        let mut times = self.times();
        times.end(self.now(), self.steps.load(Ordering::Relaxed));
        if self.shown {
            // A terminal that is gone is no reason to stop.
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
        times.clone()
    }

    fn now(&self) -> Micros {
        u64::try_from(self.elapsed().as_micros()).unwrap_or(Micros::MAX)
    }

    fn times(&self) -> MutexGuard<'_, Times> {
        self.times.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn draw(&self, now: Micros) {
        self.drawn.store(now, Ordering::Relaxed);
        let steps = self.steps.load(Ordering::Relaxed);
        let Some(line) = line(&self.times(), steps, now) else { return };
        let _ = write!(std::io::stderr(), "\r\u{1b}[K{line}");
    }
}

/// `render 1200 of 4000, 3400/s`: what is known of the stage that goes on.
fn line(times: &Times, steps: usize, now: Micros) -> Option<String> {
    let stage = times.stages.last()?;
    let Some(total) = stage.total else { return Some(stage.name.to_owned()) };
    let passed = now.saturating_sub(stage.start);
    // Of less than a tenth of a second nothing follows.
    let rate = match passed >= 100_000 {
        true => format!(", {}/s", steps as u64 * 1_000_000 / passed),
        false => String::new(),
    };
    Some(format!("{} {steps} of {total}{rate}", stage.name))
}

impl Progress for Shown {
    fn stage(&self, name: &'static str, total: Option<usize>) {
        let now = self.now();
        let steps = self.steps.swap(0, Ordering::Relaxed);
        {
            let mut times = self.times();
            times.end(now, steps);
            times.begin(name, total, now);
        }
        if self.shown {
            self.draw(now);
        }
    }

    fn step(&self) {
        self.steps.fetch_add(1, Ordering::Relaxed);
        if self.shown {
            let now = self.now();
            if now.saturating_sub(self.drawn.load(Ordering::Relaxed)) >= BETWEEN {
                self.draw(now);
            }
        }
    }

    fn part(&self, name: &'static str, work: &mut dyn FnMut()) {
        let start = self.now();
        work();
        let end = self.now();
        self.times().part(name, start, end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_tells_how_far_and_how_fast() {
        let mut times = Times::default();
        assert_eq!(line(&times, 0, 0), None);
        times.begin("read", None, 0);
        assert_eq!(line(&times, 0, 5).as_deref(), Some("read"));
        times.begin("parse", Some(40), 1_000_000);
        assert_eq!(line(&times, 3, 1_000_001).as_deref(), Some("parse 3 of 40"));
        assert_eq!(line(&times, 30, 1_500_000).as_deref(), Some("parse 30 of 40, 60/s"));
    }
}
