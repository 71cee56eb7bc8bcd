//! Publishing, seen from outside: what is in the folders before and after.

mod mounts;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use sha2::{Digest as _, Sha256};

use super::*;
use crate::diagnostics::Code;
use crate::model::{Digest, SourcePath};
use crate::source::{Asset, Layer, Origin};

/// A folder in which sites are built to `public`.
struct Bench {
    /// Removes the folder at the end, if it was made here.
    _temporary: Option<tempfile::TempDir>,
    folder: PathBuf,
    in_place: bool,
}

impl Bench {
    fn new() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path().to_owned();
        Self { _temporary: Some(temporary), folder, in_place: false }
    }

    /// One where folders are exchanged, and one where they are not.
    fn both() -> [Self; 2] {
        [Self::new(), Self { in_place: true, ..Self::new() }]
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn public(&self, name: &str) -> PathBuf {
        self.path("public").join(name)
    }

    fn open(&self) -> Result<Staging, Box<Diagnostic>> {
        let mut staging = Staging::open(&self.path("public"), &[])?;
        if self.in_place {
            staging.workshop.not_one_step = Some("this is a test".to_owned());
        }
        Ok(staging)
    }

    fn build(&self, site: &[(&str, &str)]) -> Result<Published, Box<Diagnostic>> {
        let staging = self.open()?;
        let entries: Result<Vec<Entry>, _> =
            site.iter().map(|(path, text)| staging.write(&output(path), bytes(text))).collect();
        staging.publish(entries?)
    }

    /// Builds and expects that to work without a warning.
    fn must(&self, site: &[(&str, &str)]) -> Published {
        let published = self.build(site).unwrap();
        let warnings = published.warnings.iter().map(|warning| warning.code);
        let expected = (self.in_place && published.changed).then_some(Code::NotOneStep);
        assert!(warnings.eq(expected), "{:?}", published.warnings);
        assert_eq!(published.one_step, !self.in_place);
        published
    }

    /// All below the folder, with what files hold: `public/a=text`.
    fn all(&self) -> Vec<String> {
        let mut all: Vec<String> = walkdir::WalkDir::new(&self.folder)
            .min_depth(1)
            .into_iter()
            .map(|entry| {
                let entry = entry.unwrap();
                let path = entry.path().strip_prefix(&self.folder).unwrap().display().to_string();
                match entry.file_type().is_file() {
                    true => format!("{path}={}", read(entry.path())),
                    false => path,
                }
            })
            .filter(|path| !path.contains("ledger.json"))
            .collect();
        all.sort();
        all
    }

    /// Files in `public`, without Padi's own.
    fn site(&self) -> Vec<String> {
        let own = |path: &str| path.starts_with(".padi");
        let all = self.all();
        all.iter()
            .filter_map(|path| path.strip_prefix("public/"))
            .filter(|path| !own(path))
            .filter(|path| path.contains('='))
            .map(str::to_owned)
            .collect()
    }
}

#[expect(clippy::disallowed_methods, reason = "a test looks at what was written")]
fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "a test plays other programs")]
fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn output(path: &str) -> OutputPath {
    OutputPath::parse(path).unwrap()
}

fn bytes(text: &str) -> Output {
    Output::Bytes(text.as_bytes().to_vec())
}

fn asset(origin: Origin, text: &str) -> Output {
    let path = SourcePath::parse("content/a.png").unwrap();
    let digest = Digest(Sha256::digest(text).into());
    let (key, layer, head) = (path.clone(), Layer::Portal, Default::default());
    Output::Copy(Box::new(Asset { path, key, layer, origin, len: text.len() as u64, digest, head }))
}

fn code<T>(result: Result<T, Box<Diagnostic>>) -> Option<Code> {
    result.err().map(|problem| problem.code)
}

#[test]
fn a_site_is_replaced_whole() {
    for bench in Bench::both() {
        let first = bench.must(&[("a/index.html", "1"), ("b/index.html", "2")]);
        assert_eq!((first.files, first.bytes, first.removed), (2, 2, 0));
        let second = bench.must(&[("a/index.html", "1"), ("c/index.html", "333")]);
        assert_eq!((second.files, second.bytes, second.removed), (2, 4, 1));
        assert_eq!(bench.site(), ["a/index.html=1", "c/index.html=333"]);
        assert!(!bench.public("b").exists());
        let left: Vec<String> =
            bench.all().into_iter().filter(|path| path.contains(".padi/")).collect();
        assert_eq!(left, [".public.padi/lock="]);
    }
}

#[test]
fn what_is_equal_is_not_touched() {
    for bench in Bench::both() {
        let site = [("a.html", "1"), ("b.html", "2")];
        bench.must(&site);
        let number = |name: &str| fs::metadata(bench.public(name)).unwrap().ino();
        let before = [number(""), number("a.html"), number("b.html")];
        let again = bench.must(&site);
        assert!(!again.changed);
        assert_eq!([number(""), number("a.html"), number("b.html")], before);
        assert!(bench.must(&[("a.html", "1"), ("b.html", "3")]).changed);
        assert_eq!(number("a.html"), before[1]);
        assert_ne!(number("b.html"), before[2]);
    }
}

#[test]
fn what_someone_changed_is_written_again() {
    for bench in Bench::both() {
        let site = [("a.html", "1"), ("b.html", "2"), ("c.html", "3")];
        bench.must(&site);
        put(&bench.public("a.html"), "x");
        fs::set_permissions(bench.public("b.html"), fs::Permissions::from_mode(0o600)).unwrap();
        fs::remove_file(bench.public("c.html")).unwrap();
        assert!(bench.must(&site).changed);
        assert_eq!(bench.site(), ["a.html=1", "b.html=2", "c.html=3"]);
        assert_eq!(fs::metadata(bench.public("b.html")).unwrap().mode() & 0o777, 0o644);
    }
}

#[test]
fn what_padi_did_not_write_stays() {
    for bench in Bench::both() {
        bench.must(&[("a/index.html", "1"), ("b/index.html", "2")]);
        put(&bench.public("b/mine.txt"), "mine");
        put(&bench.public(".well-known/x"), "x");
        fs::create_dir_all(bench.public("empty/inner")).unwrap();
        fs::set_permissions(bench.public("empty"), fs::Permissions::from_mode(0o750)).unwrap();
        symlink("../elsewhere", bench.public("link")).unwrap();
        let number = fs::metadata(bench.public("b/mine.txt")).unwrap().ino();
        bench.must(&[("a/index.html", "3"), ("empty/index.html", "4")]);
        let expected =
            [".well-known/x=x", "a/index.html=3", "b/mine.txt=mine", "empty/index.html=4"];
        assert_eq!(bench.site(), expected);
        assert_eq!(fs::metadata(bench.public("b/mine.txt")).unwrap().ino(), number);
        assert_eq!(fs::metadata(bench.public("empty")).unwrap().mode() & 0o777, 0o750);
        assert!(bench.public("empty/inner").is_dir());
        assert_eq!(fs::read_link(bench.public("link")).unwrap(), Path::new("../elsewhere"));
    }
}

#[test]
fn a_clash_changes_nothing() {
    let site = [("a.html", "1"), ("d/index.html", "2"), ("e", "3")];
    for bench in Bench::both() {
        bench.must(&[("old.html", "0")]);
        let clash = |path: &str| {
            put(&bench.public(path), "mine");
            let before = bench.all();
            let problem = bench.build(&site).unwrap_err();
            assert_eq!(problem.code, Code::OutputClash, "{path}");
            assert_eq!(bench.all(), before, "{path}");
            fs::remove_file(bench.public(path)).unwrap();
            problem
        };
        assert!(
            clash("a.html")
                .message
                .ends_with("public/a.html` is in the way, and Padi did not write it")
        );
        // A file where a folder shall be, and the other way round; the folder itself stays there.
        clash("d");
        clash("e/mine");
        assert_eq!(code(bench.build(&site)), Some(Code::OutputClash));
        fs::remove_dir(bench.public("e")).unwrap();
        symlink("a", bench.public("d")).unwrap();
        assert_eq!(code(bench.build(&site)), Some(Code::OutputClash));
        fs::remove_file(bench.public("d")).unwrap();
        bench.must(&site);
    }
}

#[test]
fn without_its_ledger_a_site_is_someone_elses() {
    for bench in Bench::both() {
        bench.must(&[("a.html", "1")]);
        let ledger = bench.public(ledger_file::NAME);
        let text = read(&ledger);
        for (changed, note) in [
            (None, "there is no ledger"),
            (Some(text.replace("a.html", "../x")), "(it names what Padi never writes)"),
            (Some("{".to_owned()), "(it is damaged)"),
        ] {
            fs::remove_file(&ledger).unwrap();
            let _ = changed.map(|changed| put(&ledger, &changed));
            let problem = bench.build(&[("a.html", "2")]).unwrap_err();
            assert_eq!(problem.code, Code::OutputClash);
            assert!(problem.notes.iter().any(|found| found.message.contains(note)), "{problem:?}");
            assert!(problem.help.unwrap().contains("delete it whole"));
            put(&ledger, &text);
        }
        bench.must(&[("a.html", "2")]);
    }
}

#[test]
fn a_ledger_leads_nowhere_through_a_link() {
    for bench in Bench::both() {
        bench.must(&[("a/b.html", "1"), ("c.html", "1")]);
        fs::remove_dir_all(bench.public("a")).unwrap();
        put(&bench.path("elsewhere/b.html"), "1");
        symlink(bench.path("elsewhere"), bench.public("a")).unwrap();
        bench.must(&[("c.html", "1")]);
        assert_eq!(read(&bench.path("elsewhere/b.html")), "1");
        assert!(bench.public("a").is_symlink());
        assert_eq!(code(bench.build(&[("a/b.html", "1")])), Some(Code::OutputClash));
    }
}

#[test]
fn a_file_may_become_a_folder_and_back() {
    for bench in Bench::both() {
        bench.must(&[("a", "1"), ("b/c/d", "2")]);
        bench.must(&[("a/x", "3"), ("b", "4")]);
        assert_eq!(bench.site(), ["a/x=3", "b=4"]);
        bench.must(&[("a", "1"), ("b/c/d", "2")]);
        assert_eq!(bench.site(), ["a=1", "b/c/d=2"]);
    }
}

#[test]
fn two_builds_do_not_write_one_folder() {
    let bench = Bench::new();
    let first = bench.open().unwrap();
    assert_eq!(code(bench.open()), Some(Code::OutputBusy));
    drop(first);
    assert_eq!(bench.all(), [".public.padi", ".public.padi/lock="]);
    bench.must(&[("a", "1")]);
}

#[test]
fn each_path_is_written_once_and_not_over_padis_own() {
    let bench = Bench::new();
    let staging = bench.open().unwrap();
    staging.write(&output("a"), bytes("1")).unwrap();
    for (path, expected) in [
        ("a", Code::WriteFailed),
        ("a/b", Code::WriteFailed),
        (".padi/lock", Code::OutputClash),
        (".padi-ledger.json", Code::OutputClash),
    ] {
        assert_eq!(code(staging.write(&output(path), bytes("2"))), Some(expected), "{path}");
    }
    assert_eq!(code(staging.publish(Vec::new())), Some(Code::WriteFailed));
    assert!(!bench.path("public").exists());
}

#[test]
fn an_asset_is_what_it_was_when_it_was_read() {
    let bench = Bench::new();
    let file = bench.path("picture");
    put(&file, "picture");
    let from = |path: &Path| Origin::File(path.to_owned());
    let staging = bench.open().unwrap();
    let entry = staging.write(&output("a"), asset(from(&file), "picture")).unwrap();
    assert_eq!((entry.len, entry.digest), (7, Digest(Sha256::digest("picture").into())));
    for other in ["pictura", "pict", "picture and more"] {
        let result = staging.write(&output(other), asset(from(&file), other));
        assert_eq!(code(result), Some(Code::SourceChanged), "{other}");
    }
    symlink(&file, bench.path("link")).unwrap();
    let result = staging.write(&output("l"), asset(from(&bench.path("link")), "picture"));
    assert_eq!(code(result), Some(Code::WriteFailed));
    let result = staging.write(&output("e"), asset(Origin::Embedded(b"inside"), "inside"));
    assert_eq!(result.unwrap().len, 6);
}

#[test]
fn a_folder_that_changed_places_meanwhile_is_left_alone() {
    for bench in Bench::both() {
        bench.must(&[("a", "1")]);
        let staging = bench.open().unwrap();
        let entry = staging.write(&output("a"), bytes("2")).unwrap();
        fs::rename(bench.path("public"), bench.path("moved")).unwrap();
        put(&bench.public("mine"), "mine");
        assert_eq!(code(staging.publish(vec![entry])), Some(Code::WriteFailed));
        assert_eq!(bench.site(), ["mine=mine"]);
    }
}

#[test]
fn what_a_kill_left_is_cleared_with_care() {
    let bench = Bench::new();
    bench.must(&[("a/b", "1"), ("c", "1")]);
    put(&bench.public("mine"), "mine");
    let next = bench.path(".public.padi/next");
    // The old site after an exchange: its ledger, a file of it, a file that both sites have …
    put(&next.join("a/b"), "0");
    fs::copy(bench.public(ledger_file::NAME), next.join(ledger_file::NAME)).unwrap();
    fs::hard_link(bench.public("mine"), next.join("mine")).unwrap();
    // … one that came at the last moment, and one whose place is taken.
    put(&next.join("a/late"), "late");
    put(&next.join("c/late"), "late");
    put(&bench.path(".public.padi/stage/x"), "half");
    let published = bench.build(&[("a/b", "1"), ("c", "2")]).unwrap();
    assert_eq!(published.warnings.len(), 1, "{:?}", published.warnings);
    assert!(published.warnings[0].message.contains("kept-1"));
    assert_eq!(bench.site(), ["a/b=1", "a/late=late", "c=2", "mine=mine"]);
    let mut left = bench.all();
    left.retain(|path| path.starts_with(".public.padi/") && path.contains('='));
    assert_eq!(left, [".public.padi/kept-1/c/late=late", ".public.padi/lock="]);
    bench.must(&[("a/b", "1"), ("c", "3")]);
}

#[test]
fn files_are_written_from_many_threads() {
    use rayon::prelude::*;
    let bench = Bench::new();
    let staging = bench.open().unwrap();
    let write = |n: usize| staging.write(&output(&format!("{}/{}/{n}", n % 3, n % 5)), bytes("x"));
    let entries: Vec<Entry> = (0..200).into_par_iter().map(|n| write(n).unwrap()).collect();
    assert_eq!(staging.publish(entries).unwrap().files, 200);
    assert_eq!(bench.site().len(), 200);
}
