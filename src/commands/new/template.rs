//! Fills templates: `{{name}}` in a template stands for a value.

/// Replaces every `{{name}}` by its value. One pass: what a value holds is never a name.
pub(in crate::commands) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut pieces = template.split("{{");
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").unwrap_or((piece, ""));
        let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        filled.push_str(value.expect("each template is filled in a test"));
        filled.push_str(rest);
    }
    filled
}

/// A text as TOML writes it, with its quotes.
pub(in crate::commands) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A list of texts as TOML writes it.
pub(in crate::commands) fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A title made of a folder's name: `da-nang-plan` gives `Da nang plan`.
pub(in crate::commands) fn title(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_never_a_name() {
        let filled = fill("a {{x}} b {{y}}", &[("x", "{{y}}"), ("y", "2")]);
        assert_eq!(filled, "a {{y}} b 2");
    }

    #[test]
    fn quotes_and_backslashes_come_back_from_toml() {
        for text in ["a", "\"", "'", "\\", "\"'\\", "ก \u{200b}", "'''"] {
            let table: toml::Table = toml::from_str(&format!("a = {}", quoted(text))).unwrap();
            assert_eq!(table["a"].as_str(), Some(text));
            assert!(!quoted(text).contains('\n'));
        }
    }

    #[test]
    fn a_title_is_made_of_a_name() {
        assert_eq!(title("da-nang-plan"), "Da nang plan");
        assert_eq!(title("ข่าว"), "ข่าว");
    }
}
