//! Layers of a theme: what overrides what, and faults of templates with their line.

use crate::harness::{Portal, SITE, codes};

fn with_theme(files: &str) -> Portal {
    Portal::new(&format!(
        "-- site.toml --\ntheme = \"ministry\"\n{SITE}\n-- themes/ministry/theme.toml --\nname = \"Ministry\"\n{files}"
    ))
}

#[test]
fn a_theme_of_a_few_lines_changes_one_block_and_the_colours() {
    let portal = with_theme(
        "-- themes/ministry/templates/page.html --
{% extends \"default/page.html\" %}
{% block footer %}<footer>Ministry of {{ config.extra.name }}</footer>{% endblock footer %}
-- themes/ministry/styles/90-colours.css --
:root { --link: #7a0000; }
-- content/news/a/index.en.md --
{front a}
",
    );
    let settings = format!("theme = \"ministry\"\n{SITE}\n[extra]\nname = \"Information\"\n");
    portal.write("site.toml", settings.as_bytes());
    let site = portal.build();
    assert!(site.read("en/news/a/index.html").contains("<footer>Ministry of Information</footer>"));
    assert!(!site.read("en/index.html").contains("Ministry of Information"));
    let style = site.read("style.css");
    assert!(style.trim_end().ends_with(":root { --link: #7a0000; }") && style.len() > 1_000);
}

#[test]
fn the_portal_lies_over_its_theme_and_can_extend_it() {
    let portal = with_theme(
        "-- themes/ministry/templates/page.html --
{% extends \"default/page.html\" %}
{% block footer %}theme{% endblock footer %}
-- templates/page.html --
{% extends \"theme/page.html\" %}
{% block footer %}portal over {{ super() }}{% endblock footer %}
-- static/robots.txt --
User-agent: *
-- content/news/a/index.en.md --
{front a}
",
    );
    let site = portal.build();
    assert!(site.read("en/news/a/index.html").contains("portal over theme"));
    assert_eq!(site.read("robots.txt"), "User-agent: *\n");
}

#[test]
fn faults_of_templates_are_shown_at_their_line() {
    let cases = [
        ("{% if %}x{% endif %}", "template-syntax"),
        ("{{ nothing.here }}", "template-failed"),
        ("{{ page.title | nofilter }}", "template-syntax"),
        ("{{ nofunction() }}", "template-syntax"),
        ("{% include \"gone.html\" %}", "template-missing"),
        ("{% extends \"gone.html\" %}", "template-missing"),
        ("{% include \"page.html\" %}", "template-syntax"),
        ("{{ message(id=\"no-such-message\") }}", "missing-message"),
        ("{{ message(id=\"no-such\" ~ \"-message\") }}", "message-failed"),
        ("{{ message(id=\"reviewed-by\") }}", "message-failed"),
        ("{{ url(path=\"gone.png\") }}", "template-failed"),
        (
            "{% for i in range(end=99999) %}{% for j in range(end=99999) %}xxxxxxxxxxxxxxxx{% endfor %}{% endfor %}",
            "template-failed",
        ),
    ];
    for (template, code) in cases {
        let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n");
        portal.write("templates/page.html", format!("<p>\n{template}\n</p>\n").as_bytes());
        let problems = portal.problems();
        let found = problems.iter().find(|problem| problem.code.name() == code);
        let found = found.unwrap_or_else(|| panic!("{template}: {problems:#?}"));
        let place = found.place.as_ref().unwrap_or_else(|| panic!("{template}: {found:#?}"));
        assert_eq!(place.path.as_str(), "templates/page.html", "{template}");
        let Some(span) = place.span else {
            assert!(template.contains("99999"), "{template}: {found:#?}");
            continue;
        };
        let bytes = std::fs::read(portal.root().join("templates/page.html")).unwrap();
        let line = padi::source::line_column(&bytes, span.start).line;
        assert_eq!(line, 2, "{template}: {found:#?}");
    }
}

#[test]
fn a_fault_that_shows_on_many_pages_is_reported_once() {
    let portal = Portal::new(
        "-- content/news/a/index.en.md --\n{front a}\n-- content/news/b/index.en.md --\n{front b}\n",
    );
    portal.write("templates/page.html", b"{{ nothing.here }}");
    assert_eq!(codes(&portal), ["template-failed"]);
    let problem = portal.problems().remove(0);
    assert!(
        problem.notes.iter().any(|note| note.message == "and on 3 other pages"),
        "{problem:#?}"
    );
}

#[test]
fn two_templates_that_include_each_other_are_refused() {
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\n");
    portal.write("templates/one.html", b"{% include \"two.html\" %}");
    portal.write("templates/two.html", b"{% include \"one.html\" %}");
    assert!(
        codes(&portal).iter().all(|code| *code == "template-syntax") && !codes(&portal).is_empty()
    );
}

#[test]
fn a_theme_that_is_not_there_is_named() {
    let portal = Portal::new(&format!("-- site.toml --\ntheme = \"nowhere\"\n{SITE}\n"));
    let problems = portal.problems();
    assert!(problems[0].message.contains("nowhere"), "{problems:#?}");
}

#[test]
fn outputs_can_be_turned_off() {
    let portal = Portal::new(&format!(
        "-- site.toml --\n{SITE}\n[outputs]\nsitemap = false\ntopics = false\nredirects = false\nnot_found = false\n-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\npublished = 2026-11-01\naliases = [\"/en/x/\"]\ntopics = [\"t\"]\n+++\n-- content/topics/t/index.en.md --\n+++\nid = \"t\"\ntitle = \"t\"\n+++\n"
    ));
    let site = portal.build();
    for gone in [
        "sitemap.xml",
        "en/topics/index.html",
        "en/topics/t/index.html",
        "en/x/index.html",
        "404.html",
        "en/404.html",
    ] {
        assert!(!site.has(gone), "{gone}");
    }
    assert!(!site.read("en/news/a/index.html").contains("topics/"));
}

#[test]
fn tables_of_a_theme_keep_their_order() {
    let portal = Portal::new(
        "-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\npublished = 2026-11-01\n[extra]\nf = 1\nb = 2\ne = 3\na = 4\nd = 5\nc = 6\n+++\n-- templates/page.html --\n{% for key, value in page.extra %}{{ key }}{{ value }} {% endfor %}\n",
    );
    for _ in 0..4 {
        assert_eq!(portal.build().read("en/news/a/index.html").trim(), "a4 b2 c6 d5 e3 f1");
    }
}

#[test]
fn headings_never_take_an_id_of_the_theme() {
    let text = "-- content/news/a/index.en.md --\n{front a}\n## Main\n\n## Languages\n\n## Facts\n\n## T main\n";
    let html = Portal::new(text).build_kept().read("en/news/a/index.html");
    let mut ids: Vec<&str> =
        html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{html}");
}

#[test]
fn without_topics_nothing_leads_to_one() {
    let portal = Portal::new(&format!(
        "-- site.toml --\n{SITE}\n[outputs]\ntopics = false\n-- content/topics/t/index.en.md --\n+++\nid = \"t\"\ntitle = \"t\"\n+++\n-- content/news/a/index.en.md --\n{}[t](../../topics/t/index.md)\n",
        crate::harness::front("a")
    ));
    assert_eq!(codes(&portal), ["draft-link"]);
}
