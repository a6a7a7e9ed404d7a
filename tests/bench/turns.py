"""From letting go of a button to the pixels of the next page."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from finger import Finger, Place
from probes import Point, is_gone
from program import Program
from screen import Screen
from waiting import BenchError

# The content: below the top bar, and above the bottom bar with its buttons.
_LEFT, _RIGHT = 72, 1848
_LINES = range(112, 896, 20)

_ANSWER_SECONDS = 5
_LEAVE_SECONDS = 30
_PATIENCE_SECONDS = 1
_QUIET_SECONDS = 0.4
_HOLD_SECONDS = 0.06
_FRAME_MILLISECONDS = 17


class Turn(NamedTuple):
    """Seconds from the release to the first change, and to the last one."""

    first: float
    settled: float


class Turner:
    """Taps, and watches what becomes of the content."""

    def __init__(self, program: Program, screen: Screen, finger: Finger) -> None:
        self._program = program
        self._screen = screen
        self._finger = finger
        self._taps = 0

    def turn(self, place: Place) -> Turn:
        """Tap at *place* on a screen that stands still; return when it does again."""
        self._finger.move(*place)
        before = self._content()
        self._finger.press()
        time.sleep(self._hold())
        if self._content() != before:
            raise BenchError("The content changed before the finger let go.")
        return self._watch(before, self._finger.release())

    def leave(self, points: Sequence[Point], place: Place) -> None:
        """Tap at *place*, which may move with the rest, until another screen stands.

        *points* are of the screen that is left.  It takes no touch until the screens
        behind it are made, which nobody outside can see: who is there taps again.
        """
        tapped = 0.0

        def is_left() -> bool:
            nonlocal tapped
            if is_gone(points, self._screen):
                return True
            if time.monotonic() - tapped > _PATIENCE_SECONDS:
                self._tap(place)
                tapped = time.monotonic()
            return False

        self._program.wait_for(is_left, _LEAVE_SECONDS, "another screen")
        self._wait_until_still()

    def _tap(self, place: Place) -> None:
        self._finger.move(*place)
        self._finger.press()
        time.sleep(self._hold())
        self._finger.release()

    def _wait_until_still(self) -> None:
        latest, since = self._content(), time.monotonic()

        def is_still() -> bool:
            nonlocal latest, since
            content = self._content()
            if content != latest:
                latest, since = content, time.monotonic()
            return time.monotonic() - since > _QUIET_SECONDS

        self._program.wait_for(is_still, _ANSWER_SECONDS, "a screen that stands still")

    def _hold(self) -> float:
        """Vary the time, so that no tap falls into step with the frames."""
        self._taps += 1
        return _HOLD_SECONDS + self._taps * 7 % _FRAME_MILLISECONDS / 1000

    def _watch(self, before: bytes, released: float) -> Turn:
        first = settled = 0.0
        latest = before

        def is_settled() -> bool:
            nonlocal first, settled, latest
            content = self._content()
            seconds = time.monotonic() - released
            if content != latest:
                first, settled, latest = first or seconds, seconds, content
            return bool(first) and seconds - settled > _QUIET_SECONDS

        self._program.wait_for(is_settled, _ANSWER_SECONDS, "the next page")
        if latest == before:
            raise BenchError("After the tap the content went back to what it was.")
        return Turn(first, settled)

    def _content(self) -> bytes:
        return self._screen.rows(_LEFT, _RIGHT, _LINES)
