"""Errors of the program in Python, and where the screen is after them."""

import sys
from threading import Thread

import pytest

from kiosk.ui.mishaps import MOST, Mishaps


@pytest.fixture
def told():
    return []


@pytest.fixture
def patient(show):
    return show()


@pytest.fixture
def mishaps(patient, told):
    def tell(kind, *_):
        told.append(kind)

    return Mishaps(patient.kiosk, tell, lambda: told.append("begins anew"))


def fail(mishaps):
    """Let something fail as in a slot, which Python hands to its hook."""
    try:
        {}["what the patient did"]
    except KeyError:
        mishaps.fail(*sys.exc_info())


def test_the_first_one_leads_home_and_keeps_the_list(patient, mishaps, told, qtbot):
    patient.touch("begin")
    kiosk = patient.kiosk
    kiosk.follow("page:side-effects")
    kiosk.hand.ask("my-questions/1")
    kiosk.show("help")

    fail(mishaps)

    qtbot.waitUntil(lambda: (kiosk.place, kiosk.sheet) == ("home", ""))
    assert len(kiosk.questions.texts) == 1
    assert told == [KeyError]


def test_the_second_one_ends_the_visit_and_the_next_visit_has_its_own(
    patient, mishaps, qtbot
):
    kiosk = patient.kiosk
    patient.touch("begin")
    for place in ("home", "attract"):
        kiosk.follow("page:side-effects")
        fail(mishaps)
        qtbot.waitUntil(lambda place=place: kiosk.place == place)

    kiosk.begin()
    kiosk.follow("page:side-effects")
    fail(mishaps)

    qtbot.waitUntil(lambda: kiosk.place == "home")


def test_one_in_another_thread_leads_home_too(patient, mishaps, qtbot):
    kiosk = patient.kiosk
    patient.touch("begin")
    kiosk.follow("page:side-effects")

    thread = Thread(target=fail, args=[mishaps])
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: kiosk.place == "home")


def test_the_last_one_in_a_visit_waits_for_its_end(patient, mishaps, told, qtbot):
    for _ in range(MOST - 1):
        fail(mishaps)
    patient.touch("begin")
    fail(mishaps)
    qtbot.waitUntil(lambda: patient.kiosk.place == "home")
    assert "begins anew" not in told

    patient.kiosk.finish()

    assert told[-1] == "begins anew"


def test_where_they_do_not_end_the_kiosk_begins_anew(patient, mishaps, told, qtbot):
    for _ in range(MOST):
        fail(mishaps)

    qtbot.waitUntil(lambda: told[-1] == "begins anew")
    assert mishaps.count == MOST
