"""What staff are told: once a day, and never at the time of a visit.

A journal stamps each line.  One that comes whenever a patient finds no voice would be
a diary of visits: docs/decisions/021-when-staff-are-told.md.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from time import sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qFormatLogMessage, qInstallMessageHandler

from kiosk.errors import NO_DISPLAY

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext


_BROKE, _A_MOMENT = "connection broke", 0.3
"""What Qt says before it ends the process as the display is gone; and seconds."""


class Notices:
    """Hands on to *say* what is told, at its time.  *now* is the machine's clock."""

    def __init__(
        self, say: Callable[[str], None], now: Callable[[], datetime] = datetime.now
    ) -> None:
        self._say, self._now = say, now
        self._said: set[str] = set()
        self._held: list[str] = []
        self._hour = now().replace(minute=0, second=0, microsecond=0)
        self._visiting = self._waits = False

    def tell(self, text: str) -> None:
        """Say *text*, unless that was done today; with a visit, at the next hour."""
        if text in self._said:
            return
        self._said.add(text)
        if self._waits:
            self._held.append(text)
        else:
            self._say(text)

    def fail(
        self, kind: type[BaseException], _: object, trace: TracebackType | None
    ) -> None:
        """Tell where the program failed, as ``sys.excepthook``.

        The words of an error are left out: they may be what a patient did.
        """
        from traceback import format_tb  # noqa: PLC0415  seldom

        self.tell(f"{kind.__name__} in\n{''.join(format_tb(trace)).rstrip()}")

    def hear(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """Tell what Qt warns of, as its message handler.

        What somebody has switched on to look for a fault is said at once, and so is
        what ends the process.  Who ends the display may be about to end the kiosk too:
        that signal is let come first, as an end that was asked for is no fault.
        """
        if _BROKE in text:
            sleep(_A_MOMENT)
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            self.tell(f"Qt warns: {text.strip()}")
        else:
            self._say(qFormatLogMessage(kind, context, text))

    def come(self) -> None:
        """Let all wait from now on: a visit begins."""
        self._visiting = self._waits = True

    def leave(self) -> None:
        """Let all wait until the next hour, as the visit is over."""
        self._visiting = False

    def forget(self) -> None:
        """Say all again when it is told again: something has been mended."""
        self._said = {*self._held}

    def turn(self) -> None:
        """Look at the clock, as has to be done every minute or so.

        A new hour says what waited, in an order of its own; a new day all again.
        """
        hour = self._now().replace(minute=0, second=0, microsecond=0)
        before, self._hour = self._hour, hour
        if hour.date() != before.date():
            self.forget()
        if hour != before:
            held, self._held, self._waits = sorted(self._held), [], self._visiting
            for text in held:
                self._say(text)


@contextmanager
def last_words(report: Callable[[str], None]) -> Iterator[None]:
    """End with one clear line where Qt would end the process with a core dump.

    What Qt says before that guesses at the reason, and wrongly.
    """
    said: list[str] = []

    def gather(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        said.append(text.strip())
        if kind == QtMsgType.QtFatalMsg:
            report(NO_DISPLAY)
            os._exit(2)

    before = qInstallMessageHandler(gather)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for text in said:
            report(text)
