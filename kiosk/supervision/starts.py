"""How often the kiosk began of late without ending well, and how it is to begin now.

Times are those of a clock that nobody sets, since the machine came on.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import own_record

FILE = "starts.json"
"""In the state folder; what ``Starts`` says."""

SAFE_AT, SAFE_WITHIN = 3, 300.0
STILL_AT, STILL_WITHIN = 6, 900.0
"""So many starts, this one too, in so many seconds; all before it did not end well."""

STOOD = 300.0
"""Seconds after which a start went well, however it ends."""

_LONGEST = 16_384

Mode = Literal["normal", "safe", "still", "reboot"]
"""As IT has set it; with as little of the machine as can be; with "Please ask staff"
alone; or not at all, until the machine has been started anew."""


class Start(Struct, frozen=True):
    """When the kiosk began: in which life of the machine, and how long into it."""

    boot: str
    at: float

    def since(self, now: Start) -> float:
        """Return how long ago that was; endless in another life of the machine."""
        passed = now.at - self.at
        return passed if self.boot == now.boot and passed >= 0 else float("inf")


class Starts(Struct, frozen=True, kw_only=True):
    """What is known of all starts.

    *running* is the one that has not ended yet, or did not end well; *stood* is that
    it is up for long enough.  *failed* ones ended badly, while the machine went on.
    *recent* has those of them that may still count against the next one.
    """

    begun: int = 0
    failed: int = 0
    mode: Mode = "normal"
    running: Start | None = None
    stood: bool = False
    recent: tuple[Start, ...] = ()
    rebooted: str = ""
    """The day on which the machine was last asked to start anew."""

    def begin(self, now: Start, today: Callable[[], str]) -> Starts:
        """Begin once more, in the mode that what happened asks for."""
        been = self._judged(now)
        mode = been.wanted(now)
        day = today() if mode == "still" else been.rebooted
        if mode == "still" and day != been.rebooted:
            return replace(been, mode="reboot", rebooted=day)
        begun = been.begun + 1
        return replace(been, begun=begun, mode=mode, running=now, stood=False)

    def _judged(self, now: Start) -> Starts:
        """Count the last start where it did not end well."""
        last = self.running
        failed = last is not None and last.since(now) < float("inf")
        more = (last,) if last and failed and not self.stood else ()
        recent = [one for one in (*self.recent, *more) if one.since(now) < STILL_WITHIN]
        return replace(
            self, failed=self.failed + failed, running=None, recent=tuple(recent)
        )

    def wanted(self, now: Start) -> Mode:
        """Return how a start *now* has to be."""
        ago = [one.since(now) for one in self.recent]
        if 1 + sum(seconds < STILL_WITHIN for seconds in ago) >= STILL_AT:
            return "still"
        if 1 + sum(seconds < SAFE_WITHIN for seconds in ago) >= SAFE_AT:
            return "safe"
        return "normal"


class Record:
    """The file of starts of one kiosk, which alone writes it."""

    def __init__(self, state: Path) -> None:
        self._path = state / FILE
        self.starts = read_starts(state)

    def begin(self, today: Callable[[], str]) -> Mode:
        """Take note of a start, before anything of it can go wrong."""
        self._keep(self.starts.begin(_now(), today))
        return self.starts.mode

    def stand(self) -> None:
        """Take note that the kiosk is up for long enough: what was is forgotten."""
        self._keep(replace(self.starts, stood=True, recent=()))

    def end(self) -> None:
        """Take note that it ends as it should."""
        self._keep(replace(self.starts, running=None))

    def _keep(self, starts: Starts) -> None:
        """Write it; what only a power cut can lose counts for nothing after one."""
        self.starts = starts
        with suppress(OSError):  # staff are told of such a folder
            parts = [msgspec.json.encode(starts), b"\n"]
            replace_file(self._path, parts, lasting=starts.mode == "reboot")


def read_starts(state: Path) -> Starts:
    """Return what is known; nothing where no file of ours can be read."""
    return own_record(state / FILE, Starts, _LONGEST) or Starts()


def _now() -> Start:
    if sys.platform != "linux":  # where no clock tells one life from the next
        return Start("", time.monotonic())
    boot = ""
    with suppress(OSError):
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    return Start(boot, time.clock_gettime(time.CLOCK_BOOTTIME))
