"""The gate: held for three seconds, opened by the PIN alone, closed by itself."""

import itertools
import threading

import pytest
from accessible_tree import tree
from checkers import targets, words
from dresses import few, mostly
from glance import Glance
from nurse import PIN
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.settings.keys import KeysSettings
from kiosk.settings.settings import Settings
from kiosk.staff.gate import Gate
from kiosk.staff.kept_pin import FILE

WRONG = "830174"


def test_a_finger_that_holds_the_mark_for_three_seconds_opens_the_pad(nurse):
    one = nurse()

    held = one.hold()

    assert one.staff.view == "pad"
    assert held > 2.9
    assert not one.patient.kiosk.visiting, "the same touch began a visit"


def test_a_touch_of_the_mark_begins_a_visit_as_any_touch_does(nurse):
    one = nurse()

    one.touch_mark(100)

    assert one.staff is None
    assert one.patient.kiosk.place == "home"


def test_a_patient_who_comes_by_accident_gets_their_page_back(nurse):
    one = nurse()
    patient = one.patient
    patient.touch("begin")
    patient.touch("topic-side-effects")
    page = patient.kiosk.page.id
    one.come()
    assert one.staff.view == "pad"
    assert "Here by accident? Touch Close." in " ".join(patient.words())

    one.touch("closePad")

    assert one.staff is None
    assert (patient.kiosk.place, patient.kiosk.page.id) == ("page", page)
    patient.touch("next")
    assert patient.kiosk.page.id != page or patient.kiosk.place != "page"


def test_a_second_tap_of_a_hand_that_shakes_presses_nothing_behind_it(nurse):
    one = nurse()
    one.come()
    close = one.patient.place(one.patient.item("closePad")).center()

    one.patient.touch_at(close)
    one.patient.touch_at(close)

    assert one.staff is None
    assert not one.patient.kiosk.visiting


def test_the_right_pin_opens_and_ends_the_visit_that_was_there(nurse):
    one = nurse()
    one.patient.touch("begin")
    one.patient.kiosk.hand.ask("your-day/1")

    one.admit()

    assert not one.patient.kiosk.visiting
    assert one.patient.kiosk.questions.property("count") == 0


def test_a_wrong_pin_says_so_and_how_many_tries_are_left(nurse, state):
    one = nurse()
    one.come()

    one.tell(WRONG)

    assert one.says() == "That is not the PIN. 4 tries are left before the pad rests."
    assert one.staff.pad.count == 0
    assert one.staff.view == "pad"


def test_it_rests_after_five_and_a_restart_ends_no_rest(nurse, state):
    for _ in range(4):
        Gate(state).attempt(WRONG)
    one = nurse()
    one.come()
    one.tell(WRONG)
    assert one.says().startswith("Too many wrong tries. The pad rests for ")
    assert not one.patient.item("key-4").isEnabled()
    one.touch("closePad")

    one.come()

    assert one.says().startswith("Too many wrong tries. The pad rests for ")
    one.key(Qt.Key.Key_4)
    assert one.staff.pad.count == 0


@pytest.mark.parametrize("count", few([5, 13, 6, 12], 2))
def test_it_takes_six_to_twelve_figures(nurse, count):
    one = nurse()
    one.come()

    one.type(("4072913850" * 2)[:count])

    assert one.staff.pad.count == min(count, 12)
    assert one.staff.pad.mayOpen == (count >= 6)


def test_figures_are_taken_away_one_by_one_or_all(nurse):
    one = nurse()
    one.come()
    one.type("4072")
    one.touch("key-erase")
    assert one.staff.pad.count == 3

    one.touch("key-clear")

    assert one.staff.pad.count == 0


def test_without_a_pin_it_is_closed_and_says_how_to_set_one(nurse, state):
    (state / FILE).unlink()
    one = nurse()

    one.come()

    assert one.says() == (
        "No PIN is set on this kiosk. Set one as the user of the kiosk: kiosk pin"
    )
    assert not one.patient.item("key-4").isEnabled()


def test_nothing_but_the_keys_says_a_figure(nurse):
    """Neither what is told of the dots nor of anything else says what was typed."""
    one = nurse()
    one.come()
    before = said(one)

    one.type("407")

    after = said(one)
    focused = one.patient.window.activeFocusItem()
    assert not focused.objectName().startswith("key-"), "a screen reader says it"
    assert after - before == {"3 figures entered"}
    assert before - after == {"0 figures entered"}


def said(one):
    return {f"{node.name}{node.description}" for node in tree(one.patient)}


def test_all_of_it_is_done_with_a_keyboard(nurse):
    one = nurse()
    one.come()
    for figure in f"{PIN}1":
        one.key(getattr(Qt.Key, f"Key_{figure}"))
    one.key(Qt.Key.Key_Backspace)
    assert one.staff.pad.count == len(PIN)

    one.key(Qt.Key.Key_Return)

    one.patient.qtbot.waitUntil(lambda: one.staff.view == "board")


def test_all_of_it_is_done_with_five_keys(nurse):
    """Back, held as the mark is, leads to it; a shorter one does what it did."""
    keys = KeysSettings(next=("F21",), previous=("F22",), select=("F23",))
    one = nurse(settings=Settings(keys=keys))
    one.patient.settle()
    QTest.keyPress(one.patient.window, Qt.Key.Key_Escape)
    one.patient.qtbot.waitUntil(lambda: one.staff is not None)
    QTest.keyRelease(one.patient.window, Qt.Key.Key_Escape)
    one.at_rest()

    for figure in PIN:
        go_to(one, f"key-{figure}")
        one.key(Qt.Key.Key_F23)
    assert one.staff.pad.count == len(PIN)
    go_to(one, "closePad")
    one.key(Qt.Key.Key_F23)

    assert one.staff is None
    assert not one.patient.kiosk.visiting


def go_to(one, name):
    """Press next until it is there, no faster than a hand could."""

    def is_there():
        if one.patient.window.activeFocusItem().objectName() == name:
            return True
        one.key(Qt.Key.Key_F21)
        return False

    one.patient.qtbot.waitUntil(is_there)


@pytest.mark.proof
def test_no_key_reaches_what_is_behind_it(nurse):
    one = nurse()
    one.come()

    for key in (Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_F1, Qt.Key.Key_Escape):
        one.key(key)

    assert one.staff is None, "Escape closes it"
    assert not one.patient.kiosk.visiting


def test_after_two_minutes_it_closes_and_the_visit_is_forgotten(nurse, machine):
    one = nurse()
    one.patient.touch("begin")
    one.come()
    machine.passes(100)
    one.type("4")  # somebody is there
    machine.passes(100)
    one.patient.qtbot.wait(300)
    assert one.staff is not None
    assert one.patient.kiosk.presence.secondsLeft < 0, "nothing else asks"

    machine.passes(21)

    one.patient.qtbot.waitUntil(lambda: one.staff is None)
    assert one.patient.kiosk.place == "attract"


@pytest.mark.parametrize("told", [True, False], ids=["told", "not told"])
@pytest.mark.parametrize("key", few(["A", "Tab", "Escape", "4"], 1))
def test_a_key_that_is_stuck_keeps_nothing_open(nurse, machine, key, told):
    """Of a part of what repeats Qt does not tell that it does."""
    one = nurse()
    number, times = Qt.Key[f"Key_{key}"], itertools.count(1000, 200)
    send(one, QEvent.Type.KeyPress, number, next(times))
    one.come()

    for _ in range(13):
        machine.passes(10)
        now = next(times)
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            send(one, kind, number, now, repeats=told)

    one.patient.qtbot.waitUntil(lambda: one.staff is None)


def send(one, kind, key, when, *, repeats=False):
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeats)
    event.setTimestamp(when)
    QCoreApplication.sendEvent(one.patient.window, event)


def test_a_palm_that_rests_keeps_nothing_open(nurse, machine):
    """Nor does a drop of water, though the panel tells of it each moment."""
    one = nurse()
    one.come()
    window, finger = one.patient.window, one.patient.finger
    palm = QPointF(960, 1060).toPoint()
    QTest.touchEvent(window, finger).press(0, palm, window).commit()

    for number in range(13):
        machine.passes(10)
        palm.setX(960 + number % 2)
        QTest.touchEvent(window, finger).move(0, palm, window).commit()

    one.patient.qtbot.waitUntil(lambda: one.staff is None)
    QTest.touchEvent(window, finger).release(0, palm, window).commit()
    assert not one.patient.kiosk.visiting


@pytest.mark.proof
def test_touches_of_which_nothing_comes_keep_nothing_open_for_ever(nurse, machine):
    """A panel that is wet or worn twitches all night."""
    one = nurse()
    one.come()

    for _ in range(73):
        machine.passes(10)
        one.patient.touch_at(QPointF(960, 1060))
        if one.staff is None:
            break

    assert one.staff is None


@pytest.mark.proof
@pytest.mark.parametrize("jump", few(["sleeps", "is_set"], 1))
def test_a_machine_that_slept_shows_it_to_nobody(nurse, machine, jump):
    one = nurse()
    one.admit()

    getattr(machine, jump)(600)

    one.patient.qtbot.waitUntil(lambda: one.staff is None)


def test_what_is_looked_at_as_it_closes_opens_nothing(nurse):
    one = nurse()
    one.come()
    one.type(PIN)
    pad = one.staff.pad
    others = threading.active_count()

    pad.open()  # what comes of it is heard when Qt takes its turn, and no sooner
    one.staff.leave()

    one.patient.qtbot.waitUntil(lambda: threading.active_count() == others)
    QCoreApplication.processEvents()
    assert one.staff is None
    one.come()
    assert one.staff.view == "pad"


@pytest.mark.parametrize("shape", mostly("small"))
def test_all_can_be_read_touched_and_named(nurse, shape):
    one = nurse(shape)
    one.come()
    one.type("407291")
    one.patient.at_rest(one.patient.item("openGate"))
    glance = Glance(one.patient)

    assert [*targets.faults(glance), *words.faults(glance)] == []


@pytest.mark.proof
def test_it_stands_at_the_same_size_for_a_patient_who_reads_largest(nurse):
    one = nurse()
    one.come()
    usual = one.patient.place(one.patient.item("key-5"))
    one.touch("closePad")
    one.patient.touch("begin")
    one.patient.kiosk.wear("largest", "daylight", False, True)

    one.come()

    assert one.patient.place(one.patient.item("key-5")) == usual


@pytest.mark.proof
def test_a_place_that_does_not_exist_is_touched_by_nobody(nurse):
    """Beside the keys nothing is felt: not even what is behind them."""
    one = nurse()
    one.come()

    one.patient.touch_at(QPointF(960, 1060))

    assert not one.patient.kiosk.visiting
