"""Words looked for in all pages.  No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kiosk.content.loader import Compiled
from kiosk.content.model.folding import folded

MOST = 200
"""Places that are listed: who has more looks for more words."""


class Place(NamedTuple):
    """A *line* of the file *name* that has what is looked for."""

    name: str
    line: int
    column: int
    text: str


def places_of(words: str, texts: Mapping[str, str]) -> Iterator[Place]:
    """Go through the lines that have all *words*, whatever their case."""
    wanted = _plain(words).split()
    count = 0
    for name, text in texts.items():
        for number, line in enumerate(text.split("\n"), 1):
            if wanted and count < MOST and _has(wanted, _plain(line)):
                count += 1
                column = max(0, _plain(line).find(wanted[0])) + 1
                yield Place(name, number, column, line.strip())


def _has(wanted: list[str], line: str) -> bool:
    return all(word in line for word in wanted)


def _plain(text: str) -> str:
    return folded(text).casefold()


def texts_of(compiled: Compiled) -> dict[str, str]:
    """Return all pages as they are on the disk, by the names of their files."""
    return {
        f"{one.code}/{page}.md": report.path.read_text("utf-8", errors="replace")
        for one in compiled.languages
        for page, report in one.files.items()
        if report.path.is_file()
    }
