"""Numbers, dates, names and addresses are the same in every language of the portal: in documents, records and interface texts.

Run by tests/run.sh; alone: python3 -m unittest discover -s tests/site -p test_agreement.py
"""

import functools
import re
import tomllib
import unittest

import texts
from agreement import Date, Names, differences, language
from texts import ROOT, Block

LOCALES = tomllib.loads((ROOT / "site.toml").read_text(encoding="utf-8"))["locales"]

# What differs on purpose: (file without its locale, locale or "*", what is said) -> why. One that is no longer needed is a fault.
EXCEPTIONS = {}


@functools.cache
def names():
    """The names of all records, each with its other names in the same language."""
    places = {}
    for path in sorted((ROOT / "data").glob("*.toml")):
        for place, table in texts.records(path):
            record, _, key = place.rpartition("/")
            if key in ("name", "short_name"):
                forms = places.setdefault(f"{path.name}/{record}", {})
                for locale, block in table.items():
                    forms.setdefault(locale, []).append(block.text)
    return Names(list(places.values()))


def compare(original, translation, locale):
    return list(differences(original, translation, locale, names()))


@functools.cache
def translations():
    """Of each document the blocks of its original with those of a translation, and the file and the locale of the latter."""
    return list(pairs())


def pairs():
    for path in sorted((ROOT / "content").rglob("*.en.md")):
        original = texts.document(path.read_text(encoding="utf-8"))
        for locale in LOCALES:
            other = path.with_name(path.name.replace(".en.md", f".{locale}.md"))
            if locale != "en" and other.exists():
                yield original, texts.document(other.read_text(encoding="utf-8")), other, locale


@functools.cache
def needed(name):
    """The locales with a document in which `name` is named: there it cannot be without a form of its own."""
    named = lambda blocks: any(name in block.text for block in blocks)
    return {locale for original, _, _, locale in translations() if named(original)}


def faults_of_documents():
    """Every disagreement of a translation with its original, as (file without locale, locale, line, what)."""
    for original, translation, path, locale in translations():
        name = path.relative_to(ROOT / "content").as_posix().removesuffix(f".{locale}.md")
        kinds, others = [block.kind for block in original], [block.kind for block in translation]
        if kinds != others:
            original, translation = [as_one(original)], [as_one(translation)]
            yield name, locale, 1, f"has other blocks: {others} for {kinds}"
        for one, other in zip(original, translation):
            for what in compare(one, other, locale):
                yield name, locale, other.line, what


def as_one(blocks):
    """A document as one block, where it has not the same blocks as its original."""
    fixed = tuple(sorted(one for block in blocks for one in block.fixed))
    return Block("document", 1, "\n".join(block.text for block in blocks), fixed)


class Agreement(unittest.TestCase):
    def test_documents_agree_with_their_originals(self):
        unused, found = set(EXCEPTIONS), []
        for name, locale, line, what in faults_of_documents():
            known = [key for key in EXCEPTIONS if key in ((name, locale, what), (name, "*", what))]
            unused -= set(known)
            if not known:
                found.append(f"content/{name}.{locale}.md:{line}: {what}")
        self.assertEqual(found, [], "\n" + "\n".join(found))
        self.assertEqual(unused, set(), "exceptions that are no longer needed")

    def test_records_agree_in_every_language(self):
        found = []
        for path in sorted((ROOT / "data").glob("*.toml")):
            for place, table in texts.records(path):
                for locale in LOCALES:
                    if locale not in table and (locale in needed(table["en"].text) or not needed(table["en"].text)):
                        found.append(f"{path.name}: {place} has no {locale}")
                    elif locale in table and locale != "en":
                        wrong = compare(table["en"], table[locale], locale)
                        found += [f"{path.name}:{table[locale].line}: {place}: {locale} {what}" for what in wrong]
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_dates_and_numbers_are_read_in_every_language(self):
        """Nothing agrees only because nothing was read."""
        for original, translation, path, locale in translations():
            if "da-nang-declaration" in str(path):
                dates = language(locale).facts(as_one(translation).text).dates
                self.assertEqual(dates[Date((22, 23), 9, 2023)], 1, locale)
                self.assertEqual(dates[Date((26,), 10, 2025)], 1, locale)
                self.assertIn("16", language(locale).facts(as_one(translation).text).numbers, locale)


class Planted(unittest.TestCase):
    """Each promise is seen to fail: one thing is changed in a text that agrees, in every language."""

    DOCUMENT = ROOT / "content/documents/da-nang-declaration"

    def documents(self):
        source = {locale: (self.DOCUMENT / f"index.{locale}.md").read_text(encoding="utf-8") for locale in LOCALES}
        return source["en"], {locale: text for locale, text in source.items() if locale != "en"}

    def disagreement(self, original, translation, locale):
        pairs = zip(texts.document(original), texts.document(translation), strict=True)
        return [what for one, other in pairs for what in compare(one, other, locale)]

    def plant(self, change, expected):
        """Changes each translation by `change(text, locale)`, and expects what matches `expected`."""
        original, others = self.documents()
        for locale, text in others.items():
            with self.subTest(locale=locale):
                changed = change(text, locale)
                self.assertNotEqual(changed, text, "nothing was changed")
                self.assertEqual(self.disagreement(original, text, locale), [])
                self.assertRegex("\n".join(self.disagreement(original, changed, locale)), expected)

    def test_a_year(self):
        # Thai gives the years of both eras: then one is too much.
        expected = r"lacks the date 2025-10-26|lacks the date 2023-09|has the number 2024 too much"
        self.plant(lambda text, _: re.sub(figures(2023) + "(?!.*" + figures(2023) + ")", "2024", text, count=1), expected)
        self.plant(lambda text, _: re.sub(f"{figures(2025)}|{figures(2568)}", "2024", text, count=1), expected)

    def test_days_that_changed_places(self):
        def swap(text, _):
            text = re.sub(rf"(?<!\d){figures(22)}(?!\d)", "<>", text)
            return re.sub(rf"(?<!\d){figures(26)}(?!\d)", "22", text).replace("<>", "26")

        self.plant(swap, r"lacks the date 2023-09-22\+23\n(.*\n)*has the date 2023-09-26\+23 too much")

    def test_a_month(self):
        def later(text, locale):
            months = language(locale).months
            stems = [month.removesuffix("\N{TAMIL SIGN VIRAMA}") for month in months]
            return re.sub(stems[8], stems[9], text, flags=re.IGNORECASE)

        self.plant(later, r"lacks the date 2023-09-22\+23\n(.*\n)*has the date 2023-10-22\+23 too much")

    def test_an_ordinal(self):
        self.plant(lambda text, _: re.sub(rf"(?<!\d){figures(16)}(?!\d)", "17", text), "lacks the number 16\n(.*\n)*has the number 17 too much")

    def test_a_number_that_may_be_a_word(self):
        """Ten members that became twelve."""

        def more(text, locale):
            ten = language(locale).words["10"].pattern
            return re.sub(f"(?<!\\d){figures(10)}(?!\\d)|{ten}", "12", text, flags=re.IGNORECASE)

        self.plant(more, "lacks the number 10")

    def test_a_name(self):
        self.plant(lambda text, _: text.replace("AMRI", ""), "lacks the name AMRI")
        self.plant(lambda text, _: text.replace("AMRI", "AMRO"), "has the name AMRO too much")

    def test_the_name_of_a_record(self):
        def other(text, locale):
            forms = dict(names().called)["ASEAN Secretariat"][locale]
            return re.sub("|".join(re.escape(form)[:-2] for form in forms), "…", text)

        self.plant(other, "lacks the name ASEAN Secretariat")

    def test_an_address(self):
        self.plant(lambda text, _: text.replace("asean.org", "asean.com"), "lacks the address asean.org")
        self.plant(lambda text, _: text.replace("check-a-source/index.md", "check/index.md"), "lacks the text ../../guides/check-a-source")

    def test_code(self):
        self.assertEqual(self.found("`akp.gov.kh`", "`akp.gov.kn`", "km"), ["lacks the text akp.gov.kh", "has the text akp.gov.kn too much"])

    def found(self, original, translation, locale):
        block = lambda text: texts.block("", 1, text)
        return compare(block(original), block(translation), locale)

    def test_buddhist_years(self):
        for right in ("พ.ศ. 2566", "ค.ศ. 2023", "พ.ศ. 2566 (ค.ศ. 2023)", "ค.ศ. 2023 (พ.ศ. 2566)", "ปี 2023", "พ.ศ. ๒๕๖๖"):
            self.assertEqual(self.found("in 2023", f"เมื่อ {right}", "th"), [], right)
        for wrong in ("พ.ศ. 2565", "พ.ศ. 2567 (ค.ศ. 2023)", "พ.ศ. 2566 (ค.ศ. 2024)", "พ.ศ. 2023", "ปี 2566"):
            self.assertNotEqual(self.found("in 2023", f"เมื่อ {wrong}", "th"), [], wrong)
        self.assertEqual(self.found("2016-25", "ค.ศ. 2016 ถึง 2025 (พ.ศ. 2559 ถึง 2568)", "th"), [])
        self.assertNotEqual(self.found("2016-25", "ค.ศ. 2016 ถึง 2025 (พ.ศ. 2559 ถึง 2569)", "th"), [])

    def test_dates_in_every_order(self):
        english = "from 30 September to 2 October 2025"
        for locale, right in {
            "vi": "từ ngày 30 tháng 9 đến ngày 2 tháng 10 năm 2025",
            "zh-Hans": "2025年9月30日至10月2日",
            "my": "၂၀၂၅ ခုနှစ် စက်တင်ဘာလ ၃၀ ရက်မှ အောက်တိုဘာလ ၂ ရက်",
            "fil": "mula Setyembre 30 hanggang Oktubre 2, 2025",
            "pt": "de 30 de setembro a 2 de outubro de 2025",
            "tet": "loron 30 fulan-setembru to’o loron 2 fulan-outubru tinan 2025",
            "km": "ថ្ងៃទី៣០ ខែកញ្ញា ដល់ថ្ងៃទី២ ខែតុលា ឆ្នាំ២០២៥",
        }.items():
            self.assertEqual(self.found(english, right, locale), [], locale)
            self.assertNotEqual(self.found(english.replace("30", "29"), right, locale), [], locale)
            self.assertNotEqual(self.found(english.replace("October", "November"), right, locale), [], locale)

    def test_numbers_with_separators(self):
        texts = {"pt": "1.250.000 e 3,5", "id": "1.250.000 dan 3,5", "th": "1,250,000 และ 3.5", "km": "១.២៥០.០០០ និង ៣,៥"}
        for locale, right in texts.items():
            self.assertEqual(self.found("1,250,000 and 3.5", right, locale), [], locale)
        self.assertNotEqual(self.found("1,250,000", "1.250", "pt"), [])

    def test_the_two_that_doubles_a_word(self):
        self.assertEqual(self.found("the ministers", "منتري٢", "ms-Arab"), [])
        self.assertEqual(self.found("on page 2", "هلامن ٢", "ms-Arab"), [])
        self.assertNotEqual(self.found("on page 3", "هلامن ٢", "ms-Arab"), [])

    def test_a_latin_word_that_nobody_wrote(self):
        self.assertEqual(self.found("Viettel showed it", "Viettel បានបង្ហាញ", "km"), [])
        self.assertEqual(self.found("Viettel showed it", "Vietell បានបង្ហាញ", "km"), ["has the name Vietell too much"])


def figures(number):
    """A number in the digits of any script that the portal writes."""
    zeros = "0၀០๐໐"
    return "".join("[" + "".join(chr(ord(zero) + int(digit)) for zero in zeros) + "]" for digit in str(number))


if __name__ == "__main__":
    unittest.main()
