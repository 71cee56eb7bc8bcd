//! Where the site is written: checks the output folder that was asked for.

use std::ffi::OsString;
use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use rustix::fs::{self, FileType};

use super::disk;
use super::problem::{self, Problem};

/// An output folder that may be used, and the folder that it lies in.
pub(super) struct Place {
    /// As it was asked for; for messages.
    pub(super) output: PathBuf,
    /// Its own name.
    pub(super) name: OsString,
    /// The folder that it lies in.
    pub(super) parent: OwnedFd,
    /// The output folder, if it is there.
    pub(super) live: Option<OwnedFd>,
}

impl Place {
    /// Finds the output folder and makes sure that it is a real folder or absent, and neither in nor
    /// above one of `sources`.
    pub(super) fn find(output: &Path, sources: &[PathBuf]) -> Result<Self, Problem> {
        let full = resolve(output)?;
        if let Some(source) = sources.iter().find(|source| overlaps(&full, source)) {
            return Err(problem::in_sources(output, source));
        }
        let (Some(above), Some(name)) = (full.parent(), full.file_name()) else {
            return Err(problem::has_no_name(output));
        };
        let parent = disk::open_folder(fs::CWD, above)
            .map_err(|error| problem::no_parent(output, &error))?;
        let live = match disk::open_folder(&parent, name) {
            Ok(live) => Some(live),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(problem::cannot_use(output, output, &error)),
        };
        Ok(Self { output: output.to_owned(), name: name.to_owned(), parent, live })
    }

    /// `.NAME.padi`.
    pub(super) fn beside(&self) -> OsString {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".padi");
        name
    }
}

/// The absolute path of the output folder without links; the folder itself need not be there.
fn resolve(output: &Path) -> Result<PathBuf, Problem> {
    // Without a slash at the end, which would follow a link.
    let plain: PathBuf = output.components().collect();
    match disk::status(fs::CWD, &plain) {
        Ok(Some(stat)) => match disk::kind(&stat) {
            FileType::Symlink => Err(problem::is_link(output)),
            FileType::Directory => {
                plain.canonicalize().map_err(|error| problem::cannot_use(output, output, &error))
            }
            _ => Err(problem::is_no_folder(output)),
        },
        Ok(None) => {
            let name = plain.file_name().ok_or_else(|| problem::has_no_name(output))?;
            let above = plain.parent().filter(|path| !path.as_os_str().is_empty());
            let above = above.unwrap_or(Path::new(".")).canonicalize();
            Ok(above.map_err(|error| problem::no_parent(output, &error))?.join(name))
        }
        Err(error) => Err(problem::cannot_use(output, output, &error)),
    }
}

/// Whether one of two paths is the other or lies in it. `source` may be missing.
fn overlaps(output: &Path, source: &Path) -> bool {
    let source = real(source);
    lies_in(output, &source) || lies_in(&source, output)
}

/// The path without links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(real), ..) => real,
        (Err(_), Some(parent), Some(name)) if parent.as_os_str().is_empty() => {
            Path::new(".").canonicalize().unwrap_or_default().join(name)
        }
        (Err(_), Some(parent), Some(name)) => real(parent).join(name),
        _ => path.to_owned(),
    }
}

/// By name, and by file number: a folder may have a second name through a bind mount.
fn lies_in(inner: &Path, outer: &Path) -> bool {
    let number = |path: &Path| disk::status(fs::CWD, path).ok().flatten();
    inner.starts_with(outer)
        || number(outer).is_some_and(|outer| {
            inner.ancestors().filter_map(number).any(|inner| disk::same(&inner, &outer))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(result: Result<Place, Problem>) -> Option<&'static str> {
        result.err().map(|problem| problem.code.name())
    }

    #[test]
    fn the_output_folder_is_a_real_folder_or_absent() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        std::fs::create_dir(at("folder")).unwrap();
        std::fs::File::create_new(at("file")).unwrap();
        for name in ["folder", "file", "nowhere"] {
            std::os::unix::fs::symlink(name, at(&format!("to-{name}"))).unwrap();
        }
        let find = |name: &str| code(Place::find(&at(name), &[]));
        for good in ["folder", "absent", "folder/", "folder/."] {
            assert_eq!(find(good), None, "{good}");
        }
        for bad in ["file", "to-folder", "to-folder/", "to-file", "to-nowhere", "no/absent", ""] {
            let expected = (!bad.is_empty()).then_some("output-unusable");
            assert_eq!(find(bad), expected, "{bad}");
        }
        assert_eq!(code(Place::find(Path::new("/"), &[])), Some("output-unusable"));
        assert_eq!(code(Place::find(Path::new(""), &[])), Some("output-unusable"));
    }

    #[test]
    fn the_output_folder_is_apart_from_the_sources() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        std::fs::create_dir_all(at("root/content/news")).unwrap();
        std::os::unix::fs::symlink("root", at("link")).unwrap();
        let sources = [at("root/content"), at("root/data")];
        let find = |name: &str| code(Place::find(&at(name), &sources));
        for good in ["root/public", "public", "root/contents"] {
            assert_eq!(find(good), None, "{good}");
        }
        for bad in [
            "root",
            "root/content",
            "root/content/news",
            "root/content/x",
            "root/data",
            ".",
            "link/content/x",
            "root/content/../data",
        ] {
            let result = find(bad);
            assert_eq!(result, Some("output-in-sources"), "{bad}");
        }
    }
}
