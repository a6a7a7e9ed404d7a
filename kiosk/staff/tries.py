"""How often a PIN was tried, and how long the pad rests after that.

Times are those of the machine's clock, which goes on while the power is off.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import own_record
from kiosk.staff.kept_pin import give_to_owner

FILE = "staff-tries.json"
"""In the state folder."""

IN_A_ROW = 5
"""Wrong tries, and the pad rests; as many again, and it rests twice as long."""

FIRST_REST, LONGEST_REST = 30.0, 3600.0
"""Seconds: 120 tries a day, should somebody stand there day and night."""

_LONGEST = 4096


class Tries(Struct, frozen=True):
    """How many there were since the last right one, and when the last one was.

    That is kept only where the pad rests after it: else it would tell when somebody
    was here.
    """

    wrong: int = 0
    last: float = 0.0

    @property
    def left(self) -> int:
        """How many there may be until it rests."""
        return IN_A_ROW - self.wrong % IN_A_ROW

    def rest(self, now: float) -> float:
        """Return the seconds until the next try; 0 is that there may be one."""
        if not self.wrong or self.wrong % IN_A_ROW:
            return 0.0
        rounds = min(self.wrong // IN_A_ROW - 1, 16)  # of a count that is no longer one
        whole = min(FIRST_REST * 2.0**rounds, LONGEST_REST)
        return min(whole, max(0.0, whole - (now - self.last)))


class Count:
    """The count of one kiosk, on its disk."""

    def __init__(self, state: Path) -> None:
        self._path = state / FILE

    def read(self, now: float) -> Tries:
        """Return it.  A clock that was set back has the pad rest anew, and no longer.

        What cannot be read counts as five: it gives no free try, and locks nobody out.
        """
        tries = own_record(self._path, Tries, _LONGEST)
        if tries is None:
            there = self._path.is_symlink() or self._path.exists()
            return self._keep(Tries(IN_A_ROW, now)) if there else Tries()
        if tries.wrong < 0:
            return self._keep(Tries(IN_A_ROW, now))
        return self._keep(Tries(tries.wrong, now)) if now < tries.last else tries

    def begin(self, now: float) -> Tries:
        """Count one more before it is looked at, so that no power cut makes it free.

        Raise OSError where that cannot be: then there may be none.
        """
        return self._keep(Tries(self.read(now).wrong + 1, now))

    def forget(self) -> None:
        """Begin at none, as the right one was told."""
        self._path.unlink(missing_ok=True)

    def _keep(self, tries: Tries) -> Tries:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if tries.wrong % IN_A_ROW:
            tries = Tries(tries.wrong)
        replace_file(self._path, [msgspec.json.encode(tries), b"\n"], private=True)
        os.utime(self._path, (0, 0))  # the file itself tells no time either
        give_to_owner(self._path)
        return tries
