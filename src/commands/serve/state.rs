//! The portal as it stands, and the last good version of each page.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Instant;

use tokio::sync::broadcast;

use super::{Event, Tell};
use crate::commands::session::load;
use crate::commands::{Cache, Project, Session, Silent};
use crate::diagnostics::{self, Diagnostic, Severity};
use crate::model::{Output, OutputPath, SourcePath, Subject, Target, TargetKind, Translation};
use crate::read;
use crate::render;

/// One loaded portal.
struct Standing {
    /// The theme that the settings name.
    theme: String,
    session: Option<Session>,
    problems: Vec<Diagnostic>,
    texts: Arc<BTreeMap<SourcePath, Arc<[u8]>>>,
}

/// A page that could not be rendered.
pub(super) struct Failed {
    pub(super) problems: Vec<Diagnostic>,
    pub(super) texts: Arc<BTreeMap<SourcePath, Arc<[u8]>>>,
}

/// What answers a request.
pub(super) enum Answer {
    /// The bytes of a file of the site.
    Found(Arc<[u8]>),
    /// There is no such file.
    Missing,
    /// It could not be made, and never was before.
    Broken(Vec<Diagnostic>),
}

/// Shared by the server and the watcher.
pub(super) struct State {
    project: Project,
    cache: Mutex<Cache>,
    /// The last one that could be rendered.
    standing: RwLock<Arc<Standing>>,
    /// The last one that was loaded, whose problems are shown.
    latest: RwLock<Arc<Standing>>,
    /// The last good bytes of each page.
    pages: Mutex<BTreeMap<OutputPath, Arc<[u8]>>>,
    failures: Sender<Failed>,
    /// Told when something changed.
    changes: broadcast::Sender<()>,
}

impl State {
    /// Nothing is loaded yet.
    pub(super) fn new(project: Project) -> (Self, Receiver<Failed>) {
        let (failures, heard) = channel();
        let standing = Standing {
            theme: "default".to_owned(),
            session: None,
            problems: Vec::new(),
            texts: Arc::default(),
        };
        let standing = Arc::new(standing);
        let state = Self {
            project,
            cache: Mutex::default(),
            standing: RwLock::new(standing.clone()),
            latest: RwLock::new(standing),
            pages: Mutex::default(),
            failures,
            changes: broadcast::channel(16).0,
        };
        (state, heard)
    }

    /// Loads the portal. One that cannot be rendered leaves the last one in place.
    pub(super) fn load(&self, tell: &Tell<'_>) {
        let started = Instant::now();
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let loaded = load(&self.project, &mut cache, &Silent);
        drop(cache);
        let elapsed = started.elapsed();
        let texts = Arc::new(loaded.texts);
        let (theme, session, problems) = (loaded.theme, loaded.session, loaded.problems);
        let fresh = Arc::new(Standing { theme, session, problems, texts });
        if fresh.session.is_some() || self.standing().session.is_none() {
            *self.standing.write().unwrap_or_else(PoisonError::into_inner) = fresh.clone();
        }
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = fresh.clone();
        // Told when it is so: whoever hears it gets the new pages.
        tell(Event::Loaded { problems: &fresh.problems, texts: &fresh.texts, elapsed });
        // Nobody may be listening.
        let _ = self.changes.send(());
    }

    /// The folders and files to watch.
    pub(super) fn watched(&self) -> Vec<std::path::PathBuf> {
        read::folders(&self.project.root, &self.latest().theme)
    }

    /// The root folder and the settings file in it.
    pub(super) fn settings(&self) -> (&std::path::Path, &str) {
        (&self.project.root, &self.project.config)
    }

    /// Hears of changes.
    pub(super) fn subscribe(&self) -> broadcast::Receiver<()> {
        self.changes.subscribe()
    }

    /// The file at a path of the site, made now.
    pub(super) fn answer(&self, path: &OutputPath) -> Answer {
        let standing = self.standing();
        let Some(session) = &standing.session else {
            return Answer::Broken(standing.problems.clone());
        };
        let targets = &session.portal.targets;
        let found = targets.binary_search_by(|target| target.path.cmp(path));
        let Some(target) = found.ok().and_then(|at| targets.get(at)) else {
            return Answer::Missing;
        };
        if !is_readable(session, target) {
            return self.last_good(path, standing.problems.clone());
        }
        let made = session.inputs().and_then(|inputs| render::render(&inputs, target));
        match made {
            Ok(Output::Bytes(bytes)) => {
                let bytes: Arc<[u8]> = bytes.into();
                self.pages().insert(path.clone(), bytes.clone());
                Answer::Found(bytes)
            }
            Ok(Output::Copy(asset)) => match read::bytes(&asset) {
                Ok(bytes) => Answer::Found(bytes.into()),
                Err(problem) => Answer::Broken(vec![*problem]),
            },
            Err(problem) => {
                let problems = vec![*problem];
                let texts = standing.texts.clone();
                // The thread that prints ends with the program.
                let _ = self.failures.send(Failed { problems: problems.clone(), texts });
                self.last_good(path, problems)
            }
        }
    }

    /// The last good version of a page, else what keeps it from being made.
    fn last_good(&self, path: &OutputPath, problems: Vec<Diagnostic>) -> Answer {
        match self.pages().get(path) {
            Some(last) => Answer::Found(last.clone()),
            None => Answer::Broken(problems),
        }
    }

    fn pages(&self) -> MutexGuard<'_, BTreeMap<OutputPath, Arc<[u8]>>> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is wrong now: the number of errors, and all of it as `padi check` prints it.
    pub(super) fn problems(&self) -> (usize, String) {
        let latest = self.latest();
        let errors = latest.problems.iter().filter(|it| it.severity() == Severity::Error);
        (errors.count(), report(&latest.problems, &latest.texts))
    }

    /// Words problems for the browser.
    pub(super) fn word(&self, problems: &[Diagnostic]) -> String {
        report(problems, &self.standing().texts)
    }

    fn latest(&self) -> Arc<Standing> {
        self.latest.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn standing(&self) -> Arc<Standing> {
        self.standing.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Whether the text of a page could be read: else its last good version is the better answer.
fn is_readable(session: &Session, target: &Target) -> bool {
    let TargetKind::Page { subject: Subject::Document(document), locale, .. } = target.kind else {
        return true;
    };
    let shown = session.portal.page(document, locale).shown;
    let text = session.portal.document(document).translation(shown);
    text.is_some_and(Translation::is_readable)
}

fn report(problems: &[Diagnostic], texts: &BTreeMap<SourcePath, Arc<[u8]>>) -> String {
    let lookup = |path: &SourcePath| texts.get(path).cloned();
    let render = |problem| crate::diagnostics::human::render(problem, &lookup, false) + "\n";
    diagnostics::shown(problems).iter().map(render).collect()
}
