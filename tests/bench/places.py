"""Where a finger finds the kiosk's buttons: asked by name, never written down.

The bus that a screen reader asks on costs the kiosk time, and writes its address on
the screen.  So they are asked in a run of its own, on a screen of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from finger import Place
from program import Launch, Program
from screen import Screen
from waiting import BenchError

_ASK_SECONDS = 300
_SCRIPT = Path(__file__).with_name("asking.py")
_READER = _SCRIPT.parents[1] / "helpers"  # screen_reader.py, which knows the bus


def find(names: Sequence[str], kiosk: Launch, folder: Path) -> list[Place]:
    """Press what has the *names* one after the other; return where each of them was."""
    folder.mkdir()
    file = folder / "places.json"
    command = [_session(), "--", sys.executable, str(_SCRIPT), str(file), *names]
    with Screen(folder) as screen:
        environment = _environment(kiosk, folder, screen.display)
        launch = Launch([*command, "--", *kiosk.command], environment, kiosk.folder)
        with Program(launch, screen) as program:
            program.wait(_ASK_SECONDS)
    return [(x, y) for x, y in json.loads(file.read_text("utf-8"))]


def _session() -> str:
    if program := shutil.which("dbus-run-session"):
        return program
    raise BenchError("A bus is missing: apt-get install dbus-daemon at-spi2-core")


def _environment(kiosk: Launch, folder: Path, display: str) -> dict[str, str]:
    return {
        **kiosk.environment,
        "DISPLAY": display,
        "XDG_RUNTIME_DIR": str(folder),
        "PYTHONPATH": os.pathsep.join([str(kiosk.folder), str(_READER)]),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
