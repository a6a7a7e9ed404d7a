"""The packs on this disk: which are whole, and what nobody needs any more.

Each is a folder of content, with its signed list beside it.  No two share a file: what
damages one leaves the others whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from kiosk import __version__
from kiosk.content.files.atomic import replace_file
from kiosk.content.files.plain import digest_of, plain_bytes
from kiosk.errors import KioskError
from kiosk.packs.manifest import MOST_BYTES, File, Manifest, decoded, name_of

_REFUSED = "refused"
_MOST_REFUSED = 50


def list_beside(packs: Path, name: str) -> Path:
    return packs / f"{name}.json"


def incoming(packs: Path) -> Path:
    """Return the folder of what has been fetched, in whole or in part, by SHA-256."""
    return packs / "incoming"


def manifest_of(packs: Path, name: str) -> Manifest | None:
    """Return what the pack with that *name* holds, if its list is whole."""
    with suppress(OSError, KioskError):
        data = plain_bytes(list_beside(packs, name), MOST_BYTES)
        manifest = decoded(data)
        return manifest if name_of(manifest.pack, data) == name else None
    return None


def is_whole(packs: Path, name: str) -> bool:
    """Tell if each file of the pack is as it was signed, and no other lies there."""
    manifest = manifest_of(packs, name)
    if manifest is None:
        return False
    there = {path.as_posix() for path in files_in(packs / name)}
    listed = {file.path for file in manifest.files}
    return there == listed and all(
        is_good(packs / name / file.path, file) for file in manifest.files
    )


def is_good(path: Path, file: File) -> bool:
    """Tell if what lies at *path* is that *file*."""
    with suppress(OSError):
        return path.lstat().st_size == file.size and digest_of(path) == file.sha256
    return False


def files_in(folder: Path) -> Iterator[Path]:
    """Go through all files below *folder*, as paths in it; a link is one, too."""
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if Path(place, name).is_symlink()]
        for name in (*names, *links):
            yield Path(place, name).relative_to(folder)


def clean_up(packs: Path, kept: Iterable[str], wanted: Iterable[str]) -> None:
    """Take away all but the packs *kept* and the files *wanted*, by their SHA-256."""
    names = {*kept}
    for path in packs.iterdir():
        name = path.name.removesuffix(".new")
        if path.is_dir() and name[:1].isdigit() and name not in names:
            shutil.rmtree(path, ignore_errors=True)
        elif path.suffix == ".json" and path.stem[:1].isdigit():
            _unlink_unless(path, path.stem in names)
    sums = {*wanted}
    if incoming(packs).is_dir():
        for path in incoming(packs).iterdir():
            _unlink_unless(path, path.name in sums)


def _unlink_unless(path: Path, is_kept: bool) -> None:  # noqa: FBT001  read aloud
    if not is_kept:
        with suppress(OSError):
            path.unlink()


def is_refused(packs: Path, name: str) -> bool:
    """Tell if the pack did not pass here before, with this version of the program."""
    return f"{name} {__version__}" in _refused(packs)


def refuse(packs: Path, name: str) -> None:
    """Remember that the pack is not to be tried again."""
    lines = [*_refused(packs), f"{name} {__version__}"][-_MOST_REFUSED:]
    replace_file(packs / _REFUSED, ["".join(f"{line}\n" for line in lines).encode()])


def _refused(packs: Path) -> list[str]:
    with suppress(OSError, UnicodeDecodeError):
        return plain_bytes(packs / _REFUSED, 10_000).decode("ascii").splitlines()
    return []
