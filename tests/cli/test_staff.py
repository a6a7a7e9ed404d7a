"""The staff's way in and out of a kiosk that runs, by a real keyboard."""

import pytest
from nurse import PIN
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from kiosk.staff.kept_pin import KeptPin
from kiosk.supervision.endings import LEAVE as LEFT

PRIMARY = (0x1B, 0x55, 0x59)
"""Of the button that leads back, on the dashboard alone; red, green, blue."""

WHITE = (0xFF, 0xFF, 0xFF)
RING = (0x14, 0x2C, 0x30)
BUTTON, PAD = (700, 730), (740, 300)
LEAVE, SURE = (1076, 673), (530, 509)
"""Where the ring of the keyboard is seen around these two."""


class Keyboard:
    """One before the screen, whose server repeats a key that is held."""

    def __init__(self, name):
        self._display = Display(name)
        self._root = self._display.screen().root

    def close(self):
        self._display.close()

    def put(self, kind, name):
        key = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self._display, kind, key)
        self._display.sync()

    def press(self, *names):
        for name in names:
            self.put(X.KeyPress, name)
            self.put(X.KeyRelease, name)

    def go_to(self, place, until):
        """Go on to the next until the ring is there; each press moves it."""
        for _ in range(20):
            if self.pixel(place) == RING:
                return
            before = self.picture()
            self.press("Tab")
            until(lambda before=before: self.picture() != before, "another picture")
        raise AssertionError(f"no way to {place}")

    def picture(self):
        size = self._root.get_geometry()
        area = 0, 0, size.width, size.height
        return self._root.get_image(*area, X.ZPixmap, 0xFFFFFFFF).data

    def pixel(self, place):
        image = self._root.get_image(*place, 1, 1, X.ZPixmap, 0xFFFFFFFF)
        blue, green, red, *_ = image.data
        return red, green, blue


@pytest.fixture
def keyboard(screen):
    keyboard = Keyboard(screen.display)
    yield keyboard
    keyboard.close()


@pytest.mark.proof
def test_staff_leave_the_kiosk_by_keys_alone(start, screen, keyboard, until, tmp_path):
    state = tmp_path / "state"
    KeptPin(state, "").keep(PIN)
    words = {"DISPLAY": screen.display, "KIOSK_STATE_FOLDER": state}
    program = start("run", **words)
    until(screen.is_painted, "a picture")
    until(lambda: [*state.glob("*.snapshot")], "the compiled content", 60)
    keyboard.put(X.KeyPress, "Escape")
    until(lambda: keyboard.pixel(PAD) == WHITE, "the pad")
    keyboard.put(X.KeyRelease, "Escape")
    keyboard.press(*PIN, "Return")
    until(lambda: keyboard.pixel(BUTTON) == PRIMARY, "the dashboard")
    keyboard.go_to(LEAVE, until)
    keyboard.press("Return")
    until(lambda: keyboard.pixel(BUTTON) != PRIMARY, "whether to leave")
    keyboard.go_to(SURE, until)
    keyboard.press("Return")

    _, errors = program.communicate(timeout=30)
    assert program.returncode == LEFT
    assert errors == ""
