//! Characters that no text may hold.

/// The first character of `text` that no source may hold, with its byte offset.
pub fn forbidden(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{FFFE}' | '\u{FFFF}')
    })
}
