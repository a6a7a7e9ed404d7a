"""The kiosk before all other windows, whatever comes up over it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

LOOKS_EVERY = 1000  # milliseconds: a patient who finds an update's window waits so long

HAVE_OTHERS = ("xcb", "windows", "cocoa")
"""Qt's names of screens on which others may lie over it, and it may come up by itself:
on Wayland only the session may do that, and Qt complains of who tries."""


class Foremost(QObject):
    """Brings *window* back when another took its place or the keys, or put it away.

    A window over it does not always take the keys, and where there is no window
    manager nobody tells that it is there: so it comes up without looking.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        timer = QTimer(self, interval=LOOKS_EVERY)
        timer.timeout.connect(self._come_up)
        if QGuiApplication.platformName() in HAVE_OTHERS:
            timer.start()

    def _come_up(self) -> None:
        window = self._window
        if not window.isExposed():
            window.hide()  # or Qt takes it for shown, and does nothing
            window.showFullScreen()
        window.raise_()
        if not window.isActive():
            window.requestActivate()
