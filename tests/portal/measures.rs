//! What the program tells of itself: completion scripts, manual pages, summaries and times.

use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::harness::Portal;
use crate::listing::{each, one, portal, stdout, text};

const COMMANDS: &[&str] = &["build", "check", "list", "show", "completions", "man"];

fn program(name: &str, arguments: &[&str], input: &str) -> Option<Output> {
    use std::io::Write as _;
    let mut command = Command::new(name);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut child) = command.spawn() else {
        eprintln!("skipped: there is no `{name}` here");
        return None;
    };
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    Some(child.wait_with_output().unwrap())
}

#[test]
fn every_shell_gets_a_script_with_every_command() {
    let portal = Portal::new("");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout(&portal.padi(&["completions", shell]));
        for command in COMMANDS {
            assert!(script.contains(command), "{shell} lacks {command}");
        }
        let checked = match shell {
            "bash" | "zsh" => program(shell, &["-n"], &script),
            "fish" => program(shell, &["--no-execute"], &script),
            _ => None,
        };
        if let Some(checked) = checked {
            assert!(checked.status.success(), "{shell}: {}", text(&checked.stderr));
        }
    }
    assert_eq!(portal.padi(&["completions", "csh"]).status.code(), Some(2));
}

#[test]
fn there_is_a_manual_page_for_every_command() {
    let portal = Portal::new("");
    let main = stdout(&portal.padi(&["man"]));
    assert!(main.contains(".TH padi 1"), "{main}");
    let folder = portal.root().join("manuals/man1");
    let done = portal.padi(&["man", "--output-dir", &folder.to_string_lossy()]);
    assert!(stdout(&done).is_empty());
    assert_eq!(std::fs::read_to_string(folder.join("padi.1")).unwrap(), main);
    for command in COMMANDS {
        assert!(main.contains(&format!("padi\\-{command}(1)")), "{command}: {main}");
        let page = std::fs::read_to_string(folder.join(format!("padi-{command}.1"))).unwrap();
        if let Some(shown) = program("groff", &["-man", "-ww", "-Tascii"], &page) {
            assert!(shown.status.success(), "{command}: {}", text(&shown.stderr));
            // Lines are filled up with blanks.
            let shown = text(&shown.stdout);
            let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(shown.contains(&format!("padi-{command} - ")), "{command}: {shown}");
        }
    }
    let file = portal.root().join("site.toml").to_string_lossy().into_owned();
    assert_eq!(portal.padi(&["man", "-o", &file]).status.code(), Some(1));
}

#[test]
fn a_build_sums_up() {
    let portal = portal();
    let report = text(&portal.padi(&["build"]).stderr);
    assert!(report.contains("  pages     en 6, th 3 + 3 fallbacks\n"), "{report}");
    assert!(report.contains("  problems  0 errors, 0 warnings, 3 notes"), "{report}");
    let files = report.lines().find(|line| line.starts_with("  files ")).unwrap();
    assert!(files.ends_with(" bytes)"), "{report}");
    let time = report.lines().find(|line| line.starts_with("  time ")).unwrap();
    for stage in ["read", "parse", "link", "theme", "render", "emit"] {
        assert!(time.contains(&format!("{stage} ")), "{stage}: {time}");
    }
    assert!(report.is_ascii() && !report.contains('\r'), "{report}");
    assert!(portal.padi(&["build", "--quiet"]).stderr.is_empty());
}

/// Every stage begins where the one before ends; all together are the whole.
#[track_caller]
fn check_stages(times: &Value, wanted: &[&str]) {
    let stages = &times["stages"];
    assert_eq!(each(stages, "name"), wanted);
    let number = |value: &Value| value.as_u64().unwrap();
    let mut sum = 0;
    let mut end = number(&stages[0]["start_us"]);
    let start = end;
    for stage in stages.as_array().unwrap() {
        assert_eq!(number(&stage["start_us"]), end, "{times}");
        let duration = number(&stage["duration_us"]);
        (sum, end) = (sum + duration, end + duration);
        for part in stage["parts"].as_array().unwrap() {
            let from = number(&part["start_us"]);
            assert!(number(&stage["start_us"]) <= from, "{times}");
            assert!(from + number(&part["duration_us"]) <= end, "{times}");
        }
    }
    assert_eq!(start + sum, number(&times["duration_us"]), "{times}");
}

fn read(portal: &Portal, name: &str) -> Value {
    let text = std::fs::read_to_string(portal.root().join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn times_are_kept_where_they_are_wanted() {
    let portal = portal();
    let at = |name: &str| portal.root().join(name).to_string_lossy().into_owned();
    let (plain, trace) = (at("times.json"), at("shown.json"));
    let done = portal.padi(&["build", "--timings", &plain, "--timings-trace", &trace]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let times = read(&portal, "times.json");
    check_stages(&times, &["read", "parse", "link", "lint", "theme", "prepare", "render", "emit"]);
    assert_eq!(times["command"], "build");
    assert_eq!((&times["counts"]["documents"], &times["counts"]["texts"]), (&6.into(), &9.into()));
    let render = one(&times["stages"], "name", "render");
    let pages = one(&render["parts"], "name", "page");
    assert_eq!(pages["count"], 26);
    assert_eq!(render["steps"], times["counts"]["targets"]);
    assert_eq!(one(&render["parts"], "name", "write")["count"], times["counts"]["files"]);
    let stages = times["stages"].as_array().unwrap().len();
    check_trace(&read(&portal, "shown.json"), stages);
}

#[track_caller]
fn check_trace(trace: &Value, stages: usize) {
    let events = trace["traceEvents"].as_array().unwrap();
    let complete: Vec<&Value> = events.iter().filter(|event| event["ph"] == "X").collect();
    for event in &complete {
        for key in ["ts", "dur", "pid", "tid"] {
            assert!(event[key].is_u64(), "{key}: {event}");
        }
    }
    assert_eq!(complete.iter().filter(|event| event["cat"] == "stage").count(), stages);
    let page = complete.iter().find(|event| event["name"] == "page").unwrap();
    assert_eq!((&page["cat"], &page["args"]["count"]), (&"render".into(), &26.into()));
}

#[test]
fn a_file_is_a_trace_by_its_name_and_checking_keeps_times_too() {
    let portal = portal();
    let name = portal.root().join("x.trace.json").to_string_lossy().into_owned();
    assert_eq!(portal.padi(&["check", "--timings", &name]).status.code(), Some(0));
    check_trace(&read(&portal, "x.trace.json"), 6);
    let nowhere = portal.root().join("gone/x.json").to_string_lossy().into_owned();
    let done = portal.padi(&["check", "--timings", &nowhere]);
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).contains("cannot be written"));
}

#[test]
fn measuring_changes_no_byte_of_the_site() {
    let portal = portal();
    portal.build();
    let times = portal.root().join("times.json").to_string_lossy().into_owned();
    let second = portal.padi(&["build", "--timings", &times]);
    assert!(text(&second.stderr).contains("nothing changed"), "{}", text(&second.stderr));
}
