//! The system calls that the rest of `emit` is made of, each relative to an open folder.
//!
//! No function here follows a symbolic link: whoever can write into the output folder could
//! otherwise lead Padi out of it. Folders are listed with `rustix`, because `std::fs::ReadDir`
//! panics where closing a folder fails.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rustix::fs::{self, AtFlags, FileType, Gid, Mode, OFlags, Stat, Uid};
use rustix::io::Errno;

/// Mode of files that Padi writes, whatever the umask says: a web server must be able to read them.
pub(super) const FILE_MODE: Mode = Mode::from_raw_mode(0o644);

/// Mode of folders that Padi makes.
pub(super) const FOLDER_MODE: Mode = Mode::from_raw_mode(0o755);

/// All of a mode that `chmod` sets.
const MODE_BITS: u32 = 0o7777;

/// Opens a folder. `path` may have several parts; of these the last is no link.
pub(super) fn open_folder(at: impl AsFd, path: impl AsRef<Path>) -> io::Result<OwnedFd> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(fs::openat(at, path.as_ref(), flags, Mode::empty())?)
}

/// Opens a folder below `root` part by part, so that none of them is a link.
pub(super) fn descend(root: impl AsFd, folder: &Path) -> io::Result<OwnedFd> {
    let mut at = root.as_fd().try_clone_to_owned()?;
    for part in folder.components() {
        at = open_folder(&at, part)?;
    }
    Ok(at)
}

/// Opens a file for reading. Fails for what is no file without waiting for it (a FIFO would block).
pub(super) fn open_file(at: impl AsFd, path: impl AsRef<Path>) -> io::Result<File> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = fs::openat(at, path.as_ref(), flags, Mode::empty())?;
    match kind(&fs::fstat(&file)?) {
        FileType::RegularFile => Ok(File::from(file)),
        _ => Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file")),
    }
}

/// Makes a file that is not there yet: an existing one may be the published one under a second name.
pub(super) fn create_file(at: impl AsFd, path: impl AsRef<Path>) -> io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let file = fs::openat(at, path.as_ref(), flags, FILE_MODE)?;
    tolerate_no_modes(fs::fchmod(&file, FILE_MODE))?;
    Ok(File::from(file))
}

/// Makes a folder, or takes the one that is there. `true` if it was made.
pub(super) fn make_folder(at: impl AsFd, path: impl AsRef<Path>) -> io::Result<bool> {
    match fs::mkdirat(&at, path.as_ref(), FOLDER_MODE) {
        Ok(()) => tolerate_no_modes(fs::chmodat(&at, path.as_ref(), FOLDER_MODE, AtFlags::empty()))
            .map(|()| true),
        Err(Errno::EXIST) => match status(&at, path.as_ref())? {
            Some(stat) if kind(&stat) == FileType::Directory => Ok(false),
            _ => Err(Errno::NOTDIR.into()),
        },
        Err(error) => Err(error.into()),
    }
}

/// Some file systems (FAT, some network ones) know no modes; the site is as good without.
pub(super) fn tolerate_no_modes(result: rustix::io::Result<()>) -> io::Result<()> {
    match result {
        Err(Errno::PERM | Errno::OPNOTSUPP) => Ok(()),
        other => Ok(other?),
    }
}

/// What is at a path, a link being a link. `None` if nothing is.
pub(super) fn status(at: impl AsFd, path: impl AsRef<Path>) -> io::Result<Option<Stat>> {
    match fs::statat(at, path.as_ref(), AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) => Ok(Some(stat)),
        Err(Errno::NOENT | Errno::NOTDIR) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Missing, or on the way to it a link or a file.
pub(super) fn is_gone(error: &io::Error) -> bool {
    [Errno::NOENT, Errno::NOTDIR, Errno::LOOP]
        .iter()
        .any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}

/// File, folder, link or something else.
pub(super) fn kind(stat: &Stat) -> FileType {
    FileType::from_raw_mode(stat.st_mode)
}

/// The permission bits.
pub(super) fn mode(stat: &Stat) -> Mode {
    Mode::from_raw_mode(stat.st_mode & MODE_BITS)
}

/// Whether two names lead to one file.
pub(super) fn same(a: &Stat, b: &Stat) -> bool {
    (a.st_dev, a.st_ino) == (b.st_dev, b.st_ino)
}

/// The names in a folder, sorted.
pub(super) fn list(folder: impl AsFd) -> io::Result<Vec<OsString>> {
    let mut names = Vec::new();
    for entry in fs::Dir::read_from(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_bytes();
        if !matches!(name, b"." | b"..") {
            names.push(OsStr::from_bytes(name).to_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// Whether something is mounted at a path. `false` where the system cannot tell; the exchange then
/// fails with `EBUSY` and is done file by file.
pub(super) fn is_mount_point(at: impl AsFd, path: impl AsRef<Path>) -> bool {
    use fs::{StatxAttributes, StatxFlags};
    let flags = AtFlags::SYMLINK_NOFOLLOW | AtFlags::NO_AUTOMOUNT;
    fs::statx(at, path.as_ref(), flags, StatxFlags::BASIC_STATS)
        .is_ok_and(|stat| stat.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Removes a file, or a folder with all in it, if it is there. Links are removed, not followed. Only
/// for what Padi made.
pub(super) fn remove_all(at: impl AsFd, name: impl AsRef<Path>) -> io::Result<()> {
    let (at, name) = (at.as_fd(), name.as_ref());
    let Some(stat) = status(at, name)? else { return Ok(()) };
    if kind(&stat) != FileType::Directory {
        return Ok(fs::unlinkat(at, name, AtFlags::empty())?);
    }
    let folder = open_to_empty(at, name, &stat)?;
    for child in list(&folder)? {
        remove_all(&folder, child)?;
    }
    Ok(fs::unlinkat(at, name, AtFlags::REMOVEDIR)?)
}

/// Opens a folder whose content will be removed. A folder that was carried over may forbid that to
/// its owner; this is our copy of it.
pub(super) fn open_to_empty(at: impl AsFd, name: &Path, stat: &Stat) -> io::Result<OwnedFd> {
    if !mode(stat).contains(Mode::RWXU) {
        tolerate_no_modes(fs::chmodat(&at, name, Mode::RWXU, AtFlags::empty()))?;
    }
    open_folder(at, name)
}

/// What a folder is to others: its mode and owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Traits {
    mode: Mode,
    owner: (u32, u32),
}

impl Traits {
    /// Those of a folder that is there.
    pub(super) fn of(stat: &Stat) -> Self {
        Self { mode: mode(stat), owner: (stat.st_uid, stat.st_gid) }
    }

    /// Gives them to a folder that takes the place of the one that had them.
    pub(super) fn give(self, folder: &OwnedFd) -> io::Result<()> {
        let now = Self::of(&fs::fstat(folder)?);
        if now.owner != self.owner {
            let (user, group) = (Uid::from_raw(self.owner.0), Gid::from_raw(self.owner.1));
            fs::fchown(folder, Some(user), Some(group))?;
        }
        match now == self {
            true => Ok(()),
            false => tolerate_no_modes(fs::fchmod(folder, self.mode)),
        }
    }
}

/// The folders that exist below one root, so that each is made once.
#[derive(Default)]
pub(super) struct Folders(Mutex<BTreeSet<PathBuf>>);

impl Folders {
    /// Makes the folder that `file` lies in, and those above it.
    pub(super) fn make_for(&self, root: impl AsFd, file: &Path) -> io::Result<()> {
        match file.parent() {
            Some(folder) => self.make(root, folder),
            None => Ok(()),
        }
    }

    /// Makes `folder` and those above it.
    pub(super) fn make(&self, root: impl AsFd, folder: &Path) -> io::Result<()> {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if folder.as_os_str().is_empty() || made.contains(folder) {
            return Ok(());
        }
        let mut path = PathBuf::new();
        for part in folder.components() {
            path.push(part);
            if !made.contains(&path) {
                make_folder(&root, &path)?;
                made.insert(path.clone());
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, OwnedFd) {
        let dir = tempfile::tempdir().unwrap();
        let fd = open_folder(fs::CWD, dir.path()).unwrap();
        (dir, fd)
    }

    #[test]
    fn a_link_is_never_followed() {
        let (dir, fd) = folder();
        std::fs::create_dir(dir.path().join("real")).unwrap();
        std::os::unix::fs::symlink("real", dir.path().join("link")).unwrap();
        assert!(descend(&fd, Path::new("real")).is_ok());
        assert!(descend(&fd, Path::new("link")).is_err());
        assert!(make_folder(&fd, "link").is_err());
        remove_all(&fd, "link").unwrap();
        assert!(dir.path().join("real").is_dir());
    }

    #[test]
    fn a_fifo_is_refused_and_not_waited_for() {
        let (_dir, fd) = folder();
        fs::mknodat(&fd, "fifo", FileType::Fifo, FILE_MODE, 0).unwrap();
        assert!(open_file(&fd, "fifo").is_err());
    }

    #[test]
    fn a_folder_that_forbids_it_can_be_removed() {
        let (dir, fd) = folder();
        make_folder(&fd, "closed").unwrap();
        create_file(&fd, "closed/file").unwrap();
        fs::chmodat(&fd, "closed", Mode::from_raw_mode(0o500), AtFlags::empty()).unwrap();
        remove_all(&fd, "closed").unwrap();
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
