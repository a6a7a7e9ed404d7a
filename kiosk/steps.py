"""How far work is: counted where it is done, told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told how many of how many steps are done; raises StoppedError to end the work."""


def untold(done: int, total: int) -> None:
    """Tell nobody."""


class Steps:
    """Counts the steps of some work, of which there are about *total*."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total = progress, max(total, 1)
        self._done = 0

    def __call__(self) -> None:
        """Take note that one more is done."""
        self._done = min(self._done + 1, self._total)
        self._progress(self._done, self._total)
