#!/usr/bin/env python3
"""Makes two small portals that differ in some pages and sweeps builds of them with sweep.py.

    PADI=target/debug/padi python3 tests/kill/run.py
"""

import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PADI = pathlib.Path(os.environ.get("PADI", HERE.parents[1] / "target/debug/padi")).resolve()

SITE = """base_url = "https://kill.example/"
default_locale = "en"
tag_authority = "kill.example,2026"
contact = "editor@kill.example"
locales = ["en"]
[[sections]]
folder = "news"
"""


def portal(root, documents, words):
    """A portal with one locale and some documents."""
    files = {
        "site.toml": SITE,
        "locales/en/portal.ftl": "site-title = Kill\nsite-description = Kill\ndisclaimer = Kill\n",
        "content/_index.en.md": '+++\ntitle = "Home"\n+++\n',
        "content/news/_index.en.md": '+++\ntitle = "News"\n+++\n',
    }
    for name in documents:
        front = f'+++\nid = "{name}"\ntitle = "{name}"\nkind = "page"\npublished = 2026-01-01\n+++\n'
        files[f"content/news/{name}/index.en.md"] = f"{front}\n{words} {name}\n"
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        portal(folder / "old", ["one", "two", "gone"], "Old words of")
        portal(folder / "new", ["one", "two", "three"], "New words of")
        portal(folder / "many", [f"page-{number}" for number in range(150)], "Many words of")
        command = "{} --quiet --root {} build --output-dir {{out}}"
        old, new, many = (command.format(PADI, folder / name) for name in ("old", "new", "many"))
        sweep = [sys.executable, str(HERE / "sweep.py"), "--old", old, "--new", new]
        runs = [
            [*sweep, "--what", "signal=KILL", "--many", many, "--random", "40"],
            [*sweep, "--what", "error=ENOSPC", "--calls", "openat,write,mkdirat,linkat,renameat2,syncfs,fsync,flock"],
            [*sweep, "--what", "error=EIO", "--calls", "openat,write,close,getdents64,renameat2,syncfs,fsync,unlinkat"],
            [*sweep, "--what", "signal=KILL", "--first", "--calls", "renameat2,syncfs,mkdirat,write"],
        ]
        for run in runs:
            done = subprocess.run([*run, "--work", str(folder / "work")], check=False)
            if done.returncode != 0:
                return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
