//! Writes files among the sources that must not exist yet, and perhaps changes one that must be what
//! it was: all of it, or nothing.
//!
//! 1. Every path is looked at first: what is there already, or would lead through a link, is refused
//!    before anything is written.
//! 2. Files are created, each only if it still is not there, with the folders that they lie in.
//! 3. The change is written beside its file and renamed over it, so that it is old or new.
//!
//! What fails on the way takes back what was done before. Modes are those of the umask, as an
//! editor's files have them.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{self, AtFlags, FileType, Mode, OFlags};
use rustix::io::Errno;

use super::disk;
use super::problem::{self, Problem};
use crate::model::SourcePath;

/// Mode of new files and folders before the umask.
const NEW_FILE: Mode = Mode::from_raw_mode(0o666);
const NEW_FOLDER: Mode = Mode::from_raw_mode(0o777);

/// A file that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Where, relative to the root.
    pub path: SourcePath,
    /// What is in it.
    pub text: String,
}

/// A file that gets another content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which, relative to the root.
    pub path: SourcePath,
    /// What it must still be.
    pub before: Arc<[u8]>,
    /// What it becomes.
    pub after: Vec<u8>,
}

/// Writes `files` below `root`, and `change` if there is one. If this fails, nothing was written.
///
/// # Errors
/// A diagnostic that names what is in the way, or what the system says.
pub fn create(root: &Path, files: &[NewFile], change: Option<&Change>) -> Result<(), Problem> {
    let folder = disk::open_folder(fs::CWD, root.canonicalize().unwrap_or_else(|_| root.into()))
        .map_err(|error| problem::not_written(root, &error))?;
    let there: Vec<&SourcePath> = look(&folder, files)?;
    if !there.is_empty() {
        return Err(problem::exists(&there));
    }
    let mut done = Done { root: &folder, made: Vec::new(), kept: false };
    for file in files {
        done.write(file).map_err(|error| failed(&file.path, &error))?;
    }
    if let Some(change) = change {
        replace(&folder, change)?;
    }
    done.kept = true;
    Ok(())
}

/// Makes the folder `path` and those above it. One that is there must be empty but for hidden names.
///
/// # Errors
/// A diagnostic that names what is in it, or what the system says.
pub fn empty_folder(path: &Path) -> Result<(), Problem> {
    let broken = |error: io::Error| problem::not_written(path, &error);
    std::fs::create_dir_all(path).map_err(|error| match path.exists() {
        true => broken(io::Error::other("it is not a folder")),
        false => broken(error),
    })?;
    let folder = path.canonicalize().and_then(|path| disk::open_folder(fs::CWD, path));
    let names = folder.and_then(disk::list).map_err(broken)?;
    let shown: Vec<String> = names
        .iter()
        .filter(|name| !name.as_encoded_bytes().starts_with(b"."))
        .map(|name| problem::shown(Path::new(name)))
        .collect();
    match shown.is_empty() {
        true => Ok(()),
        false => Err(problem::not_empty(path, &shown)),
    }
}

/// Which files are there already; fails where a folder on the way is none.
fn look<'a>(root: &OwnedFd, files: &'a [NewFile]) -> Result<Vec<&'a SourcePath>, Problem> {
    let mut there = Vec::new();
    for NewFile { path, .. } in files {
        let mut at = PathBuf::new();
        for part in path.folder().split('/').filter(|part| !part.is_empty()) {
            at.push(part);
            let stat = disk::status(root, &at).map_err(|error| failed(path, &error))?;
            match stat.map(|stat| disk::kind(&stat)) {
                None | Some(FileType::Directory) => {}
                Some(FileType::Symlink) => return Err(problem::through_link(&at)),
                Some(_) => return Err(problem::no_folder(&at)),
            }
        }
        if disk::status(root, path.as_str()).map_err(|error| failed(path, &error))?.is_some() {
            there.push(path);
        }
    }
    Ok(there)
}

fn failed(path: &SourcePath, error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::AlreadyExists => problem::exists(&[path]),
        _ => problem::not_written(Path::new(path.as_str()), error),
    }
}

/// What was made, the last thing last; taken back unless it is kept.
struct Done<'a> {
    root: &'a OwnedFd,
    made: Vec<(String, AtFlags)>,
    kept: bool,
}

impl Done<'_> {
    fn write(&mut self, file: &NewFile) -> io::Result<()> {
        let mut folder = self.root.try_clone()?;
        let mut path = String::new();
        for part in file.path.folder().split('/').filter(|part| !part.is_empty()) {
            path.push_str(part);
            match fs::mkdirat(&folder, part, NEW_FOLDER) {
                Ok(()) => self.made.push((path.clone(), AtFlags::REMOVEDIR)),
                Err(Errno::EXIST) => {}
                Err(error) => return Err(error.into()),
            }
            folder = disk::open_folder(&folder, part)?;
            path.push('/');
        }
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW;
        let made = fs::openat(&folder, file.path.name(), flags | OFlags::CLOEXEC, NEW_FILE)?;
        self.made.push((file.path.to_string(), AtFlags::empty()));
        std::fs::File::from(made).write_all(file.text.as_bytes())
    }
}

impl Drop for Done<'_> {
    fn drop(&mut self) {
        while let Some((path, flags)) = self.made.pop().filter(|_| !self.kept) {
            // A folder that another program put something into stays.
            let _ = fs::unlinkat(self.root, path, flags);
        }
    }
}

fn replace(root: &OwnedFd, change: &Change) -> Result<(), Problem> {
    let path = Path::new(change.path.as_str());
    let broken = |error: io::Error| problem::not_written(path, &error);
    let folder = disk::descend(root, Path::new(change.path.folder())).map_err(broken)?;
    let name = OsStr::new(change.path.name());
    let file = disk::open_file(&folder, name).map_err(broken)?;
    let mut now = Vec::new();
    (&file).take(change.before.len() as u64 + 1).read_to_end(&mut now).map_err(broken)?;
    if now != *change.before {
        return Err(problem::changed_meanwhile(path));
    }
    let mode = fs::fstat(&file).map(|stat| disk::mode(&stat)).map_err(|it| broken(it.into()))?;
    let beside = format!(".{}.padi", change.path.name());
    rename_over(&folder, &beside, name, mode, &change.after).map_err(|error| {
        let _ = fs::unlinkat(&folder, &beside, AtFlags::empty());
        broken(error)
    })
}

fn rename_over(
    folder: impl AsFd,
    beside: &str,
    name: &OsStr,
    mode: Mode,
    bytes: &[u8],
) -> io::Result<()> {
    let mut file = disk::create_file(&folder, beside)?;
    file.write_all(bytes)?;
    disk::tolerate_no_modes(fs::fchmod(&file, mode))?;
    file.sync_all()?;
    Ok(fs::renameat(&folder, beside, &folder, name)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> NewFile {
        NewFile { path: SourcePath::parse(path).unwrap(), text: path.to_owned() }
    }

    fn names(dir: &tempfile::TempDir) -> Vec<String> {
        let found = walkdir::WalkDir::new(dir.path()).min_depth(1).sort_by_file_name();
        let found = found.into_iter().map(|entry| entry.unwrap().into_path());
        found.map(|path| path.strip_prefix(dir.path()).unwrap().display().to_string()).collect()
    }

    #[test]
    fn one_file_that_is_there_keeps_all_from_being_written() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("b")).unwrap();
        std::fs::File::create_new(dir.path().join("b/x.md")).unwrap();
        let found = create(dir.path(), &[file("a/y.md"), file("b/x.md")], None).unwrap_err();
        assert_eq!(found.code.name(), "file-exists");
        assert!(found.message.contains("b/x.md"), "{found:?}");
        assert_eq!(names(&dir), ["b", "b/x.md"]);
        create(dir.path(), &[file("a/y.md"), file("b/z.md")], None).unwrap();
        assert_eq!(names(&dir), ["a", "a/y.md", "b", "b/x.md", "b/z.md"]);
    }

    #[test]
    fn nothing_is_written_through_a_link() {
        let dir = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), dir.path().join("content")).unwrap();
        std::os::unix::fs::symlink("/nowhere", dir.path().join("dangling.md")).unwrap();
        let found = create(dir.path(), &[file("content/x.md")], None).unwrap_err();
        assert_eq!(found.code.name(), "symbolic-link");
        let found = create(dir.path(), &[file("dangling.md")], None).unwrap_err();
        assert_eq!(found.code.name(), "file-exists");
        assert_eq!(names(&elsewhere), Vec::<String>::new());
    }

    #[test]
    fn a_change_of_what_has_changed_takes_the_files_back() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::File::create_new(dir.path().join("s")).unwrap().write_all(b"new").unwrap();
        let change = |before: &[u8]| Change {
            path: SourcePath::parse("s").unwrap(),
            before: before.into(),
            after: b"newer".to_vec(),
        };
        let found = create(dir.path(), &[file("a/b/c")], Some(&change(b"old"))).unwrap_err();
        assert_eq!(found.code.name(), "source-changed");
        assert_eq!(names(&dir), ["s"]);
        create(dir.path(), &[file("a/b/c")], Some(&change(b"new"))).unwrap();
        assert_eq!(names(&dir), ["a", "a/b", "a/b/c", "s"]);
        let mut text = String::new();
        std::fs::File::options()
            .read(true)
            .open(dir.path().join("s"))
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "newer");
    }
}
