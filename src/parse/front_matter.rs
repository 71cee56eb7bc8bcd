//! Front matter: the TOML between `+++` lines, typed.
//!
//! What is true of a document in every language ([`Shared`]) stands in its original; a text's own
//! keys ([`Own`]) stand in each. Which text is the original is for linking: here both are read, and
//! the places of shared keys are kept.

use super::fields::{Fields, SUMMARY_CHARS, TITLE_CHARS};
use super::problem;
use super::slug::is_address;
use crate::diagnostics::Diagnostic;
use crate::model::{
    Adoption, Authority, Change, Date, DocumentId, Kind, RecordId, Reference, Relation, Review,
    Slug, Status, UrlPath, Withdrawal,
};
use crate::source::{Span, Spanned};

/// Everything between the lines `+++`.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// Where it stands, for what is missing in it.
    pub span: Span,
    /// This text's own.
    pub own: Own,
    /// The document's, if this is the original.
    pub shared: Shared,
    /// A syntax error may have hidden keys: none is reported as missing.
    pub broken: bool,
    /// The keys of [`Shared`] that are there, with their places.
    pub shared_keys: Vec<Spanned<&'static str>>,
}

/// What one text says of itself.
#[derive(Clone, Debug, Default)]
pub struct Own {
    /// Empty only where a problem says so.
    pub title: String,
    /// May be empty.
    pub summary: String,
    /// Last segment of its address.
    pub slug: Option<Spanned<Slug>>,
    /// Who answers for it.
    pub authority: Option<Spanned<Authority>>,
    /// By whom and when it was reviewed.
    pub reviewed: Option<Spanned<Review>>,
    /// Other names of a topic.
    pub alt_labels: Vec<String>,
    /// Letter of a topic in the A-Z index.
    pub index: Option<String>,
    /// Notes of changes in this language.
    pub changes_text: Vec<(Date, String)>,
    /// `original = true`.
    pub original: Option<Spanned<bool>>,
    /// `draft = true`: of a translation that is not to be published yet.
    pub draft: Option<Spanned<bool>>,
    /// A theme's own.
    pub extra: toml::Table,
}

/// What is true of a document in every language.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// `id`.
    pub id: Option<Spanned<DocumentId>>,
    /// `kind`.
    pub kind: Option<Spanned<Kind>>,
    /// `publisher`.
    pub publisher: Option<Spanned<RecordId>>,
    /// `status`.
    pub status: Option<Spanned<Status>>,
    /// `bodies`.
    pub bodies: Vec<Spanned<RecordId>>,
    /// `members`.
    pub members: Vec<Spanned<RecordId>>,
    /// `full_text`.
    pub full_text: bool,
    /// `adopted`.
    pub adopted: Option<Spanned<Adoption>>,
    /// `withdrawn`.
    pub withdrawn: Option<Spanned<Withdrawal>>,
    /// `published`.
    pub published: Option<Spanned<Date>>,
    /// `topics`.
    pub topics: Vec<Spanned<DocumentId>>,
    /// `supersedes`, `amends`, `extends`, `implements`.
    pub lineage: Vec<(Relation, Spanned<DocumentId>)>,
    /// `related`.
    pub related: Vec<Spanned<DocumentId>>,
    /// `broader`.
    pub broader: Vec<Spanned<DocumentId>>,
    /// `aliases`.
    pub aliases: Vec<Spanned<UrlPath>>,
    /// `[[sources]]`.
    pub sources: Vec<Reference>,
    /// `[[changes]]`, oldest first.
    pub changes: Vec<Change>,
}

/// Keys of [`Shared`].
const SHARED_KEYS: &[&str] = &[
    "id",
    "kind",
    "publisher",
    "bodies",
    "members",
    "full_text",
    "status",
    "adopted",
    "withdrawn",
    "published",
    "topics",
    "supersedes",
    "amends",
    "extends",
    "implements",
    "related",
    "broader",
    "aliases",
    "sources",
    "changes",
];

/// Reads the front matter of one text. One without a title takes part without, so that its other
/// mistakes are shown too.
pub(super) fn read(
    mut fields: Fields<'_>,
    span: Span,
    problems: &mut Vec<Diagnostic>,
) -> FrontMatter {
    let shared_keys = SHARED_KEYS
        .iter()
        .filter_map(|key| Some(Spanned::new(*key, fields.key_span(key)?)))
        .collect();
    let broken = fields.is_broken();
    let own = read_own(&mut fields, problems);
    let shared = read_shared(&mut fields, problems);
    fields.finish(problems);
    FrontMatter { span, own, shared, broken, shared_keys }
}

fn read_own(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Own {
    let help = "add `title = \"…\"`";
    let title = fields.require("title", TITLE_CHARS, help, problems);
    let summary = fields.text("summary", SUMMARY_CHARS, problems);
    Own {
        title: title.map_or(String::new(), |title| title.value),
        summary: summary.map_or(String::new(), |summary| summary.value),
        slug: read_slug(fields, problems),
        authority: word(
            fields,
            "authority",
            Authority::parse,
            Authority::ALL,
            Authority::as_str,
            problems,
        ),
        reviewed: read_review(fields, problems),
        alt_labels: values(fields.texts("alt_labels", TITLE_CHARS, problems)),
        index: fields.text("index", 8, problems).map(|index| index.value),
        changes_text: read_changes_text(fields, problems),
        original: fields.take("original", problems),
        draft: fields.take("draft", problems),
        extra: fields.extra(problems),
    }
}

fn read_shared(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Shared {
    let lineage = Relation::ALL.iter().flat_map(|relation| {
        let ids = ids(fields, relation.as_str(), DocumentId::parse, problems);
        ids.into_iter().map(|id| (*relation, id)).collect::<Vec<_>>()
    });
    let lineage = lineage.collect();
    Shared {
        id: identifier(fields, "id", DocumentId::parse, problems),
        kind: word(fields, "kind", Kind::parse, Kind::ALL, Kind::as_str, problems),
        publisher: identifier(fields, "publisher", RecordId::parse, problems),
        bodies: ids(fields, "bodies", RecordId::parse, problems),
        members: ids(fields, "members", RecordId::parse, problems),
        full_text: fields.take::<bool>("full_text", problems).is_some_and(|it| it.value),
        status: word(fields, "status", Status::parse, Status::ALL, Status::as_str, problems),
        adopted: read_adoption(fields, problems),
        withdrawn: read_withdrawal(fields, problems),
        published: fields.date("published", problems),
        topics: ids(fields, "topics", DocumentId::parse, problems),
        lineage,
        related: ids(fields, "related", DocumentId::parse, problems),
        broader: ids(fields, "broader", DocumentId::parse, problems),
        aliases: read_aliases(fields, problems),
        sources: read_sources(fields, problems),
        changes: read_changes(fields, problems),
    }
}

fn values<T>(spanned: Vec<Spanned<T>>) -> Vec<T> {
    spanned.into_iter().map(|one| one.value).collect()
}

fn read_slug(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Option<Spanned<Slug>> {
    let text = fields.text("slug", TITLE_CHARS, problems)?;
    let slug = super::slug(&text.value);
    if slug.is_none() {
        let message = format!("`{}` is no slug", crate::diagnostics::quoted(&text.value));
        let help = "write letters, marks and digits in lower case, joined by single hyphens";
        problems.push(problem::bad_value(fields.path(), text.span, &message, help));
    }
    slug.map(|slug| Spanned::new(slug, text.span))
}

/// Reads one word of a closed list.
pub(super) fn word<T: Copy>(
    fields: &mut Fields<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    all: &[T],
    as_str: impl Fn(T) -> &'static str,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<T>> {
    let text = fields.text(key, TITLE_CHARS, problems)?;
    let value = parse(&text.value);
    if value.is_none() {
        let known: Vec<&str> = all.iter().map(|one| as_str(*one)).collect();
        let problem = problem::unknown_word(fields.path(), text.span, key, &text.value, &known);
        problems.push(problem);
    }
    value.map(|value| Spanned::new(value, text.span))
}

/// Reads one identifier.
pub(super) fn identifier<T>(
    fields: &mut Fields<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<T>> {
    let text = fields.text(key, TITLE_CHARS, problems)?;
    check_identifier(fields, key, text, parse, problems)
}

fn ids<T: Clone + Ord>(
    fields: &mut Fields<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Spanned<T>> {
    let mut seen = std::collections::BTreeSet::new();
    let mut ids = Vec::new();
    for text in fields.texts(key, TITLE_CHARS, problems) {
        if let Some(id) = check_identifier(fields, key, text, &parse, problems)
            && seen.insert(id.value.clone())
        {
            ids.push(id);
        }
    }
    ids
}

pub(super) fn check_identifier<T>(
    fields: &Fields<'_>,
    key: &str,
    text: Spanned<String>,
    parse: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<T>> {
    let value = parse(&text.value);
    if value.is_none() {
        let quoted = crate::diagnostics::quoted(&text.value);
        let message = format!("`{quoted}` is no identifier for `{key}`");
        let help = "write `a-z` and `0-9`, joined by single hyphens, at most 100";
        problems.push(problem::bad_value(fields.path(), text.span, &message, help));
    }
    value.map(|value| Spanned::new(value, text.span))
}

fn read_adoption(
    fields: &mut Fields<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<Adoption>> {
    let mut inner = fields.table("adopted", problems)?;
    let span = inner.span();
    if !inner.has("date") {
        let help = "write `adopted = { date = 2023-09-23, meeting = \"…\" }`";
        problems.push(problem::missing_key(inner.path(), span, "date", help));
    }
    let date = inner.date("date", problems);
    let meeting = identifier(&mut inner, "meeting", RecordId::parse, problems);
    inner.finish(problems);
    Some(Spanned::new(Adoption { date: date?.value, meeting: meeting.map(|id| id.value) }, span))
}

fn read_withdrawal(
    fields: &mut Fields<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<Withdrawal>> {
    let mut inner = fields.table("withdrawn", problems)?;
    let span = inner.span();
    let help = "write `withdrawn = { on = 2026-12-24, reason = \"…\" }`";
    if !inner.has("on") {
        problems.push(problem::missing_key(inner.path(), span, "on", help));
    }
    let on = inner.date("on", problems);
    let reason = inner.require("reason", SUMMARY_CHARS, help, problems);
    inner.finish(problems);
    Some(Spanned::new(Withdrawal { on: on?.value, reason: reason?.value }, span))
}

fn read_review(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Option<Spanned<Review>> {
    let mut inner = fields.table("reviewed", problems)?;
    let span = inner.span();
    let help = "write `reviewed = { by = \"…\", on = 2026-11-24 }`";
    let by = inner.require("by", TITLE_CHARS, help, problems);
    if !inner.has("on") {
        problems.push(problem::missing_key(inner.path(), span, "on", help));
    }
    let on = inner.date("on", problems);
    inner.finish(problems);
    Some(Spanned::new(Review { by: by?.value, on: on?.value }, span))
}

fn read_aliases(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Spanned<UrlPath>> {
    let mut aliases = Vec::new();
    for text in fields.texts("aliases", SUMMARY_CHARS, problems) {
        match UrlPath::parse_alias(&text.value).filter(|_| is_address(&text.value)) {
            Some(url) => aliases.push(Spanned::new(url, text.span)),
            None => {
                let quoted = crate::diagnostics::quoted(&text.value);
                let message = format!("`{quoted}` cannot be an alias");
                let help = "write a former address from the site's root: `/en/old/address/`";
                problems.push(problem::bad_value(fields.path(), text.span, &message, help));
            }
        }
    }
    aliases
}

fn read_sources(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Reference> {
    let mut sources = Vec::new();
    for mut inner in fields.tables("sources", problems) {
        let title = inner.require("title", TITLE_CHARS, "name the source", problems);
        let publisher = inner.text("publisher", TITLE_CHARS, problems).map(|text| text.value);
        let url = web_address(&mut inner, "url", problems);
        let accessed = inner.date("accessed", problems).map(|date| date.value);
        inner.finish(problems);
        sources.extend(title.map(|title| Reference {
            title: title.value,
            publisher,
            url,
            accessed,
        }));
    }
    sources
}

/// Reads an address of another site, as the URL parser serialises it.
pub(super) fn web_address(
    fields: &mut Fields<'_>,
    key: &'static str,
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    let text = fields.text(key, 2_000, problems)?;
    match super::markdown::web_url(&text.value) {
        Ok(url) => Some(url),
        Err(why) => {
            let quoted = crate::diagnostics::quoted(&text.value);
            let message = format!("`{quoted}` cannot be linked to: {why}");
            let help = "write a full address: `https://…`";
            problems.push(problem::bad_value(fields.path(), text.span, &message, help));
            None
        }
    }
}

fn read_changes(fields: &mut Fields<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Change> {
    let mut changes = Vec::new();
    for mut inner in fields.tables("changes", problems) {
        if !inner.has("date") {
            let help = "say when: `date = 2026-12-01`";
            problems.push(problem::missing_key(inner.path(), inner.span(), "date", help));
        }
        let date = inner.date("date", problems);
        let note = inner.require("note", SUMMARY_CHARS, "say what changed", problems);
        let minor = inner.take::<bool>("minor", problems).is_some_and(|minor| minor.value);
        inner.finish(problems);
        if let (Some(date), Some(note)) = (date, note) {
            changes.push(Change { date: date.value, note: note.value, minor });
        }
    }
    changes.sort_by_key(|change| change.date);
    changes
}

fn read_changes_text(
    fields: &mut Fields<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(Date, String)> {
    let Some(mut inner) = fields.table("changes_text", problems) else { return Vec::new() };
    let mut notes = Vec::new();
    for (key, text) in inner.remaining_texts(SUMMARY_CHARS, problems) {
        match key.value.parse::<toml::value::Datetime>().ok().and_then(|found| found.date) {
            Some(date) => notes
                .extend(Date::new(date.year, date.month, date.day).map(|date| (date, text.value))),
            None => {
                let message = format!("`{}` is no date", crate::diagnostics::quoted(&key.value));
                let help = "name the change by its date: `2026-12-01 = \"…\"`";
                problems.push(problem::bad_value(inner.path(), key.span, &message, help));
            }
        }
    }
    notes
}
