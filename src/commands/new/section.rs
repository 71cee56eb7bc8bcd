//! A section: the text of its front, and its entry in the settings.

use super::survey::Survey;
use super::template::{fill, quoted, title};
use super::texts::{self, Folder};
use super::{Plan, Refused, Texts, problem, splice};
use crate::parse;

const SECTION: &str = include_str!("../templates/section.md");

/// Plans a section, or further texts of one that is there.
pub(super) fn plan(survey: &Survey, name: &str, wanted: &Texts) -> Result<Plan, Refused> {
    let name = name.strip_prefix("content/").unwrap_or(name).trim_end_matches('/');
    let is_known = survey.sections().contains(&name);
    if !is_known {
        check_name(survey, name)?;
    }
    let folder = Folder { path: &format!("content/{name}"), stem: "_index", is_topic: false };
    let texts = texts::plan(survey, &folder, wanted, &title(name))?;
    let files = texts::files(survey, &folder, texts, |title, line| {
        fill(SECTION, &[("title", &quoted(title)), ("original", line)])
    });
    let mut plan = Plan { files, ..Plan::default() };
    if !is_known {
        let site = String::from_utf8_lossy(&survey.site.bytes);
        plan.settings = splice::add_section(&site, name);
        if plan.settings.is_none() {
            plan.next.push(format!(
                "add to `{}`, which could not be done safely:\n\n{}",
                survey.site.path,
                splice::section(name)
            ));
        }
        plan.next.push(format!("`padi new document {name}/NAME` makes its first document"));
    }
    plan.next.push("write the summary that is marked TODO; a section is no draft".to_owned());
    Ok(plan)
}

fn check_name(survey: &Survey, name: &str) -> Result<(), Refused> {
    if name == "topics" {
        return Err(problem::bad_name(name, "topics are always there; see `padi new topic`"));
    }
    if parse::slug(name).is_none() {
        let help = "write letters, marks and digits in lower case, joined by single hyphens";
        return Err(problem::bad_name(name, help));
    }
    if let Some((_, page)) = survey.texts_of(&format!("content/{name}"), "index").first() {
        return Err(problem::is_page(name, &page.path));
    }
    match survey.file_of(name) {
        Some(path) if path.folder() != format!("content/{name}") => {
            Err(problem::taken_id(name, path))
        }
        _ => Ok(()),
    }
}
