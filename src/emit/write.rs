//! Writes one file into the stage, or takes it from the published site if that has it already.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{self, AtFlags};
use sha2::{Digest as _, Sha256};

use super::disk;
use crate::model::{Digest, Entry, Output, OutputPath};
use crate::source::{Asset, Origin};

/// Bytes read at a time.
const CHUNK: usize = 64 * 1024;

/// Why a file is not in the stage.
pub(super) enum Failure {
    /// The system said so.
    Io(io::Error),
    /// A file with this path is there already.
    Twice,
    /// The asset could not be read.
    Unreadable(io::Error),
    /// The asset is not what it was when it was read.
    Changed,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::Twice,
            _ => Self::Io(error),
        }
    }
}

/// What a ledger will say of a file.
pub(super) fn entry(path: &OutputPath, output: &Output) -> Entry {
    let (len, digest) = match output {
        Output::Bytes(bytes) => (bytes.len() as u64, Digest(Sha256::digest(bytes).into())),
        Output::Copy(asset) => (asset.len, asset.digest),
    };
    Entry { path: path.clone(), len, digest }
}

/// Gives the published file a second name in the stage, so that its time of change stays. `false` if
/// it is not, or no longer, what the entry says; what the last ledger says of it is not enough.
pub(super) fn keep(live: &OwnedFd, stage: &OwnedFd, entry: &Entry) -> io::Result<bool> {
    let path = Path::new(entry.path.as_str());
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Ok(false) };
    let linked = disk::descend(live, folder)
        .and_then(|folder| Ok(fs::linkat(folder, name, stage, path, AtFlags::empty())?));
    match linked {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // Missing, no right to link, too many links: then it is written.
        Err(_) => return Ok(false),
    }
    // Looked at under the new name: what the old one leads to may change meanwhile.
    match is_equal(stage, path, entry) {
        Ok(true) => Ok(true),
        _ => Ok(fs::unlinkat(stage, path, AtFlags::empty()).map(|()| false)?),
    }
}

fn is_equal(stage: &OwnedFd, path: &Path, entry: &Entry) -> io::Result<bool> {
    let file = disk::open_file(stage, path)?;
    let stat = fs::fstat(&file)?;
    if disk::mode(&stat) != disk::FILE_MODE || u64::try_from(stat.st_size) != Ok(entry.len) {
        return Ok(false);
    }
    Ok(copy(file, io::sink())? == (entry.len, entry.digest))
}

/// Writes the file.
pub(super) fn write(stage: &OwnedFd, entry: &Entry, output: &Output) -> Result<(), Failure> {
    let mut file = disk::create_file(stage, entry.path.as_str())?;
    match output {
        Output::Bytes(bytes) => Ok(file.write_all(bytes)?),
        Output::Copy(asset) => write_asset(file, asset),
    }
}

fn write_asset(to: File, asset: &Asset) -> Result<(), Failure> {
    let copied = match &asset.origin {
        Origin::Embedded(bytes) => copy(*bytes, to),
        Origin::File(path) => {
            let from = disk::open_file(fs::CWD, path).map_err(Failure::Unreadable)?;
            // One byte more would show that the file has grown.
            copy(from.take(asset.len.saturating_add(1)), to)
        }
    };
    match copied? == (asset.len, asset.digest) {
        true => Ok(()),
        false => Err(Failure::Changed),
    }
}

/// Copies and returns length and digest.
fn copy(mut from: impl Read, mut to: impl Write) -> io::Result<(u64, Digest)> {
    let (mut len, mut hasher, mut chunk) = (0, Sha256::new(), vec![0; CHUNK]);
    loop {
        let count = match from.read(&mut chunk) {
            Ok(0) => return Ok((len, Digest(hasher.finalize().into()))),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let bytes = chunk.get(..count).unwrap_or_default();
        hasher.update(bytes);
        to.write_all(bytes)?;
        len += count as u64;
    }
}
