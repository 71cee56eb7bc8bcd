//! Pages that show data: directories of public sources, timelines, the table of members.

use crate::harness::{Portal, SITE, Site, check_problems};

const MEMBERS: &str = "
-- data/members.toml --
[[members]]
id = \"vn\"
languages = [\"th\"]
name.en = \"Viet Nam\"
name.th = \"ก\"
[[members]]
id = \"la\"
languages = [\"en\", \"th\"]
name.en = \"Lao PDR\"
name.th = \"ฮ\"
[[members]]
id = \"bn\"
name.en = \"Brunei\"
-- data/sources.toml --
[[public_sources]]
id = \"kpl\"
member = \"la\"
kind = \"news-agency\"
url = \"https://kpl.example\"
languages = [\"th\"]
listed = 2026-11-01
verified = { on = 2026-11-02, by = \"An editor\" }
name.en = \"KPL\"
[[public_sources]]
id = \"checks\"
member = \"vn\"
kind = \"fact-checks\"
url = \"https://checks.example/a/\"
listed = 2026-11-01
name.en = \"Checks\"
name.th = \"ตรวจ\"
[[public_sources]]
id = \"vna\"
member = \"vn\"
kind = \"news-agency\"
url = \"http://vna.example/\"
listed = 2026-11-01
name.en = \"VNA\"
[[public_sources]]
id = \"secretariat\"
kind = \"organisation\"
url = \"https://secretariat.example/\"
listed = 2026-11-01
name.en = \"Secretariat\"
";

fn of_kind(kind: &str) -> String {
    format!("+++\nid = \"it\"\ntitle = \"It\"\nkind = \"{kind}\"\npublished = 2026-11-01\n+++\n")
}

/// The same document as a page and in a section.
fn both(kind: &str, rest: &str) -> [(Site, &'static str); 2] {
    [("content/it", "it"), ("content/news/it", "news/it")].map(|(folder, path)| {
        let text = format!("{rest}\n-- {folder}/index.en.md --\n{}Some text.\n", of_kind(kind));
        (Portal::new(&text).build_kept(), path)
    })
}

/// Where each of some words stands, which must be in this order.
#[track_caller]
fn in_order(text: &str, words: &[&str]) {
    let mut from = 0;
    for word in words {
        let rest = text.get(from..).unwrap_or_default();
        let at = rest.find(word).unwrap_or_else(|| panic!("`{word}` is not behind the others"));
        from += at + word.len();
    }
}

#[test]
fn a_directory_lists_sources_by_member_in_the_readers_order() {
    for (site, path) in both("directory", MEMBERS) {
        let page = site.read(&format!("en/{path}/index.html"));
        in_order(&page, &["Some text.", "id=\"t-directory\"", "4 sources"]);
        let sections =
            ["id=\"t-region\"", "Secretariat", "id=\"t-member-la\"", "KPL", "id=\"t-member-vn\""];
        in_order(&page, &[&sections[..], &["VNA", "Checks"]].concat());
        assert!(page.contains("<bdi dir=\"ltr\" translate=\"no\">kpl.example</bdi>"));
        assert!(page.contains("<bdi dir=\"ltr\" translate=\"no\">http://vna.example</bdi>"));
        assert!(page.contains("Verified on 2 November 2026 by An editor"));
        assert!(page.contains("Listed on 1 November 2026, not yet verified"));
        assert!(page.contains("id=\"t-unverified\"") && !page.contains("t-member-bn"));
        assert_eq!(page.matches("<script type=\"module\" src=\"").count(), 1);
        assert!(site.has("directory.js"));

        // A fallback: the text is English, the data is Thai.
        let page = site.read(&format!("th/{path}/index.html"));
        assert!(page.contains("class=\"notice fallback\""));
        in_order(&page, &["id=\"t-member-vn\"", "id=\"t-member-la\""]);
        assert!(page.contains("ตรวจ") && page.contains(" lang=\"en\" dir=\"ltr\">KPL"));
    }
}

#[test]
fn a_directory_without_javascript_has_no_filters_and_says_every_count() {
    let [(site, path), _] = both("directory", MEMBERS);
    let page = site.read(&format!("en/{path}/index.html"));
    let (before, rest) = page.split_once("<template>").unwrap();
    let (template, behind) = rest.split_once("</template>").unwrap();
    for filter in ["<button", "href=\"#t-directory\" class", ">All<"] {
        assert!(!before.contains(filter) && !behind.contains(filter), "{filter}");
    }
    assert_eq!(template.matches("<button").count(), 4);
    // Of no member and kind, of one, of Viet Nam or all agencies, of all.
    let values: Vec<&str> =
        template.split("<data value=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    assert_eq!(values, ["0", "1", "2", "4"]);
    assert!(template.contains(">1 source<") && template.contains(">2 sources<"));
}

#[test]
fn once_all_are_verified_there_is_no_notice() {
    let verified = MEMBERS.replace(
        "listed = 2026-11-01\nname",
        "listed = 2026-11-01\nverified = { on = 2026-11-01, by = \"B\" }\nname",
    );
    let [(site, path), _] = both("directory", &verified);
    let page = site.read(&format!("en/{path}/index.html"));
    assert!(!page.contains("t-unverified") && !page.contains("not yet verified"));
}

#[test]
fn what_a_directory_shows_is_in_its_markdown_in_structured_and_in_open_data() {
    let [(site, path), _] = both("directory", MEMBERS);
    let twin = site.read(&format!("en/{path}/index.md"));
    in_order(&twin, &["Some text.", "## Public sources", "not yet verified", "### ASEAN"]);
    assert!(twin.contains(
        "\n- KPL: <https://kpl.example/> · News agency · Thai · Verified on 2 November 2026 by An editor\n"
    ));
    let page = site.read(&format!("en/{path}/index.html"));
    let (_, data) = page.split_once("\"mainEntity\":").unwrap();
    assert!(data.contains("\"@type\":\"ItemList\"") && data.contains("\"numberOfItems\":4"));
    in_order(
        data,
        &["https://secretariat.example/", "https://kpl.example/", "http://vna.example/"],
    );
    let open: serde_json::Value = serde_json::from_str(&site.read("th/index.json")).unwrap();
    let sources = open["public_sources"].as_array().unwrap();
    assert_eq!(sources.len(), 4);
    assert_eq!((&sources[0]["id"], &sources[0]["title"]), (&"checks".into(), &"ตรวจ".into()));
    assert_eq!(sources[0]["verified"], serde_json::Value::Null);
    assert_eq!(
        (&sources[1]["titleLanguage"], &sources[1]["verified"]["by"]),
        (&"en".into(), &"An editor".into())
    );
}

const DATED: &str = "
-- data/meetings.toml --
[[meetings]]
id = \"first\"
name.en = \"First meeting\"
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"Alpha\"
kind = \"plan\"
status = \"endorsed\"
published = 2026-11-01
adopted = { date = 2022-05-06, meeting = \"first\" }
+++
-- content/news/b/index.en.md --
+++
id = \"b\"
title = \"Beta\"
kind = \"declaration\"
status = \"noted\"
published = 2026-11-01
adopted = { date = 2023-02-03, meeting = \"first\" }
+++
-- content/news/c/index.en.md --
+++
id = \"c\"
title = \"Gamma\"
kind = \"vision\"
status = \"adopted\"
published = 2026-11-01
adopted = { date = 2023-09-23 }
+++
-- content/news/d/index.en.md --
{front delta}
";

#[test]
fn a_timeline_goes_back_year_by_year() {
    for (site, path) in both("timeline", DATED) {
        let page = site.read(&format!("en/{path}/index.html"));
        let events = ["23 September 2023", "Gamma", "Adopted", "3 February 2023", "Beta", "Noted"];
        in_order(&page, &[&["Some text.", "<h2>2023</h2>"], &events[..]].concat());
        in_order(
            &page,
            &["<h2>2023</h2>", "meetings/first/", "<h2>2022</h2>", "Alpha", "Endorsed"],
        );
        let data = page.split_once("id=\"t-timeline\"").unwrap().1;
        let data = data.split_once("</article>").unwrap().0;
        assert!(!data.split_once("sheet-end").unwrap().0.contains("delta"));
        assert!(!page.contains("<script type=\"module\""));
        // Buddhist years, and the common era with them.
        let thai = site.read(&format!("th/{path}/index.html"));
        in_order(&thai, &["2566 (ค.ศ. 2023)</h2>", "2565 (ค.ศ. 2022)</h2>"]);
        let twin = site.read(&format!("en/{path}/index.md"));
        in_order(
            &twin,
            &["## 2023", "- 23 September 2023: [Gamma](", "## 2022", "[First meeting]("],
        );
    }
}

#[test]
fn a_long_timeline_has_several_pages_and_its_text_stands_on_the_first() {
    let settings = format!("-- site.toml --\npaginate_by = 2\n{SITE}\n{DATED}");
    let [(site, path), _] = both("timeline", &settings);
    let (first, second) = (format!("en/{path}/index.html"), format!("en/{path}/page/2/index.html"));
    let (first, second) = (site.read(&first), site.read(&second));
    assert!(first.contains("Some text.") && first.contains("Gamma") && !first.contains("Alpha"));
    assert!(!second.contains("Some text.") && second.contains("Alpha"));
    assert!(second.contains("rel=\"prev\"") && !site.has(&format!("en/{path}/page/3/index.html")));
}

#[test]
fn a_timeline_without_documents_says_so() {
    let [(site, path), _] = both("timeline", "");
    let said = "No document here has a date of adoption yet.";
    assert!(site.read(&format!("en/{path}/index.html")).contains(said));
    assert!(site.read(&format!("en/{path}/index.md")).contains(said));
}

#[test]
fn members_stand_in_one_table_wherever_they_are_listed() {
    for (site, path) in both("members", MEMBERS) {
        for page in [format!("en/{path}/index.html"), "en/members/index.html".to_owned()] {
            let page = site.read(&page);
            in_order(&page, &["<table>", "<caption", "Brunei", "Lao PDR", "English", "Viet Nam"]);
            in_order(&page, &["<th scope=\"row\"><a href=\"", "la/\"", "https://kpl.example/"]);
        }
        let twin = site.read(&format!("en/{path}/index.md"));
        let row = "| English · Thai | KPL <https://kpl.example/> |\n";
        assert!(twin.contains("| --- | --- | --- |\n") && twin.contains(row), "{twin}");
    }
}

#[test]
fn a_table_of_members_does_without_sources_and_without_pages_of_records() {
    let members = MEMBERS.split("-- data/sources.toml --").next().unwrap();
    let settings = format!("-- site.toml --\n{SITE}\n[outputs]\nrecords = false\n{members}");
    let [(site, path), _] = both("members", &settings);
    let page = site.read(&format!("en/{path}/index.html"));
    assert_eq!(page.matches("<th scope=\"col\">").count(), 2);
    assert!(page.contains("<th scope=\"row\"><span>Brunei</span></th>"));
    assert!(site.read(&format!("en/{path}/index.md")).contains("| Brunei |  |\n"));
}

#[test]
fn what_was_endorsed_or_noted_is_not_said_to_be_adopted() {
    let site = Portal::new(DATED).build_kept();
    let words = [("a", "Endorsed on", "Endorsed at"), ("b", "Noted on", "Noted at")];
    for (id, on, at) in words {
        let page = site.read(&format!("en/news/{id}/index.html"));
        assert!(page.contains(&format!("<dt>{on}</dt>")), "{id}");
        assert!(page.contains(&format!("<dt>{at}</dt>")) && !page.contains("Adopted"), "{id}");
    }
    let page = site.read("en/news/c/index.html");
    assert!(page.contains("<dt>Adopted on</dt>") && !page.contains("<dt>Adopted at</dt>"));
}

#[test]
fn mistakes_in_public_sources_are_shown_at_their_place() {
    check_problems(
        r#"
-- data/members.toml --
[[members]]
id = "vn"
name.en = "Viet Nam"
-- data/sources.toml --
[[public_sources]]
id = "a"
     ^^^ error[unknown-record]: no member has the id `vm`; add it to `[[members]]`
member = "vm"
kind = "fact-checks"
url = "https://a.example/"
listed = 2026-11-03
verified = { on = 2026-11-02, by = "B" }
                  ^^^^^^^^^^ error[bad-value]: a source cannot be verified before it is listed
name.en = "A"
[[public_sources]]
id = "b"
kind = "news"
       ^^^^^^ error[bad-value]: `news` is no `kind`; did you mean `news-agency`?
url = "ftp://b.example/"
      ^^^^^^^^^^^^^^^^^^ error[bad-value]: `ftp://b.example/` cannot be linked to
listed = "2026-11-01"
         ^^^^^^^^^^^^ error[bad-value]: `listed` is no date
languages = ["english"]
             ^^^^^^^^^ error[bad-value]: `english` is no locale
name.en = "B"
by = "B"
^^ error[unknown-key]: unknown key `by`
[[public_sources]]
^ error[missing-key]: the key `kind` is missing
^ error[missing-key]: the key `url` is missing
^ error[missing-key]: the key `listed` is missing
id = "c"
name.en = "C"
[[public_sources]]
id = "d"
     ^^^ error[missing-key]: the key `name` is missing
kind = "organisation"
url = "https://d.example/"
listed = 2026-11-01
verified = {}
           ^^ error[missing-key]: the key `on` is missing
           ^^ error[missing-key]: the key `by` is missing
languages = ["lo"]
             ^^^^ error[unknown-locale]: `lo` is not a locale of this portal
name.th = "D"
[[public_sources]]
id = "d"
     ^^^ error[duplicate-id]: the id `d` is taken
kind = "organisation"
url = "https://d.example/"
listed = 2026-11-01
name.en = "D"
"#,
    );
}
