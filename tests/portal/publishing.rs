//! Old site or new, and what else lies in the folder. Kills and failing system calls are swept by
//! `tests/kill/sweep.py`, which `tests/run.sh` calls.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::harness::Portal;

fn portal() -> Portal {
    Portal::new("-- content/news/a/index.en.md --\n{front a}\nWords.\n")
}

fn failed(portal: &Portal, arguments: &[&str], code: &str) {
    let done = portal.padi(arguments);
    let report = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(1), "{report}");
    assert!(report.contains(&format!("error[{code}]")), "{report}");
}

#[test]
fn what_padi_did_not_write_is_carried_over_and_what_it_wrote_goes() {
    let portal = portal();
    let site = portal.build();
    fs::write(site.root.join("CNAME"), "portal.example").unwrap();
    fs::create_dir(site.root.join("empty")).unwrap();
    fs::remove_dir_all(portal.root().join("content/news/a")).unwrap();
    portal.build();
    assert_eq!(site.read("CNAME"), "portal.example");
    assert!(site.has("empty") && !site.has("en/news/a") && site.has("en/news/index.html"));
}

#[test]
fn a_file_of_someone_else_is_never_overwritten() {
    let portal = portal();
    let site = portal.build();
    fs::create_dir_all(site.root.join("en/news/b")).unwrap();
    fs::write(site.root.join("en/news/b/index.html"), "theirs").unwrap();
    portal.write("content/news/b/index.en.md", crate::harness::front("b").as_bytes());
    failed(&portal, &["build"], "output-clash");
    assert_eq!(site.read("en/news/b/index.html"), "theirs");
    fs::remove_file(site.root.join("en/news/b/index.html")).unwrap();
    portal.build();
}

#[test]
fn the_output_is_not_in_or_above_the_sources() {
    let portal = portal();
    let root = portal.root().to_owned();
    for output in [
        root.clone(),
        root.join("content"),
        root.join("content/site"),
        root.join("themes"),
        root.parent().unwrap().to_owned(),
    ] {
        failed(&portal, &["build", "--output-dir", output.to_str().unwrap()], "output-in-sources");
    }
    assert!(root.join("content/news/a/index.en.md").exists());
    symlink(root.join("content"), root.join("link")).unwrap();
    let through = root.join("link/site");
    failed(&portal, &["build", "--output-dir", through.to_str().unwrap()], "output-in-sources");
}

#[test]
fn an_output_that_is_a_link_or_a_file_is_refused() {
    let portal = portal();
    let elsewhere = tempfile::tempdir().unwrap();
    symlink(elsewhere.path(), portal.root().join("public")).unwrap();
    failed(&portal, &["build"], "output-unusable");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    fs::remove_file(portal.root().join("public")).unwrap();
    fs::write(portal.root().join("public"), "file").unwrap();
    failed(&portal, &["build"], "output-unusable");
}

#[test]
fn two_builds_of_one_folder_do_not_meet() {
    let portal = portal();
    let site = portal.build();
    let lock =
        fs::OpenOptions::new().write(true).open(portal.root().join(".public.padi/lock")).unwrap();
    lock.lock().unwrap();
    portal
        .write("content/news/a/index.en.md", (crate::harness::front("a") + "Other.\n").as_bytes());
    failed(&portal, &["build"], "output-busy");
    assert!(site.read("en/news/a/index.html").contains("Words."));
    lock.unlock().unwrap();
    portal.build();
    assert!(site.read("en/news/a/index.html").contains("Other."));
}

#[test]
fn only_the_output_and_its_lock_are_written() {
    let portal = portal();
    let before = names(portal.root());
    portal.build();
    let mut after = names(portal.root());
    after.retain(|name| !before.contains(name));
    assert_eq!(after, [".public.padi", "public"]);
    assert_eq!(names(&portal.root().join(".public.padi")), ["lock"]);
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn unchanged_pages_keep_their_time() {
    let portal = portal();
    portal
        .write("content/news/b/index.en.md", (crate::harness::front("b") + "Words.\n").as_bytes());
    let site = portal.build();
    let time = |path: &str| fs::metadata(site.root.join(path)).unwrap().modified().unwrap();
    let (style, page) = (time("style.css"), time("en/news/a/index.html"));
    portal
        .write("content/news/a/index.en.md", (crate::harness::front("a") + "Other.\n").as_bytes());
    portal.build();
    assert_eq!(time("style.css"), style);
    assert_ne!(time("en/news/a/index.html"), page);
}

/// A full disk for real: a file system of its own, which only root can make.
#[test]
fn a_full_disk_leaves_the_old_site() {
    let portal = portal();
    let disk = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"])
        .arg(disk.path())
        .stderr(std::process::Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        eprintln!("skipped: only root can mount a small file system");
        return;
    }
    let output = disk.path().join("public");
    let arguments = ["build", "--output-dir", output.to_str().unwrap()];
    let first = portal.padi(&arguments);
    let page = fs::read(output.join("en/news/a/index.html"));
    for at in 0..40 {
        let text = crate::harness::front(&format!("x{at}")) + &"Many words. ".repeat(4_000);
        portal.write(&format!("content/news/x{at}/index.en.md"), text.as_bytes());
    }
    let second = portal.padi(&arguments);
    let after = fs::read(output.join("en/news/a/index.html"));
    let left = names(&disk.path().join(".public.padi"));
    let _ = Command::new("umount").arg(disk.path()).status();
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&second.stderr).contains("error[write-failed]"));
    assert_eq!(page.unwrap(), after.unwrap());
    assert_eq!(left, ["lock"]);
}
