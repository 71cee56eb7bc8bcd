"""Fonts, read by fontTools and shaped by HarfBuzz: each holds every character of its range that a page shows, and shapes
every run of them as the font does that it was cut from.
"""

import io
import re
import unittest
from functools import lru_cache

import uharfbuzz as hb
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
from sites import ROOT, Case, portal

THEME = ROOT / "themes/default/fonts"
JOINERS = "\u200b\u200c\u200d"
WEIGHTS = [400, 700]


@lru_cache(maxsize=None)
def rules(site):
    """By address: the ranges of characters, as the stylesheet has them."""
    found = {}
    for rule in re.findall(r"@font-face \{.*?\}", site.read("style.css")):
        url = re.search(r'url\("(.*?)"\)', rule).group(1)
        ranges = re.search(r"unicode-range: (.*?) \}", rule).group(1).split(", ")
        ends = [one.removeprefix("U+").split("-") for one in ranges]
        found[url] = [(int(end[0], 16), int(end[-1], 16)) for end in ends]
    return found


@lru_cache(maxsize=None)
def texts(site):
    """All that pages show, attributes that are read out included."""
    shown = set()
    for name in site.pages:
        page = site.page(name)
        shown.update(page.xpath("//text()[not(ancestor::script)]"), page.xpath("//@alt | //@title | //@aria-label"))
    return "\n".join(shown)


def letters(ranges):
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


def runs(site, url):
    """What a browser shapes with a font: all it has of a script, or names that it has in whole."""
    script = letters(rules(site)[url.replace("-names", "")])
    found = sorted(set(re.findall(f"[{script}][{script}{JOINERS}]*", texts(site))))
    own = re.compile(f"[{letters(rules(site)[url])}{JOINERS}]*")
    return [run for run in found if own.fullmatch(run)]


class Shaper:
    """A font at one weight."""

    def __init__(self, data, weight):
        self.font = hb.Font(hb.Face(data))
        self.font.set_variations({"wght": weight})
        self.outlines = {}

    def shape(self, text):
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self.font, buffer)
        places = zip(buffer.glyph_infos, buffer.glyph_positions)
        glyphs = [(at.position, self.outline(info.codepoint)) for info, at in places]
        # A joiner is an empty glyph, or none: one cannot see which.
        return [glyph for glyph in glyphs if glyph[1] or glyph[0][2]]

    def outline(self, glyph):
        if glyph not in self.outlines:
            pen = RecordingPen()
            self.font.draw_glyph_with_pen(glyph, pen)
            self.outlines[glyph] = pen.value
        return self.outlines[glyph]


def whole(site):
    return [url for url in rules(site) if not url.endswith("-names.woff2")]


def original(url):
    return THEME / url.split("/")[-1].replace("-names", "").replace(".woff2", ".ttf")


def coverage(site):
    """A character that a page shows, that the font is for and that the original has, is in the font."""
    for url in rules(site):
        known = set(TTFont(io.BytesIO(site.bytes(url))).getBestCmap()) | {ord(c) for c in JOINERS}
        wanted = {ord(c) for run in runs(site, url) for c in run} & set(TTFont(original(url)).getBestCmap())
        for c in sorted(wanted - known):
            yield f"{url} lacks U+{c:04X}"


def shapes(site):
    for url in rules(site):
        small = TTFont(io.BytesIO(site.bytes(url)))
        small.flavor = None
        data = io.BytesIO()
        small.save(data)
        for weight in WEIGHTS:
            cut, uncut = Shaper(data.getvalue(), weight), Shaper(original(url).read_bytes(), weight)
            for run in runs(site, url):
                if cut.shape(run) != uncut.shape(run):
                    yield f"{url} shapes {run} otherwise at {weight}"


class Fonts(Case):
    def test_coverage(self):
        self.assertEqual(list(coverage(portal())), [])

    def test_shapes(self):
        found = {url: len(runs(portal(), url)) for url in whole(portal())}
        self.assertEqual(len(found), 4)
        self.assertGreater(min(found.values()), 500, found)
        self.assertEqual(list(shapes(portal())), [])

    def test_weights_differ(self):
        """The comparison sees a weight, so it would see a lost one."""
        data = (THEME / "noto-sans-khmer.ttf").read_bytes()
        self.assertNotEqual(Shaper(data, 400).shape("ខ្មែរ"), Shaper(data, 700).shape("ខ្មែរ"))

    def test_sizes(self):
        """What a page of a language costs a device without its script."""
        for url in rules(portal()):
            limit = 12_000 if url.endswith("-names.woff2") else 60_000
            self.assertLess(len(portal().bytes(url)), limit, url)


if __name__ == "__main__":
    unittest.main()
