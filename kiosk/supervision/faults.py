"""The last words of a process that dies by a fault, or hangs: where it was.

``faulthandler`` writes the names of functions and lines, and nothing of what a patient
did.
"""

from __future__ import annotations

import faulthandler
import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path

FILE = "last-fault"
"""In the state folder, until the next start has told of it."""

_FLAGS = os.O_RDWR | os.O_CREAT | os.O_APPEND
_FLAGS |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

_LONGEST = 8192
"""Bytes of what is told of a fault."""

_FATAL = "Fatal Python error: "


def tell_faults() -> None:
    """Have a command say on standard error where it was when it dies by a fault."""
    with suppress(ValueError, OSError, RuntimeError):  # nothing to say it on
        faulthandler.enable()


def fault_in(said: str) -> str:
    """Return what a process that said this died of, and where; "" if of no fault."""
    _, found, after = said.partition(_FATAL)
    what, _, rest = after.partition("\n")
    where = re.search(r"^Current thread .*\n  (File .*)", rest, re.MULTILINE)
    place = f", {where[1].strip()}" if where else ""
    return f"{what.strip()}{place}" if found else ""


class Faults:
    """What becomes of a fault of the kiosk itself, which nobody may be there to read.

    It cannot go through the one door for what is written: there is no time for one
    when it is written, so the file is open from the start.
    """

    def __init__(self, state: Path | None) -> None:
        self._handle = -1
        with suppress(OSError):
            self._handle = os.open(state / FILE, _FLAGS, 0o600) if state else -1
        if self._handle >= 0 and stat.S_ISREG(os.fstat(self._handle).st_mode):
            faulthandler.enable(self._handle)
        else:
            tell_faults()

    def last(self) -> str:
        """Return what an earlier start left, and take it away."""
        with suppress(OSError):
            size = os.fstat(self._handle).st_size
            os.lseek(self._handle, max(0, size - _LONGEST), os.SEEK_SET)
            said = os.read(self._handle, _LONGEST)
            os.ftruncate(self._handle, 0)
            return said.decode(errors="replace").strip()
        return ""

    def end_unless_back_in(self, seconds: float) -> None:
        """End this process with 1 unless this is called again within *seconds*.

        It says where it hangs.  That is done by a thread that needs nothing of
        Python, nor of the one that hangs.
        """
        where = self._handle if self._handle >= 0 else sys.stderr
        with suppress(ValueError, OSError, RuntimeError, AttributeError):
            faulthandler.dump_traceback_later(seconds, exit=True, file=where)

    def be_patient(self) -> None:
        """Let it take as long as it takes, as on the way to its end."""
        faulthandler.cancel_dump_traceback_later()
