"""The header of a page: ``key: value`` lines between two lines of ``---``.

It is read first, for all pages; ``page_head.py`` compiles its words when every page
is known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report, quoted
from kiosk.content.model.dates import day_meant
from kiosk.content.model.routes import ROUTES, way_meant
from kiosk.errors import closest

REQUIRED = ("title", "message", "action", "reviewed", "review_by")
KEYS = (*REQUIRED, "facts", "plain", "picture", "alt", "routes", "notice")
"""The names that the lines of a header may have."""

_KEY = re.compile(r"([^:={}]{1,30}?)\s*([:=])(.*)")
_QUOTED = re.compile(r'"([^"]*)"')
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_LINE = Line(1, "")  # a key that is missing is told of at the first line
_FENCE = "---"
_NEARLY_FENCE = re.compile(r"\s*([-\u2010-\u2015_=*~+;]\s*){1,40}")
_STARTS_WITH_KEY = re.compile(r"\s*[A-Za-z][\w ]{1,20}:(\s|$)")


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
    cut = cut_header(lines, report)
    if cut is None:
        return None
    head, body = cut
    values, meant = _values(head, report)
    return _header(values, meant, report), body


def _values(
    lines: Sequence[Line], report: Report
) -> tuple[dict[str, Line], frozenset[str]]:
    """Return the words of each key, and the keys that faulty lines were meant for."""
    values: dict[str, Line] = {}
    meant: set[str] = set()
    for line in lines:
        if not line.text.strip():
            continue
        key, sign, words = _key(line.text.strip())
        if key in KEYS and sign == ":" and key not in values:
            values[key] = Line(line.number, _unquoted(words))
            continue
        fault, guess = _fault(line.text.strip(), key, sign, values)
        report.add(line.number, fault)
        meant.add(guess)
    return values, frozenset(meant)


def _key(text: str) -> tuple[str, str, str]:
    """Return the key of a line, the sign after it and its words, each "" if not."""
    match = _KEY.fullmatch(text)
    return (match[1], match[2], match[3].strip()) if match else ("", "", "")


def _unquoted(words: str) -> str:
    """Take off the quotes that YAML needs around words with a colon in them."""
    match = _QUOTED.fullmatch(words)
    return match[1].strip() if match else words


def _fault(
    text: str, key: str, sign: str, values: Mapping[str, Line]
) -> tuple[str, str]:
    """Say what is wrong with a line of the header, and which key it is meant for."""
    guess = _meant(key or text.split(maxsplit=1)[0])
    if sign == ":" and key in values:
        return f"{key!r} stands in line {values[key].number} already.", key
    if sign == ":":
        hint = f" Did you mean {guess!r}?" if guess else ""
        return f"There is no header {quoted(key)}.{hint}", guess
    if guess:
        return f"Write a colon after {guess!r}: {guess}: …", guess
    hint = "If it belongs to the line above, put it there: each key has one line."
    return f"A line of the header is 'key: words', not {quoted(text)}. {hint}", ""


def _meant(word: str) -> str:
    """Return the key that an author means by *word*; "" is none that we know."""
    plain = re.sub(r"[\W_]+", "_", word).strip("_").casefold()
    return closest(plain, KEYS)


def _header(
    values: Mapping[str, Line], meant: Collection[str], report: Report
) -> Header:
    for key in REQUIRED:
        if key not in values and key not in meant:
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
    meant = day_meant(line.text)
    report.add(line.number, text + (f" Did you mean {meant}?" if meant else ""))
    return None


def _routes(line: Line, report: Report) -> tuple[str, ...]:
    routes = tuple(re.sub(r"""[][,"']""", " ", line.text).split())
    if set('["') & set(line.text) and all(route in ROUTES for route in routes):
        text = f"Write the ways alone: routes: {' '.join(routes)}"
        report.add(line.number, text)
    for route in routes:
        if route not in ROUTES:
            text = f"There is no way of giving the medicine {quoted(route)}."
            report.unknown(line.number, text, way_meant(route), ROUTES)
    return routes


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
    if _NEARLY_FENCE.fullmatch(first.text):
        return first.number, _spelled(first)
    if _STARTS_WITH_KEY.match(first.text):
        text = "The line above the header is missing. Start the page with a line of"
        return 1, f"{text} ---."
    text = "The page has no header. Start it with a line of ---."
    return 1, f"{text} Copy the header of another page, and change its words."


def _no_end(lines: Sequence[Line]) -> tuple[int, str]:
    """Look for a line that is nearly a fence; else for where the keys end."""
    for line in lines[1:]:
        if _NEARLY_FENCE.fullmatch(line.text):
            return line.number, _spelled(line)
    others = (line for line in lines[1:] if not _STARTS_WITH_KEY.match(line.text))
    last = next(others, lines[-1]).number - 1
    text = f"The header is not closed. Write a line of --- after it, below line {last}."
    return 1, text


def _without_twin(body: Sequence[Line], report: Report) -> Sequence[Line]:
    """Take off a second header, as it stands where one page was pasted into another."""
    rest = list(body)
    while rest and not rest[0].text.strip():
        rest = rest[1:]
    keys = takewhile(lambda line: _STARTS_WITH_KEY.match(line.text), rest[1:])
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
