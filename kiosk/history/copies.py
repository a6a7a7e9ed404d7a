"""Copies that sync programs and people left beside a file, to keep one of the two."""

from __future__ import annotations

from pathlib import Path

from kiosk.checks.finders.left_files import copies_found
from kiosk.content.files.compared import difference
from kiosk.history.values import FileCopy


def copies_in_content(content: Path, pictures: Path) -> tuple[FileCopy, ...]:
    """Return all copies in the *content*; *pictures* are those of the program."""
    return tuple(
        _copy(content, folder / name, folder / copy.original, copy.maker)
        for folder, copies in copies_found(content, pictures)
        if folder.is_relative_to(content)
        for name, copy in sorted(copies.items())
    )


def _copy(content: Path, path: Path, original: Path, maker: str) -> FileCopy:
    name, of = (one.relative_to(content).as_posix() for one in (path, original))
    said = difference(path, original).text if original.is_file() else ""
    return FileCopy(name, of, maker, said)
