"""A language whose lines begin at the right, by keys and to a screen reader."""

import pytest
from checked import sound_library
from every_screen import visit
from keypad import BACK, Keypad, settle
from msgspec.structs import replace
from pseudo import RIGHT, write_language
from PySide6.QtCore import Qt
from readable import check
from test_keys import check_screen

from kiosk.settings.keys import KeysSettings
from kiosk.settings.settings import Settings, TranslationsSettings

LEFT, RIGHTWARDS = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Write the language; return the library, and the settings with its words."""
    folder = tmp_path_factory.mktemp("right")
    write_language(folder / "content", folder / "words", RIGHT)
    words = TranslationsSettings(folder=str(folder / "words"))
    library = sound_library(folder / "content")
    return library, replace(Settings(), translations=words)


@pytest.fixture
def begun(show, written):
    """Return a function that begins a visit by keys, in a language."""
    library, settings = written

    def begun(shape="landscape", size="standard", language=RIGHT.code, **how):
        patient = show(shape, library=library, settings=replace(settings, **how))
        keypad = Keypad(patient)
        keypad.press(Qt.Key.Key_Return)
        patient.kiosk.tongue.ask(language)
        patient.kiosk.wear(size, "daylight", True, False)
        settle(patient)
        return keypad

    return begun


@pytest.mark.parametrize(
    ("shape", "size"),
    [("landscape", "standard"), ("portrait", "largest"), ("small", "standard")],
)
def test_every_screen_is_read_and_reached_from_the_right(begun, shape, size):
    keypad = begun(shape, size)
    for stop in visit(keypad.patient):
        check(keypad.patient, stop)
        check_screen(keypad, stop)


def test_the_arrows_point_where_the_lines_go(begun):
    keypad = begun()
    keypad.go_to("help")
    place = keypad.patient.place(keypad.item)

    keypad.press(RIGHTWARDS)
    assert keypad.patient.place(keypad.item).left() > place.right()
    keypad.press(LEFT)
    assert keypad.name == "help"
    keypad.press(Qt.Key.Key_Up)
    assert keypad.patient.place(keypad.item).left() > place.right()
    keypad.press(Qt.Key.Key_Down)
    assert keypad.name == "help"

    keypad.patient.kiosk.tongue.ask("en")
    settle(keypad.patient)
    place = keypad.patient.place(keypad.item)
    keypad.press(LEFT)
    assert keypad.patient.place(keypad.item).right() < place.left()


def test_the_keys_of_a_keypad_stay_what_they_were_set_to(begun):
    """Whoever sets a key for "next" has a button with that on it."""
    keypad = begun(keys=KeysSettings(next=("Right",), previous=("Left",)))
    keypad.go_to("help")
    place = keypad.patient.place(keypad.item)

    keypad.press(LEFT)

    assert keypad.patient.place(keypad.item).left() > place.right()


def test_back_is_back_from_the_right_too(begun):
    keypad = begun()
    keypad.choose("walk")
    keypad.press(BACK)

    assert keypad.patient.kiosk.property("place") == "home"
