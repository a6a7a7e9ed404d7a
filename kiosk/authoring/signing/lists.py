"""The list of what a clinician was given to read: each page, and the sum it had.

It goes with the booklet, and what is left in it is signed in one act: the pages as
they were shown, in as many languages as lists are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from kiosk.authoring.signing.sign import Shown
from kiosk.content.files.plain import MOST_BYTES, plain_bytes
from kiosk.content.loader import Compiled
from kiosk.errors import ContentError, KioskError, Problem

_HEAD = """\
# What was given to be read, as it was on {day}.
# Take away the line of each page that is not approved. What is left is signed by:
# kiosk sign-off --list {name} --name "…" --role "…"
"""
_ROW = re.compile(r"([a-z]{2})/([\w-]+)\s+(\d+:[0-9a-f]{64})(\s.*)?")


def list_of(compiled: Compiled, language: str, pages: Iterable[str]) -> str:
    """Return the rows of *pages*: place, sum, and the title for who reads it."""
    edition = compiled.library.editions[language]
    titles = edition.pages
    own = [page for page in pages if page in edition.standings]
    return "".join(
        f"{language}/{page} {compiled.text_hash(language, page)} {titles[page].title}\n"
        for page in own
    )


def headed(rows: str, name: str, day: str) -> str:
    """Return the whole list, as it is written into the file *name*."""
    return _HEAD.format(day=day, name=name) + rows


def read_list(path: Path) -> tuple[Shown, ...]:
    """Return what the list at *path* has, or raise with each line that is no row."""
    try:
        lines = plain_bytes(path, MOST_BYTES).decode("utf-8-sig").splitlines()
    except OSError as error:
        raise KioskError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeError as error:
        raise KioskError(f"{path} is no list of pages that were read.") from error
    rows = [(n, _ROW.fullmatch(line.strip())) for n, line in enumerate(lines, 1)]
    wrong = [
        Problem(path, number, "This is no page and its sum. Make the list again.")
        for number, row in rows
        if not row and lines[number - 1].strip() and lines[number - 1][0] != "#"
    ]
    if wrong:
        raise ContentError(wrong)
    return tuple(Shown(row[1], row[2], row[3]) for _, row in rows if row)
