"""The files of a content folder, by their names and what is in them.

What tells that a file has changed is what it says.  Its size and times only spare us
to read it once more, and not while they are so new that it may change under them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path, PurePosixPath
from time import time

from kiosk.content.files.atomic import replace_file
from kiosk.content.files.copy_names import is_passed_over
from kiosk.content.files.folder import is_below
from kiosk.content.files.plain import plain_bytes
from kiosk.content.files.stamps import Stamp, stamp_of
from kiosk.errors import KioskError

MOST_BYTES = 256 * 1024 * 1024
"""Of one file: no photo and no recording has as much."""

_YOUNG = 3
"""Seconds in which a file may change twice at the same time of its disk."""

Sums = dict[str, str]
"""What is in each file, by its name: the sum under which git keeps it."""


def sum_of(data: bytes) -> str:
    """Return the name of *data* in git."""
    head = b"blob %d\0" % len(data)
    return sha1(head + data, usedforsecurity=False).hexdigest()


class Files:
    """The files below *folder* that are content: what others leave there is not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, tuple[Stamp, str]] = {}

    def sums(self) -> Sums:
        """Return what is in each file, or raise KioskError."""
        return {name: found for name in self.names() if (found := self.sum(name))}

    def names(self) -> list[str]:
        return sorted(_below(self.folder, self.folder, ""))

    def sum(self, name: str) -> str:
        """Return what is in one file; "" is that there is none."""
        stamp = stamp_of(self.folder / name)
        known = self._known.get(name)
        if known and known[0] == stamp:
            return known[1]
        data = self.read(name)
        if data is None:
            return ""
        found = sum_of(data)
        if abs(time() - stamp[1] / 1e9) > _YOUNG:
            self._known[name] = stamp, found
        return found

    def read(self, name: str) -> bytes | None:
        """Return what one file says; None is that there is none."""
        path = self.folder / name
        try:
            return plain_bytes(path, MOST_BYTES)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise KioskError(f"{path} cannot be read: {error.strerror}.") from error

    def write(self, name: str, data: bytes, *, keep_name: bool = True) -> None:
        """Put *data* into one file, and read it back; raise KioskError if it failed.

        Who writes many keeps their names with ``settle`` when all are there.
        """
        path = self.folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, [data], keep_name=keep_name)
        except OSError as error:
            raise KioskError(
                f"{path} cannot be saved: {error.strerror}. {_REMEDY}"
            ) from error
        if self.read(name) != data:
            raise KioskError(f"{path} is not what was saved. {_REMEDY}")

    def remove(self, name: str) -> None:
        """Take one file away, if it is there, or raise KioskError."""
        path = self.folder / name
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            text = f"{path} cannot be taken away: {error.strerror}."
            raise KioskError(text) from error


_REMEDY = (
    "Leave this open, so that your words stay. See that the disk has room and that the"
    " folder may be written, then save once more."
)


def checked(name: str) -> str:
    """Return *name*, or raise KioskError where it is none of a file of the content."""
    parts = name.split("/")
    odd = "\\" in name or ":" in name or not name.isprintable()
    if odd or any(part in {"", ".."} or is_passed_over(part) for part in parts):
        text = f"{name!r} cannot be the name of a file of the content. Choose another."
        raise KioskError(text)
    return PurePosixPath(name).as_posix()


def _below(root: Path, folder: Path, before: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:  # gone meanwhile
        return
    except OSError as error:
        raise KioskError(f"{folder} cannot be read: {error.strerror}.") from error
    for entry in entries:
        if is_passed_over(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):  # links may lead in a circle
            yield from _below(root, Path(entry.path), f"{before}{entry.name}/")
        elif entry.is_file() and _is_own(root, entry):
            yield before + entry.name


def _is_own(root: Path, entry: os.DirEntry[str]) -> bool:
    """Tell if it lies in the content; what a link leads to elsewhere is not ours."""
    return not entry.is_symlink() or is_below(Path(entry.path), root)
