"""A finger that was there before the kiosk: its first touch begins a visit."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.settings.settings import Settings
from kiosk.ui.app import Screen


@pytest.fixture
def screen(qapp, shipped):
    """Return the kiosk before its first picture."""
    screen = Screen(shipped, Settings(), pytest.fail, windowed=True)
    yield screen
    screen.close()


def test_a_touch_right_after_the_first_picture_begins(screen, qtbot):
    finger = QTest.createTouchDevice()

    def touch():
        screen.window.frameSwapped.disconnect(touch)
        middle, window = QPoint(300, 300), screen.window
        QTest.touchEvent(window, finger).press(0, middle, window).commit()
        QTest.touchEvent(window, finger).release(0, middle, window).commit()

    screen.window.frameSwapped.connect(touch)
    screen.window.show()

    qtbot.waitUntil(lambda: screen.bridge.place == "home", timeout=3000)


def test_a_key_right_after_the_first_picture_begins(screen, qtbot):
    def press():
        screen.window.frameSwapped.disconnect(press)
        QTest.keyClick(screen.window, Qt.Key.Key_Space)

    screen.window.frameSwapped.connect(press)
    screen.window.show()

    qtbot.waitUntil(lambda: screen.bridge.place == "home", timeout=3000)


@pytest.mark.parametrize("language", ["", "es"])
def test_whoever_is_faster_than_the_rest_of_the_kiosk_begins(screen, language):
    """The touch is there, and what a visit needs is not made yet."""
    if language:
        screen.front.languages.ask(language)
    else:
        screen.front.begin()

    assert screen.front.place == "home"
    assert screen.bridge.languages.spoken == (language or "en")
