"""Copies that lie beside the files they were made of: none of them is ever read.

A copy is known by its name.  What might be the name of another page, as in
``side-effects-more.md``, is one only if nothing speaks of it, and if it ends in the
name of a computer or says mostly the same.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from kiosk.content.files.copy_names import Copy, Originals, is_passed_over
from kiosk.content.files.plain import first_bytes

NAMED = (
    *("clinic.toml", "coverage.toml", "facts.toml", "made-with.toml"),
    "must_tell.toml",
    *("order.toml", "signoff.toml", "sources.toml"),
)
"""The files of the content folder itself that have one name in every house."""
_OF_A_LANGUAGE = re.compile(
    r"(words|phrases|booklet)\.[a-z]{2}\.toml|glossary\.[a-z]{2}\.md"
)
_NARRATION = "narration.toml"
_OF_PAGES = (".ogg", ".toml")

MOSTLY = 0.5
"""As many of its lines stand in the other file, and it is a copy.  Of two pages that
ship, the most is 0.23."""
_LONG = 21  # letters: what is shorter is layout and days, and alike in all pages

Copies = Mapping[str, Copy]
"""What is a copy in one folder, by its name."""


def names_in(folder: Path) -> list[str]:
    """Return what lies in *folder*, but for lock files, or raise OSError."""
    with os.scandir(folder) as entries:
        found = sorted(entry.name for entry in entries)
    return [name for name in found if not is_passed_over(name)]


def copies_beside(folder: Path) -> Copies:
    """Return the copies in the content folder itself, of what the kiosk reads there."""
    names = [name for name in names_in(folder) if (folder / name).is_file()]
    read = {*NAMED, *filter(is_of_a_language, names)}
    originals, found = Originals(sorted(read)), {}
    for name in names:
        copy = None if name in read else originals.copy_of(name)
        if copy and (copy.original in read or is_of_a_language(copy.original)):
            found[name] = copy
    return found


def is_of_a_language(name: str) -> bool:
    """Tell if *name* is that of a file beside the folder of a language."""
    return _OF_A_LANGUAGE.fullmatch(name) is not None


def copies_of_pages(folder: Path, placed: Collection[str]) -> Copies:
    """Return the copies in the folder of a language.

    *placed* are the pages that order.toml names: each of them is what it is.
    """
    own = [_NARRATION, *(f"{page}.ogg" for page in sorted(placed))]
    return copies_in(folder, own=(*own, *(f"{page}.md" for page in placed)), known=own)


def copies_in(
    folder: Path,
    *,
    own: Collection[str] = (),
    known: Collection[str] = (),
    is_named: Callable[[str], bool] = lambda _: False,
) -> Copies:
    """Return the copies in *folder*, of what lies there or has a *known* name.

    What is among *own* is none, and what *is_named* by something is none, whatever its
    name; that is asked last, as it takes long.
    """
    mine = frozenset(own)
    short_first = sorted(
        names_in(folder), key=lambda name: (len(name), name.swapcase())
    )
    originals, found = Originals((*known, *short_first)), dict[str, Copy]()
    for name in short_first:
        copy = originals.copy_of(name)
        is_other = name not in mine
        is_one = copy and (
            copy.sure or (is_other and _is_one(folder, name, copy, is_named))
        )
        if copy and is_one and (folder / name).is_file():
            of = found.get(copy.original)
            found[name] = copy._replace(original=of.original) if of else copy
    return found


def _is_one(
    folder: Path, name: str, copy: Copy, is_named: Callable[[str], bool]
) -> bool:
    """Tell if *name* is a copy; there are recordings and tables of pages alone."""
    is_known = bool(copy.maker) or name.lower().endswith(_OF_PAGES)
    is_like = is_known or is_alike(folder / name, folder / copy.original)
    return is_like and not is_named(name)


def is_alike(path: Path, other: Path) -> bool:
    """Tell if one of two files says mostly what the other says, or nothing at all."""
    one, two = ({*_lines(file)} for file in (path, other))
    if not one or not two:
        return True
    long = tuple({row for row in rows if len(row) > _LONG} for rows in (one, two))
    one, two = long if any(long) else (one, two)
    return len(one & two) >= MOSTLY * max(min(len(one), len(two)), 1)


def _lines(path: Path) -> list[bytes]:
    rows = (row.strip(b" \t\r\0") for row in first_bytes(path).split(b"\n"))
    return [row for row in rows if row]
