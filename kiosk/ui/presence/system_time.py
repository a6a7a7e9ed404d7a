"""The machine's clocks, and whether it slept or one of them was set."""

from __future__ import annotations

import sys
import time
from typing import NamedTuple

JUMP = 5.0
"""Seconds by which two clocks may part: time servers mend smaller faults by a step,
and in so short a sleep nobody has come in another's place."""


class Clocks(NamedTuple):
    """What the clocks show, in seconds, each since a moment of its own.

    *awake* stands while the machine sleeps, as Qt's timers do; *passed* goes on.
    *of_day* is the one that people and time servers set, and the only one that goes on
    while a virtual machine is halted.
    """

    awake: float
    passed: float
    of_day: float

    def jumped_since(self, before: Clocks) -> bool:
        """Tell whether the machine slept since *before*, or its time of day was set."""
        awake, passed, of_day = (
            now - then for now, then in zip(self, before, strict=True)
        )
        return abs(passed - awake) > JUMP or abs(of_day - passed) > JUMP


def read() -> Clocks:
    """Read them.

    Windows has one clock for the first two: what Python takes there, the tick count up
    to 3.12 and the performance counter from 3.13 on, goes on in sleep.
    """
    if sys.platform == "linux":
        kinds = time.CLOCK_MONOTONIC, time.CLOCK_BOOTTIME, time.CLOCK_REALTIME
        return Clocks(*map(time.clock_gettime, kinds))
    since_start = time.monotonic()
    return Clocks(since_start, since_start, time.time())
