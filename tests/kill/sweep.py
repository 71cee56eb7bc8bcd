#!/usr/bin/env python3
"""Kills a build at every system call, and makes every system call fail, and looks at what is left.

    tests/kill/sweep.py --old 'padi build --root OLD --output-dir {out}' \\
                        --new 'padi build --root NEW --output-dir {out}' \\
                        [--work FOLDER] [--random 300] [--many 'padi build …'] [--first | --in-place]

OLD and NEW are two sites that differ in some files. The output folder is made with the first command;
then the second is run over it again and again, each time with one call cut short by strace. After
each run the output folder must hold the old site or the new one, byte for byte:

* exit 0 means new, exit 1 means old, a kill either;
* the next build succeeds, gives the new site and leaves nothing but the lock beside it.

Needs strace; without it, it says so and ends with 0. The counter of strace is for each thread, so
the sweep uses one worker (RAYON_NUM_THREADS=1); then builds with all workers are killed at random.
"""

import argparse
import hashlib
import os
import random
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# What a build does to the disk. Of the three renames each system uses one.
CALLS = (
    "openat write mkdir mkdirat close getdents64 newfstatat fcntl unlink unlinkat rename renameat "
    "renameat2 syncfs fsync flock statx fstat fchmod chmod fchmodat linkat read statfs fstatfs"
).split()
# EPERM and EXDEV are refusals: Padi may go on file by file.
ERRORS = ("EIO", "ENOSPC", "EACCES", "EPERM", "EXDEV")
# Errors that these calls do not give, or that say nothing of a file system.
LOADER = 127


class Sweep:
    def __init__(self, options):
        self.options = options
        self.out = os.path.join(options.work, "public")
        self.saved = os.path.join(options.work, "saved")
        self.problems = []
        self.runs = 0
        self.counts = {"old": 0, "new": 0}

    def environment(self, workers):
        extra = {"RAYON_NUM_THREADS": str(workers), "SOURCE_DATE_EPOCH": "1790000000"}
        return dict(os.environ, **extra)

    def run(self, command, prefix=(), workers=1):
        words = [word.replace("{out}", self.out) for word in shlex.split(command)]
        return subprocess.run(
            [*prefix, *words],
            env=self.environment(workers),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def prepare(self):
        """Makes both sites once, and keeps the old one."""
        self.clean()
        self.must(self.options.new)
        self.new = digest(self.out)
        self.clean()
        if not self.options.first:
            self.must(self.options.old)
            os.mkdir(os.path.join(self.out, "uploads"))
            with open(os.path.join(self.out, "uploads", "mine.txt"), "w") as file:
                file.write("not written by Padi\n")
            shutil.copytree(self.out, self.saved, symlinks=True)
            self.old = digest(self.out)
            self.must(self.options.new)
            self.new = digest(self.out)
        else:
            self.old = digest(self.out)
        self.new_files = contents(self.out) if not self.options.first else {}
        self.old_files = contents(self.saved) if not self.options.first else {}
        assert self.old != self.new, "the two sites are equal"

    def must(self, command):
        done = self.run(command)
        assert done.returncode == 0, done.stderr.decode(errors="replace")

    def clean(self):
        for name in os.listdir(self.options.work):
            path = os.path.join(self.options.work, name)
            if os.path.ismount(path):
                for inner in os.listdir(path):
                    remove(os.path.join(path, inner))
            elif name != "saved":
                remove(path)

    def reset(self):
        self.clean()
        if not self.options.first:
            shutil.copytree(self.saved, self.out, symlinks=True)

    def count(self, call):
        """How often the main thread and each other one make a call, at most."""
        self.reset()
        log = os.path.join(self.options.work, "log")
        self.run(self.options.new, ["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}"])
        if not os.path.exists(log):
            return 0
        threads = {}
        with open(log, errors="replace") as file:
            for line in file:
                match = re.match(r"(\d+) +(<\.\.\. )?\w+(\()?", line)
                if match and match.group(3):
                    threads[match.group(1)] = threads.get(match.group(1), 0) + 1
        return max(threads.values(), default=0)

    def inject(self, call, what):
        where = ["-e", f"trace={call}", "-e", f"inject={call}:{what}"]
        return ["strace", "-f", "-qq", "-o", "/dev/null", *where]

    def judge(self, name, done, killed):
        self.runs += 1
        state = digest(self.out)
        which = {self.new: "new", self.old: "old"}.get(state, "torn")
        if which == "torn" and self.options.in_place and self.is_mixed():
            which = "mixed"
        self.counts[which] = self.counts.get(which, 0) + 1
        status = done.returncode
        said = done.stderr.decode(errors="replace")
        if which == "torn":
            self.report(name, f"torn (exit {status}): {said[:300]}")
        elif which == "mixed" and not killed:
            # Some are new and some old, or the new ones are there and an old one is left.
            if not re.search("partly.?written" if status else "cleanup.?failed", said, re.I):
                self.report(name, f"exit {status} and a mix, but it does not say so: {said[:300]}")
        elif status == 0 and which != "new" and not killed:
            self.report(name, f"exit 0, but the old site: {said[:300]}")
        elif status == 1 and which == "new":
            self.report(name, f"exit 1, but the new site: {said[:300]}")
        elif not killed and status not in (0, 1, LOADER):
            self.report(name, f"exit {status}: {said[:300]}")
        elif "panicked" in said:
            self.report(name, f"a panic: {said[:300]}")
        self.after(name)

    def after(self, name):
        """The next build mends everything."""
        done = self.run(self.options.new)
        if done.returncode != 0:
            return self.report(name, f"the next build failed: {done.stderr.decode()[:300]}")
        if digest(self.out) != self.new:
            return self.report(name, "the next build gave another site")
        left = sorted(leftovers(self.options.work))
        if left != [".public.padi/lock"]:
            self.report(name, f"left behind: {left}")
        return None

    def is_mixed(self):
        """Whether each file is one of the old or of the new site, and those of both are there."""
        now, old, new = contents(self.out), self.old_files, self.new_files
        known = all(content in (old.get(path), new.get(path)) for path, content in now.items())
        return known and all(path in now for path in old if path in new)

    def report(self, name, what):
        self.problems.append(f"{name}: {what}")
        print(f"PROBLEM {name}: {what}", flush=True)

    def sweep(self, what, killed):
        for call in CALLS if not self.options.calls else self.options.calls.split(","):
            count = self.count(call)
            for number in range(1, count + 1):
                self.reset()
                rule = f"{what}:when={number}"
                done = self.run(self.options.new, self.inject(call, rule))
                self.judge(f"{call} {rule}", done, killed)
            if count:
                print(f"{what:14} {call:12} {count:5}", flush=True)

    def random_kills(self, count):
        command = self.options.many or self.options.new
        started = time.monotonic()
        self.reset()
        self.run(command, workers=4)
        whole = time.monotonic() - started
        # From here on this is the new site.
        self.options.new, self.new, self.new_files = command, digest(self.out), contents(self.out)
        for number in range(count):
            self.reset()
            words = [word.replace("{out}", self.out) for word in shlex.split(command)]
            child = subprocess.Popen(
                words,
                env=self.environment(4),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            time.sleep(random.uniform(0, whole))
            child.send_signal(signal.SIGKILL)
            _, said = child.communicate()
            done = subprocess.CompletedProcess(words, child.returncode, b"", said)
            self.judge(f"random {number}", done, killed=True)


def remove(path):
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    else:
        os.remove(path)


def files(folder):
    """Relative path and bytes of each file of a site, sorted. What Padi keeps for its own work in the
    folder is left out."""
    paths = []
    for place, folders, names in os.walk(folder):
        if place == folder:
            folders[:] = [name for name in folders if name != ".padi"]
        paths += [os.path.join(place, name) for name in names]
    for path in sorted(paths):
        with open(path, "rb") as file:
            yield os.path.relpath(path, folder), file.read()


def contents(folder):
    """The files but for the ledger, which is of both sites while files are renamed one by one."""
    return {path: content for path, content in files(folder) if not path.startswith(".padi")}


def digest(folder):
    """SHA-256 over paths, lengths and bytes."""
    hasher = hashlib.sha256()
    for path, content in files(folder):
        hasher.update(b"%s\0%d\0" % (path.encode(), len(content)))
        hasher.update(content)
    return hasher.hexdigest()


def leftovers(work):
    for place, folders, names in os.walk(work):
        if place == work:
            folders[:] = [name for name in folders if name not in ("public", "saved")]
        for name in names + [name for name in folders if name.startswith(("stage", "next"))]:
            yield os.path.relpath(os.path.join(place, name), work)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--old", required=True, help="command that builds the old site to {out}")
    parser.add_argument("--new", required=True, help="command that builds the new site to {out}")
    parser.add_argument("--many", help="command for random kills: more pages than --new")
    parser.add_argument("--first", action="store_true", help="there is no old site")
    parser.add_argument(
        "--in-place",
        action="store_true",
        help="make exchanging impossible (needs root; run under `unshare -m`); a mix is then allowed",
    )
    parser.add_argument("--random", type=int, default=0, help="how many random kills")
    parser.add_argument("--calls", help="only these calls, with commas")
    parser.add_argument("--what", help="only this: signal=KILL, error=EIO, …")
    parser.add_argument("--work", help="folder to work in, which will be emptied")
    options = parser.parse_args()
    if shutil.which("strace") is None:
        print("skipped: strace is not installed")
        return 0
    if options.work is None:
        options.work = tempfile.mkdtemp(prefix="padi-sweep-")
    os.makedirs(options.work, exist_ok=True)
    remove_saved = os.path.join(options.work, "saved")
    if os.path.exists(remove_saved):
        shutil.rmtree(remove_saved)
    if options.in_place:
        # Another file system beside the output folder: then the two cannot be exchanged.
        beside = os.path.join(options.work, ".public.padi")
        os.makedirs(beside, exist_ok=True)
        if not os.path.ismount(beside):
            subprocess.run(["mount", "-t", "tmpfs", "tmpfs", beside], check=True)
    sweep = Sweep(options)
    sweep.prepare()
    for what in [options.what] if options.what else ["signal=KILL", *(f"error={e}" for e in ERRORS)]:
        sweep.sweep(what, killed=what.startswith("signal"))
    if options.random:
        sweep.random_kills(options.random)
    print(f"{sweep.runs} runs, {sweep.counts}, {len(sweep.problems)} problems")
    return 1 if sweep.problems else 0


if __name__ == "__main__":
    sys.exit(main())
