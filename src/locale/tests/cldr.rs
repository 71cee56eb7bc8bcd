//! What CLDR says, in all fourteen locales: numbers, lists, plurals, order.

use super::*;

#[test]
fn numbers_lists_and_digits() {
    // CLDR 48: separators, default digits, `listPattern-type-standard` (my: CLDR 49, which has a
    // comma where 48 had a dash); ms-Arab and tet as in their data.
    let expected = [
        ("en", "1,234,567", "1,234", "A, B and C"),
        ("id", "1.234.567", "1.234", "A, B, dan C"),
        ("ms", "1,234,567", "1,234", "A, B dan C"),
        ("ms-Arab", "1,234,567", "1,234", "A، B دان C"),
        ("fil", "1,234,567", "1,234", "A, B, at C"),
        ("th", "1,234,567", "1,234", "A B และC"),
        ("vi", "1.234.567", "1.234", "A, B và C"),
        ("lo", "1.234.567", "1.234", "A, B, C"),
        ("km", "1,234,567", "1,234", "A, B និង C"),
        ("my", "၁,၂၃၄,၅၆၇", "၁,၂၃၄", "A၊ B နှင့် C"),
        ("zh-Hans", "1,234,567", "1,234", "A、B和C"),
        ("ta", "12,34,567", "1,234", "A, B மற்றும் C"),
        ("tet", "1.234.567", "1.234", "A, B no C"),
        // European Portuguese sets thousands apart from five digits on, by a no-break space.
        ("pt", "1\u{a0}234\u{a0}567", "1234", "A, B e C"),
    ];
    for (tag, million, thousand, list) in expected {
        let localizer = localizer(tag);
        assert_eq!(localizer.number(1_234_567), million, "{tag}");
        assert_eq!(localizer.number(1_234), thousand, "{tag}");
        assert_eq!(localizer.list(&["A", "B", "C"]), list, "{tag}");
        assert_eq!(localizer.list(&["A"]), "A", "{tag}");
        assert_eq!(localizer.list::<&str>(&[]), "", "{tag}");
    }
    assert_eq!(localizer("tet").list(&["A", "B"]), "A no B");
}

#[test]
fn plurals() {
    let message = "n = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n }\n";
    // plurals.xml of CLDR 48; vi of CLDR 49, which gave it `one` for 0 and 1. pt is asked for as
    // pt-PT, where 0 is `other`; tet has no rules.
    let expected = [
        ("en", "other one other other other"),
        ("id", "other other other other other"),
        ("ms", "other other other other other"),
        ("ms-Arab", "other other other other other"),
        ("fil", "one one one other one"),
        ("th", "other other other other other"),
        ("vi", "one one other other other"),
        ("lo", "other other other other other"),
        ("km", "other other other other other"),
        ("my", "other other other other other"),
        ("zh-Hans", "other other other other other"),
        ("ta", "other one other other other"),
        ("tet", "other other other other other"),
        ("pt", "other one other other many"),
    ];
    for (tag, categories) in expected {
        let said: Vec<String> = [0.0, 1.0, 2.0, 6.0, 1_000_000.0]
            .iter()
            .map(|n| say(tag, message, "n", &[("n", Argument::Number(*n))]).unwrap())
            .collect();
        assert_eq!(said.join(" "), categories, "{tag}");
    }
}

#[test]
fn words_in_their_order() {
    // Ten words each, in the order of ICU 78 and of dictionaries.
    let expected = [
        ("th", "กฎหมาย การศึกษา เกษตร ข่าวปลอม ดิจิทัล ไทย แรงงาน โรงเรียน เศรษฐกิจ สุขภาพ"),
        ("lo", "ການສຶກສາ ກົດໝາຍ ຂ່າວປອມ ສຸຂະພາບ ເສດຖະກິດ ດິຈິຕອນ ໄທ ວັດທະນະທຳ ແຮງງານ ໂຮງຮຽນ"),
        ("km", "កសិកម្ម ការងារ ការអប់រំ ខ្មែរ ច្បាប់ ឌីជីថល ព័ត៌មានក្លែងក្លាយ សាលារៀន សុខភាព សេដ្ឋកិច្ច"),
        ("my", "ကမ္ဘာ ကျောင်း ကျန်းမာရေး စီးပွားရေး စိုက်ပျိုးရေး ဒစ်ဂျစ်တယ် ပညာရေး သတင်းတု အလုပ်သမား ဥပဒေ"),
        ("ta", "ஆசியான் எண்ணியல் கல்வி சட்டம் சுகாதாரம் தொழிலாளர் பள்ளி பொய்ச்செய்தி பொருளாதாரம் வேளாண்மை"),
        ("zh-Hans", "东盟 法律 假新闻 健康 教育 经济 劳动 农业 数字 学校"),
        (
            "vi",
            "an_ninh ẩm_thực dân_số đất_đai giáo_dục lao_động nông_nghiệp sức_khoẻ tổ_chức trường",
        ),
        ("fil", "agrikultura batas edukasyon ekonomiya kalusugan nasa Ñ ñandu ngipin O"),
        (
            "ms-Arab",
            "اوندڠ٢ ايكونومي بريتا_ڤلسو چارا ديݢيتل سكوله ڠاڠا ڤرتانين ڤنديديقن كصيحتن ݢمبر ڽات",
        ),
        ("en", "Asean ASEAN Éire news role rôle roles"),
        ("pt", "acao ação acaso Díli educação Ética"),
        ("tet", "abríl Ñ nota ñota notísia"),
    ];
    for (tag, words) in expected {
        let localizer = localizer(tag);
        let words: Vec<String> = words.split(' ').map(|word| word.replace('_', " ")).collect();
        let mut sorted = words.clone();
        sorted.reverse();
        sorted.sort_by(|a, b| localizer.compare(a, b));
        assert_eq!(sorted, words, "{tag}");
    }
}

#[test]
fn equal_words_are_ordered_by_their_bytes() {
    let localizer = localizer("en");
    assert_eq!(localizer.compare("e\u{301}", "é"), Ordering::Less);
    assert_eq!(localizer.compare("é", "é"), Ordering::Equal);
}

#[test]
fn localizers_are_shared_by_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locales>();
}
