"""Errors of the program in Python: the screen goes on, from where all is known."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.ui.bridge.bridge import Bridge

MOST = 20
"""Errors after which the kiosk begins anew, as soon as nobody is in a visit."""

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


class Mishaps(QObject):
    """Counts errors, tells of them by *tell*, and leads back from where they came.

    The first one in a visit leads home, and keeps the list of questions; the next one
    ends the visit.  Where they do not end, *begin_anew* is called.
    """

    _happened = Signal()

    def __init__(
        self, bridge: Bridge, tell: Hook, begin_anew: Callable[[], None]
    ) -> None:
        super().__init__(bridge)
        self._bridge, self._tell, self._begin_anew = bridge, tell, begin_anew
        self.count = 0
        self._is_warned = False
        bridge.came.connect(self._forgive)
        bridge.left.connect(self._begin_anew_if_due)
        soon = QTimer(self, singleShot=True, interval=0)  # what failed is over then
        soon.timeout.connect(self._lead_back)
        self._happened.connect(soon.start)  # whichever thread it happened in

    def fail(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Take note of an *error*, as ``sys.excepthook``."""
        self.count += 1
        self._tell(kind, error, trace)
        self._happened.emit()

    def _forgive(self) -> None:
        self._is_warned = False

    def _lead_back(self) -> None:
        if self._bridge.visiting:
            if self._is_warned:
                self._bridge.finish()
            else:
                self._is_warned = True
                self._bridge.close()
                self._bridge.home()
        self._begin_anew_if_due()

    def _begin_anew_if_due(self) -> None:
        if self.count >= MOST and not self._bridge.visiting:
            self._begin_anew()
