"""What is another scene: it takes no touch for a moment, and its title has the keys.

A hand that shakes, or the touch that woke the screen, presses nothing on it.
"""

import pytest
from dresses import PROOF
from keypad import NEXT, Keypad, settle
from listener import Voice
from msgspec.structs import replace

from kiosk.settings.settings import Settings
from kiosk.ui.bridge.scene import Depth, scene_of

OTHER_SCENES = {
    "home": lambda kiosk: kiosk.home(),
    "a page": lambda kiosk: kiosk.follow("page:side-effects"),
    "a page with a notice": lambda kiosk: kiosk.follow("page:serious-risks"),
    "the page in words": lambda kiosk: kiosk.hand.putInWords(True),
    "a point": lambda kiosk: kiosk.hand.enter(kiosk.stages.points.firstId),
    "a sheet": lambda kiosk: kiosk.show("help"),
    "a word": lambda kiosk: kiosk.follow("word:ketamine"),
    "the calm screen": lambda kiosk: kiosk.gentle.hide(),
}
LAID_OUT_OTHERWISE = {
    "larger words": lambda kiosk: kiosk.wear("large", "daylight", True, False),
    "another theme": lambda kiosk: kiosk.wear("standard", "dim", True, False),
    "low reach": lambda kiosk: kiosk.wear("standard", "daylight", True, True),
}
THE_SAME = {
    "nothing moves": lambda kiosk: kiosk.wear("standard", "daylight", False, False),
    "a question": lambda kiosk: kiosk.hand.ask(""),
    "this page again": lambda kiosk: kiosk.follow("page:your-choice"),
}


@pytest.fixture
def patient(show):
    """Begin a visit, and go to the page with points."""
    patient = show()
    patient.touch("begin")
    patient.keep_still()
    patient.kiosk.follow("page:your-choice")
    patient.settle()
    return patient


@pytest.fixture
def keypad(patient):
    """Go on by keys, beyond the title."""
    keypad = Keypad(patient)
    keypad.press(NEXT)
    keypad.press(NEXT)
    assert not is_title(keypad)
    return keypad


def waits(patient):
    """Tell whether a touch counts for nothing now."""
    (cover,) = (item for item in patient.items() if item.objectName() == "settle")
    return cover.property("enabled")


def is_title(keypad):
    return bool(keypad.item.property("isLanding"))


def each(changes, gate=3):
    """Try each of *changes*: the gate has the first ones, and the rest is proof."""
    marks = [()] * gate + [PROOF] * len(changes)
    params = [
        pytest.param(change, marks=mark, id=name)
        for (name, change), mark in zip(changes.items(), marks, strict=False)
    ]
    return pytest.mark.parametrize("change", params)


@each(OTHER_SCENES | LAID_OUT_OTHERWISE, 5)
def test_what_has_just_changed_takes_no_touch(patient, change):
    change(patient.kiosk)

    assert waits(patient)


@each(THE_SAME)
def test_what_has_not_changed_takes_a_touch_at_once(patient, change):
    change(patient.kiosk)

    assert not waits(patient)


@each(OTHER_SCENES)
def test_the_title_of_another_scene_has_the_keys(keypad, change):
    change(keypad.patient.kiosk)
    settle(keypad.patient)

    assert is_title(keypad)


@each(LAID_OUT_OTHERWISE | THE_SAME)
def test_in_the_same_scene_the_keys_stay_where_they_are(keypad, change):
    item = keypad.item

    change(keypad.patient.kiosk)
    settle(keypad.patient)

    assert keypad.item == item


def test_the_question_takes_no_touch_for_a_moment(show):
    patient = show(ask_after=0.8, answer_within=30)
    patient.touch("begin")
    patient.settle()

    with patient.qtbot.waitSignal(patient.kiosk.presence.doubted):
        pass

    assert waits(patient)
    patient.settle()
    with patient.qtbot.waitSignal(patient.kiosk.presence.asked):  # it counts down
        pass
    assert not waits(patient)


def test_the_bar_of_what_is_read_takes_no_touch_for_a_moment(show, tmp_path):
    voice = Voice(tmp_path / "heard").program("stays")
    patient = show(settings=replace(Settings(), speech=voice))
    patient.touch("begin")
    patient.settle()

    patient.kiosk.speech.toggle()

    assert waits(patient)


def test_what_lies_uppermost(patient):
    kiosk = patient.kiosk
    assert scene_of(kiosk).depth == Depth.PLACE
    kiosk.show("comfort")
    assert scene_of(kiosk).depth == Depth.SHEET
    kiosk.gentle.hide()
    assert scene_of(kiosk).depth == Depth.CALM
    kiosk.show("help")
    assert scene_of(kiosk).depth == Depth.HELP
