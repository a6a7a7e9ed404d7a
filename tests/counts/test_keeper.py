"""When the sums are written: as each hour turns, whatever has happened in it."""

import time
from collections import Counter
from datetime import datetime, timedelta
from random import Random

import pytest
from disk import full_disk

from kiosk.counts.keeper import Keeper
from kiosk.counts.rows import Key
from kiosk.counts.store import FILE, read_counts

BEGAN = datetime.now().astimezone().replace(hour=8, minute=58, second=0, microsecond=0)
MINUTE = timedelta(minutes=1)
DAY = BEGAN.date()
LEFT = Key(DAY, "", "en", "left")
ON = Key(DAY, "", "", "on")


@pytest.fixture
def told():
    return []


@pytest.fixture
def keep(tmp_path, told):
    """Return a function that gives what keeps counts in a folder of this name."""

    def keep(name="counts"):
        keeper = Keeper(tmp_path / name, tmp_path, told.append)
        for when in (BEGAN - 60 * MINUTE, BEGAN):  # whichever hour it is now
            keeper.turn(when.timestamp())
        return keeper

    return keep


def test_it_writes_as_the_hour_turns(keep, tmp_path):
    keeper = keep()
    before = read_counts(tmp_path / "counts")
    keeper.add([LEFT])
    keeper.turn((BEGAN + MINUTE).timestamp())
    kept = read_counts(tmp_path / "counts")

    keeper.turn((BEGAN + 2 * MINUTE).timestamp())

    assert kept == before
    assert Counter(read_counts(tmp_path / "counts")) - Counter(before) == {
        LEFT: 1,
        ON: 1,
    }


def test_when_it_writes_tells_of_no_visit(keep, tmp_path, seed):
    """A day with visits and one without look the same from outside, each minute."""
    chance = Random(seed)  # noqa: S311  it hides nothing
    seen = {}
    for name, share in (("busy", 0.3), ("empty", 0)):
        keeper, path = keep(name), tmp_path / name / FILE
        seen[name] = []
        for number in range(14 * 60):
            if chance.random() < share:
                keeper.add([LEFT])
            late = chance.random() * 0.4 if share else 0
            keeper.turn((BEGAN + number * MINUTE).timestamp() + late)
            seen[name].append(path.stat().st_mtime)

    assert len({*seen["busy"]}) == 15
    assert seen["busy"] == seen["empty"]


def test_a_kiosk_that_ends_writes_once_more(keep, tmp_path):
    keeper = keep()
    keeper.add([LEFT])

    keeper.close()
    keeper.add([LEFT])
    keeper.close()
    keeper.turn((BEGAN + 90 * MINUTE).timestamp())

    assert read_counts(tmp_path / "counts")[LEFT] == 1


def test_what_a_full_disk_does_not_take_is_written_later(keep, tmp_path, told):
    keeper = keep()
    keeper.add([LEFT])
    with full_disk():
        keeper.turn((BEGAN + 2 * MINUTE).timestamp())
    failed, told[:] = [*told], []
    keeper.add([LEFT])

    keeper.turn((BEGAN + 62 * MINUTE).timestamp())

    (words,) = failed
    assert "counts (File too large)" in words
    assert "[counts] of settings.toml" in words
    assert told == []
    assert read_counts(tmp_path / "counts")[LEFT] == 2


def test_a_place_that_is_no_folder_is_told_of(keep, tmp_path, told):
    (tmp_path / "counts").write_text("in the way")

    keep().close()

    assert all("counts (File exists)" in words for words in told)
    assert told


def test_a_count_costs_a_finger_nothing(keep):
    """A visit that opened each of sixty pages: the quickest of some, in seconds."""
    keeper = keep()
    keys = [LEFT, *(Key(DAY, f"page-{n}", "en", "opened") for n in range(60))]
    took = []
    for _ in range(50):
        began = time.perf_counter()
        keeper.add(keys)
        took.append(time.perf_counter() - began)

    assert min(took) < 0.001
