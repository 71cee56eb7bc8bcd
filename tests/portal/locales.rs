//! A fifteenth locale is data alone: an entry in `site.toml`, a folder of messages, texts named for it.

use std::fs;
use std::path::Path;

use crate::harness::{Portal, SITE};

/// The interface of the default theme in English, as a translator would take it.
fn messages() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/locales/en/interface.ftl");
    fs::read_to_string(path).unwrap()
}

fn with_locale(tag: &str, data: &str) -> Portal {
    let site = SITE.replace("[\"en\", \"th\"]", &format!("[\"en\", \"th\", \"{tag}\"]"));
    let portal = Portal::new(&format!(
        "-- site.toml --\n{site}\n-- content/_index.{tag}.md --\n+++\ntitle = \"Omah\"\nauthority = \"machine\"\n+++\n-- content/topics/t/index.en.md --\n+++\nid = \"t\"\ntitle = \"Topic\"\n+++\n-- content/topics/t/index.{tag}.md --\n+++\ntitle = \"Warta\"\nauthority = \"machine\"\n+++\n-- content/news/a/index.en.md --\n+++\nid = \"a\"\ntitle = \"a\"\nkind = \"page\"\npublished = 2026-09-01\n+++\n"
    ));
    portal.write(&format!("locales/{tag}/interface.ftl"), messages().as_bytes());
    portal.write(&format!("locales/{tag}/portal.ftl"), crate::harness::MESSAGES.as_bytes());
    portal.write(&format!("locales/{tag}/locale.toml"), data.as_bytes());
    portal
}

#[test]
fn a_locale_that_cldr_knows_needs_its_own_name_only() {
    let portal = with_locale("jv", "autonym = \"Jawa\"\n");
    let site = portal.build();
    let home = site.read("jv/index.html");
    assert!(home.contains("<html lang=\"jv\" dir=\"ltr\"") && home.contains("Omah"), "{home}");
    assert!(site.read("th/index.html").contains("Jawa"));
    assert!(
        site.read("en/index.html").contains("hreflang=\"jv\" href=\"https://portal.example/jv/\"")
    );
    let index = site.read("jv/topics/index.html");
    assert!(index.contains(">W<") || index.contains(">W</"), "{index}");
    let page = site.read("jv/news/a/index.html");
    assert!(page.contains("September 2026") && !page.contains("M09"), "{page}");
}

#[test]
fn a_right_to_left_locale_says_so_itself() {
    let site = with_locale("ar", "autonym = \"العربية\"\n").build_kept();
    assert!(site.read("ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\""));
}

#[test]
fn a_locale_that_cldr_lacks_must_bring_its_months() {
    let portal = with_locale("tvl", "autonym = \"Gana Tuvalu\"\n");
    let problems = portal.problems();
    assert!(problems.iter().any(|problem| problem.code.name() == "locale-data"), "{problems:#?}");
}
