//! `data/*.toml`: bodies, meetings, members and public sources.

use super::fields::{Fields, TITLE_CHARS, file};
use super::{decode, front_matter, problem};
use crate::diagnostics::{Diagnostic, quoted};
use crate::model::{
    Date, Locale, Localized, Meeting, Member, PublicSource, RecordBody, RecordId, SourceKind,
    SourcePath, Verification,
};
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
    /// `[[public_sources]]`, with the places of their ids.
    pub public_sources: Vec<Spanned<PublicSource>>,
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
    let tables = fields.tables("public_sources", &mut problems);
    let public_sources = tables
        .into_iter()
        .filter_map(|it| public_source(it, &mut locales, &mut problems))
        .collect();
    fields.finish(&mut problems);
    let path = source.path.clone();
    (Some(ParsedRecords { path, bodies, meetings, members, public_sources, locales }), problems)
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
    let languages = languages(&mut fields, locales, problems);
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

fn public_source(
    mut fields: Fields<'_>,
    locales: &mut Vec<Spanned<Locale>>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<PublicSource>> {
    let id = id(&mut fields, problems);
    let name = localized(&mut fields, "name", locales, problems);
    let member = front_matter::identifier(&mut fields, "member", RecordId::parse, problems);
    let member = member.map(|member| member.value);
    fields.needs("kind", "say what it is: `kind = \"news-agency\"`", problems);
    let kind = front_matter::word(
        &mut fields,
        "kind",
        SourceKind::parse,
        SourceKind::ALL,
        SourceKind::as_str,
        problems,
    );
    fields.needs("url", "write its address: `url = \"https://…\"`", problems);
    let url = front_matter::web_address(&mut fields, "url", problems);
    let languages = languages(&mut fields, locales, problems);
    fields.needs("listed", "say when it was listed: `listed = 2026-11-26`", problems);
    let listed = fields.date("listed", problems).map(|day| day.value);
    let verified = verification(&mut fields, listed, problems);
    fields.finish(problems);
    let (id, kind, url, listed) = (id?, kind?.value, url?, listed?);
    let source =
        PublicSource { id: id.value, name, member, kind, url, languages, listed, verified };
    Some(Spanned::new(source, id.span))
}

fn verification(
    fields: &mut Fields<'_>,
    listed: Option<Date>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Verification> {
    let mut inner = fields.table("verified", problems)?;
    let help = "write `verified = { on = 2026-12-01, by = \"…\" }`";
    inner.needs("on", help, problems);
    let on = inner.date("on", problems);
    let by = inner.require("by", TITLE_CHARS, help, problems);
    if let (Some(on), Some(listed)) = (&on, listed)
        && on.value < listed
    {
        let message = "a source cannot be verified before it is listed";
        let help = "correct `on`, or `listed`";
        problems.push(problem::bad_value(inner.path(), on.span, message, help));
    }
    inner.finish(problems);
    Some(Verification { on: on?.value, by: by?.value })
}

/// Reads a list of languages.
fn languages(
    fields: &mut Fields<'_>,
    locales: &mut Vec<Spanned<Locale>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Locale> {
    let mut languages = Vec::new();
    for tag in fields.texts("languages", TITLE_CHARS, problems) {
        match Locale::parse(&tag.value) {
            Some(locale) => {
                locales.push(Spanned::new(locale.clone(), tag.span));
                languages.push(locale);
            }
            None => problems.push(no_locale(fields.path(), tag.span, &tag.value)),
        }
    }
    languages
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
