//! Opens a file so that nothing but a regular file is ever read.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;

use rustix::fs::OFlags;
use sha2::{Digest as _, Sha256};

use super::problem::Unread;
use crate::model::Digest;
use crate::source::ASSET_HEAD;

/// What is known of an asset.
pub(super) struct Known {
    pub(super) len: u64,
    pub(super) digest: Digest,
    pub(super) head: Arc<[u8]>,
}

/// The bytes of a text file of at most `limit` bytes.
pub(super) fn text(path: &Path, limit: u64) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    regular(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(Unread::Io)?;
    match bytes.len() as u64 > limit {
        true => Err(Unread::TooLarge(limit)),
        false => Ok(bytes),
    }
}

/// Length, digest and first bytes of an asset of at most `limit` bytes; it never is in memory whole.
pub(super) fn asset(path: &Path, limit: u64) -> Result<Known, Unread> {
    let mut file = regular(path)?;
    let mut hash = Sha256::new();
    let mut head = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    let mut len = 0u64;
    loop {
        let count = match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Unread::Io(error)),
        };
        let bytes = buffer.get(..count).unwrap_or_default();
        len += count as u64;
        if len > limit {
            return Err(Unread::TooLarge(limit));
        }
        hash.update(bytes);
        let wanted = ASSET_HEAD.saturating_sub(head.len()).min(count);
        head.extend_from_slice(bytes.get(..wanted).unwrap_or_default());
    }
    Ok(Known { len, digest: Digest(hash.finalize().into()), head: Arc::from(head) })
}

/// What is known of bytes that are in memory.
pub(super) fn embedded(bytes: &[u8]) -> Known {
    Known {
        len: bytes.len() as u64,
        digest: Digest(Sha256::digest(bytes).into()),
        head: Arc::from(bytes.get(..ASSET_HEAD).unwrap_or(bytes)),
    }
}

/// Opens without following a link and without waiting (a FIFO would block for ever), then asks the
/// open file what it is, so that nothing can be swapped between check and use.
fn regular(path: &Path) -> Result<File, Unread> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(i32::try_from(flags.bits()).unwrap_or_default())
        .open(path)
        .map_err(|error| match error.raw_os_error() {
            Some(code) if code == rustix::io::Errno::LOOP.raw_os_error() => Unread::Link,
            Some(code) if code == rustix::io::Errno::NXIO.raw_os_error() => Unread::NotAFile,
            _ => Unread::Io(error),
        })?;
    match file.metadata().map_err(Unread::Io)?.is_file() {
        true => Ok(file),
        false => Err(Unread::NotAFile),
    }
}
