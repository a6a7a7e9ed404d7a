"""Work that takes a while, in a thread: the window stays alive."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError


class _Teller(QObject):
    """Carries what a thread has made into the window's own thread.

    The thread keeps it alive: its window may be gone by then, and nobody is told.
    """

    done = Signal(int, object)
    failed = Signal(int, str)


class Work(QObject):
    """Does one thing after another; each has a number."""

    done = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._teller = _Teller()
        self._teller.done.connect(self.done)
        self._teller.failed.connect(self.failed)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="pictures")

    def start(self, make: Callable[[], object]) -> int:
        """Begin; return the number that *done* or *failed* comes with."""
        self._number += 1
        self._pool.submit(_do, self._teller, self._number, make)
        return self._number

    def leave(self) -> None:
        """Begin nothing more: what is waiting is dropped, and nobody waits."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _do(teller: _Teller, number: int, make: Callable[[], object]) -> None:
    try:
        made = make()
    except KioskError as error:
        teller.failed.emit(number, str(error))
    except (OSError, MemoryError) as error:
        teller.failed.emit(number, f"This cannot be done: {error}.")
    else:
        teller.done.emit(number, made)
