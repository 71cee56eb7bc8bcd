//! Each kind of bad content with its diagnostic: code, place, message, help. Every case also leaves
//! the previous output as it was: the harness builds over one.

use crate::harness::{Portal, check_problems, codes};

#[test]
fn a_fine_portal_has_no_problems() {
    check_problems(
        "
-- content/news/a/index.en.md --
{front a}
See [the other](../b/index.md), [it in English](../b/index.en.md#one) and [here](#below).

# Below
-- content/news/b/index.en.md --
{front b}
# One
",
    );
}

#[test]
fn front_matter_must_be_there_and_end() {
    check_problems(
        "
-- content/news/a/index.en.md --
No front matter.
^ error[front-matter-missing]: this file does not start with front matter; help: start it with TOML
-- content/news/b/index.en.md --
+++
^^^ error[front-matter-unterminated]: this front matter has no end; help: add a line `+++`
title = \"b\"
",
    );
}

#[test]
fn every_mistake_of_a_front_matter_is_shown_in_one_run() {
    check_problems(
        "
-- content/news/a/index.en.md --
+++
^ error[missing-key]: the key `id` is missing; help: give it a name
title = 5
        ^ error[wrong-type]: `title`: invalid type: integer `5`, expected a string
sumary = \"x\"
^^^^^^ error[unknown-key]: unknown key `sumary`; help: did you mean `summary`?
kind = \"guid\"
       ^^^^^^ error[bad-value]: `guid` is no `kind`; help: did you mean `guide`?
published = 1500-01-01
            ^^^^^^^^^^ error[bad-value]: `published` is no date; help: write a day from 1900 to 2100
slug = \"../x\"
       ^^^^^^ error[bad-value]: `../x` is no slug; help: write letters
aliases = [\"/../x/\"]
           ^^^^^^^^ error[bad-value]: `/../x/` cannot be an alias; help: write a former address
+++
",
    );
}

#[test]
fn toml_that_cannot_be_read_is_shown_at_its_place() {
    check_problems(
        "
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a
          ^ error[toml-syntax]: invalid basic string
kind = \"page\"
published = 2026-11-01
+++
",
    );
}

#[test]
fn what_a_document_needs_is_asked_for() {
    check_problems(
        "
-- content/news/a/index.en.md --
+++
^^^ error[missing-key]: the key `id` is missing; help: give it a name
^^^ error[missing-key]: the key `kind` is missing; help: say what it is
^^^ error[missing-key]: the key `published` is missing; help: say when
title = \"a\"
+++
",
    );
}

#[test]
fn unknown_names_suggest_the_nearest() {
    check_problems(
        "
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"page\"
published = 2026-11-01
publisher = \"amir\"
            ^^^^^^ error[unknown-record]: no body has the id `amir`; help: did you mean `amri`?
topics = [\"medai\"]
          ^^^^^^^ error[unknown-topic]: no topic has the id `medai`; help: did you mean `media`?
related = [\"nothing\"]
           ^^^^^^^^^ error[unknown-document]: no document has the id `nothing`; help: add it
+++
-- content/topics/media/index.en.md --
+++
id = \"media\"
title = \"Media\"
+++
-- data/bodies.toml --
[[bodies]]
id = \"amri\"
name.en = \"Ministers\"
",
    );
}

#[test]
fn a_locale_that_is_not_published_is_named() {
    let portal = Portal::new(
        "-- content/news/a/index.en.md --\n{front a}\n-- content/news/a/index.tl.md --\n{front a}\n",
    );
    let problems = portal.problems();
    assert_eq!(codes(&portal), ["unknown-locale"]);
    assert_eq!(problems[0].place.as_ref().unwrap().path.as_str(), "content/news/a/index.tl.md");
}

#[test]
fn two_pages_cannot_have_one_address() {
    let portal = Portal::new(
        "
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"page\"
published = 2026-11-01
slug = \"same\"
+++
-- content/news/b/index.en.md --
+++
id = \"b\"
title = \"b\"
kind = \"page\"
published = 2026-11-01
slug = \"same\"
+++
-- content/news/c/index.en.md --
+++
id = \"c\"
title = \"c\"
kind = \"page\"
published = 2026-11-01
aliases = [\"/en/news/same/\", \"/\", \"/en/topics/\"]
+++
",
    );
    // `/` is no alias at all.
    assert_eq!(
        codes(&portal),
        ["bad-value", "duplicate-address", "duplicate-address", "duplicate-address"]
    );
}

#[test]
fn two_documents_cannot_have_one_id() {
    check_problems(
        "
-- content/news/a/index.en.md --
{front same}
-- content/news/b/index.en.md --
+++
id = \"same\"
     ^^^^^^ error[duplicate-id]: the id `same` is taken; note: it was given here first
title = \"b\"
kind = \"page\"
published = 2026-11-01
+++
",
    );
}

#[test]
fn a_link_leads_somewhere() {
    check_problems(
        "
-- content/news/a/index.en.md --
{front a}
See [the plan](../paln/index.md), [part](../plan/index.md#tow),
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dead-link]: there is nothing at `content/news/paln/index.md`; help: did you mean `../plan/index.md`?
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dead-fragment]: no heading has the id `tow`; help: did you mean `#two`?
[out](../../../../etc/passwd), [here](#nowhere), [file](x.pdf).
^ error[leaves-root]: `../../../../etc/passwd` leads out of `content/`
                               ^ error[dead-fragment]: no heading has the id `nowhere`; help: that page has no headings
                                                 ^ error[dead-link]: there is nothing at `content/news/a/x.pdf`
-- content/news/plan/index.en.md --
{front plan}
# Two
",
    );
}

#[test]
fn a_published_page_does_not_lead_to_a_draft() {
    check_problems(
        "
-- content/news/a/index.en.md --
{front a}
[later](../b/index.md) [draft](../c/index.md)
^ error[draft-link]: this leads to a document that is not published; note: it is a draft
                       ^ error[draft-link]: this leads to a document that is not published
-- content/news/b/index.en.md --
+++
id = \"b\"
title = \"b\"
kind = \"page\"
published = 2027-01-01
+++
-- content/news/c/index.en.md --
+++
id = \"c\"
title = \"c\"
kind = \"page\"
status = \"draft\"
published = 2026-11-01
+++
",
    );
}

#[test]
fn a_document_has_one_original() {
    check_problems(
        "
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"page\"
published = 2026-11-01
original = true
+++
-- content/news/a/index.th.md --
+++
title = \"ก\"
authority = \"machine\"
original = true
           ^^^^ error[two-originals]: a second text says that it is the original; note: the first one
+++
-- content/news/b/index.th.md --
+++
title = \"ข\"
authority = \"machine\"
+++
"
        .replace("-- content/news/b/index.th.md --\n+++\ntitle = \"ข\"\nauthority = \"machine\"\n+++\n", "")
        .as_str(),
    );
    let alone = Portal::new(
        "-- content/news/b/index.th.md --\n+++\ntitle = \"ข\"\nauthority = \"machine\"\n+++\n",
    );
    assert_eq!(codes(&alone), ["no-original"]);
}

#[test]
fn a_translation_repeats_nothing_and_says_who_answers_for_it() {
    check_problems(
        "
-- content/news/a/index.en.md --
{front a}
-- content/news/a/index.th.md --
+++
^^^ error[missing-key]: the key `authority` is missing; help: say who answers for this translation
title = \"ก\"
kind = \"page\"
^^^^ error[shared-key]: `kind` is true of the document in every language; help: it stands in `content/news/a/index.en.md` only
+++
-- content/news/b/index.en.md --
{front b}
-- content/news/b/index.th.md --
+++
title = \"ข\"
authority = \"official\"
            ^^^^^^^^^^ error[bad-value]: nobody is named who reviewed this translation
+++
",
    );
}

#[test]
fn circles_are_refused() {
    check_problems(
        "
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"page\"
status = \"superseded\"
published = 2026-11-01
supersedes = [\"b\"]
              ^^^ error[cycle]: documents supersede each other in a circle: a → b
+++
-- content/news/b/index.en.md --
+++
id = \"b\"
title = \"b\"
kind = \"page\"
status = \"superseded\"
published = 2026-11-01
supersedes = [\"a\"]
+++
-- content/topics/x/index.en.md --
+++
id = \"x\"
title = \"x\"
broader = [\"y\"]
           ^^^ error[cycle]: topics are above each other in a circle: x → y
+++
-- content/topics/y/index.en.md --
+++
id = \"y\"
title = \"y\"
broader = [\"x\"]
+++
",
    );
}

#[test]
fn status_and_lineage_agree() {
    check_problems(
        "
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"page\"
published = 2026-11-01
supersedes = [\"b\"]
              ^^^ error[status-mismatch]: `b` is superseded by this, but its status is another
+++
-- content/news/b/index.en.md --
{front b}
-- content/news/c/index.en.md --
+++
id = \"c\"
title = \"c\"
kind = \"page\"
status = \"superseded\"
         ^^^^^^^^^^^^ error[status-mismatch]: this document is superseded, but no other supersedes it
published = 2026-11-01
+++
-- content/news/d/index.en.md --
+++
id = \"d\"
title = \"d\"
kind = \"page\"
status = \"withdrawn\"
         ^^^^^^^^^^^ error[status-mismatch]: this document is withdrawn, but does not say when and why
published = 2026-11-01
+++
",
    );
}

#[test]
fn settings_are_checked_before_anything_is_built() {
    check_problems(
        "
-- site.toml --
base_url = \"portal.example\"
           ^^^^^^^^^^^^^^^^ error[bad-value]: `portal.example` is not allowed here; help: say where
default_locale = \"fr\"
                 ^^^^ error[unknown-locale]: `fr` is not listed in `locales`
tag_authority = \"portal\"
                ^^^^^^^^ error[bad-value]: `portal` is not allowed here
contact = \"nobody\"
          ^^^^^^^^ error[bad-value]: `nobody` is not allowed here; help: give the mail address
locales = [\"en\", \"TH\", \"en\"]
                 ^^^^ error[bad-value]: `TH` is no locale
                       ^^^^ error[bad-value]: `en` is listed twice
them = \"x\"
^^^^ error[unknown-key]: unknown key `them`; help: did you mean `theme`?
",
    );
}

#[test]
fn a_folder_without_settings_is_no_portal() {
    let empty = Portal::new("");
    std::fs::remove_file(empty.root().join("site.toml")).unwrap();
    assert_eq!(codes(&empty), ["no-site"]);
}

#[test]
fn fluent_mistakes_are_shown_in_their_file() {
    let messages = "site-title = A portal\nsite-description = For tests\ndisclaimer = { $who } says\nbroken = { \n";
    let portal = Portal::new(&format!("-- locales/en/portal.ftl --\n{messages}"));
    let problems = portal.problems();
    let syntax = problems.iter().find(|problem| problem.code.name() == "fluent-syntax").unwrap();
    assert_eq!(syntax.place.as_ref().unwrap().path.as_str(), "locales/en/portal.ftl");
    let unknown = Portal::new(
        "-- locales/th/portal.ftl --\nsite-title = A portal\nsite-description = x\ndisclaimer = { $who } says\n",
    );
    let problems = unknown.problems();
    assert!(
        problems.iter().all(|problem| problem.code.name() == "message-failed"),
        "{problems:#?}"
    );
    assert!(problems.iter().any(|problem| problem.message.contains("disclaimer")));
}

#[test]
fn a_message_that_a_locale_lacks_is_an_error() {
    let portal =
        Portal::new("-- locales/th/portal.ftl --\nsite-title = A portal\nsite-description = x\n");
    let problems = portal.problems();
    let missing = problems.iter().find(|problem| problem.code.name() == "missing-message").unwrap();
    assert!(missing.message.contains("`disclaimer` is missing in th"), "{}", missing.message);
    assert!(missing.place.as_ref().unwrap().path.as_str().starts_with("themes/default/templates/"));
}

#[test]
fn html_and_acting_assets_are_refused() {
    let html = "<!doctype html><script>alert(1)</script>";
    let svg = |inner: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">{inner}</svg>")
    };
    let cases = [
        ("page.html", html.to_owned()),
        ("notes.txt", html.to_owned()),
        ("data.dat", "plain".to_owned()),
        ("hidden.txt", "<html><svg></svg><script>alert(1)</script>".to_owned()),
        ("a.svg", svg("<script>alert(1)</script>")),
        ("b.svg", svg("<rect onload=\"alert(1)\"/>")),
        ("c.svg", svg("<foreignObject/>")),
        ("d.svg", svg("<a href=\"https://evil.example\"/>")),
        ("f.svg", svg("<animate attributeName=\"href\"/>")),
        ("g.svg", svg("<rect style=\"fill:u\\72l(https://evil.example)\"/>")),
        ("h.svg", format!("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>{}", svg(""))),
        ("i.svg", format!("<html xmlns=\"http://www.w3.org/1999/xhtml\">{}</html>", svg(""))),
        ("e.svg", format!("<!DOCTYPE svg [<!ENTITY x \"y\">]>{}", svg(""))),
    ];
    for (name, text) in cases {
        let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n");
        portal.write(&format!("content/news/a/{name}"), text.as_bytes());
        assert_eq!(codes(&portal), ["unsafe-asset"], "{name}");
    }
}

#[test]
fn a_picture_has_a_text_alternative_and_a_size() {
    check_problems(
        "
-- content/news/a/index.en.md --
{front a}
![](a.svg) ![A square](a.svg)
^^^^^^^^^^ error[missing-alt]: 
-- content/news/a/a.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"><rect/></svg>
",
    );
    let broken = Portal::new("-- content/news/a/index.en.md --\n{front a}\n![x](x.png)\n");
    broken.write("content/news/a/x.png", b"\x89PNG\r\n\x1a\nbroken");
    assert_eq!(codes(&broken), ["bad-image"]);
}

#[test]
fn nothing_is_published() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n");
    let site = portal.build();
    let before = site.read("en/news/a/index.html");
    portal.write("content/news/a/index.en.md", b"+++\ntitle = \"changed\"\n+++\n");
    let done = portal.padi(&["build"]);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(site.read("en/news/a/index.html"), before);
}
