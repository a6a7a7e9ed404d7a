"""Pictures decoded as the screen would, each within bounds: one may never end.

This runs in a process that may be lost: ``kiosk pictures``, which the check starts.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSize, qInstallMessageHandler
from PySide6.QtGui import QImageReader

from kiosk.ui.engine.decoded_size import MOST_MEGABYTES, scaled
from kiosk.ui.engine.memory import limit

if sys.platform != "win32":
    import resource

_SIZE = QSize(1280, 720)
"""A large place on a screen: at more, each check would take longer."""

_SLOW, _TOO_LONG = 0.2, 1.0
"""Seconds of a processor: what is too slow, and where it is broken off.  Those that
we ship take 1 to 4 thousandths."""

_HALF = "premature end"
"""What libjpeg says of a photo that ends too early; it draws the rest grey."""


def fault_in(path: Path) -> str:
    """Decode the picture at *path*.  Return why it cannot be shown; "" if it can."""
    said: list[str] = []
    qInstallMessageHandler(lambda _, __, text: said.append(text))
    _bound(path)
    began = time.process_time()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setScaledSize(scaled(reader, _SIZE, covers=False))
    image = reader.read()
    took = time.process_time() - began
    if image.isNull() or any(_HALF in text for text in said):
        return "The file is damaged: it cannot be drawn, or not to its end."
    if took > _SLOW and path.suffix == ".svg":
        return f"It takes {took * 1000:.0f} ms to draw; {_SLOW * 1000:.0f} is the most."
    return ""


def _bound(path: Path) -> None:
    """End this process where the next picture takes too long, or too much."""
    if sys.platform == "win32":
        return
    signal.setitimer(signal.ITIMER_PROF, _TOO_LONG)
    if sys.platform == "linux":
        own = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        times = 1 if path.suffix == ".svg" else 2  # a photo as it is, and made small
        more = times * MOST_MEGABYTES * 1024 * 1024
        limit(resource.RLIMIT_AS, own * os.sysconf("SC_PAGE_SIZE") + more)
