//! Publishing where a file system says no: on a full disk, a mount, a folder that cannot be written.
//!
//! Each case runs in a process of its own with a mount table of its own (`unshare`). Where that
//! is not allowed, the tests say that they were skipped.

use std::io::Write;
use std::process::Command;

use super::*;

/// How the inner process is told which folder to use.
const FOLDER: &str = "PADI_TEST_FOLDER";

/// Exit status of a script that could not do its part.
const SKIPPED: i32 = 77;

/// Runs the part `inner` of a test in a process that has first run `script` in a fresh folder.
fn run_after(script: &str, inner: &str) {
    let folder = tempfile::tempdir().unwrap();
    let part = format!("emit::tests::mounts::{inner}");
    // Root may do more as itself than as the root of a user namespace.
    let unshare = if is_root(folder.path()) { "-m" } else { "-rm" };
    let done = Command::new("unshare")
        .args([unshare, "sh", "-c"])
        .arg(format!("cd \"$2\" && {script} || exit {SKIPPED}; exec \"$0\" --exact \"$1\""))
        .arg(std::env::current_exe().unwrap())
        .args([part.as_ref(), folder.path().as_os_str()])
        .env(FOLDER, folder.path())
        .output();
    let why = match done {
        Ok(done) if done.status.success() => return,
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            let skipped = done.status.code() == Some(SKIPPED) || said.starts_with("unshare:");
            assert!(skipped, "{}{said}", String::from_utf8_lossy(&done.stdout));
            said
        }
        Err(error) => error.to_string(),
    };
    // Past the test harness, which shows nothing of a test that passes.
    let _ = writeln!(std::io::stderr(), "skipped {inner}: {}", why.trim());
}

/// `folder` was just made, so its owner is whoever runs this.
fn is_root(folder: &Path) -> bool {
    fs::metadata(folder).unwrap().uid() == 0
}

/// The folder, in the inner process. The outer one runs the inner parts too, which then do nothing.
#[expect(clippy::disallowed_methods, reason = "this is how a test calls itself")]
fn inner() -> Option<Bench> {
    let folder = PathBuf::from(std::env::var_os(FOLDER)?);
    Some(Bench { _temporary: None, folder, in_place: false })
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    run_after("mount -t tmpfs -o size=1m tmpfs . && cd . ", "inner_full_disk");
    run_after("mount -t tmpfs -o size=1m,nr_inodes=40 tmpfs .", "inner_full_disk");
}

#[test]
fn inner_full_disk() {
    let Some(bench) = inner() else { return };
    bench.must(&[("a", "1"), ("mine", "2")]);
    let before = bench.all();
    let large = "x".repeat(20_000);
    let paths: Vec<String> = (0..60).map(|n| format!("{n}/index.html")).collect();
    let site: Vec<(&str, &str)> =
        paths.iter().map(|path| (path.as_str(), large.as_str())).collect();
    let problem = bench.build(&site).unwrap_err();
    assert_eq!(problem.code, Code::WriteFailed);
    assert!(problem.help.unwrap().contains("make room"));
    assert_eq!(bench.all(), before);
    bench.must(&[("a", "3")]);
}

const BIND: &str = "mkdir public && mount --bind public public";

#[test]
fn a_mount_point_is_written_file_by_file() {
    run_after(BIND, "inner_mount_point");
    run_after("mkdir public && mount -t tmpfs tmpfs public", "inner_mount_point");
    let beside = "mkdir .public.padi && mount -t tmpfs tmpfs .public.padi";
    run_after(beside, "inner_mount_point");
    run_after("mkdir .public.padi && mount --bind .public.padi .public.padi", "inner_mount_point");
}

#[test]
fn inner_mount_point() {
    let Some(mut bench) = inner() else { return };
    assert!(!bench.open().unwrap().one_step());
    bench.in_place = true;
    bench.must(&[("a/b", "1"), ("c", "1")]);
    put(&bench.public("mine"), "mine");
    bench.must(&[("a/b", "2"), ("d", "1")]);
    assert!(!bench.must(&[("a/b", "2"), ("d", "1")]).changed);
    assert_eq!(bench.site(), ["a/b=2", "d=1", "mine=mine"]);
    let own: Vec<String> = bench.all().into_iter().filter(|path| path.contains(".padi/")).collect();
    assert_eq!(own, [".public.padi/lock=", "public/.padi/lock="]);
    let busy = bench.open().unwrap();
    assert_eq!(code(bench.open()), Some(Code::OutputBusy));
    drop(busy);
}

#[test]
fn a_mount_inside_the_site_stays() {
    run_after(
        "mkdir -p public/uploads && mount -t tmpfs tmpfs public/uploads && echo x > public/uploads/x",
        "inner_mount_inside",
    );
}

#[test]
fn inner_mount_inside() {
    let Some(bench) = inner() else { return };
    for text in ["1", "2"] {
        let published = bench.build(&[("a", text)]).unwrap();
        assert!(!published.one_step);
        assert!(published.warnings[0].message.contains("uploads"), "{:?}", published.warnings);
        assert_eq!(bench.site(), [&format!("a={text}"), "uploads/x=x\n"]);
    }
    assert_eq!(code(bench.build(&[("uploads/y", "1")])), Some(Code::OutputClash));
}

#[test]
fn a_folder_that_cannot_be_written_is_refused() {
    run_after(
        &format!("{BIND} && echo x > public/x && mount -o remount,bind,ro public"),
        "inner_read_only",
    );
    run_after(
        "mkdir public && echo x > public/x && mount --bind . . && mount -o remount,bind,ro . && cd \"$PWD\"",
        "inner_read_only",
    );
}

#[test]
fn inner_read_only() {
    let Some(bench) = inner() else { return };
    assert_eq!(code(bench.build(&[("a", "1")])), Some(Code::OutputUnusable));
    assert_eq!(bench.site(), ["x=x\n"]);
}

/// The folder above may be someone else's; the output folder itself is enough.
#[test]
fn a_folder_that_alone_can_be_written_is_written_file_by_file() {
    run_after(
        "mkdir public && mount --bind . . && mount --bind public public \
         && mount -o remount,bind,ro . ",
        "inner_only_public",
    );
}

#[test]
fn inner_only_public() {
    let Some(mut bench) = inner() else { return };
    bench.in_place = true;
    bench.must(&[("a", "1")]);
    bench.must(&[("b", "1")]);
    assert_eq!(bench.all(), ["public", "public/.padi", "public/.padi/lock=", "public/b=1"]);
}

#[test]
fn modes_do_not_depend_on_the_umask() {
    run_after("umask 077", "inner_umask");
    run_after("umask 777", "inner_umask");
}

#[test]
fn inner_umask() {
    let Some(bench) = inner() else { return };
    for bench in [Bench { _temporary: None, folder: bench.folder.clone(), in_place: true }, bench] {
        bench.must(&[("a/b/c", if bench.in_place { "1" } else { "2" }), ("d/e", "1")]);
        let mode = |name: &str| fs::metadata(bench.public(name)).unwrap().mode() & 0o7777;
        for folder in ["", "a", "a/b", "d"] {
            assert_eq!(mode(folder), 0o755, "{folder}");
        }
        for file in ["a/b/c", "d/e", ledger_file::NAME] {
            assert_eq!(mode(file), 0o644, "{file}");
        }
    }
}

#[test]
fn an_overlay_is_tried_and_then_written_file_by_file() {
    run_after(
        "mkdir lower upper work && mkdir -p lower/public && echo mine > lower/public/mine \
         && mount -t tmpfs tmpfs work && mkdir work/u work/w work/m \
         && mount -t overlay -o lowerdir=lower,upperdir=work/u,workdir=work/w,redirect_dir=off o work/m",
        "inner_overlay",
    );
}

#[test]
fn inner_overlay() {
    let Some(outer) = inner() else { return };
    let bench = Bench { _temporary: None, folder: outer.path("work/m"), in_place: false };
    for text in ["1", "2"] {
        let published = bench.build(&[("a", text)]).unwrap();
        assert!(!published.one_step);
        assert_eq!(bench.site(), [&format!("a={text}"), "mine=mine\n"]);
    }
}
