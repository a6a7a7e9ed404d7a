"""Walks through the kiosk as a screen reader does, and tells where everything was.

``python tests/bench/asking.py FILE NAME... -- KIOSK...`` starts the kiosk and presses
what has the names, each of which may go on after what is written.  It writes JSON to
FILE, where the bus has no say: the middle of each, ``[x, y]``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from ctypes import POINTER, Structure, c_int, c_void_p
from pathlib import Path

from screen_reader import atspi, find, function, glib, press, until

_ON_THE_SCREEN = 0  # of AtspiCoordType
_REST_SECONDS = 0.4


class Rectangle(Structure):
    """An AtspiRect."""

    _fields_ = tuple((name, c_int) for name in ("x", "y", "width", "height"))


_extents = function("component_get_extents", POINTER(Rectangle), c_void_p, c_int)


def main() -> int:
    end = sys.argv.index("--")
    file, *names = sys.argv[1:end]
    atspi.atspi_init()
    kiosk = subprocess.Popen(sys.argv[end + 1 :])
    try:
        places = [_pressed(name) for name in names]
    finally:
        kiosk.terminate()
        kiosk.wait(10)
    Path(file).write_text(json.dumps(places), "utf-8")
    return 0


def _pressed(name: str) -> tuple[int, int]:
    """Press what is called *name*; return where it was."""
    place = _place(name)
    press(name)
    return place


def _place(name: str) -> tuple[int, int]:
    """Return the middle of what is called *name*, once it has come to rest."""
    place, since = None, 0.0

    def is_at_rest() -> bool:
        nonlocal place, since
        latest = _middle(name)
        if latest != place:
            place, since = latest, time.monotonic()
        return place is not None and time.monotonic() - since > _REST_SECONDS

    until(is_at_rest, name)
    assert place
    return place


def _middle(name: str) -> tuple[int, int] | None:
    node = find(name, to_press=True)
    if not node or not (answer := _extents(node, _ON_THE_SCREEN)):
        return None
    box = answer.contents
    x, y = box.x + box.width // 2, box.y + box.height // 2
    glib.g_free(answer)
    return x, y


if __name__ == "__main__":
    sys.exit(main())
