"""Walks through the kiosk as a screen reader does, and tells where everything was.

``python tests/bench/asking.py FILE NAME... -- KIOSK...`` starts the kiosk and presses
what has the names, each of which may go on after what is written.  It writes JSON to
FILE, where the bus has no say: the middle of each, ``[x, y]``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from screen_reader import atspi, place, press


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
    """Press what is called *name*; return where its middle was."""
    at = place(name)
    press(name)
    return at


if __name__ == "__main__":
    sys.exit(main())
