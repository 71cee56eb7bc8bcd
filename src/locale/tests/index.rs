//! The A-Z index: the letter of fifteen labels in each locale.
//!
//! Letters as ICU's alphabetic index has them (ICU 72 and 78), but for Jawi, which
//! it does not know (order of the *Pedoman Umum Ejaan Jawi*), and Tetum (as English).

use super::*;

/// Labels and, behind a bar, their letters.
const LABELS: [(&str, &str); 14] = [
    (
        "en",
        "disinformation|D; fake news|F; media|M; digital literacy|D; \
         artificial intelligence|A; code of conduct|C; ASEAN Identity|A; \
         lifelong learning|L; social media|S; cooperation|C; journalist|J; rumour|R; \
         knowledge|K; resilience|R; citizens|C",
    ),
    (
        "id",
        "disinformasi|D; berita palsu|B; media|M; literasi digital|L; \
         kecerdasan artifisial (AI)|K; kode perilaku|K; identitas ASEAN|I; \
         pembelajaran sepanjang hayat|P; media sosial|M; kerja sama|K; wartawan|W; \
         rumor|R; pengetahuan|P; ketangguhan|K; warga|W",
    ),
    (
        "ms",
        "disinformasi|D; berita palsu|B; media|M; literasi digital|L; \
         kecerdasan buatan (AI)|K; kod tatakelakuan|K; identiti ASEAN|I; \
         pembelajaran sepanjang hayat|P; media sosial|M; kerjasama|K; wartawan|W; \
         khabar angin|K; pengetahuan|P; daya tahan|D; rakyat|R",
    ),
    (
        "ms-Arab",
        "ديسينفورماسي|د; بريتا ڤلسو|ب; ميديا|م; ليتراسي ديݢيتل|ل; کچردسن بواتن (AI)|ک; \
         کود تاتاکلاکوان|ک; ايدينتيتي اسيان|ا; ڤمبلاجرن سڤنجڠ حيات|ڤ; ميديا سوسيال|م; \
         کرجاسام|ک; ورتاون|و; خبر اڠين|خ; ڤڠتاهوان|ڤ; داي تاهن|د; رعيت|ر",
    ),
    (
        "fil",
        "disimpormasyon|D; pekeng balita|P; media|M; digital literacy|D; \
         artificial intelligence (AI)|A; code of conduct|C; \
         pagkakakilanlan ng ASEAN|P; panghabambuhay na pagkatuto|P; social media|S; \
         kooperasyon|K; mamamahayag|M; bali-balita|B; kaalaman|K; katatagan|K; \
         mamamayan|M",
    ),
    (
        "th",
        "ข้อมูลบิดเบือน|ข; ข่าวปลอม|ข; สื่อ|ส; การรู้เท่าทันสื่อดิจิทัล|ก; \
         ปัญญาประดิษฐ์|ป; หลักปฏิบัติ|ห; อัตลักษณ์อาเซียน|อ; การเรียนรู้ตลอดชีวิต|ก; \
         สื่อสังคมออนไลน์|ส; ความร่วมมือ|ค; ผู้สื่อข่าว|ผ; ข่าวลือ|ข; ความรู้|ค; \
         ความยืดหยุ่น|ค; ประชาชน|ป",
    ),
    (
        "vi",
        "thông tin sai lệch có chủ đích|T; tin giả|T; truyền thông|T; năng lực số|N; \
         trí tuệ nhân tạo|T; bộ quy tắc ứng xử|B; bản sắc ASEAN|B; học tập trọn đời|H; \
         mạng xã hội|M; hợp tác|H; nhà báo|N; tin đồn|T; tri thức|T; \
         khả năng chống chịu|K; công dân|C",
    ),
    (
        "lo",
        "ຂໍ້ມູນບິດເບືອນ|ຂ; ຂ່າວປອມ|ຂ; ສື່|ສ; ຄວາມຮູ້ເທົ່າທັນດິຈິຕອນ|ຄ; ປັນຍາປະດິດ|ປ; \
         ຫຼັກຈັນຍາບັນ|ຫ; ເອກະລັກອາຊຽນ|ອ; ການຮຽນຮູ້ຕະຫຼອດຊີວິດ|ກ; ສື່ສັງຄົມອອນລາຍ|ສ; \
         ການຮ່ວມມື|ກ; ນັກຂ່າວ|ນ; ຂ່າວລື|ຂ; ຄວາມຮູ້|ຄ; ຄວາມເຂັ້ມແຂງ|ຄ; ພົນລະເມືອງ|ພ",
    ),
    (
        "km",
        "ព័ត៌មានក្លែងបន្លំ|ព; ព័ត៌មានក្លែងក្លាយ|ព; ប្រព័ន្ធផ្សព្វផ្សាយ|ប; \
         អក្ខរកម្មឌីជីថល|អ; បញ្ញាសិប្បនិម្មិត|ប; ក្រមប្រតិបត្តិ|ក; អត្តសញ្ញាណអាស៊ាន|អ; \
         ការរៀនសូត្រពេញមួយជីវិត|ក; បណ្ដាញសង្គម|ប; កិច្ចសហប្រតិបត្តិការ|ក; \
         អ្នកសារព័ត៌មាន|អ; ពាក្យចចាមអារ៉ាម|ព; ចំណេះដឹង|ច; ភាពធន់|ភ; ប្រជាពលរដ្ឋ|ប",
    ),
    (
        "my",
        "လုပ်ကြံသတင်းအချက်အလက်|လ; သတင်းအတု|သ; မီဒီယာ|မ; ဒစ်ဂျစ်တယ်တတ်မြောက်မှု|ဒ; \
         ဉာဏ်ရည်တု|ဉ; ကျင့်ဝတ်စည်းကမ်း|က; အာဆီယံဝိသေသလက္ခဏာ|အ; တစ်သက်တာသင်ယူမှု|တ; \
         လူမှုကွန်ရက်|လ; ပူးပေါင်းဆောင်ရွက်မှု|ပ; သတင်းသမား|သ; ကောလာဟလ|က; အသိပညာ|အ; \
         ကြံ့ခိုင်မှု|က; နိုင်ငံသားများ|န",
    ),
    (
        "zh-Hans",
        "虚假信息|X; 假新闻|J; 媒体|M; 数码素养|S; 人工智能|R; 行为准则|X; 亚细安身份认同|Y; 终身学习|Z; 社交媒体|S; 合作|H; \
         记者|J; 谣言|Y; 知识|Z; 韧性|R; 公民|G",
    ),
    (
        "ta",
        "திட்டமிட்டுப் பரப்பப்படும் பொய்த் தகவல்|த; பொய்ச் செய்தி|ப; ஊடகம்|ஊ; \
         மின்னிலக்கக் கல்வியறிவு|ம; செயற்கை நுண்ணறிவு|ச; நடத்தை விதிகள்|ந; \
         ஆசியான் அடையாளம்|ஆ; வாழ்நாள் கல்வி|வ; சமூக ஊடகம்|ச; ஒத்துழைப்பு|ஒ; \
         செய்தியாளர்|ச; வதந்தி|வ; அறிவு|அ; மீள்திறன்|ம; குடிமக்கள்|க",
    ),
    (
        "tet",
        "dezinformasaun|D; notísia falsu|N; média|M; literasia dijitál|L; \
         intelijénsia artifisiál|I; kode konduta|K; Identidade ASEAN|I; \
         aprendizajen ba moris tomak|A; média sosiál|M; kooperasaun|K; jornalista|J; \
         boatu|B; koñesimentu|K; reziliénsia|R; sidadaun sira|S",
    ),
    (
        "pt",
        "desinformação|D; notícias falsas|N; média|M; literacia digital|L; \
         inteligência artificial|I; código de conduta|C; identidade da ASEAN|I; \
         aprendizagem ao longo da vida|A; redes sociais|R; cooperação|C; jornalista|J; \
         boato|B; conhecimento|C; resiliência|R; cidadãos|C",
    ),
];

#[test]
fn fifteen_labels_stand_under_their_letters_in_every_locale() {
    for (tag, labels) in LABELS {
        let localizer = localizer(tag);
        let mut count = 0;
        for (label, letter) in labels.split("; ").filter_map(|row| row.split_once('|')) {
            let bucket = localizer.bucket(label, None);
            count += 1;
            assert_eq!(
                (bucket.label.as_str(), bucket.kind),
                (letter, BucketKind::Letter),
                "{tag}: {label}"
            );
        }
        assert_eq!(count, 15, "{tag}");
    }
}

#[test]
fn letters_are_in_the_order_of_the_labels_that_stand_under_them() {
    for (tag, labels) in LABELS {
        let localizer = localizer(tag);
        // In Chinese a letter joins two ranges: Han and Latin. Others sort letter by letter.
        let mut labels: Vec<&str> =
            labels.split("; ").filter_map(|row| Some(row.split_once('|')?.0)).collect();
        labels.sort_by(|a, b| localizer.compare(a, b));
        let positions: Vec<usize> =
            labels.iter().map(|label| localizer.bucket(label, None).position).collect();
        assert!(positions.is_sorted(), "{tag}: {labels:?} {positions:?}");
    }
}

#[test]
fn what_has_no_letter_stands_in_front_or_behind() {
    for (tag, _) in LABELS {
        let localizer = localizer(tag);
        let kind = |label: &str| localizer.bucket(label, None).kind;
        assert_eq!(kind("2035"), BucketKind::Underflow, "{tag}");
        assert_eq!(kind("…"), BucketKind::Underflow, "{tag}");
        assert_eq!(kind(""), BucketKind::Underflow, "{tag}");
        assert_eq!(kind("Ωμέγα"), BucketKind::Overflow, "{tag}");
        let is_latin = localizer.bucket("ASEAN", None).label == "A";
        assert_eq!(is_latin, !["ms-Arab", "th", "lo", "km", "my", "ta"].contains(&tag), "{tag}");
        assert_eq!(kind("«ASEAN»") == BucketKind::Overflow, !is_latin, "{tag}");
    }
}

#[test]
fn words_that_mislead_a_collator() {
    let letter = |tag, label| localizer(tag).bucket(label, None).label;
    // Tamil loanwords that start with a bare consonant, and Grantha letters.
    for (label, expected) in [
        ("ட்விட்டர்", "ட"),
        ("ப்ளாக்", "ப"),
        ("க்யூஆர்", "க"),
        ("ஜனநாயகம்", "ஜ"),
        ("ஹாங்காங்", "ஹ"),
        ("ஃபேஸ்புக்", "ஃ"),
    ] {
        assert_eq!(letter("ta", label), expected);
    }
    // Khmer independent vowels are no ranges of words.
    for (label, expected) in [("អុក", "អ"), ("ឪពុក", "អ"), ("ឥណ្ឌា", "អ"), ("ឫស", "រ"), ("ឮ", "ល")]
    {
        assert_eq!(letter("km", label), expected);
    }
    for (label, expected) in [("ဥပဒေ", "အ"), ("ဤ", "အ"), ("၎င်း", "လ")] {
        assert_eq!(letter("my", label), expected);
    }
    for (label, expected) in
        [("吖", "A"), ("铤", "T"), ("東盟", "D"), ("《文告》", "W"), ("asean", "A")]
    {
        assert_eq!(letter("zh-Hans", label), expected);
    }
    for (label, expected) in
        [("أخلاق", "ا"), ("ئيمان", "ي"), ("ٴاورڠ", "ء"), ("ڬونا", "ݢ"), ("ڽات", "ڽ"), ("كاسيه", "ک")]
    {
        assert_eq!(letter("ms-Arab", label), expected);
    }
    assert_eq!(letter("lo", "ໜັງສື"), "ຫ");
    assert_eq!(letter("lo", "ຫຼັກສູດ"), "ຫ");
}

#[test]
fn a_letter_can_be_named() {
    let chinese = localizer("zh-Hans");
    assert_eq!(chinese.bucket("会计", Some("K")).label, "K");
    assert_eq!(chinese.bucket("会计", None).label, "H");
    // A word that is no letter stands for the label.
    assert_eq!(chinese.bucket("会计", Some("快")).label, "K");
}
