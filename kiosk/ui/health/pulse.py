"""Looks each minute how the screen is, whatever happens on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.health.sight import Sight
from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.engine.next_picture import NextPicture
from kiosk.ui.engine.touch import touch_panels
from kiosk.ui.engine.visible import can_be_seen
from kiosk.ui.reload.watcher import Contents

MINUTE = 60.0


class Drawing:
    """Asks *window* for a picture, and sees whether one was drawn.

    It asks for one anew each time: when somebody was last here cannot be read from it.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self._window, self._next = window, NextPicture(window)
        self._hidden = True

    def works(self) -> bool:
        """Tell whether one came since it was asked for, or none could be seen."""
        if not can_be_seen(self._window):
            self._hidden = True
        return self._next.came or self._hidden

    def ask(self) -> None:
        self._hidden = not can_be_seen(self._window)
        self._next.ask()


class Pulse(QObject):
    """Hands a Sight of the kiosk to *write* as each minute of the clock begins.

    It begins with one at once.
    """

    def __init__(
        self,
        window: QQuickWindow,
        bridge: Bridge,
        contents: Contents,
        write: Callable[[Sight], None],
    ) -> None:
        super().__init__(bridge)
        self._window, self._offer, self._contents = window, bridge.offer, contents
        self._presence, self._write = bridge.presence, write
        self._drawing = Drawing(window)
        self._empty_touches, self._answered = 0, False
        self._presence.doubted.connect(self._doubt)
        contents.answered.connect(self._take_answer)
        self._minute = QTimer(self, singleShot=True)
        # A coarse one goes off seconds early, when other timers do: as in a visit
        self._minute.setTimerType(Qt.TimerType.PreciseTimer)
        self._minute.timeout.connect(self.beat)
        self.beat()

    def beat(self) -> None:
        """Look, and wait for the next minute: the clock may be set meanwhile."""
        self._write(self._sight())
        self._drawing.ask()
        left = MINUTE - time.time() % MINUTE
        self._minute.start(int(left * 1000) + 1)

    def _sight(self) -> Sight:
        offer, contents = self._offer, self._contents
        return Sight(
            at=time.time(),
            day=date.today(),  # noqa: DTZ011  where the machine stands
            drawn=self._drawing.works(),
            lit=can_be_seen(self._window),
            waiting=offer.whole is None and not self._answered,
            whole=offer.whole,
            shown=offer.library,
            release=offer.releases,
            source=str(contents.folder),
            snapshot=contents.snapshot,
            errors=contents.errors,
            warnings=contents.warnings,
            renews=contents.renews,
            touch=bool(touch_panels()),
            empty_touches=self._empty_touches,
        )

    def _take_answer(self) -> None:
        self._answered = True

    def _doubt(self, asking: bool) -> None:  # noqa: FBT001  of a signal
        """Count that touches did nothing for so long that a button has to answer."""
        if asking and not self._presence.answeredAnywhere:
            self._empty_touches += 1
