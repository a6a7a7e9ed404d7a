"""The sums on the disk: they outlive all, and tell nothing but themselves."""

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from disk import full_disk
from dresses import PROOF

from kiosk.counts.rows import BLOCK, Key, block_of
from kiosk.counts.store import (
    DAMAGED,
    FILE,
    add_counts,
    forget_counts,
    read_counts,
)
from kiosk.errors import KioskError

TODAY = date(2027, 3, 4)
A_DAY = timedelta(days=1)
BEAT = 1_804_150_800.0
FINISHED = Key(TODAY, "", "en", "finished")
OPENED = Key(TODAY, "welcome", "en", "opened")
WRITER = Path(__file__).parents[1] / "helpers" / "killed_writer.py"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "counts"


def add(folder, tally, today=TODAY):
    return add_counts(folder, tally, today, BEAT)


def rows(folder, query):
    with closing(sqlite3.connect(folder / FILE)) as database:
        return database.execute(query).fetchall()


def test_it_has_these_columns_and_kinds_and_no_other(folder):
    add(folder, {FINISHED: 1})

    columns = [(name, kind) for _, name, kind, *_ in rows(folder, _COLUMNS)]
    assert rows(folder, "SELECT type, name FROM sqlite_schema") == [("table", "counts")]
    assert columns == [
        ("day", "TEXT"),
        ("page", "TEXT"),
        ("language", "TEXT"),
        ("kind", "TEXT"),
        ("count", "INTEGER"),
    ]
    with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
        rows(folder, "SELECT rowid FROM counts")
    for kind in ("finished", "left", "took", "opened", "on"):
        rows(folder, _INSERT.format("2027-03-04", kind))
    for day, kind in (("2027-03-04", "visit"), ("2027-03-04T10:17", "on")):
        with pytest.raises(sqlite3.IntegrityError):
            rows(folder, _INSERT.format(day, kind))


_COLUMNS = "PRAGMA table_info(counts)"
_INSERT = "INSERT INTO counts VALUES ('{}', 'p', 'fr', '{}', 1)"


def test_what_is_added_is_added_up(folder):
    add(folder, {FINISHED: 2, OPENED: 1})
    add(folder, {FINISHED: 3})

    assert read_counts(folder) == {FINISHED: 5, OPENED: 1}


def test_no_order_of_a_day_is_in_the_file(folder, tmp_path, seed):
    """However its visits came, and whatever was written between them, byte for byte."""
    chance = Random(seed)  # noqa: S311  it hides nothing
    names = [f"page-{number}" for number in range(40)]
    keys = [Key(TODAY, name, "en", "opened") for name in names for _ in range(3)]
    for order in range(3):
        chance.shuffle(keys)
        cuts = sorted(chance.sample(range(1, len(keys)), order * 4))
        for begin, end in zip([0, *cuts], [*cuts, len(keys)], strict=True):
            add(tmp_path / f"{order}", Counter(keys[begin:end]))

    files = {(tmp_path / f"{order}" / FILE).read_bytes() for order in range(3)}
    assert len(files) == 1


def test_nothing_is_there_but_the_file_with_the_time_of_the_beat(folder):
    add(folder, {FINISHED: 1})
    add(folder, {FINISHED: 1})

    assert [path.name for path in folder.iterdir()] == [FILE]
    assert (folder / FILE).stat().st_mtime == BEAT
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_oldest_block_of_weeks_goes_as_a_whole_from_every_byte(folder):
    """What is left of a week would tell, beside an older list, what is gone of it."""
    begins = [block_of(TODAY) - number * BLOCK for number in range(17, -1, -1)]
    for begin in begins:
        page = "an-old-page" if begin is begins[1] else "welcome"
        days = [begin + number * A_DAY for number in range(0, 28, 7)]
        add(folder, {Key(day, page, "en", "opened"): 1 for day in days}, today=begin)

    weeks = Counter(block_of(key.day) for key in read_counts(folder))
    assert weeks == dict.fromkeys(begins[2:], 4)
    assert b"an-old-page" not in (folder / FILE).read_bytes()


def test_a_clock_that_runs_ahead_for_an_hour_ends_nothing(folder):
    add(folder, {FINISHED: 1})
    add(folder, {Key(date(2031, 1, 1), "", "", "on"): 1}, today=date(2031, 1, 1))

    assert read_counts(folder)[FINISHED] == 1


def test_what_was_told_already_does_not_change(folder):
    """A disk that was full for a week does not make this list differ from the last."""
    add(folder, {Key(TODAY - 7 * A_DAY, "", "en", "left"): 3, FINISHED: 1})

    assert read_counts(folder) == {FINISHED: 1}


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: b"\0" * len(data),
        lambda data: data[:0] + b"hello",
        lambda data: data.replace(b"finished", b"finish\0\0"),
        lambda data: data[:18] + b"\2\2" + data[20:],
        lambda data: data.replace(b"welcome", b"w\xf5lcome"),
    ],
    ids=["half", "empty pages", "none", "schema", "journal", "letters"],
)
def test_a_damaged_file_is_set_aside_and_told_of(folder, damage):
    add(folder, {FINISHED: 1, OPENED: 1})
    spoilt = damage((folder / FILE).read_bytes())
    (folder / FILE).write_bytes(spoilt)
    with pytest.raises(KioskError, match=r"counts\.db.* is damaged"):
        read_counts(folder)

    told = add(folder, {FINISHED: 4})

    assert "is damaged" in told
    assert DAMAGED in told
    assert (folder / DAMAGED).read_bytes() == spoilt
    assert read_counts(folder) == {FINISHED: 4}
    assert add(folder, {FINISHED: 1}) == ""


def test_any_byte_that_flips_is_found_or_does_no_harm(folder, seed):
    """It never ends otherwise than by counting on."""
    chance = Random(seed)  # noqa: S311  it hides nothing
    add(folder, {FINISHED: 1, OPENED: 7})
    good = (folder / FILE).read_bytes()
    for _ in range(30):
        place = chance.randrange(len(good))
        flipped = bytes([good[place] ^ (1 << chance.randrange(8))])
        (folder / FILE).write_bytes(good[:place] + flipped + good[place + 1 :])
        add(folder, {FINISHED: 1})
        assert read_counts(folder)[FINISHED] >= 1


def test_a_link_is_not_followed(folder, tmp_path):
    (tmp_path / "other").write_bytes(b"another's")
    folder.mkdir()
    (folder / FILE).symlink_to(tmp_path / "other")

    with pytest.raises(OSError, match="no plain file"):
        add(folder, {FINISHED: 1})

    assert (tmp_path / "other").read_bytes() == b"another's"


def test_a_full_disk_leaves_what_was_there(folder):
    add(folder, {FINISHED: 1})

    with full_disk(), pytest.raises(OSError, match="too large"):
        add(folder, {FINISHED: 1})

    assert [path.name for path in folder.iterdir()] == [FILE]
    assert read_counts(folder) == {FINISHED: 1}


def test_another_program_that_has_it_open_holds_nothing_up(folder):
    add(folder, {FINISHED: 1})
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        add(folder, {FINISHED: 1})

    assert read_counts(folder) == {FINISHED: 2}


def test_nothing_counted_is_nothing(folder):
    assert read_counts(folder) == {}
    assert not forget_counts(folder)


def test_what_is_forgotten_is_gone(folder):
    add(folder, {FINISHED: 1})
    (folder / FILE).write_bytes(b"spoilt")
    add(folder, {FINISHED: 1})

    assert forget_counts(folder)

    assert [*folder.iterdir()] == []
    assert read_counts(folder) == {}


@pytest.mark.parametrize("times", [50, pytest.param(1000, marks=PROOF)])
def test_it_is_killed_at_any_moment(folder, times, seed):
    words = [sys.executable, WRITER, folder, f"{times}", f"{seed}"]
    ours = {**os.environ, "PYTHONPATH": str(WRITER.parents[2])}
    ended = subprocess.run(words, check=False, capture_output=True, text=True, env=ours)

    assert (ended.returncode, ended.stderr) == (0, "")
    became = json.loads(ended.stdout)
    assert became["done"] >= times
    assert became["amid"], "it was never killed amid writing"


@PROOF
@pytest.mark.parametrize(("size", "way"), [("64k", "rw"), ("1m", "ro")])
def test_a_disk_that_is_full_or_read_only(folder, size, way):
    """A file system of its own, as a card that has become read-only."""
    if not shutil.which("mount") or os.geteuid():
        pytest.skip("no mount here")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        add(folder, {FINISHED: 1})
        subprocess.run(["mount", "-o", f"remount,{way}", folder], check=True)
        many = {Key(TODAY, f"page-{n}", "en", "opened"): 1 for n in range(4000)}
        with pytest.raises(OSError, match=r"No space left|Read-only"):
            add(folder, many)
        assert read_counts(folder) == {FINISHED: 1}
    finally:
        subprocess.run(["umount", folder], check=True)
