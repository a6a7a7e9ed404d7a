"""A visit is counted when it is over, and only if it opened a page."""

from datetime import date

import pytest
from disk import full_disk
from dresses import PROOF
from print_system import PRINTER

from kiosk.counts.store import read_counts
from kiosk.settings.settings import (
    Settings,
    StateSettings,
    TakeHomeSettings,
    counts_folder,
)
from kiosk.ui.counting import Counting

DAY = date(2027, 3, 4)


class Counted:
    """A screen that counts, with a patient before it."""

    def __init__(self, patient, state):
        self.patient, self.verbs, self.reports = patient, patient.kiosk, []
        settings = Settings(state=StateSettings(folder=str(state)))
        self.folder = counts_folder(settings)
        parts = patient.screen.front, patient.kiosk, settings, self.reports.append
        self._counting = Counting(*parts, lambda: DAY)
        patient.keep_still()

    def open(self, *pages):
        """Begin a visit, and open these."""
        self.verbs.begin()
        for page in pages:
            self.verbs.follow(f"page:{page}")

    def finish(self):
        self.verbs.show("finish")
        self.verbs.finish()

    def end(self):
        """Let the kiosk end; return what it has kept of the day."""
        self._counting.close()
        counts = read_counts(self.folder)
        return {key[1:]: many for key, many in counts.items() if key.day == DAY}


@pytest.fixture
def counted(show, tmp_path):
    """Return a function that shows a screen that counts."""
    return lambda **how: Counted(show(**how), tmp_path / "state")


def test_a_visit_that_is_finished_and_what_it_opened(counted):
    kiosk = counted()
    kiosk.patient.touch("begin")
    kiosk.patient.touch("topic-side-effects")
    for page in ("welcome", "side-effects"):
        kiosk.verbs.follow(f"page:{page}")
    kiosk.verbs.home()
    kiosk.patient.touch("finish")
    kiosk.patient.touch("finishAndClear")
    assert not kiosk.folder.exists(), "it may be written at the hour alone"

    assert kiosk.end() == {
        ("", "en", "finished"): 1,
        ("side-effects", "en", "opened"): 1,
        ("welcome", "en", "opened"): 1,
    }


def test_visits_add_up_and_each_has_the_language_it_ended_in(counted):
    kiosk = counted()
    for language in ("en", "es", "en"):
        kiosk.open("welcome")
        kiosk.verbs.speak(language)
        kiosk.finish()

    assert kiosk.end() == {
        ("", "en", "finished"): 2,
        ("", "es", "finished"): 1,
        ("welcome", "en", "opened"): 2,
        ("welcome", "es", "opened"): 1,
    }


def test_who_only_touched_the_screen_in_passing_is_no_visit(counted):
    kiosk = counted()
    kiosk.open()
    kiosk.finish()

    assert kiosk.end() == {}


@pytest.mark.parametrize("by", ["clock", pytest.param("finger", marks=PROOF)])
def test_who_was_asked_whether_they_are_there_has_not_finished(counted, qtbot, by):
    """Even where the question came over the one whether to finish."""
    kiosk = counted(ask_after=0.3, answer_within=30 if by == "finger" else 0.2)
    kiosk.open("welcome")
    kiosk.verbs.show("finish")
    with qtbot.waitSignal(kiosk.verbs.left):
        if by == "finger":
            kiosk.patient.touch("leave")

    assert kiosk.end() == {("", "en", "left"): 1, ("welcome", "en", "opened"): 1}


@PROOF
def test_who_stays_and_finishes_has_finished(counted):
    kiosk = counted(ask_after=0.5, answer_within=30)
    kiosk.open("welcome")
    kiosk.patient.touch("stay")
    kiosk.finish()

    assert ("", "en", "finished") in kiosk.end()


def test_questions_that_were_taken_along_as_a_code(counted):
    """How many, and which, is nowhere; nor is it told of the next visit."""
    kiosk = counted()
    kiosk.open("my-questions")
    kiosk.verbs.hand.ask("my-questions/1")
    for sheet in ("code", "help"):
        kiosk.verbs.show(sheet)
    kiosk.finish()
    kiosk.open("my-questions")
    kiosk.finish()

    assert kiosk.end() == {
        ("", "en", "finished"): 2,
        ("", "en", "took"): 1,
        ("my-questions", "en", "opened"): 2,
    }


@PROOF
def test_questions_that_were_printed(counted, cups, qtbot):
    settings = Settings(take_home=TakeHomeSettings(printer=PRINTER))
    kiosk = counted(settings=settings)
    home = kiosk.verbs.takeHome
    qtbot.waitUntil(lambda: home.hasPrinter)
    kiosk.open("my-questions")
    kiosk.verbs.hand.ask("my-questions/1")
    home.printList()
    qtbot.waitUntil(lambda: home.printing == "sent")
    kiosk.finish()

    assert kiosk.end()[("", "en", "took")] == 1


def test_a_disk_that_is_full_shows_nothing_and_is_told_staff(counted):
    kiosk = counted()
    kiosk.open("welcome")
    kiosk.finish()

    with full_disk():
        kiosk.end()

    (words,) = kiosk.reports
    assert "cannot be written" in words
