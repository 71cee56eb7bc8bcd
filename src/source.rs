//! What was read from disk: texts and assets, and places in them.
//!
//! Knows bytes, lines and columns; nothing of TOML, Markdown or Fluent.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use crate::model::{Digest, SourcePath};

/// A range of bytes in one source, `start <= end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The same range, moved `by` bytes towards the end.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// As a range, to slice with [`str::get`].
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// A file, and where it is known a range of bytes in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file as people name it: relative to the root of the portal.
    pub path: SourcePath,
    /// Bytes of the file, its byte-order mark included.
    pub span: Option<Span>,
}

impl Place {
    /// A range in a file.
    pub fn new(path: &SourcePath, span: impl Into<Span>) -> Self {
        Self { path: path.clone(), span: Some(span.into()) }
    }

    /// A file as a whole.
    pub fn file(path: &SourcePath) -> Self {
        Self { path: path.clone(), span: None }
    }
}

/// A value and where it stands in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Bytes of the file.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value and its place together.
    pub fn new(value: T, span: impl Into<Span>) -> Self {
        Self { value, span: span.into() }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

/// Where a file comes from. A higher layer's file replaces or extends a lower one's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The default theme inside the binary.
    Default,
    /// `themes/<theme>/` of the portal.
    Theme,
    /// The portal itself.
    Portal,
}

/// A text file or a font. Its bytes are as they were read: no decoding, no change of line ends.
#[derive(Clone, Debug)]
pub struct Source {
    /// As people name it: `themes/x/templates/page.html`. For the default theme inside the binary
    /// `themes/default/…`, whether or not that folder exists on disk.
    pub path: SourcePath,
    /// The path inside its layer, in NFC: `templates/page.html`, `content/about/index.en.md`.
    pub key: SourcePath,
    /// The layer that it belongs to.
    pub layer: Layer,
    /// The whole file.
    pub bytes: Arc<[u8]>,
}

/// A file that is copied as it is: a picture, a PDF, a stylesheet's companion.
#[derive(Clone, Debug)]
pub struct Asset {
    /// As people name it, relative to the root.
    pub path: SourcePath,
    /// The path inside its layer, in NFC.
    pub key: SourcePath,
    /// The layer that it belongs to.
    pub layer: Layer,
    /// Where its bytes are.
    pub origin: Origin,
    /// Bytes.
    pub len: u64,
    /// SHA-256 of the whole file.
    pub digest: Digest,
    /// The first bytes, at most [`ASSET_HEAD`]: enough to read a picture's size. An SVG is there whole.
    pub head: Arc<[u8]>,
}

/// How many bytes of an asset are kept in memory. A guess: JPEG puts its size behind metadata.
pub const ASSET_HEAD: usize = 256 * 1024;

/// Where the bytes of an asset are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file on disk, with its real name (which need not be in NFC).
    File(PathBuf),
    /// Inside the binary.
    Embedded(&'static [u8]),
}

/// All that was read, each list sorted by layer and key.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Texts: content, data, messages, templates, styles; and fonts.
    pub texts: Vec<Source>,
    /// Files to copy.
    pub assets: Vec<Asset>,
}

/// Line and column of a byte, both from 1; the column counts Unicode scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// From 1.
    pub line: usize,
    /// In Unicode scalars, from 1.
    pub column: usize,
}

/// Line and column of byte `offset` in `bytes`. Offsets behind the end count as the end; bytes that
/// are no UTF-8 count as one scalar for each replacement character.
pub fn line_column(bytes: &[u8], offset: usize) -> LineColumn {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
    let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
    let in_line = before.get(start..).unwrap_or_default();
    let in_line = match start {
        0 => in_line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(in_line),
        _ => in_line,
    };
    LineColumn { line, column: String::from_utf8_lossy(in_line).chars().count() + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_scalars_and_skip_the_byte_order_mark() {
        let text = "\u{FEFF}ab\nกข ค".as_bytes();
        assert_eq!(line_column(text, 4), LineColumn { line: 1, column: 2 });
        assert_eq!(line_column(text, text.len()), LineColumn { line: 2, column: 5 });
        assert_eq!(line_column(text, 9999), LineColumn { line: 2, column: 5 });
    }
}
