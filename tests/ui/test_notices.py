"""What staff are told, and when: never at the time of a visit, and once a day."""

import sys
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import qCritical, qDebug, qInstallMessageHandler, qWarning

from kiosk.ui.notices import Notices

PRINTER, VOICE, PAGE = "The printer is off.", "No voice.", "A page is damaged."


class Journal:
    """A journal, and the clock on the wall beside it."""

    def __init__(self):
        self.lines = []
        self.now = datetime(2026, 11, 30, 9, 10)  # noqa: DTZ001  as on the wall
        self.notices = Notices(self.lines.append, lambda: self.now)

    def at(self, hour, minute=0, *, day=30):
        self.now = self.now.replace(day=day, hour=hour, minute=minute)
        self.notices.turn()
        lines, self.lines[:] = [*self.lines], []
        return lines


@pytest.fixture
def journal():
    return Journal()


def test_with_nobody_there_it_is_said_at_once(journal):
    journal.notices.tell(PAGE)

    assert journal.lines == [PAGE]


def test_the_same_is_said_once(journal):
    for _ in range(68):
        journal.notices.tell(VOICE)
    journal.notices.tell(PAGE)

    assert journal.lines == [VOICE, PAGE]


def test_in_a_visit_all_waits_for_the_hour(journal):
    journal.notices.come()
    for text in (VOICE, PRINTER, VOICE, PAGE):
        journal.notices.tell(text)

    assert journal.at(9, 59) == []
    assert journal.at(10) == [PAGE, VOICE, PRINTER]  # in no order of a visit
    assert journal.at(11) == []


def test_after_a_visit_it_waits_too(journal):
    """Or what comes at once after it would tell when that was."""
    journal.notices.come()
    journal.notices.leave()
    journal.notices.tell(PRINTER)

    assert journal.at(9, 59) == []
    assert journal.at(10) == [PRINTER]


def test_what_is_told_tells_no_time_though_the_hour_has_turned(journal):
    """The clock is looked at by the minute: something told is no reason to."""
    journal.notices.come()
    journal.notices.tell(VOICE)
    journal.now += timedelta(hours=1)

    journal.notices.tell(PRINTER)
    journal.notices.leave()
    journal.notices.come()

    assert journal.lines == []


def test_a_visit_over_the_hour_goes_on_unseen(journal):
    journal.notices.come()

    assert journal.at(10) == []
    journal.notices.tell(PAGE)
    journal.notices.leave()
    assert journal.at(10, 59) == []
    assert journal.at(11) == [PAGE]


def test_an_hour_after_the_last_visit_it_is_said_at_once_again(journal):
    journal.notices.come()
    journal.notices.leave()
    journal.at(10)

    journal.notices.tell(PAGE)

    assert journal.lines == [PAGE]


def test_what_lasts_is_said_each_day(journal):
    journal.notices.tell(PRINTER)
    journal.at(23, 59)
    journal.notices.tell(PRINTER)

    assert journal.at(0, day=1) == []
    journal.notices.tell(PRINTER)
    assert journal.lines == [PRINTER]


def test_what_waits_over_midnight_is_said_once(journal):
    journal.notices.come()
    journal.at(23, 50)
    journal.notices.tell(VOICE)

    assert journal.at(0, day=1) == [VOICE]


def test_a_clock_that_is_set_back_keeps_nothing_for_ever(journal):
    journal.notices.come()
    journal.notices.tell(VOICE)

    assert journal.at(8, 30) == [VOICE]


def test_what_was_mended_may_be_said_again(journal):
    journal.notices.tell(PAGE)
    journal.notices.forget()

    journal.notices.tell(PAGE)

    assert journal.lines == [PAGE, PAGE]


def test_an_error_of_the_program_tells_where_but_nothing_of_the_visit(journal):
    what_was_asked = "my-questions/3"
    try:
        {}[what_was_asked]
    except KeyError:
        journal.notices.fail(*sys.exc_info())

    (text,) = journal.lines
    assert text.startswith("KeyError in\n  File ")
    assert "test_notices.py" in text
    assert "my-questions" not in text


@pytest.fixture
def heard(journal):
    """Let Qt tell the notices, as the kiosk does, and say what came of it."""
    before = qInstallMessageHandler(journal.notices.hear)
    yield journal
    qInstallMessageHandler(before)


@pytest.mark.parametrize("warn", [qWarning, qCritical])
def test_what_qt_warns_of_waits_too(heard, warn):
    heard.notices.come()
    for _ in range(3):
        warn("The picture is damaged.")

    assert heard.at(9, 59) == []
    assert heard.at(10) == ["Qt warns: The picture is damaged."]


def test_what_qt_was_asked_to_tell_is_said_as_it_comes(heard):
    heard.notices.come()

    qDebug("A frame took 9 ms.")

    assert heard.lines == ["A frame took 9 ms."]
