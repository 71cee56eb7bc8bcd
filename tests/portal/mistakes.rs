//! What a careful reader and a hunt for defects found: addresses, cascades of mistakes, what waits.

use crate::harness::{Portal, check_problems, codes};

#[test]
fn no_error_is_hidden_behind_a_hundred_others() {
    let portal = Portal::new("");
    let many = "```nosuch\nx\n```\n\n".repeat(120);
    let text = crate::harness::front("a") + &many + "[x](../gone/index.md)\n";
    portal.write("content/news/a/index.en.md", text.as_bytes());
    assert!(codes(&portal).contains(&"dead-link"));
    let done = portal.padi(&["build"]);
    let report = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(report.contains("error[dead-link]") && report.contains("and 20 more in this file"));
}

#[test]
fn addresses_are_files_and_folders() {
    let aliases = r#"["/style.css/", "/404.html/", "/en/news/a/index.html/", "/.padi/x/"]"#;
    let text = format!(
        "-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\npublished = 2026-11-01\naliases = {aliases}\n+++\n"
    );
    let portal = Portal::new(&text);
    assert_eq!(
        codes(&portal),
        ["bad-value", "duplicate-address", "duplicate-address", "duplicate-address"]
    );
}

#[test]
fn addresses_may_be_in_any_script() {
    let text = "-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\npublished = 2026-11-01\naliases = [\"/th/ข่าวที่/\", \"/km/ព័ត៌មាន/\"]\n+++\n";
    let site = Portal::new(text).build_kept();
    assert!(site.has("th/ข่าวที่/index.html") && site.has("km/ព័ត៌មាន/index.html"));
    let bad = Portal::new("-- content/news/My Doc/index.en.md --\n{front a}\n");
    assert_eq!(codes(&bad), ["bad-file-name"]);
}

#[test]
fn home_and_sections_are_always_there() {
    check_problems(
        "
-- content/_index.en.md --
+++
title = \"Home\"
status = \"draft\"
^^^^^^ error[bad-value]: home and sections have no `status`
+++
",
    );
}

#[test]
fn one_slip_in_toml_is_one_error() {
    let text = "-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\ntopics = [\"x\"\nkind = \"page\"\npublished = 2026-11-01\n+++\n";
    assert_eq!(codes(&Portal::new(text)), ["toml-syntax"]);
    let date = text.replace("topics = [\"x\"\n", "").replace("2026-11-01", "\"2026-11-01\"");
    assert_eq!(codes(&Portal::new(&date)), ["bad-value"]);
}

#[test]
fn a_locale_without_messages_is_one_error() {
    let site = crate::harness::SITE.replace("[\"en\", \"th\"]", "[\"en\", \"th\", \"de\"]");
    let portal = Portal::new(&format!(
        "-- site.toml --\n{site}\n-- locales/de/locale.toml --\nautonym = \"Deutsch\"\n"
    ));
    assert_eq!(codes(&portal), ["missing-message"]);
    assert!(portal.problems()[0].message.contains("`de` lacks"));
}

#[test]
fn a_link_among_the_themes_is_not_followed() {
    let elsewhere = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(elsewhere.path().join("x/static")).unwrap();
    std::fs::write(elsewhere.path().join("x/static/secret.txt"), "secret").unwrap();
    let portal =
        Portal::new(&format!("-- site.toml --\ntheme = \"x\"\n{}\n", crate::harness::SITE));
    std::os::unix::fs::symlink(elsewhere.path(), portal.root().join("themes")).unwrap();
    assert_eq!(codes(&portal), ["symbolic-link"]);
}

#[test]
fn a_translation_that_differs_is_a_warning_and_no_error() {
    let portal = Portal::new(
        "-- content/news/a/index.en.md --\n{front a}\nOne.\n\nSee [one](#p2).\n-- content/news/a/index.th.md --\n+++\ntitle = \"ก\"\nauthority = \"machine\"\n+++\nดู [ข](#p2)\n",
    );
    assert_eq!(codes(&portal), ["misaligned"]);
    portal.build();
}

#[test]
fn a_file_that_cannot_be_read_is_one_error() {
    let files = "-- content/news/a/index.th.md --\n+++\ntitle = \"ก\"\nauthority = \"machine\"\n+++\nหนึ่ง\n\n## สอง\n-- content/news/b/index.en.md --\n{front b}\n[a](../a/index.md#two)\n";
    for (text, code) in [
        ("title = \"a\"\n", "front-matter-missing"),
        ("+++\ntitle = \"a\"\n", "front-matter-unterminated"),
        ("---\ntitle: a\n---\n", "front-matter-missing"),
    ] {
        let portal = Portal::new(files);
        portal.write("content/news/a/index.en.md", text.as_bytes());
        assert_eq!(codes(&portal), [code], "{text}");
    }
    let portal = Portal::new(files);
    portal.write("content/news/a/index.en.md", b"+++\ntitle = \"caf\xe9\"\n+++\n");
    assert_eq!(codes(&portal), ["not-utf8"]);
}
