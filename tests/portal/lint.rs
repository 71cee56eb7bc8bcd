//! Agreed terms, and what in texts deviates from them.

use padi::diagnostics::Diagnostic;

use crate::harness::{Portal, SITE, check_problems, codes};

const LOCALES: &str = "[\"en\", \"th\", \"my\", \"fil\", \"ta\"]";

/// A portal in five languages with one document; `files` are its own.
fn portal(files: &str) -> Portal {
    let site = SITE.replace("[\"en\", \"th\"]", LOCALES);
    let mut text = format!("-- site.toml --{site}");
    for locale in ["my", "fil", "ta"] {
        text.push_str(&format!("-- locales/{locale}/portal.ftl --\n{}", crate::harness::MESSAGES));
    }
    Portal::new(&format!("{text}{files}"))
}

/// A translation with a title and Markdown.
fn translation(locale: &str, title: &str, body: &str) -> String {
    let front = format!("+++\ntitle = \"{title}\"\nauthority = \"machine\"\n+++\n");
    format!("-- content/news/a/index.{locale}.md --\n{front}{body}\n")
}

const TERMS: &str = "-- locales/en/terms.toml --
[fake-news]
term = \"fake news\"
[secretariat]
term = \"Example Secretariat\"
also = [\"the Secretariat\"]
[media]
term = \"media\"
required = false
-- locales/th/terms.toml --
[fake-news]
term = \"ข่าวปลอม\"
avoid = [\"ข่าวลวง\", \"ปฏิญญา\"]
[secretariat]
term = \"สำนักเลขาธิการ\"
also = [\"กองเลขาธิการ\"]
avoid = [\"เลขาธิการ\"]
[media]
term = \"สื่อ\"
-- locales/my/terms.toml --
[fake-news]
term = \"သတင်းတု\"
avoid = [\"သတင်းအမှား\"]
-- locales/fil/terms.toml --
[fake-news]
term = \"pekeng balita\"
avoid = [\"huwad\"]
[secretariat]
term = \"Sekretaryat ng Halimbawa\"
-- locales/ta/terms.toml --
[fake-news]
term = \"பொய்ச் செய்தி\"
avoid = [\"அமைச்சகம்\"]
[secretariat]
term = \"செயலகம்\"
-- content/news/a/index.en.md --
{front a}
The *Example
Secretariat* asks.

## Media and fake news {#media}

It met. `fake news` <https://fake.example/>
";

/// What was found, as a line each: file, code, the words under the span, message.
fn found(portal: &Portal) -> Vec<String> {
    let line = |problem: &Diagnostic| {
        let place = problem.place.as_ref().unwrap();
        let text = std::fs::read_to_string(portal.root().join(place.path.as_str())).unwrap();
        let words = text.get(place.span.unwrap().range()).unwrap();
        let file = place.path.name().trim_start_matches("index.").trim_end_matches(".md");
        format!("{file} {} [{words}] {}", problem.code.name(), problem.message)
    };
    portal.problems().iter().map(line).collect()
}

#[test]
fn a_translation_lacks_the_agreed_form() {
    let files = [
        translation("th", "ก", "สำนักฯ ขอ\n\n## สื่อกับข่าวลือ\n\nพบกัน"),
        translation("my", "က", "က\n\n## သတင်းမှား\n\nက"),
        translation("fil", "Fake", "A\n\n## B\n\nC"),
        translation("ta", "க", "க\n\n## பொய்யான செய்தி\n\nசெயலகத்தில் க"),
    ];
    let portal = portal(&format!("{TERMS}{}", files.concat()));
    let said = |locale: &str, said: &str, agreed: &str| {
        format!("the original says `{said}`; the agreed form in `{locale}` is `{agreed}`")
    };
    assert_eq!(
        found(&portal),
        [
            format!(
                "fil missing-term [A] {}",
                said("fil", "*Example Secretariat*", "Sekretaryat ng Halimbawa")
            )
            .replace('*', ""),
            format!("fil missing-term [## B] {}", said("fil", "fake news", "pekeng balita")),
            format!("my missing-term [## သတင်းမှား] {}", said("my", "fake news", "သတင်းတု")),
            format!("ta missing-term [## பொய்யான செய்தி] {}", said("ta", "fake news", "பொய்ச் செய்தி")),
            format!(
                "th missing-term [สำนักฯ ขอ] {}",
                said("th", "Example Secretariat", "สำนักเลขาธิการ")
            ),
            format!("th missing-term [## สื่อกับข่าวลือ] {}", said("th", "fake news", "ข่าวปลอม")),
        ]
    );
    let problems = portal.problems();
    let help = problems[0].help.clone().unwrap();
    assert!(help.contains("`[secretariat]` in `locales/fil/terms.toml`"), "{help}");
    let notes: Vec<&str> = problems[0].notes.iter().map(|note| note.message.as_str()).collect();
    assert_eq!(notes, ["the original says so here", "agreed here"]);
    assert_eq!(problems[0].notes[0].place.as_ref().unwrap().path.name(), "index.en.md");
}

#[test]
fn an_accepted_form_may_stand_anywhere_and_in_any_dress() {
    let files = [
        translation("th", "ข่าว**ปลอม**", "กอง*เลขาธิการ*อาเซียน\n\n## ก\n\nข่าว\u{200B}ปลอม"),
        translation("my", "က", "က\n\n## သတင်း တုများ\n\nက"),
        translation("fil", "Mga PEKENG\u{a0}balitang", "A\n\n## B\n\nSekretaryat\nng Halimbawa"),
        translation("ta", "க", "செயலகத்தின்\n\n## பொய்ச்\n\n**பொய்ச்\nசெய்திகள்** க"),
    ];
    // The title is no Markdown.
    let text = format!("{TERMS}{}", files.concat());
    assert_eq!(found(&portal(&text)), Vec::<String>::new());
    let build = portal(&text).padi(&["build", "--strict"]);
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
}

#[test]
fn in_a_list_the_heading_before_it_is_shown() {
    let text = TERMS.replace("It met.", "- Fake news.").replace("Media and fake news", "Media");
    let own = translation("th", "สำนักเลขาธิการ", "ก\n\n## สื่อ\n\n- ข่าวลือ");
    let found = found(&portal(&format!("{text}{own}")));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("th missing-term [## สื่อ] the original says `Fake news`"));
}

#[test]
fn a_form_to_avoid_is_shown_where_it_stands() {
    let files = [
        // Inside of a longer accepted form it is none; in a label and in code neither.
        translation(
            "th",
            "ข่าวปลอมกับข่าวลวง",
            "สำนักเลขาธิการ เลขาธิ*การ*\n\n## ก\n\n`ข่าวลวง` [ก](https://a.example/ข่าวลวง)",
        ),
        translation("my", "သတင်းတု", "သတင်း\u{200B}အမှား\n\n## က\n\nက"),
        translation(
            "fil",
            "Pekeng balita",
            "Sekretaryat ng Halimbawa: **HU**WAD, kahuwad, huwadan\n\n## B\n\nC",
        ),
        translation("ta", "பொய்ச் செய்தி", "செயலகம் அமைச்சகத்தின்\n\n## க\n\nக"),
    ];
    let portal = portal(&format!("{TERMS}{}", files.concat()));
    let words: Vec<String> = found(&portal)
        .iter()
        .map(|line| line.split_once(" is to be avoided").expect(line).0.to_owned())
        .collect();
    assert_eq!(
        words,
        [
            "fil avoided-form [HU**WAD] `huwad`",
            "my avoided-form [သတင်း\u{200B}အမှား] `သတင်းအမှား`",
            "ta avoided-form [அமைச்சக] `அமைச்சகம்`",
            "th avoided-form [ข่าวลวง] `ข่าวลวง`",
            "th avoided-form [เลขาธิ*การ] `เลขาธิการ`",
        ]
    );
    let strict = portal.padi(&["build", "--strict"]);
    assert_eq!(strict.status.code(), Some(1));
    let report = String::from_utf8_lossy(&strict.stderr).into_owned();
    assert!(
        report.contains("warning[avoided-form]") && report.contains("write `ข่าวปลอม`"),
        "{report}"
    );
}

#[test]
fn records_are_terms_by_their_names() {
    let files = "-- data/bodies.toml --
[[bodies]]
id = \"ministers\"
name.en = \"Ministers of Information\"
name.th = \"รัฐมนตรีสารนิเทศ\"
short_name.en = \"MOI\"
short_name.th = \"MOI\"
[[members]]
id = \"la\"
name.en = \"Lao PDR\"
name.th = \"สปป. ลาว\"
-- content/news/a/index.en.md --
{front a}
The Ministers of Information met in the Lao\u{a0}PDR.
-- content/news/b/index.en.md --
{front b}
The MOI met in the Lao PDR.
-- content/news/b/index.th.md --
+++
title = \"ก\"
authority = \"machine\"
+++
MOI ที่ลาว
";
    let text = format!("{files}{}", translation("th", "ข", "รัฐมนตรีสารสนเทศ สปป.ลาว"));
    let portal = Portal::new(&text);
    let said = |said: &str, agreed: &str| {
        format!("the original says `{said}`; the agreed form in `th` is `{agreed}`")
    };
    assert_eq!(
        found(&portal),
        [
            format!(
                "th missing-term [รัฐมนตรีสารสนเทศ สปป.ลาว] {}",
                said("Ministers of Information", "รัฐมนตรีสารนิเทศ")
            ),
            format!("th missing-term [MOI ที่ลาว] {}", said("Lao PDR", "สปป. ลาว")),
        ]
    );
    // A term of the same name adds forms to those of the record.
    portal.write("locales/en/terms.toml", b"[laos]\nterm = \"Lao PDR\"\nalso = [\"Laos\"]\n");
    portal.write("locales/th/terms.toml", "[laos]\nterm = \"ลาว\"\n".as_bytes());
    assert_eq!(codes(&portal), ["missing-term"]);
}

#[test]
fn without_terms_nothing_is_missing() {
    let text = format!("{}{}", TERMS.split("-- content").next().unwrap(), "");
    let body = "-- content/news/a/index.en.md --\n{front a}\nFake news.\n";
    let portal = portal(&format!("{body}{}", translation("th", "ก", "ข่าวลวง")));
    assert_eq!(found(&portal), Vec::<String>::new());
    for (path, bytes) in crate::harness::split(&text) {
        portal.write(&path, &bytes);
    }
    assert_eq!(codes(&portal), ["avoided-form", "missing-term"]);
}

#[test]
fn words_that_are_not_required_may_be_rendered_in_any_way() {
    // `media` is `required = false` in the default locale; a locale may say so for itself.
    let text = "-- locales/en/terms.toml --
[plan]
term = \"plan\"
[media]
term = \"media\"
required = false
-- locales/th/terms.toml --
[plan]
term = \"แผน\"
required = false
avoid = [\"โครงการ\"]
[media]
term = \"สื่อ\"
-- content/news/a/index.en.md --
{front a}
A media plan.
";
    let portal = Portal::new(&format!("{text}{}", translation("th", "ก", "โครงการ")));
    assert_eq!(codes(&portal), ["avoided-form"]);
}

#[test]
fn terms_are_those_of_the_default_locale() {
    check_problems(
        "
-- locales/en/terms.toml --
[fake-news]
term = \"fake news\"
-- locales/th/terms.toml --
[fake-new]
 ^^^^^^^^ warning[unknown-term]: `en` has no term `fake-new`; help: did you mean `fake-news`?
term = \"ข่าวปลอม\"
[fake-news]
term = \"ข่าวปลอม\"
avoids = [\"x\"]
^^^^^^ error[unknown-key]: unknown key `avoids`; help: did you mean `avoid`?
",
    );
    let portal = Portal::new("-- locales/th/term.toml --\n");
    assert_eq!(codes(&portal), ["unexpected-file"]);
}

#[test]
fn a_portal_changes_terms_of_its_theme() {
    let files = "-- themes/own/theme.toml --
name = \"Own\"
-- themes/own/locales/en/terms.toml --
[plan]
term = \"plan\"
[media]
term = \"media\"
-- themes/own/locales/th/terms.toml --
[plan]
term = \"โครงการ\"
[media]
term = \"มีเดีย\"
-- themes/own/locales/vi/terms.toml --
[plan]
term = \"x\"
-- locales/th/terms.toml --
[plan]
term = \"แผน\"
-- content/news/a/index.en.md --
{front a}
A media plan.
";
    let site = format!("-- site.toml --\ntheme = \"own\"{SITE}");
    let text = format!("{site}{files}{}", translation("th", "ก", "แผน"));
    let portal = Portal::new(&text);
    assert_eq!(found(&portal).len(), 1);
    assert!(found(&portal)[0].contains("`media`"), "{:?}", found(&portal));
}
