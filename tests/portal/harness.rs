//! A portal in a string.
//!
//! Files follow lines `-- path --`. What a case does not care about is added: settings with `en` and
//! `th`, a section `news`, the text of home and of the section. A line of carets under a line of a
//! file is an expected problem: `^^^^ error[dead-link]: message; help: …`; carets mark its place, and
//! what stands behind the code must be part of what is reported. Notes are not compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use padi::commands::{Project, Silent, check};
use padi::diagnostics::{Diagnostic, Severity};
use padi::model::{Date, Publication};
use padi::source::line_column;

/// Settings of a case that does not bring its own.
pub(crate) const SITE: &str = r#"
base_url = "https://portal.example/"
default_locale = "en"
tag_authority = "portal.example,2026"
contact = "editor@portal.example"
locales = ["en", "th"]
[[sections]]
folder = "news"
"#;

/// The portal's own messages, by locale.
pub(crate) const MESSAGES: &str =
    "site-title = A portal\nsite-description = For tests\ndisclaimer = Unofficial\n";

/// A portal in a temporary folder.
pub(crate) struct Portal {
    pub(crate) dir: tempfile::TempDir,
}

impl Portal {
    /// Writes the files of `text`, and what it does not bring.
    pub(crate) fn new(text: &str) -> Self {
        Self::with_files(&split(text))
    }

    /// Writes files, and what is not among them.
    pub(crate) fn with_files(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let portal = Self { dir: tempfile::tempdir().unwrap() };
        for (path, bytes) in defaults() {
            if !files.contains_key(path) {
                portal.write(path, bytes.as_bytes());
            }
        }
        for (path, bytes) in files {
            portal.write(path, bytes);
        }
        portal
    }

    pub(crate) fn root(&self) -> &Path {
        self.dir.path()
    }

    /// Writes one file.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let file = self.root().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }

    /// The portal as a project, as of 2026-11-25.
    pub(crate) fn project(&self) -> Project {
        Project {
            root: self.root().to_owned(),
            config: "site.toml".to_owned(),
            base_url: None,
            publication: Publication {
                today: Date::new(2026, 11, 25).unwrap(),
                drafts: false,
                future: false,
            },
        }
    }

    /// What `check` finds, without notes. Where there is an error, a build over a site that is there
    /// must end with 1 and leave it as it is.
    #[track_caller]
    pub(crate) fn problems(&self) -> Vec<Diagnostic> {
        let mut problems = check(&self.project(), &Silent).problems;
        problems.retain(|problem| problem.severity() != Severity::Note);
        if problems.iter().any(|problem| problem.severity() == Severity::Error) {
            self.check_nothing_is_published();
        }
        problems
    }

    #[track_caller]
    fn check_nothing_is_published(&self) {
        self.write("public/old.html", b"the old site");
        let done = self.padi(&["build"]);
        let report = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(1), "{report}");
        let left: Vec<_> = fs::read_dir(self.root().join("public")).unwrap().collect();
        assert_eq!(left.len(), 1, "{left:?}");
        assert_eq!(fs::read(self.root().join("public/old.html")).unwrap(), b"the old site");
    }

    /// Runs the program in the portal.
    pub(crate) fn padi(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The program, ready to run in the portal.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_padi"));
        command.arg("--root").arg(self.root()).args(arguments);
        command.env("SOURCE_DATE_EPOCH", "1795564800").env("NO_COLOR", "1");
        command
    }

    /// Builds into `public` and returns the site; fails unless that succeeds.
    pub(crate) fn build(&self) -> Site {
        self.build_with(&[])
    }

    /// Builds with options into `public`; fails unless that succeeds.
    pub(crate) fn build_with(&self, options: &[&str]) -> Site {
        let done = self.padi(&[&["build"], options].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        Site { root: self.root().join("public"), _portal: None }
    }
}

/// A built site.
pub(crate) struct Site {
    pub(crate) root: PathBuf,
    _portal: Option<Portal>,
}

impl Site {
    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }
}

fn defaults() -> Vec<(&'static str, String)> {
    vec![
        ("site.toml", SITE.to_owned()),
        ("content/_index.en.md", "+++\ntitle = \"Home\"\n+++\n".to_owned()),
        (
            "content/_index.th.md",
            "+++\ntitle = \"หน้าหลัก\"\nauthority = \"machine\"\n+++\n".to_owned(),
        ),
        ("content/news/_index.en.md", "+++\ntitle = \"News\"\n+++\n".to_owned()),
        ("locales/en/portal.ftl", MESSAGES.to_owned()),
        ("locales/th/portal.ftl", MESSAGES.to_owned()),
    ]
}

/// The front matter of a document in a section.
pub(crate) fn front(id: &str) -> String {
    format!("+++\nid = \"{id}\"\ntitle = \"{id}\"\nkind = \"page\"\npublished = 2026-11-01\n+++\n")
}

/// A line `-- path --` starts a file. In it, `{front ID}` stands for front matter.
pub(crate) fn split(text: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in text.lines() {
        if let Some(path) = line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
            files.insert(path.to_owned(), Vec::new());
            current = Some(path.to_owned());
        } else if let Some(path) = &current {
            let file = files.get_mut(path).unwrap();
            match line.strip_prefix("{front ").and_then(|rest| rest.strip_suffix('}')) {
                Some(id) => file.extend(front(id).as_bytes()),
                None => file.extend(format!("{line}\n").as_bytes()),
            }
        }
    }
    files
}

/// An expected problem: where, and what is said.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Expected {
    path: String,
    line: usize,
    column: usize,
    said: String,
}

/// Checks a portal whose problems are drawn under their lines.
#[track_caller]
pub(crate) fn check_problems(text: &str) {
    let (files, expected) = take_expected(split(text));
    let portal = Portal::with_files(&files);
    let found: Vec<(Expected, String)> =
        portal.problems().iter().map(|problem| place(&portal, problem)).collect();
    let mut wanted: Vec<&Expected> = expected.iter().collect();
    for (at, said) in &found {
        let fits = |want: &&Expected| {
            (&want.path, want.line, want.column) == (&at.path, at.line, at.column)
                && want.said.split("; ").all(|part| said.contains(part))
        };
        match wanted.iter().position(fits) {
            Some(index) => drop(wanted.remove(index)),
            None => panic!(
                "not expected: {}:{}:{}: {said}\nexpected: {expected:#?}",
                at.path, at.line, at.column
            ),
        }
    }
    let said: Vec<&String> = found.iter().map(|(_, said)| said).collect();
    assert!(wanted.is_empty(), "not found: {wanted:#?}\nfound: {said:#?}");
}

/// Takes the lines of carets out of the files.
fn take_expected(files: BTreeMap<String, Vec<u8>>) -> (BTreeMap<String, Vec<u8>>, Vec<Expected>) {
    let mut expected = Vec::new();
    let mut rest = BTreeMap::new();
    for (path, bytes) in files {
        let Ok(text) = String::from_utf8(bytes.clone()) else {
            rest.insert(path, bytes);
            continue;
        };
        let mut kept = String::new();
        for line in text.lines() {
            let carets = line.trim_start();
            if carets.starts_with('^') && carets.contains("[") {
                let column = line.chars().take_while(|c| *c == ' ').count() + 1;
                let said = carets.trim_start_matches('^').trim().to_owned();
                let number = kept.lines().count();
                expected.push(Expected { path: path.clone(), line: number, column, said });
            } else {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        rest.insert(path, kept.into_bytes());
    }
    (rest, expected)
}

fn place(portal: &Portal, problem: &Diagnostic) -> (Expected, String) {
    let mut said =
        format!("{}[{}]: {}", problem.severity().as_str(), problem.code.name(), problem.message);
    for note in &problem.notes {
        said.push_str(&format!("; note: {}", note.message));
    }
    if let Some(help) = &problem.help {
        said.push_str(&format!("; help: {help}"));
    }
    let (mut path, mut line, mut column) = (String::new(), 0, 0);
    if let Some(place) = &problem.place {
        path = place.path.to_string();
        if let Some(span) = place.span {
            let bytes = fs::read(portal.root().join(&path)).unwrap_or_default();
            let at = line_column(&bytes, span.start);
            (line, column) = (at.line, at.column);
        }
    }
    (Expected { path, line, column, said: String::new() }, said)
}

/// The codes that `check` reports for a portal, sorted.
pub(crate) fn codes(portal: &Portal) -> Vec<&'static str> {
    let mut codes: Vec<&str> =
        portal.problems().iter().map(|problem| problem.code.name()).collect();
    codes.sort_unstable();
    codes
}

impl Portal {
    /// Builds into `public`; the site keeps the portal's folder alive.
    pub(crate) fn build_kept(self) -> Site {
        let mut site = self.build();
        site._portal = Some(self);
        site
    }
}

/// The files below a folder: their bytes by path. None where there is no such folder.
pub(crate) fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                    files.insert(name, fs::read(&path).unwrap());
                }
            }
        }
    }
    files
}

/// Processor time of a process in seconds; 0 if the system does not tell. Linux counts hundredths.
pub(crate) fn processor_seconds(id: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name, which may hold blanks, ends with a bracket; user and system time are fields 14 and 15.
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    fields.skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}
