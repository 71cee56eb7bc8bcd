use std::fs;
use std::path::Path;

use super::*;
use crate::diagnostics::Code;

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let mut out = fs::OpenOptions::new().create_new(true).write(true).open(file).unwrap();
    std::io::Write::write_all(&mut out, bytes).unwrap();
}

fn codes(root: &Path) -> Vec<Code> {
    let limits = Limits { text_bytes: 1000, ..Limits::default() };
    sources(root, "default", &limits).1.iter().map(|problem| problem.code).collect()
}

#[test]
fn layers_come_lowest_first_and_keys_are_relative_to_them() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "content/about/index.en.md", b"x");
    put(dir.path(), "content/about/a.png", b"png");
    put(dir.path(), "themes/own/templates/page.html", b"x");
    put(dir.path(), "themes/own/README.md", b"x");
    let (found, problems) = sources(dir.path(), "own", &Limits::default());
    assert_eq!(problems, []);
    assert!(
        found
            .texts
            .iter()
            .any(|s| s.layer == Layer::Default && s.key.as_str() == "templates/page.html")
    );
    let own = found.texts.iter().find(|s| s.layer == Layer::Theme).unwrap();
    assert_eq!(
        (own.path.as_str(), own.key.as_str()),
        ("themes/own/templates/page.html", "templates/page.html")
    );
    let asset = found.assets.iter().find(|a| a.layer == Layer::Portal).unwrap();
    assert_eq!((asset.key.as_str(), asset.len), ("content/about/a.png", 3));
}

#[test]
fn only_regular_files_of_fair_size_are_read() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "content/a/index.en.md", &[b'x'; 1001]);
    put(dir.path(), "content/.DS_Store", b"x");
    put(dir.path(), "outside", b"secret");
    std::os::unix::fs::symlink(dir.path().join("outside"), dir.path().join("content/link.md"))
        .unwrap();
    std::os::unix::fs::symlink(dir.path().join("outside"), dir.path().join("data")).unwrap();
    std::os::unix::net::UnixListener::bind(dir.path().join("content/socket.md")).unwrap();
    let mut found = codes(dir.path());
    found.sort();
    assert_eq!(found, [Code::NotAFile, Code::SymbolicLink, Code::SymbolicLink, Code::TooLarge]);
}

#[test]
fn names_equal_but_for_case_or_normal_form_clash() {
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "content/A/index.en.md", b"x");
    put(dir.path(), "content/a/index.en.md", b"x");
    put(dir.path(), "content/\u{e9}/index.en.md", b"x");
    put(dir.path(), "content/e\u{301}/index.en.md", b"x");
    assert_eq!(codes(dir.path()), [Code::NameClash, Code::NameClash]);
}

#[test]
fn hostile_names_are_reported_and_not_read() {
    use std::os::unix::ffi::OsStrExt;
    let dir = tempfile::tempdir().unwrap();
    put(dir.path(), "content/a/b c.png", b"x");
    put(dir.path(), "content/a/-rf", b"x");
    put(dir.path(), "content/a/\u{1b}[2J.png", b"x");
    let raw = dir.path().join("content/a").join(std::ffi::OsStr::from_bytes(b"\xff.png"));
    fs::OpenOptions::new().create_new(true).write(true).open(raw).unwrap();
    assert_eq!(codes(dir.path()), [Code::BadFileName; 4]);
}
