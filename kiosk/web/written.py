"""A folder that is there whole, or stays as it was.

The pages are written into a folder beside it, which then takes its name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath
from shutil import rmtree
from stat import S_IMODE

from kiosk.content.files.atomic import make_folder, only_writer, replace_file, settle
from kiosk.content.files.plain import digest_of
from kiosk.errors import KioskError

SUMS = ".kiosk-pages"
"""The file that tells a folder of ours, and the sum of each other file in it, as
``sha256sum --check`` reads them."""

_OF_SYSTEMS = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What a system leaves in any folder that somebody has looked at."""

_NAMED = 3
_MOST = "It has not been touched. Choose another folder: --out FOLDER"


def replace_site(
    folder: Path,
    files: Mapping[str, Callable[[], bytes]],
    progress: Callable[[int, int], None],
) -> None:
    """Put *files* into *folder* in place of what an earlier call has put there."""
    place = folder.expanduser().resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with only_writer(place.parent):
            _replace(place, files, progress)
    except OSError as error:
        raise KioskError(f"{folder} cannot be written: {error.strerror}.") from error


def _replace(
    place: Path,
    files: Mapping[str, Callable[[], bytes]],
    progress: Callable[[int, int], None],
) -> None:
    _need_ours(place)
    new, old = (place.with_name(f".{place.name}.kiosk-{n}") for n in ("new", "old"))
    _take_up(place, new, old)
    try:
        _begin(new, place)
        _write(new, files, progress)
        _swap(place, new, old)
    except BaseException:
        rmtree(new, ignore_errors=True)
        raise
    rmtree(old, ignore_errors=True)


def _take_up(place: Path, new: Path, old: Path) -> None:
    """Clear what was left by one that was killed; its old pages come back."""
    if old.is_dir() and not place.exists():
        old.rename(place)
    for left in (new, old):
        rmtree(left, ignore_errors=True)


def _begin(new: Path, place: Path) -> None:
    """Make *new*: who may read and write in *place* may do so in all of it."""
    new.mkdir()
    if place.exists() and os.name != "nt":  # where it comes from above by itself
        old = place.stat()
        with suppress(OSError):  # not every file system knows modes
            os.chown(new, -1, old.st_gid)
            new.chmod(S_IMODE(old.st_mode))


def _write(
    new: Path,
    files: Mapping[str, Callable[[], bytes]],
    progress: Callable[[int, int], None],
) -> None:
    sums = []
    for done, (name, make) in enumerate(files.items()):
        progress(done, len(files))
        path, data = new / name, make()
        make_folder(path.parent)
        replace_file(path, [data])
        sums.append(f"{sha256(data).hexdigest()}  {name}\n")
    replace_file(new / SUMS, ["".join(sums).encode()])
    settle(new)
    progress(len(files), len(files))


def _swap(place: Path, new: Path, old: Path) -> None:
    """Give *new* the name of *place*; where that cannot be, the old one has it."""
    if not place.exists():
        new.rename(place)
        return
    place.rename(old)
    try:
        new.rename(place)
    except BaseException:
        old.rename(place)
        raise


def _need_ours(place: Path) -> None:
    """Raise KioskError where anything in *place* is not from an earlier export."""
    if not place.exists():
        return
    if not place.is_dir():
        raise KioskError(f"{place} is a file, not a folder. {_MOST}")
    if not (place / SUMS).is_file():
        if {one.name for one in place.iterdir()}.issubset(_OF_SYSTEMS):
            return
        text = f"{place} has files in it, and no export of ours made them."
        raise KioskError(f"{text} {_MOST}")
    if others := [*_others(place)]:
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        named = ", ".join(others[:_NAMED]) + more
        text = f"{place} has what the last export did not make so: {named}."
        raise KioskError(f"{text} It would be lost. Move it elsewhere first. {_MOST}")


def _files(place: Path) -> Iterator[str]:
    for folder, _, names in os.walk(place):
        for name in sorted(names):
            if name not in _OF_SYSTEMS:
                yield (Path(folder) / name).relative_to(place).as_posix()


def _others(place: Path) -> Iterator[str]:
    """Go through the files that are new since the last export, or changed."""
    rows = (place / SUMS).read_text("utf-8", "replace").splitlines()
    sums = {name: of for of, _, name in (row.partition("  ") for row in rows)}
    for name in _files(place):
        is_ours = name == SUMS or sums.get(name) == digest_of(
            place / PurePosixPath(name)
        )
        if not is_ours:
            yield name
