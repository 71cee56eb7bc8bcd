//! Adds an entry to the settings and leaves every other byte as it is.
//!
//! Where the entry goes is found by looking at lines and spans, which can be wrong (a text over several
//! lines may look like a table). So what comes out is read again: it must hold what was there and the
//! entry, nothing else; otherwise there is no result, and people are told what to add.

use toml::de::{DeTable, DeValue};

/// The lines of a section.
pub(super) fn section(folder: &str) -> String {
    table("sections", "folder", folder, "\n")
}

/// The settings with one more section, behind the others. `None` if it cannot be done safely.
pub(super) fn add_section(text: &str, folder: &str) -> Option<String> {
    add_table(text, "sections", "folder", folder)
}

/// The settings with one more locale, behind the others. `None` if it cannot be done safely.
pub(super) fn add_locale(text: &str, tag: &str) -> Option<String> {
    let value = toml::Value::String(tag.to_owned());
    let listed = behind_last(text).map(|(at, entry)| insert(text, at, &entry(tag)));
    listed
        .filter(|after| is_old_and(text, after, "locales", &value))
        .or_else(|| add_table(text, "locales", "locale", tag))
}

fn table(list: &str, key: &str, value: &str, line_end: &str) -> String {
    let value = toml::Value::String(value.to_owned());
    format!("[[{list}]]{line_end}{key} = {value}{line_end}")
}

fn add_table(text: &str, list: &str, key: &str, value: &str) -> Option<String> {
    let line_end = line_end(text);
    let lines = table(list, key, value, line_end);
    let entry = [(key.to_owned(), toml::Value::String(value.to_owned()))];
    let entry = toml::Value::Table(entry.into_iter().collect());
    let places = [behind_tables(text, list), Some(text.len())];
    places.into_iter().flatten().find_map(|at| {
        let before = text.get(..at)?;
        let first = if before.is_empty() || before.ends_with('\n') { "" } else { line_end };
        let after = insert(text, at, &format!("{first}{line_end}{lines}"));
        is_old_and(text, &after, list, &entry).then_some(after)
    })
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

fn insert(text: &str, at: usize, what: &str) -> String {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    format!("{before}{what}{after}")
}

/// Behind the last line of the last table `[[list]]`: comments and blank lines above the next table
/// belong to that.
fn behind_tables(text: &str, list: &str) -> Option<usize> {
    let (mut at, mut end, mut inside) = (0, None, false);
    for line in text.split_inclusive('\n') {
        at += line.len();
        let plain: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        if plain.starts_with('[') {
            inside = plain.starts_with(&format!("[[{list}]]"))
                || (inside && plain.starts_with(&format!("[{list}.")));
        }
        if inside && !plain.is_empty() && !plain.starts_with('#') {
            end = Some(at);
        }
    }
    end
}

/// The place behind the last entry of `locales = […]`, and how an entry is written there: on a line of
/// its own where the last one is.
fn behind_last(text: &str) -> Option<(usize, impl Fn(&str) -> String)> {
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let table = DeTable::parse(text.get(start..)?).ok()?;
    let DeValue::Array(locales) = table.get_ref().get("locales")?.get_ref() else { return None };
    let last = locales.iter().last()?.span();
    let (from, to) = (last.start + start, last.end + start);
    let line = text.get(..from)?.rsplit_once('\n').map(|(_, line)| line);
    let indent = line.filter(|line| line.trim().is_empty()).map(str::to_owned);
    let rest = text.get(to..)?.split_inclusive('\n').next().unwrap_or_default();
    let has_comma = rest.trim_start().starts_with(',');
    let line_end = line_end(text);
    let at = match (&indent, has_comma) {
        // Behind a comment on that line as well.
        (Some(_), true) => to + rest.trim_end_matches(['\r', '\n']).len(),
        _ => to,
    };
    Some((at, move |tag: &str| match (&indent, has_comma) {
        (Some(indent), true) => format!("{line_end}{indent}\"{tag}\","),
        (Some(indent), false) => format!(",{line_end}{indent}\"{tag}\""),
        (None, _) => format!(", \"{tag}\""),
    }))
}

/// Whether `after` reads as `before` with `entry` at the end of `list`.
fn is_old_and(before: &str, after: &str, list: &str, entry: &toml::Value) -> bool {
    let read = |text: &str| {
        toml::from_str::<toml::Table>(text.strip_prefix('\u{FEFF}').unwrap_or(text)).ok()
    };
    let (Some(mut wanted), Some(found)) = (read(before), read(after)) else { return false };
    let empty = || toml::Value::Array(Vec::new());
    match wanted.entry(list).or_insert_with(empty) {
        toml::Value::Array(entries) => entries.push(entry.clone()),
        _ => return false,
    }
    wanted == found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` marks where text was added; what was added is `added`.
    #[track_caller]
    fn check(marked: &str, added: &str, found: Option<String>) {
        assert_eq!(found.as_deref(), Some(marked.replace('|', added).as_str()));
    }

    #[test]
    fn a_section_comes_behind_the_others() {
        let added = "\n[[sections]]\nfolder = \"x\"\n";
        for marked in [
            "a = 1\n[[sections]]\nfolder = \"n\" # b\n|\n# of the next\n[extra]\nb = 2\n",
            "a = 1\n[[ sections ]]\nfolder = \"n\"\n|[[other]]\nb = [\n[1],\n]\n",
            "a = 1\n[extra]\nb = 2\n|",
            "a = 1\nb = '''\n[[sections]]\nc\n[d]\n'''\n|",
            "[[sections]]\nfolder = \"n\"\n|",
            "|",
        ] {
            check(marked, added, add_section(&marked.replace('|', ""), "x"));
        }
        let found = add_section("[extra]\na = 1", "x").unwrap();
        assert_eq!(found, format!("[extra]\na = 1\n{added}"));
        let found = add_section("a = 1\r\n[[sections]]\r\nfolder = \"n\"\r\n[extra]\r\n", "x");
        assert!(found.unwrap().contains("\r\n\r\n[[sections]]\r\nfolder = \"x\"\r\n[extra]\r\n"));
    }

    #[test]
    fn a_locale_comes_behind_the_others() {
        for (marked, added) in [
            ("locales = [\"en\"|]\na = 1\n", ", \"jv\""),
            ("locales = [\"en\"|,]\n", ", \"jv\""),
            ("\u{FEFF}locales = [\n  \"en\",\n  \"th\",|\n]\n", "\n  \"jv\","),
            ("locales = [\n\t\"en\", # English|\n]\n", "\n\t\"jv\","),
            ("locales = [\n  \"en\"| # English\n]\n", ",\n  \"jv\""),
            ("locales = [\r\n  \"en\",|\r\n]\r\n", "\r\n  \"jv\","),
            ("[[locales]]\nlocale = \"en\"\n|[extra]\n", "\n[[locales]]\nlocale = \"jv\"\n"),
        ] {
            check(marked, added, add_locale(&marked.replace('|', ""), "jv"));
        }
    }

    #[test]
    fn what_cannot_be_done_safely_is_not_done() {
        assert_eq!(add_section("sections = [{ folder = \"n\" }]\n", "x"), None);
        assert_eq!(add_section("sections = 1\n", "x"), None);
        assert_eq!(add_section("a = \n", "x"), None);
        assert_eq!(add_locale("locales = \"en\"\n", "x"), None);
    }
}
