"""A leaflet that was not written for the kiosk: its words, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.word_lists import WordLists
from kiosk.content.files.lines import Line, read_lines
from kiosk.content.files.problems import Report
from kiosk.content.model.phrases import Phrases
from kiosk.errors import ContentError

_HEADING = re.compile(r"#+\s+")
_POINT = re.compile(r"(?:[-*+•]|[0-9]{1,3}[.)])\s+")
_SIGNS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)|\]\([^()]*\)|!?\[(?!\[)|^>\s*")


def leaflet(
    path: Path, *, language: str, words: WordLists, phrases: Phrases, today: date
) -> Leaf:
    """Read Markdown or plain text; lines that no empty line parts belong together.

    Raise ContentError where it cannot be read.
    """
    report = Report(path)
    lines = read_lines(path, report)
    if report.problems or lines is None:
        raise ContentError(report.problems)
    return Leaf(
        language=language,
        path=path,
        written=[line.source for line in lines],
        said=tuple(_passages(lines)),
        words=words,
        phrases=phrases,
        today=today,
    )


def _passages(lines: Sequence[Line]) -> Iterator[Passage]:
    first = True
    for run in _runs(lines):
        text = " ".join(line.text.strip() for line in run)
        kind = _kind(text)
        yield Passage(_plain(text), "title" if first else kind, run[0].number)
        first = False


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if run and (not line.text.strip() or _kind(line.text.strip()) != "paragraph"):
            yield run
            run = []
        if line.text.strip():
            run.append(line)
        if run and _kind(run[0].text.strip()) == "heading":
            yield run
            run = []
    if run:
        yield run


def _kind(text: str) -> str:
    if _HEADING.match(text):
        return "heading"
    return "point" if _POINT.match(text) else "paragraph"


def _plain(text: str) -> str:
    return _SIGNS.sub("", _POINT.sub("", _HEADING.sub("", text, count=1), count=1))
