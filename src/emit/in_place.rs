//! Publishes file by file, where folders cannot be exchanged. Each file is whole, the set is not
//! while this runs.
//!
//! 1. A ledger of both sites is put in place, so that whatever happens next the files in the folder
//!    are known as Padi's.
//! 2. Old files that are in the way of new ones are removed.
//! 3. New files are renamed into place: assets, then pages, then what leads to pages.
//! 4. Old files that are no longer part of the site are removed, then folders that became empty.
//! 5. The ledger of the new site is put in place. From step 4 on only warnings.

use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use rustix::fs::{self, AtFlags, FileType};
use rustix::io::Errno;

use super::disk::{self, Folders};
use super::exchange::sync;
use super::problem::{self, Problem};
use super::survey::Paths;
use super::workshop::LEDGER;
use super::{LedgerState, Staging, ledger_file};
use crate::diagnostics::Diagnostic;
use crate::model::{Entry, Ledger};

/// Publishes the stage into `live`.
pub(super) fn publish(
    staging: &Staging,
    live: &OwnedFd,
    ledger: &Ledger,
) -> Result<Vec<Diagnostic>, Problem> {
    let work = Work { staging, live, new: Paths::of(ledger), old: Paths::of(&staging.previous) };
    let both = ledger.entries().iter().chain(staging.previous.entries()).cloned().collect();
    work.write_ledger(&Ledger::new(both)).map_err(|error| work.ledger_failed(&error))?;
    sync(staging)?;
    work.put_ledger().map_err(|error| work.ledger_failed(&error))?;
    let cleared = work.clear_the_way()?;
    work.move_files(ledger, cleared)?;
    Ok(work.finish(ledger))
}

struct Work<'a> {
    staging: &'a Staging,
    live: &'a OwnedFd,
    new: Paths,
    old: Paths,
}

impl Work<'_> {
    fn shown(&self, path: &Path) -> PathBuf {
        self.staging.place.output.join(path)
    }

    fn ledger_failed(&self, error: &io::Error) -> Problem {
        problem::failed("write the ledger of", &self.staging.place.output, error)
    }

    fn write_ledger(&self, ledger: &Ledger) -> io::Result<()> {
        let workshop = &self.staging.workshop.folder;
        disk::remove_all(workshop, LEDGER)?;
        disk::create_file(workshop, LEDGER)?.write_all(&ledger_file::to_bytes(ledger)?)
    }

    fn put_ledger(&self) -> io::Result<()> {
        let workshop = &self.staging.workshop.folder;
        Ok(fs::renameat(workshop, LEDGER, self.live, ledger_file::NAME)?)
    }

    fn put_ledger_back(&self) -> io::Result<()> {
        match self.staging.state {
            LedgerState::Readable => {
                self.write_ledger(&self.staging.previous)?;
                self.put_ledger()
            }
            _ => disk::remove_all(self.live, ledger_file::NAME),
        }
    }

    /// Old files where the new site has a folder, and old files in folders where it has a file.
    /// `true` if there was one.
    fn clear_the_way(&self) -> Result<bool, Problem> {
        let (mut folders, mut cleared) = (Vec::new(), false);
        for path in self.old.files.difference(&self.new.files) {
            let above = path.ancestors().skip(1).find(|above| self.new.files.contains(*above));
            if above.is_none() && !self.new.folders.contains(path) {
                continue;
            }
            self.remove(path).map_err(|error| problem::partly(&self.shown(path), &error))?;
            cleared = true;
            let inside = |folder: &&Path| above.is_some_and(|above| folder.starts_with(above));
            folders.extend(path.ancestors().skip(1).take_while(inside).map(PathBuf::from));
        }
        folders.sort();
        folders.dedup();
        for folder in folders.iter().rev() {
            self.remove_folder(folder)
                .map_err(|error| problem::partly(&self.shown(folder), &error))?;
        }
        Ok(cleared)
    }

    fn move_files(&self, ledger: &Ledger, cleared: bool) -> Result<(), Problem> {
        let mut entries: Vec<&Entry> = ledger.entries().iter().collect();
        entries.sort_by_key(|entry| rank(entry.path.as_str()));
        let made = Folders::default();
        for (at, entry) in entries.iter().enumerate() {
            let path = Path::new(entry.path.as_str());
            match self.move_file(path, &made) {
                Ok(()) => {}
                Err(error) if at == 0 && !cleared && self.put_ledger_back().is_ok() => {
                    return Err(problem::failed("publish", &self.shown(path), &error));
                }
                Err(error) => return Err(problem::partly(&self.shown(path), &error)),
            }
        }
        Ok(())
    }

    fn move_file(&self, path: &Path, made: &Folders) -> io::Result<()> {
        made.make_for(self.live, path)?;
        let folder = disk::descend(self.live, path.parent().unwrap_or(Path::new("")))?;
        let name = path.file_name().ok_or(Errno::INVAL)?;
        Ok(fs::renameat(&self.staging.stage, path, folder, name)?)
    }

    /// Removes an old file, if it is there and still a file; links are never followed.
    fn remove(&self, path: &Path) -> io::Result<()> {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(()) };
        let folder = match disk::descend(self.live, folder) {
            Ok(folder) => folder,
            Err(error) if disk::is_gone(&error) => return Ok(()),
            Err(error) => return Err(error),
        };
        match disk::status(&folder, name)? {
            Some(stat) if disk::kind(&stat) == FileType::RegularFile => {
                Ok(fs::unlinkat(folder, name, AtFlags::empty())?)
            }
            _ => Ok(()),
        }
    }

    /// Removes a folder, unless someone else has something in it.
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(()) };
        let removed = disk::descend(self.live, folder)
            .and_then(|folder| Ok(fs::unlinkat(folder, name, AtFlags::REMOVEDIR)?));
        match removed {
            Err(error)
                if error.kind() == io::ErrorKind::DirectoryNotEmpty || disk::is_gone(&error) =>
            {
                Ok(())
            }
            other => other,
        }
    }

    /// Steps 4 and 5.
    fn finish(&self, ledger: &Ledger) -> Vec<Diagnostic> {
        let mut warnings = Vec::new();
        let mut entries = ledger.entries().to_vec();
        for old in self.staging.previous.entries() {
            let path = Path::new(old.path.as_str());
            if self.new.files.contains(path) {
                continue;
            }
            if let Err(error) = self.remove(path) {
                warnings.push(problem::left_behind("remove", &self.shown(path), &error));
                // It is still Padi's, so that the next build can try again.
                entries.push(old.clone());
            }
        }
        let folders: Vec<&PathBuf> = self.old.folders.difference(&self.new.folders).collect();
        // Inner ones first.
        for folder in folders.into_iter().rev() {
            if let Err(error) = self.remove_folder(folder) {
                warnings.push(problem::left_behind("remove", &self.shown(folder), &error));
            }
        }
        let written = self.write_ledger(&Ledger::new(entries)).and_then(|()| self.put_ledger());
        if let Err(error) = written {
            let path = self.shown(Path::new(ledger_file::NAME));
            warnings.push(problem::left_behind("write", &path, &error));
        }
        if let Err(errno) = fs::syncfs(self.live) {
            let output = &self.staging.place.output;
            warnings.push(problem::left_behind("write to disk", output, &errno.into()));
        }
        warnings
    }
}

/// What pages need comes before them, what leads to them after.
fn rank(path: &str) -> u8 {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => 1,
        Some("xml" | "json" | "txt" | "ttl") => 2,
        _ => 0,
    }
}
