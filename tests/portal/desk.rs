//! Someone's desk: a folder, perhaps with a portal in it, and the program run there by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder to start in.
pub(crate) struct Desk {
    pub(crate) dir: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// A desk with a new portal in `portal`.
    #[track_caller]
    pub(crate) fn with_portal(locales: &str) -> Self {
        let desk = Self::new();
        desk.run(0, &["init", "portal", "--locales", locales, "--name", "The portal"]);
        desk
    }

    pub(crate) fn portal(&self) -> PathBuf {
        self.dir.path().join("portal")
    }

    pub(crate) fn padi(&self, folder: &Path, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_padi"));
        command.current_dir(folder).args(arguments);
        command.env("SOURCE_DATE_EPOCH", "1795564800").env("NO_COLOR", "1").output().unwrap()
    }

    /// Runs the program on the desk, and returns what it said.
    #[track_caller]
    pub(crate) fn run(&self, code: i32, arguments: &[&str]) -> String {
        said(self.padi(self.dir.path(), arguments), code, arguments)
    }

    /// Runs the program in the portal.
    #[track_caller]
    pub(crate) fn inside(&self, code: i32, arguments: &[&str]) -> String {
        said(self.padi(&self.portal(), arguments), code, arguments)
    }

    /// Makes something; the portal then has no errors and no warnings, with drafts or without.
    #[track_caller]
    pub(crate) fn new_and_check(&self, arguments: &[&str]) -> String {
        let text = self.inside(0, arguments);
        self.inside(0, &["check", "--strict"]);
        self.inside(0, &["check", "--strict", "--drafts"]);
        text
    }

    /// Refuses to make something, and leaves every file as it was.
    #[track_caller]
    pub(crate) fn refused(&self, code: i32, arguments: &[&str], said: &[&str]) {
        let before = files(self.dir.path());
        let text = self.inside(code, arguments);
        for part in said {
            assert!(text.contains(part), "{arguments:?}: `{part}` is not in: {text}");
        }
        assert!(!text.contains("internal error"), "{text}");
        assert_eq!(before, files(self.dir.path()), "{arguments:?}");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        let path = self.portal().join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.portal().join(path).exists()
    }

    /// Replaces a text in a file, as an editor would.
    #[track_caller]
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path}: {text}");
        fs::write(self.portal().join(path), text.replace(from, to)).unwrap();
    }
}

#[track_caller]
fn said(done: Output, code: i32, arguments: &[&str]) -> String {
    let text = format!(
        "{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
    assert_eq!(done.status.code(), Some(code), "{arguments:?}: {text}");
    text
}

/// Every file and folder below one, with what is in it.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => {
                    found.insert(path.clone(), Vec::new());
                    folders.push(path);
                }
                false => drop(found.insert(path.clone(), fs::read(&path).unwrap())),
            }
        }
    }
    found
}
