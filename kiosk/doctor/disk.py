"""The disk that the state folder is on: room, and whether it can be written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.doctor.finding import Finding

FULL, LOW = 100, 1000
"""Megabytes.  The compiled content takes some, and an update twice what it brings."""


def look_at_disk(state: Path) -> Iterator[Finding]:
    """Tell whether the kiosk can keep there what it has to."""
    stands = _nearest(state)
    try:
        megabytes = shutil.disk_usage(stands).free // 10**6
    except OSError as error:
        yield _refuses(state, error.strerror or "it cannot be looked at")
        return
    if not (stands.is_dir() and os.access(stands, os.W_OK | os.X_OK)):
        yield _refuses(state, f"this user may not write in {stands}")
    room = f"{megabytes:,} MB are free where the state folder is: {state}."
    mend = "Make room on that disk: journalctl --vacuum-size=50M, apt-get clean."
    if megabytes < FULL:
        yield Finding("disk.full", room, mend)
    elif megabytes < LOW:
        yield Finding("disk.low", room, mend)
    else:
        yield Finding("disk.fine", room)


def _nearest(folder: Path) -> Path:
    """Return *folder*, or what stands of the way to it: it is made when first used."""
    return next(one for one in (folder, *folder.parents) if one.exists())


def _refuses(state: Path, why: str) -> Finding:
    return Finding(
        "disk.refuses",
        f"Nothing can be kept in the state folder {state}: {why}.",
        "Give that folder to the user who runs the kiosk, or name another:"
        " [state] folder in settings.toml.",
    )
