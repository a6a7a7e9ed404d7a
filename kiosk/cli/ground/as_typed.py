"""Commands in messages, as they work when they are typed where the message stands.

Messages say ``kiosk check``.  In a checkout there is no such program, and a packaged
one has another name: what is printed for people has the one by which they called it.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from shutil import which

from kiosk.settings.settings import BUILT

NAMES = (
    *("run", "tour", "check", "explain", "new", "news", "shrink", "narrate", "rules"),
    *("sign-off", "booklet", "export", "history", "counts", "publish", "update"),
    *("studio", "pin", "doctor", "deploy", "voice"),
)
"""All commands that a message may name."""

_COMMAND = re.compile(rf"(?<![\w./\\-])(?<!-m )kiosk(?=\s+(?:{'|'.join(NAMES)})\b)")

_INSTALLED = "quiet-room"
"""The packaged program, where a package of the system was installed."""


def as_typed(text: str) -> str:
    """Return *text* with each command of this program as it can be typed here."""
    return _COMMAND.sub(lambda _: called(), text)


@cache
def called() -> str:
    """Return how this program is called from where it was started.

    Who called it otherwise, as a test or another program does, reads ``kiosk``.
    """
    if BUILT:
        return _short(Path(sys.executable).with_stem("kiosk-cli"), _INSTALLED)
    started = Path(sys.argv[0])
    if started.name == "__main__.py" and started.parent.name == "kiosk":
        python = Path(sys.executable)
        return f"{_short(python, python.name)} -m kiosk"
    return _short(started, "kiosk") if started.stem == "kiosk" else "kiosk"


def _short(program: Path, name: str) -> str:
    """Return *name* where that finds *program*, else its path as short as it can be."""
    found = which(name)
    if found and _is_same(Path(found), program):
        return name
    here = Path.cwd()
    inside = program.is_absolute() and program.is_relative_to(here)
    path = str(program.relative_to(here)) if inside else str(program)
    return _quoted(path if Path(path).parent != Path() else _beside(path))


def _beside(name: str) -> str:
    """Return a program of this folder as shells want it."""
    return f".\\{name}" if sys.platform == "win32" else f"./{name}"


def _is_same(found: Path, program: Path) -> bool:
    """Tell if both are one program: a virtual environment's python is its own."""
    return found.absolute() == program.absolute() or (
        BUILT and found.resolve() == program.resolve()
    )


def _quoted(path: str) -> str:
    if re.fullmatch(r"[\w./:\\~+-]+", path):
        return path
    if sys.platform == "win32":
        return f'& "{path}"'
    return "'" + path.replace("'", "'\\''") + "'"
