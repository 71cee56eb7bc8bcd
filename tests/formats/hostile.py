"""Writes a portal in all fourteen locales whose titles, summaries, labels and names hold whatever means something
in one of the formats that are published. What the parser refuses (line ends, overrides, controls) is not here.
"""

import json
from pathlib import Path

BASE = "https://hostile.example/a/portal/"
WORDS = {
    "en": "Plan", "id": "Rencana", "ms": "Pelan", "ms-Arab": "رنچڠن", "fil": "Plano", "th": "แผนที่", "vi": "Kế hoạch",
    "lo": "ແຜນການ", "km": "ផែនការ", "my": "အစီအစဉ်", "zh-Hans": "计划", "ta": "திட்டம்", "tet": "Planu", "pt": "Plano é",
}
LOCALES = list(WORDS)
# Each means something somewhere: XML, HTML, JSON in HTML, TeX, RIS, Markdown, Turtle; the last are scripts.
PIECES = [
    "<b>&amp;\"quotes\"'</b>",
    "]]> <![CDATA[ ?> <?x",
    "</script><script>alert(1)</script>",
    "<!-- --> --!> <!",
    "{\\b}%#$_~^@{ }}{\\",
    "  - ER  - TY  - JOUR",
    "`code` [a](b) ![c](d) *e* _f_ **g** <https://x.example/> ~~h~~",
    "\u200eleft\u200f \u2066ASEAN\u2069 \u2067עברית\u2069 \u061c",
    "🏛️👩‍👩‍👧 e\u0301 \u1ea5 क्‍ष \U00020bb7",
    "#1. - + | a : b = c; d\\",
    "&#60;&lt;\\u003c\\\" \"\"\" '''",
    "http://y.example/?a=1&b=2 x@y.example {{ 1 }} {% x %}",
    "“curled” ‘quotes’ — dash… `` ''",
    "# {#id} ##",
]
# Each would begin a block, if a summary were written into Markdown as it is.
BLOCKS = ["- item", "+ item", "1. item", "2) item", "    code", "---", "===", "> quotation", "# heading", "```code", "~~~", "<div>", "[a]: /b", "| a | b |", "***", ": x"]
KINDS = ["declaration", "vision", "guidance", "plan", "notice", "guide", "page"]
# Documents of the section that can be read in every locale.
PLANS = 45
TOPICS = {"media": [], "press": ["media"], "radio": ["media"], "short-wave": ["radio"], "truth": []}
# Slugs in their own scripts, one hostile to whoever forgets to encode it.
SLUGS = {"th": "แผนที่", "ms-Arab": "رنچڠن", "zh-Hans": "计划", "ta": "திட்டம்"}


def toml(value):
    """A TOML value: strings are escaped as in JSON."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, Day):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


class Day(str):
    """A TOML date."""


def fluent(text):
    """A Fluent pattern that says this text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{{ "{escaped}" }}'


def hostile(locale, number):
    return f"{WORDS[locale]} {number} {PIECES[number % len(PIECES)]}"


def names(number):
    return {locale: hostile(locale, number) for locale in LOCALES}


class Portal:
    def __init__(self, root):
        self.root = Path(root)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def text(self, folder, locale, number, body="", index="index", **keys):
        """One text with a hostile title and summary."""
        own = {"title": hostile(locale, number), "summary": f"{BLOCKS[number % len(BLOCKS)]} {hostile(locale, number + 3)}", **keys}
        if locale != "en":
            reviewed = number % 2 == 1
            own["authority"] = "unofficial" if reviewed else "machine"
            if reviewed:
                own["reviewed"] = {"by": hostile(locale, number + 1), "on": Day("2026-10-20")}
        front = "".join(f"{key} = {toml(value)}\n" for key, value in own.items())
        self.write(f"content/{folder}/{index}.{locale}.md", f"+++\n{front}+++\n{body}")

    def document(self, folder, number, locales=LOCALES, body="", own=None, **shared):
        """A document in several languages; `own` gives further keys of a text by locale."""
        for locale in locales:
            keys = shared if locale == "en" else {}
            self.text(folder, locale, number, body, **keys, **(own(locale) if own else {}))


def write(root):
    portal = Portal(root)
    settings(portal)
    fronts(portal)
    topics(portal)
    plans(portal)
    others(portal)


def settings(portal):
    portal.write(
        "site.toml",
        f'base_url = "{BASE}"\ndefault_locale = "en"\ntag_authority = "hostile.example,2026"\ncontact = "editor@hostile.example"\n'
        f"locales = {toml(LOCALES)}\npaginate_by = 10\n[fallbacks]\ntet = [\"pt\", \"en\"]\n"
        '[[sections]]\nfolder = "plans"\norder = "date"\n[[sections]]\nfolder = "notes"\norder = "title"\n',
    )
    for locale in LOCALES:
        lines = [("site-title", 0), ("site-description", 6), ("disclaimer", 2)]
        portal.write(f"locales/{locale}/portal.ftl", "".join(f"{key} = {fluent(hostile(locale, at))}\n" for key, at in lines))
    table = lambda at: toml(names(at))  # noqa: E731
    portal.write(
        "data/records.toml",
        f'[[bodies]]\nid = "council"\nname = {table(0)}\nshort_name = {table(4)}\nurl = "https://council.example/?a=1&b=2"\nmember = "laos"\n'
        f'[[bodies]]\nid = "office"\nname = {table(5)}\n'
        f'[[meetings]]\nid = "first"\nbody = "council"\nhost = "laos"\nstart = 2025-01-02\nend = 2025-01-03\nname = {table(6)}\nplace = {table(9)}\n'
        f'[[members]]\nid = "laos"\nname = {table(2)}\nlanguages = ["lo"]\njoined = 1997-07-23\n'
        f'[[public_sources]]\nid = "agency"\nmember = "laos"\nkind = "news-agency"\nname = {table(1)}\nlanguages = ["lo"]\n'
        f'url = "https://a.example/?q=%22&b=<|>"\nlisted = 2026-10-01\nverified = {{ on = 2026-10-02, by = {toml(hostile("en", 9))} }}\n'
        f'[[public_sources]]\nid = "all"\nkind = "organisation"\nname = {table(11)}\nurl = "https://b.example/"\nlisted = 2026-10-01\n',
    )


def fronts(portal):
    for locale in LOCALES:
        portal.text("", locale, 1, index="_index")
        portal.text("plans", locale, 2, index="_index")
        portal.text("notes", locale, 3, index="_index")


def topics(portal):
    for number, (name, broader) in enumerate(TOPICS.items()):
        title = 4 + number
        labels = lambda locale: {"alt_labels": [hostile(locale, title), hostile(locale, 20), hostile(locale, 20), hostile(locale, 13)]}  # noqa: B023, E731
        # Related to what stands above it, which SKOS forbids to say.
        related = ["media", "truth"] if name == "short-wave" else ["short-wave"] if name == "press" else []
        portal.document(f"topics/{name}", title, own=labels, id=name, broader=broader, related=related)


def plans(portal):
    for number in range(PLANS):
        name = f"plan-{number}"
        month, day = 1 + number % 9, 1 + number % 28
        keys = {
            "id": name,
            "kind": KINDS[number % len(KINDS)],
            "publisher": ["council", "office"][number % 2],
            "published": Day(f"2026-{month:02}-{day:02}"),
            "topics": ["media", "press"] if number % 3 else ["truth"],
            "status": ["adopted", "in-force", "noted"][number % 3],
        }
        if number % 4 == 0:
            keys["full_text"] = True
        if number % 2:
            keys["adopted"] = {"date": Day("2025-01-03"), "meeting": "first"}
        if number % 5 == 0:
            keys["sources"] = [{"title": hostile("en", number + 5), "publisher": hostile("en", number), "url": "https://s.example/?q=%22&b=<", "accessed": Day("2026-01-05")}]
        if number == 7:
            keys["changes"] = [{"date": Day("2026-10-01"), "note": hostile("en", 0)}, {"date": Day("2026-10-09"), "note": "minor", "minor": True}]
        if number == 8:
            keys["aliases"] = ["/en/old/eight/", "/th/old/เก่า/", "/ms-Arab/old/"]
        if number == 9:
            keys["supersedes"] = ["plan-10"]
        if number == 10:
            keys["status"] = "superseded"
        if number == 11:
            keys["withdrawn"] = {"on": Day("2026-10-10"), "reason": hostile("en", 2)}
            keys["status"] = "withdrawn"
        slug = lambda locale: {"slug": f"{SLUGS[locale]}-{number}"} if locale in SLUGS and number % 6 == 0 else {}  # noqa: B023, E731
        body = "## One & two {#part}\n\nSee [the next](../plan-1/index.md), [its part](../plan-1/index.md#part), [here](#part).\n"
        bodies = {"en": body}
        for locale in LOCALES:
            own = keys if locale == "en" else {}
            changes = {"changes_text": {"2026-10-01": hostile(locale, 4)}} if number == 7 and locale == "th" else {}
            portal.text(f"plans/{name}", locale, number, bodies.get(locale, body.replace(" {#part}", "")), **own, **slug(locale), **changes)


def others(portal):
    published = {"published": Day("2026-11-01"), "publisher": "council"}
    portal.document("directory", 10, id="directory", kind="directory", **published)
    portal.document("notes/timeline", 11, id="timeline", kind="timeline", **published)
    portal.document("notes/states", 9, id="states", kind="members", **published)
    portal.document("about", 12, id="about", kind="page", **published)
    note = "![A \"square\" [box]](square.svg)\n\n[A file](square.svg), [out](https://asean.example/?a=1&b=2), [a topic](../../topics/truth/index.md), [only English](../english/index.md#end).\n\n```\n[not a link](x)\n```\n"
    portal.document("notes/pictured", 13, body=note, id="pictured", kind="guide", **published)
    portal.write("content/notes/pictured/square.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="4" height="3"/></svg>')
    portal.document("notes/english", 14, locales=["en", "pt"], id="english", kind="notice", topics=["truth"], **published)
    portal.write("content/notes/english/index.en.md", (portal.root / "content/notes/english/index.en.md").read_text() + "\nSee [a draft's neighbour](../pictured/index.md).\n\n## End {#end}\n")
    portal.write("content/notes/english/index.pt.md", (portal.root / "content/notes/english/index.pt.md").read_text() + "\nVeja [isto](../pictured/index.md).\n\n## Fim\n")
    portal.document("notes/drafted", 15, id="drafted", kind="notice", status="draft", **published)
    portal.document("notes/coming", 16, id="coming", kind="notice", published=Day("2099-01-01"))
