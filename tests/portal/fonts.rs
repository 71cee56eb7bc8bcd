//! Fonts of the site: which are written, from what, and what may be wrong with them.
//! `tests/formats/test_fonts.py` reads and shapes with them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::harness::{MESSAGES, Portal, SITE, check_problems, codes, files};

const KHMER: &str = "fonts/noto-sans-khmer.woff2";
const NAMES: &str = "fonts/noto-sans-khmer-names.woff2";

/// A portal in Khmer too; `settings` go behind its locales.
fn khmer(settings: &str) -> Portal {
    let site = SITE.replace("[\"en\", \"th\"]", &format!("[\"en\", \"th\", \"km\"]\n{settings}"));
    let portal = Portal::new("-- content/news/a/index.en.md --\n{front a}\nខ្មែរ\n");
    portal.write("site.toml", site.as_bytes());
    portal.write("locales/km/portal.ftl", MESSAGES.as_bytes());
    portal
}

/// By path: the bytes of a built site, without the ledger.
fn built(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let mut found = files(&portal.build().root);
    found.remove(".padi-ledger.json");
    found
}

#[test]
fn a_published_locale_has_its_font_and_another_none() {
    let site = khmer("").build_kept();
    assert!(site.has(KHMER) && site.has(NAMES) && site.has("fonts/OFL.txt"));
    assert!(!site.has("fonts/noto-serif-lao.woff2"));
    let style = site.read("style.css");
    assert!(style.starts_with("@font-face { font-family: \"Padi Khmer\"; src: url(\"fonts/noto-sans-khmer.woff2\") format(\"woff2\"); font-weight: 400 700;"), "{style}");
    assert!(!style.contains("noto-serif-lao"), "{style}");
    let (khmer, names) = (site.root.join(KHMER), site.root.join(NAMES));
    assert!(fs::metadata(names).unwrap().len() * 3 < fs::metadata(khmer).unwrap().len());
    let page = site.read("km/index.html");
    assert!(!page.contains("fonts/"), "{page}");
    assert!(!Portal::new("").build_kept().has("fonts"));
}

#[test]
fn fonts_can_be_left_out() {
    let portal = khmer("");
    let site = fs::read_to_string(portal.root().join("site.toml")).unwrap();
    portal.write("site.toml", format!("{site}\n[outputs]\nfonts = false\n").as_bytes());
    let site = portal.build_kept();
    assert!(!site.has("fonts") && !site.read("style.css").contains("@font-face"));
}

#[test]
fn a_new_character_changes_the_font_and_nothing_else() {
    let portal = khmer("");
    let before = built(&portal);
    assert!(before == built(&portal), "two builds differ");
    // A message that no page shows.
    portal.write("locales/km/more.ftl", "unused = ៜ\n".as_bytes());
    let after = built(&portal);
    assert!(before.keys().eq(after.keys()));
    let changed: Vec<&String> =
        before.keys().filter(|name| before[*name] != after[*name]).collect();
    assert_eq!(changed, [KHMER]);
}

#[test]
fn names_of_records_have_their_characters() {
    let portal = khmer("");
    let before = built(&portal);
    let source = "[[public_sources]]\nid = \"x\"\nkind = \"government\"\nurl = \"https://x.example/\"\nlisted = 2026-11-26\nname.en = \"X\"\nname.km = \"ៜ\"\n";
    portal.write("data/sources.toml", source.as_bytes());
    let after = built(&portal);
    assert!(before[KHMER].len() < after[KHMER].len());
}

#[test]
fn a_higher_layer_replaces_a_family_and_a_file() {
    let own = "[[fonts]]\nfamily = \"Padi Khmer\"\nfile = \"fonts/own.ttf\"\nlicence = \"fonts/own.txt\"\nlocales = [\"km\"]\nrange = [\"U+1780-17FF\"]\n";
    let portal = khmer(own);
    let khmer =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts/noto-sans-khmer.ttf");
    portal.write("fonts/own.ttf", &fs::read(khmer).unwrap());
    portal.write("fonts/own.txt", b"Free");
    let site = portal.build();
    assert!(site.has("fonts/own.woff2") && !site.has(KHMER) && !site.has("fonts/OFL.txt"));
    assert_eq!(site.read("fonts/own.txt"), "Free");
    // Without the table the file has no meaning; under the theme's name it has.
    portal.write("fonts/OFL.txt", b"Freer");
    let site = fs::read_to_string(portal.root().join("site.toml")).unwrap().replace(own, "");
    portal.write("site.toml", site.as_bytes());
    assert_eq!(portal.build().read("fonts/OFL.txt"), "Freer");
}

#[test]
fn a_broken_font_is_an_error_that_names_it() {
    let portal = khmer("");
    let whole =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts/noto-sans-khmer.ttf");
    let whole = fs::read(whole).unwrap();
    for bytes in [&b"no font"[..], &[], &whole[..20_000]] {
        portal.write("fonts/noto-sans-khmer.ttf", bytes);
        let problems = portal.problems();
        assert!(!problems.is_empty());
        for problem in problems {
            assert_eq!(problem.code.name(), "font-broken", "{problem:#?}");
            assert_eq!(problem.place.unwrap().path.as_str(), "fonts/noto-sans-khmer.ttf");
        }
    }
}

#[test]
fn tables_are_checked_like_settings() {
    check_problems(&format!(
        "-- site.toml --
theme = \"ministry\"
{SITE}
-- themes/ministry/theme.toml --
name = \"Ministry\"
colour = \"red\"
^^^^^^ error[unknown-key]: unknown key `colour`
[[fonts]]
family = \"Own Thai\"
file = \"fonts/own.ttf\"
licence = \"fonts/OFL.tx\"
          ^^^^^^^^^^^^^^ error[bad-value]: `fonts/OFL.tx` is not allowed here
local = [\"th\"]
^^^^^ error[unknown-key]: unknown key `local`; did you mean `locales`?
locales = [\"th\"]
range = [\"U+0E00-0E7F\", \"0E00\"]
                        ^^^^^^ error[bad-value]: `0E00` is not allowed here
[[fonts]]
family = \"Own Lao\"
file = \"fonts/noto-serif-loa.ttf\"
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[font-missing]: no layer has the file `fonts/noto-serif-loa.ttf`; did you mean `fonts/noto-serif-lao.ttf`?
licence = \"fonts/OFL.txt\"
locales = [\"lo\"]
range = [\"U+0E80-0EFF\"]
[[fonts]]
^ error[missing-key]: the key `family` is missing
^ error[missing-key]: the key `file` is missing
^ error[missing-key]: the key `licence` is missing
^ error[missing-key]: the key `locales` is missing
^ error[missing-key]: the key `range` is missing
"
    ));
}

#[test]
fn two_fonts_may_not_have_one_address() {
    let table = |family: &str, ending: &str| {
        format!(
            "[[fonts]]\nfamily = \"{family}\"\nfile = \"fonts/own.{ending}\"\nlicence = \"fonts/OFL.txt\"\nlocales = [\"km\"]\nrange = [\"U+1780-17FF\"]\n"
        )
    };
    let portal = khmer(&(table("A", "ttf") + &table("B", "otf")));
    let khmer =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts/noto-sans-khmer.ttf");
    for ending in ["ttf", "otf"] {
        portal.write(&format!("fonts/own.{ending}"), &fs::read(&khmer).unwrap());
    }
    assert_eq!(codes(&portal), ["duplicate-address"; 2]);
}
