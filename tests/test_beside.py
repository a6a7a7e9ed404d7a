"""Checks that run beside each other: nothing is lost, and any failure counts."""

import subprocess
import sys
from pathlib import Path

BESIDE = Path(__file__).with_name("beside.py")


def beside(*lines):
    return subprocess.run(
        [sys.executable, BESIDE, *lines], check=False, capture_output=True, text=True
    )


def test_all_is_shown_whole_and_ends_well():
    done = beside("echo one; echo two", "echo three")

    assert done.returncode == 0
    assert "one\ntwo\n" in done.stdout
    assert "three\n" in done.stdout


def test_one_that_fails_fails_all_and_stops_none():
    done = beside("echo bad >&2; exit 3", "echo good")

    assert done.returncode == 1
    assert "bad\n" in done.stdout
    assert "good\n" in done.stdout
    assert "failed: echo bad >&2; exit 3\n" in done.stdout
