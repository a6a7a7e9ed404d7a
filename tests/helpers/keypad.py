"""Somebody who neither touches nor looks: five keys, and what they are on."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

NEXT, PREVIOUS = Qt.Key.Key_Tab, Qt.Key.Key_Up
SELECT, BACK, SPEECH = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F1
MANY = 120
"""More than the most that a screen holds."""


def settle(patient):
    """Let what follows from a change be laid out and drawn; nothing may move."""
    for _ in range(3):
        with patient.qtbot.waitSignal(patient.window.frameSwapped):
            patient.window.update()


class Keypad:
    """Five keys before the screen of *patient*."""

    def __init__(self, patient):
        self.patient = patient
        self.window = patient.window

    def press(self, key):
        QTest.keyClick(self.window, key)
        QTest.qWait(2)  # a key that comes again at one time was held
        for _ in range(3):  # what follows from it follows at once
            QCoreApplication.processEvents()

    @property
    def item(self):
        """What the keys are on."""
        return self.window.activeFocusItem()

    @property
    def name(self):
        return self.item.objectName() if self.item else ""

    def go_to(self, name):
        """Press next until the keys are on the item with this name."""
        passed = []
        while self.name != name:
            passed.append(self.name)
            assert len(passed) < MANY, f"{name} is not among {passed}"
            self.press(NEXT)

    def choose(self, name):
        """Go there, and select it."""
        self.go_to(name)
        self.press(SELECT)

    def round(self, seen=lambda: None):
        """Return all that *next* leads to, once round; look at each on the way."""
        found = []
        for _ in range(MANY):
            self.press(NEXT)
            if self.item in found:
                return found
            seen()
            found.append(self.item)
        raise AssertionError(f"no end after {[item.objectName() for item in found]}")

    def back(self, count):
        """Return what *previous* leads to, so many times."""
        found = []
        for _ in range(count):
            self.press(PREVIOUS)
            found.append(self.item)
        return found

    def to_reach(self):
        """Return all that is there to be selected."""
        return [
            item
            for item in self.patient.items()
            if item.isEnabled() and (is_button(item) or is_link(item))
        ]


def is_button(item):
    """Tell whether it is one; what a chip speaks for is none."""
    is_sign = item.objectName().startswith("spot-")
    return item.inherits("QQuickAbstractButton") and not is_sign


def is_link(item):
    return item.objectName().startswith("link-")
