"""Long work shows itself: how far it is, where somebody may wait for it.

On standard error, so that what a program reads on standard output stays as it is.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Generic, NoReturn, Self, TypeVar

from kiosk.cli.ground.command import say

if TYPE_CHECKING:
    from tqdm import tqdm

_AFTER = 1.0
"""Seconds that nobody needs to be told about."""

_BETWEEN = 10.0
"""Seconds between two lines, where there is no terminal."""

_LOOK = 0.2
"""Seconds between two looks whether work has ended that does not tell how far it is."""

_FORM = "{desc}: {percentage:3.0f} %|{bar}| {n_fmt} of {total_fmt}"
_FORM_OPEN = "{desc}: {elapsed}"

_Made = TypeVar("_Made")


class Progress:
    """Tells how far *what* is; called with how many of how many are done.

    In a terminal that is a bar, which goes when the work ends; elsewhere a line now and
    then; and nothing at all in the first second.
    """

    def __init__(self, what: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._what, self._clock = what, clock
        self._begun = self._told = clock()
        self._bar: tqdm[NoReturn] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def __call__(self, done: int, total: int) -> None:
        now = self._clock()
        if now - self._begun < _AFTER:
            return
        if sys.stderr and sys.stderr.isatty():
            self._draw(done, total)
        elif now - self._told >= _BETWEEN:
            self._told = now
            far = f"{done} of {total}" if total else f"{now - self._begun:.0f} s so far"
            say(f"{self._what}: {far}.")

    def line(self, text: str) -> None:
        """Print *text* for who reads what was done; the bar makes room for it."""
        if self._bar is not None:
            self._bar.clear()
        print(text, flush=True)
        if self._bar is not None:
            self._bar.refresh()

    def beside(self, work: Callable[[], _Made]) -> _Made:
        """Carry out *work* that cannot say how far it is, and tell how long it takes.

        It can be stopped at any time: what it would have made is lost then.
        """
        errand = _Errand(work)
        errand.start()
        while errand.is_alive():
            errand.join(_LOOK)
            self(0, 0)
        return errand.made()

    def _draw(self, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = _new_bar(self._what, total)
        self._bar.total = total or None
        self._bar.update(done - self._bar.n)
        if not total:
            self._bar.refresh()


class _Errand(Thread, Generic[_Made]):
    """Work in a thread of its own, that nobody waits for when the program ends."""

    def __init__(self, work: Callable[[], _Made]) -> None:
        super().__init__(daemon=True)
        self._work = work
        self._made: list[_Made] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        try:
            self._made.append(self._work())
        except BaseException as error:  # noqa: BLE001  raised again where one waits
            self._error = error

    def made(self) -> _Made:
        if self._error is not None:
            raise self._error
        return self._made[0]


def _new_bar(what: str, total: int) -> tqdm[NoReturn]:
    from tqdm import tqdm  # noqa: PLC0415  most work is done in a second

    tqdm.monitor_interval = 0  # no thread of its own
    return tqdm(
        total=total or None,
        desc=what,
        file=sys.stderr,
        leave=False,
        ncols=_width(),
        nrows=24,
        bar_format=_FORM if total else _FORM_OPEN,
    )


def _width() -> int:
    """Return how many signs a line has; a terminal that does not know has 80."""
    with suppress(OSError, ValueError):
        if columns := os.get_terminal_size(sys.stderr.fileno()).columns:
            return columns
    return 80
