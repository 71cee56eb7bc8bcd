//! Input made to break things: each costs a diagnostic or is rendered, within two seconds and 500 MB.
//!
//! Time and memory are limits against hanging and overflowing, not measurements: those are in
//! `benches/`. The shapes are those of cmark's `test/pathological_tests.py` (version 0.31.1), written
//! anew.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::harness::{Portal, front, processor_seconds};

const SECONDS: f64 = 2.0;
/// Kilobytes of address space that may be resident at most.
const MEMORY: u64 = 500_000;

/// Builds a portal with one hostile text, in a process of its own; returns exit code and report.
#[track_caller]
fn survive(name: &str, markdown: &[u8]) -> (i32, String) {
    let portal = Portal::new("");
    let mut bytes = front("a").into_bytes();
    bytes.extend(markdown);
    portal.write("content/news/a/index.en.md", &bytes);
    survive_portal(name, &portal)
}

#[track_caller]
fn survive_portal(name: &str, portal: &Portal) -> (i32, String) {
    let stderr = portal.root().join("stderr");
    let mut child = portal
        .command(&["build"])
        .stderr(std::fs::File::create(&stderr).unwrap())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    // What counts is work done: a busy machine may keep a quick program waiting.
    let hangs = Instant::now() + Duration::from_secs(60);
    let (mut peak, mut worked) = (0, 0.0f64);
    let status = loop {
        peak = peak.max(resident(child.id()));
        worked = worked.max(processor_seconds(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if worked > SECONDS || Instant::now() > hangs {
            child.kill().unwrap();
            panic!("{name}: no answer in {SECONDS} s");
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(peak < MEMORY, "{name}: {peak} kB");
    let report = std::fs::read_to_string(&stderr).unwrap();
    let code = status.code().unwrap_or_else(|| panic!("{name}: killed by a signal: {report}"));
    assert!(code == 0 || code == 1, "{name}: {code}: {report}");
    assert!(!report.contains("internal error"), "{name}: {report}");
    (code, report)
}

/// Peak resident memory of a process in kilobytes; 0 if the system does not tell.
fn resident(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn repeat(text: &str, count: usize) -> String {
    text.repeat(count)
}

#[test]
fn the_shapes_that_hurt_parsers_of_markdown() {
    let n = 10_000;
    let cases: Vec<(&str, String)> = vec![
        ("nested strong emphasis", repeat("*a **a ", n) + "b" + &repeat(" a** a*", n)),
        ("emphasis closers without openers", repeat("a_ ", n)),
        ("emphasis openers without closers", repeat("_a ", n)),
        ("link closers without openers", repeat("a]", n)),
        ("link openers without closers", repeat("[a", n)),
        ("mismatched openers and closers", repeat("*a_ ", n)),
        ("openers and closers of multiples of three", format!("a**b{}", repeat("c* ", n))),
        ("link openers and emphasis closers", repeat("[ a_", n)),
        ("pattern [ (]( repeated", repeat("[ (](", n)),
        ("pattern ![[]() repeated", repeat("![[]()", n)),
        ("hard link and emphasis", "**x [a*b**c*](d)".to_owned()),
        ("nested brackets", repeat("[", n) + "a" + &repeat("]", n)),
        ("nested block quotes", repeat("> ", n) + "a"),
        (
            "deeply nested lists",
            (0..1000).map(|level| format!("{}* a\n", repeat("  ", level))).collect(),
        ),
        ("NUL in the input", "abc\u{0}de\u{0}".to_owned()),
        ("backticks", (1..1000).map(|count| format!("e{}", repeat("`", count))).collect()),
        ("unclosed links A", repeat("[a](<b", n)),
        ("unclosed links B", repeat("[a](b", n)),
        ("unclosed <!--", format!("</{}", repeat("<!--", n))),
        ("empty lines in lists", format!("- {}", repeat("\n", n))),
        ("tables", format!("| {} |\n| {} |\n", repeat("a | ", 1000), repeat("- | ", 1000))),
        (
            "many references",
            (0..n).map(|at| format!("[{at}]: x.md\n")).collect::<String>() + &repeat("[0] ", n),
        ),
        (
            "footnotes",
            (0..n).map(|at| format!("[^{at}]: {at}\n\n")).collect::<String>() + &repeat("[^1]", n),
        ),
        ("empty angle brackets", repeat("<", n)),
        ("autolinks", repeat("<https://a.example/>", n)),
        ("alerts", repeat("> [!NOTE]\n> a\n\n", n / 10)),
        ("lazy lines", repeat("> ", 100) + "a\n" + &repeat("a\n", n)),
        ("list markers", repeat("1. ", n) + "a"),
        ("definition markers", repeat(": ", n) + "a"),
    ];
    for (name, markdown) in cases {
        survive(name, markdown.as_bytes());
    }
}

#[test]
fn ten_thousand_levels_cost_one_diagnostic() {
    for (name, markdown) in [("quotations", repeat("> ", 10_000)), ("lists", repeat("- ", 10_000))]
    {
        let (code, report) = survive(name, format!("{markdown}x\n").as_bytes());
        assert_eq!(code, 1);
        assert_eq!(report.matches("error[").count(), 1, "{report}");
        assert!(report.contains("error[too-deep]"), "{report}");
    }
}

#[test]
fn a_document_of_twenty_megabytes_is_refused() {
    let (code, report) =
        survive("20 MB", repeat("A line of ordinary words.\n", 800_000).as_bytes());
    assert_eq!(code, 1);
    assert!(report.contains("error[too-large]"), "{report}");
}

#[test]
fn five_thousand_equal_headings_have_five_thousand_ids() {
    let portal = Portal::new("");
    portal.write(
        "content/news/a/index.en.md",
        (front("a") + &repeat("## Same\n\n", 5_000)).as_bytes(),
    );
    let (code, report) = survive_portal("headings", &portal);
    assert_eq!(code, 0, "{report}");
    let html = std::fs::read_to_string(portal.root().join("public/en/news/a/index.html")).unwrap();
    assert!(html.contains("id=\"same\"") && html.contains("id=\"same-4999\""));
}

#[test]
fn invalid_utf8_is_shown_where_it_starts() {
    let (code, report) = survive("latin 1", b"caf\xe9\n");
    assert_eq!(code, 1);
    assert!(report.contains("error[not-utf8]") && report.contains("index.en.md:7:4"), "{report}");
}

#[test]
fn bytes_at_random_are_survived() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    for round in 0..5 {
        let bytes: Vec<u8> = (0..2_000).flat_map(|_| next()).collect();
        survive(&format!("random {round}"), &bytes);
        let ascii: Vec<u8> = bytes.iter().map(|byte| byte % 96 + 32).collect();
        survive(&format!("ascii {round}"), &ascii);
    }
}

#[test]
fn links_and_pipes_among_the_sources_are_never_opened() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n");
    let fifo = portal.root().join("content/news/a/pipe.txt");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    std::os::unix::fs::symlink("/etc/passwd", portal.root().join("content/news/a/passwd.txt"))
        .unwrap();
    std::os::unix::fs::symlink("..", portal.root().join("content/news/up")).unwrap();
    let (code, report) = survive_portal("pipe", &portal);
    assert_eq!(code, 1);
    assert_eq!(report.matches("error[symbolic-link]").count(), 2, "{report}");
    assert_eq!(report.matches("error[not-a-file]").count(), 1, "{report}");
    assert!(!portal.root().join("public").exists());
}

#[test]
fn toml_and_fluent_that_nest_are_survived() {
    let deep = format!("x = {}1{}", repeat("[", 5_000), repeat("]", 5_000));
    let tables: String = (0..20_000).map(|at| format!("[a{at}]\n")).collect();
    for (name, data) in
        [("deep", deep), ("tables", tables), ("dotted", format!("{}x = 1", repeat("a.", 10_000)))]
    {
        let portal = Portal::new("");
        portal.write("data/x.toml", data.as_bytes());
        assert_eq!(survive_portal(name, &portal).0, 1, "{name}");
    }
    let fluent = [
        ("open braces", format!("a = {}", repeat("{ ", 20_000))),
        ("calls", format!("a = {{ {}", repeat("F(", 20_000))),
        (
            "billion laughs",
            (0..40).map(|at| format!("a{} = {{ a{at} }}{{ a{at} }}\n", at + 1)).collect(),
        ),
        ("circle", "a = { b }\nb = { a }\n".to_owned()),
        ("literal selector", format!("a = {{ 1 ->\n   *[a] {}\n}}\n", repeat("{\"x\"}", 200))),
    ];
    for (name, text) in fluent {
        let portal = Portal::new("");
        portal.write("locales/en/more.ftl", text.as_bytes());
        assert_eq!(survive_portal(name, &portal).0, 1, "{name}");
    }
}

#[test]
fn templates_that_would_overflow_are_refused() {
    let chain = |count: usize| -> Vec<(String, String)> {
        (0..count)
            .map(|at| {
                (format!("templates/x{at}.html"), format!("{{% include \"x{}.html\" %}}", at + 1))
            })
            .collect()
    };
    let portal = Portal::new("");
    for (path, text) in chain(300) {
        portal.write(&path, text.as_bytes());
    }
    portal.write("templates/x300.html", b"end");
    let (code, report) = survive_portal("includes", &portal);
    assert!(code == 1 && report.contains("error[template-syntax]"), "{report}");
    let portal = Portal::new("");
    portal.write(
        "templates/y.html",
        format!("{{% if 1 %}}{}{{% endif %}}", repeat("{% elif 1 %}", 2_000)).as_bytes(),
    );
    let (code, report) = survive_portal("elif", &portal);
    assert!(code == 1 && report.contains("error[template-syntax]"), "{report}");
}
