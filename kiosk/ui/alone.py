"""One kiosk for a screen, and one for a state folder: a second one gives way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir

from PySide6.QtCore import QLockFile

from kiosk.errors import InUseError


def claim(state: Path | None = None) -> list[QLockFile]:
    """Take the screen and the *state* folder, for as long as the locks are kept.

    Raise InUseError where another kiosk has one of them.  The system lets go of the
    locks of a process that is dead, however it died.  Where none can be made, there
    is no second kiosk to see.  What another user's has left cannot be taken away: each
    user has locks of their own.
    """
    shared = Path(os.environ.get("XDG_RUNTIME_DIR") or gettempdir())
    user = getattr(os, "getuid", lambda: "user")()  # Windows has a folder for each
    wanted = {
        str(shared / f"quiet-room-{user}-{name}.lock"): f"the screen {said}"
        for name, said in _displays()
    }
    if state:
        with suppress(OSError):
            state.mkdir(parents=True, exist_ok=True)
        wanted[str(state / "kiosk.lock")] = f"the state folder {state}"
    return [_locked(path, what) for path, what in wanted.items()]


def _locked(path: str, what: str) -> QLockFile:
    lock = QLockFile(path)
    lock.setStaleLockTime(0)  # an old lock may be of a kiosk that still runs
    if lock.tryLock(0) or (lock.removeStaleLockFile() and lock.tryLock(0)):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        raise InUseError(_IN_USE.format(what=what))
    return lock


_IN_USE = (
    "Another kiosk has {what}, and goes on. End that one first; for a second screen,"
    " name another folder: [state] folder in settings.toml."
)


def _displays() -> Iterator[tuple[str, str]]:
    """Yield each display of this session: a name for a file, and as it is written."""
    platform, _, _ = os.environ.get("QT_QPA_PLATFORM", "xcb").partition(":")
    if not platform.startswith(("xcb", "wayland")):
        return
    if name := os.environ.get("WAYLAND_DISPLAY"):
        yield re.sub(r"\W", "-", name), name
    if name := os.environ.get("DISPLAY"):
        server = re.sub(r"^unix(?=:)|\.\d+$", "", name)  # unix:0.0 is :0
        yield f"x{re.sub(r'[^0-9A-Za-z]', '-', server)}", name
