#![expect(clippy::disallowed_methods, reason = "tests read the files of the repository")]

use super::*;
use crate::diagnostics::Code;
use crate::model::SourcePath;
use crate::source::Layer;

mod fluent;

/// The default theme's own data for a locale.
fn built_in(tag: &str) -> String {
    let path = format!("{}/themes/default/locales/{tag}/locale.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn source(path: &str, text: &str) -> Source {
    let path = SourcePath::parse(path).unwrap();
    Source { key: path.clone(), path, layer: Layer::Default, bytes: text.as_bytes().into() }
}

fn with(tag: &str, data: &str, messages: &str) -> (Localizer, Vec<Diagnostic>) {
    let locale = Locale::parse(tag).unwrap();
    let config = LocaleConfig {
        locale,
        fallback: Vec::new(),
        direction: None,
        calendar: None,
        digits: None,
    };
    let files = [
        source(&format!("locales/{tag}/locale.toml"), data),
        source(&format!("locales/{tag}/interface.ftl"), messages),
    ];
    let mut problems = Vec::new();
    let localizer = Localizer::new(&config, &files.iter().collect::<Vec<_>>(), &mut problems);
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

/// Letters of the labels for disinformation, fake news, media, digital literacy, artificial
/// intelligence, code of conduct: as ICU's alphabetic index has them (ICU 72 and 78), but for Khmer
/// and Tamil, where it misfiles loanwords, and for Jawi, which it does not know.
#[test]
fn labels_stand_under_the_letters_that_readers_expect() {
    let cases: &[(&str, &[(&str, &str)])] = &[
        (
            "en",
            &[
                ("Disinformation", "D"),
                ("école", "E"),
                ("“Quoted”", "Q"),
                ("7 steps", "0–9"),
                ("Ωmega", "…"),
            ],
        ),
        ("fil", &[("ngipin", "Ng"), ("Niño", "N"), ("Ñandu", "Ñ"), ("nota", "N")]),
        (
            "th",
            &[
                ("เกาะ", "ก"),
                ("ข่าวปลอม", "ข"),
                ("แพลตฟอร์ม", "พ"),
                ("ASEAN", "A–Z"),
                ("2566", "0–9"),
                ("สื่อ", "ส"),
            ],
        ),
        ("vi", &[("ảnh", "A"), ("Đà Nẵng", "Đ"), ("tin giả", "T"), ("ăn", "Ă"), ("ơn", "Ơ")]),
        ("lo", &[("ໂຮງຮຽນ", "ຮ"), ("ຂ່າວປອມ", "ຂ"), ("ໜັງສື", "ຫ"), ("ສື່", "ສ")]),
        ("km", &[("ព័ត៌មាន", "ព"), ("អុក", "អ"), ("ឥណ្ឌា", "អ"), ("ប្រព័ន្ធ", "ប"), ("ឫស", "រ")]),
        ("my", &[("မီဒီယာ", "မ"), ("ဥပဒေ", "အ"), ("ဒစ်ဂျစ်တယ်", "ဒ"), ("သတင်း", "သ")]),
        (
            "zh-Hans",
            &[
                ("虚假信息", "X"),
                ("媒体", "M"),
                ("数字素养", "S"),
                ("东盟", "D"),
                ("ASEAN", "A"),
                ("谣言", "Y"),
            ],
        ),
        (
            "ta",
            &[
                ("தகவல்", "த"),
                ("ஊடகம்", "ஊ"),
                ("ட்விட்டர்", "ட"),
                ("ப்ளாக்", "ப"),
                ("செயற்கை", "ச"),
                ("ஜனநாயகம்", "ஜ"),
            ],
        ),
        (
            "ms-Arab",
            &[
                ("ديس اينفورماسي", "د"),
                ("كاسيه", "ک"),
                ("ميديا", "م"),
                ("أخلاق", "ا"),
                ("ڤورتل", "ڤ"),
                ("ASEAN", "A–Z"),
            ],
        ),
        ("tet", &[("dezinformasaun", "D"), ("ñapa", "N"), ("média", "M")]),
        ("pt", &[("Ética", "E"), ("desinformação", "D"), ("Índice", "I")]),
    ];
    for (tag, labels) in cases {
        let localizer = localizer(tag);
        for (label, letter) in *labels {
            assert_eq!(&localizer.bucket(label, None).label, letter, "{tag}: {label}");
        }
    }
    // Where the first character misleads, the author names the letter.
    assert_eq!(localizer("zh-Hans").bucket("会计", Some("K")).label, "K");
    assert_eq!(localizer("zh-Hans").bucket("会计", None).label, "H");
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
    let locale = Locale::parse("en").unwrap();
    let config = LocaleConfig {
        locale,
        fallback: Vec::new(),
        direction: None,
        calendar: None,
        digits: None,
    };
    let mut own = source("locales/en/portal.ftl", "menu = Ours\n");
    own.layer = Layer::Portal;
    let files = [
        source("locales/en/locale.toml", &built_in("en")),
        source("locales/en/i.ftl", "menu = Theirs\nhome = Home\n"),
        own,
    ];
    let mut problems = Vec::new();
    let localizer = Localizer::new(&config, &files.iter().collect::<Vec<_>>(), &mut problems);
    assert_eq!(problems, []);
    assert_eq!(localizer.message("menu", &[], Form::Text).unwrap(), "Ours");
    assert_eq!(localizer.message("home", &[], Form::Text).unwrap(), "Home");
    assert_eq!(localizer.place_of("menu").unwrap().path.as_str(), "locales/en/portal.ftl");
}

#[test]
fn what_the_library_falls_over_is_refused_before() {
    let codes = |messages: &str| -> Vec<Code> {
        with("en", &built_in("en"), messages).1.iter().map(|problem| problem.code).collect()
    };
    let xs = "{\"x\"}".repeat(120);
    assert_eq!(codes(&format!("m = {{ 1 ->\n   *[a] {xs}\n }}\n")), [Code::MessageRefused]);
    assert_eq!(codes(&format!("m = {xs}\n")), [Code::MessageRefused]);
    assert_eq!(codes("m = { { $x } }\n"), [Code::MessageRefused]);
    assert_eq!(codes(&format!("m = {}\n", "{ ".repeat(20_000))), [Code::MessageRefused]);
    assert_eq!(codes(&format!("m = {{ {}", "F(".repeat(20_000))), [Code::MessageRefused]);
    assert_eq!(codes("a = { b }\nb = { a }\n"), [Code::MessageRefused, Code::MessageRefused]);
    let laughs: String =
        (0..30).map(|at| format!("a{} = {{ a{at} }}{{ a{at} }}\n", at + 1)).collect();
    assert!(codes(&format!("a0 = x\n{laughs}")).iter().all(|code| *code == Code::MessageRefused));
    assert_eq!(codes("m = { gone }\n"), [Code::MessageFailed]);
    assert_eq!(codes("m = { DATETIME($x) }\n"), [Code::MessageFailed]);
    assert_eq!(codes("m = x\nm = y\n"), [Code::DuplicateMessage]);
    assert_eq!(codes("m = { $x\n"), [Code::FluentSyntax]);
    assert_eq!(codes("m = a\u{202e}b\n"), [Code::ForbiddenCharacter]);
    assert_eq!(codes("m = \u{1}\n"), [Code::ForbiddenCharacter]);
    assert_eq!(codes("\u{feff}m = x\r\nn = y\r\n"), []);
}

#[test]
fn a_problem_of_a_message_is_shown_at_its_id() {
    let (_, problems) = with("en", &built_in("en"), "ok = fine\nbad = { gone }\n");
    let place = problems[0].place.clone().unwrap();
    assert_eq!((place.span.unwrap().start, place.span.unwrap().end), (10, 13));
}

#[test]
fn what_cldr_lacks_must_be_data() {
    let (_, problems) = with("tvl", "autonym = \"Tuvalu\"\n", "");
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::LocaleData]);
    let (_, problems) = with("tvl", "", "");
    assert_eq!(problems.len(), 2);
    let (jawa, problems) = with("jv", "autonym = \"Jawa\"\n", "");
    assert_eq!(problems, []);
    assert!(jawa.date(Date::new(2026, 9, 1).unwrap()).contains("September"));
    assert_eq!(jawa.bucket("warta", None).label, "W");
    let (_, problems) = with("en", "autonym = \"x\"\nmonths = 5\n", "");
    assert_eq!(problems[0].code, Code::LocaleData);
}

#[test]
fn a_calendar_and_digits_can_be_asked_for() {
    let locale = Locale::parse("th").unwrap();
    let config = LocaleConfig {
        locale,
        fallback: Vec::new(),
        direction: None,
        calendar: Some("gregory".to_owned()),
        digits: Some("thai".to_owned()),
    };
    let files = [source("locales/th/locale.toml", "autonym = \"ไทย\"\n")];
    let localizer = Localizer::new(&config, &files.iter().collect::<Vec<_>>(), &mut Vec::new());
    assert!(localizer.date(Date::new(2023, 9, 23).unwrap()).contains("๒๐๒๓"));
    assert_eq!(localizer.number(12), "๑๒");
}
