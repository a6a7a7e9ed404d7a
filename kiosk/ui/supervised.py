"""Signs of life: sent only while timers fire and pictures are drawn."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.supervision.faults import Faults
from kiosk.supervision.notify import ALIVE, READY, is_watched, notify, patience, status
from kiosk.supervision.starts import STOOD, Record
from kiosk.ui.engine.next_picture import NextPicture
from kiosk.ui.engine.visible import can_be_seen

BEATS = 3
"""Signs of life in the time after which a missing one ends the kiosk."""

_SOONER = 0.9
"""Of that time: the kiosk ends itself, which says where it hangs."""


class Heartbeat(QObject):
    """Tells who watches that the kiosk lives, once a picture of *window* was drawn.

    A screen at rest draws none by itself, so each beat asks for one and the next one
    looks whether it came.  Where there is no screen to draw on none can come.
    """

    beaten = Signal()

    def __init__(self, window: QQuickWindow, faults: Faults, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._faults = window, faults
        self._picture = NextPicture(window)
        self._patience = patience()
        self._timer = QTimer(self, interval=int(1000 * self._patience / BEATS))
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._live()

    @property
    def since_drawn(self) -> float:
        """Return how many seconds ago the last picture was seen to be drawn."""
        return time.monotonic() - self._picture.at

    def _beat(self) -> None:
        if self._picture.came or not can_be_seen(self._window):
            self._live()  # the picture came, or none can

    def _live(self) -> None:
        notify(ALIVE)
        self._faults.end_unless_back_in(_SOONER * self._patience)
        self.beaten.emit()
        self._picture.ask()


class Supervised(QObject):
    """Says that the kiosk is up, how it is, and lets it begin anew where that helps.

    *told* is what ``systemctl status`` shows.  *record* is of the starts; without one
    the kiosk does not know of others.
    """

    def __init__(
        self,
        window: QQuickWindow,
        faults: Faults,
        parent: QObject,
        *,
        told: str,
        record: Record | None,
    ) -> None:
        super().__init__(parent)
        notify(READY, status(told if can_be_seen(window) else _NO_SCREEN))
        Heartbeat(window, faults, self)
        if record:
            QTimer.singleShot(int(1000 * STOOD), self, record.stand)


_NO_SCREEN = "There is no screen to draw on; the kiosk waits for one."


class NextDay(QObject):
    """Calls *begin_anew* on another day than this, if somebody starts the kiosk then.

    What kept it from a full start may have passed.  *is_free* tells that nobody is in
    a visit.
    """

    def __init__(
        self,
        is_free: Callable[[], bool],
        begin_anew: Callable[[], None],
        parent: QObject,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._today, self._day = today, today()
        self._is_free, self._begin_anew = is_free, begin_anew
        minute = QTimer(self, interval=60_000)
        minute.timeout.connect(self._look)
        if is_watched():
            minute.start()

    def _look(self) -> None:
        if self._today() != self._day and self._is_free():
            self._begin_anew()
