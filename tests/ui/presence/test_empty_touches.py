"""Touches and keys that do nothing: a wet panel, a stuck key, somebody who reads."""

import itertools

import pytest
from dresses import few
from keypad import NEXT, Keypad
from machine import Machine
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

NOWHERE = QPointF(3, 3)


@pytest.fixture
def machine(monkeypatch):
    return Machine(monkeypatch)


@pytest.fixture
def visit(machine, show):
    patient = show()
    patient.touch("begin")
    patient.keep_still()
    patient.kiosk.hand.putInWords(True)
    patient.kiosk.follow("page:side-effects")
    patient.settle()
    return patient


def twitch(patient):
    patient.touch_at(NOWHERE)


def press_a(patient):
    QTest.keyClick(patient.window, Qt.Key.Key_A)


def press_shift(patient):
    QTest.keyClick(patient.window, Qt.Key.Key_Shift)


def swipe(patient):
    """Drag where nothing scrolls."""
    touch = lambda: QTest.touchEvent(patient.window, patient.finger)  # noqa: E731
    start = NOWHERE.toPoint()
    touch().press(0, start, patient.window).commit()
    touch().move(0, start * 30, patient.window).commit()
    touch().release(0, start * 30, patient.window).commit()


def close_nothing(patient):
    """As a screen reader may ask for what is not there."""
    patient.kiosk.close()


def go_on(patient, machine, seconds, *, sign, every=60):
    """Let so much time pass, with a *sign* of somebody now and then."""
    for _ in range(0, seconds, every):
        machine.passes(every)
        sign(patient)
        for _ in range(2):
            QCoreApplication.processEvents()


SIGNS = [twitch, press_a, close_nothing, press_shift, swipe]


@pytest.mark.parametrize("sign", few(SIGNS, 3))
def test_what_does_nothing_counts_for_ten_minutes(visit, machine, sign):
    clock = visit.kiosk.presence

    go_on(visit, machine, 600, sign=sign)
    assert not clock.asking
    go_on(visit, machine, 100, sign=sign, every=20)
    visit.qtbot.waitUntil(lambda: clock.asking)
    go_on(visit, machine, 60, sign=sign, every=10)

    visit.qtbot.waitUntil(lambda: visit.kiosk.place == "attract")


def test_then_only_its_own_button_stays(visit, machine):
    go_on(visit, machine, 700, sign=twitch, every=20)
    visit.appear("stay")
    assert any("Touch “I’m still here” to stay" in words for words in visit.words())
    visit.settle()

    visit.touch_at(NOWHERE)
    press_a(visit)
    QCoreApplication.processEvents()
    assert visit.kiosk.presence.asking
    visit.touch("stay")
    go_on(visit, machine, 300, sign=twitch)

    assert not visit.kiosk.presence.asking
    assert visit.kiosk.page.property("id") == "side-effects"


def test_then_the_keys_stay_by_the_button_too(visit, machine):
    keypad = Keypad(visit)
    go_on(visit, machine, 700, sign=press_a, every=20)
    visit.appear("stay")
    keypad.go_to("leave")
    keypad.choose("stay")

    assert not visit.kiosk.presence.asking
    assert visit.kiosk.place == "page"


def test_looking_at_the_answers_gives_no_time_for_ever(visit, machine):
    keypad = Keypad(visit)
    go_on(visit, machine, 700, sign=press_a, every=20)
    visit.appear("stay")

    with visit.qtbot.waitSignal(visit.kiosk.left):
        go_on(visit, machine, 60, sign=lambda _: keypad.press(NEXT), every=10)


def scroll(patient):
    more = [item for item in patient.items() if item.objectName() == "moreBelow"][-1]
    patient.settle()
    patient.touch_at(patient.place(more).center())
    patient.at_rest(patient.item("scroll"))


def turn_the_page(patient):
    patient.kiosk.forward()
    patient.kiosk.back()


def choose(patient):
    patient.kiosk.hand.ask("your-day/1")


def look_something_up(patient):
    patient.kiosk.show("help")
    patient.kiosk.close()


@pytest.mark.parametrize(
    "deed", few([scroll, choose, turn_the_page, look_something_up], 2)
)
def test_who_reads_for_long_is_not_asked(visit, machine, deed):
    """They tap into the words, and every few minutes they do something."""
    for _ in range(4):
        go_on(visit, machine, 540, sign=twitch)
        assert not visit.kiosk.presence.asking
        deed(visit)


@pytest.mark.parametrize("told", [True, False], ids=["told", "not told"])
@pytest.mark.parametrize("key", few(["A", "Tab", "Return", "Escape", "F1"], 2))
def test_a_key_that_is_held_is_no_sign_of_anybody(visit, machine, key, told):
    """Of a part of what repeats Qt does not tell that it does."""
    number, times = Qt.Key[f"Key_{key}"], itertools.count(1000, 200)
    send(visit, QEvent.Type.KeyPress, number, next(times))

    def repeat(patient):
        now = next(times)
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            send(patient, kind, number, now, repeats=told)

    go_on(visit, machine, 140, sign=repeat, every=10)

    visit.qtbot.waitUntil(lambda: visit.kiosk.place == "attract")
    send(visit, QEvent.Type.KeyRelease, number, next(times))
    assert visit.kiosk.place == "attract"


def send(patient, kind, key, when, *, repeats=False):
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(kind, key, none, "", repeats)
    event.setTimestamp(when)
    QCoreApplication.sendEvent(patient.window, event)
