//! A document, a notice, a page without a section, or a topic.

use super::survey::Survey;
use super::template::{fill, list, quoted, title};
use super::texts::{self, Folder, Written};
use super::{Facts, Plan, Refused, Texts, problem};
use crate::model::{DocumentId, Kind, SourcePath};
use crate::parse;

const DOCUMENT: &str = include_str!("../templates/document.md");
const TOPIC: &str = include_str!("../templates/topic.md");

const NAMES: &str = "write `a-z` and `0-9`, joined by single hyphens, at most 96: the id is made of it; each text may have \
                     a `slug` of its own";

/// Plans a document in a section, or a page without one.
pub(super) fn plan(
    survey: &Survey,
    path: &str,
    wanted: &Texts,
    facts: &Facts,
) -> Result<Plan, Refused> {
    let name = place(survey, path)?;
    let inner = inner(path);
    let folder = Folder { path: &format!("content/{inner}"), stem: "index", is_topic: false };
    let texts = texts::plan(survey, &folder, wanted, &title(name))?;
    if !texts::has_original(&texts) {
        check_no_facts(facts, kind_of(survey, &folder))?;
    }
    check_facts(survey, facts)?;
    check_id(survey, &folder, name)?;
    let kind = facts.kind.unwrap_or(Kind::Page);
    let next = next(&texts);
    let files = texts::files(survey, &folder, texts, |title, line| {
        let publisher = match &facts.publisher {
            Some(publisher) => format!("publisher = {}", quoted(publisher)),
            None => "# publisher = \"…\"".to_owned(),
        };
        fill(
            DOCUMENT,
            &[
                ("id", &quoted(name)),
                ("title", &quoted(title)),
                ("kind", &quoted(kind.as_str())),
                ("publisher", &publisher),
                ("topics", &list(&facts.topics)),
                ("today", &survey.today.to_string()),
                ("original", line),
            ],
        )
    });
    Ok(Plan { files, settings: None, next })
}

/// Plans a topic.
pub(super) fn plan_topic(survey: &Survey, name: &str, wanted: &Texts) -> Result<Plan, Refused> {
    let name = inner(name);
    let name = name.strip_prefix("topics/").unwrap_or(name);
    check_name(name)?;
    let folder = Folder { path: &format!("content/topics/{name}"), stem: "index", is_topic: true };
    let texts = texts::plan(survey, &folder, wanted, &title(name))?;
    check_id(survey, &folder, name)?;
    let mut next = next(&texts);
    let files = texts::files(survey, &folder, texts, |title, line| {
        fill(TOPIC, &[("id", &quoted(name)), ("title", &quoted(title)), ("original", line)])
    });
    next.push(format!("documents name it in their originals: `topics = [\"{name}\"]`"));
    Ok(Plan { files, settings: None, next })
}

/// What to do with the texts that `plan` writes.
fn next(plan: &[(SourcePath, Written<'_>)]) -> Vec<String> {
    let drafts = match (texts::has_original(plan), plan.len()) {
        (true, 1) => {
            "`status = \"draft\"` keeps it from being published: remove that line when it is ready"
        }
        (true, _) => {
            "`status = \"draft\"` keeps all of it from being published, `draft = true` a translation: \
             remove these lines when it is ready"
        }
        (false, _) => {
            "`draft = true` keeps a translation from being published: remove that line when it is done"
        }
    };
    let write = "write over what is marked TODO; `padi serve --drafts` shows the text as it grows";
    vec![write.to_owned(), drafts.to_owned()]
}

/// The path below `content/`, as a shell's completion may have written it.
fn inner(path: &str) -> &str {
    let path = path.strip_prefix("./").unwrap_or(path);
    path.strip_prefix("content/").unwrap_or(path).trim_end_matches('/')
}

/// Checks `section/name` or `name`, and returns the name.
fn place<'a>(survey: &Survey, path: &'a str) -> Result<&'a str, Refused> {
    let parts: Vec<&str> = inner(path).split('/').collect();
    let sections = survey.sections();
    match parts.as_slice() {
        ["topics"] | ["topics", _] => {
            let help = "topics are made with `padi new topic NAME`";
            Err(problem::bad_name(path, help))
        }
        [name] if sections.contains(name) => {
            let help = format!("it is a section; name a document in it: `{name}/NAME`");
            Err(problem::bad_name(path, &help))
        }
        [name] => check_name(name).map(|()| *name),
        [section, name] if sections.contains(section) => check_name(name).map(|()| *name),
        [section, _] => {
            let otherwise = "make it with `padi new section`, or write `NAME` alone for a page \
                             without a section";
            Err(problem::unknown("section", section, &sections, otherwise))
        }
        _ => Err(problem::bad_name(path, "write `section/name`: sections nest no deeper")),
    }
}

fn check_name(name: &str) -> Result<(), Refused> {
    match DocumentId::parse(name).is_some() && parse::slug(name).is_some() {
        true => Ok(()),
        false => Err(problem::bad_name(name, NAMES)),
    }
}

/// A new document's id is its folder's name; another may have it.
fn check_id(survey: &Survey, folder: &Folder<'_>, id: &str) -> Result<(), Refused> {
    let is_new = survey.texts_of(folder.path, folder.stem).is_empty();
    match survey.file_of(id).filter(|_| is_new) {
        Some(path) => Err(problem::taken_id(id, path)),
        None => Ok(()),
    }
}

/// The kind of a document that is there.
fn kind_of(survey: &Survey, folder: &Folder<'_>) -> Option<Kind> {
    let texts = survey.texts_of(folder.path, folder.stem);
    texts.iter().find_map(|(_, text)| Some(text.front.shared.kind.as_ref()?.value))
}

/// A translation has no facts of its own; that it is of a notice may be said.
fn check_no_facts(facts: &Facts, kind: Option<Kind>) -> Result<(), Refused> {
    let is_said = facts.kind.is_none() || facts.kind == kind;
    match is_said && facts.publisher.is_none() && facts.topics.is_empty() {
        true => Ok(()),
        false => Err(Refused::Usage(
            "kind, publisher and topics stand in the original, which is there already; write them \
             there"
                .to_owned(),
        )),
    }
}

fn check_facts(survey: &Survey, facts: &Facts) -> Result<(), Refused> {
    let bodies = survey.bodies();
    if let Some(publisher) = facts.publisher.as_ref().filter(|it| !bodies.contains(&it.as_str())) {
        let otherwise = "add it to `[[bodies]]` in `data/`";
        return Err(problem::unknown("body", publisher, &bodies, otherwise));
    }
    let topics = survey.topics();
    match facts.topics.iter().find(|topic| !topics.contains(&topic.as_str())) {
        Some(topic) => {
            let otherwise = "make it with `padi new topic`";
            Err(problem::unknown("topic", topic, &topics, otherwise))
        }
        None => Ok(()),
    }
}
