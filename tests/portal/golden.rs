//! Golden sites: small and whole, compared byte for byte with `expected/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::files;

fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files(root);
    // The stylesheet, the icon and the script are the default theme's; the schema is a file of the source; the ledger
    // repeats digests of what is compared anyway. Fonts are for `tests/formats/test_fonts.py`.
    let others =
        ["style.css", "favicon.svg", "directory.js", "index.schema.json", ".padi-ledger.json"];
    files.retain(|name, _| !others.contains(&name.as_str()) && !name.starts_with("fonts/"));
    files
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in tree(from) {
        let file = to.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// A line that differs, to find it without another tool.
fn first_difference(want: &[u8], have: &[u8]) -> String {
    let (want, have) = (String::from_utf8_lossy(want), String::from_utf8_lossy(have));
    let lines = want.lines().zip(have.lines()).enumerate().find(|(_, (a, b))| a != b);
    match lines {
        Some((at, (a, b))) => format!("line {}:\n- {a}\n+ {b}", at + 1),
        None => "one is longer".to_owned(),
    }
}

#[test]
fn one_document_in_all_scripts() {
    let folder = golden("scripts");
    let out = tempfile::tempdir().unwrap();
    let public = out.path().join("public");
    let done = Command::new(env!("CARGO_BIN_EXE_padi"))
        .args(["--strict", "--root"])
        .arg(&folder)
        .args(["build", "--output-dir"])
        .arg(&public)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let expected = folder.join("expected");
    if std::env::var_os("PADI_UPDATE").is_some() {
        let _ = fs::remove_dir_all(&expected);
        copy(&public, &expected);
    }
    let (want, have) = (tree(&expected), tree(&public));
    let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&want), names(&have));
    assert!(want.len() > 50);
    for (name, bytes) in &want {
        assert!(bytes == &have[name], "{name}: {}", first_difference(bytes, &have[name]));
    }
}
