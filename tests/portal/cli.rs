//! The command line: exit codes, where output goes, wrong use.

use crate::harness::Portal;

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_build_says_what_it_wrote_and_a_second_one_that_nothing_changed() {
    let portal = Portal::new("");
    let first = portal.padi(&["build"]);
    assert_eq!(first.status.code(), Some(0));
    assert!(
        text(&first.stderr).contains("built ") && first.stdout.is_empty(),
        "{}",
        text(&first.stderr)
    );
    let second = portal.padi(&["build"]);
    assert_eq!(second.status.code(), Some(0));
    assert!(text(&second.stderr).contains("nothing changed"), "{}", text(&second.stderr));
}

#[test]
fn problems_go_to_stderr_for_people_and_to_stdout_for_machines() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n[x](gone.md)\n");
    let human = portal.padi(&["check"]);
    assert_eq!(human.status.code(), Some(1));
    let report = text(&human.stderr);
    assert!(
        report.contains("error[dead-link]") && report.contains("content/news/a/index.en.md:7:1"),
        "{report}"
    );
    assert!(report.contains("^^^^^^^^^^^^") && report.contains("[x](gone.md)"), "{report}");
    assert!(human.stdout.is_empty());
    let json = portal.padi(&["check", "--format", "json"]);
    assert_eq!(json.status.code(), Some(1));
    let found: Vec<serde_json::Value> =
        text(&json.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let dead = found.iter().find(|problem| problem["code"] == "dead-link").unwrap();
    let start = &dead["place"]["start"];
    assert_eq!((start["line"].as_u64(), start["column"].as_u64()), (Some(7), Some(1)));
    assert_eq!(dead["place"]["path"], "content/news/a/index.en.md");
    assert_eq!(dead["severity"], "error");
    assert!(json.stderr.is_empty(), "{}", text(&json.stderr));
}

#[test]
fn wrong_use_is_exit_code_two() {
    let portal = Portal::new("");
    for wrong in [
        vec!["biuld"],
        vec![],
        vec!["build", "--nope"],
        vec!["check", "--base-url", "x"],
        vec!["check", "--quiet", "--verbose"],
    ] {
        let done = portal.padi(&wrong);
        assert_eq!(done.status.code(), Some(2), "{wrong:?}");
        assert!(
            !done.stderr.is_empty() && !text(&done.stderr).contains("internal error"),
            "{wrong:?}"
        );
    }
    let nowhere = std::process::Command::new(env!("CARGO_BIN_EXE_padi"))
        .args(["--root", "/nowhere", "check"])
        .output()
        .unwrap();
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(text(&nowhere.stderr).contains("there is no folder"));
    let epoch = portal.command(&["check"]).env("SOURCE_DATE_EPOCH", "yesterday").output().unwrap();
    assert_eq!(epoch.status.code(), Some(2));
}

#[test]
fn warnings_are_errors_where_they_are_asked_to_be() {
    let portal = Portal::new(
        "-- content/news/a/index.en.md --\n{front a}\nOne.\n\nTwo.\n-- content/news/a/index.th.md --\n+++\ntitle = \"ก\"\nauthority = \"machine\"\n+++\nหนึ่ง\n",
    );
    let lax = portal.padi(&["build"]);
    assert_eq!(lax.status.code(), Some(0), "{}", text(&lax.stderr));
    assert!(text(&lax.stderr).contains("warning[misaligned]"), "{}", text(&lax.stderr));
    std::fs::remove_dir_all(portal.root().join("public")).unwrap();
    let strict = portal.padi(&["build", "--strict"]);
    assert_eq!(strict.status.code(), Some(1));
    assert!(!portal.root().join("public").exists());
}

#[test]
fn quiet_is_quiet_and_verbose_shows_notes() {
    let portal = Portal::new("");
    assert!(portal.padi(&["build", "--quiet"]).stderr.is_empty());
    let verbose = portal.padi(&["check", "--verbose"]);
    assert!(
        text(&verbose.stderr).contains("note[missing-translation]"),
        "{}",
        text(&verbose.stderr)
    );
    assert!(!text(&portal.padi(&["check"]).stderr).contains("note["));
}

#[test]
fn the_day_decides_what_is_published_and_flags_overrule_it() {
    let portal = Portal::new(
        "-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\npublished = 2027-01-01\n+++\n-- content/news/b/index.en.md --\n+++\nid = \"b\"\ntitle = \"b\"\nkind = \"page\"\nstatus = \"draft\"\npublished = 2026-11-01\n+++\n",
    );
    let site = portal.build();
    assert!(!site.has("en/news/a/index.html") && !site.has("en/news/b/index.html"));
    assert_eq!(portal.padi(&["build", "--future", "--drafts"]).status.code(), Some(0));
    assert!(site.has("en/news/a/index.html") && site.has("en/news/b/index.html"));
    let later = portal.command(&["build"]).env("SOURCE_DATE_EPOCH", "1830297600").output().unwrap();
    assert_eq!(later.status.code(), Some(0));
    assert!(site.has("en/news/a/index.html") && !site.has("en/news/b/index.html"));
}

#[test]
fn a_closed_output_is_no_failure() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n[x](gone.md)\n");
    let mut child = portal
        .command(&["check", "--format", "json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
