"""What a kiosk that fills the screen knows of itself, from its start to its end."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kiosk.content.approval.today import today_in
from kiosk.settings.settings import Settings, log_folder, state_folder
from kiosk.supervision.asked import end_after
from kiosk.supervision.endings import GIVEN_UP, RESTART
from kiosk.supervision.faults import Faults
from kiosk.supervision.given import Given
from kiosk.supervision.notify import STOPPING, hand_on_watcher, keep_watcher, notify
from kiosk.supervision.report import Report
from kiosk.supervision.starts import Mode, Record
from kiosk.ui.alone import claim

if TYPE_CHECKING:
    from kiosk.ui.app import Screen

_GONE = 1
"""Qt's own code where the display went away."""


class Life:
    """One start of the kiosk, counted before anything of it can go wrong.

    Without *settings* nothing is known of other starts.  Raise InUseError where
    another kiosk has the screen, or the state folder.
    """

    def __init__(
        self, settings: Settings | None, say: Callable[[str], None], given: Given
    ) -> None:
        keep_watcher()
        self.given = given
        state = state_folder(settings) if settings else None
        self._locks = claim(state)
        self.record = Record(state) if state else None
        self.faults = Faults(state)
        self.mode: Mode = "normal"
        if self.record and state:
            self.mode = self.record.begin(lambda: _today(state))
        self._last: Callable[[], None] | None = None
        number = self.record.starts.begun if self.record else 0
        self.report = Report(_logs(settings), say, number)
        if given.fault:
            self.report.keep(given.fault)  # the command has said it
        end_after(self._stop)

    def supervise(self, app: QGuiApplication, screen: Screen) -> None:
        """Show signs of life from now on: the first picture stands."""
        from kiosk.ui.supervised import NextDay, Supervised  # noqa: PLC0415  as was said

        told = _TOLD[self.mode]
        if self.given.fault:
            told = f"{told} {_FAULT}"
        self._write_down(told)
        parts = screen.window, self.faults, screen
        Supervised(*parts, told=told, record=self.record)
        if self.mode != "normal":
            bridge = screen.bridge
            NextDay(lambda: not bridge.visiting, lambda: app.exit(RESTART), screen)

    def _write_down(self, told: str) -> None:
        self.report.write()
        if fault := self.faults.last():
            self.report(f"The start before this one ended by a fault:\n{fault}")
        self.report.note(told)

    def keep(self, settings: Settings) -> None:
        """Keep *settings* for a start whose own have a mistake: these could run."""
        from kiosk.supervision.last_settings import keep_settings  # noqa: PLC0415  later

        if self.mode == "normal" and not self.given.fault:
            keep_settings(settings, self.given.named)

    def before_end(self, last: Callable[[], None]) -> None:
        """Have *last* done when this start ends as it should; maybe more than once."""
        self._last = last

    def finish(self) -> None:
        """Take note that this start ends as it should, however soon."""
        if self.record:
            self.record.end()
        if self._last:
            self._last()

    def hand_over(self) -> None:
        """Leave all in order for the program that takes the place of this one."""
        self.finish()
        self.report.close()
        hand_on_watcher()

    def _stop(self) -> None:
        self.finish()
        notify(STOPPING)
        self.report.note("The kiosk was asked to end.")
        self.report.close()

    def end(self, code: int) -> int:
        """Leave the screen to another kiosk.  Return *code*, with which it ends."""
        if code not in (_GONE, GIVEN_UP):
            self.finish()
        self.report.note(f"The kiosk ends with {code}.")
        self.report.close()
        for lock in self._locks:
            lock.unlock()
        return code


_FAULT = "The settings have a mistake: those of the last good start run."

_TOLD: dict[Mode, str] = {
    "normal": "The kiosk is shown.",
    "safe": "Safe mode: starts before this one did not end well.",
    "still": '"Please ask staff" is shown: starts before this one did not end well.',
}


def _today(state: Path) -> str:
    return str(today_in(state, date.today()).day)  # noqa: DTZ011  as the kiosk has it


def _logs(settings: Settings | None) -> Path | None:
    """Return where what is told is written; None is that there is no place for it.

    Of a state folder that cannot be used staff are told once, and not for each file.
    """
    if settings is None:
        return None
    is_named = bool(settings.logs.folder)
    usable = is_named or os.access(state_folder(settings), os.W_OK)
    return log_folder(settings) if usable else None
