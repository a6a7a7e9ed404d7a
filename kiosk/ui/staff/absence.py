"""The clock that closes the staff's screens when nobody touches them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QEventPoint, QPointerEvent, QWheelEvent

from kiosk.ui.presence import system_time
from kiosk.visit.presence import Signs

LIMIT = 120.0
"""Seconds without a touch or a key."""

_SIGNS = {QEventPoint.State.Pressed, QEventPoint.State.Released}
"""What moves alone may be a palm, a drop of water, or a mouse on a desk that shakes."""


class Absence(QObject):
    """Sees every touch and key of the window it is installed on, and takes none.

    It belongs behind what lets a key through once: one that is stuck is nobody.

    A machine that slept meanwhile, or whose clock was set, counts as one that nobody
    was before, as in a visit.
    """

    gone = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._began = system_time.read()
        self._signs = Signs()
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._judge)

    def begin(self) -> None:
        self._began = system_time.read()
        self.acted()
        self._tick.start()

    def acted(self) -> None:
        """Take note that something came of a touch: a panel may twitch all night."""
        self._sign(Signs.act)

    def _sign(self, kind: Callable[[Signs, float], Signs]) -> None:
        self._signs = kind(self._signs, system_time.read().passed)

    def end(self) -> None:
        self._tick.stop()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if _is_sign(event):
            self._judge()  # a touch comes too late for what is over
            self._sign(Signs.touch)
        return False

    def _judge(self) -> None:
        now = system_time.read()
        over = now.passed - self._signs.seen >= LIMIT or now.jumped_since(self._began)
        if over and self._tick.isActive():
            self._tick.stop()
            self.gone.emit()


def _is_sign(event: QEvent) -> bool:
    """Tell whether somebody is there who did this."""
    if isinstance(event, QPointerEvent):
        states = {point.state() for point in event.points()}
        return bool(states & _SIGNS) or isinstance(event, QWheelEvent)
    return event.type() == QEvent.Type.KeyPress
