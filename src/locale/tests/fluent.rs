//! Messages: what Fluent's libraries get wrong, and what they must not see.

use super::*;

fn text(text: &str) -> Argument {
    Argument::Text(text.to_owned())
}

fn codes(messages: &str) -> Vec<Code> {
    with("en", &built_in("en"), messages).1.iter().map(|problem| problem.code).collect()
}

#[test]
fn a_selector_on_a_text_finds_its_variant_in_every_direction() {
    let message = "m = { $kind ->\n    [plan] A\n    [other] B\n   *[none] C\n }\n";
    for (kind, expected) in [("plan", "A"), ("other", "B"), ("x", "C")] {
        for tag in ["en", "ms-Arab"] {
            assert_eq!(say(tag, message, "m", &[("kind", text(kind))]).unwrap(), expected, "{tag}");
        }
    }
}

#[test]
fn a_selector_on_a_formatted_number_is_a_plural() {
    let message = "m = { NUMBER($n) ->\n    [0] none\n    [1.0] just one\n    [one] one\n   *[other] many\n }\n";
    let say = |n| say("en", message, "m", &[("n", Argument::Number(n))]).unwrap();
    assert_eq!((say(0.0), say(1.0), say(2.0)), ("none".into(), "just one".into(), "many".into()));
    // CLDR: English `one` is for 1 without a fraction, so not for what is written 1.0.
    let message =
        "m = { NUMBER($n, minimumFractionDigits: 1) ->\n    [one] one\n   *[other] many\n }\n";
    assert_eq!(super::say("en", message, "m", &[("n", Argument::Number(1.0))]).unwrap(), "many");
    // CLDR: English ordinals have one, two, few and other.
    let message = "m = { NUMBER($n, type: \"ordinal\") ->\n    [one] st\n    [two] nd\n    [few] rd\n   *[other] th\n }\n";
    for (n, expected) in [(1.0, "st"), (2.0, "nd"), (3.0, "rd"), (4.0, "th"), (11.0, "th")] {
        let n = Argument::Number(n);
        assert_eq!(super::say("en", message, "m", &[("n", n)]).unwrap(), expected);
    }
}

#[test]
fn numbers_take_options() {
    let say = |options: &str| {
        let message = format!("m = {{ NUMBER($n, {options}) }}\n");
        say("pt", &message, "m", &[("n", Argument::Number(12_345.678))]).unwrap()
    };
    assert_eq!(say("minimumFractionDigits: 4"), "12\u{a0}345,6780");
    assert_eq!(say("maximumFractionDigits: 1"), "12\u{a0}345,7");
    assert_eq!(say("maximumFractionDigits: 0, useGrouping: \"false\""), "12346");
    assert_eq!(codes("m = { NUMBER($n, style: \"percent\") }\n"), [Code::MessageRefused]);
    assert_eq!(codes("m = { NUMBER() }\n"), [Code::MessageRefused]);
    assert_eq!(codes("m = { NUMBER($n, $n) }\n"), [Code::MessageRefused]);
}

#[test]
fn a_message_needs_the_variables_of_all_that_it_refers_to() {
    let messages = "m = { b }{ a }{ a }\na = { $x }\nb = { $y }\n";
    let (localizer, problems) = with("en", &built_in("en"), messages);
    assert_eq!(problems, []);
    let needs: Vec<&str> = localizer.variables("m").unwrap().iter().map(String::as_str).collect();
    assert_eq!(needs, ["x", "y"]);
    assert_eq!(localizer.message_ids().collect::<Vec<_>>(), ["a", "b", "m"]);
    assert_eq!(localizer.variables("gone"), None);
}

#[test]
fn what_the_library_would_leave_blank_is_an_error() {
    // In a term the library takes a missing variable for nothing and reports nothing.
    let failed = |messages: &str, arguments: &[(&str, Argument)]| {
        let found = say("en", messages, "m", arguments);
        assert!(matches!(found, Err(MessageProblem::Failed(_))), "{messages}: {found:?}");
    };
    failed("-t = x { $case } y\nm = { -t }\n", &[]);
    failed("-t = { o }\no = { $x }\nm = { -t }\n", &[]);
    failed("m = { $n }\n", &[("n", Argument::Number(f64::NAN))]);
    let given = "-t = x { $case } y\nm = { -t(case: \"z\") }\n";
    assert_eq!(say("en", given, "m", &[]).unwrap(), "x z y");
    let case =
        "-t = { $case ->\n    [of] of it\n   *[it] it\n }\nm = { -t } { -t(case: \"of\") }\n";
    assert_eq!(say("en", case, "m", &[]).unwrap(), "it of it");
}

#[test]
fn references_lead_to_what_is_there() {
    assert_eq!(codes("m = { o.title }\no = x\n    .title = y\n"), []);
    assert_eq!(codes("m = { o.titel }\no = x\n    .title = y\n"), [Code::MessageFailed]);
    assert_eq!(codes("m = { o }\no =\n    .title = y\n"), [Code::MessageFailed]);
    assert_eq!(codes("m = { -gone }\n"), [Code::MessageFailed]);
    assert_eq!(
        codes("m = { $n ->\n    [one] { gone }\n   *[other] x\n }\n"),
        [Code::MessageFailed]
    );
    // Only an attribute: there is no text of its own.
    let (localizer, _) = with("en", &built_in("en"), "o =\n    .title = y\n");
    assert!(!localizer.has_message("o"));
}

#[test]
fn attributes_of_terms_are_counted_too() {
    let xs = "{ $y }".repeat(60);
    let term = format!("-t = x\n    .case = {xs}\nm = {{ -t.case ->\n   *[a] x\n }}\n");
    assert!(codes(&term).contains(&Code::MessageRefused));
}

#[test]
fn braces_that_hide_from_a_plain_count_do_not_reach_the_parser() {
    let columns = format!("m = {{ {}", "F(\n".repeat(20_000));
    assert_eq!(codes(&columns), [Code::MessageRefused]);
    let quoted = format!("m = {{ {}", "F(\"})\", ".repeat(20_000));
    assert_eq!(codes(&quoted), [Code::MessageRefused]);
}

#[test]
fn escapes_do_not_bring_in_what_is_forbidden() {
    assert_eq!(codes("m = { \"\\u202E\" }\n"), [Code::ForbiddenCharacter]);
    assert_eq!(codes("m = { \"\\u0000\" }\n"), [Code::ForbiddenCharacter]);
    assert_eq!(codes("m = { \"\\U00009B\" }\n"), [Code::ForbiddenCharacter]);
    assert_eq!(codes("m = { \"\\u00A0\" }{ \"\\u2068\" }{ $x }{ \"\\u2069\" }\n"), []);
    assert_eq!(codes("m = a\u{2067}b\n"), [Code::ForbiddenCharacter]);
}

#[test]
fn what_is_written_comes_out_as_it_was() {
    let cases = [
        ("m = a\n    b\n\n    c\n", "a\nb\n\nc"),
        ("m =\n    a\n      b\n    c\n", "a\n  b\nc"),
        ("m = { \"{\" }\\u0041{ \"\\\"\" }{ \"\" }\n", "{\\u0041\""),
        ("m = { \"[\" }x]\n    { \"*\" }y\n    { \".\" }z\n", "[x]\n*y\n.z"),
        ("m = a\r\n    b\r\n", "a\nb"),
        ("# note\nm = x = y -> z\n", "x = y -> z"),
    ];
    for (messages, expected) in cases {
        assert_eq!(say("en", messages, "m", &[]).unwrap(), expected, "{messages:?}");
    }
}

#[test]
fn what_the_library_falls_over_is_refused_before() {
    let xs = "{\"x\"}".repeat(120);
    assert_eq!(codes(&format!("m = {{ 1 ->\n   *[a] {xs}\n }}\n")), [Code::MessageRefused]);
    assert_eq!(codes(&format!("m = {xs}\n")), [Code::MessageRefused]);
    assert_eq!(codes("m = { { $x } }\n"), [Code::MessageRefused]);
    assert_eq!(codes(&format!("m = {}\n", "{ ".repeat(20_000))), [Code::MessageRefused]);
    assert_eq!(codes(&format!("m = {{ {}", "F(".repeat(20_000))), [Code::MessageRefused]);
    assert_eq!(codes("a = { b }\nb = { a }\n"), [Code::MessageRefused, Code::MessageRefused]);
    let laughs: String =
        (0..30).map(|at| format!("a{} = {{ a{at} }}{{ a{at} }}\n", at + 1)).collect();
    assert!(codes(&format!("a0 = x\n{laughs}")).iter().all(|code| *code == Code::MessageRefused));
    assert_eq!(codes("m = { gone }\n"), [Code::MessageFailed]);
    assert_eq!(codes("m = { DATETIME($x) }\n"), [Code::MessageFailed]);
    assert_eq!(codes("m = x\nm = y\n"), [Code::DuplicateMessage]);
    assert_eq!(codes("m = { $x\n"), [Code::FluentSyntax]);
    assert_eq!(codes("m = a\u{202e}b\n"), [Code::ForbiddenCharacter]);
    assert_eq!(codes("m = \u{1}\n"), [Code::ForbiddenCharacter]);
    assert_eq!(codes("\u{feff}m = x\r\nn = y\r\n"), []);
}

#[test]
fn a_problem_of_a_message_is_shown_at_its_id() {
    let (_, problems) = with("en", &built_in("en"), "ok = fine\nbad = { gone }\n");
    let place = problems[0].place.clone().unwrap();
    assert_eq!((place.span.unwrap().start, place.span.unwrap().end), (10, 13));
}

#[test]
fn any_bytes_end_in_values() {
    use proptest::prelude::*;
    let word = prop::sample::select(vec![
        "m", "-t", " = ", "\n", "\n    ", "{ ", " }", "$x", "F(", "NUMBER(", ")", " ->", "[a] ",
        "*[b] ", "\"", "\\u202E", ".x", "1", ",", ": ", "#", "\r\n", "é", "\u{2068}",
    ]);
    proptest!(|(words in prop::collection::vec(word, 0..60))| {
        let (localizer, _) = with("en", "autonym = \"English\"", &words.concat());
        for id in localizer.message_ids() {
            let said = localizer.message(id, &[("x", Argument::Number(1.0))], Form::Text);
            prop_assert!(said.is_err() || !said.unwrap().contains(functions::FAILED));
        }
    });
}
