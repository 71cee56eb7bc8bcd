//! `locale.toml`: what it may say, and what is said of it if it does not.

use super::*;
use crate::source::Span;

fn found(toml: &str) -> Vec<(Code, Option<Span>)> {
    let (_, problems) = with("en", toml, "");
    problems.into_iter().map(|it| (it.code, it.place.and_then(|place| place.span))).collect()
}

fn at(code: Code, start: usize, end: usize) -> (Code, Option<Span>) {
    (code, Some(Span { start, end }))
}

#[test]
fn an_unknown_key_names_the_nearest() {
    let (_, problems) = with("en", "autonym = \"x\"\n[dates]\nmoths = []\n", "");
    assert_eq!(problems[0].code, Code::UnknownKey);
    assert_eq!(problems[0].help.as_deref(), Some("did you mean `months`?"));
    assert_eq!(problems[0].place.as_ref().unwrap().span, Some(Span { start: 22, end: 27 }));
    // Locales and letters are no keys of ours.
    assert_eq!(found("autonym = \"x\"\n[languages]\nxx = \"y\"\n[index.folds]\na = \"b\"\n"), []);
}

#[test]
fn each_wrong_value_is_shown_at_its_place() {
    assert_eq!(found("autonym = 5\n")[0], at(Code::WrongType, 10, 11));
    assert_eq!(found("autonym = \"x\"\ndirection = \"up\"\n"), [at(Code::BadValue, 26, 30)]);
    assert_eq!(found("autonym = \"x\"\nformats = \"e n\"\n"), [at(Code::BadValue, 24, 29)]);
    // Behind a byte-order mark of three bytes.
    assert_eq!(
        found("\u{feff}autonym = \"x\"\ndirection = \"up\"\n"),
        [at(Code::BadValue, 29, 33)]
    );
    assert_eq!(found("autonym = \"\"\n"), [at(Code::BadValue, 10, 12)]);
    assert_eq!(found("autonym = \"x\\u202E\"\n"), [at(Code::ForbiddenCharacter, 10, 19)]);
    assert_eq!(found("autonym = x\n")[0].0, Code::TomlSyntax);
    for dates in
        ["months = [\"a\"]", "pattern = \"d M y\"", "pattern = \"d MMMM\"", "common_era = \"CE\""]
    {
        let codes: Vec<Code> =
            found(&format!("autonym = \"x\"\n[dates]\n{dates}\n")).iter().map(|it| it.0).collect();
        assert_eq!(codes, [Code::BadValue], "{dates}");
    }
    let index =
        "[index]\nletters = [\"a\", \"b\"]\nboundaries = [[\"a\"]]\nfolds = { ab = \"a\" }\n";
    let codes: Vec<Code> =
        found(&format!("autonym = \"x\"\n{index}")).iter().map(|it| it.0).collect();
    assert_eq!(codes, [Code::BadValue, Code::BadValue]);
}

#[test]
fn a_portal_overrides_key_by_key() {
    let mut own = source(
        "locales/th/locale.toml",
        "[languages]\nen = \"E\"\n[dates]\ncommon_era = \"/{year}\"\n",
    );
    own.layer = Layer::Portal;
    let files = [source("locales/th/locale.toml", &built_in("th")), own];
    let mut problems = Vec::new();
    let files: Vec<&Source> = files.iter().collect();
    let localizer = Localizer::new(&plain("th"), &files, &mut problems);
    assert_eq!(problems, []);
    let name = |tag| localizer.language_name(&Locale::parse(tag).unwrap());
    assert_eq!((name("en"), name("ta")), (Some("E"), Some("ทมิฬ")));
    assert_eq!(localizer.autonym(), "ไทย");
    assert_eq!(localizer.date(Date::new(2023, 9, 23).unwrap()), "23 กันยายน 2566 /2023");
}

#[test]
fn what_cldr_lacks_is_asked_for_all_at_once() {
    let (localizer, problems) = with("tvl", "autonym = \"Tuvalu\"\n", "");
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, Code::LocaleData);
    let help = problems[0].help.as_deref().unwrap();
    for key in ["months", "pattern", "decimal", "group", "comma", "formats"] {
        assert!(help.contains(&format!("`{key}`")), "{help}");
    }
    // ICU4X's root would say `2023 M09 23`.
    assert_eq!(localizer.date(Date::new(2023, 9, 23).unwrap()), "2023-09-23");
    assert_eq!(with("tvl", "autonym = \"Tuvalu\"\nformats = \"en-GB\"\n", "").1, []);
}

#[test]
fn a_further_locale_is_its_name_alone() {
    for (tag, september, letter) in
        [("jv", "September", "W"), ("ceb", "Septiyembre", "W"), ("de", "September", "W")]
    {
        let (localizer, problems) = with(tag, "autonym = \"x\"\n", "");
        assert_eq!(problems, [], "{tag}");
        let date = localizer.date(Date::new(2026, 9, 1).unwrap());
        assert!(date.contains(september), "{tag}: {date}");
        assert_eq!(localizer.bucket("warta", None).label, letter, "{tag}");
    }
    let (hebrew, problems) = with("he", "autonym = \"עברית\"\n", "");
    assert_eq!((problems, hebrew.direction()), (vec![], Direction::RightToLeft));
    assert_eq!(hebrew.bucket("שלום", None).label, "ש");
    assert_eq!(hebrew.bucket("ASEAN", None).label, "A–Z");
}

fn asked(tag: &str, calendar: Option<&str>, digits: Option<&str>) -> (Localizer, Vec<Diagnostic>) {
    let config = LocaleConfig {
        calendar: calendar.map(str::to_owned),
        digits: digits.map(str::to_owned),
        ..plain(tag)
    };
    let file = source(&format!("locales/{tag}/locale.toml"), &built_in(tag));
    let mut problems = Vec::new();
    let localizer = Localizer::new(&config, &[&file], &mut problems);
    (localizer, problems)
}

#[test]
fn the_common_era_is_added_to_other_calendars_only() {
    let date = Date::new(2023, 9, 23).unwrap();
    let (localizer, problems) = asked("th", Some("gregory"), None);
    assert_eq!(problems, []);
    assert_eq!(localizer.date(date).matches("2023").count(), 1);
    assert_eq!(asked("th", None, None).0.year(date).matches("256").count(), 1);
    assert_eq!(asked("th", None, Some("thai")).0.date(date), "๒๓ กันยายน ๒๕๖๖ (ค.ศ. ๒๐๒๓)");
}

#[test]
fn digits_can_be_asked_for_where_separators_are_ours() {
    let (jawi, problems) = asked("ms-Arab", None, Some("arab"));
    assert_eq!(problems, []);
    assert_eq!(jawi.number(1_234_567), "١,٢٣٤,٥٦٧");
    assert_eq!(jawi.date(Date::new(2023, 9, 23).unwrap()), "٢٣ سيڤتيمبر ٢٠٢٣");
    assert_eq!(asked("km", None, Some("khmr")).0.number(12), "១២");
    assert_eq!(asked("my", None, Some("latn")).0.number(12), "12");
}

#[test]
fn calendars_and_digits_that_nobody_knows_are_refused() {
    let codes = |calendar, digits| -> Vec<Code> {
        asked("th", calendar, digits).1.iter().map(|problem| problem.code).collect()
    };
    assert_eq!(codes(Some("gregorian"), None), [Code::BadValue]);
    assert_eq!(codes(Some("buddhist"), Some("tahi")), [Code::BadValue]);
    assert_eq!(codes(None, Some("x-y z")), [Code::BadValue]);
}
