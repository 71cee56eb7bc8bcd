//! Loose files that somebody named on the command line and that are no part of a site: man pages, a
//! record of times. What is there is overwritten, as by any tool with an output option.

use std::io;
use std::path::Path;

/// Writes a file, which may be a device or a pipe.
///
/// # Errors
/// What the system says.
#[expect(clippy::disallowed_methods, reason = "emit is the door to the disk")]
pub fn write_loose(path: &Path, bytes: &[u8]) -> io::Result<()> {
    std::fs::write(path, bytes)
}

/// Writes files into a folder, which is made if it is not there.
///
/// # Errors
/// What the system says of the first that fails.
pub fn write_loose_into(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    files.iter().try_for_each(|(name, bytes)| write_loose(&folder.join(name), bytes))
}
