"""What day it is, with clocks that lie."""

import os
from datetime import date, timedelta

import pytest

from kiosk import RELEASED
from kiosk.content.approval.day_states import state_of
from kiosk.content.approval.today import FILE, Days, keep_day, today_in
from kiosk.content.model.standing import Standing

RELEASE = date.fromisoformat(RELEASED)
LATER, MUCH_LATER = RELEASE + timedelta(days=80), RELEASE + timedelta(days=800)


@pytest.fixture
def state(tmp_path):
    return tmp_path


@pytest.mark.parametrize("clock", [RELEASE, LATER, MUCH_LATER])
def test_a_clock_that_is_right_is_gone_by(state, clock):
    assert today_in(state, clock) == (clock, "")


@pytest.mark.parametrize("clock", [date(1970, 1, 1), date(1999, 12, 31), date.min])
def test_no_day_was_before_the_program(state, clock):
    day, fault = today_in(state, clock)

    assert day == RELEASE
    assert fault == (
        f"This machine's clock is wrong: it says {clock}. It was {RELEASE} already,"
        " and the kiosk goes by that day. Set it."
    )


def test_no_day_was_before_the_last_one(state):
    keep_day(state, LATER)

    day, fault = today_in(state, RELEASE + timedelta(days=5))

    assert day == LATER
    assert f"It was {LATER} already" in fault
    assert fault.endswith(f"Set it. If it is right, take away {state / FILE}.")


def test_what_is_overdue_does_not_become_fresh(state):
    """It was signed, and its review is due between two days on which the kiosk ran."""
    page = Standing(words=1, review_by=LATER, signed=True, signed_on=RELEASE)
    keep_day(state, MUCH_LATER)

    for clock in (date(2015, 1, 1), RELEASE, LATER, MUCH_LATER):
        assert state_of(page, today_in(state, clock).day) == "overdue"


def test_a_clock_in_another_zone_is_no_lie(state):
    keep_day(state, LATER)

    assert today_in(state, LATER - timedelta(days=1)) == (LATER, "")


@pytest.mark.parametrize("year", [2062, 2099, 2999, 9999])
def test_a_clock_that_ran_away_is_told_of_and_not_believed_for_ever(state, year):
    """Everything is overdue as long as it says so, and not a day longer."""
    keep_day(state, date(year, 1, 1))

    day, fault = today_in(state, date(year, 1, 1))

    assert day == date(year, 1, 1)
    assert fault == f"This machine's clock is wrong: it says {day}. Set it."
    assert today_in(state, LATER) == (LATER, "")


def test_a_day_is_never_taken_back(state):
    keep_day(state, MUCH_LATER)
    keep_day(state, LATER)

    assert today_in(state, RELEASE).day == MUCH_LATER


SPOILT = ["", "soon", "2999-01-01", "2027-02-22" * 9, "\0" * 12, "2027-02-31"]


@pytest.mark.parametrize("text", SPOILT)
def test_a_file_that_says_no_day_counts_for_nothing(state, text):
    (state / FILE).write_text(text)

    assert today_in(state, LATER) == (LATER, "")
    keep_day(state, LATER)
    assert today_in(state, RELEASE).day == LATER


@pytest.mark.parametrize("lay", [os.mkfifo, os.mkdir])
def test_what_is_no_file_is_not_waited_for(state, lay):
    lay(state / FILE)

    keep_day(state, LATER)

    assert today_in(state, LATER) == (LATER, "")


def test_a_state_folder_that_is_not_there(tmp_path):
    keep_day(tmp_path / "nothing", LATER)

    assert today_in(tmp_path / "nothing", LATER) == (LATER, "")


def test_a_kiosk_that_runs_tells_of_its_clock_once(state):
    told, clock = [], [LATER]
    days = Days(state, told.append, lambda: clock[-1])
    days.note()
    assert (days.today(), told) == (LATER, [])

    for day in (date(2015, 1, 1), date(2015, 1, 1), date(2015, 1, 2)):
        clock.append(day)
        assert days.today() == LATER
        days.note()
    assert [fault[:50] for fault in told] == [
        "This machine's clock is wrong: it says 2015-01-01."
    ]

    clock.append(MUCH_LATER)
    assert days.today() == MUCH_LATER
    days.note()
    clock.append(date(2015, 1, 1))
    assert days.today() == MUCH_LATER
    assert len(told) == 2
