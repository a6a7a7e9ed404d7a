"""The dashboard: what it says of the content, its use and the machine."""

from datetime import date, timedelta

import pytest
from checkers import targets, words
from dresses import in_proof, mostly
from glance import Glance

from kiosk import __version__
from kiosk.counts.rows import Key
from kiosk.counts.store import add_counts
from kiosk.settings.settings import ContentSettings, CountsSettings, Settings
from kiosk.ui.staff.content_facts import said_of

TODAY = date(2026, 12, 1)
VIEWS = ("board", "details", "import", "export", "try", "restart", "leave")


def told(one):
    return " ".join(one.patient.words())


def count(state, visits):
    """Count so many visits on each workday of the last weeks."""
    today = date.today()  # noqa: DTZ011  here
    for back in range(24, 0, -1):
        day = today - timedelta(days=back)
        tally = {Key(day, "", "", "on"): 9}
        if number := visits(day):
            tally[Key(day, "", "en", "finished")] = number - 4
            tally[Key(day, "", "en", "left")] = 4
        add_counts(state / "counts", tally, day, 0)


def look(one):
    """Wait until the disk has told what it knows."""
    one.patient.qtbot.waitUntil(lambda: one.staff.board.used > 0)


def test_it_tells_of_the_content_and_of_the_machine(nurse):
    one = nurse()

    one.admit()

    look(one)
    said = told(one)
    assert {"English pages", "Spanish pages", "reviews due"} <= one.patient.words()
    assert "Samples are shown" in said
    assert f"Version {__version__}, running for" in said
    assert "1920 × 1080" in said
    assert "% used" in said
    assert "Offline by design" in said


def test_what_is_held_back_and_why(nurse):
    """In release mode the sample shows nothing, and the mark is there all the same."""
    release = Settings(content=ContentSettings(release=True))
    one = nurse(shown=release, report=lambda _: None)
    assert one.patient.screen.front.place == "closed"
    one.hold()
    one.tell()
    one.patient.qtbot.waitUntil(lambda: one.staff.view == "board")
    assert (
        one.patient.item("held").property("text") == "Not all of it is on the screen."
    )

    one.touch("details")

    reasons = [*one.patient.screen.bridge.offer.reasons]
    assert reasons
    assert one.patient.item("reason-0").property("text") == reasons[0]


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        (-4, ("fault", "Overdue by 4 days")),
        (-1, ("fault", "Overdue by 1 day")),
        (0, ("note", "Review due today")),
        (21, ("note", "Review due in 21 days")),
    ],
)
def test_when_a_review_is_due(days, wanted):
    assert said_of(TODAY + timedelta(days=days), TODAY) == wanted


def test_a_bar_for_each_day_of_two_weeks(nurse, state):
    count(state, lambda day: 0 if day.weekday() > 4 else 20 + day.weekday())
    one = nurse()

    one.admit()

    look(one)
    days = [day["visits"] for day in one.staff.board.days]
    assert days == [20, 21, 22, 23, 24, 0, 0] * 2
    bars = [one.patient.item(f"bar-{number}").height() for number in (0, 4)]
    assert bars[0] / bars[1] == pytest.approx(20 / 24, abs=0.01)
    assert {"220", "180", "visits", "finished"} <= one.patient.words()


@pytest.mark.proof
def test_what_came_meanwhile_is_told_as_one_comes_back(nurse, state):
    one = nurse()
    one.admit()
    look(one)
    assert one.staff.board.days == []
    one.staff.show("import")
    count(state, lambda day: 0 if day.weekday() > 4 else 20)

    one.staff.back()

    one.patient.qtbot.waitUntil(lambda: len(one.staff.board.days) == 14)


def test_no_number_from_one_to_ten_is_drawn_or_told(nurse, state):
    count(state, lambda day: 7 if day.weekday() == 2 else 20)
    one = nurse()

    one.admit()

    look(one)
    assert [day["visits"] for day in one.staff.board.days] == [-1] * 14
    assert "Pale: a week with a day of 1 to 10." in one.patient.words()
    others = {each["figure"] for each in one.staff.board.figures}
    assert "7" not in one.patient.words() - others


@pytest.mark.proof
@pytest.mark.parametrize(
    ("keep", "why"),
    in_proof(
        [
            (True, "Nothing to show yet."),
            (False, "Counting is switched off in the settings."),
        ],
        gate=[(True, "Nothing to show yet.")],
    ),
)
def test_why_there_are_no_counts(nurse, keep, why):
    one = nurse(settings=Settings(counts=CountsSettings(keep=keep)))

    one.admit()

    look(one)
    assert one.patient.item("noCounts").property("text").startswith(why)


@pytest.mark.proof
def test_back_to_the_patients(nurse):
    one = nurse()
    one.admit()

    one.touch("backToPatients")

    assert one.staff is None
    one.patient.touch("begin")
    assert one.patient.kiosk.place == "home"


@pytest.mark.proof
@pytest.mark.parametrize("shape", mostly("small"))
def test_all_can_be_read_and_touched(nurse, state, shape):
    count(state, lambda day: 0 if day.weekday() > 4 else 20)
    one = nurse(shape)
    one.admit()
    look(one)
    for view in VIEWS:
        one.staff.show(view)
        one.at_rest()
        one.patient.at_rest(one.patient.item("staffSettle"))
        glance = Glance(one.patient)

        found = [*targets.faults(glance), *words.faults(glance)]

        assert found == [], view
        if view != "board":
            one.staff.back()
