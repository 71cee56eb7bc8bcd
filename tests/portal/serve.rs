//! The preview: answers at once, to this machine only, and keeps the last good page.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::harness::{Portal, processor_seconds};

struct Preview {
    child: Child,
    address: String,
    /// Processor time from the start to the first page, in seconds.
    worked: f64,
    /// Reads on, so that the program never waits for us.
    report: std::sync::mpsc::Receiver<String>,
    _portal: Option<Portal>,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(portal: &Portal) -> Preview {
    let mut child =
        portal.command(&["serve", "--port", "0"]).stderr(Stdio::piped()).spawn().unwrap();
    let stderr = child.stderr.take().unwrap();
    let (send, report) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            let _ = send.send(line);
        }
    });
    let address = loop {
        let line =
            report.recv_timeout(Duration::from_secs(20)).expect("the preview says where to look");
        if let Some(rest) = line.strip_prefix("look at http://") {
            break rest.split('/').next().unwrap().to_owned();
        }
    };
    let mut preview = Preview { child, address, worked: 0.0, report, _portal: None };
    assert_eq!(preview.get("/en/").0, 200);
    preview.worked = processor_seconds(preview.child.id());
    preview
}

impl Preview {
    fn get(&self, path: &str) -> (u16, String) {
        let host = self.address.clone();
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    }

    fn ask(&self, request: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        (status, answer)
    }

    /// Waits for the preview to load again, until `holds` of it and of the report of that load: a file
    /// is not written in one step, so it may load more than once.
    fn reloads_until(&self, holds: impl Fn(&Self, &str) -> bool) {
        loop {
            let mut report = String::new();
            while !report.contains("loaded in") {
                let line = self.report.recv_timeout(Duration::from_secs(20));
                report.push_str(&line.expect("the preview loads again"));
                report.push('\n');
            }
            if holds(self, &report) {
                return;
            }
        }
    }
}

#[test]
fn it_answers_within_a_second_of_its_start() {
    let preview = serve(&Portal::new("-- content/news/a/index.en.md --\n{front a}\n"));
    // What counts is work done: a busy machine may keep a quick program waiting.
    assert!(preview.worked < 1.0, "{} s", preview.worked);
}

#[test]
fn it_serves_pages_files_and_the_portals_own_error_page() {
    let preview = serve(&Portal::new("-- content/news/a/index.en.md --\n{front a}\nWords.\n"));
    let (status, page) = preview.get("/en/news/a/");
    assert!(
        status == 200 && page.contains("Words.") && page.contains("/__padi/reload.js"),
        "{page}"
    );
    assert!(page.to_lowercase().contains("content-type: text/html; charset=utf-8"));
    assert_eq!(preview.get("/en/news/a").0, 308);
    assert_eq!(preview.get("/style.css").0, 200);
    let (status, missing) = preview.get("/th/nowhere/");
    assert!(status == 404 && missing.contains("lang=\"th\""), "{missing}");
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/site.toml",
        "//evil.example",
        "/%00",
        "/site.toml",
    ] {
        let (status, answer) = preview.get(path);
        assert!(status == 404 || status == 400, "{path}: {answer}");
        assert!(!answer.to_lowercase().contains("\nlocation: //"), "{path}: {answer}");
    }
}

#[test]
fn a_foreign_host_or_origin_gets_nothing() {
    let preview = serve(&Portal::new(""));
    let host = preview.address.clone();
    for path in [
        "/",
        "/en/",
        "/style.css",
        "/__padi/reload.js",
        "/__padi/events",
        "/__padi/problems",
        "/nowhere",
    ] {
        for headers in [
            "Host: evil.example",
            &format!("Host: {host}\r\nOrigin: https://evil.example"),
            &format!("Host: {host}\r\nHost: evil.example"),
            "X: y",
        ] {
            let (status, answer) = preview
                .ask(&format!("GET {path} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n"));
            assert!(status == 403 || status == 400, "{path} {headers}: {answer}");
            assert!(!answer.to_lowercase().contains("access-control"), "{answer}");
        }
    }
    let (status, answer) =
        preview.ask(&format!("OPTIONS /en/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
    assert!(status == 405 && !answer.to_lowercase().contains("access-control"), "{answer}");
}

#[test]
fn an_edit_shows_and_a_mistake_keeps_the_last_good_page() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\nBefore.\n");
    let preview = serve(&portal);
    assert!(preview.get("/en/news/a/").1.contains("Before."));
    let text = crate::harness::front("a") + "After.\n";
    portal.write("content/news/a/index.en.md", text.as_bytes());
    preview.reloads_until(|preview, _| preview.get("/en/news/a/").1.contains("After."));
    portal.write("content/news/a/index.en.md", b"+++\nno end\n");
    preview.reloads_until(|_, report| report.contains("error[front-matter-unterminated]"));
    assert!(preview.get("/en/news/a/").1.contains("After."));
    portal.write("content/news/a/index.en.md", text.as_bytes());
    preview.reloads_until(|_, report| !report.contains("error["));
    portal.write("templates/page.html", b"{% broken");
    preview.reloads_until(|_, report| report.contains("error[template-syntax]"));
    assert!(preview.get("/__padi/problems").1.contains("error[template-syntax]"));
    assert!(preview.get("/en/news/a/").1.contains("After."));
    portal.write("templates/page.html", b"{{ nothing.here }}");
    preview.reloads_until(|_, report| !report.contains("error["));
    assert!(preview.get("/en/news/a/").1.contains("After."));
    std::fs::remove_file(portal.root().join("templates/page.html")).unwrap();
    preview.reloads_until(|preview, _| preview.get("/en/news/a/").1.contains("<html lang=\"en\""));
    assert!(preview.get("/en/news/a/").1.contains("After."));
}

#[test]
fn an_interrupt_ends_it_though_a_page_is_open() {
    let portal = Portal::new("");
    let mut preview = serve(&portal);
    let mut stream = TcpStream::connect(&preview.address).unwrap();
    let request = format!("GET /__padi/events HTTP/1.1\r\nHost: {}\r\n\r\n", preview.address);
    stream.write_all(request.as_bytes()).unwrap();
    stream.read_exact(&mut [0; 16]).unwrap();
    let id = preview.child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let deadline = Instant::now() + Duration::from_secs(10);
    while preview.child.try_wait().unwrap().is_none() {
        assert!(Instant::now() < deadline, "it does not end");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_port_that_is_taken_is_said_so() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let done = Portal::new("").padi(&["serve", "--port", &port]);
    assert_eq!(done.status.code(), Some(1));
    let report = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(report.contains("--port"), "{report}");
}
