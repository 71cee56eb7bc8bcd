//! `data/*.toml`: bodies, meetings and members.

use super::fields::{Fields, TITLE_CHARS, file};
use super::{decode, front_matter, problem};
use crate::diagnostics::{Diagnostic, quoted};
use crate::model::{Locale, Localized, Meeting, Member, RecordBody, RecordId, SourcePath};
use crate::source::{Source, Span, Spanned};

/// The records of one file.
#[derive(Clone, Debug)]
pub struct ParsedRecords {
    /// The file.
    pub path: SourcePath,
    /// `[[bodies]]`, with the places of their ids.
    pub bodies: Vec<Spanned<RecordBody>>,
    /// `[[meetings]]`, with the places of their ids.
    pub meetings: Vec<Spanned<Meeting>>,
    /// `[[members]]`, with the places of their ids.
    pub members: Vec<Spanned<Member>>,
    /// Locales that names stand under, with their places.
    pub locales: Vec<Spanned<Locale>>,
}

/// Parses one file of records.
pub(super) fn parse(source: &Source) -> (Option<ParsedRecords>, Vec<Diagnostic>) {
    let text = match decode(source) {
        Ok(text) => text,
        Err(found) => return (None, vec![found]),
    };
    let mut problems = Vec::new();
    let mut locales = Vec::new();
    let mut fields = file(&source.path, text, &mut problems);
    let tables = fields.tables("bodies", &mut problems);
    let bodies =
        tables.into_iter().filter_map(|it| body(it, &mut locales, &mut problems)).collect();
    let tables = fields.tables("meetings", &mut problems);
    let meetings =
        tables.into_iter().filter_map(|it| meeting(it, &mut locales, &mut problems)).collect();
    let tables = fields.tables("members", &mut problems);
    let members =
        tables.into_iter().filter_map(|it| member(it, &mut locales, &mut problems)).collect();
    fields.finish(&mut problems);
    (
        Some(ParsedRecords { path: source.path.clone(), bodies, meetings, members, locales }),
        problems,
    )
}

fn body(
    mut fields: Fields<'_>,
    locales: &mut Vec<Spanned<Locale>>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<RecordBody>> {
    let id = id(&mut fields, problems);
    let name = localized(&mut fields, "name", locales, problems);
    let short_name = localized(&mut fields, "short_name", locales, problems);
    let url = front_matter::web_address(&mut fields, "url", problems);
    let member = front_matter::identifier(&mut fields, "member", RecordId::parse, problems);
    let member = member.map(|member| member.value);
    fields.finish(problems);
    let id = id?;
    Some(Spanned::new(RecordBody { id: id.value, name, short_name, url, member }, id.span))
}

fn member(
    mut fields: Fields<'_>,
    locales: &mut Vec<Spanned<Locale>>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<Member>> {
    let id = id(&mut fields, problems);
    let name = localized(&mut fields, "name", locales, problems);
    let mut languages = Vec::new();
    for tag in fields.texts("languages", TITLE_CHARS, problems) {
        match Locale::parse(&tag.value) {
            Some(locale) => languages.push(Spanned::new(locale, tag.span)),
            None => problems.push(no_locale(fields.path(), tag.span, &tag.value)),
        }
    }
    locales.extend(languages.iter().cloned());
    let languages = languages.into_iter().map(|tag| tag.value).collect();
    let joined = fields.date("joined", problems).map(|day| day.value);
    let url = front_matter::web_address(&mut fields, "url", problems);
    fields.finish(problems);
    let id = id?;
    Some(Spanned::new(Member { id: id.value, name, languages, joined, url }, id.span))
}

fn meeting(
    mut fields: Fields<'_>,
    locales: &mut Vec<Spanned<Locale>>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<Meeting>> {
    let id = id(&mut fields, problems);
    let body = front_matter::identifier(&mut fields, "body", RecordId::parse, problems);
    let body = body.map(|body| body.value);
    let host = front_matter::identifier(&mut fields, "host", RecordId::parse, problems);
    let host = host.map(|host| host.value);
    let start = fields.date("start", problems);
    let end = fields.date("end", problems);
    if let (Some(start), Some(end)) = (&start, &end)
        && end.value < start.value
    {
        let message = "a meeting cannot end before it starts";
        let help = "exchange `start` and `end`";
        problems.push(problem::bad_value(fields.path(), end.span, message, help));
    }
    let name = localized(&mut fields, "name", locales, problems);
    let place = localized(&mut fields, "place", locales, problems);
    fields.finish(problems);
    let id = id?;
    let (start, end) = (start.map(|it| it.value), end.map(|it| it.value));
    Some(Spanned::new(Meeting { id: id.value, body, host, start, end, name, place }, id.span))
}

fn id(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Option<Spanned<RecordId>> {
    let help = "give the record an id: `id = \"amri\"`";
    let text = fields.require("id", TITLE_CHARS, help, problems)?;
    front_matter::check_identifier(fields, "id", text, RecordId::parse, problems)
}

/// Reads a table of texts by locale.
fn localized(
    fields: &mut Fields<'_>,
    key: &'static str,
    locales: &mut Vec<Spanned<Locale>>,
    problems: &mut Vec<Diagnostic>,
) -> Localized {
    let Some(mut inner) = fields.table(key, problems) else { return Localized::new() };
    let mut texts = Localized::new();
    for (key, text) in inner.remaining_texts(TITLE_CHARS, problems) {
        match Locale::parse(&key.value) {
            Some(locale) => {
                locales.push(Spanned::new(locale.clone(), key.span));
                texts.insert(locale, text.value);
            }
            None => problems.push(no_locale(inner.path(), key.span, &key.value)),
        }
    }
    texts
}

fn no_locale(path: &SourcePath, span: Span, key: &str) -> Diagnostic {
    let message = format!("`{}` is no locale", quoted(key));
    problem::bad_value(path, span, &message, "write a BCP 47 tag: `en`, `ms-Arab`, `zh-Hans`")
}
