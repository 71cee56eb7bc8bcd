//! Documentation that must agree with the code. `PADI_UPDATE=1 cargo test` writes it anew.

use std::fs;
use std::path::Path;

use padi::diagnostics::CODES;

fn diagnostics() -> String {
    let mut text = String::from(
        "# Diagnostics\n\nEvery problem that Padi reports has a code: `error[dead-link]`. Errors keep a site from being \
         published; warnings\ndo so with `--strict`; notes never. This page is made from `src/diagnostics/codes.rs`.\n",
    );
    for code in CODES {
        text.push_str(&format!(
            "\n## {}\n\n*{}.* {}\n",
            code.name(),
            code.severity().as_str(),
            code.explanation()
        ));
    }
    text
}

#[test]
fn every_code_is_explained() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics.md");
    if std::env::var_os("PADI_UPDATE").is_some() {
        fs::write(&path, diagnostics()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == diagnostics(),
        "docs/diagnostics.md is out of date: run PADI_UPDATE=1 cargo test docs"
    );
}

#[test]
fn every_code_can_be_reported() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut text = String::new();
    let mut folders = vec![source];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs")
                && !path.ends_with("diagnostics/codes.rs")
            {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let unused: Vec<String> = CODES
        .iter()
        .map(|code| format!("Code::{code:?}"))
        .filter(|name| !text.contains(name.as_str()))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}
