//! Clears away a site that is no longer published.
//!
//! A file is removed only if a ledger names it, or if it is in the published site too (it was carried
//! over, and this is only its second name). What is left came into the folder while it was being
//! exchanged: it goes to its place in the published site, or is kept aside.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{self, AtFlags, FileType, RenameFlags, Stat};
use rustix::io::Errno;

use super::disk;
use super::ledger_file;
use super::survey::Paths;
use super::workshop::{self, NEXT};

/// Clears `next` in the workshop, if it is there. Returns the name of the folder that keeps what
/// belongs to nobody and fits nowhere.
pub(super) fn retire(workshop: &OwnedFd, live: Option<&OwnedFd>) -> io::Result<Option<OsString>> {
    let Some(stat) = disk::status(workshop, NEXT)? else { return Ok(None) };
    let next = disk::open_to_empty(workshop, Path::new(NEXT), &stat)?;
    let (written, _) = ledger_file::read(&next)?;
    let retiring = Retiring { written: Paths::of(&written), live };
    if retiring.clear(&next, Path::new(""))? {
        // Last, because it tells what may be removed, should this be interrupted.
        disk::remove_all(&next, ledger_file::NAME)?;
        fs::unlinkat(workshop, NEXT, AtFlags::REMOVEDIR)?;
        return Ok(None);
    }
    let kept = workshop::free_name(workshop)?;
    fs::renameat_with(workshop, NEXT, workshop, &kept, RenameFlags::NOREPLACE)?;
    Ok(Some(kept))
}

struct Retiring<'a> {
    written: Paths,
    live: Option<&'a OwnedFd>,
}

impl Retiring<'_> {
    /// Empties a folder. `false` if something had to stay.
    fn clear(&self, folder: &OwnedFd, at: &Path) -> io::Result<bool> {
        let mut empty = true;
        for name in disk::list(folder)? {
            let path = at.join(&name);
            let Some(stat) = disk::status(folder, &name)? else { continue };
            empty &= match disk::kind(&stat) {
                FileType::RegularFile if path == Path::new(ledger_file::NAME) => true,
                FileType::Directory => self.clear_folder(folder, &name, &path, &stat)?,
                _ if self.is_ours(&path, &stat)? => {
                    fs::unlinkat(folder, &name, AtFlags::empty())?;
                    true
                }
                _ => self.give_back(folder, &name, &path)?,
            };
        }
        Ok(empty)
    }

    fn clear_folder(
        &self,
        folder: &OwnedFd,
        name: &OsStr,
        path: &Path,
        stat: &Stat,
    ) -> io::Result<bool> {
        if disk::is_mount_point(folder, name) {
            return Ok(false);
        }
        let inner = disk::open_to_empty(folder, Path::new(name), stat)?;
        let empty = self.clear(&inner, path)?;
        if empty {
            fs::unlinkat(folder, name, AtFlags::REMOVEDIR)?;
        }
        Ok(empty)
    }

    fn is_ours(&self, path: &Path, stat: &Stat) -> io::Result<bool> {
        if self.written.files.contains(path) && disk::kind(stat) == FileType::RegularFile {
            return Ok(true);
        }
        Ok(self.published(path)?.is_some_and(|published| disk::same(&published, stat)))
    }

    /// What the published site has at a path.
    fn published(&self, path: &Path) -> io::Result<Option<Stat>> {
        let (Some(folder), Some(name)) = (self.published_folder(path)?, path.file_name()) else {
            return Ok(None);
        };
        disk::status(folder, name)
    }

    /// The folder of a path in the published site.
    fn published_folder(&self, path: &Path) -> io::Result<Option<OwnedFd>> {
        let (Some(live), Some(folder)) = (self.live, path.parent()) else { return Ok(None) };
        match disk::descend(live, folder) {
            Ok(folder) => Ok(Some(folder)),
            Err(error) if disk::is_gone(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts a file to its place in the published site. `false` if something is there, or no folder.
    fn give_back(&self, folder: &OwnedFd, name: &OsStr, path: &Path) -> io::Result<bool> {
        let Some(to) = self.published_folder(path)? else { return Ok(false) };
        match fs::renameat_with(folder, name, to, name, RenameFlags::NOREPLACE) {
            Ok(()) => Ok(true),
            Err(Errno::EXIST) => Ok(false),
            Err(errno) => Err(errno.into()),
        }
    }
}
