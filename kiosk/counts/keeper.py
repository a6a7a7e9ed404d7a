"""Gathers sums in memory, and writes them as each hour of the clock turns.

It does so whatever happened in that hour, and in a thread of its own: when the disk is
written tells of no visit, and a disk that is slow or full holds no finger up.  What an
hour has gathered is lost when the kiosk is killed in it, and with it nothing else.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Event, Lock, Thread

from kiosk.content.approval.today import today_in
from kiosk.counts.rows import Key
from kiosk.errors import KioskError

_MINUTE, _HOUR = 60, 3600


class Keeper:
    """Writes into *folder*, and goes by the day that *state* knows of.

    *report* is called with what staff should know, in the thread that writes.
    """

    def __init__(
        self, folder: Path, state: Path, report: Callable[[str], None]
    ) -> None:
        self._folder, self._state, self._report = folder, state, report
        self._tally: Counter[Key] = Counter()
        self._adding, self._writing = Lock(), Lock()
        self._ended = Event()
        self._hour = time.time() // _HOUR

    def start(self) -> None:
        """Look each minute, from now on, whether the hour has turned."""
        Thread(target=self._work, daemon=True).start()

    def add(self, keys: Iterable[Key]) -> None:
        """Count one more of each of *keys*; the disk is not asked."""
        with self._adding:
            self._tally.update(keys)

    def turn(self, now: float) -> None:
        """Write if *now* is in another hour than the last time."""
        with self._writing:
            before, self._hour = self._hour, now // _HOUR
            if self._hour != before and not self._ended.is_set():
                self._write(now)

    def close(self) -> None:
        """Write once more, as the kiosk ends in order; and never again."""
        with self._writing:
            if not self._ended.is_set():
                self._ended.set()
                self._write(time.time())

    def _work(self) -> None:
        while not self._ended.wait(_MINUTE - time.time() % _MINUTE):
            self.turn(time.time())

    def _write(self, now: float) -> None:
        """Write what was gathered, and that the kiosk was on; else gather on."""
        from kiosk.counts.store import add_counts  # noqa: PLC0415  SQLite takes a moment

        clock = datetime.fromtimestamp(now).astimezone().date()
        today = today_in(self._state, clock).day
        with self._adding:
            tally, self._tally = self._tally, Counter()
        tally[Key(today, "", "", "on")] += 1
        at = now // _MINUTE * _MINUTE
        try:
            told = add_counts(self._folder, tally, today, at)
        except (OSError, KioskError) as error:
            with self._adding:
                self._tally.update(tally)
            reason = error.strerror if isinstance(error, OSError) else str(error)
            told = _FAILED.format(folder=self._folder, reason=reason)
        if told:
            with suppress(RuntimeError):  # the screen has ended meanwhile
                self._report(told)


_FAILED = (
    "How much the kiosk is used cannot be written to {folder} ({reason}). Mend that,"
    " or switch it off: keep = false in [counts] of settings.toml. Patients notice"
    " nothing."
)
