"""Reads documents, records and interface texts as blocks of plain text, with the lines that they stand on.

A block is a title, a heading, a paragraph, an item of a list or a cell of a table. Markup, the numbers of lists and the addresses of
links are no part of its text; code and addresses are kept beside it.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(((?:[^()]|\([^()]*\))*)\)|<((?:https?|mailto|tel):[^>]*)>")
# Front matter that readers see, in the order in which it is compared.
SEEN = ("title", "summary")


@dataclass(frozen=True)
class Block:
    """One text, with its kind and its line in the file; `fixed` are its code and its addresses, which no language changes."""

    kind: str
    line: int
    text: str
    fixed: tuple = ()


def block(kind, line, source):
    code = CODE.findall(source)
    links = [one or other for one, other in LINK.findall(CODE.sub(" ", source))]
    return Block(kind, line, plain(source), tuple(sorted([*code, *links])))


def plain(source):
    """The text of a line of Markdown."""
    text = LINK.sub(lambda match: "]" if match[1] is not None else " ", CODE.sub(" ", source))
    text = re.sub(r"https?://\S+|\[\^[^\]]*\]|\{#[^}]*\}|\[!\w+\]", " ", text)
    return re.sub(r"[*\[\]\\]|(?<!\w)_|_(?!\w)", "", text)


def document(source):
    """The blocks of a document's file: what readers see of its front matter, then its body."""
    _, front, body = source.split("+++\n", 2)
    return of_front_matter(front) + of_body(body, front.count("\n") + 3)


def of_front_matter(front):
    values = tomllib.loads(front)
    line = lambda key: next((at for at, text in enumerate(front.split("\n"), 2) if text.startswith(key)), 1)
    notes = {str(change["date"]): change["note"] for change in values.get("changes", []) if "note" in change}
    notes |= {str(date): note for date, note in values.get("changes_text", {}).items()}
    texts = [(key, key, values[key]) for key in SEEN if key in values]
    texts += [(f"change of {date}", date, note) for date, note in sorted(notes.items())]
    return [block(kind, line(key), text) for kind, key, text in texts]


def of_body(body, first):
    found = []
    for number, line in enumerate(body.split("\n"), first):
        mark = re.match(r"(?P<quote>(?:>\s?)*)\s*(?P<kind>#+ |[-*] |\d+[.)] |\[\^[^\]]+\]:|\||: |)", line)
        kind, text = mark["quote"].replace(" ", "") + mark["kind"].strip(" 0123456789"), line[mark.end() :]
        if re.fullmatch(r"[\s|:-]*|\s*\[!\w+\]\s*", text):
            continue
        if kind.endswith("|"):
            cells = re.split(r"(?<!\\)\|", text.rstrip().removesuffix("|"))
            found += [block(f"{kind}{column}", number, cell) for column, cell in enumerate(cells, 1)]
        else:
            found.append(block(kind, number, text))
    return found


def records(path):
    """Of a file of records, each text that stands in several languages: its place and a table from locale to block."""
    source = path.read_text(encoding="utf-8")
    lines = source.split("\n")

    def line(text):
        return next((at for at, one in enumerate(lines, 1) if text in one), 1)

    def walk(value, place):
        if isinstance(value, list):
            for at, one in enumerate(value):
                yield from walk(one, f"{place}/{one['id'] if isinstance(one, dict) and 'id' in one else at}")
        elif isinstance(value, dict) and isinstance(value.get("en"), str):
            yield place, {locale: Block(place, line(text), plain(text)) for locale, text in value.items() if isinstance(text, str)}
        elif isinstance(value, dict):
            for key, one in value.items():
                yield from walk(one, f"{place}/{key}" if place else key)

    return list(walk(tomllib.loads(source), ""))


def normal(text, locale):
    """Digits of every script as ASCII, but for the Arabic two that doubles a word in Jawi; no signs without width."""
    text = re.sub(r"[\u200b-\u200f\u2060\u2066-\u2069\ufeff]", "", unicodedata.normalize("NFC", text))
    if locale == "ms-Arab":
        text = re.sub(r"(?<=[^\W\d])٢", "", text)
    text = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return re.sub(r"(?<!\d)(\d\d)(\d\d)([-–])(\d\d)(?![\d-])", in_full, text)


def in_full(years):
    """2016-25 as 2016-2025."""
    century, first, dash, last = years.groups()
    return f"{century}{first}{dash}{century}{last}" if last > first else years[0]
