//! For machines: one JSON object a line.
//!
//! ```json
//! {"code":"dead-link","severity":"error","message":"…","place":{"path":"content/a/index.en.md",
//!  "start":{"line":3,"column":5,"offset":40},"end":{"line":3,"column":9,"offset":44}},
//!  "notes":[{"message":"…","place":null}],"help":"…"}
//! ```
//!
//! Lines and columns count from 1, columns in Unicode scalars; offsets are bytes of the file from 0.
//! `start` and `end` (one past the last character) are `null` where a place is a file as a whole.
//! Lines and columns are `null` where the file is not known. Controls are escaped, so that a line
//! can be shown on a terminal.

use std::fmt::Write;

use serde::Serialize;

use super::human::Lookup;
use super::{Diagnostic, visible};
use crate::source::{Place, line_column};

#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    place: Option<JsonPlace<'a>>,
    notes: Vec<JsonNote<'a>>,
    help: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonNote<'a> {
    message: &'a str,
    place: Option<JsonPlace<'a>>,
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    path: &'a str,
    start: Option<Point>,
    end: Option<Point>,
}

#[derive(Serialize)]
struct Point {
    line: Option<usize>,
    column: Option<usize>,
    offset: usize,
}

/// One problem as a JSON object, without a line end.
pub fn render(problem: &Diagnostic, lookup: Lookup<'_>) -> String {
    let notes = problem.notes.iter().map(|note| JsonNote {
        message: &note.message,
        place: note.place.as_ref().map(|at| place(at, lookup)),
    });
    let problem = Problem {
        code: problem.code.name(),
        severity: problem.severity().as_str(),
        message: &problem.message,
        place: problem.place.as_ref().map(|at| place(at, lookup)),
        notes: notes.collect(),
        help: problem.help.as_deref(),
    };
    escape(&serde_json::to_string(&problem).expect("strings, numbers and lists are JSON"))
}

fn place<'a>(place: &'a Place, lookup: Lookup<'_>) -> JsonPlace<'a> {
    let bytes = place.span.and_then(|_| lookup(&place.path));
    let point = |offset: usize| {
        let at = bytes.as_ref().map(|bytes| line_column(bytes, offset));
        Point { line: at.map(|at| at.line), column: at.map(|at| at.column), offset }
    };
    JsonPlace {
        path: place.path.as_str(),
        start: place.span.map(|span| point(span.start)),
        end: place.span.map(|span| point(span.end)),
    }
}

/// Escapes what serde leaves and a terminal or a build service would obey. Such characters can only
/// be inside strings.
pub fn escape(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        let shown = visible(c);
        match shown.chars().eq([c]) {
            true => out.push(c),
            false => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                write!(out, "\\u{unit:04x}").expect("a string takes all");
            }),
        }
    }
    out.replace("##[", "#\\u0023[").replace("##vso[", "#\\u0023vso[")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostics::Code;
    use crate::model::SourcePath;

    #[test]
    fn a_problem_is_one_object() {
        let path = SourcePath::parse("content/a.md").unwrap();
        let problem = Diagnostic::new(Code::DeadLink, "no \"x\"\u{202e}")
            .at(Place::new(&path, 6..9))
            .note("here", Place::file(&path))
            .note("ขแมร์", None)
            .help("do");
        let shown = render(&problem, &|_| Some(Arc::from("ข\r\n東a".as_bytes())));
        let expected = [
            r#"{"code":"dead-link","severity":"error","message":"no \"x\"\u202e","#,
            r#""place":{"path":"content/a.md","start":{"line":2,"column":2,"offset":6},"#,
            r#""end":{"line":2,"column":3,"offset":9}},"notes":[{"message":"here","#,
            r#""place":{"path":"content/a.md","start":null,"end":null}},"#,
            r#"{"message":"ขแมร์","place":null}],"help":"do"}"#,
        ];
        assert_eq!(shown, expected.concat());
    }

    #[test]
    fn a_file_that_is_not_known_has_offsets_only() {
        let place = Place::new(&SourcePath::parse("a").unwrap(), 1..2);
        let shown = render(&Diagnostic::new(Code::DeadLink, "x").at(place), &|_| None);
        assert!(shown.contains(r#""start":{"line":null,"column":null,"offset":1}"#), "{shown}");
    }
}
