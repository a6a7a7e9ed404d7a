"""What is told, written down for IT: by day, bounded, and readable by machines."""

import json
import os
import resource
import subprocess
import sys
import time

import pytest

from kiosk.supervision.logs import KEPT, MOST_BYTES, Log
from kiosk.supervision.report import Report

DAY = 86_400


class Clock:
    """The clock on the wall, which somebody may set."""

    def __init__(self, monkeypatch):
        self._ahead = 0
        read = time.time
        monkeypatch.setattr(time, "time", lambda: read() + self._ahead)

    def go(self, seconds):
        self._ahead += seconds


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


@pytest.fixture
def said():
    return []


class Written(Log):
    """Waits for the disk after each line, so that a test sees it."""

    def _write(self, level, text):
        super()._write(level, text)
        self.flush()


@pytest.fixture
def log(tmp_path, said):
    log = Written(tmp_path / "logs", said.append, 17)
    yield log
    log.close()


def lines(tmp_path, name="kiosk.log"):
    text = (tmp_path / "logs" / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_is_one_object(log, tmp_path, said):
    log.tell("Two\nlines, and “signs”.")
    log.note("Fine.")

    first, second = lines(tmp_path)
    assert first["text"] == "Two\nlines, and “signs”."
    assert (first["level"], second["level"]) == ("warning", "info")
    assert first["start"] == 17
    assert {*first} == {"time", "level", "version", "start", "text"}
    assert said == []


def test_each_day_has_a_file_and_thirty_are_kept(log, tmp_path, clock):
    for day in range(KEPT + 9):
        log.tell(f"day {day}")
        clock.go(DAY)

    assert len([*(tmp_path / "logs").iterdir()]) == KEPT + 1
    assert [line["text"] for line in lines(tmp_path)] == [f"day {KEPT + 8}"]


def test_of_a_clock_that_jumps_each_hour_no_more_is_kept(log, tmp_path, clock):
    for number in range(KEPT + 9):
        clock.go(20 * 365 * DAY * (-1) ** number)
        log.tell("again")

    assert len([*(tmp_path / "logs").iterdir()]) == KEPT + 1


@pytest.mark.parametrize("years", [20, -20])
def test_a_clock_that_was_set_ends_the_day_and_comes_back(log, tmp_path, clock, years):
    log.tell("before")
    for number in range(3):
        for step in (years, -years):
            clock.go(step * 365.25 * DAY)
            log.tell(f"{step} years, {number}")

    kept = [one.name for one in tmp_path.glob("logs/*")]
    texts = [line["text"] for one in kept for line in lines(tmp_path, one)]
    assert len(texts) == 7
    assert "before" in texts
    assert [line["text"] for line in lines(tmp_path)] == [f"{-years} years, 2"]


def test_a_day_has_an_end_of_room(log, tmp_path, clock):
    text = "x" * 100_000
    for _ in range(40):
        log.tell(text)

    size = (tmp_path / "logs" / "kiosk.log").stat().st_size
    assert size < MOST_BYTES + 2 * len(text)
    assert "full" in lines(tmp_path)[-1]["text"]
    assert (MOST_BYTES + 2 * len(text)) * (KEPT + 1) < 55_000_000

    clock.go(DAY)
    log.tell("another day")
    assert [line["text"] for line in lines(tmp_path)] == ["another day"]


def test_a_folder_that_cannot_be_had_is_told_once(tmp_path, said):
    (tmp_path / "file").write_text("")
    log = Written(tmp_path / "file" / "logs", said.append, 1)

    log.tell("one")
    log.tell("two")

    (told,) = said
    assert "cannot be written" in told
    assert "[logs] folder" in told


def test_a_pipe_in_its_place_holds_nothing_up(log, tmp_path, said):
    (tmp_path / "logs").mkdir()
    os.mkfifo(tmp_path / "logs" / "kiosk.log")

    log.tell("one")

    assert "it is no plain file" in said[0]


HUNG = """
import os, sys, time
from pathlib import Path
from kiosk.supervision.logs import PATIENCE, Log

def hang(event, arguments):
    if event == "open" and str(arguments[0]).endswith("kiosk.log"):
        time.sleep(60)

sys.addaudithook(hang)
log = Log(Path(sys.argv[1]), print, 1)
began = time.monotonic()
log.tell("one")
told = time.monotonic()
log.close()
print(told - began < PATIENCE / 2, time.monotonic() - told < 2 * PATIENCE)
sys.stdout.flush()
os._exit(0)
"""


def test_a_share_that_does_not_answer_holds_nothing_up(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", HUNG, tmp_path / "logs"],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )

    assert done.stdout == "True True\n"


@pytest.fixture
def no_room():
    """Let no file of this process become longer than it may be on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (150, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_told_without_a_traceback(log, said, capfd, no_room):
    log.tell("one")
    no_room()

    for _ in range(3):
        log.tell("two")
    log.close()

    (told,) = said
    assert "File too large" in told
    assert capfd.readouterr() == ("", "")


def test_what_is_told_before_there_is_time_to_write_is_not_lost(tmp_path, said):
    report = Report(tmp_path / "logs", said.append, 3)
    report("early")
    report.keep("said before")
    assert not (tmp_path / "logs").exists()

    report.write()
    report("late")
    report.note("fine")
    report.close()

    assert said == ["early", "late"]
    assert [line["text"] for line in lines(tmp_path)] == [
        *("early", "said before", "late", "fine")
    ]


def test_what_a_start_said_that_failed_is_written_as_it_ends(tmp_path, said):
    report = Report(tmp_path / "logs", said.append, 3)
    report("no display")

    report.close()

    assert [line["text"] for line in lines(tmp_path)] == ["no display"]


def test_where_no_folder_is_known_it_is_only_said(said):
    report = Report(None, said.append, 0)

    report.last("no settings")
    report.close()

    assert said == ["no settings"]
