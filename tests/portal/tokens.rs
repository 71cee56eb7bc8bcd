//! The tokens of the default theme: what `docs/theming.md` says of them, and their contrast.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::harness::{Portal, SITE};

type Tokens = BTreeMap<String, String>;

const WIDE: &str = "@media (min-width: 48em)";
const DARK: &str = "@media (prefers-color-scheme: dark)";
const GROUNDS: &[&str] = &[
    "paper",
    "surface",
    "force-bg",
    "superseded-bg",
    "withdrawn-bg",
    "fallback-bg",
    "correction-bg",
];
const STATUSES: &[&str] = &["force", "superseded", "withdrawn", "fallback", "correction"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn tokens() -> String {
    without_comments(&read("themes/default/styles/10-tokens.css"))
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let mut text = parts.next().unwrap().to_owned();
    parts.for_each(|part| text.push_str(part.split_once("*/").unwrap().1));
    text
}

/// The tokens that a piece of a stylesheet declares.
fn declared(style: &str) -> Tokens {
    let mut found = Tokens::new();
    for declaration in style.split(['{', '}', ';']) {
        if let Some((name, value)) = declaration.split_once(':')
            && name.trim().starts_with("--")
        {
            found.insert(name.trim().to_owned(), value.trim().to_owned());
        }
    }
    found
}

/// The tokens of the first `:root` block behind an opening.
fn root(style: &str, opening: &str) -> Tokens {
    let (_, behind) = style.split_once(opening).unwrap_or(("", ""));
    let (_, block) = behind.split_once(":root {").unwrap_or(("", ""));
    declared(block.split('}').next().unwrap())
}

/// The rows of a table of the documentation, by the names in the first cell.
fn table(heading: &str) -> BTreeMap<String, Vec<String>> {
    let text = read("docs/theming.md");
    let (_, rows) = text.split_once(&format!("| {heading} |")).unwrap();
    let rows = rows.lines().skip(2).take_while(|line| line.starts_with('|'));
    let mut table = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        for name in cells[0].split(", ") {
            let rest = cells[1..].iter().map(|cell| (*cell).to_owned()).collect();
            table.insert(name.trim_matches('`').to_owned(), rest);
        }
    }
    table
}

#[test]
fn every_token_is_in_the_tables_and_none_too_many() {
    let style = tokens();
    let (plain, wide, dark) = (root(&style, ""), root(&style, WIDE), root(&style, DARK));
    let mut written = Tokens::new();
    for (heading, other) in [("colour", &dark), ("size", &wide)] {
        for (name, cells) in table(heading) {
            let want = other.get(&name).map_or("", String::as_str);
            assert_eq!(cells[1], want, "{name}, second value");
            assert!(!cells[2].is_empty(), "{name} is for nothing");
            written.insert(name, cells[0].clone());
        }
    }
    assert_eq!(written, plain);
    let lost = |tokens: &Tokens| tokens.keys().any(|name| !plain.contains_key(name));
    assert!(!lost(&wide) && !lost(&dark));
}

#[test]
fn what_scripts_set_is_in_the_table() {
    let style = without_comments(&read("themes/default/styles/20-type.css"));
    let written: Vec<String> = table("by script").into_keys().collect();
    assert_eq!(written, declared(&style).into_keys().collect::<Vec<_>>());
}

#[test]
fn every_token_that_is_used_is_there() {
    let mut known = declared(&tokens());
    let mut used = Vec::new();
    for entry in
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/styles")).unwrap()
    {
        let style = without_comments(&fs::read_to_string(entry.unwrap().path()).unwrap());
        used.extend(
            style
                .split("var(")
                .skip(1)
                .map(|rest| rest.split([')', ',']).next().unwrap().to_owned()),
        );
        known.extend(declared(&style));
    }
    used.retain(|name| !known.contains_key(name));
    assert_eq!(used, Vec::<String>::new());
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap_or_else(|| panic!("`{colour}` is no colour"));
    assert_eq!(digits.len(), 6, "`{colour}`");
    let part = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(digits.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

/// Contrast ratio (WCAG 2.2).
fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[track_caller]
fn check_contrast(tokens: &Tokens) {
    let value = |name: &str| tokens.get(&format!("--{name}")).unwrap_or_else(|| panic!("{name}"));
    let mut low = Vec::new();
    let mut want = |front: &str, ground: &str, least: f64| {
        let have = contrast(value(front), value(ground));
        if have < least {
            low.push(format!("{front} on {ground}: {have:.2}, not {least}"));
        }
    };
    for ground in GROUNDS {
        for text in ["ink", "muted", "link", "deep", "visited", "goldtext"] {
            want(text, ground, 4.5);
        }
        for shape in ["gold", "rule", "edge", "focus"] {
            want(shape, ground, 3.0);
        }
    }
    for status in STATUSES {
        let own = format!("{status}-bg");
        ["paper", "surface", own.as_str()].iter().for_each(|ground| want(status, ground, 4.5));
    }
    // Text on buttons and numbers on grains.
    ["link", "deep", "goldtext"].iter().for_each(|ground| want("paper", ground, 4.5));
    assert_eq!(low, Vec::<String>::new());
}

#[test]
fn texts_and_shapes_stand_out_in_both_schemes() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    let style = tokens();
    let light = root(&style, "");
    check_contrast(&light);
    let mut dark = light;
    dark.extend(root(&style, DARK));
    check_contrast(&dark);
}

/// The files that the documentation shows whole: a path in backticks, then the fenced text.
fn ministry() -> Vec<(String, String)> {
    let text = read("docs/theming.md");
    let mut files = Vec::new();
    let mut parts = text.split("\n`themes/ministry/").skip(1);
    for part in parts.by_ref() {
        let (path, rest) = part.split_once("`\n").unwrap();
        let fenced = rest.split("```").nth(1).unwrap();
        let (_, content) = fenced.split_once('\n').unwrap();
        files.push((format!("themes/ministry/{path}"), content.to_owned()));
    }
    files
}

#[test]
fn a_ministry_has_its_own_theme_in_under_twenty_lines() {
    let portal = Portal::new(&format!(
        "-- site.toml --\ntheme = \"ministry\"\n{SITE}\n-- content/news/a/index.en.md --\n{{front a}}\n"
    ));
    let files = ministry();
    let lines: usize = files.iter().map(|(_, content)| content.lines().count()).sum();
    assert!(files.len() == 5 && lines < 20, "{} files, {lines} lines", files.len());
    files.iter().for_each(|(path, content)| portal.write(path, content.as_bytes()));
    let site = portal.build();
    let colours = &files.iter().find(|(path, _)| path.ends_with(".css")).unwrap().1;
    assert!(site.read("style.css").ends_with(colours));
    assert!(site.read("emblem.svg").contains("#7a1f2b"));
    let page = site.read("en/news/a/index.html");
    assert!(page.contains("<img class=\"mark\" src=\"../../../emblem.svg\" alt=\"\">"), "{page}");
    assert!(site.read("en/404.html").contains(" src=\"/emblem.svg\""));
    let own = page.find("https://ministry.example/").unwrap();
    assert!(own < page.find("site-header").unwrap());
    assert!(!site.read("en/index.html").contains("ministry.example"));
    // The example is no worse than what it changes.
    let style = tokens();
    let mut light = root(&style, "");
    light.extend(root(colours, ""));
    check_contrast(&light);
    let mut dark = light;
    dark.extend(root(&style, DARK));
    dark.extend(root(colours, DARK));
    check_contrast(&dark);
}
