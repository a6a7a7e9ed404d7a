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
from kiosk.content.files.problems import Report, raise_if_any
from kiosk.content.tables.made_with import (
    FILE,
    MOST,
    MadeWith,
    read_made_with,
    sums,
    written,
)
from kiosk.errors import KioskError, did_you_mean

CONTENT, SETTINGS = "content", "settings.toml"
_PART = ".content.part"
_SIGNATURES = "signoff.toml"
"""Who signed is no news of a program."""


class NewClinic(NamedTuple):
    """Where a clinic's own content is, and its settings."""

    content: Path
    settings: Path


def start_clinic(place: Path, shipped: Path, settings: str) -> NewClinic:
    """Copy the *shipped* content below *place*, with *settings* beside it.

    All of it is there, or nothing.  What is there already is not touched: raise
    KioskError where that is content.  An empty folder says whose the copy is to be.
    """
    made = NewClinic(place / CONTENT, place / SETTINGS)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise KioskError(f"{place} cannot be made: {error.strerror}.") from error
    with only_writer(place):
        if _has_something(made.content):
            text = f"{made.content} is there already. Nothing was changed."
            raise KioskError(text)
        _copy(shipped, place / _PART)
        if made.content.exists():
            _share_as(made.content, place / _PART)
            made.content.rmdir()
        (place / _PART).rename(made.content)
        if not made.settings.exists():
            write_file(made.settings, settings.encode())
    return made


def _has_something(content: Path) -> bool:
    if content.is_symlink() or not content.is_dir():
        return content.exists() or content.is_symlink()
    return any(content.iterdir())


def _share_as(empty: Path, part: Path) -> None:
    """Let those who may write in the folder *empty* write all that was copied."""
    if os.name != "posix":
        return
    told = empty.stat()
    shared = told.st_mode & (stat.S_ISGID | stat.S_IWGRP)
    for path in (part, *part.rglob("*")):
        os.chown(path, -1, told.st_gid)
        kept = shared if path.is_dir() else shared & stat.S_IWGRP
        path.chmod(path.stat().st_mode | kept)


def _copy(shipped: Path, part: Path) -> None:
    """Copy *shipped* to *part*, whatever a command that was killed has left there."""
    try:
        shutil.rmtree(part, ignore_errors=True)
        (part / OWN).mkdir(parents=True)
        _copy_files(shipped, part, sums(shipped))
        made = MadeWith(__version__, sums(shipped))
        write_file(part / FILE, written(made).encode())
    except (OSError, KioskError) as error:
        shutil.rmtree(part, ignore_errors=True)
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise KioskError(f"The content cannot be copied: {why}") from error


def _copy_files(shipped: Path, folder: Path, names: Collection[str]) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, plain_bytes(shipped / name, MOST))


class News(NamedTuple):
    """What this program brings that the content it was copied into has not.

    Files by their paths: *new* ones, *newer* ones that the clinic has not changed, and
    those that *both* have changed.  *since* is the version it was copied from.
    """

    since: str
    new: tuple[str, ...]
    newer: tuple[str, ...]
    both: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.newer or self.both)


def news(folder: Path, shipped: Path) -> News:
    """Compare the content in *folder* with the *shipped* one, and as both were once.

    Raise KioskError where nobody knows how they were.
    """
    made, now, own = _known(folder), sums(shipped), sums(folder)
    brought = [
        name
        for name, known in now.items()
        if known not in {made.files.get(name), own.get(name)} and name != _SIGNATURES
    ]
    theirs = {name for name in brought if own.get(name) != made.files.get(name)}
    return News(
        made.version,
        tuple(name for name in brought if name not in own and name not in made.files),
        tuple(name for name in brought if name in own and name not in theirs),
        tuple(name for name in brought if name in own and name in theirs),
    )


def _known(folder: Path) -> MadeWith:
    report = Report(folder / FILE)
    made = read_made_with(report)
    raise_if_any([report])
    if not made.version:
        text = f"{folder} does not say which Quiet Room it was copied from ({FILE})."
        raise KioskError(f"{text} A copy made with 'kiosk new clinic' does.")
    return made


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
        _known(folder)
        _note(folder, shipped, sums(shipped))


def _note(folder: Path, shipped: Path, names: Collection[str]) -> None:
    made, now = _known(folder), sums(shipped)
    files = {**made.files, **{name: now[name] for name in names}}
    left = any(files.get(name) != known for name, known in now.items())
    version = made.version if left else __version__
    write_file(folder / FILE, written(MadeWith(version, files)).encode())
