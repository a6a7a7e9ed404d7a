"""The machine under the kiosk: it sleeps, stands still, and its clock is set."""

import time

READ = time.clock_gettime


class Machine:
    """Its clocks as the system tells them, and how far they have been moved on."""

    count = 0

    def __init__(self, monkeypatch):
        Machine.count += 1
        self._ahead = {}
        monkeypatch.setattr(time, "clock_gettime", self._tell)
        self.passes(2 * self.count)  # another test may have let it sleep

    def _tell(self, kind):
        return READ(kind) + self._ahead.get(kind, 0)

    def _move(self, seconds, *kinds):
        for kind in kinds:
            self._ahead[kind] = self._ahead.get(kind, 0) + seconds

    def passes(self, seconds):
        """So much time has passed since the kiosk last looked."""
        clocks = time.CLOCK_MONOTONIC, time.CLOCK_BOOTTIME, time.CLOCK_REALTIME
        self._move(seconds, *clocks)

    def sleeps(self, seconds):
        self._move(seconds, time.CLOCK_BOOTTIME, time.CLOCK_REALTIME)

    def is_set(self, seconds):
        """Its time of day is set, by hand or by a time server."""
        self._move(seconds, time.CLOCK_REALTIME)
