"""Names, sizes and times of files: what tells that one of them has changed.

There are two times: when it was written, which ``touch -r`` and tools that restore a
file set back, and when the disk last took note of it, which nobody can set.  On
Windows the second is when the file was made; who sets back the first there, and keeps
the size, is not noticed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

Stamp = tuple[int, int, int]
"""Size and times of a file: another stamp is another text."""

_GONE: Stamp = (-1, 0, 0)


class Look(NamedTuple):
    """How the files were: another *fingerprint* is other files; *files* is how many."""

    fingerprint: str
    files: int


def fingerprint(*folders: Path, but: Path | None = None) -> str:
    """Sum up names, sizes and times of the files, as look_at does."""
    return look_at(*folders, but=but).fingerprint


def look_at(*folders: Path, but: Path | None = None) -> Look:
    """Sum up names, sizes and times of all files below *folders*.

    Those are the content and the assets: fonts decide which signs can be shown, icons
    what a spot may have.  It changes when one of them does, and when *but* does not:
    what is written there meanwhile.  No file is opened, but the disk is asked for each:
    10,000 take some 50 ms, and a network longer.  Never wait for it while something is
    on the screen.
    """
    told = [sorted(_told(root, but)) for root in folders]
    data = "\n\n".join("\n".join(stamps) for stamps in told)
    encoded = data.encode("utf-8", "surrogateescape")
    return Look(f"{len(encoded)}-{crc32(encoded):08x}", sum(map(len, told)))


def _told(root: Path, but: Path | None) -> Iterator[str]:
    stamps = _stamps(os.fspath(root))
    if but is None or not but.resolve().is_relative_to(root.resolve()):
        return stamps
    own = but.resolve().relative_to(root.resolve()).as_posix()
    return (stamp for stamp in stamps if not stamp.startswith(f"{own} "))


def _stamps(folder: str, below: str = "") -> Iterator[str]:
    """Go through the files of *folder*; one that is gone meanwhile is not there.

    What a program left for a while is none: nobody reads it.
    """
    from kiosk.content.files.copy_names import is_passed_over  # noqa: PLC0415  start

    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if is_passed_over(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):  # links may lead in a circle
            yield from _stamps(entry.path, f"{below}{entry.name}/")
        else:
            yield f"{below}{entry.name} {_stamp(entry)}"


def _stamp(entry: os.DirEntry[str]) -> str:
    try:
        stat = entry.stat()
    except OSError:
        return "gone"
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}"


def stamps_beside(folder: Path) -> tuple[tuple[str, Stamp], ...]:
    """Return the stamps of the files of *folder* itself: facts, answers, words."""
    files = (entry.path for entry in os.scandir(folder) if entry.is_file())
    return tuple(sorted((path, stamp_of(path)) for path in files))


def stamp_of(path: str | Path) -> Stamp:
    """Return the stamp of the file at *path*; one that is gone has one, too."""
    try:
        stat = Path(path).stat()
    except OSError:
        return _GONE
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns
