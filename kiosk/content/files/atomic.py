"""Writes a file whole, or leaves the old one as it was."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kiosk.errors import KioskError


def write_file(path: Path, data: bytes) -> None:
    """Put *data* at *path* in one step; raise KioskError where that cannot be."""
    try:
        replace_file(path, [data])
    except OSError as error:
        raise KioskError(f"{path} cannot be written: {error.strerror}.") from error


def replace_file(path: Path, parts: Iterable[bytes]) -> None:
    """Put *parts* at *path* in one step; raise OSError where that cannot be."""
    new = path.with_name(f"{path.name}.new")
    try:
        with new.open("wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink()  # a full disk needs the room
        raise
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """Have the new name on the disk too, not only what is in the file."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    with suppress(OSError):  # not every file system can; the file is whole either way
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
