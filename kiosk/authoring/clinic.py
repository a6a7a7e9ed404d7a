"""A clinic's own copy of the content, and what a newer program has for it.

What a clinic works on never lies in the folder of the program: an upgrade replaces
that.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from kiosk import __version__
from kiosk.content.files.atomic import only_writer, write_file
from kiosk.content.files.pictures import OWN
from kiosk.content.files.plain import plain_bytes
from kiosk.content.tables.made_with import (
    FILE,
    MOST,
    MadeWith,
    News,
    made_for,
    news,
    sums,
    written,
)
from kiosk.errors import KioskError, did_you_mean

CONTENT, SETTINGS = "content", "settings.toml"
_PART = ".content.part"


class NewClinic(NamedTuple):
    """Where a clinic's own content is, and its settings."""

    content: Path
    settings: Path


def start_clinic(place: Path, shipped: Path, settings: str) -> NewClinic:
    """Copy the *shipped* content below *place*, with *settings* beside it.

    All of it is there, or nothing.  What is there already is not touched: raise
    KioskError where that is content.  An empty folder for it is filled, and who may
    write there may write all that comes into it.
    """
    made = NewClinic(place / CONTENT, place / SETTINGS)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise KioskError(f"{place} cannot be made: {error.strerror}.") from error
    with only_writer(place):
        waiting = _is_empty_folder(made.content)
        if not waiting and (made.content.exists() or made.content.is_symlink()):
            text = f"{made.content} is there already. Nothing was changed."
            raise KioskError(text)
        _copy(shipped, place / _PART)
        _put(place / _PART, made.content, waiting=waiting)
        if not made.settings.exists():
            write_file(made.settings, settings.encode())
    return made


def _copy(shipped: Path, part: Path) -> None:
    """Copy *shipped* to *part*, whatever a command that was killed has left there."""
    try:
        shutil.rmtree(part, ignore_errors=True)
        (part / OWN).mkdir(parents=True)
        files = sums(shipped)
        _copy_files(shipped, part, files)
        write_file(part / FILE, written(MadeWith(__version__, files)).encode())
    except (OSError, KioskError) as error:
        shutil.rmtree(part, ignore_errors=True)
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise KioskError(f"The content cannot be copied: {why}") from error


def _is_empty_folder(path: Path) -> bool:
    """Tell if *path* waits for its content, as the Debian package leaves it."""
    return path.is_dir() and not path.is_symlink() and not any(path.iterdir())


def _put(part: Path, content: Path, *, waiting: bool) -> None:
    """Put *part* where the *content* belongs; a folder that was *waiting* goes."""
    try:
        if waiting:
            _open_as(content.stat(), part)
            content.rmdir()
        part.rename(content)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        text = f"{content} cannot be filled: {error.strerror}."
        raise KioskError(text) from error


def _open_as(folder: os.stat_result, part: Path) -> None:
    """Give all of *part* the group and the rights of a *folder*."""
    mode = stat.S_IMODE(folder.st_mode)
    for path in (part, *part.rglob("*")):
        if os.name != "nt":
            os.chown(path, -1, folder.st_gid)
        path.chmod(mode if path.is_dir() else mode & 0o666)


def _copy_files(shipped: Path, folder: Path, names: Collection[str]) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, plain_bytes(shipped / name, MOST))


def take(folder: Path, shipped: Path, names: Collection[str]) -> tuple[str, ...]:
    """Put the *shipped* files of these *names* into the content; return which.

    A file that the clinic has changed is never taken: raise KioskError, and take none.
    """
    with only_writer(folder):
        found = news(folder, shipped)
        free = (*found.new, *found.newer)
        if faults := list(_not_free(names, found)):
            raise KioskError("\n".join(faults))
        wanted = tuple(name for name in free if name in names or not names)
        _copy_files(shipped, folder, wanted)
        _note(folder, shipped, wanted)
    return wanted


def _not_free(names: Collection[str], found: News) -> Iterator[str]:
    for name in names:
        if name in found.both:
            yield f"{name}: you have changed it too. Compare the two by hand."
        elif name not in {*found.new, *found.newer}:
            guess = did_you_mean(name, (*found.new, *found.newer))
            yield f"{name}: there is no news of it.{guess}"


def set_aside(folder: Path, shipped: Path) -> None:
    """Take note that all news has been dealt with."""
    with only_writer(folder):
        made_for(folder)
        _note(folder, shipped, sums(shipped))


def _note(folder: Path, shipped: Path, names: Collection[str]) -> None:
    made, now = made_for(folder), sums(shipped)
    files = {**made.files, **{name: now[name] for name in names}}
    left = any(files.get(name) != known for name, known in now.items())
    version = made.version if left else __version__
    write_file(folder / FILE, written(MadeWith(version, files)).encode())
