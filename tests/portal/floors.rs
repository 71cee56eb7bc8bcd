//! Who may import whom: modules import downwards only.

use std::fs;
use std::path::{Path, PathBuf};

/// The floor of each module; the table of `docs/architecture.md`.
const FLOORS: &[(&str, usize)] = &[
    ("model", 0),
    ("source", 0),
    ("diagnostics", 0),
    ("read", 0),
    ("emit", 0),
    ("parse", 1),
    ("locale", 1),
    ("link", 2),
    ("theme", 2),
    ("render", 3),
    ("lint", 3),
    ("commands", 4),
    ("cli", 5),
];

/// Modules of one floor that know of each other.
const NEIGHBOURS: &[(&str, &str)] = &[
    ("model", "source"),
    ("source", "model"),
    ("diagnostics", "source"),
    ("diagnostics", "model"),
    ("read", "model"),
    ("read", "source"),
    ("read", "diagnostics"),
    ("emit", "model"),
    ("emit", "source"),
    ("emit", "diagnostics"),
];

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every `crate::x` in a file, whether imported or written out. Lists (`crate::{x, y}`) are not written
/// here, so that this sees all.
fn mentioned(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect())
        .collect()
}

fn faults(file: &str, text: &str) -> Vec<String> {
    let own = file.split(['/', '.']).next().unwrap_or_default();
    let Some(own_floor) = floor(own) else { return Vec::new() };
    let lists =
        if text.contains("crate::{") { vec![format!("{file} imports a list")] } else { Vec::new() };
    let fits = |other: &str| {
        floor(other).is_none_or(|other_floor| {
            // The doors to the disk are for commands alone.
            let door = matches!(other, "read" | "emit") && own != "commands";
            own == other || (other_floor < own_floor && !door) || NEIGHBOURS.contains(&(own, other))
        })
    };
    mentioned(text)
        .into_iter()
        .filter(|other| !fits(other))
        .map(|other| format!("{file} imports {other}"))
        .chain(lists)
        .collect()
}

#[test]
fn modules_import_downwards_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    assert!(files.len() > 40);
    let faults: Vec<String> = files
        .iter()
        .flat_map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
            faults(&name, &fs::read_to_string(path).unwrap())
        })
        .collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn an_upward_import_is_found() {
    assert_eq!(
        faults("link/urls.rs", "use crate::render::Inputs;\n"),
        ["link/urls.rs imports render"]
    );
    assert_eq!(
        faults("parse/text.rs", "let x = crate::locale::Locales;\n"),
        ["parse/text.rs imports locale"]
    );
    assert_eq!(
        faults("cli/report.rs", "use crate::emit::Published;\n"),
        ["cli/report.rs imports emit"]
    );
    assert_eq!(faults("read/mod.rs", "use crate::parse::site;\n"), ["read/mod.rs imports parse"]);
    assert_eq!(faults("render/mod.rs", "use crate::link::STYLE;\n"), Vec::<String>::new());
}
