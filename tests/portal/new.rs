//! `padi new`, as an editor and a translator use it.

use std::fs;

use crate::desk::Desk;

#[test]
fn a_document_begins_as_a_draft() {
    let desk = Desk::with_portal("en,th,vi");
    let said = desk.new_and_check(&[
        "new",
        "document",
        "documents/da-nang-plan",
        "--title",
        "The \"plan\"",
        "--kind",
        "plan",
        "--publisher",
        "editors",
        "--topic",
        "languages",
    ]);
    assert!(said.contains("wrote content/documents/da-nang-plan/index.en.md"), "{said}");
    let path = "content/documents/da-nang-plan/index.en.md";
    let text = desk.read(path);
    for part in [
        "id = \"da-nang-plan\"",
        "\nkind = \"plan\"",
        "\npublisher = \"editors\"",
        "\ntopics = [\"languages\"]",
        "\nstatus = \"draft\"",
        "\npublished = 2026-11-25",
    ] {
        assert!(text.contains(part), "{text}");
    }
    desk.inside(0, &["build"]);
    assert!(!desk.has("public/en/documents/da-nang-plan"));
    desk.edit(path, "status = \"draft\"\n", "");
    desk.inside(0, &["build", "--strict"]);
    let page = desk.read("public/th/documents/da-nang-plan/index.html");
    assert!(page.contains("The &quot;plan&quot;") || page.contains("The \"plan\""), "{page}");
}

#[test]
fn a_notice_and_a_page_are_documents() {
    let desk = Desk::with_portal("en");
    desk.new_and_check(&["new", "notice", "content/documents/flood/"]);
    assert!(desk.read("content/documents/flood/index.en.md").contains("kind = \"notice\""));
    desk.new_and_check(&["new", "document", "privacy"]);
    let text = desk.read("content/privacy/index.en.md");
    assert!(text.contains("title = \"Privacy\"") && text.contains("kind = \"page\""), "{text}");
}

#[test]
fn a_translation_has_the_structure_of_its_original_and_waits() {
    let desk = Desk::with_portal("en,th,vi");
    let folder = "content/documents/start-here";
    desk.edit(&format!("{folder}/index.en.md"), "## Translations", "## The *two* [x] {#two}");
    desk.new_and_check(&["new", "document", "documents/start-here", "--locale", "th"]);
    let path = format!("{folder}/index.th.md");
    let text = desk.read(&path);
    for part in [
        "draft = true",
        "authority = \"machine\"",
        "title = \"TODO: How to write here\"",
        "\n## TODO: The two \\[x\\]\n",
    ] {
        assert!(text.contains(part), "{text}");
    }
    assert!(!text.contains("A document is a folder"), "{text}");
    let page = "public/th/documents/start-here/index.html";
    desk.inside(0, &["build", "--strict"]);
    assert!(
        !desk.read(page).contains("TODO") && desk.read(page).contains("A document is a folder")
    );
    desk.inside(0, &["build", "--strict", "--drafts"]);
    assert!(desk.read(page).contains("TODO: The two [x]"));
    desk.edit(&path, "draft = true\n", "");
    desk.inside(0, &["build", "--strict"]);
    assert!(desk.read(page).contains("TODO: The two [x]"));
    let said = desk.new_and_check(&[
        "new",
        "document",
        "documents/start-here",
        "--all-locales",
        "--title",
        "Viết",
    ]);
    assert!(said.contains("index.vi.md") && !said.contains("index.th.md"), "{said}");
    assert!(desk.read(&format!("{folder}/index.vi.md")).contains("title = \"Viết\""));
    desk.refused(
        1,
        &["new", "document", "documents/start-here", "--all-locales"],
        &["every locale"],
    );
}

#[test]
fn an_original_may_be_in_another_locale() {
    let desk = Desk::with_portal("en,th,vi");
    desk.new_and_check(&["new", "document", "documents/rice", "--locale", "th", "--title", "ข้าว"]);
    let text = desk.read("content/documents/rice/index.th.md");
    assert!(text.contains("original = true") && text.contains("title = \"ข้าว\""), "{text}");
    desk.new_and_check(&["new", "document", "documents/rice"]);
    assert!(desk.read("content/documents/rice/index.en.md").contains("translation from th"));
    desk.new_and_check(&["new", "document", "documents/fish", "--locale", "th,en"]);
    assert!(desk.read("content/documents/fish/index.th.md").contains("draft = true"));
}

#[test]
fn a_topic_can_be_named_once_it_is_there() {
    let desk = Desk::with_portal("en,th");
    desk.refused(
        2,
        &["new", "document", "documents/a", "--topic", "media"],
        &["no topic `media`", "padi new topic"],
    );
    desk.new_and_check(&["new", "topic", "media", "--all-locales"]);
    assert!(desk.read("content/topics/media/index.th.md").contains("alt_labels = []"));
    desk.new_and_check(&["new", "document", "documents/a", "--topic", "media,languages"]);
}

#[test]
fn a_section_comes_into_the_settings_and_nothing_else_changes() {
    let desk = Desk::with_portal("en,th");
    desk.edit(
        "site.toml",
        "order = \"date\"\n",
        "order = \"date\" # new\n\n# End.\n[extra]\na = 1\n",
    );
    let before = desk.read("site.toml");
    let said = desk.new_and_check(&["new", "section", "laws", "--title", "Laws", "--all-locales"]);
    assert!(said.contains("changed site.toml"), "{said}");
    let added = "\n[[sections]]\nfolder = \"laws\"\n";
    assert_eq!(desk.read("site.toml").replace(added, ""), before);
    assert!(desk.read("site.toml").contains(&format!("# new\n{added}\n# End.")));
    desk.new_and_check(&["new", "notice", "laws/first"]);
    desk.new_and_check(&["new", "section", "ข่าว"]);
    desk.inside(0, &["build"]);
    assert!(desk.read("public/en/laws/index.html").contains("Laws"));
}

#[test]
fn a_section_that_cannot_be_added_safely_is_told() {
    let desk = Desk::with_portal("en");
    let tables = "[[sections]]\nfolder = \"documents\"\norder = \"date\"\n";
    desk.edit("site.toml", tables, "sections = [{ folder = \"documents\" }]\n");
    let before = desk.read("site.toml");
    let said = desk.inside(0, &["new", "section", "laws"]);
    assert!(said.contains("[[sections]]\nfolder = \"laws\""), "{said}");
    assert_eq!(desk.read("site.toml"), before);
}

#[test]
fn a_locale_of_the_theme_needs_a_few_texts() {
    let desk = Desk::with_portal("en,th");
    let said = desk.inside(0, &["new", "locale", "vi"]);
    assert!(said.contains("wrote locales/vi/portal.ftl"), "{said}");
    assert!(!desk.has("locales/vi/interface.ftl") && !desk.has("locales/vi/locale.toml"));
    assert!(desk.read("site.toml").contains("locales = [\"en\", \"th\", \"vi\"]"));
    let said = desk.inside(0, &["check"]);
    assert!(said.contains("warning[unfinished]: 3 texts"), "{said}");
    desk.inside(1, &["build", "--strict"]);
    desk.edit("locales/vi/portal.ftl", "# TODO: translate from en\n", "");
    desk.inside(0, &["build", "--strict"]);
    assert!(desk.read("public/vi/index.html").contains("<html lang=\"vi\""));
}

#[test]
fn a_fifteenth_locale_passes_at_once_and_says_what_is_to_be_written() {
    for (tag, needs_formats) in [("jv", false), ("tvl", true)] {
        let desk = Desk::with_portal("en,th");
        desk.inside(0, &["new", "locale", tag]);
        let said = desk.inside(0, &["check"]);
        assert!(said.contains("0 errors, 3 warnings"), "{said}");
        desk.inside(0, &["check", "--drafts"]);
        let data = desk.read(&format!("locales/{tag}/locale.toml"));
        assert!(data.contains(&format!("autonym = \"{tag}\"")), "{data}");
        assert_eq!(data.contains("formats = \"en-GB\""), needs_formats, "{data}");
        let messages = desk.read(&format!("locales/{tag}/interface.ftl"));
        assert!(messages.contains("# TODO: translate from en\nhome = Home\n"), "{messages}");
        for name in ["portal.ftl", "interface.ftl", "locale.toml"] {
            let path = format!("locales/{tag}/{name}");
            let text: Vec<String> = desk
                .read(&path)
                .lines()
                .filter(|it| !it.contains("# TODO"))
                .map(str::to_owned)
                .collect();
            fs::write(desk.portal().join(&path), text.join("\n") + "\n").unwrap();
        }
        desk.inside(0, &["build", "--strict"]);
        assert!(!desk.read(&format!("public/{tag}/index.html")).contains("TODO"));
    }
}

#[test]
fn nothing_is_written_where_a_file_is_there() {
    let desk = Desk::with_portal("en,th");
    let start = "documents/start-here";
    desk.refused(1, &["new", "document", start], &["file-exists", "index.en.md"]);
    desk.refused(1, &["new", "document", start, "--locale", "th,en"], &["index.en.md"]);
    desk.refused(1, &["new", "notice", "about"], &["file-exists"]);
    desk.refused(1, &["new", "topic", "languages"], &["file-exists"]);
    desk.refused(1, &["new", "section", "documents"], &["file-exists"]);
    desk.refused(1, &["new", "section", "about"], &["page without a section"]);
    desk.refused(
        1,
        &["new", "document", "documents/about"],
        &["duplicate-id", "about/index.en.md"],
    );
    desk.refused(1, &["new", "topic", "documents"], &["duplicate-id"]);
    // Left over from another time.
    fs::create_dir(desk.portal().join("locales/vi")).unwrap();
    fs::write(desk.portal().join("locales/vi/portal.ftl"), "").unwrap();
    desk.refused(1, &["new", "locale", "vi"], &["locales/vi/portal.ftl"]);
}

#[test]
fn nothing_is_written_through_a_link() {
    let desk = Desk::with_portal("en");
    fs::create_dir(desk.dir.path().join("elsewhere")).unwrap();
    std::os::unix::fs::symlink("../../elsewhere", desk.portal().join("content/privacy")).unwrap();
    desk.refused(1, &["new", "document", "privacy"], &["symbolic-link", "content/privacy"]);
}

#[test]
fn wrong_use_names_the_remedy() {
    let desk = Desk::with_portal("en,th");
    let document = |path| vec!["new", "document", path];
    let with = |option, value| vec!["new", "document", "documents/x", option, value];
    for (arguments, said) in [
        (vec!["new"], "Usage"),
        (vec!["new", "documnet", "x"], "document"),
        (document("documnets/x"), "did you mean `documents`?"),
        (document("laws/x"), "padi new section"),
        (document("documents"), "it is a section"),
        (document("documents/a/b"), "sections nest no deeper"),
        (document("topics/x"), "padi new topic"),
        (document("topics"), "padi new topic"),
        (document("documents/../x"), "sections nest no deeper"),
        (document("../x"), "no section `..`"),
        (document("/etc/x"), "sections nest no deeper"),
        (document("documents/.."), "joined by single hyphens"),
        (document(""), "joined by single hyphens"),
        (document("documents/Da Nang"), "joined by single hyphens"),
        (document("documents/ข้าว"), "joined by single hyphens"),
        (document("documents/a\u{1b}[2J"), "a\\u{1b}[2J"),
        (with("--locale", "eng"), "did you mean `en`?"),
        (with("--locale", "de"), "`en`, `th`"),
        (with("--kind", "plam"), "plan"),
        (with("--kind", "topic"), "possible values"),
        (with("--publisher", "editor"), "did you mean `editors`?"),
        (with("--topic", "language"), "did you mean `languages`?"),
        (with("--title", ""), "is empty"),
        (with("--title", "a\nb"), "line end"),
        (vec!["new", "document", "about", "--locale", "th", "--kind", "guide"], "in the original"),
        (vec!["new", "document", "x", "--locale", "th", "--all-locales"], "cannot be used with"),
        (vec!["new", "section", "topics"], "topics are always there"),
        (vec!["new", "section", "a/b"], "joined by single hyphens"),
        (vec!["new", "topic", "A"], "joined by single hyphens"),
        (vec!["new", "locale", "zh-hans"], "canonical case"),
        (vec!["new", "locale", "../x"], "canonical case"),
        (vec!["new", "locale", "th"], "has this locale"),
    ] {
        desk.refused(2, &arguments, &[said]);
    }
}

#[test]
fn without_a_portal_there_is_nothing_to_add_to() {
    let desk = Desk::new();
    fs::create_dir(desk.portal()).unwrap();
    desk.refused(1, &["new", "document", "x"], &["no-site", "--root"]);
    fs::write(desk.portal().join("site.toml"), "base_url = \n").unwrap();
    desk.refused(1, &["new", "document", "x"], &["toml-syntax", "site.toml:1"]);
}

#[test]
fn machines_read_what_was_written() {
    let desk = Desk::with_portal("en");
    let done = desk.padi(&desk.portal(), &["--format", "json", "new", "section", "laws"]);
    let lines = String::from_utf8(done.stdout).unwrap();
    let lines: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["wrote"], "content/laws/_index.en.md");
    assert_eq!(lines[1]["changed"], "site.toml");
    assert!(done.stderr.is_empty());
}

#[test]
fn an_original_that_says_draft_as_a_translation_does_is_told() {
    crate::harness::check_problems(
        "-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"page\"
published = 2026-11-01
draft = true
        ^^^^ error[bad-value]: this is the original; help: write `status = \"draft\"`
+++
",
    );
}
