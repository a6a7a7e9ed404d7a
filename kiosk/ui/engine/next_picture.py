"""Whether a window still draws: a screen at rest draws nothing by itself."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow


class NextPicture(QObject):
    """Asks *window* for one picture, and sees whether it *came*.

    It looks at no more of them: what moves draws sixty a second.  Of two in a row the
    second may be told of after it has ceased to listen.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._listens = False
        self.came = True
        self.at = time.monotonic()
        """When the last one was seen to come, by the clock that nobody sets."""

    def ask(self) -> None:
        self.came = False
        if not self._listens:
            self._listens = True
            self._window.frameSwapped.connect(self._see)
        QTimer.singleShot(0, self._window.update)  # amid a picture it would be lost

    def _see(self) -> None:
        if not self._listens:
            return
        self._window.frameSwapped.disconnect(self._see)
        self._listens, self.came = False, True
        self.at = time.monotonic()
