"""The gate: whether a PIN may be tried now, and what came of it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct

from kiosk.settings.settings import Settings, state_folder
from kiosk.staff.kept_pin import KeptPin
from kiosk.staff.tries import Count

Answer = Literal["ready", "none", "damaged", "uncounted", "rests", "wrong", "right"]
"""There may be a try; there is no PIN; it cannot be read; tries cannot be counted, so
there are none; the pad rests; and what came of a try."""


class Told(Struct, frozen=True):
    """How the gate is: *left* tries until it rests, or *rest* seconds of that."""

    answer: Answer
    left: int = 0
    rest: int = 0


class Gate:
    """The gate of one kiosk.  *now* is the machine's clock."""

    def __init__(
        self, state: Path, named: str = "", now: Callable[[], float] = time.time
    ) -> None:
        self._pin, self._count, self._now = KeptPin(state, named), Count(state), now

    def look(self) -> Told:
        """Tell whether a PIN may be tried."""
        state = self._pin.state
        if state != "set":
            return Told(state)
        try:
            tries = self._count.read(self._now())
        except OSError:
            return Told("uncounted")
        rest = math.ceil(tries.rest(self._now()))
        return Told("rests" if rest else "ready", tries.left, rest)

    def attempt(self, pin: str) -> Told:
        """Try *pin*.  The count is on the disk before it is looked at."""
        told = self.look()
        if told.answer != "ready":
            return told
        try:
            tries = self._count.begin(self._now())
            if self._pin.is_right(pin):
                self._count.forget()
                return Told("right")
        except OSError:
            return Told("uncounted")
        rest = math.ceil(tries.rest(self._now()))
        return Told("rests" if rest else "wrong", tries.left, rest)


def gate_of(settings: Settings) -> Gate:
    return Gate(state_folder(settings), settings.staff.pin)


def pin_of(settings: Settings) -> KeptPin:
    return KeptPin(state_folder(settings), settings.staff.pin)
