//! Loads again when a source changes.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::state::State;
use super::{Event, Tell};

/// Editors save in several steps; so long must it be quiet. Measured on common editors: under 20 ms.
const QUIET: Duration = Duration::from_millis(25);
/// How often it is asked whether the preview has ended.
pub(super) const BREATH: Duration = Duration::from_millis(200);

/// A watch on the sources. What changes from its making on is seen.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<notify::Event>>,
    known: Vec<PathBuf>,
}

impl Watch {
    /// Begins to watch; `None`, with a word, where the system does not report changes.
    pub(super) fn begin(state: &State, tell: &Tell<'_>) -> Option<Self> {
        let (send, events) = channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // An access is no change; our own reading would wake us for ever.
            if event.as_ref().is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
                // Nobody listens any more when the preview ends.
                let _ = send.send(event);
            }
        });
        match watcher {
            Ok(watcher) => {
                let mut watch = Self { watcher, events, known: Vec::new() };
                follow(&mut watch.watcher, state, &mut watch.known, tell);
                Some(watch)
            }
            Err(error) => {
                tell(Event::Unwatched(&error.to_string()));
                None
            }
        }
    }

    /// The settings may have named another theme: its folder is watched from now on.
    fn load_what_is_new(&mut self, state: &State, tell: &Tell<'_>) {
        let before = self.known.len();
        follow(&mut self.watcher, state, &mut self.known, tell);
        if self.known.len() > before {
            state.load(tell);
        }
    }

    /// Loads again after each change, until the sender of `stopped` is dropped.
    pub(super) fn run(mut self, state: &State, stopped: &Receiver<()>, tell: &Tell<'_>) {
        loop {
            match self.events.recv_timeout(BREATH) {
                Ok(event) => {
                    let mut relevant = is_source(state, event.ok().as_ref());
                    while let Ok(more) = self.events.recv_timeout(QUIET) {
                        relevant |= is_source(state, more.ok().as_ref());
                    }
                    if relevant {
                        // Watched first, so that nothing is written between loading and watching.
                        follow(&mut self.watcher, state, &mut self.known, tell);
                        state.load(tell);
                        self.load_what_is_new(state, tell);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    if stopped.try_recv() == Err(TryRecvError::Disconnected) {
                        return;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }
}

/// Watches the folders of sources that exist now, and the root for the settings and new folders.
fn follow(
    watcher: &mut RecommendedWatcher,
    state: &State,
    known: &mut Vec<PathBuf>,
    tell: &Tell<'_>,
) {
    let (root, _) = state.settings();
    let root = std::iter::once((root.to_owned(), RecursiveMode::NonRecursive));
    let folders = state.watched().into_iter().map(|folder| (folder, RecursiveMode::Recursive));
    for (path, mode) in root.chain(folders) {
        if !path.is_dir() {
            known.retain(|other| *other != path);
        } else if !known.contains(&path) {
            match watcher.watch(&path, mode) {
                Ok(()) => known.push(path),
                Err(error) => tell(Event::Unwatched(&error.to_string())),
            }
        }
    }
}

/// Whether an event concerns the settings or a folder of sources.
fn is_source(state: &State, event: Option<&notify::Event>) -> bool {
    // What the watcher lost may have been anything.
    let Some(event) = event.filter(|event| !event.need_rescan()) else { return true };
    let (root, settings) = state.settings();
    let settings = root.join(settings);
    let folders = state.watched();
    event
        .paths
        .iter()
        .any(|path| *path == settings || folders.iter().any(|folder| path.starts_with(folder)))
}
