"""The Nu HTML checker finds no error on any page of the portal, nor on one of a hostile portal, and none in the stylesheet and the icon.

Run by tests/run.sh; alone, after `npm ci --ignore-scripts` in this folder: python3 -m unittest discover -s tests/html
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/formats"))
import hostile  # noqa: E402

PADI = Path(os.environ.get("PADI", ROOT / "target/debug/padi")).resolve()
CHECKER = ROOT / "tests/html/node_modules/vnu-jar/build/dist/vnu.jar"
# A day after all that the hostile portal publishes but one document.
SECONDS = "4039372800"
# How many places of one complaint are named.
PLACES = 3

# What the checker says and is not heeded: (part of the path, the message as a pattern) -> why. One that nothing needs is a fault.
ACCEPTED = {
    ("portal/style.css", r"“path\(.*\)” is not a “clip-path” value"): "it is: CSS Shapes 2 §3.2; the checker knows level 1",
    ("hostile/", r"Illegal character in query. “\|” is not allowed"): "a bar in an address that a record gives, on purpose; browsers take it",
    ("hostile/", r"is not in Unicode Normalization Form C"): "the hostile portal has such texts on purpose",
}
# It also guesses the language of a page by its letters and words, which would show a page in a wrong one. Guesses that are wrong:
GUESSES = {
    ("portal/fil/", r"written in Tagalog "): "Filipino is Tagalog by another code",
    ("portal/ms/", r"written in Indonesian "): "the two share most of their words",
    ("portal/tet/", r"written in \w+ "): "it does not know Tetum",
    ("hostile/", r"written in \w+ "): "the hostile portal is in no language",
}
# The hostile portal has the same pieces in every locale; these write differently.
HOSTILE = ["en", "th", "ms-Arab", "my"]


def build(root, output, **environment):
    command = [PADI, "--root", root, "--quiet", "build", "--output-dir", output]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1", **environment})
    if done.returncode != 0:
        raise AssertionError(f"padi failed:\n{done.stderr}")


def check(folder, *arguments):
    """What the checker says of files of `folder`, as (path, line, message). It ends with 1 if there are errors."""
    command = ["java", "-Xss4m", "-jar", CHECKER, "--format", "json", "--stdout", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=folder)
    if done.returncode not in (0, 1) or not done.stdout.startswith("{"):
        raise AssertionError(f"the checker failed:\n{done.stdout}{done.stderr}")
    return [(place(folder, one), one.get("lastLine", 0), one["message"]) for one in json.loads(done.stdout)["messages"]]


def place(folder, message):
    path = Path(unquote(urlsplit(message.get("url", "")).path))
    return path.relative_to(folder.resolve()).as_posix() if path.is_relative_to(folder.resolve()) else str(path)


def accepted(path, message):
    return {key for key in [*ACCEPTED, *GUESSES] if path.startswith(key[0]) and re.search(key[1], message)}


def told(complaints):
    """Complaints by message, the most frequent first, each with some of its places."""
    lines = []
    for message, count in Counter(message for _, _, message in complaints).most_common():
        lines.append(f"{count} × {message}")
        lines += [f"    {path}:{line}" for path, line, other in complaints if other == message][:PLACES]
    return "\n" + "\n".join(lines)


class Html(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.enterClassContext(folder := tempfile.TemporaryDirectory())
        cls.folder = Path(folder.name)
        hostile.write(cls.folder / "source")
        build(ROOT, cls.folder / "portal")
        build(cls.folder / "source", cls.folder / "hostile", SOURCE_DATE_EPOCH=SECONDS)

    def test_pages_stylesheet_and_icon_have_no_errors(self):
        others = [path.relative_to(self.folder) for path in (self.folder / "portal").rglob("*") if path.suffix in (".css", ".svg")]
        self.assertLessEqual({"portal/style.css", "portal/favicon.svg"}, {path.as_posix() for path in others})
        pages = ["portal", *(f"hostile/{name}" for name in [*HOSTILE, "index.html", "404.html"])]
        said = check(self.folder, "--skip-non-html", *pages)
        said += check(self.folder, "--also-check-css", "--also-check-svg", *others)
        needed = set().union(*(accepted(path, message) for path, _, message in said))
        complaints = [one for one in said if not accepted(one[0], one[2])]
        self.assertEqual(complaints, [], told(complaints))
        self.assertEqual(set(ACCEPTED) - needed, set(), "accepted, but said no more")

    def test_faults_are_seen(self):
        """The checker reads what it is given, and its complaints are told."""
        page = (self.folder / "portal/th/about/index.html").read_text(encoding="utf-8")
        broken = self.folder / "broken"
        broken.mkdir()
        (broken / "page.html").write_text(page.replace("<h1", "<h7", 1).replace("<main", '<main role="nothing"', 1), encoding="utf-8")
        (broken / "style.css").write_text("a { colour: red }", encoding="utf-8")
        (broken / "icon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><rekt/></svg>', encoding="utf-8")
        pages = told(check(self.folder, "--skip-non-html", "broken"))
        self.assertRegex(pages, r"“h7”(.*\n)*.*broken/page.html:\d+")
        self.assertIn("role", pages)
        others = told(check(self.folder, "--also-check-css", "--also-check-svg", "broken/style.css", "broken/icon.svg"))
        self.assertRegex(others, r"“colour”(.*\n)*.*broken/style.css:1")
        self.assertIn("rekt", others)


if __name__ == "__main__":
    unittest.main()
