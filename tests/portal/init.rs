//! `padi init`, as someone uses it who has nothing yet.

use std::fs;
use std::path::Path;

use crate::desk::Desk;

#[test]
fn a_new_portal_builds_at_once_in_several_scripts() {
    let desk = Desk::new();
    let name = "Ministry {of} \"Rice\" & <Water>";
    let text = desk.run(
        0,
        &[
            "init",
            "a/portal",
            "--locales",
            "en,th,ms-Arab",
            "--name",
            name,
            "--base-url",
            "https://rice.example/portal",
        ],
    );
    for written in ["wrote site.toml", "wrote locales/ms-Arab/portal.ftl", "wrote .gitignore"] {
        assert!(text.contains(written), "{text}");
    }
    assert!(text.contains("padi serve --root a/portal"), "{text}");
    let text = desk.run(0, &["--root", "a/portal", "build", "--strict"]);
    assert!(text.contains("0 errors, 0 warnings"), "{text}");
    let root = desk.dir.path().join("a/portal");
    let site = fs::read_to_string(root.join("site.toml")).unwrap();
    for line in [
        "base_url = \"https://rice.example/portal/\"",
        "tag_authority = \"rice.example,2026\"",
        "contact = \"editor@rice.example\"",
    ] {
        assert!(site.contains(line), "{site}");
    }
    for (tag, direction) in [("en", "ltr"), ("th", "ltr"), ("ms-Arab", "rtl")] {
        let home = fs::read_to_string(root.join(format!("public/{tag}/index.html"))).unwrap();
        assert!(home.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\"")), "{home}");
        assert!(home.contains("Ministry {of}"), "{home}");
        let document = root.join(format!("public/{tag}/documents/start-here/index.html"));
        assert!(fs::read_to_string(document).unwrap().contains("How to write here"));
    }
}

#[test]
fn originals_are_in_the_first_locale_and_in_its_words() {
    let desk = Desk::with_portal("th,en");
    let text = desk.read("content/documents/start-here/index.th.md");
    assert!(text.contains("published = 2026-11-25") && text.ends_with("+++\n"), "{text}");
    assert!(
        text.contains(
            "
title = \"เ"
        ) && !text.contains("How to"),
        "{text}"
    );
    desk.inside(0, &["build", "--strict"]);
}

#[test]
fn every_locale_of_the_theme_can_be_the_first() {
    let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/locales");
    for entry in fs::read_dir(themes).unwrap() {
        let tag = entry.unwrap().file_name().into_string().unwrap();
        Desk::with_portal(&tag).inside(0, &["check", "--strict"]);
    }
}

#[test]
fn a_folder_that_holds_something_is_not_taken() {
    let desk = Desk::new();
    let folder = desk.portal();
    fs::create_dir(&folder).unwrap();
    fs::create_dir(folder.join(".git")).unwrap();
    fs::write(folder.join("letter.txt"), "dear").unwrap();
    desk.refused(1, &["init", "."], &["file-exists", "letter.txt", "is not empty"]);
    fs::remove_file(folder.join("letter.txt")).unwrap();
    fs::write(folder.join(".gitignore"), "mine").unwrap();
    desk.run(0, &["init", "portal"]);
    assert_eq!(desk.read(".gitignore"), "mine");
    desk.refused(1, &["init", "."], &["site.toml"]);
    fs::write(desk.dir.path().join("file"), "").unwrap();
    desk.refused(1, &["init", "../file"], &["not a folder"]);
}

#[test]
fn a_portal_is_refused_with_the_remedy() {
    let desk = Desk::new();
    fs::create_dir(desk.portal()).unwrap();
    for (arguments, said) in [
        (vec!["init"], "<DIR>"),
        (vec!["init", "x", "--locales", "en,de"], "`en`, `fil`"),
        (vec!["init", "x", "--locales", "zh-hans"], "did you mean `zh-Hans`?"),
        (vec!["init", "x", "--locales", "en,en"], "named twice"),
        (vec!["init", "x", "--locales", ""], "no interface in ``"),
        (vec!["init", "x", "--name", " "], "--title"),
        (vec!["init", "x", "--name", "a\u{202e}b"], "no text may hold"),
        (vec!["init", "x", "--base-url", "nowhere"], "https://portal.example/"),
    ] {
        desk.refused(2, &arguments, &[said]);
    }
}
