"""Bounds of a compiler that a kiosk has started: content may be made to hang it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from threading import Thread

from kiosk.cli.ground.command import CANNOT
from kiosk.ui.engine.memory import limit

MEMORY = 2 * 1024**3
"""Bytes of addresses: 10,000 pages take a third of them."""

SECONDS = 600
"""Of a processor: the kiosk itself waits no longer."""


def keep_within_bounds() -> None:
    """Let this process end with its input, and take no more than it may.

    The kiosk holds the other end of the input: that is closed however the kiosk ends.
    Windows has no such limit of memory, and of time the kiosk's own.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  not on Windows

        limit(resource.RLIMIT_AS, MEMORY)
        limit(resource.RLIMIT_CPU, SECONDS)
    Thread(target=_end_with_input, daemon=True).start()


def _end_with_input() -> None:
    with suppress(OSError):
        while os.read(0, 1024):
            pass
    os._exit(CANNOT)
