use super::*;
use crate::diagnostics::Code;
use crate::model::{Block, Destination};

fn read(markdown: &str, raw_html: RawHtml) -> (Body, Vec<Code>) {
    let path = SourcePath::parse("content/a/index.en.md").unwrap();
    let limits = Limits::default();
    let input = MarkdownInput { path: &path, text: markdown, start: 0, limits: &limits, raw_html };
    let (body, problems) = parse(input);
    (body, problems.iter().map(|problem| problem.code).collect())
}

fn codes(markdown: &str) -> Vec<Code> {
    read(markdown, RawHtml::Refuse).1
}

#[test]
fn the_outline_holds_headings_and_numbered_paragraphs() {
    let text = "One.\n\n## Two *words* `x` {#id}\n\nThree.\n\n- four\n\n  five\n\n> six\n\n> [!NOTE]\n> seven\n\nterm\n: eight\n\n[^a]\n\n[^a]: nine\n";
    let (body, problems) = read(text, RawHtml::Refuse);
    assert_eq!(problems, []);
    let outline: Vec<String> = body
        .outline
        .iter()
        .map(|block| match block {
            Block::Heading(heading) => {
                format!(
                    "{} {} {:?}",
                    heading.level,
                    heading.title,
                    heading.id.as_ref().map(|id| id.value.as_str())
                )
            }
            Block::Paragraph(span) => text.get(span.range()).unwrap().trim().to_owned(),
        })
        .collect();
    assert_eq!(outline, ["One.", "2 Two words x Some(\"id\")", "Three.", "[^a]"]);
}

#[test]
fn spans_are_bytes_of_the_whole_file() {
    let path = SourcePath::parse("content/a/index.th.md").unwrap();
    let text = "+++\nช\n+++\nดู [ที่นี่](x.md)\n";
    let start = text.rfind("+++").unwrap() + 4;
    let limits = Limits::default();
    let (body, _) = parse(MarkdownInput {
        path: &path,
        text,
        start,
        limits: &limits,
        raw_html: RawHtml::Refuse,
    });
    assert_eq!(text.get(body.links[0].span.range()), Some("[ที่นี่](x.md)"));
}

#[test]
fn links_of_every_form_are_checked_as_the_parser_read_them() {
    for bad in [
        "[a](javascript:alert(1))",
        "[a](java&#115;cript:1)",
        "[a](javascript&colon;1)",
        "<javascript:1>",
        "[a][r]\n\n[r]: javascript:1",
        "![a](javascript:1)",
        "![a](data:image/png,x)",
        "[a](//evil)",
        "[a](java&Tab;script:1)",
        "[a](&#1;javascript:1)",
        "![a](https://evil.example/x.png)",
    ] {
        assert_eq!(codes(bad), [Code::BadLink], "{bad}");
    }
    let (body, problems) = read("<a@b.example> <https://asean.org> [x](#y)", RawHtml::Refuse);
    assert_eq!(problems, []);
    assert_eq!(body.links[0].destination, Destination::External("mailto:a@b.example".to_owned()));
}

#[test]
fn html_is_refused_once_for_each_run() {
    assert_eq!(codes("<div>\n<script>x</script>\n</div>\n"), [Code::RawHtml]);
    assert_eq!(codes("a <b>c</b> d"), [Code::RawHtml, Code::RawHtml]);
    assert_eq!(codes("<!-- comment -->"), [Code::RawHtml]);
    let (body, problems) = read("a <b>c</b>", RawHtml::Clean);
    assert!(body.has_html && problems.is_empty());
    assert_eq!(codes("`<b>` and a \\<b> and a < b"), []);
}

#[test]
fn headings_take_no_attributes_but_an_id() {
    for bad in [
        "# T {#x onclick=alert(1)}",
        "# T {.big}",
        "# T {#p3}",
        "# T {#fn-a}",
        "# T {#t-a}",
        "# T {#ก}",
        "# T {#1}",
    ] {
        assert_eq!(codes(bad), [Code::BadHeadingId], "{bad}");
    }
    assert_eq!(codes("# T {#What_it-asks2}"), []);
}

#[test]
fn depth_costs_one_problem() {
    for deep in [
        "> ".repeat(10_000),
        "- ".repeat(10_000),
        "1. ".repeat(10_000),
        "*a ".repeat(3) + &"[".repeat(10_000),
    ] {
        let found = codes(&format!("{deep}x\n"));
        assert!(found == [Code::TooDeep] || found.is_empty(), "{found:?}");
    }
    for flat in
        ["-".repeat(500), "*".repeat(500), "=".repeat(500), "+".repeat(500), "1.".repeat(300)]
    {
        assert_eq!(codes(&format!("a\n\n{flat}\n")), [], "{flat}");
    }
    let nested: String = (0..200).map(|level| format!("{}- a\n", "  ".repeat(level))).collect();
    assert_eq!(codes(&nested), [Code::TooDeep]);
}

#[test]
fn content_is_not_a_template() {
    let (body, problems) = read("{{ x }} {% if %} { $x } {#id}\n", RawHtml::Refuse);
    assert_eq!((body.outline.len(), problems.len()), (1, 0));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(text in "[\\PC\n\t>*+\\-`_\\[\\]()<>#|:!~^{}ก-๛ក-៹]{0,200}") {
        let (body, _) = read(&text, RawHtml::Refuse);
        for block in &body.outline {
            let span = match block { Block::Heading(heading) => heading.span, Block::Paragraph(span) => *span };
            proptest::prop_assert!(text.get(span.range()).is_some());
        }
    }
}
