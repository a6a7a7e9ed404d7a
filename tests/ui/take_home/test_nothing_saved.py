"""Nothing about a patient is saved: after a visit, what was asked is nowhere."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from dresses import PROOF

from kiosk.health.files import JSON, PROM

ROOT = Path(__file__).parents[3]
VISIT = ROOT / "tests" / "helpers" / "whole_visit.py"
VOICE = str(ROOT / "tests" / "helpers" / "scripted_voice.py")
SILENT = (os.devnull, "none")
FOLDERS = {"HOME": "home", "TMPDIR": "tmp", "KIOSK_STATE_FOLDER": "state"}
FOLDERS |= {"XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "runtime"}
PRINTER = "front-desk"
HEALTH, COUNTS = "state/health/", "state/counts/"


def visited(folder, printer):
    """Run a whole visit where all that it writes lands below *folder*."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    for name, below in FOLDERS.items():
        (folder / below).mkdir(mode=0o700, parents=True)
        environment[name] = str(folder / below)
    environment["PATH"] = f"{printing(folder)}{os.pathsep}{environment['PATH']}"
    environment["PYTHONPATH"] = str(ROOT)
    environment["KIOSK_SPEECH_PROGRAM"] = shlex.join([sys.executable, VOICE, *SILENT])
    done = subprocess.run(
        [sys.executable, VISIT, printer],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def printing(folder):
    """Put a print system in CUPS' place that keeps lp's options, and then fails."""
    programs = folder / "bin"
    programs.mkdir()
    keeps = f"echo \"$@\" >'{folder}/job'", "wc -c >/dev/null", "echo off >&2", "exit 1"
    for name, lines in {"lp": keeps, "lpstat": ()}.items():
        (programs / name).write_text("\n".join(["#!/bin/sh", *lines, ""]))
        (programs / name).chmod(0o755)
    return programs


def files(folder):
    """Return what each file holds, by its name."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def kept(folder):
    """Return what the kiosk keeps; Qt's cache of compiled screens grows with use.

    How it was set and when it was started are of no visit.  How the kiosk is, tells of
    the minute and the hour, and of room on the disk.  Of the day's visits, this one is
    in the sums: tests/counts has what these tell of one.
    """
    ours = ("state", "home", "tmp", "runtime")
    start = rb'"time":"[^"]*"|%s|%s' % (bytes(folder), PRINTER.encode())
    found = {n: data for n, data in files(folder).items() if n.startswith(ours)}
    return {
        name: re.sub(start, b"", data)
        for name, data in found.items()
        if HEALTH not in name and COUNTS not in name
    }


def forms(question):
    """Return how its words might stand in a file."""
    words = question.rstrip("?")
    return words.encode(), words.encode("utf-16-le"), quote(words).encode()


def test_what_was_asked_is_nowhere_after_the_visit(tmp_path):
    """Nor is when: no file has a new time, and standard error says nothing.

    It has much to say: there is no voice, the printer fails, and so does the program.
    """
    became = visited(tmp_path / "asking", PRINTER)
    asked, written = became["asked"], files(tmp_path / "asking")

    assert became["changed"] == [".", "job"]  # of the print system

    assert len(asked) == 7
    assert PRINTER in written["job"].decode()
    assert {f"{HEALTH}{name}" for name in (JSON, PROM)} <= written.keys()
    for name, data in written.items():
        if HEALTH in name or not name.startswith("state"):  # it has all one could ask
            assert not [q for q in asked for form in forms(q) if form in data], name


@PROOF
def test_a_visit_leaves_the_same_files_as_one_that_asked_nothing(tmp_path):
    asked = visited(tmp_path / "asking", PRINTER)["asked"]
    nothing = visited(tmp_path / "silent", "")["asked"]
    after, untouched = kept(tmp_path / "asking"), kept(tmp_path / "silent")

    assert asked
    assert not nothing
    assert any(name.startswith("state") for name in after)
    assert after == untouched
