"""The one door to the bytes of a file that somebody else may have put there.

A pipe keeps whoever opens it waiting, a device may never end, and to open some
devices does something: only a plain file is opened.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from errno import EFBIG, EINVAL, EPERM
from io import BufferedReader
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

Kind = TypeVar("Kind", bound=Struct)
"""What a file of our own is read as."""

# Windows has none of these
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_ROOT = 0

_CHUNK = 256 * 1024

MOST_BYTES = 256 * 1024
"""Of a file of words."""


def plain_bytes(path: Path, most: int) -> bytes:
    """Return what is in the plain file at *path*.

    Raise OSError where anything else stands there, or more than *most* bytes.
    """
    with open_plain(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(EFBIG, "it is too large", str(path))
    return data


def first_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return how the plain file at *path* begins; b"" if there is none to read."""
    try:
        with open_plain(path) as file:
            return file.read(most)
    except OSError:
        return b""


def open_plain(path: Path) -> BufferedReader:
    """Open the plain file at *path*, or that a link leads to, or raise OSError."""
    _refuse_odd(path.stat(), path)
    return _opened(path, _FLAGS, _refuse_odd)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of the plain file at *path*, or raise OSError."""
    from hashlib import file_digest  # noqa: PLC0415  no start asks

    with open_plain(path) as file:
        return file_digest(file, "sha256").hexdigest()


def chunks_of(path: Path) -> Iterator[bytes]:
    """Read the plain file at *path* piece by piece, or raise OSError."""
    with open_plain(path) as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def open_own(path: Path) -> BufferedReader:
    """Open a plain file that this user or root has made at *path*, or raise OSError."""
    refuse_foreign(path.lstat(), path)
    return _opened(path, _FLAGS | _NO_LINK, refuse_foreign)


def own_record(path: Path, kind: type[Kind], most: int) -> Kind | None:
    """Return what a JSON file of our own says; None where none can be read.

    It was made by this user or root, and not more than *most* bytes of it count.
    """
    with suppress(OSError, msgspec.MsgspecError, UnicodeError), open_own(path) as file:
        return msgspec.json.decode(file.read(most), type=kind)
    return None


def refuse_foreign(found: os.stat_result, path: Path) -> None:
    """Raise OSError if what was *found* at *path* is no plain file of this user."""
    _refuse_odd(found, path)
    if os.name != "nt" and found.st_uid not in {os.geteuid(), _ROOT}:
        raise OSError(EPERM, "it belongs to another user", str(path))


def _opened(
    path: Path, flags: int, refuse: Callable[[os.stat_result, Path], None]
) -> BufferedReader:
    """Open what was good a moment ago: another may have taken its place."""
    file = os.fdopen(os.open(path, flags), "rb")
    try:
        refuse(os.fstat(file.fileno()), path)
    except OSError:
        file.close()
        raise
    return file


def _refuse_odd(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise OSError(EINVAL, "it is no plain file", str(path))
