//! What content may not do to a page: be a template, be markup, act. Each field into each kind of
//! output, with what the table of injections names; text out must be text in.

use crate::harness::Portal;

/// Strings that break careless output, each allowed in a title.
const HOSTILE: &[&str] = &[
    "<img src=x onerror=alert(1)>",
    "\\\" onfocus=1 x=\\\"",
    "' x='",
    "]]>",
    "</script><!--<script>",
    "{{ config.base_url }}",
    "{% if x %}",
    "{ $n }",
    "0;url=javascript:1",
    "+++",
    "](https://evil.example) [",
];

fn escaped(text: &str) -> String {
    let plain = text.replace("\\\"", "\"");
    plain
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// A portal in which every field of front matter, settings, records and messages holds `text`.
fn portal(text: &str) -> Portal {
    let site = format!("{}\n[extra]\nword = \"{text}\"\n", crate::harness::SITE);
    let fluent = text.replace("\\\"", "\"").replace('{', "{\"{\"}").replace("\"{\"\"}", "\"{\"}");
    let fluent = if text.contains('{') { "plain".to_owned() } else { fluent };
    let messages = format!(
        "site-title = a {fluent}\nsite-description = a {fluent}\ndisclaimer = a {fluent}\n"
    );
    Portal::new(&format!(
        "
-- site.toml --
{site}
-- locales/en/portal.ftl --
{messages}
-- data/x.toml --
[[bodies]]
id = \"body\"
name.en = \"{text}\"
[[meetings]]
id = \"meeting\"
name.en = \"{text}\"
place.en = \"{text}\"
-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"{text}\"
summary = \"{text}\"
kind = \"declaration\"
publisher = \"body\"
status = \"withdrawn\"
withdrawn = {{ on = 2026-11-02, reason = \"{text}\" }}
adopted = {{ date = 2026-11-01, meeting = \"meeting\" }}
published = 2026-11-01
topics = [\"t\"]
aliases = [\"/en/old/\"]
[[sources]]
title = \"{text}\"
publisher = \"{text}\"
url = \"https://asean.org/\"
[[changes]]
date = 2026-11-03
note = \"{text}\"
[extra]
word = \"{text}\"
+++
Body.
-- content/topics/t/index.en.md --
+++
id = \"t\"
title = \"{text}\"
summary = \"{text}\"
alt_labels = [\"{text} too\"]
+++
"
    ))
}

/// A page without its block of JSON-LD, which ends where the first end tag stands, as for a browser.
fn without_data(html: &str) -> String {
    let Some((before, rest)) = html.split_once("<script type=\"application/ld+json\">") else {
        return html.to_owned();
    };
    let (data, behind) = rest.split_once("</script>").expect("the block ends");
    serde_json::from_str::<serde_json::Value>(data).expect("the block is JSON");
    assert!(!data.contains(['<', '>', '&']), "{data}");
    format!("{before}{behind}")
}

#[test]
fn no_field_becomes_markup() {
    for text in HOSTILE {
        let site = portal(text).build_kept();
        let pages = [
            "en/index.html",
            "en/news/index.html",
            "en/news/a/index.html",
            "en/topics/index.html",
            "en/topics/t/index.html",
            "en/old/index.html",
            "th/news/a/index.html",
        ];
        for page in pages {
            let html = without_data(&site.read(page));
            assert!(html.contains(&escaped(text)), "{page} does not show {text}");
            let plain = text.replace("\\\"", "\"");
            if plain.contains(['<', '>', '"', '\'']) {
                assert!(!html.contains(&plain), "{page} holds {plain} as it is");
            }
        }
        let sitemap = site.read("sitemap.xml");
        assert!(!sitemap.contains(text));
    }
}

#[test]
fn a_field_with_controls_is_refused() {
    for bad in
        ["a\\u0000b", "a\\u001bb", "a\\u0085b", "a\\u202Eb", "a\\nb", "a\\uFFFEb", "a\\u2028b"]
    {
        let portal = portal(bad);
        let done = portal.padi(&["build"]);
        assert_eq!(done.status.code(), Some(1), "{bad}");
        let report = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(report.contains("error[bad-value]"), "{report}");
        assert!(report.chars().all(|c| c == '\n' || !c.is_control()), "{report:?}");
        assert!(!portal.root().join("public").exists());
    }
}

#[test]
fn addresses_in_fields_cannot_act() {
    for bad in [
        "javascript:alert(1)",
        "java&#115;cript:1",
        "java\\tscript:1",
        "//evil.example",
        "/\\\\evil",
        "https://a@evil.example/",
    ] {
        let text = format!(
            "-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\npublished = 2026-11-01\n[[sources]]\ntitle = \"x\"\nurl = \"{bad}\"\n+++\n"
        );
        let codes = crate::harness::codes(&Portal::new(&text));
        assert_eq!(codes, ["bad-value"], "{bad}");
    }
}

#[test]
fn text_in_markdown_is_text() {
    let portal = Portal::new(
        "
-- content/news/a/index.en.md --
{front a}
{{ config.base_url }} {% include \"x\" %} { $n } {# note #} a & b \\<script> <https://asean.org/?a=1&b=2>
",
    );
    let html = portal.build().read("en/news/a/index.html");
    assert!(
        html.contains(
            "{{ config.base_url }} {% include \"x\" %} { $n } {# note #} a &amp; b &lt;script&gt;"
        ),
        "{html}"
    );
    assert!(html.contains("href=\"https://asean.org/?a=1&amp;b=2\""));
}

#[test]
fn byte_order_mark_line_ends_and_decomposed_names_are_fine() {
    let portal = Portal::new("");
    let text = "\u{FEFF}+++\r\nid = \"a\"\r\ntitle = \"Caf\u{65}\u{301}\"\r\nkind = \"page\"\r\npublished = 2026-11-01\r\n+++\r\n\r\nOne\r\ntwo [three](../e\u{301}/index.md).\r\n";
    portal.write("content/news/a/index.en.md", text.as_bytes());
    portal.write("content/news/e\u{301}/index.en.md", crate::harness::front("other").as_bytes());
    let site = portal.build();
    let html = site.read("en/news/a/index.html");
    // Kept as it was typed; the address is in normal form C.
    assert!(html.contains("Caf\u{65}\u{301}") && html.contains("../%C3%A9/"), "{html}");
    assert!(site.has("en/news/\u{e9}/index.html"));
}
