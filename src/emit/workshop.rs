//! The folder that Padi works in: `.NAME.padi` beside the output folder, or `NAME/.padi` where that
//! cannot be made or exchanged. Holds the lock and the stage, and finds out which of the two it is.
//!
//! Names in it:
//!
//! * `lock` is never deleted. The lock is on this file and not on the output folder, because it
//!   follows the inode and the output folders change places.
//! * `stage` is a site that is being written. All in it is Padi's own, so a leftover is removed.
//! * `next` is a whole new site before the exchange, and the old one after it. Files may have come
//!   into the old one at the last moment, so it is cleared with care ([`super::retire`]).
//! * `kept-1` and so on hold such files where they fit nowhere else.

use std::ffi::OsString;
use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{self, FlockOperation, Mode, OFlags, RenameFlags};
use rustix::io::Errno;

use super::disk;
use super::place::Place;
use super::problem::{self, Problem};

/// The folder in the output folder for work that cannot be done beside it.
pub(super) const INSIDE: &str = ".padi";
/// A site that is being written.
pub(super) const STAGE: &str = "stage";
/// A site that is whole, or was published before.
pub(super) const NEXT: &str = "next";
/// A ledger on its way into the output folder.
pub(super) const LEDGER: &str = "ledger";
const LOCK: &str = "lock";
const PROBES: [&str; 2] = ["probe-a", "probe-b"];

/// `OVERLAYFS_SUPER_MAGIC` of `linux/magic.h`.
const OVERLAYFS: fs::FsWord = 0x794c_7630;

/// The folder that Padi works in, locked.
pub(super) struct Workshop {
    /// The folder.
    pub(super) folder: OwnedFd,
    /// Why folders cannot be exchanged, if so.
    pub(super) not_one_step: Option<String>,
    locks: Vec<OwnedFd>,
}

impl Drop for Workshop {
    /// Frees the locks. Closing them would do, but not while a process that was started meanwhile
    /// still has them open.
    fn drop(&mut self) {
        for lock in &self.locks {
            let _ = fs::flock(lock, FlockOperation::Unlock);
        }
    }
}

impl Workshop {
    /// Makes or takes the folder, locks it and finds out whether it can be exchanged with the output
    /// folder. Makes the output folder where the site can only be written inside it.
    pub(super) fn open(place: &mut Place) -> Result<Self, Problem> {
        let mut locks = Vec::new();
        let not_one_step = match beside(place, &mut locks)? {
            Ok(folder) => {
                // A build that could only work inside may be under way.
                lock_inside_if_there(place, &mut locks)?;
                return Ok(Self { folder, not_one_step: None, locks });
            }
            Err(why) => Some(why),
        };
        let folder = inside(place).map_err(|error| {
            problem::cannot_use(&place.output, &place.output.join(INSIDE), &error)
        })?;
        locks.push(lock(place, &folder)?);
        Ok(Self { folder, not_one_step, locks })
    }
}

/// `.NAME.padi`, locked; or why it cannot be used.
fn beside(place: &Place, locks: &mut Vec<OwnedFd>) -> Result<Result<OwnedFd, String>, Problem> {
    let name = place.beside();
    let path = place.output.with_file_name(&name);
    let cannot = |error: io::Error| problem::cannot_use(&place.output, &path, &error);
    let opened = disk::make_folder(&place.parent, &name)
        .and_then(|_| disk::open_folder(&place.parent, &name));
    let folder = match opened {
        Ok(folder) => folder,
        Err(error) if is_refusal(&error) => {
            return Ok(Err(format!("`{}` cannot be made: {error}", problem::shown(&path))));
        }
        Err(error) => return Err(cannot(error)),
    };
    match lock(place, &folder) {
        Ok(held) => locks.push(held),
        Err(problem) => return Err(problem),
    }
    match probe(place, &folder) {
        Ok(None) => Ok(Ok(folder)),
        Ok(Some(why)) => Ok(Err(why)),
        Err(error) if is_refusal(&error) => {
            Ok(Err(format!("folders cannot be exchanged: {error}")))
        }
        Err(error) => Err(cannot(error)),
    }
}

/// Whether an error says that something is not allowed or not possible here, as opposed to broken.
pub(super) fn is_refusal(error: &io::Error) -> bool {
    const REFUSALS: [Errno; 9] = [
        Errno::ACCESS,
        Errno::PERM,
        Errno::ROFS,
        Errno::XDEV,
        Errno::BUSY,
        Errno::INVAL,
        Errno::NOSYS,
        Errno::OPNOTSUPP,
        Errno::MLINK,
    ];
    REFUSALS.iter().any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}

/// `Some(why)` if the output folder cannot be exchanged with a folder of `workshop`.
fn probe(place: &Place, workshop: &OwnedFd) -> io::Result<Option<String>> {
    if place.live.is_some() && disk::is_mount_point(&place.parent, &place.name) {
        return Ok(Some("it is a mount point".to_owned()));
    }
    if disk::is_mount_point(&place.parent, place.beside()) || is_elsewhere(place, workshop)? {
        return Ok(Some("it is on another file system than the folder beside it".to_owned()));
    }
    for name in PROBES {
        disk::remove_all(workshop, name)?;
        disk::make_folder(workshop, name)?;
    }
    let [a, b] = PROBES;
    let result = fs::renameat_with(workshop, a, workshop, b, RenameFlags::EXCHANGE);
    for name in PROBES {
        disk::remove_all(workshop, name)?;
    }
    result?;
    Ok(None)
}

/// Whether the workshop is on another file system than the output folder is or will be.
fn is_elsewhere(place: &Place, workshop: &OwnedFd) -> io::Result<bool> {
    let device = |folder: &OwnedFd| fs::fstat(folder).map(|stat| stat.st_dev);
    let site = place.live.as_ref().unwrap_or(&place.parent);
    Ok(device(site)? != device(workshop)? && !is_overlay(workshop))
}

/// On overlayfs a folder and its files may have several device numbers, and whether two folders can
/// be exchanged is known only when it is tried.
fn is_overlay(folder: &OwnedFd) -> bool {
    fs::fstatfs(folder).is_ok_and(|stat| stat.f_type == OVERLAYFS)
}

/// `NAME/.padi`, and NAME itself if it is not there.
fn inside(place: &mut Place) -> io::Result<OwnedFd> {
    if place.live.is_none() {
        disk::make_folder(&place.parent, &place.name)?;
        place.live = Some(disk::open_folder(&place.parent, &place.name)?);
    }
    let live = place.live.as_ref().ok_or(Errno::NOENT)?;
    disk::make_folder(live, INSIDE)?;
    disk::open_folder(live, INSIDE)
}

fn lock_inside_if_there(place: &Place, locks: &mut Vec<OwnedFd>) -> Result<(), Problem> {
    let Some(live) = &place.live else { return Ok(()) };
    let path = Path::new(INSIDE).join(LOCK);
    let cannot = |error| problem::cannot_use(&place.output, &place.output.join(INSIDE), &error);
    if disk::status(live, &path).map_err(cannot)?.is_none() {
        return Ok(());
    }
    let folder = disk::open_folder(live, INSIDE).map_err(cannot)?;
    locks.push(lock(place, &folder)?);
    disk::remove_all(&folder, STAGE).map_err(cannot)
}

/// Takes the lock of a workshop, or says that another build has it.
fn lock(place: &Place, workshop: &OwnedFd) -> Result<OwnedFd, Problem> {
    let flags =
        OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
    let cannot = |errno: Errno| problem::cannot_use(&place.output, Path::new(LOCK), &errno.into());
    let file = fs::openat(workshop, LOCK, flags, disk::FILE_MODE).map_err(cannot)?;
    match fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(file),
        Err(Errno::WOULDBLOCK) => Err(problem::busy(&place.output)),
        Err(errno) => Err(cannot(errno)),
    }
}

/// A name for a folder of files that came too late: the first `kept-…` that is free.
pub(super) fn free_name(workshop: &OwnedFd) -> io::Result<OsString> {
    for number in 1..10_000 {
        let name = OsString::from(format!("kept-{number}"));
        if disk::status(workshop, &name)?.is_none() {
            return Ok(name);
        }
    }
    Err(Errno::EXIST.into())
}

/// A fresh, empty stage.
pub(super) fn make_stage(workshop: &OwnedFd) -> io::Result<OwnedFd> {
    disk::remove_all(workshop, STAGE)?;
    disk::remove_all(workshop, LEDGER)?;
    fs::mkdirat(workshop, STAGE, Mode::RWXU)?;
    let stage = disk::open_folder(workshop, STAGE)?;
    disk::tolerate_no_modes(fs::fchmod(&stage, disk::FOLDER_MODE))?;
    Ok(stage)
}
