//! Loads again when a source changes.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::state::State;
use super::{Event, Tell};

/// Editors save in several steps; so long must it be quiet. Measured on common editors: under 20 ms.
const QUIET: Duration = Duration::from_millis(25);
/// How often it is asked whether the preview has ended.
const BREATH: Duration = Duration::from_millis(200);

/// Watches until the sender of `stopped` is dropped.
pub(super) fn watch(state: &Arc<State>, stopped: &Receiver<()>, tell: &Tell<'_>) {
    let (send, events) = channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // An access is no change; our own reading would wake us for ever.
        if event.as_ref().is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            let _ = send.send(event);
        }
    });
    let mut watcher = match watcher {
        Ok(watcher) => watcher,
        Err(error) => return tell(Event::Unwatched(&error.to_string())),
    };
    let mut known: Vec<PathBuf> = Vec::new();
    follow(&mut watcher, state, &mut known, tell);
    loop {
        match events.recv_timeout(BREATH) {
            Ok(event) => {
                let mut relevant = is_source(state, event.ok().as_ref());
                while let Ok(more) = events.recv_timeout(QUIET) {
                    relevant |= is_source(state, more.ok().as_ref());
                }
                if relevant {
                    state.load(tell);
                    follow(&mut watcher, state, &mut known, tell);
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                if stopped.try_recv() == Err(std::sync::mpsc::TryRecvError::Disconnected) {
                    return;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
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
    let Some(event) = event else { return false };
    let (root, settings) = state.settings();
    let settings = root.join(settings);
    let folders = state.watched();
    event
        .paths
        .iter()
        .any(|path| *path == settings || folders.iter().any(|folder| path.starts_with(folder)))
}
