//! What a portal tells of itself: `list` and `show`.

use std::process::Output;

use serde_json::Value;

use crate::harness::Portal;

pub(crate) fn portal() -> Portal {
    Portal::new(
        "
-- content/news/old/index.en.md --
+++
id = \"old\"
title = \"The old one\"
kind = \"plan\"
status = \"superseded\"
published = 2026-11-01
aliases = [\"/en/former/\"]
+++
See [the new one](../new/index.md#part), [a site](https://other.example/) and [a file](table.csv).
-- content/news/old/table.csv --
a,b
-- content/news/new/index.en.md --
+++
id = \"new\"
title = \"The new one\"
kind = \"plan\"
status = \"in-force\"
published = 2026-11-02
publisher = \"amri\"
bodies = [\"amri\"]
members = [\"vn\"]
full_text = true
adopted = { date = 2026-10-30, meeting = \"m-1\" }
supersedes = [\"old\"]
topics = [\"t\"]
[[changes]]
date = 2026-11-03
note = \"Mended.\"
[[sources]]
title = \"Its source\"
url = \"https://source.example/\"
+++
## Part {#part}
-- content/news/new/index.th.md --
+++
title = \"อันใหม่\"
authority = \"unofficial\"
reviewed = { by = \"Somchai\", on = 2026-11-04 }
+++
## ส่วน
- [เก่า](../old/index.md)
-- content/news/plan/index.en.md --
+++
id = \"plan\"
title = \"A draft\"
kind = \"plan\"
status = \"draft\"
published = 2026-11-01
+++
-- content/topics/t/index.en.md --
+++
id = \"t\"
title = \"Topic\"
broader = [\"above\"]
+++
-- content/topics/above/index.en.md --
+++
id = \"above\"
title = \"Above\"
+++
-- content/topics/above/index.th.md --
+++
title = \"ข้างบน\"
authority = \"machine\"
+++
-- data/records.toml --
[[bodies]]
id = \"amri\"
name.en = \"The ministers\"
[[members]]
id = \"vn\"
name.en = \"Viet Nam\"
[[meetings]]
id = \"m-1\"
body = \"amri\"
start = 2026-10-30
end = 2026-10-30
name.en = \"First meeting\"
place.en = \"Da Nang\"
",
    )
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[track_caller]
pub(crate) fn stdout(done: &Output) -> String {
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    text(&done.stdout)
}

#[track_caller]
fn json(portal: &Portal, arguments: &[&str]) -> Value {
    let out = stdout(&portal.padi(&[arguments, &["--format", "json"]].concat()));
    assert_eq!(out.lines().count(), 1, "{out}");
    serde_json::from_str(&out).unwrap()
}

/// The value of a key in each object of a list.
pub(crate) fn each<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap()).collect()
}

/// The object of a list whose key has a value.
#[track_caller]
pub(crate) fn one<'a>(list: &'a Value, key: &str, value: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|it| it[key] == value).unwrap()
}

#[test]
fn documents_are_a_table_whose_columns_stand_under_each_other() {
    let out = stdout(&portal().padi(&["list"]));
    let lines: Vec<&str> = out.lines().collect();
    let column = lines[0].find("PATH").unwrap();
    let under = |line: &&str| line.get(column..).is_some_and(|cell| cell.starts_with("content"));
    assert!(lines.iter().skip(1).all(under), "{out}");
    let new = lines.iter().find(|line| line.starts_with("new ")).unwrap();
    let cells: Vec<&str> = new.split_whitespace().collect();
    let expected = ["new", "plan", "in-force", "2026-10-30", "2", "2/2", "-", "content/news/new"];
    assert_eq!(cells.get(..8), Some(&expected[..]));
    assert!(new.ends_with("The new one"), "{new}");
}

#[test]
fn documents_are_listed_for_programs() {
    let all = json(&portal(), &["list", "documents"]);
    assert_eq!(each(&all["documents"], "id"), ["home", "news", "new", "old", "above", "t"]);
    let old = one(&all["documents"], "id", "old");
    assert_eq!(old["missing"], serde_json::json!(["th"]));
    assert_eq!((&old["role"], &old["section"]), (&"document".into(), &"news".into()));
    assert_eq!((&old["revision"], &old["original"]), (&1.into(), &"en".into()));
}

#[test]
fn filters_choose_documents() {
    let portal = portal();
    let ids = |arguments: &[&str]| {
        let all = json(&portal, &[&["list"], arguments].concat());
        each(&all["documents"], "id").join(" ")
    };
    assert_eq!(ids(&["--section", "news"]), "news new old");
    assert_eq!(ids(&["--topic", "t"]), "new");
    assert_eq!(ids(&["--status", "superseded"]), "old");
    assert_eq!(ids(&["--locale", "th"]), "home new above");
    assert_eq!(ids(&["--locale", "th", "--missing"]), "news old t");
    assert_eq!(ids(&["--missing", "--section", "news", "--status", "superseded"]), "old");
    let thai = json(&portal, &["list", "--locale", "th"]);
    assert_eq!(one(&thai["documents"], "id", "new")["title"], "อันใหม่");
}

#[test]
fn drafts_are_listed_where_they_are_asked_for() {
    let portal = portal();
    let has_plan =
        |arguments: &[&str]| each(&json(&portal, arguments)["documents"], "id").contains(&"plan");
    assert!(!has_plan(&["list"]));
    assert!(has_plan(&["list", "--drafts"]));
    assert!(has_plan(&["list", "--status", "draft"]));
}

#[test]
fn locales_tell_how_far_they_are() {
    let portal = portal();
    portal.write(
        "locales/en/portal.ftl",
        format!("{}only-here = x\n", crate::harness::MESSAGES).as_bytes(),
    );
    let all = json(&portal, &["list", "locales"]);
    assert_eq!(each(&all["locales"], "locale"), ["en", "th"]);
    let thai = one(&all["locales"], "locale", "th");
    assert_eq!((&thai["translated"], &thai["fallback"]), (&3.into(), &3.into()));
    assert_eq!((&thai["name"], &thai["direction"]), (&"ไทย".into(), &"ltr".into()));
    assert_eq!(thai["messages_missing"], serde_json::json!(["only-here"]));
    let wanted = thai["messages_wanted"].as_u64().unwrap();
    assert_eq!(thai["messages"].as_u64().unwrap() + 1, wanted);
    let table = stdout(&portal.padi(&["list", "locales"]));
    assert!(table.contains(&format!("{}/{wanted}", wanted - 1)), "{table}");
}

#[test]
fn topics_tell_what_is_above_them_and_how_many_documents_they_have() {
    let portal = portal();
    let all = json(&portal, &["list", "topics", "--locale", "th"]);
    let topic = one(&all["topics"], "id", "t");
    assert_eq!((&topic["documents"], &topic["label"]), (&1.into(), &"Topic".into()));
    assert_eq!(topic["broader"], serde_json::json!(["above"]));
    assert_eq!(one(&all["topics"], "id", "above")["label"], "ข้างบน");
    assert!(stdout(&portal.padi(&["list", "topics"])).starts_with("ID"));
}

#[test]
fn what_is_not_there_is_wrong_use_and_the_nearest_is_named() {
    let portal = portal();
    let cases: &[(&[&str], &str)] = &[
        (&["list", "--section", "newz"], "no section `newz`; did you mean `news`?"),
        (&["list", "--locale", "thh"], "no locale `thh`; did you mean `th`?"),
        (&["list", "--topic", "abvoe"], "no topic `abvoe`; did you mean `above`?"),
        (&["list", "--topic", "new"], "no topic `new`"),
        (&["list", "locales", "--missing"], "`--missing` does not go with this list"),
        (&["list", "topics", "--section", "news"], "`--section` does not go with this list"),
        (&["list", "--status", "gone"], "invalid value"),
        (&["show", "odl"], "no document `odl`; did you mean `old`?"),
        (&["show", "content/news/odl"], "did you mean `content/news/old`?"),
        (&["show", "plan"], "`plan` is a draft; `--drafts` shows it"),
    ];
    for (arguments, said) in cases {
        let done = portal.padi(arguments);
        let report = text(&done.stderr);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {report}");
        assert!(report.contains(said) && done.stdout.is_empty(), "{arguments:?}: {report}");
    }
}

#[test]
fn a_document_is_shown_whole() {
    let new = json(&portal(), &["show", "new"]);
    assert_eq!((&new["kind"], &new["status"]), (&"plan".into(), &"in-force".into()));
    assert_eq!((&new["revision"], &new["updated"]), (&2.into(), &"2026-11-03".into()));
    assert_eq!(new["publisher"]["name"], "The ministers");
    assert_eq!(new["bodies"][0]["name"], "The ministers");
    assert_eq!(new["members"], serde_json::json!([{ "id": "vn", "name": "Viet Nam" }]));
    assert_eq!(new["full_text"], true);
    assert_eq!(new["adopted"]["meeting"]["place"], "Da Nang");
    assert_eq!(new["changes"][0]["note"], "Mended.");
    assert_eq!(new["sources"][0]["url"], "https://source.example/");
    assert_eq!(each(&new["topics"], "id"), ["t"]);
    let thai = one(&new["texts"], "locale", "th");
    assert_eq!(thai["file"], "content/news/new/index.th.md");
    assert_eq!((&thai["state"], &thai["authority"]), (&"translation".into(), &"unofficial".into()));
    assert_eq!(thai["reviewed"]["by"], "Somchai");
    assert_eq!(thai["url"], "https://portal.example/th/news/new/");
    assert_eq!(new["lineage"][0]["relation"], "replaces");
    let back = one(&new["links_in"], "document", "old");
    assert_eq!(back["locales"], serde_json::json!(["en"]));
}

#[test]
fn a_document_tells_its_former_addresses_its_links_and_who_replaced_it() {
    let old = json(&portal(), &["show", "old"]);
    assert_eq!(
        (&old["lineage"][0]["relation"], &old["lineage"][0]["id"]),
        (&"replaced-by".into(), &"new".into())
    );
    assert_eq!(
        old["aliases"][0],
        serde_json::json!({ "from": "/en/former/", "to": "/en/news/old/" })
    );
    let thai = one(&old["texts"], "locale", "th");
    assert_eq!(
        (&thai["state"], &thai["shown"], &thai["file"]),
        (&"fallback".into(), &"en".into(), &Value::Null)
    );
    let link = one(&old["links_out"], "kind", "document");
    assert_eq!(link["target"], "../new/index.md#part");
    assert_eq!((&link["address"], &link["line"]), (&"/en/news/new/#part".into(), &9.into()));
    let file = one(&old["links_out"], "kind", "asset");
    assert_eq!(file["address"], "/assets/news/old/table.csv");
    assert_eq!(one(&old["links_out"], "kind", "external")["address"], "https://other.example/");
    assert_eq!(old["assets"][0]["bytes"], 4);
    assert_eq!(one(&old["links_in"], "document", "new")["locales"], serde_json::json!(["th"]));
    let problems: Vec<&str> = each(&old["problems"], "code");
    assert_eq!(problems, ["missing-translation"]);
}

#[test]
fn a_sheet_for_people_has_what_there_is() {
    let out = stdout(&portal().padi(&["show", "old"]));
    for said in [
        "superseded",
        "fallback from en",
        "https://portal.example/th/news/old/",
        "replaced-by new, The new one",
        "/en/former/ -> /en/news/old/",
        "../new/index.md#part -> /en/news/new/#part (en)",
        "content/news/old/table.csv -> https://portal.example/assets/news/old/table.csv (4 bytes)",
        "new, The new one (th)",
        "note[missing-translation] content/news/old/index.en.md: not translated into th",
    ] {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert!(!out.contains("sources:"), "{out}");
}

#[test]
fn a_topic_is_shown_with_what_is_around_it() {
    let topic = json(&portal(), &["show", "t"])["topic"].take();
    assert_eq!(each(&topic["broader"], "id"), ["above"]);
    assert_eq!(each(&topic["documents"], "id"), ["new"]);
    assert_eq!(each(&json(&portal(), &["show", "above"])["topic"]["narrower"], "id"), ["t"]);
}

#[test]
fn a_document_has_many_names() {
    let portal = portal();
    let absolute = portal.root().join("content/news/old").to_string_lossy().into_owned();
    for name in [
        "old",
        "content/news/old",
        "./content/news/old/",
        "content/news/old/index.en.md",
        "content/news/old/table.csv",
        "/th/news/old/",
        "https://portal.example/en/news/old/#p1",
        &absolute,
    ] {
        assert_eq!(json(&portal, &["show", name])["id"], "old", "{name}");
    }
    let mut inside = portal.command(&["show", "index.en.md", "--format", "json"]);
    let done = inside.current_dir(&absolute).output().unwrap();
    assert_eq!(serde_json::from_str::<Value>(&stdout(&done)).unwrap()["id"], "old");
}

#[test]
fn a_draft_is_shown_where_it_is_asked_for() {
    assert_eq!(json(&portal(), &["show", "plan", "--drafts"])["status"], "draft");
}

#[test]
fn content_with_problems_is_shown_as_far_as_it_can_be() {
    let portal = portal();
    portal.write(
        "content/news/bad/index.en.md",
        b"+++\nid = \"bad\"\ntitle = \"Bad\"\nkind = \"plam\"\npublished = 2026-11-01\n+++\n[x](gone.md)\n",
    );
    portal.write("content/news/odd.txt.md", b"");
    portal.write("templates/page.html", b"{% broken");
    let bad = json(&portal, &["show", "bad"]);
    assert!(each(&bad["problems"], "code").contains(&"dead-link"), "{bad}");
    assert_eq!(bad["links_out"][0]["kind"], "nowhere");
    let done = portal.padi(&["show", "bad"]);
    let out = stdout(&done);
    assert!(out.contains("error[dead-link] content/news/bad/index.en.md:7:1: "), "{out}");
    assert!(text(&done.stderr).contains("`padi check` shows what is wrong"));
    // Only its own problems.
    assert!(!out.contains("odd.txt"), "{out}");
    let list = json(&portal, &["list"]);
    assert!(each(&list["documents"], "id").contains(&"bad") && list["errors"].as_u64() > Some(1));
}

#[test]
fn settings_that_cannot_be_read_are_a_problem_and_no_answer() {
    let portal = portal();
    portal.write("site.toml", b"base_url = 1");
    for arguments in [vec!["list"], vec!["show", "old"]] {
        let done = portal.padi(&arguments);
        assert_eq!(done.status.code(), Some(1), "{arguments:?}");
        assert!(text(&done.stderr).contains("site.toml") && done.stdout.is_empty());
    }
}
