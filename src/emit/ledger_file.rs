//! The ledger as a file of the output folder: JSON, one file of the site a line, sorted by path.
//!
//! It holds paths, lengths and digests: nothing private, no time, so equal sites have equal ledgers.
//! What is read back is not trusted: whoever can write into the output folder can change it.

use std::io::{self, Read, Write};
use std::os::fd::AsFd;

use serde::{Deserialize, Serialize};

use super::disk;
use super::problem::LedgerState;
use crate::model::{Digest, Entry, Ledger, OutputPath};

/// Its name in the output folder.
pub(super) const NAME: &str = ".padi-ledger.json";

/// Counts up when an older Padi could misread the file.
const FORMAT: u32 = 1;

/// Bytes; a guess: over a million files.
const MAX_LEN: u64 = 256 * 1024 * 1024;

#[derive(Deserialize)]
struct File {
    format: u32,
    files: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    path: String,
    len: u64,
    sha256: String,
}

/// Writes a ledger as text.
pub(super) fn to_bytes(ledger: &Ledger) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    write!(out, "{{\"format\": {FORMAT}, \"files\": [")?;
    for (at, entry) in ledger.entries().iter().enumerate() {
        out.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        let line =
            Line { path: entry.path.to_string(), len: entry.len, sha256: entry.digest.to_string() };
        serde_json::to_writer(&mut out, &line)?;
    }
    out.extend_from_slice(b"\n]}\n");
    Ok(out)
}

/// Reads the ledger of an output folder. `Err` only where the system fails; a ledger that makes no
/// sense is as good as none, and then nothing in the folder counts as written by Padi.
pub(super) fn read(folder: impl AsFd) -> io::Result<(Ledger, LedgerState)> {
    let file = match disk::open_file(folder, NAME) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok((Ledger::default(), LedgerState::Missing));
        }
        // `ELOOP`: a link; `ENXIO`: a socket.
        Err(error) if is_no_file(&error) => return Ok(unreadable("it is no file")),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(MAX_LEN + 1).read_to_end(&mut bytes)?;
    Ok(match parse(&bytes) {
        Ok(ledger) => (ledger, LedgerState::Readable),
        Err(why) => unreadable(why),
    })
}

fn is_no_file(error: &io::Error) -> bool {
    use rustix::io::Errno;
    error.kind() == io::ErrorKind::InvalidInput
        || [Errno::LOOP, Errno::NXIO]
            .map(|e| Some(e.raw_os_error()))
            .contains(&error.raw_os_error())
}

fn unreadable(why: &str) -> (Ledger, LedgerState) {
    (Ledger::default(), LedgerState::Unreadable(why.to_owned()))
}

fn parse(bytes: &[u8]) -> Result<Ledger, &'static str> {
    if bytes.len() as u64 > MAX_LEN {
        return Err("it is too large");
    }
    let file: File = serde_json::from_slice(bytes).map_err(|_| "it is damaged")?;
    if file.format != FORMAT {
        return Err("another version of Padi wrote it");
    }
    let count = file.files.len();
    let entries: Option<Vec<Entry>> = file.files.into_iter().map(entry).collect();
    let ledger = Ledger::new(entries.ok_or("it names what Padi never writes")?);
    match ledger.entries().len() == count {
        true => Ok(ledger),
        false => Err("it names a file twice"),
    }
}

fn entry(line: Line) -> Option<Entry> {
    let path = OutputPath::parse(&line.path).filter(|path| !super::is_reserved(path))?;
    Some(Entry { path, len: line.len, digest: Digest::parse(&line.sha256)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger() -> Ledger {
        let entry = |path, len| Entry {
            path: OutputPath::parse(path).unwrap(),
            len,
            digest: Digest([len as u8; 32]),
        };
        Ledger::new(vec![entry("th/ข่าว/index.html", 2), entry("en/\"a\"/index.html", 1)])
    }

    #[test]
    fn a_ledger_survives_its_file() {
        let bytes = to_bytes(&ledger()).unwrap();
        assert_eq!(parse(&bytes), Ok(ledger()));
        assert_eq!(bytes.iter().filter(|&&b| b == b'\n').count(), 4);
        assert_eq!(parse(&to_bytes(&Ledger::default()).unwrap()), Ok(Ledger::default()));
    }

    #[test]
    fn a_ledger_that_someone_changed_is_not_believed() {
        let text = String::from_utf8(to_bytes(&ledger()).unwrap()).unwrap();
        for (from, to) in [
            ("th/", "../"),
            ("th/", "/"),
            ("th/", ".padi/"),
            ("th/ข่าว/index.html", ".padi-ledger.json"),
            ("\"format\": 1", "\"format\": 2"),
            ("0202", "02"),
            ("th/ข่าว/index.html", "en/\\\"a\\\"/index.html"),
            ("]}", "]"),
        ] {
            assert!(text.contains(from), "{from}");
            assert!(parse(text.replace(from, to).as_bytes()).is_err(), "{from} → {to}");
        }
    }
}
