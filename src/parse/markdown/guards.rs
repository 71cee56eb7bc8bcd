//! What the parser never sees, because it was measured to take seconds for it.

use super::{MarkdownInput, problem};
use crate::diagnostics::Diagnostic;
use crate::model::RawHtml;

/// Container marks at the start of a line. Measured: 64,000 `> ` and as many lazy lines took ten
/// seconds; with a hundred at most the worst file tried took one.
const MARKS: usize = 100;
/// Raw HTML is cleaned by a library that is quadratic: within these it took 40 ms at most.
const CLEANED_BYTES: usize = 256 << 10;
const CLEANED_TAGS: usize = 2_000;

/// Refuses what would take too long.
pub(super) fn check(input: &MarkdownInput<'_>, markdown: &str) -> Result<(), Box<Diagnostic>> {
    let limit = usize::try_from(input.limits.text_bytes).unwrap_or(usize::MAX);
    if input.text.len() > limit {
        return Err(Box::new(problem::too_large(input.path, limit)));
    }
    let mut at = input.start;
    for line in markdown.split_inclusive('\n') {
        if marks(line) > MARKS {
            let end = at + line.trim_end().len().min(MARKS);
            return Err(Box::new(problem::too_many_marks(input.path, at..end, MARKS)));
        }
        at += line.len();
    }
    let tags = || markdown.bytes().filter(|byte| *byte == b'<').count();
    if input.raw_html == RawHtml::Clean && markdown.contains('<') {
        if markdown.len() > CLEANED_BYTES {
            return Err(Box::new(problem::too_much_html(
                input.path,
                input.start,
                "bytes",
                CLEANED_BYTES,
            )));
        }
        if tags() > CLEANED_TAGS {
            return Err(Box::new(problem::too_much_html(
                input.path,
                input.start,
                "tags",
                CLEANED_TAGS,
            )));
        }
    }
    Ok(())
}

/// How many marks of quotations and lists stand at the start of a line. A mark of a list is followed
/// by a blank; a row of one sign is a break or an underline.
fn marks(line: &str) -> usize {
    let mut count = 0;
    let mut digits = false;
    let mut bytes = line.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let blank = bytes.peek().is_none_or(u8::is_ascii_whitespace);
        match byte {
            b' ' | b'\t' => {}
            b'>' => count += 1,
            b'-' | b'*' | b'+' | b':' if blank => count += 1,
            b'0'..=b'9' => {
                digits = true;
                continue;
            }
            b'.' | b')' if digits && blank => count += 1,
            _ => break,
        }
        digits = false;
    }
    count
}
