//! What a portal publishes beside its first pages: lists in parts, feeds and their archives, records; and
//! what it keeps back. That the formats are what they should be is shown by `tests/formats`.

use crate::harness::{Portal, SITE, Site, front};

/// A portal with documents `a01` to `a45`, published one a day, five on a page.
fn many(extra: &str) -> Portal {
    let portal = Portal::new(&format!("-- site.toml --\npaginate_by = 5\n{SITE}{extra}"));
    for day in 1..=45 {
        portal.write(&format!("content/news/a{day:02}/index.en.md"), dated(day, "").as_bytes());
    }
    portal
}

/// The day 2026-01-01 is the first.
fn dated(day: usize, more: &str) -> String {
    let (month, date) = ((day - 1) / 28 + 1, (day - 1) % 28 + 1);
    format!(
        "+++\nid = \"a{day:02}\"\ntitle = \"Number {day}\"\nkind = \"page\"\n\
         published = 2026-{month:02}-{date:02}\n{more}+++\n"
    )
}

/// The ids of a feed's entries, in their order.
fn entries(site: &Site, name: &str) -> Vec<String> {
    let feed = site.read(name);
    let ids = feed.split("<entry>\n<id>tag:portal.example,2026:").skip(1);
    ids.map(|rest| rest.split("/en</id>").next().unwrap_or_default().to_owned()).collect()
}

fn numbers(range: impl Iterator<Item = usize>) -> Vec<String> {
    range.map(|day| format!("a{day:02}")).collect()
}

#[test]
fn a_long_list_has_pages_that_lead_to_each_other() {
    let site = many("").build_kept();
    let first = site.read("en/news/index.html");
    assert!(first.contains("Number 45") && first.contains("Number 41"), "{first}");
    assert!(!first.contains("Number 40"), "{first}");
    assert!(first.contains("<link rel=\"next\" href=\"page/2/\">"), "{first}");
    assert!(!first.contains("rel=\"prev\"") && first.contains("Page 1 of 9"), "{first}");
    let second = site.read("en/news/page/2/index.html");
    assert!(second.contains("Number 40") && !second.contains("Number 41"), "{second}");
    assert!(second.contains("<link rel=\"prev\" href=\"../../\">"), "{second}");
    assert!(second.contains("<link rel=\"next\" href=\"../3/\">"), "{second}");
    assert!(second.contains("canonical\" href=\"https://portal.example/en/news/page/2/\""));
    assert!(!second.contains("rel=\"alternate\" hreflang"), "{second}");
    let last = site.read("th/news/page/9/index.html");
    assert!(last.contains("Number 5<") && !last.contains("rel=\"next\""), "{last}");
    assert!(!site.has("en/news/page/1/index.html"));
    assert!(!site.has("en/news/page/10/index.html"));
}

#[test]
fn one_page_is_enough_where_the_settings_say_so() {
    let portal = many("");
    portal.write("site.toml", format!("paginate_by = 0\n{SITE}").as_bytes());
    let site = portal.build_kept();
    assert!(site.read("en/news/index.html").contains("Number 1<"));
    assert!(!site.has("en/news/page/2/index.html"));
}

#[test]
fn a_feed_has_the_newest_and_archives_the_rest() {
    let site = many("").build_kept();
    assert_eq!(entries(&site, "en/news/feed.xml"), numbers((26..=45).rev()));
    assert_eq!(entries(&site, "en/feed.xml"), numbers((26..=45).rev()));
    assert_eq!(entries(&site, "en/news/feed-1.xml"), numbers(1..=20));
    assert_eq!(entries(&site, "en/news/feed-2.xml"), numbers(21..=40));
    assert!(!site.has("en/news/feed-3.xml"), "the feed holds all of it");
    // No text is Thai.
    assert!(!site.has("th/feed.xml") && !site.has("th/news/feed.xml"));
}

#[test]
fn archives_can_be_left_out() {
    let site = many("[outputs]\nfeed_archives = false\n").build_kept();
    assert_eq!(entries(&site, "en/news/feed.xml").len(), 20);
    assert!(!site.has("en/news/feed-1.xml") && !site.read("en/feed.xml").contains("archive"));
}

#[test]
fn an_archive_stays_when_documents_are_added_and_changes_move_entries() {
    let portal = many("");
    let before = portal.build();
    let changed = "[[changes]]\ndate = 2026-03-01\nnote = \"Corrected\"\n";
    portal.write("content/news/a03/index.en.md", dated(3, changed).as_bytes());
    let minor = "[[changes]]\ndate = 2026-03-02\nnote = \"Comma\"\nminor = true\n";
    portal.write("content/news/a04/index.en.md", dated(4, minor).as_bytes());
    portal.write("content/news/a46/index.en.md", dated(46, "").as_bytes());
    let archive = before.read("en/news/feed-2.xml");
    let after = portal.build_kept();
    let newest = entries(&after, "en/news/feed.xml");
    assert_eq!(newest.first().map(String::as_str), Some("a03"), "{newest:?}");
    assert_eq!(newest.get(1).map(String::as_str), Some("a46"));
    assert!(!newest.contains(&"a04".to_owned()), "a slip of the pen is no news");
    assert_eq!(after.read("en/news/feed-2.xml"), archive);
}

#[test]
fn a_translators_own_correction_is_an_entry_of_their_locale() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n");
    let text = "+++\ntitle = \"ก\"\nauthority = \"machine\"\n[changes_text]\n2026-11-20 = \"แก้คำผิด\"\n+++\n";
    portal.write("content/news/a/index.th.md", text.as_bytes());
    let site = portal.build_kept();
    assert!(site.read("th/feed.xml").contains("<updated>2026-11-20T00:00:00Z</updated>"));
    assert!(!site.read("en/feed.xml").contains("2026-11-20"));
}

const RECORDS: &str = "
-- data/records.toml --
[[bodies]]
id = \"ministry\"
member = \"la\"
url = \"https://ministry.example/\"
name.en = \"Ministry\"
name.th = \"กระทรวง\"
short_name.en = \"MOI\"
[[bodies]]
id = \"board\"
name.en = \"Board\"
[[meetings]]
id = \"first\"
body = \"board\"
host = \"la\"
start = 2025-09-22
end = 2025-09-23
name.en = \"First meeting\"
place.en = \"Vientiane\"
[[members]]
id = \"la\"
name.en = \"Lao PDR\"
languages = [\"th\"]
joined = 1997-07-23
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"A plan\"
kind = \"plan\"
publisher = \"ministry\"
bodies = [\"board\"]
status = \"adopted\"
adopted = { date = 2025-09-23, meeting = \"first\" }
published = 2026-11-01
+++
";

#[test]
fn records_have_pages_that_list_their_documents() {
    let site = Portal::new(RECORDS).build_kept();
    for record in ["bodies/ministry", "bodies/board", "meetings/first", "members/la"] {
        let page = site.read(&format!("en/{record}/index.html"));
        assert!(page.contains("href=\"../../news/a/\""), "{record}: {page}");
    }
    let body = site.read("th/bodies/ministry/index.html");
    for part in
        ["<h1>กระทรวง</h1>", "https://ministry.example/", "href=\"../../members/la/\"", "MOI"]
    {
        assert!(body.contains(part), "{part}: {body}");
    }
    let meeting = site.read("en/meetings/first/index.html");
    for part in [
        "22 September 2025 to 23 September 2025",
        "Vientiane",
        "../../bodies/board/",
        "../../members/la/",
    ] {
        assert!(meeting.contains(part), "{part}: {meeting}");
    }
    let member = site.read("en/members/la/index.html");
    for part in ["Thai", "23 July 1997", "../../bodies/ministry/", "../../meetings/first/"] {
        assert!(member.contains(part), "{part}: {member}");
    }
    let document = site.read("en/news/a/index.html");
    for part in ["../../bodies/ministry/", "../../bodies/board/", "../../meetings/first/"] {
        assert!(document.contains(&format!("href=\"{part}\"")), "{part}: {document}");
    }
    let list = site.read("en/bodies/index.html");
    assert!(list.find("Board").unwrap() < list.find("Ministry").unwrap(), "{list}");
}

#[test]
fn without_pages_records_are_names_only() {
    let portal = Portal::new(RECORDS);
    portal.write("site.toml", format!("{SITE}[outputs]\nrecords = false\n").as_bytes());
    let site = portal.build_kept();
    assert!(!site.has("en/bodies"));
    let document = site.read("en/news/a/index.html");
    assert!(
        document.contains("First meeting") && !document.contains("../../meetings/"),
        "{document}"
    );
}

const UNFINISHED: &str = "
-- content/news/d/index.en.md --
+++
id = \"d\"
title = \"A draft\"
kind = \"page\"
status = \"draft\"
published = 2026-11-01
+++
-- content/news/f/index.en.md --
+++
id = \"f\"
title = \"Of tomorrow\"
kind = \"page\"
published = 2026-12-24
+++
-- content/news/t/index.en.md --
{front t}
-- content/news/t/index.th.md --
+++
title = \"ยังไม่เสร็จ\"
authority = \"machine\"
draft = true
+++
";

#[test]
fn what_is_not_out_is_shown_with_a_mark_and_kept_from_search_engines() {
    let portal = Portal::new(UNFINISHED);
    let site = portal.build_with(&["--drafts", "--future"]);
    let draft = site.read("en/news/d/index.html");
    assert!(draft.contains("This text is a draft."), "{draft}");
    let future = site.read("en/news/f/index.html");
    assert!(future.contains("This page will be published on 24 December 2026."), "{future}");
    let text = site.read("th/news/t/index.html");
    assert!(text.contains("ยังไม่เสร็จ") && text.contains("class=\"notice preview\""), "{text}");
    for page in [&draft, &future, &text] {
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        assert!(
            !page.contains("application/ld+json") && !page.contains("rel=\"alternate\" hreflang")
        );
    }
    let beside = [
        "sitemap.xml",
        "en/feed.xml",
        "en/llms.txt",
        "en/index.json",
        "th/index.json",
        "th/llms.txt",
    ];
    for name in beside {
        let text = site.read(name);
        for hidden in ["news/d/", "news/f/", "th/news/t/"] {
            assert!(!text.contains(hidden), "{hidden} in {name}: {text}");
        }
    }
    for file in
        ["en/news/d/index.md", "en/news/f/cite.bib", "th/news/t/index.md", "th/news/t/cite.ris"]
    {
        assert!(!site.has(file), "{file}");
    }
    // The finished text has its own all the same.
    assert!(site.has("en/news/t/index.md"));
}

#[test]
fn without_the_options_they_are_not_there() {
    let site = Portal::new(UNFINISHED).build_kept();
    assert!(!site.has("en/news/d") && !site.has("en/news/f"));
    assert!(site.read("th/news/t/index.html").contains("noindex"), "a fallback");
}

#[test]
fn each_kind_of_output_can_be_left_out() {
    let all = [
        ("feeds", "en/feed.xml"),
        ("list_feeds", "en/news/feed.xml"),
        ("robots", "robots.txt"),
        ("skos", "topics.ttl"),
        ("markdown", "en/news/a/index.md"),
        ("open_data", "en/index.json"),
        ("records", "en/bodies/index.html"),
        ("citations", "en/news/a/cite.json"),
        ("sitemap", "sitemap.xml"),
    ];
    let whole = Portal::new(RECORDS).build_kept();
    for (output, file) in all {
        assert!(whole.has(file), "{file}");
        let portal = Portal::new(RECORDS);
        portal.write("site.toml", format!("{SITE}[outputs]\n{output} = false\n").as_bytes());
        let site = portal.build_kept();
        assert!(!site.has(file), "{output}");
    }
    let portal = Portal::new(RECORDS);
    portal.write("site.toml", format!("{SITE}[outputs]\nstructured_data = false\n").as_bytes());
    let page = portal.build_kept().read("en/news/a/index.html");
    assert!(!page.contains("ld+json") && !page.contains("og:title"), "{page}");
}

#[test]
fn a_summary_is_cited_as_the_portals_and_a_full_text_as_its_publishers() {
    let portal = Portal::new(RECORDS);
    let site = portal.build();
    assert!(site.read("en/news/a/cite.json").contains("\"literal\": \"A portal\""));
    assert!(
        site.read("en/news/a/index.html")
            .contains("\"@type\":\"WebPage\",\"about\":[{\"@type\":\"DigitalDocument\"")
    );
    let full = RECORDS.replace("status = \"adopted\"", "full_text = true\nstatus = \"adopted\"");
    let site = Portal::new(&full).build_kept();
    assert!(site.read("en/news/a/cite.json").contains("\"literal\": \"Ministry\""));
    assert!(
        site.read("en/news/a/index.html").contains("\"@type\":[\"WebPage\",\"DigitalDocument\"]")
    );
}

#[test]
fn home_and_sections_have_no_numbered_paragraphs_in_any_language() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n");
    for (path, front) in [("_index", ""), ("news/_index", "")] {
        portal.write(
            &format!("content/{path}.en.md"),
            format!("+++\ntitle = \"A\"\n{front}+++\nOne.\n").as_bytes(),
        );
        let text = "+++\ntitle = \"ก\"\nauthority = \"machine\"\n+++\nหนึ่ง\n";
        portal.write(&format!("content/{path}.th.md"), text.as_bytes());
    }
    let site = portal.build_kept();
    for page in ["en/index.html", "th/index.html", "en/news/index.html", "th/news/index.html"] {
        assert!(!site.read(page).contains("class=\"par\""), "{page}");
    }
    assert!(front("a").contains("id"));
}
