"""The one door to the bytes of a file that somebody else may have put there.

A pipe keeps whoever opens it waiting, a device may never end, and to open some
devices does something: only a plain file is opened.
"""

from __future__ import annotations

import os
import stat
from errno import EFBIG, EINVAL
from pathlib import Path
from typing import IO

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)  # Windows has none of the three


def open_plain(path: Path, *, follow: bool = True) -> IO[bytes]:
    """Open the plain file at *path* to read; a link to one if *follow*.

    Raise OSError where anything else stands there.
    """
    _refuse_odd(path.stat(follow_symlinks=follow), path)
    handle = os.open(path, _FLAGS | (0 if follow else _NO_LINK))
    file = os.fdopen(handle, "rb")
    try:
        _refuse_odd(os.fstat(handle), path)  # another may have taken its place
    except OSError:
        file.close()
        raise
    return file


def plain_bytes(path: Path, most: int) -> bytes:
    """Return what is in the plain file at *path*.

    Raise OSError where anything else stands there, or more than *most* bytes.
    """
    with open_plain(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(EFBIG, "it is too large", str(path))
    return data


def _refuse_odd(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise OSError(EINVAL, "it is no plain file", str(path))
