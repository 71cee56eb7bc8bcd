//! Texts that lie side by side become documents.
//!
//! A folder of `content/` is one document; the file names say the locales. The original's shared
//! keys become the document's; a translation that repeats one is a problem. References to other
//! documents stay names here: [`super::names`] resolves them when all documents are known.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::problem;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::{
    Authority, Config, DocumentId, Kind, LocaleIndex, Publication, Release, Role, SourcePath,
    Status, Translation,
};
use crate::parse::{self, FrontMatter, ParsedText, Shared};
use crate::source::{Place, Spanned};

/// A document whose references are still names.
pub(super) struct Draft {
    pub(super) id: DocumentId,
    pub(super) folder: SourcePath,
    pub(super) role: Role,
    pub(super) kind: Kind,
    pub(super) status: Option<Status>,
    pub(super) original: LocaleIndex,
    /// The front matter of the original.
    pub(super) shared: Shared,
    /// A theme's own, of the original.
    pub(super) extra: toml::Table,
    pub(super) translations: Vec<Option<Translation>>,
    /// Whether it is part of the site.
    pub(super) published: bool,
    /// Whether readers may see it already.
    pub(super) release: Release,
}

impl Draft {
    /// The text that the others are made from.
    pub(super) fn original_text(&self) -> &Translation {
        self.translations
            .get(self.original.0)
            .and_then(Option::as_ref)
            .expect("`build` makes no document without its original")
    }

    /// The file of the original.
    pub(super) fn path(&self) -> &SourcePath {
        &self.original_text().path
    }
}

/// One text with what its path says.
struct Placed {
    role: Role,
    locale: LocaleIndex,
    text: Arc<ParsedText>,
}

/// Groups texts into documents, sorted by role and folder.
pub(super) fn group(
    config: &Config,
    texts: &[Arc<ParsedText>],
    publication: Publication,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    let mut folders: BTreeMap<(Role, String), Vec<Placed>> = BTreeMap::new();
    for text in texts {
        if let Some(placed) = place(config, text, problems) {
            let folder = text.key.folder().to_owned();
            folders.entry((placed.role, folder)).or_default().push(placed);
        }
    }
    folders
        .into_iter()
        .filter_map(|((role, folder), texts)| {
            build(config, role, &folder, texts, publication, problems)
        })
        .collect()
}

const NAMES: &str = "texts are `content/<section>/<document>/index.<locale>.md`; home and sections \
                     are `_index.<locale>.md`";

/// Reads role and locale from a path.
fn place(
    config: &Config,
    text: &Arc<ParsedText>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Placed> {
    let parts: Vec<&str> = text.key.as_str().split('/').collect();
    let name = text.key.name().strip_suffix(".md").and_then(|name| name.split_once('.'));
    let Some((stem @ ("index" | "_index"), tag)) = name else {
        problems.push(problem::unexpected_file(&text.path, NAMES));
        return None;
    };
    let Some(locale) = config.position(tag) else {
        let known: Vec<&str> = config.locales.iter().map(|known| known.locale.as_str()).collect();
        problems.push(problem::unknown_locale(Place::file(&text.path), tag, &known));
        return None;
    };
    let section = |folder: &str, problems: &mut Vec<Diagnostic>| {
        let at = config.sections.iter().position(|section| section.folder.as_str() == folder);
        if at.is_none() {
            let known: Vec<&str> = config.sections.iter().map(|it| it.folder.as_str()).collect();
            problems.push(problem::unknown_section(&text.path, folder, &known));
        }
        at
    };
    let role = match (parts.as_slice(), stem) {
        ([_, _], "_index") => Role::Home,
        ([_, folder, _], "_index") if *folder != "topics" => {
            Role::Section(section(folder, problems)?)
        }
        ([_, folder, _], "index") if *folder != "topics" => {
            page_role(config, text, folder, problems)?
        }
        ([_, "topics", _, _], "index") => Role::Topic,
        ([_, folder, _, _], "index") => Role::InSection(section(folder, problems)?),
        _ => {
            problems.push(problem::unexpected_file(&text.path, NAMES));
            return None;
        }
    };
    Some(Placed { role, locale: LocaleIndex(locale), text: text.clone() })
}

/// A page without a section may not have a section's name.
fn page_role(
    config: &Config,
    text: &ParsedText,
    folder: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<Role> {
    if config.sections.iter().any(|section| section.folder.as_str() == folder) {
        let help = "the text of a section is `_index.<locale>.md`";
        problems.push(problem::unexpected_file(&text.path, help));
        return None;
    }
    Some(Role::Page)
}

fn build(
    config: &Config,
    role: Role,
    folder: &str,
    texts: Vec<Placed>,
    publication: Publication,
    problems: &mut Vec<Diagnostic>,
) -> Option<Draft> {
    let original = choose_original(config, &texts, problems)?;
    let original_file = texts.iter().find(|placed| placed.locale == original)?.text.clone();
    let mut translations: Vec<Option<Translation>> = config.locales.iter().map(|_| None).collect();
    for placed in &texts {
        let is_original = placed.locale == original;
        if !is_original {
            check_translation(&placed.text, &original_file, problems);
        }
        // Its readers see what they saw before there was one.
        if !is_original && is_draft(&placed.text) && !publication.drafts {
            continue;
        }
        if let Some(slot) = translations.get_mut(placed.locale.0) {
            *slot = Some(translation(&placed.text, is_original));
        }
    }
    let front = &original_file.front;
    check_original(role, &original_file, problems);
    let folder = SourcePath::parse(folder).expect("the folder of a source is a path");
    if !matches!(role, Role::Home) && parse::slug(folder.name()).is_none() {
        problems.push(problem::bad_folder(&original_file.path, folder.name()));
    }
    let status = front.shared.status.as_ref().map(|status| status.value);
    let off = role == Role::Topic && !config.outputs.topics;
    let release = release(status, front, publication);
    let published = !off
        && match release {
            Release::Published => true,
            Release::Draft => publication.drafts,
            Release::Future => publication.future,
        };
    Some(Draft {
        id: identity(role, &folder, front)?,
        kind: kind(role, front),
        folder,
        role,
        status,
        original,
        shared: front.shared.clone(),
        extra: front.own.extra.clone(),
        translations,
        published,
        release,
    })
}

/// Whether a translation waits. Of the document as a whole the original says it, with its status.
fn is_draft(text: &ParsedText) -> bool {
    text.front.own.draft.as_ref().is_some_and(|draft| draft.value)
}

/// The text that says so, else the default locale's.
fn choose_original(
    config: &Config,
    texts: &[Placed],
    problems: &mut Vec<Diagnostic>,
) -> Option<LocaleIndex> {
    let says_so =
        |placed: &&Placed| placed.text.front.own.original.as_ref().is_some_and(|it| it.value);
    let mut claims = texts.iter().filter(says_so);
    if let Some(first) = claims.next() {
        for second in claims {
            problems.push(problem::two_originals(claim_place(second), claim_place(first)));
        }
        return Some(first.locale);
    }
    let default = config.position(config.default_locale.as_str())?;
    if texts.iter().any(|placed| placed.locale.0 == default) {
        return Some(LocaleIndex(default));
    }
    let path = &texts.first()?.text.path;
    problems.push(problem::no_original(path, config.default_locale.as_str()));
    None
}

fn claim_place(placed: &Placed) -> Place {
    match &placed.text.front.own.original {
        Some(claim) => Place::new(&placed.text.path, claim.span),
        None => Place::file(&placed.text.path),
    }
}

/// A translation holds its own keys only, and says who answers for it.
fn check_translation(text: &ParsedText, original: &ParsedText, problems: &mut Vec<Diagnostic>) {
    for Spanned { value: key, span } in &text.front.shared_keys {
        problems.push(problem::shared_key(Place::new(&text.path, *span), key, &original.path));
    }
    let own = &text.front.own;
    let Some(authority) = &own.authority else {
        if text.front.broken {
            return;
        }
        let help = "say who answers for this translation: `authority = \"machine\"`, or \
                    `\"unofficial\"` or `\"official\"` with `reviewed`";
        problems.push(problem::missing_key(&text.path, text.front.span, "authority", help));
        return;
    };
    let place = Place::new(&text.path, authority.span);
    match (authority.value, &own.reviewed) {
        (Authority::Unofficial | Authority::Official, None) => {
            let help = "add `reviewed = { by = \"…\", on = 2026-11-24 }`, or write `machine`";
            let message = "nobody is named who reviewed this translation";
            problems.push(problem::bad_value(place, message, help));
        }
        (Authority::Machine, Some(reviewed)) => {
            let place = Place::new(&text.path, reviewed.span);
            let help = "write `authority = \"unofficial\"` or `\"official\"`";
            let message = "a machine translation that was reviewed is one no longer";
            problems.push(problem::bad_value(place, message, help));
        }
        (Authority::Authoritative, _) => {
            let help = "a text is authoritative only where it is the publisher's original";
            let message = "a translation is not authoritative";
            problems.push(problem::bad_value(place, message, help));
        }
        _ => {}
    }
}

/// What an original must have, by its role.
fn check_original(role: Role, text: &ParsedText, problems: &mut Vec<Diagnostic>) {
    let (front, shared) = (&text.front, &text.front.shared);
    let is_document = role.is_document();
    let mut need = |wanted: bool, key: &str, help: &str| {
        // A value that was refused is no missing one.
        if wanted && !front.broken && !front.shared_keys.iter().any(|known| known.value == key) {
            problems.push(problem::missing_key(&text.path, front.span, key, help));
        }
    };
    let help = "give it a name that stays when files move: `id = \"da-nang-declaration\"`";
    need(is_document || role == Role::Topic, "id", help);
    let help = "say what it is: `kind = \"guide\"`";
    need(matches!(role, Role::InSection(_)), "kind", help);
    let help = "say when it was first published here: `published = 2026-11-24`";
    need(is_document, "published", help);
    if let Some(draft) = &front.own.draft {
        let place = Place::new(&text.path, draft.span);
        let help = "write `status = \"draft\"`: it holds for the document in every language";
        problems.push(problem::bad_value(place, "this is the original", help));
    }
    let is_front = matches!(role, Role::Home | Role::Section(_));
    for key in front
        .shared_keys
        .iter()
        .filter(|key| is_front && matches!(key.value, "status" | "published"))
    {
        let place = Place::new(&text.path, key.span);
        let message = format!("home and sections have no `{}`", key.value);
        problems.push(problem::bad_value(place, message, "they are always there; leave it out"));
    }
    let is_topic = role == Role::Topic;
    if let Some(kind) = &shared.kind
        && (kind.value == Kind::Topic) != is_topic
    {
        let place = Place::new(&text.path, kind.span);
        let help = "topics are the documents in `content/topics/`";
        problems.push(problem::bad_value(place, "this kind does not belong here", help));
    }
    if let Some(first) = shared.broader.first().filter(|_| !is_topic) {
        let place = Place::new(&text.path, first.span);
        problems.push(problem::bad_value(place, "only a topic has broader topics", "use `topics`"));
    }
    let withdrawn = shared.status.as_ref().filter(|status| status.value == Status::Withdrawn);
    match (withdrawn, &shared.withdrawn) {
        (Some(status), None) => {
            problems.push(problem::withdrawn_mismatch(Place::new(&text.path, status.span), true));
        }
        (None, Some(withdrawn)) => {
            problems
                .push(problem::withdrawn_mismatch(Place::new(&text.path, withdrawn.span), false));
        }
        _ => {}
    }
}

fn kind(role: Role, front: &FrontMatter) -> Kind {
    let default = if role == Role::Topic { Kind::Topic } else { Kind::Page };
    front.shared.kind.as_ref().map_or(default, |kind| kind.value)
}

/// The id given, else the folder's name, so that what names it is not reported as well.
fn identity(role: Role, folder: &SourcePath, front: &FrontMatter) -> Option<DocumentId> {
    match (&front.shared.id, role) {
        (Some(id), _) => Some(id.value.clone()),
        (None, Role::Home) => DocumentId::parse("home"),
        // A section's folder may have letters that an id has not.
        (None, Role::Section(at)) => DocumentId::parse(folder.name())
            .or_else(|| DocumentId::parse(&format!("section-{}", at + 1))),
        (None, _) => DocumentId::parse(folder.name()),
    }
}

/// Whether a document is out. A draft of a later day is a draft; it needs `--future` no less.
fn release(status: Option<Status>, front: &FrontMatter, publication: Publication) -> Release {
    let later = front.shared.published.as_ref().is_some_and(|day| day.value > publication.today);
    match (status, later) {
        (Some(Status::Draft), true) if publication.drafts => Release::Future,
        (Some(Status::Draft), _) => Release::Draft,
        (_, true) => Release::Future,
        (_, false) => Release::Published,
    }
}

fn translation(text: &ParsedText, is_original: bool) -> Translation {
    let own = text.front.own.clone();
    let default = if is_original { Authority::Authoritative } else { Authority::Machine };
    Translation {
        path: text.path.clone(),
        text: text.text.clone(),
        title: own.title.value,
        title_span: own.title.span,
        summary: own.summary.value,
        summary_span: own.summary.span,
        slug: own.slug.map(|slug| slug.value),
        draft: is_draft(text) && !is_original,
        authority: own.authority.map_or(default, |authority| authority.value),
        reviewed: own.reviewed.map(|review| review.value),
        alt_labels: own.alt_labels,
        index: own.index,
        changes_text: own.changes_text,
        extra: own.extra,
        body: text.body.clone(),
    }
}

/// Home and every section must be there, and every missing translation is worth a note.
pub(super) fn check_complete(
    config: &Config,
    site: &SourcePath,
    drafts: &[Draft],
    problems: &mut Vec<Diagnostic>,
) {
    let default = config.default_locale.as_str();
    let no_files_failed = !problems.iter().any(|problem| {
        matches!(problem.code, Code::NoOriginal | Code::UnknownLocale | Code::UnexpectedFile)
    });
    if no_files_failed && !drafts.iter().any(|draft| draft.role == Role::Home) {
        problems.push(problem::no_home(site, default));
    }
    for (at, section) in config.sections.iter().enumerate() {
        if no_files_failed && !drafts.iter().any(|draft| draft.role == Role::Section(at)) {
            problems.push(problem::section_without_text(site, section.folder.as_str(), default));
        }
    }
    for draft in drafts.iter().filter(|draft| draft.published) {
        let missing: Vec<&str> = config
            .locales
            .iter()
            .zip(&draft.translations)
            .filter(|(_, translation)| translation.is_none())
            .map(|(locale, _)| locale.locale.as_str())
            .collect();
        if !missing.is_empty() {
            problems.push(problem::missing_translation(draft.path(), &missing));
        }
    }
}
