"""The signals that ask the kiosk to end: it does so at once, and that is no fault."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

_THESE = signal.SIGINT, signal.SIGTERM


def end_at_once() -> None:
    """End by such a signal without a word of ours: Ctrl+C works even if Qt is busy."""
    for number in _THESE:
        signal.signal(number, signal.SIG_DFL)


def end_after(last: Callable[[], None]) -> None:
    """End by such a signal once *last* was called, even if Qt is busy.

    Python calls a handler when the screen's thread comes back to it; here another one
    waits for the signal's number.  What is started from here is not touched by that,
    as it would be if signals were held back.
    """
    if sys.platform == "win32":  # which has no such signals for a program of its own
        end_at_once()
        return
    from _thread import start_new_thread  # noqa: PLC0415  all that is needed of threads

    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer)
    for number in _THESE:
        signal.signal(number, _go_on)
    start_new_thread(_wait, (reader, last))


def _go_on(*_: object) -> None:
    """Leave it to the thread."""


def _wait(reader: int, last: Callable[[], None]) -> None:
    number = os.read(reader, 1)[0]
    try:
        last()
    finally:
        import ctypes  # noqa: PLC0415  seldom: only the first thread has signal.signal

        ctypes.CDLL(None).signal(number, None)
        os.kill(os.getpid(), number)
