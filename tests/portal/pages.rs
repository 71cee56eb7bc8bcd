//! What a document's page shows of its Markdown, its front matter and its neighbours.

use crate::harness::{Portal, SITE, front};

/// The page of a document with this Markdown.
fn page(markdown: &str) -> String {
    let portal = Portal::new("");
    portal.write("content/news/a/index.en.md", (front("a") + markdown).as_bytes());
    portal.write(
        "content/news/a/a.svg",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect/></svg>",
    );
    portal.build().read("en/news/a/index.html")
}

#[track_caller]
fn shows(markdown: &str, parts: &[&str]) {
    let html = page(markdown);
    for part in parts {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn every_kind_of_block() {
    shows("term\n: meaning\n", &["<dt>term</dt>", "<dd>meaning</dd>"]);
    shows("- [x] done\n- [ ] open\n", &["☑", "☐"]);
    shows(
        "~~gone~~ *weak* **strong** `code`\n",
        &["<del>gone</del>", "<em>weak</em>", "<strong>strong</strong>"],
    );
    shows(
        "| a |\n| --: |\n| 1 |\n",
        &["<th scope=\"col\" class=\"a-end\">a</th>", "aria-label=\"Table\""],
    );
    shows("> [!TIP]\n> Do.\n", &["alert-tip", ">Tip</p>"]);
    shows(
        "One[^n].\n\n[^n]: Note.\n",
        &["href=\"#fn-1\"", "Note.", "aria-label=\"Back to the text\""],
    );
}

#[test]
fn code_has_classes_for_both_schemes() {
    let html = page("```rust\nfn main() {}\n```\n\n```\nplain\n```\n");
    assert!(html.contains("class=\"z-") && html.contains("<code>plain"), "{html}");
    assert!(!html.contains("style="));
}

#[test]
fn a_language_that_is_not_known_is_a_warning() {
    let portal = Portal::new("");
    portal.write("content/news/a/index.en.md", (front("a") + "```nosuch\nx\n```\n").as_bytes());
    assert_eq!(crate::harness::codes(&portal), ["unknown-language"]);
}

#[test]
fn pictures_have_their_size_and_links_their_mark() {
    shows(
        "![A square](a.svg)\n",
        &["src=\"../../../assets/news/a/a.svg\" alt=\"A square\" width=\"40\" height=\"30\""],
    );
    shows(
        "[out](https://asean.org)\n",
        &[
            "class=\"external\" href=\"https://asean.org/\" rel=\"external noopener\"",
            "(other website)",
        ],
    );
    shows(
        "<editor@portal.example>\n",
        &["<a href=\"mailto:editor@portal.example\">editor@portal.example</a>"],
    );
}

#[test]
fn headings_make_the_contents_and_paragraphs_have_numbers() {
    let html = page("One.\n\n## Two {#second}\n\nThree.\n\n### Four\n");
    assert!(
        html.contains("<h2 id=\"second\">Two</h2>") && html.contains("<h3 id=\"four\">Four</h3>"),
        "{html}"
    );
    assert!(html.contains("href=\"#second\"") && html.contains("href=\"#four\""));
    assert!(html.contains(
        "<p id=\"p2\"><a class=\"par\" href=\"#p2\" aria-label=\"Paragraph 2\">2</a> Three.</p>"
    ));
}

#[test]
fn raw_html_is_cleaned_where_the_portal_allows_it() {
    let portal =
        Portal::new(&format!("-- site.toml --\n{SITE}\n[markdown]\nraw_html = \"clean\"\n"));
    let text = front("a")
        + "<b onclick=\"x()\">bold</b> <script>alert(1)</script> <a href=\"javascript:x\">y</a>\n\n<div>\n\nnext\n";
    portal.write("content/news/a/index.en.md", text.as_bytes());
    let html = portal.build().read("en/news/a/index.html");
    assert!(html.contains("<b>bold</b>") && html.contains("next"), "{html}");
    for bad in ["onclick", "alert(1)", "javascript:"] {
        assert!(!html.contains(bad), "{bad}: {html}");
    }
    assert_eq!(html.matches("<div").count(), html.matches("</div>").count());
}

#[test]
fn changes_count_and_date_a_revision() {
    let portal = Portal::new(
        "
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"page\"
published = 2026-11-01
[[changes]]
date = 2026-11-03
note = \"A name was corrected.\"
[[changes]]
date = 2026-11-05
note = \"A comma.\"
minor = true
+++
-- content/news/a/index.th.md --
+++
title = \"ก\"
authority = \"machine\"
[changes_text]
2026-11-03 = \"แก้ชื่อ\"
+++
-- templates/page.html --
{{ page.revision.number }} {{ page.updated.iso }} {% for change in page.changes %}[{{ change.note.text }} {{ change.note.lang }} {{ change.minor }}]{% endfor %}
",
    );
    let site = portal.build();
    assert_eq!(
        site.read("en/news/a/index.html").trim(),
        "2 2026-11-03 [A comma. en true][A name was corrected. en false]"
    );
    assert_eq!(
        site.read("th/news/a/index.html").trim(),
        "2 2026-11-03 [A comma. en true][แก้ชื่อ th false]"
    );
}

#[test]
fn neighbours_are_found() {
    let document = |id: &str, topics: &str, text: &str| {
        format!(
            "-- content/news/{id}/index.en.md --\n+++\nid = \"{id}\"\ntitle = \"Title {id}\"\nkind = \"page\"\npublished = 2026-11-01\ntopics = [{topics}]\n+++\n{text}\n"
        )
    };
    let topic = |id: &str| {
        format!(
            "-- content/topics/{id}/index.en.md --\n+++\nid = \"{id}\"\ntitle = \"Topic {id}\"\n+++\n"
        )
    };
    let files = [
        document("a", "\"x\", \"y\"", "[b](../b/index.md)"),
        document("b", "\"x\", \"y\"", ""),
        document("c", "\"y\"", ""),
        document("d", "", ""),
        topic("x"),
        topic("y"),
        "-- templates/page.html --\n{% for it in page.related %}{{ it.id }} {% endfor %}| {% for it in page.linked_from %}{{ it.id }} {% endfor %}\n".to_owned(),
        "-- templates/topic.html --\n{{ topic.count }} | {% for it in topic.together %}{{ it.id }} {% endfor %}| {% for group in topic.documents %}{{ group.kind.id }} {% for it in group.pages %}{{ it.id }} {% endfor %}{% endfor %}\n".to_owned(),
    ];
    let site = Portal::new(&files.concat()).build_kept();
    // Most topics in common first; what links here is not said twice.
    assert_eq!(site.read("en/news/b/index.html").trim(), "a c |");
    assert_eq!(site.read("en/news/c/index.html").trim(), "a b |");
    assert_eq!(site.read("en/news/d/index.html").trim(), "|");
    assert_eq!(site.read("en/topics/x/index.html").trim(), "2 documents | y | page a b");
    assert_eq!(site.read("en/topics/y/index.html").trim(), "3 documents | x | page a b c");
}

#[test]
fn a_picture_of_a_draft_waits_with_it() {
    let portal = Portal::new(
        "-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\nstatus = \"draft\"\npublished = 2026-11-01\n+++\n",
    );
    portal.write("content/news/a/secret.pdf", b"%PDF-");
    assert!(!portal.build().has("assets/news/a/secret.pdf"));
}

/// A portal with a topic `t` that has so many narrower ones.
fn topics(narrower: usize) -> crate::harness::Site {
    let topic = |id: &str, rest: &str| {
        format!(
            "-- content/topics/{id}/index.en.md --\n+++\nid = \"{id}\"\ntitle = \"{id}\"\n{rest}+++\n"
        )
    };
    let mut text = topic("t", "");
    for number in 0..narrower {
        text.push_str(&topic(&format!("n{number}"), "broader = [\"t\"]\n"));
    }
    Portal::new(&text).build_kept()
}

#[test]
fn three_topics_around_a_topic_are_drawn_and_numbered() {
    let html = topics(3).read("en/topics/t/index.html");
    assert!(html.contains("ear-topic") && html.contains("class=\"number\""), "{html}");
    assert_eq!(html.matches("<text ").count(), 3);
    let few = topics(2).read("en/topics/t/index.html");
    assert!(!few.contains("ear-topic") && !few.contains("class=\"number\""), "{few}");
    let many = topics(13).read("en/topics/t/index.html");
    assert!(!many.contains("ear-topic") && many.contains("../n12/"), "{many}");
}
