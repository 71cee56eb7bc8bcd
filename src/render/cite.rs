//! A document for reference managers: BibTeX, RIS and CSL-JSON.
//!
//! All three say the same: title, publisher as author, day, revision, address, language, identifier.
//! Values are one line each: parsing refuses line ends in titles.

use serde_json::json;

use super::view::{Reader, Viewed};
use crate::locale::Locales;
use crate::model::{CitationFormat, Date, DocumentIndex, LocaleIndex, Portal};

/// The file of one format.
pub(super) fn render(
    portal: &Portal,
    locales: &Locales,
    at: DocumentIndex,
    locale: LocaleIndex,
    format: CitationFormat,
) -> Viewed<Vec<u8>> {
    let reader = Reader::of(portal, locales, at, locale);
    let work = Work::new(&reader, at)?;
    Ok(match format {
        CitationFormat::BibTex => bibtex(&work),
        CitationFormat::Ris => ris(&work),
        CitationFormat::CslJson => csl_json(&work),
    }
    .into_bytes())
}

struct Work {
    key: String,
    title: String,
    publisher: String,
    site: String,
    day: Option<Date>,
    revision: usize,
    address: String,
    language: String,
    identifier: String,
}

impl Work {
    fn new(reader: &Reader<'_>, at: DocumentIndex) -> Viewed<Self> {
        let document = reader.portal.document(at);
        let (shown, text) = reader.shown(at);
        let language = reader.tag(shown);
        let site = reader.plain("site-title")?;
        Ok(Self {
            key: format!("{}-{}", document.id, language.to_ascii_lowercase()),
            title: text.title.clone(),
            publisher: reader.author(document)?,
            site,
            day: crate::link::updated(document, text),
            revision: document.revision(),
            address: reader.absolute(reader.url),
            identifier: reader.identifier(document),
            language,
        })
    }
}

/// BibTeX's `@misc`, which every style knows, with the fields that reference managers add to it. A
/// publisher in a second pair of braces is one name.
fn bibtex(work: &Work) -> String {
    let mut out = format!("@misc{{{},\n", work.key);
    let mut field = |name: &str, value: &str| {
        out.push_str(&format!("  {name} = {{{value}}},\n"));
    };
    field("title", &format!("{{{}}}", tex(&work.title)));
    field("author", &format!("{{{}}}", tex(&work.publisher)));
    field("publisher", &tex(&work.publisher));
    field("howpublished", &tex(&work.site));
    if let Some(day) = work.day {
        field("year", &day.year().to_string());
        field("month", &day.month().to_string());
        field("day", &day.day().to_string());
    }
    field("version", &work.revision.to_string());
    field("language", &work.language);
    field("url", &work.address);
    field("note", &tex(&work.identifier));
    out.push_str("}\n");
    out
}

/// Escapes TeX's special characters, and what its fonts make one sign of: two hyphens, grave accents or
/// apostrophes, angle brackets. A brace becomes a command, since readers count braces, those behind a
/// backslash as well.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    for c in text.chars() {
        match c {
            '\\' => out.push_str("{\\textbackslash}"),
            '{' => out.push_str("{\\textbraceleft}"),
            '}' => out.push_str("{\\textbraceright}"),
            '~' => out.push_str("{\\textasciitilde}"),
            '^' => out.push_str("{\\textasciicircum}"),
            '`' => out.push_str("{\\textasciigrave}"),
            '<' => out.push_str("{\\textless}"),
            '>' => out.push_str("{\\textgreater}"),
            '|' => out.push_str("{\\textbar}"),
            '"' => out.push_str("{\"}"),
            '\'' | '-' if before == Some(c) => out.push_str(&format!("{{{c}}}")),
            '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
        before = Some(c);
    }
    out
}

/// RIS: a tag, two blanks, a hyphen, a blank, the value; lines end with CR LF.
fn ris(work: &Work) -> String {
    let mut out = String::new();
    let mut line = |tag: &str, value: &str| out.push_str(&format!("{tag}  - {value}\r\n"));
    line("TY", "ELEC");
    line("ID", &work.key);
    line("TI", &work.title);
    line("AU", &format!("{},", work.publisher));
    line("PB", &work.publisher);
    line("T2", &work.site);
    if let Some(day) = work.day {
        line("PY", &day.year().to_string());
        line("DA", &format!("{:04}/{:02}/{:02}", day.year(), day.month(), day.day()));
    }
    line("ET", &work.revision.to_string());
    line("LA", &work.language);
    line("UR", &work.address);
    line("N1", &work.identifier);
    line("ER", "");
    out
}

/// CSL-JSON: a list of one item (Citation Style Language 1.0.2).
fn csl_json(work: &Work) -> String {
    let mut item = json!({
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "author": [{ "literal": work.publisher }],
        "publisher": work.publisher,
        "container-title": work.site,
        "version": work.revision.to_string(),
        "language": work.language,
        "URL": work.address,
        "note": work.identifier,
    });
    if let Some(day) = work.day {
        item["issued"] = json!({ "date-parts": [[day.year(), day.month(), day.day()]] });
    }
    super::pretty(&json!([item]))
}

#[cfg(test)]
mod tests {
    use super::tex;

    #[test]
    fn signs_of_tex_are_escaped() {
        assert_eq!(
            tex(r#"{a}\~^"b" & 5% #_$"#),
            r#"{\textbraceleft}a{\textbraceright}{\textbackslash}{\textasciitilde}{\textasciicircum}{"}b{"} \& 5\% \#\_\$"#
        );
    }

    #[test]
    fn no_two_signs_become_one() {
        assert_eq!(tex("a--b---c-d it's ''"), "a-{-}b-{-}{-}c-d it's '{'}");
        assert_eq!(
            tex("``<<|>?`"),
            r"{\textasciigrave}{\textasciigrave}{\textless}{\textless}{\textbar}{\textgreater}?{\textasciigrave}"
        );
    }
}
