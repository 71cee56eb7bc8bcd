#![expect(clippy::disallowed_methods, reason = "tests read the files of the repository")]

use super::*;
use crate::diagnostics::Code;
use crate::model::{BaseUrl, Limits, Outputs, RawHtml, SourcePath};
use crate::source::Layer;

mod cldr;
mod data;
mod fluent;
mod index;

/// The default theme's own data for a locale.
fn built_in(tag: &str) -> String {
    let path = format!("{}/themes/default/locales/{tag}/locale.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn source(path: &str, text: &str) -> Source {
    let path = SourcePath::parse(path).unwrap();
    Source { key: path.clone(), path, layer: Layer::Default, bytes: text.as_bytes().into() }
}

/// The settings of a locale that asks for nothing.
fn plain(tag: &str) -> LocaleConfig {
    LocaleConfig {
        locale: Locale::parse(tag).unwrap(),
        fallback: Vec::new(),
        direction: None,
        calendar: None,
        digits: None,
    }
}

fn with(tag: &str, data: &str, messages: &str) -> (Localizer, Vec<Diagnostic>) {
    let files = [
        source(&format!("locales/{tag}/locale.toml"), data),
        source(&format!("locales/{tag}/interface.ftl"), messages),
    ];
    let mut problems = Vec::new();
    let files: Vec<&Source> = files.iter().collect();
    let localizer = Localizer::new(&plain(tag), &files, &mut problems);
    (localizer, problems)
}

fn localizer(tag: &str) -> Localizer {
    let (localizer, problems) = with(tag, &built_in(tag), "");
    assert_eq!(problems, []);
    localizer
}

const ALL: [&str; 14] = [
    "en", "id", "ms", "ms-Arab", "fil", "th", "vi", "lo", "km", "my", "zh-Hans", "ta", "tet", "pt",
];

#[test]
fn dates_are_in_the_words_of_each_language() {
    let date = Date::new(2023, 9, 23).unwrap();
    // CLDR 48, long; th with its note; tet, ms-Arab and vi from the data of this repository.
    let expected = [
        "23 September 2023",
        "23 September 2023",
        "23 September 2023",
        "23 سيڤتيمبر 2023",
        "Setyembre 23, 2023",
        "23 กันยายน 2566 (ค.ศ. 2023)",
        "23 tháng 9 năm 2023",
        "23 ກັນຍາ 2023",
        "23 កញ្ញា 2023",
        "၂၀၂၃ စက်တင်ဘာ ၂၃",
        "2023年9月23日",
        "23 செப்டம்பர் 2023",
        "loron 23 fulan-setembru tinan 2023",
        "23 de setembro de 2023",
    ];
    let have: Vec<String> = ALL.iter().map(|tag| localizer(tag).date(date)).collect();
    assert_eq!(have, expected);
}

#[test]
fn numbers_are_in_the_digits_of_each_language() {
    let number = |tag| localizer(tag).number(1_234_567);
    assert_eq!(number("en"), "1,234,567");
    assert_eq!(number("pt"), "1\u{a0}234\u{a0}567");
    assert_eq!(number("tet"), "1.234.567");
    assert_eq!(number("my"), "၁,၂၃၄,၅၆၇");
    assert_eq!(number("km"), "1,234,567");
    assert_eq!(number("ms-Arab"), "1,234,567");
    assert_eq!(number("vi"), "1.234.567");
    assert_eq!(localizer("tet").number(-7), "-7");
}

#[test]
fn only_jawi_is_right_to_left() {
    for tag in ALL {
        let rtl = localizer(tag).direction() == Direction::RightToLeft;
        assert_eq!(rtl, tag == "ms-Arab", "{tag}");
    }
}

#[test]
fn every_language_has_a_name_in_every_language() {
    for tag in ALL {
        let localizer = localizer(tag);
        for other in ALL {
            assert!(
                localizer.language_name(&Locale::parse(other).unwrap()).is_some(),
                "{tag} {other}"
            );
        }
        assert!(!localizer.autonym().is_empty());
    }
}

#[test]
fn texts_sort_as_their_language_does() {
    let sorted = |tag: &str, words: &[&str]| {
        let localizer = localizer(tag);
        let mut sorted = words.to_vec();
        sorted.sort_by(|a, b| localizer.compare(a, b));
        assert_eq!(sorted, words, "{tag}");
    };
    sorted("vi", &["ba", "bà", "bả", "ca", "đa", "e"]);
    sorted("th", &["กา", "เกาะ", "ขา", "ABC"]);
    sorted("km", &["កក", "ខក", "គក"]);
    sorted("my", &["က", "ခ", "မီ", "သ"]);
    sorted("zh-Hans", &["东盟", "媒体", "谣言"]);
    sorted("ms-Arab", &["بوکو", "چيتا", "دونيا", "کاسيه", "ڬونا", "مالڠ", "ڽاڽي", "ASEAN"]);
    sorted("fil", &["nota", "nuno", "ñandu", "ngipin"]);
    // Quadratic input is cut.
    let long = format!("a{}", "\u{301}".repeat(100_000));
    assert_eq!(localizer("en").compare(&long, &long), Ordering::Equal);
}

fn say(
    tag: &str,
    messages: &str,
    id: &str,
    arguments: &[(&str, Argument)],
) -> Result<String, MessageProblem> {
    let (localizer, problems) = with(tag, &built_in(tag), messages);
    assert_eq!(problems, []);
    localizer.message(id, arguments, Form::Text)
}

const COUNT: &str = "n = { $n ->\n    [0] none\n    [one] { NUMBER($n) } one\n    [many] { $n } many\n   *[other] { $n } other\n }\n";

#[test]
fn plurals_follow_cldr_whatever_the_library_knows() {
    let count = |tag, n: f64| say(tag, COUNT, "n", &[("n", Argument::Number(n))]).unwrap();
    assert_eq!(count("en", 1.0), "1 one");
    assert_eq!(count("en", 0.0), "none");
    assert_eq!(count("en", 2.0), "2 other");
    // The library takes English rules for Tetum and has no `many` in Portuguese.
    assert_eq!(count("tet", 1.0), "1 other");
    assert_eq!(count("pt", 1_000_000.0), "1\u{a0}000\u{a0}000 many");
    assert_eq!(count("my", 12.0), "၁၂ other");
    assert_eq!(count("fil", 3.0), "3 one");
    assert_eq!(count("fil", 4.0), "4 other");
}

#[test]
fn texts_are_isolated_where_directions_mix() {
    let name = [("name", Argument::Text("ASEAN".to_owned()))];
    let message = "m = دري { $name }\n";
    assert_eq!(say("ms-Arab", message, "m", &name).unwrap(), "دري \u{2068}ASEAN\u{2069}");
    assert_eq!(say("en", "m = From { $name }\n", "m", &name).unwrap(), "From ASEAN");
    let (jawi, _) = with("ms-Arab", &built_in("ms-Arab"), message);
    assert_eq!(jawi.message("m", &name, Form::Attribute).unwrap(), "دري ASEAN");
}

#[test]
fn a_message_is_whole_or_an_error() {
    assert_eq!(say("en", "m = x\n", "other", &[]), Err(MessageProblem::Unknown));
    let needs = say("en", "m = { $a } { $b }\n", "m", &[("a", Argument::Text("x".to_owned()))]);
    assert_eq!(needs, Err(MessageProblem::MissingVariables(vec!["b".to_owned()])));
    let inner = say("en", "m = { o }\no = { $a }\n", "m", &[]);
    assert_eq!(inner, Err(MessageProblem::MissingVariables(vec!["a".to_owned()])));
    assert_eq!(say("en", "-t = term\nm = a { -t }\n", "m", &[]).unwrap(), "a term");
}

#[test]
fn higher_layers_replace_single_messages() {
    let mut own = source("locales/en/portal.ftl", "menu = Ours\n");
    own.layer = Layer::Portal;
    let files = [
        source("locales/en/locale.toml", &built_in("en")),
        source("locales/en/i.ftl", "menu = Theirs\nhome = Home\n"),
        own,
    ];
    let mut problems = Vec::new();
    let localizer = Localizer::new(&plain("en"), &files.iter().collect::<Vec<_>>(), &mut problems);
    assert_eq!(problems, []);
    assert_eq!(localizer.message("menu", &[], Form::Text).unwrap(), "Ours");
    assert_eq!(localizer.message("home", &[], Form::Text).unwrap(), "Home");
    assert_eq!(localizer.place_of("menu").unwrap().path.as_str(), "locales/en/portal.ftl");
}

fn config(tags: &[&str]) -> Config {
    Config {
        base_url: BaseUrl { origin: "https://portal.example".to_owned(), path: "/".to_owned() },
        default_locale: Locale::parse("en").unwrap(),
        theme: "default".to_owned(),
        tag_authority: "portal.example,2026".to_owned(),
        contact: "editor@portal.example".to_owned(),
        locales: tags.iter().map(|tag| plain(tag)).collect(),
        sections: Vec::new(),
        fonts: Vec::new(),
        outputs: Outputs::default(),
        paginate_by: 50,
        raw_html: RawHtml::Refuse,
        limits: Limits::default(),
        extra: toml::Table::new(),
    }
}

#[test]
fn each_locale_takes_its_own_files() {
    let files = [
        source("locales/th/locale.toml", &built_in("th")),
        source("locales/en/a.ftl", "m = English\n"),
        source("locales/th/a.ftl", "m = Thai\n"),
        source("locales/en/locale.toml", &built_in("en")),
        source("locales/xx/a.ftl", "m = { \n"),
        source("content/about/index.en.md", "\u{1}"),
    ];
    let (locales, problems) = Locales::new(&config(&["en", "th"]), &files.each_ref());
    assert_eq!(problems, []);
    let say = |at| locales.get(LocaleIndex(at)).message("m", &[], Form::Text).unwrap();
    assert_eq!((say(0), say(1)), ("English".to_owned(), "Thai".to_owned()));
}

#[test]
fn a_folder_of_no_locale_is_named() {
    let of_portal = |path: &str| Source { layer: Layer::Portal, ..source(path, "") };
    let files = [
        source("locales/en/locale.toml", &built_in("en")),
        of_portal("locales/en/portal.ftl"),
        of_portal("locales/em/portal.ftl"),
        of_portal("locales/en/more/portal.ftl"),
        of_portal("locales/portal.ftl"),
    ];
    let (_, problems) = Locales::new(&config(&["en"]), &files.each_ref());
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::UnexpectedFile; 3]);
}
