//! Characters that no text may hold.

/// Whether a character may stand in no text: C0 but tab and line ends, DEL, C1, the embeddings and
/// overrides of Unicode Annex 9, which can make text look like other text, and U+FFFE and U+FFFF,
/// which XML 1.0 §2.2 does not allow.
pub fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The first character of `text` that no source may hold, with its byte offset. Besides those of
/// [`is_forbidden`] that is an isolate (U+2066 to U+2068) that is not ended on its line, or an end
/// (U+2069) of none: it would reach into what stands behind the text.
pub fn forbidden(text: &str) -> Option<(usize, char)> {
    // Nearly all texts hold no such character, and bytes are read faster than characters.
    if !(0..text.len()).any(|at| is_suspect(text.as_bytes().get(at..).unwrap_or_default())) {
        return None;
    }
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push((at, c)),
            '\u{2069}' if open.pop().is_none() => return Some((at, c)),
            '\n' if !open.is_empty() => break,
            _ if is_forbidden(c) => return Some((at, c)),
            _ => {}
        }
    }
    open.first().copied()
}

/// Whether these bytes of UTF-8 begin with a forbidden character, an isolate or the end of one.
fn is_suspect(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0..=8 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F, ..]
            | [0xC2, 0x80..=0x9F, ..]
            | [0xE2, 0x80, 0xAA..=0xAE, ..]
            | [0xE2, 0x81, 0xA6..=0xA9, ..]
            | [0xEF, 0xBF, 0xBE | 0xBF, ..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_suspect_where_characters_are() {
        for c in (0..=0x2_FFFF).filter_map(char::from_u32) {
            let mut bytes = [0; 4];
            let suspect = is_suspect(c.encode_utf8(&mut bytes).as_bytes());
            let isolate = matches!(c, '\u{2066}'..='\u{2069}');
            assert_eq!(suspect, is_forbidden(c) || isolate, "{c:?}");
        }
    }

    #[test]
    fn controls_and_overrides_are_forbidden_and_joiners_are_not() {
        for bad in ['\0', '\u{1b}', '\u{7f}', '\u{9b}', '\u{202a}', '\u{202e}', '\u{fffe}'] {
            assert_eq!(forbidden(&format!("é{bad}")), Some((2, bad)), "{bad:?}");
        }
        assert_eq!(forbidden("a\tb\r\n\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{61c}"), None);
    }

    #[test]
    fn an_isolate_ends_on_its_line() {
        assert_eq!(forbidden("ا \u{2066}ASEAN\u{2069}\n\u{2068}b \u{2067}c\u{2069}\u{2069}"), None);
        assert_eq!(forbidden("a\u{2066}b\nc\u{2069}"), Some((1, '\u{2066}')));
        assert_eq!(forbidden("a\u{2069}"), Some((1, '\u{2069}')));
        assert_eq!(forbidden("\u{2067}\u{2066}b\u{2069}"), Some((0, '\u{2067}')));
    }
}
