"""What day it is, whatever the clock says: one that is years back lets nothing pass.

A machine without a battery starts in the year of its firmware.  What was signed and
reviewed would be fresh again.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from kiosk import RELEASED
from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import open_own

FILE = "last-day"
"""In the state folder: the newest day on which the kiosk ran, such as 2027-02-22."""

_RELEASED = date.fromisoformat(RELEASED)
_TO_COME = _RELEASED + timedelta(days=3653)
"""No release is shown for ten years: a clock beyond that has run away."""

_LONGEST = len("2027-02-22\r\n")

A_DAY = timedelta(days=1)
"""What two clocks may differ by that are both right: they may stand far apart."""


class Today(NamedTuple):
    """The *day* that counts, and what is told of a *clock* that cannot be right."""

    day: date
    fault: str = ""


def today_in(state: Path, clock: date) -> Today:
    """Return the day as the *clock* has it, or the newest that has surely been."""
    path = state / FILE
    last = _kept(path)
    floor = max(last, _RELEASED)
    if clock > _TO_COME:
        return Today(clock, f"{_WRONG.format(clock)} Set it.")
    if clock >= floor - A_DAY:
        return Today(max(clock, floor))
    been = f"It was {floor} already, and the kiosk goes by that day."
    mend = f"Set it. If it is right, take away {path}." if last == floor else "Set it."
    return Today(floor, f"{_WRONG.format(clock)} {been} {mend}")


_WRONG = "This machine's clock is wrong: it says {}."


def _kept(path: Path) -> date:
    """Return the day in the file, or one long ago; what is no file is not opened."""
    with suppress(OSError, ValueError):
        with open_own(path) as file:
            day = date.fromisoformat(file.read(_LONGEST).decode("ascii").strip())
        return day if day <= _TO_COME else date.min
    return date.min


def keep_day(state: Path, clock: date) -> None:
    """Take note that it was this day, if that is news and can be true."""
    path = state / FILE
    if _kept(path) < clock <= _TO_COME:
        with suppress(OSError):  # then the next start knows of an earlier day
            replace_file(path, [f"{clock}\n".encode()])


class Days:
    """The days of a kiosk that runs; *report* is told once of a clock that is wrong."""

    def __init__(
        self, state: Path, report: Callable[[str], None], clock: Callable[[], date]
    ) -> None:
        self._state, self._report, self._clock = state, report, clock
        self._read = self._noted = date.min
        self._now = Today(date.min)

    def today(self) -> date:
        """Return the day that counts; the disk is asked where the clock has moved."""
        if (clock := self._clock()) != self._read:
            before, self._now = self._now, today_in(self._state, clock)
            self._read = clock
            if self._now.fault and not before.fault:
                self._report(self._now.fault)
        return self._now.day

    def note(self) -> None:
        """Take note of the day, once a day: nobody waits for the disk just now."""
        if (clock := self._clock()) != self._noted:
            keep_day(self._state, clock)
            self._noted = clock
