//! `padi serve`: renders the page that the browser asks for, when it asks; reloads on change.
//!
//! [`state`] holds the portal as it stands, and the last good bytes of each page; [`watch`] loads
//! again when a source changes; [`http`] answers, on 127.0.0.1 only and only to pages of this site;
//! [`reload`] tells open pages. A portal that cannot be loaded leaves the last one in place.

mod http;
mod reload;
mod state;
mod watch;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Duration;

use tokio::net::TcpListener;

use super::Project;
use crate::diagnostics::Diagnostic;
use crate::model::{BaseUrl, SourcePath};
use state::{Failed, State};

/// How to serve.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Open the site in the browser.
    pub open: bool,
}

/// What the preview has to tell.
pub enum Event<'a> {
    /// It answers at this address.
    Listening(&'a str),
    /// The portal was loaded, at the start or after a change.
    Loaded {
        /// Everything that was found.
        problems: &'a [Diagnostic],
        /// The texts, to quote in reports.
        texts: &'a BTreeMap<SourcePath, Arc<[u8]>>,
        /// How long it took.
        elapsed: Duration,
    },
    /// A page could not be rendered; its last good version is shown.
    PageFailed {
        /// Why.
        problems: &'a [Diagnostic],
        /// The texts, to quote in reports.
        texts: &'a BTreeMap<SourcePath, Arc<[u8]>>,
    },
    /// The system does not report changes.
    Unwatched(&'a str),
}

/// Told what goes on.
pub type Tell<'a> = dyn Fn(Event<'_>) + Sync + 'a;

/// Serves until it is interrupted.
///
/// # Errors
/// A sentence if the port is taken or the system gives no threads.
pub fn serve(project: &Project, settings: &Settings, tell: &Tell<'_>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        // As the threads of a build: templates and parsers need it.
        .thread_stack_size(16 << 20)
        .enable_all()
        .build()
        .map_err(|error| format!("the preview cannot start: {error}"))?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, settings.port));
    let listener = runtime.block_on(TcpListener::bind(address)).map_err(|error| {
        format!(
            "port {} on 127.0.0.1 cannot be used: {error}; name another with `--port`",
            settings.port
        )
    })?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let origin = format!("http://127.0.0.1:{port}");
    let mut project = project.clone();
    project.base_url = Some(BaseUrl { origin: origin.clone(), path: "/".to_owned() });
    std::thread::scope(|scope| {
        let (state, failures) = State::new(project);
        let state = Arc::new(state);
        // Watched before it is loaded, so that no change is missed.
        let watch = watch::Watch::begin(&state, tell);
        state.load(tell);
        let (stop, stopped) = std::sync::mpsc::channel();
        let watched = state.clone();
        if let Some(watch) = watch {
            scope.spawn(move || watch.run(&watched, &stopped, tell));
        }
        let (end, ended) = std::sync::mpsc::channel();
        scope.spawn(move || tell_failures(&failures, &ended, tell));
        tell(Event::Listening(&format!("{origin}/")));
        if settings.open {
            open_browser(&origin);
        }
        let served = runtime.block_on(http::serve(listener, state, port));
        // Streams of events never end by themselves; nobody waits for them.
        runtime.shutdown_background();
        drop((stop, end));
        served.map_err(|error| format!("the preview stopped: {error}"))
    })
}

/// Tells of pages that failed, until the sender of `ended` is dropped: open streams of events keep the
/// other sender alive.
fn tell_failures(failures: &Receiver<Failed>, ended: &Receiver<()>, tell: &Tell<'_>) {
    while ended.try_recv() != Err(TryRecvError::Disconnected) {
        if let Ok(failed) = failures.recv_timeout(watch::BREATH) {
            tell(Event::PageFailed { problems: &failed.problems, texts: &failed.texts });
        }
    }
}

/// A browser that cannot be opened is no reason to stop; the address was printed.
fn open_browser(origin: &str) {
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let _ = std::process::Command::new(program).arg(origin).spawn();
}
