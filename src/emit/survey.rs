//! What lies in the output folder that Padi did not write, and whether it is in the way.

use std::collections::BTreeSet;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{self, AtFlags, FileType};

use super::disk::{self, Folders, Traits};
use super::ledger_file;
use super::workshop::{INSIDE, STAGE};
use crate::model::Ledger;

/// How deep other people's folders may lie to be carried over. A guess, far beyond any site.
const MAX_DEPTH: usize = 64;

/// What Padi did not write. All paths are relative to the output folder, and sorted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Survey {
    /// Files, links, and whatever else is no folder.
    pub(super) files: Vec<PathBuf>,
    /// Folders in which Padi wrote nothing.
    pub(super) folders: Vec<(PathBuf, Traits)>,
    /// Folders that Padi cannot look into or carry: mounts, folders of others, very deep ones.
    pub(super) closed: Vec<PathBuf>,
}

/// Looks through the output folder.
pub(super) fn survey(live: impl AsFd, written: &Ledger) -> io::Result<Survey> {
    let mut survey = Survey::default();
    let paths = Paths::of(written);
    look(live.as_fd().try_clone_to_owned()?, Path::new(""), &paths, &mut survey)?;
    Ok(survey)
}

fn look(folder: OwnedFd, at: &Path, written: &Paths, survey: &mut Survey) -> io::Result<()> {
    for name in disk::list(&folder)? {
        let path = at.join(&name);
        let Some(stat) = disk::status(&folder, &name)? else { continue };
        match disk::kind(&stat) {
            FileType::RegularFile if written.files.contains(&path) => {}
            FileType::RegularFile if path == Path::new(ledger_file::NAME) => {}
            FileType::Directory if path == Path::new(INSIDE).join(STAGE) => {}
            FileType::Directory => match enter(&folder, Path::new(&name), &path) {
                Ok(inner) => {
                    if !written.folders.contains(&path) {
                        survey.folders.push((path.clone(), Traits::of(&stat)));
                    }
                    look(inner, &path, written, survey)?;
                }
                Err(_) => survey.closed.push(path),
            },
            _ => survey.files.push(path),
        }
    }
    Ok(())
}

fn enter(folder: &OwnedFd, name: &Path, path: &Path) -> io::Result<OwnedFd> {
    if disk::is_mount_point(folder, name) || path.components().count() > MAX_DEPTH {
        return Err(rustix::io::Errno::XDEV.into());
    }
    disk::open_folder(folder, name)
}

/// The paths of a ledger, and the folders above them.
pub(super) struct Paths {
    pub(super) files: BTreeSet<PathBuf>,
    pub(super) folders: BTreeSet<PathBuf>,
}

impl Paths {
    pub(super) fn of(ledger: &Ledger) -> Self {
        let files: BTreeSet<PathBuf> =
            ledger.entries().iter().map(|entry| PathBuf::from(entry.path.as_str())).collect();
        let above =
            |path: &PathBuf| path.ancestors().skip(1).map(PathBuf::from).collect::<Vec<_>>();
        let folders = files.iter().flat_map(above).filter(|path| path != Path::new("")).collect();
        Self { files, folders }
    }
}

impl Survey {
    /// What has the place of something in `ledger`: a file where another file or a folder shall be,
    /// a folder where a file shall be, a closed folder where anything shall be.
    pub(super) fn clashes(&self, ledger: &Ledger) -> Vec<PathBuf> {
        let paths = Paths::of(ledger);
        let under_file = |path: &Path| path.ancestors().any(|above| paths.files.contains(above));
        let is_ledger = |path: &Path| path == Path::new(ledger_file::NAME);
        let mut clashes: Vec<PathBuf> = Vec::new();
        for path in &self.files {
            if under_file(path) || paths.folders.contains(path) || is_ledger(path) {
                clashes.push(path.clone());
            }
        }
        for (path, _) in &self.folders {
            if under_file(path) || is_ledger(path) {
                clashes.push(path.clone());
            }
        }
        for path in &self.closed {
            if under_file(path) || paths.folders.contains(path) || is_ledger(path) {
                clashes.push(path.clone());
            }
        }
        clashes.sort();
        clashes
    }

    /// Gives what was found a second name in `stage`, which holds the new site. Nothing is copied,
    /// so it costs little, and a program that holds such a file open goes on with the same file.
    pub(super) fn carry(&self, live: &OwnedFd, stage: &OwnedFd, made: &Folders) -> io::Result<()> {
        for (path, _) in &self.folders {
            made.make(stage, path)?;
        }
        for path in &self.files {
            made.make_for(stage, path)?;
            fs::linkat(live, path, stage, path, AtFlags::empty())?;
        }
        // Inner folders first: an outer one may get a mode that forbids to change them.
        for (path, traits) in self.folders.iter().rev() {
            traits.give(&disk::open_folder(stage, path)?)?;
        }
        Ok(())
    }
}
