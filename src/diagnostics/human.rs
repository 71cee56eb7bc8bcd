//! For people, in the manner of rustc: what is wrong, where, and what to do.
//!
//! Of a source only the line is shown on which the place starts. Text of others never stands at the
//! start of a line, where a terminal or a build service could take it for a command, and controls in
//! it are escaped.

use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::{Excerpt, excerpt};
use super::{Diagnostic, Severity, visible};
use crate::model::SourcePath;
use crate::source::Place;

/// Finds the bytes of a source, if they are known.
pub type Lookup<'a> = &'a dyn Fn(&SourcePath) -> Option<Arc<[u8]>>;

/// Characters of a message, at most.
const MAX_TEXT: usize = 2000;

/// Columns of a report. Excerpts are shorter, and a report does not depend on the terminal.
const WIDTH: usize = 1000;

/// One problem as text of several lines, without a line end at its end.
pub fn render(problem: &Diagnostic, lookup: Lookup<'_>, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let title = level(problem.severity()).primary_title(clean(&problem.message));
    let mut first =
        place(Group::with_title(title.id(problem.code.name())), problem.place.as_ref(), lookup);
    let mut groups = Vec::new();
    for note in &problem.notes {
        match &note.place {
            None => first = first.element(Level::NOTE.message(clean(&note.message))),
            Some(at) => {
                let title = Level::NOTE.secondary_title(clean(&note.message));
                groups.push(place(Group::with_title(title), Some(at), lookup));
            }
        }
    }
    if let Some(help) = &problem.help {
        first = first.element(Level::HELP.message(clean(help)));
    }
    groups.insert(0, first);
    defuse(without_second_arrows(&renderer.term_width(WIDTH).render(&groups)))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// Adds `--> path:line:column` and the line, as far as they are known.
fn place<'a>(group: Group<'a>, place: Option<&Place>, lookup: Lookup<'_>) -> Group<'a> {
    let Some(place) = place else { return group };
    let path = Origin::path(clean(place.path.as_str()));
    let found = place.span.and_then(|span| Some(excerpt(&lookup(&place.path)?, span)));
    match found {
        None => group.element(path),
        Some(Excerpt { line, column, text, span }) => {
            let marked = AnnotationKind::Primary.span(span);
            let snippet = Snippet::source(text).line_start(line).annotation(marked);
            group.element(path.line(line).char_column(column)).element(Element::Cause(snippet))
        }
    }
}

fn clean(text: &str) -> String {
    let mut out: String = text.chars().take(MAX_TEXT).map(visible).collect();
    if text.chars().nth(MAX_TEXT).is_some() {
        out.push('…');
    }
    out
}

/// The library computes a column from what it shows, so a line that was cut needs its place told
/// apart; it then takes the line itself for a second place and puts an empty `:::` before it.
fn without_second_arrows(report: &str) -> String {
    let is_arrow = |line: &&str| anstream::adapter::strip_str(line).to_string().trim() == ":::";
    report.lines().filter(|line| !is_arrow(line)).collect::<Vec<_>>().join("\n")
}

/// GitHub's and Azure's runners find these anywhere in a line.
fn defuse(text: String) -> String {
    match text.contains("##[") || text.contains("##vso[") {
        true => text.replace("##[", "#\\#[").replace("##vso[", "#\\#vso["),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Code, json};

    fn path(text: &str) -> SourcePath {
        SourcePath::parse(text).unwrap()
    }

    fn check(source: &[u8], problem: &Diagnostic, expected: &str) {
        let shown = render(problem, &|_| Some(Arc::from(source)), false);
        assert_eq!(shown, expected.trim_matches('\n'), "\n{shown}\n");
    }

    fn dead_link(span: std::ops::Range<usize>) -> Diagnostic {
        let at = Place::new(&path("content/a/index.en.md"), span);
        Diagnostic::new(Code::DeadLink, "no document at `paln`").at(at)
    }

    #[test]
    fn a_problem_shows_its_line_and_what_to_do() {
        let other = Place::new(&path("content/b.md"), 0..3);
        let problem = dead_link(12..24)
            .note("the folder is there", None)
            .note("the first link is here", other)
            .help("did you mean `plan`?");
        check(
            b"+++\n+++\nSee [a](../paln/x.md).\n",
            &problem,
            "
error[dead-link]: no document at `paln`
 --> content/a/index.en.md:3:5
  |
3 | See [a](../paln/x.md).
  |     ^^^^^^^^^^^^
  |
  = note: the folder is there
  = help: did you mean `plan`?
note: the first link is here
 --> content/b.md:1:1
  |
1 | +++
  | ^^^
",
        );
    }

    #[test]
    fn marks_stand_under_wide_letters_and_marks() {
        let text = "แผนที่นี่ 東京 [x](y)";
        let start = text.find('[').unwrap();
        check(
            text.as_bytes(),
            &dead_link(start..text.len()),
            "
error[dead-link]: no document at `paln`
 --> content/a/index.en.md:1:14
  |
1 | แผนที่นี่ 東京 [x](y)
  |            ^^^^^^
",
        );
    }

    #[test]
    fn a_place_may_be_a_whole_file_or_unknown() {
        let file = Place::file(&path("content/a"));
        let problem = Diagnostic::new(Code::MissingTranslation, "no Lao").at(file).help("write it");
        let expected = "
note[missing-translation]: no Lao
--> content/a
 = help: write it
";
        check(b"", &problem, expected);
        let shown = render(&dead_link(3..4), &|_| None, false);
        assert_eq!(shown, "error[dead-link]: no document at `paln`\n--> content/a/index.en.md");
        let bare = Diagnostic::new(Code::WriteFailed, "disk full");
        check(b"", &bare, "error[write-failed]: disk full");
    }

    #[test]
    fn odd_files_are_shown_too() {
        let title = "error[dead-link]: no document at `paln`\n --> content/a/index.en.md";
        for (source, span, expected) in [
            (&b""[..], 0..0, ":1:1\n  |\n1 |\n  | ^"),
            (b"ab", 2..2, ":1:3\n  |\n1 | ab\n  |   ^"),
            (b"ab\n", 3..3, ":2:1\n  |\n2 |\n  | ^"),
            (b"a\r\nbc\r\n", 3..5, ":2:1\n  |\n2 | bc\n  | ^^"),
            (b"\xEF\xBB\xBFab", 3..4, ":1:1\n  |\n1 | ab\n  | ^"),
            (b"a\xffb", 1..2, ":1:2\n  |\n1 | a\\xffb\n  |  ^^^^"),
            (b"ab\ncd\n", 1..5, ":1:2\n  |\n1 | ab\n  |  ^"),
        ] {
            check(source, &dead_link(span), &format!("{title}{expected}"));
        }
    }

    const HOSTILE: &str = "x\u{1b}[2J\n::error::y\r\u{202e}\u{9b}\u{2028}##[error]z ##vso[a]";

    fn hostile() -> Diagnostic {
        Diagnostic::new(Code::DeadLink, HOSTILE)
            .at(Place::new(&path(&HOSTILE.replace('/', "")), 0..HOSTILE.len()))
            .note(HOSTILE, None)
            .note(HOSTILE, Place::file(&path("a\n::error::")))
            .help(HOSTILE)
    }

    #[test]
    fn nothing_hostile_reaches_a_terminal_or_starts_a_line() {
        let line = HOSTILE.replace('\n', " ");
        for color in [false, true] {
            let shown = render(&hostile(), &|_| Some(Arc::from(line.as_bytes())), color);
            let plain = anstream::adapter::strip_str(&shown).to_string();
            assert!(!plain.contains(|c: char| c.is_control() && c != '\n'), "{plain:?}");
            assert!(!plain.contains(['\u{202e}', '\u{2028}']), "{plain:?}");
            assert!(!plain.lines().any(|line| line.trim_start().starts_with("::")), "{plain}");
            assert!(!plain.contains("##[") && !plain.contains("##vso["), "{plain}");
            assert!(plain.contains(r"x\u{1b}[2J\n::error::y\r\u{202e}\u{9b}\u{2028}#\#[error]z"));
        }
    }

    #[test]
    fn colours_are_only_there_if_wanted() {
        assert!(!render(&dead_link(0..1), &|_| None, false).contains('\u{1b}'));
        assert!(render(&dead_link(0..1), &|_| None, true).contains('\u{1b}'));
    }

    #[test]
    fn nothing_hostile_is_in_json_as_it_is() {
        let shown = json::render(&hostile(), &|_| None);
        assert!(!shown.contains(|c: char| c.is_control()), "{shown:?}");
        assert!(!shown.contains(['\u{202e}', '\u{2028}']), "{shown:?}");
        assert!(!shown.contains("##[") && !shown.contains("##vso["), "{shown}");
        let value: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(value.get("message").and_then(|text| text.as_str()), Some(HOSTILE));
    }
}
