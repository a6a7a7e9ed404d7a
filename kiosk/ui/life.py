"""What a kiosk that fills the screen knows of itself, from its start to its end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kiosk.content.approval.today import today_in
from kiosk.supervision.asked import end_after
from kiosk.supervision.endings import GIVEN_UP, RESTART
from kiosk.supervision.faults import Faults
from kiosk.supervision.starts import Mode, Record
from kiosk.ui.alone import claim

if TYPE_CHECKING:
    from kiosk.ui.app import Screen

_GONE = 1
"""Qt's own code where the display went away."""


class Life:
    """One start of the kiosk, counted before anything of it can go wrong.

    Without a *state* folder nothing is known of other starts.  Raise InUseError where
    another kiosk has the screen, or the state folder.
    """

    def __init__(self, state: Path | None, report: Callable[[str], None]) -> None:
        self.report = report
        self._locks = claim(state)
        self.record = Record(state) if state else None
        self.faults = Faults(state)
        self.mode: Mode = "normal"
        if self.record and state:
            self.mode = self.record.begin(lambda: _today(state))
        end_after(self.finish)

    def supervise(self, app: QGuiApplication, screen: Screen) -> None:
        """Show signs of life from now on: the first picture stands."""
        from kiosk.ui.supervised import NextDay, Supervised  # noqa: PLC0415  as was said

        told = _TOLD[self.mode]
        Supervised(screen.window, self.faults, screen, told=told, record=self.record)
        if self.mode != "normal":
            bridge = screen.bridge
            NextDay(lambda: not bridge.visiting, lambda: app.exit(RESTART), screen)

    def finish(self) -> None:
        """Take note that this start ends as it should, however soon."""
        if self.record:
            self.record.end()

    def end(self, code: int) -> int:
        """Leave the screen to another kiosk.  Return *code*, with which it ends."""
        if code not in (_GONE, GIVEN_UP):
            self.finish()
        for lock in self._locks:
            lock.unlock()
        return code


_TOLD: dict[Mode, str] = {
    "normal": "The kiosk is shown.",
    "safe": "Safe mode: starts before this one did not end well.",
    "still": '"Please ask staff" is shown: starts before this one did not end well.',
}


def _today(state: Path) -> str:
    return str(today_in(state, date.today()).day)  # noqa: DTZ011  as the kiosk has it
