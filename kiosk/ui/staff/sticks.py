"""What is plugged in: sticks that the system has mounted, and updates on them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.packs.layout import METADATA, TARGETS

_ROOTS = (Path("/media"), Path("/run/media"))
"""Where Linux puts them: in here, or in a folder of a user's in here."""


def sticks() -> list[Path]:
    """Return the folders of all that is mounted there; none on Windows."""
    places = [place for root in _ROOTS for place in _folders(root)]
    below = [place for one in places for place in _folders(one)]
    return [place for place in (*places, *below) if _is_mounted(place)]


def sites_on(stick: Path) -> Iterator[Path]:
    """Yield the sites of packs on *stick*: all of it, or a folder at its top."""
    for place in (stick, *_folders(stick)):
        with suppress(OSError):
            if (place / METADATA).is_dir() and (place / TARGETS).is_dir():
                yield place


def _folders(place: Path) -> list[Path]:
    with suppress(OSError):  # it is not there, or not ours
        return sorted(one for one in place.iterdir() if one.is_dir())
    return []


def _is_mounted(place: Path) -> bool:
    with suppress(OSError):  # it was pulled out meanwhile
        return os.path.ismount(place)
    return False
