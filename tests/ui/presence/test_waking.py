"""A machine that slept, or whose clock was set, amid a visit."""

import pytest
from dresses import few
from keypad import NEXT, SELECT, SPEECH, Keypad
from machine import Machine
from PySide6.QtCore import QCoreApplication, QPointF, Qt

JUMPS = {
    "it slept": lambda machine: machine.sleeps(600),
    "it slept for seconds": lambda machine: machine.sleeps(8),
    "it slept a week": lambda machine: machine.sleeps(604_800),
    "its clock was set on": lambda machine: machine.is_set(7200),
    "its clock was set back": lambda machine: machine.is_set(-7200),
    "it stood still": lambda machine: machine.passes(600),
}


@pytest.fixture
def machine(monkeypatch):
    return Machine(monkeypatch)


@pytest.fixture
def visit(machine, show):
    """Begin a visit, and put a question on the list."""
    patient = show()
    patient.touch("begin")
    patient.kiosk.hand.ask("your-day/1")
    patient.settle()
    return patient


@pytest.mark.parametrize("jump", few(JUMPS, 3))
def test_a_visit_that_outlived_it_is_over_by_itself(visit, machine, jump):
    JUMPS[jump](machine)

    visit.qtbot.waitUntil(lambda: visit.kiosk.place == "attract", timeout=1000)
    assert visit.kiosk.questions.property("count") == 0


@pytest.mark.parametrize("jump", few(["it slept", "it stood still", *JUMPS], 2))
def test_the_touch_that_wakes_it_presses_nothing(visit, machine, jump):
    """It is there before the clock has looked; a shaking hand's second tap too."""
    help_tab = visit.place(visit.item("help")).center()
    JUMPS[jump](machine)

    for _ in range(2):
        visit.touch_at(help_tab)
        QCoreApplication.processEvents()

    assert visit.kiosk.place == "attract"
    assert visit.kiosk.sheet == ""


def test_a_touch_that_comes_just_after_the_clock_has_looked_begins_nothing(
    visit, machine
):
    machine.sleeps(600)
    visit.qtbot.waitUntil(lambda: visit.kiosk.place == "attract")
    visit.settle()

    visit.touch_at(QPointF(900, 500))

    assert visit.kiosk.place == "attract"


@pytest.mark.parametrize("key", few([SELECT, Qt.Key.Key_A, NEXT, SPEECH], 2))
def test_the_key_that_wakes_it_presses_nothing(visit, machine, key):
    keypad = Keypad(visit)
    keypad.go_to("help")
    machine.sleeps(600)

    keypad.press(key)

    assert visit.kiosk.place == "attract"
    assert visit.kiosk.sheet == ""


def test_the_next_person_begins_with_nothing(visit, machine):
    machine.sleeps(600)
    visit.qtbot.waitUntil(lambda: visit.kiosk.place == "attract")
    machine.passes(2)

    visit.touch("begin")

    assert visit.kiosk.place == "home"
    assert visit.kiosk.questions.property("count") == 0


def test_a_machine_that_slept_before_a_visit_does_not_end_it(machine, show):
    patient = show()
    machine.sleeps(600)

    patient.touch("begin")

    with patient.qtbot.assertNotEmitted(patient.kiosk.left, wait=300):
        pass


@pytest.mark.parametrize(
    "happens",
    [
        lambda machine: machine.is_set(2),
        lambda machine: machine.is_set(-2),
        lambda machine: machine.sleeps(1),
        lambda machine: machine.passes(60),
    ],
    ids=["set on a little", "set back a little", "a nap", "read for a minute"],
)
def test_who_is_there_goes_on(visit, machine, happens):
    happens(machine)

    with visit.qtbot.assertNotEmitted(visit.kiosk.left, wait=300):
        visit.touch("help")

    assert visit.kiosk.sheet == "help"
