use super::*;

fn words() -> BodyWords {
    let word = |text: &str| text.to_owned();
    BodyWords {
        alert_note: word("Note"),
        alert_tip: word("Tip"),
        alert_important: word("Important"),
        alert_warning: word("Warning"),
        alert_caution: word("Caution"),
        footnotes: word("Notes"),
        back_to_text: word("Back"),
        opens_other_site: word("(other website)"),
        table: word("Table"),
        code: word("Code"),
    }
}

fn render(markdown: &str, clean: bool) -> String {
    let links: Vec<LinkView> =
        (0..9).map(|_| LinkView::Inside { href: "../x/".to_owned(), lang: None }).collect();
    let images: Vec<Option<ImageView>> = (0..9)
        .map(|_| Some(ImageView { src: "../a.png".to_owned(), width: 2, height: 1 }))
        .collect();
    let paragraphs: Vec<Option<ParagraphAnchor>> = (1..99)
        .map(|at| {
            Some(ParagraphAnchor {
                id: format!("p{at}"),
                number: at.to_string(),
                label: format!("Paragraph {at}"),
            })
        })
        .collect();
    let ids: Vec<String> = (1..99).map(|at| format!("h{at}")).collect();
    let view = BodyView {
        markdown,
        heading_ids: &ids,
        paragraphs: &paragraphs,
        links: &links,
        images: &images,
        words: &words(),
        words_language: None,
        clean,
    };
    html(&view, &Highlighter::default())
}

#[test]
fn paragraphs_headings_and_links_get_what_linking_found() {
    assert_eq!(
        render("One [two](x.md).\n\n## Three {#own}\n\n- four\n", false),
        "<p id=\"p1\"><a class=\"par\" href=\"#p1\" aria-label=\"Paragraph 1\">1</a> One <a href=\"../x/\">two</a>.</p>\n\
         <h2 id=\"h1\">Three</h2>\n<ul>\n<li>four</li>\n</ul>\n"
    );
}

#[test]
fn text_and_attributes_are_escaped() {
    let html = render(
        "a & b \\<script> `<b>` ![x\" onerror=\"1](a.png)\n\n``` \"><script>\n</code><script>\n```\n",
        false,
    );
    assert!(!html.contains("<script") && !html.contains("\" onerror"), "{html}");
    assert!(
        html.contains("&lt;script&gt;") && html.contains("alt=\"x&quot; onerror=&quot;1\""),
        "{html}"
    );
}

#[test]
fn tables_align_by_class() {
    let html = render("| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n", false);
    assert!(html.contains("<th scope=\"col\" class=\"a-start\">a</th>"), "{html}");
    assert!(html.contains("<td class=\"a-end\">3</td>") && !html.contains("style"), "{html}");
    assert!(html.ends_with("</tbody>\n</table></div>\n"), "{html}");
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_their_use() {
    let html =
        render("A[^b] B[^a] C[^b].\n\n[^a]: first *defined*\n[^b]: second\n[^c]: unused\n", false);
    let notes = html.split("<section").nth(1).unwrap();
    assert!(notes.find("second").unwrap() < notes.find("first").unwrap(), "{html}");
    assert!(html.contains("id=\"fnref-1-2\"") && notes.contains("href=\"#fnref-1-2\""), "{html}");
    assert!(!html.contains("unused"));
}

#[test]
fn a_note_inside_another_loses_nothing() {
    let html = render("Start[^1][^2].\n\n[^1]: a\n    - [^2]: b\n\nEnd.\n", false);
    assert!(html.contains("Start") && html.contains("End.") && html.contains("<p>b"), "{html}");
    assert_eq!(html.matches("<li id=\"fn-").count(), 2, "{html}");
}

#[test]
fn a_picture_inside_anothers_words_ends_where_it_should() {
    let html = render("![a ![b](x.png) d](x.png) e\n", false);
    assert!(html.contains("alt=\"a b d\"") && html.contains("> e</p>"), "{html}");
}

#[test]
fn alerts_say_what_they_are() {
    let html = render("> [!WARNING]\n> Mind.\n\n> Quoted.\n", false);
    assert!(html.contains("<div class=\"alert alert-warning\" role=\"note\">\n<p class=\"alert-title\">Warning</p>\n<p>Mind.</p>\n</div>"), "{html}");
    assert!(html.contains("<blockquote>\n<p>Quoted.</p>\n</blockquote>"), "{html}");
}

#[test]
fn a_line_end_between_wide_characters_is_no_blank() {
    assert!(render("信息\n知识\n", false).contains("信息知识"));
    assert!(render("信息，\n*知识*\n", false).contains("信息，<em>知识</em>"));
    assert!(render("ข่าว\nสาร\n", false).contains("ข่าว\nสาร"));
    assert!(render("one\ntwo\n", false).contains("one\ntwo"));
}

#[test]
fn emphasis_works_in_scripts_without_blanks() {
    // CommonMark's flanking rules want the marks inside of the punctuation.
    assert!(render("这是《*岘港宣言*》。\n", false).contains("《<em>岘港宣言</em>》"));
    assert!(render("คำว่า **ข่าวปลอม** ใช้บ่อย\n", false).contains("<strong>ข่าวปลอม</strong>"));
}

#[test]
fn a_text_that_uses_the_first_level_is_shifted() {
    assert_eq!(
        render("# One\n\n## Two\n", false),
        "<h2 id=\"h1\">One</h2>\n<h3 id=\"h2\">Two</h3>\n"
    );
}

#[test]
fn raw_html_is_shown_as_text_unless_it_is_cleaned() {
    assert!(render("a <b>c</b>\n", false).contains("&lt;b&gt;"));
    assert!(render("a <b>c</b>\n", true).contains("<b>c</b>"));
}

#[test]
fn cleaned_html_cannot_act_or_break_the_page() {
    let cases = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<svg onload=alert(1)>",
        "<iframe src=//evil></iframe>",
        "<style>*{}</style>",
        "<p style=\"position:fixed\">x</p>",
        "<a href=\"//evil.example\">x</a>",
        "<img src=\"https://evil.example/x.png\">",
        "<form action=x><input></form>",
        "<div class=\"status\">",
        "</div></article></main><h1>x",
        "<base href=//evil>",
        "<meta http-equiv=refresh content=0>",
        "<a href=\"java&#9;script:1\">x</a>",
        "<p id=\"x onclick=1\">",
        "<p role=banner>",
        "<a href=\"https://gov.example@evil.example/\">x</a>",
    ];
    for case in cases {
        let html = render(&format!("{case}\n\nnext\n"), true).to_lowercase();
        for bad in [
            "<script",
            "onerror",
            "javascript",
            "java\tscript",
            "<svg",
            "<iframe",
            "<style",
            "style=",
            "evil",
            "<form",
            "<input",
            "class=\"status\"",
            "</article",
            "</main",
            "<base",
            "<meta",
            "onclick",
            "banner",
        ] {
            assert!(!html.contains(bad), "{case}: {html}");
        }
        assert!(html.contains("next"), "{case}: {html}");
        assert_eq!(html.matches("<div").count(), html.matches("</div").count(), "{case}: {html}");
    }
    let own =
        render("One[^a].\n\n> [!TIP]\n> x\n\n| a |\n| - |\n| b |\n\n<b>c</b>\n\n[^a]: n\n", true);
    for kept in [
        "class=\"par\"",
        "id=\"p1\"",
        "alert-tip",
        "role=\"group\"",
        "scope=\"col\"",
        "id=\"fn-1\"",
        "href=\"#fnref-1\"",
    ] {
        assert!(own.contains(kept), "{kept}: {own}");
    }
}

proptest::proptest! {
    #[test]
    fn nothing_that_acts_comes_out_of_any_text(markdown in "[\\PC\n>*+\\-`_\\[\\]()<>#|:!~^{}=\"'/a-z]{0,200}", clean: bool) {
        let html = render(&markdown, clean);
        // Tags are what stands between an unescaped `<` and the next `>`.
        for tag in html.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap_or_default().to_lowercase();
            proptest::prop_assert!(!tag.starts_with("script") && !tag.contains(" style=") && !tag.contains(" on"), "{}", html);
        }
    }
}
