//! Status, lineage and fallbacks, as readers meet them in every locale.

use crate::harness::{Portal, Site};

fn site() -> Site {
    Portal::new(
        "
-- content/news/old/index.en.md --
+++
id = \"old\"
title = \"The old one\"
kind = \"plan\"
status = \"superseded\"
published = 2026-11-01
aliases = [\"/en/former/\", \"/th/former/\"]
+++
See [the new one](../new/index.md#part).
-- content/news/new/index.en.md --
+++
id = \"new\"
title = \"The new one\"
kind = \"plan\"
status = \"in-force\"
published = 2026-11-02
supersedes = [\"old\"]
topics = [\"t\"]
+++
## Part {#part}
-- content/news/new/index.th.md --
+++
title = \"อันใหม่\"
authority = \"machine\"
+++
## ส่วน
-- content/news/gone/index.en.md --
+++
id = \"gone\"
title = \"The one that is gone\"
kind = \"plan\"
status = \"withdrawn\"
withdrawn = { on = 2026-11-05, reason = \"It was wrong.\" }
published = 2026-11-01
topics = [\"t\"]
+++
-- content/topics/t/index.en.md --
+++
id = \"t\"
title = \"Topic\"
+++
-- content/topics/t/index.th.md --
+++
title = \"หัวข้อ\"
authority = \"machine\"
+++
",
    )
    .build_kept()
}

#[test]
fn a_superseded_document_leads_to_its_successor_in_every_locale() {
    let site = site();
    let en = site.read("en/news/old/index.html");
    assert!(
        en.contains("This document has been replaced") && en.contains("href=\"../new/\""),
        "{en}"
    );
    // The Thai page is a fallback; its notice and its successor are Thai all the same.
    let th = site.read("th/news/old/index.html");
    assert!(th.contains("อันใหม่") && th.contains("href=\"../new/\""), "{th}");
    assert!(!th.contains("This document has been replaced"));
    assert!(site.read("en/news/new/index.html").contains("The old one"));
}

#[test]
fn a_withdrawn_document_says_when_and_why() {
    let site = site();
    for page in ["en/news/gone/index.html", "th/news/gone/index.html"] {
        let html = site.read(page);
        assert!(html.contains("It was wrong.") && html.contains("2026-11-05"), "{page}");
    }
}

#[test]
fn a_fallback_is_shown_openly() {
    let site = site();
    let html = site.read("th/news/old/index.html");
    assert!(html.contains("<html lang=\"th\" dir=\"ltr\""), "{html}");
    assert!(
        html.contains("rel=\"canonical\" href=\"https://portal.example/en/news/old/\""),
        "{html}"
    );
    assert!(
        html.contains("noindex") && !html.contains("rel=\"alternate\" hreflang=\"en\""),
        "{html}"
    );
    assert!(html.contains("lang=\"en\"") && html.contains("The old one"));
    // Within the borrowed text, the words of the interface stay the reader's.
    assert!(
        html.contains("<a class=\"par\" href=\"#p1\"")
            && html.contains("\" lang=\"th\" dir=\"ltr\">1</a>"),
        "{html}"
    );
    let map = site.read("sitemap.xml");
    assert!(
        !map.contains("https://portal.example/th/news/old/")
            && map.contains("https://portal.example/th/news/new/")
    );
}

#[test]
fn a_link_in_a_fallback_leads_to_the_readers_own_language() {
    assert!(site().read("th/news/old/index.html").contains("href=\"../new/#part\""));
}

#[test]
fn former_addresses_lead_on() {
    let site = site();
    let en = site.read("en/former/index.html");
    assert!(en.contains("http-equiv=\"refresh\"") && en.contains("../news/old/"), "{en}");
    assert!(en.contains("rel=\"canonical\" href=\"https://portal.example/en/news/old/\""));
    assert!(site.read("th/former/index.html").contains("../news/old/"));
}

#[test]
fn a_topic_lists_its_documents_and_they_name_it() {
    let site = site();
    let topic = site.read("th/topics/t/index.html");
    assert!(topic.contains("อันใหม่") && topic.contains("The one that is gone"), "{topic}");
    assert!(site.read("th/news/new/index.html").contains("href=\"../../topics/t/\""));
    let index = site.read("th/topics/index.html");
    assert!(index.contains("หัวข้อ") && index.contains("ห"), "{index}");
}

#[test]
fn documents_that_share_topics_are_related() {
    assert!(site().read("en/news/new/index.html").contains("The one that is gone"));
}

#[test]
fn a_successor_may_wait_for_its_day() {
    let portal = Portal::new(
        "
-- content/news/old/index.en.md --
+++
id = \"old\"
title = \"old\"
kind = \"plan\"
status = \"superseded\"
published = 2026-11-01
+++
-- content/news/new/index.en.md --
+++
id = \"new\"
title = \"new\"
kind = \"plan\"
published = 2027-01-01
supersedes = [\"old\"]
+++
",
    );
    assert_eq!(portal.problems(), []);
    assert_eq!(portal.padi(&["check", "--future"]).status.code(), Some(0));
}

#[test]
fn a_lineage_is_drawn_with_the_numbers_of_its_list() {
    let site = Portal::new(
        "-- content/news/a/index.en.md --
+++
id = \"a\"
title = \"a\"
kind = \"plan\"
published = 2026-11-01
amends = [\"b\"]
+++
-- content/news/b/index.en.md --
+++
id = \"b\"
title = \"b\"
kind = \"plan\"
published = 2026-11-01
implements = [\"c\", \"d\"]
+++
-- content/news/c/index.en.md --
{front c}
-- content/news/d/index.en.md --
{front d}
",
    )
    .build_kept();
    let html = site.read("en/news/b/index.html");
    let (_, section) = html.split_once("<section class=\"lineage\"").unwrap();
    let (section, _) = section.split_once("</section>").unwrap();
    assert_eq!(section.matches(" transform=\"translate(").count(), 4, "{section}");
    let place = |text: &str| section.find(text).unwrap_or_else(|| panic!("{text}: {section}"));
    let list = ["Implements", ">1</span>", ">2</span>", "This document", "Amended by", ">3</span>"];
    assert!(list.map(place).is_sorted(), "{section}");
    assert!(!site.read("en/news/index.html").contains("class=\"lineage\""));
}
