"""A minute in which the screen feels nothing, so that it can be wiped."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPointerEvent
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.engine.properties import Property
from kiosk.ui.presence import system_time

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS = 60


@QmlElement
@QmlUncreatable("Read it from Staff.cleaning.")
class Cleaning(QObject):  # type: ignore[operator]  # PySide6 stub
    """Takes every touch and key of *window* while it lasts; it ends by itself."""

    changed = Signal()
    ended = Signal()

    def __init__(self, window: QQuickWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._until, self._left = window, 0.0, 0
        self._tick = QTimer(self, interval=200)
        self._tick.timeout.connect(self._look)

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        return self._left

    @Property(int, constant=True)
    def all(self) -> int:
        return SECONDS

    def begin(self) -> None:
        self._until = system_time.read().passed + SECONDS
        self._window.installEventFilter(self)
        self._tick.start()
        self._look()

    def end(self) -> None:
        """Feel again from now on."""
        if self._tick.isActive():
            self._tick.stop()
            self._window.removeEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        return isinstance(event, QPointerEvent | QKeyEvent)

    def _look(self) -> None:
        before = self._left
        self._left = max(0, ceil(self._until - system_time.read().passed))
        if self._left != before:
            self.changed.emit()
        if not self._left:
            self.end()
            self.ended.emit()
