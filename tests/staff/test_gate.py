"""Tries are counted before they count, and nobody is locked out for ever."""

import json
import os
import stat
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kiosk.staff.gate import Gate
from kiosk.staff.kept_pin import FILE, KeptPin
from kiosk.staff.tries import FILE as TRIES
from kiosk.staff.tries import IN_A_ROW, LONGEST_REST

PIN, WRONG = "407291", "407292"


class Clock:
    def __init__(self, now=1_800_000_000.0):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Keep a PIN once: each hash takes a tenth of a second."""
    folder = tmp_path_factory.mktemp("kept")
    KeptPin(folder, "").keep(PIN)
    return (folder / FILE).read_bytes()


@pytest.fixture
def state(tmp_path, kept):
    (tmp_path / FILE).write_bytes(kept)
    (tmp_path / FILE).chmod(0o600)
    return tmp_path


def wrong(gate, count):
    return [gate.attempt(WRONG) for _ in range(count)]


def counted(state, wrong, last=1_800_000_000.0):
    """Write that so many tries were wrong: to try takes a tenth of a second."""
    (state / TRIES).write_text(json.dumps({"wrong": wrong, "last": last}))


def test_the_right_one_opens_and_the_count_begins_anew(state):
    gate = Gate(state)
    assert [told.left for told in wrong(gate, 2)] == [4, 3]

    assert gate.attempt(PIN).answer == "right"

    assert gate.look().left == IN_A_ROW


def test_only_its_user_reads_it_and_no_figure_of_it(state):
    KeptPin(state, "").keep(PIN)

    assert stat.S_IMODE((state / FILE).stat().st_mode) == 0o600
    assert (state / FILE).read_text().startswith("$argon2id$v=19$m=65536,t=3,p=")
    assert PIN not in (state / FILE).read_text()


def test_five_tries_then_it_rests_twice_as_long_each_time(state):
    clock = Clock()
    gate = Gate(state, now=clock)
    *others, last = wrong(gate, IN_A_ROW)
    assert [(told.answer, told.left) for told in others] == [
        ("wrong", left) for left in (4, 3, 2, 1)
    ]
    assert (last.answer, last.rest) == ("rests", 30)
    rests = []
    for number in range(1, 11):
        counted(state, number * IN_A_ROW, clock.now)
        rests.append(Gate(state, now=clock).look().rest)

    assert rests == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]


def test_while_it_rests_the_right_one_does_not_open(state):
    clock = Clock()
    counted(state, IN_A_ROW, clock.now)
    gate = Gate(state, now=clock)
    clock.now += 29

    assert gate.attempt(PIN).answer == "rests"
    clock.now += 1
    assert gate.look().answer == "ready"
    assert gate.attempt(PIN).answer == "right"


def test_a_restart_ends_no_rest(state):
    clock = Clock()
    counted(state, IN_A_ROW, clock.now)
    clock.now += 10

    assert Gate(state, now=clock).look().rest == 20


@pytest.mark.parametrize("back", [3600, 86_400 * 365 * 20])
def test_a_clock_that_is_set_back_neither_ends_it_nor_makes_it_last(state, back):
    clock = Clock()
    counted(state, IN_A_ROW, clock.now)
    clock.now -= back

    assert Gate(state, now=clock).look().rest == 30
    clock.now += 30
    assert Gate(state, now=clock).look().answer == "ready"


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    wrong=some.integers(-3, 10**9),
    last=some.floats(allow_nan=False, allow_infinity=False),
    now=some.floats(0, 4e9),
)
def test_whatever_is_kept_it_rests_an_hour_at_most(state, wrong, last, now):
    counted(state, wrong, last)
    clock = Clock(now)

    assert Gate(state, now=clock).look().rest <= LONGEST_REST
    clock.now += LONGEST_REST
    assert Gate(state, now=clock).look().answer == "ready"


def test_a_count_that_cannot_be_read_gives_no_free_try(state):
    (state / TRIES).write_text("{")
    clock = Clock()

    assert Gate(state, now=clock).look().rest == 30
    clock.now += 30
    assert Gate(state, now=clock).look().answer == "ready"


CUT = """
import os, sys
from pathlib import Path
from kiosk.staff import kept_pin
from kiosk.staff.gate import Gate
kept_pin.KeptPin.is_right = lambda *_: os.kill(os.getpid(), 9)  # the power goes
Gate(Path(sys.argv[1])).attempt("407292")
"""


def test_a_power_cut_amid_a_try_does_not_make_it_free(state):
    ended = subprocess.run([sys.executable, "-c", CUT, state], check=False)

    assert ended.returncode == -9
    assert Gate(state).look().left == IN_A_ROW - 1


def test_a_try_tells_nobody_when_it_was(state):
    """Somebody who comes by accident may have made it.  A rest has to know its time."""
    Gate(state).attempt(WRONG)

    assert json.loads((state / TRIES).read_text()) == {"wrong": 1, "last": 0.0}
    assert (state / TRIES).stat().st_mtime == 0


def test_without_a_pin_it_is_closed(tmp_path):
    gate = Gate(tmp_path)

    assert gate.look().answer == "none"
    assert gate.attempt("").answer == "none"
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("text", [b"", b"407291\n", b"$argon2id$v=19$m=8", b"\xff\xfe"])
def test_with_a_damaged_one_it_is_closed(tmp_path, text):
    (tmp_path / FILE).write_bytes(text)

    assert Gate(tmp_path).attempt(PIN).answer == "damaged"


def test_what_leads_elsewhere_is_no_pin(state, tmp_path):
    other = tmp_path / "other"
    (state / FILE).rename(other)
    (state / FILE).symlink_to(other)

    assert Gate(state).attempt(PIN).answer == "damaged"


def test_where_tries_cannot_be_counted_there_are_none(state):
    (state / TRIES).mkdir()
    (state / TRIES / "x").touch()

    assert Gate(state).attempt(PIN).answer == "uncounted"


def test_the_settings_go_before_what_is_kept(state, kept):
    named = kept.decode().strip()
    os.truncate(state / FILE, 0)

    assert Gate(state, named).attempt(PIN).answer == "right"
