"""The day that is not over yet, kept over an end of the kiosk: it may end each night.

It is written as the hour turns, whatever happened in it, and holds no number of hands.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import own_record

FILE = "health-today.json"
"""In the state folder, and not in the one that others read."""

_LONGEST = 1024


class Day(Struct, frozen=True):
    """What is seen of one *day*, until it is over: in how many *beats*.

    *lit*: the screen was on at any of them.  *astray*: touches did nothing so often
    that it is told.
    """

    day: date
    beats: int = 0
    lit: bool = False
    astray: bool = False


def read_day(state: Path) -> Day | None:
    return own_record(state / FILE, Day, _LONGEST)


def keep_day(state: Path, day: Day, at: int) -> None:
    """Keep *day*; the file has the time of the beat, and not of what held it up.

    Where it cannot be kept, who watches hears of the same disk from others.
    """
    with suppress(OSError):
        data = msgspec.json.encode(day)
        replace_file(state / FILE, [data], lasting=False, public_at=at)
