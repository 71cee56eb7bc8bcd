"""What a text says in numbers, dates, names and addresses, in whatever language, so that it can be compared with its original.

`tests/data/languages.toml` says how each language writes dates and small numbers, `tests/data/names.toml` what names are called there
beside those of the portal's records. What is compared, and how strictly:

- dates: the same days, months and years, as often; a Buddhist year is the year of the common era that it stands for;
- numbers: those in digits as often as in the original. A language may write a small number as a word where another has digits, and from
  three on the number has to be there in one way or the other. A title that is quoted in English and then translated may have its numbers twice;
- names: each name of the original by one of its names in the language; no abbreviation that the original lacks, and in other scripts
  no Latin word that it lacks;
- code and addresses: letter by letter.
"""

import functools
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field

from texts import ROOT, normal

LANGUAGES = tomllib.loads((ROOT / "tests/data/languages.toml").read_text(encoding="utf-8"))
NAMES = tomllib.loads((ROOT / "tests/data/names.toml").read_text(encoding="utf-8"))["names"]
# Written without spaces between words: a month or a number word may stand anywhere.
UNSPACED = {"th", "lo", "km", "my", "zh-Hans"}
LATIN = {"en", "id", "ms", "fil", "vi", "tet", "pt"}
BUDDHIST = 543
HOST = re.compile(r"(?<![A-Za-z0-9.@-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![A-Za-z0-9-])")
ABBREVIATION = re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?![a-z])")
# How many letters before a number have to be the same for it to be quoted from English.
QUOTED = 20


@dataclass(frozen=True, order=True)
class Date:
    """Days of one month, such as (22, 23), 9, 2023. No days: the whole month. Year 0: not said."""

    days: tuple
    month: int
    year: int

    def __str__(self):
        parts = [str(self.year or "?"), f"{self.month:02}", "+".join(str(day) for day in self.days)]
        return "-".join(part for part in parts if part)


@dataclass
class Facts:
    """Dates, numbers, number words and addresses of a text, each with how often they stand in it."""

    dates: Counter = field(default_factory=Counter)
    doubtful: set = field(default_factory=set)  # months alone whose name may be another word
    numbers: Counter = field(default_factory=Counter)
    words: Counter = field(default_factory=Counter)
    hosts: Counter = field(default_factory=Counter)


def either(words):
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def month_pattern(name):
    """Tamil drops the last sign of a month before an ending; "tháng 1" is not the beginning of "tháng 10"."""
    end = "?" if name.endswith("\N{TAMIL SIGN VIRAMA}") else r"(?!\d)" if name[-1].isdigit() else ""
    return re.escape(name) + end


@functools.cache
def language(locale):
    return Language(locale)


class Language:
    """Reads the facts of one language."""

    def __init__(self, locale):
        self.locale, self.data = locale, LANGUAGES[locale]
        self.months = self.data.get("months") or theme_months(locale)
        self.date = re.compile(self.date_pattern(), re.IGNORECASE if self.data.get("any_case") else 0)
        group, decimal = re.escape(self.data["group"]), re.escape(self.data["decimal"])
        self.number = re.compile(rf"(?<![A-Za-z\d])\d+(?:{group}\d{{3}}(?!\d))*(?:{decimal}\d+)?")
        self.words = {str(value): self.word_pattern(words) for value, words in enumerate(self.data["numbers"], 1)}

    def any_of(self, key, *more):
        return either([*self.data.get(key, []), *more])

    def date_pattern(self):
        """Day, month and year in the order of the language, with its words between them; only the month has to be there."""
        few = rf"(?<![\d.,])\d{{1,2}}(?!\d|\s*月)(?:{self.any_of('ordinals')})?"
        day = rf"(?:(?:{self.any_of('day')})\s*)?{few}(?:\s*(?:{self.any_of('after_day')}))?"
        days = rf"(?P<days>{day}(?:\s*(?:{self.any_of('join', '-', '–', ',', '、', '၊', '،')})\s*{day})*)"
        begin = "" if self.locale in UNSPACED else r"(?<![^\W\d_])"
        end = "" if self.locale in {*UNSPACED, "ta"} else r"(?![^\W_])"
        names = "|".join(month_pattern(name) for name in sorted(self.months, key=len, reverse=True))
        month = rf"(?P<before>{begin}(?:{self.any_of('month')})\s*)?{begin}(?<!\d)(?P<month>{names}){end}(?P<after>{self.any_of('after_month')})?"
        year = rf"(?:(?:{self.any_of('year')})\s*)?(?P<year>(?<!\d)\d{{4}}(?!\d))(?:\s*(?:{self.any_of('after_year')}))?"
        gap = r"[\s,၊،]*"
        return {
            "day-month-year": rf"(?:{days}{gap})?{month}(?:{gap}{year})?",
            "month-day-year": rf"{month}(?:{gap}{days})?(?:{gap}{year})?",
            "year-month-day": rf"(?:{year}{gap})?{month}(?:{gap}{days})?",
        }[self.data["order"]]

    def word_pattern(self, words):
        if self.locale in UNSPACED:
            return re.compile(either(words))
        end = "" if self.data.get("stems") else rf"(?:{self.any_of('suffix')})?(?![^\W_])"
        return re.compile(rf"(?<![^\W_])(?:{self.any_of('prefix')})?(?:{either(words)}){end}", re.IGNORECASE)

    def common_era(self, text):
        """Buddhist years as years of the common era; a year that is given in both is one."""
        if "buddhist" not in self.data:
            return text
        years = rf"(?P<years>\d{{4}}(?:\s*(?:[-–]|{self.any_of('join')})\s*\d{{4}})?)"
        earlier = lambda match: re.sub(r"\d{4}", lambda year: str(int(year[0]) - BUDDHIST), match["years"])
        text = re.sub(rf"{re.escape(self.data['buddhist'])}\s*{years}", earlier, text)
        text = re.sub(rf"{re.escape(self.data['common'])}\s*(?=\d)", "", text)
        return re.sub(rf"{years}\s*\(\s*(?P=years)\s*\)", r"\g<years>", text)

    def facts(self, text):
        facts = Facts()
        text = self.common_era(normal(text, self.locale))
        facts.hosts.update(HOST.findall(text))
        text = self.take_dates(HOST.sub(" ", text), facts)
        for number in self.number.findall(text):
            facts.numbers[number.replace(self.data["group"], "").replace(self.data["decimal"], ".")] += 1
        for value, pattern in self.words.items():
            if found := pattern.findall(text):
                facts.words[value] = len(found)
        return facts

    def take_dates(self, text, facts):
        """Moves the dates of `text` to `facts`; returns what is left."""
        found, between, end = [], [], 0
        for match in self.date.finditer(text):
            days = tuple(int(day) for day in re.findall(r"\d+", match["days"] or ""))
            date = Date(days, self.month(match["month"]), int(match["year"] or 0))
            if not (days or date.year or match["before"] or match["after"] or self.stands_alone(match["month"])):
                facts.doubtful.add(date)
                continue
            found.append(date)
            between.append(text[end : match.start()])
            end = match.end()
        between.append(text[end:])
        facts.dates.update(self.with_years(found, between))
        return " · ".join(between)

    def stands_alone(self, month):
        """Whether a month's name can hardly be another word, or the beginning of one."""
        return self.data.get("bare", self.locale not in UNSPACED and len(month) > 5)

    def with_years(self, found, between):
        """Gives both ends of a range the year that one of them has."""
        for at in range(1, len(found)):
            one, other = found[at - 1], found[at]
            joined = re.fullmatch(rf"\s*(?:{self.any_of('join', '-', '–')})\s*", between[at])
            if joined and bool(one.year) != bool(other.year):
                year = one.year or other.year
                found[at - 1], found[at] = Date(one.days, one.month, year), Date(other.days, other.month, year)
        return found

    def month(self, name):
        return next(at for at, month in enumerate(self.months, 1) if month.casefold().startswith(name.casefold()))


def theme_months(locale):
    source = ROOT / f"themes/default/locales/{locale}/locale.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))["dates"]["months"]


class Names:
    """What the names of records, and those of `names.toml`, are called in each language."""

    def __init__(self, texts):
        """`texts` are tables from locale to text, as in the records."""
        called = {}
        for table in [*texts, *NAMES]:
            table = {locale: [text] if isinstance(text, str) else text for locale, text in table.items()}
            for name in table["en"]:
                forms = called.setdefault(name, {})
                for locale, more in table.items():
                    forms.setdefault(locale, []).extend([*more, *map(without_gloss, more)])
        # The longest first: "ASEAN Secretariat" is not "ASEAN".
        self.called = sorted(called.items(), key=lambda name: -len(name[0]))

    def of(self, text):
        """The names in an English text with their forms, and the abbreviations that have no other form."""
        found = {}
        for name, forms in self.called:
            text, count = re.subn(rf"(?<!\w){re.escape(name)}(?!\w)", " · ", text)
            if count:
                found[name] = forms
        return found | {name: {} for name in ABBREVIATION.findall(text)}

    def differences(self, original, translation, locale):
        found, text = self.of(normal(original, "en")), normal(translation, locale)
        allowed = [normal(original, "en")]
        for name, forms in found.items():
            known = [name, *forms.get("en", []), *forms.get(locale, [])]
            allowed += known
            if not any(stem(normal(form, locale), locale).casefold() in text.casefold() for form in known):
                yield f"lacks the name {name}"
        allowed = set(re.findall(r"[^\W\d_]+", " ".join(allowed).casefold()))
        latin = ABBREVIATION if locale in LATIN else re.compile(r"[A-Za-z]{3,}")
        for word in sorted(set(latin.findall(HOST.sub(" ", text)))):
            if word.casefold() not in allowed:
                yield f"has the name {word} too much"


def without_gloss(name):
    """A name without what stands in brackets behind it, often the English one."""
    return re.sub(r"(?<=.)\s*[(（][^()（）]*[)）]$", "", name)


def stem(name, locale):
    """Tamil changes the end of a name with its case."""
    return re.sub("(?:ம)?\N{TAMIL SIGN VIRAMA}$", "", name) if locale == "ta" else name


def differences(original, translation, locale, names):
    """What the block `translation` lacks of the block `original` and has beyond it, as short sentences."""
    want, have = language("en").facts(original.text), language(locale).facts(translation.text)
    quoted = quoted_numbers(normal(original.text, "en"), normal(translation.text, locale))
    return [
        *surplus("date", want.dates, have.dates, have.doubtful, want.doubtful),
        *surplus("address", want.hosts, have.hosts),
        *surplus("text", Counter(original.fixed), Counter(translation.fixed)),
        *number_differences(want, have, quoted),
        *names.differences(original.text, translation.text, locale),
    ]


def surplus(kind, want, have, in_translation=(), in_original=()):
    yield from (f"lacks the {kind} {one}" for one in sorted(want - have) if one not in in_translation)
    yield from (f"has the {kind} {one} too much" for one in sorted(have - want) if one not in in_original)


def number_differences(want, have, quoted):
    for number in sorted({*want.numbers, *have.numbers, *want.words}):
        said, meant = have.numbers[number] + have.words[number], want.numbers[number] + want.words[number]
        if want.numbers[number] > said or (meant and not said and number not in ("1", "2")):
            yield f"lacks the number {number}"
        if have.numbers[number] - quoted[number] > want.numbers[number] and not want.words[number]:
            yield f"has the number {number} too much"


def quoted_numbers(original, translation):
    """Numbers in titles that the translation quotes in English, word by word, and may translate beside it."""
    found = [(match[0], original[max(0, match.start() - QUOTED) : match.end()]) for match in re.finditer(r"\d+", original)]
    return Counter(number for number, title in found if len(title) > QUOTED and title in translation)
