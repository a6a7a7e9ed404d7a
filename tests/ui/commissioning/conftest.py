"""The commissioning screen, and somebody who sets a kiosk up before it."""

from types import SimpleNamespace

import pytest
from patient import Patient
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.settings.settings import Settings
from kiosk.ui.commissioning.screen import CommissioningScreen
from kiosk.ui.tour import SHAPES


class Fitter(Patient):
    """They see and touch as a patient does; nothing on this screen has to settle."""

    def __init__(self, screen, qtbot):
        super().__init__(SimpleNamespace(window=screen.window, bridge=None), qtbot)
        self.parts = screen.parts

    def settle(self):
        """Go on at once."""

    def press(self, key):
        QTest.keyClick(self.window, key)

    def wipe(self, *points):
        """Move one finger from the first point to the last."""
        touch = QTest.touchEvent(self.window, self.finger)
        first, *others = [point.toPoint() for point in points]
        touch.press(0, first, self.window).commit()
        for point in others:
            QTest.touchEvent(self.window, self.finger).move(
                0, point, self.window
            ).commit()
        QTest.touchEvent(self.window, self.finger).release(
            0, others[-1], self.window
        ).commit()


@pytest.fixture
def fit(qapp, qtbot):
    """Return a function that shows the screen in a shape; it gives who stands there."""
    screens = []

    def fit(shape="landscape", *, settings=None, languages=("en", "es"), words=()):
        screen = CommissioningScreen(settings or Settings(), languages, words)
        screens.append(screen)
        screen.window.resize(*SHAPES[shape])
        screen.window.show()
        qtbot.waitUntil(screen.window.isExposed)
        screen.window.requestActivate()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is screen.window)
        return Fitter(screen, qtbot)

    yield fit
    for screen in screens:
        screen.close()
