"""Where the header of a page starts and ends, or why that cannot be told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report, quoted

_FENCE = "---"
_NEARLY = re.compile(r"\s*([-\u2010-\u2015_=*~]\s*){1,40}")
_KEY = re.compile(r"\s*[A-Za-z][\w ]{1,20}:(\s|$)")


def cut_header(
    lines: Sequence[Line], report: Report
) -> tuple[Sequence[Line], Sequence[Line]] | None:
    """Return the lines of the header and those below it, or report what is amiss."""
    while len(lines) > 1 and not lines[0].text.strip():
        lines = lines[1:]
    if not _is_fence(lines[0]):
        report.add(*_no_start(lines[0]))
        return None
    end = next((n for n, line in enumerate(lines) if n and _is_fence(line)), 0)
    if not end:
        report.add(*_no_end(lines))
        return None
    return lines[1:end], _without_twin(lines[end + 1 :], report)


def _is_fence(line: Line) -> bool:
    return line.text.rstrip() == _FENCE


def _no_start(first: Line) -> tuple[int, str]:
    if _NEARLY.fullmatch(first.text):
        return first.number, _spelled(first)
    if _KEY.match(first.text):
        text = "The line above the header is missing. Start the page with a line of"
        return 1, f"{text} ---."
    text = "The page has no header. Start it with a line of ---."
    return 1, f"{text} Copy the header of another page, and change its words."


def _no_end(lines: Sequence[Line]) -> tuple[int, str]:
    """Look for a line that is nearly a fence; else for where the keys end."""
    for line in lines[1:]:
        if _NEARLY.fullmatch(line.text):
            return line.number, _spelled(line)
    others = (line for line in lines[1:] if not _KEY.match(line.text))
    last = next(others, lines[-1]).number - 1
    text = f"The header is not closed. Write a line of --- after it, below line {last}."
    return 1, text


def _without_twin(body: Sequence[Line], report: Report) -> Sequence[Line]:
    """Take off a second header, as it stands where one page was pasted into another."""
    rest = list(body)
    while rest and not rest[0].text.strip():
        rest = rest[1:]
    keys = takewhile(lambda line: _KEY.match(line.text), rest[1:])
    end = len(list(keys)) + 1
    if end < 2 or end >= len(rest) or not (_is_fence(rest[0]) and _is_fence(rest[end])):
        return body
    first, last = rest[0].number, rest[end].number
    text = f"Here is a second header. Take lines {first} to {last} away, or the first."
    report.add(first, text)
    return rest[end + 1 :]


def _spelled(line: Line) -> str:
    text = "The lines above and below a header are three hyphens and no more: ---"
    return f"{text}; this is {quoted(line.text.strip())}."
