"""The header of a page: ``key: value`` lines between two lines of ``---``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kiosk.content.model import ROUTES
from kiosk.content.report import Report, quoted
from kiosk.content.source import Line

_FENCE = "---"
_REQUIRED = ("title", "message", "action", "reviewed", "review_by")
_KEYS = (*_REQUIRED, "facts", "picture", "alt", "routes")
_KEY = re.compile(r"([\w-]+)\s*:(.*)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_LINE = Line(1, "")  # a key that is missing is told of at the first line


class Header(NamedTuple):
    """What the header says; *lines* has the words of each key that is there."""

    lines: Mapping[str, Line]
    routes: tuple[str, ...]
    reviewed: date
    review_by: date

    def line(self, key: str) -> Line:
        return self.lines.get(key, _NO_LINE)


def split_header(
    lines: Sequence[Line], report: Report
) -> tuple[Header, Sequence[Line]] | None:
    """Return the header and the lines below it, or report why there is none."""
    if lines[0].text.rstrip() != _FENCE:
        report.add(1, "The page has no header. Start it with a line of ---.")
        return None
    fences = (n for n, line in enumerate(lines[1:], 1) if line.text.rstrip() == _FENCE)
    end = next(fences, 0)
    if not end:
        report.add(1, "The header is not closed. Write a line of --- after it.")
        return None
    return _header(_values(lines[1:end], report), report), lines[end + 1 :]


def _values(lines: Sequence[Line], report: Report) -> dict[str, Line]:
    values: dict[str, Line] = {}
    for line in lines:
        if not line.text.strip():
            continue
        match = _KEY.fullmatch(line.text.strip())
        if match is None:
            text = f"A line of the header is 'key: words', not {quoted(line.text)}."
            report.add(line.number, text)
        elif match[1] not in _KEYS:
            text = f"There is no header {quoted(match[1])}."
            report.unknown(line.number, text, match[1], _KEYS)
        elif match[1] in values:
            first = values[match[1]].number
            report.add(line.number, f"{match[1]!r} stands in line {first} already.")
        else:
            values[match[1]] = Line(line.number, match[2].strip())
    return values


def _header(values: Mapping[str, Line], report: Report) -> Header:
    for key in _REQUIRED:
        if key not in values:
            report.add(1, f"The header has no {key!r}. Write a line: {key}: …")
    for key, line in values.items():
        if not line.text:
            text = f"{key!r} has no words. Write them, or take the line away."
            report.add(line.number, text)
    reviewed = _day("reviewed", values, report) or date.min
    review_by = _day("review_by", values, report) or date.max
    if review_by < reviewed:
        text = "'review_by' lies before 'reviewed'."
        report.add(values["review_by"].number, text)
    routes = _routes(values.get("routes", _NO_LINE), report)
    return Header(values, routes, reviewed, review_by)


def _day(key: str, values: Mapping[str, Line], report: Report) -> date | None:
    line = values.get(key, _NO_LINE)
    if not line.text:
        return None
    try:
        if _DAY.fullmatch(line.text):
            return date.fromisoformat(line.text)
    except ValueError:
        pass
    text = f"{key!r} is a day such as 2026-11-22, not {quoted(line.text)}."
    report.add(line.number, text)
    return None


def _routes(line: Line, report: Report) -> tuple[str, ...]:
    routes = tuple(line.text.replace(",", " ").split())
    for route in routes:
        if route not in ROUTES:
            text = f"There is no way of giving the medicine {quoted(route)}."
            report.unknown(line.number, text, route, ROUTES)
    return routes
