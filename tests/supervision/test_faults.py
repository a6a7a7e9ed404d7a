"""The last words of a process that dies: what of, and where; nothing else."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.supervision.faults import FILE, fault_in

ROOT = Path(__file__).parents[2]
DIES = """
import ctypes, sys
from pathlib import Path
from kiosk.supervision.faults import Faults, tell_faults

def open_the_list(secret):
    ctypes.string_at(0)

faults = Faults(Path(sys.argv[1])) if sys.argv[1:] else tell_faults()
if sys.argv[2:]:
    print(faults.last())
else:
    open_the_list("what she asked")
"""


def run(*words):
    return subprocess.run(
        [sys.executable, "-c", DIES, *map(str, words)],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        text=True,
    )


def test_a_command_says_what_it_died_of_and_where():
    ended = run()

    assert ended.returncode == -signal.SIGSEGV
    fault = fault_in(f"some warning\n{ended.stderr}")
    assert fault.startswith("Segmentation fault, File ")
    assert "what she asked" not in ended.stderr


@pytest.mark.parametrize("said", ["", "Traceback:\nValueError: no", "Fatal: x"])
def test_what_is_no_fault_is_none(said):
    assert fault_in(said) == ""


def test_the_kiosk_leaves_it_for_its_next_start(tmp_path):
    assert run(tmp_path).stderr == ""
    assert "in open_the_list" in (tmp_path / FILE).read_text()

    first, second = run(tmp_path, "last"), run(tmp_path, "last")

    assert "in open_the_list" in first.stdout
    assert second.stdout == "\n"


@pytest.mark.parametrize(
    "how", [os.mkfifo, os.mkdir, lambda p: p.symlink_to("/dev/null")]
)
def test_what_stands_in_its_place_holds_nothing_up(tmp_path, how):
    how(tmp_path / FILE)

    ended = run(tmp_path)

    assert ended.returncode == -signal.SIGSEGV
    assert fault_in(ended.stderr)
