"""What comes along when somebody pastes: whole pictures in letters, notes of Word.

Each is told of once, where it begins, and nothing in it is read; so it is with the
signs of other programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report
from kiosk.content.syntax.allowances import is_allowance
from kiosk.content.syntax.other_houses import PASTED, foreign

_USE = re.compile(r"!\[[^\[\]]*\]\s?\[[^\[\]]*\]")
_DATA = r"data:[\w.+-]+/[\w.+-]+[;,]"
_KEPT = re.compile(rf"\s*\[[^\[\]]+\]:\s*(?P<open><?){_DATA}")
_INSIDE = re.compile(
    rf"!\[[^\[\]]*\]\(\s*<?{_DATA}[^()]*\)|<img\b[^<>]*{_DATA}[^<>]*>|{_DATA}\S*",
    re.IGNORECASE,
)
_WORD = re.compile(r"<!--\s*\[if|<!\[(?:if|endif)|<!--\s*/?\*|<!--\s*(?:Start|End)Frag")
_ROWS = 400
"""As many lines may a note or a picture take: one that is longer was not closed."""


class _Paste(NamedTuple):
    """Lines *first* to *last*, counted from 0, and what is said of them."""

    first: int
    last: int
    told: str


def take_pastes(lines: Sequence[Line], report: Report) -> list[Line]:
    """Return *lines* with … in the place of what was not written for the kiosk."""
    bare = list(lines)
    for paste in _notes(lines):
        report.add(lines[paste.first].number, paste.told)
        for row in range(paste.first, paste.last + 1):
            bare[row] = _emptied(lines[row], "…" if row == paste.first else "")
    return list(_in_our_signs(_without_pictures(bare, report), report))


def _emptied(line: Line, text: str = "") -> Line:
    return Line(line.number, text, line.source)


def _in_our_signs(lines: Iterable[Line], report: Report) -> Iterator[Line]:
    """Tell of the signs of other programs; a call-out is quoted to its end."""
    in_note = False
    for line in lines:
        in_note = line.text.startswith(">") and (in_note or "[!" in line.text)
        told, text = ([], line.text) if is_allowance(line) else foreign(line.text)
        for words in told:
            report.add(line.number, words)
        bare = text.lstrip("> ") if in_note else text
        yield line if bare == line.text else _emptied(line, bare)


def _notes(lines: Sequence[Line]) -> Iterator[_Paste]:
    """Go through the notes ``<!-- … -->`` of several lines, and those of Word."""
    row = 0
    while row < len(lines):
        text = lines[row].text
        last = _end_of_note(lines, row) if "<!--" in text else row
        if _WORD.search(text):
            yield _Paste(row, last, _left(lines[row], lines[last], "Word"))
        elif last > row:
            yield _Paste(row, last, _left(lines[row], lines[last], ""))
        row = last + 1


def _end_of_note(lines: Sequence[Line], first: int) -> int:
    """Return the row where a note ends; one with no end is its first line alone."""
    start = lines[first].text.rindex("<!--")
    if "-->" in lines[first].text[start:]:
        return first
    rows = range(first + 1, min(first + _ROWS, len(lines)))
    return next((row for row in rows if "-->" in lines[row].text), first)


def _left(first: Line, last: Line, program: str) -> str:
    where = "this line" if first is last else f"lines {first.number} to {last.number}"
    if program:
        text = f"{program} left notes to itself here, and patients would read them."
    else:
        text = "A note between <!-- and --> is shown to patients here."
    return f"{text} Take {where} away."


def _without_pictures(lines: Sequence[Line], report: Report) -> Iterator[Line]:
    """Tell of each picture where it was to stand, or else where its letters are."""
    is_used = any(_USE.search(line.text) for line in lines)
    inside = False
    for line in lines:
        kept = _KEPT.match(line.text)
        if inside or kept:
            if kept and not is_used:
                report.add(line.number, PASTED)
            opened = inside or bool(kept and kept["open"])
            inside = opened and ">" not in line.text and bool(line.text.strip())
            yield _emptied(line, "…" if kept and not is_used else "")
            continue
        yield _without_picture(line, report)


def _without_picture(line: Line, report: Report) -> Line:
    bare = _USE.sub("…", _INSIDE.sub("…", line.text))
    if bare == line.text:
        return line
    report.add(line.number, PASTED)
    return _emptied(line, bare)
