"""The header of a page: ``key: value`` lines between two lines of ``---``.

It is read first, for all pages, and compiled when every page is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kiosk.content.braces import fill
from kiosk.content.known import Desk
from kiosk.content.model import ROUTES
from kiosk.content.prose import count_words, prose_of
from kiosk.content.report import Report, quoted
from kiosk.content.source import Line
from kiosk.content.text import Prose, plain_words
from kiosk.content.units import check_shown, is_readable

_FENCE = "---"
_REQUIRED = ("title", "message", "action", "reviewed", "review_by")
_KEYS = (*_REQUIRED, "facts", "picture", "alt", "routes")
_KEY = re.compile(r"([\w-]+)\s*:(.*)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST_MESSAGE_WORDS = 20
_ANSWER = re.compile(r"\{\{[^{}]*\}\}")
_MARKUP = re.compile(r"[*_\[\]{}<>]")
_NO_LINE = Line(1, "")  # a key that is missing is told of at the first line


class Header(NamedTuple):
    """What the header says; *lines* has the words of each key that is there."""

    lines: Mapping[str, Line]
    routes: tuple[str, ...]
    reviewed: date
    review_by: date

    def line(self, key: str) -> Line:
        return self.lines.get(key, _NO_LINE)


class Opening(NamedTuple):
    """What stands above the blocks of a page."""

    title: str
    message: Prose
    action: Prose
    facts: tuple[str, ...]
    picture: str
    alt: str


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


def compile_opening(header: Header, desk: Desk) -> Opening:
    """Compile the words of a header: its facts stand behind the message."""
    facts = _facts(header.line("facts"), desk)
    message = _message(header.line("message"), desk)
    return Opening(
        _title(header.line("title"), desk),
        Prose(message.markup, _once(*facts, *message.facts), message.line),
        _prose(header.line("action"), desk),
        facts,
        _picture(header, desk),
        _plain(header.line("alt"), desk),
    )


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


def _once(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _facts(line: Line, desk: Desk) -> tuple[str, ...]:
    facts = line.text.replace(",", " ").split()
    return _once(*(fact for fact in facts if desk.is_fact(fact, line.number)))


def _title(line: Line, desk: Desk) -> str:
    title = _plain(line, desk)
    _check_answered(line, title, desk)
    return title


def _message(line: Line, desk: Desk) -> Prose:
    message = _prose(line, desk)
    _check_answered(line, message.markup, desk)
    if (words := count_words(message.markup)) > _MOST_MESSAGE_WORDS:
        text = f"The message has {words} words; {_MOST_MESSAGE_WORDS} are the most."
        desk.report.add(line.number, text)
    return message


def _check_answered(line: Line, words: str, desk: Desk) -> None:
    """Report a title that waits for an answer: it cannot be left out."""
    if "{{" in line.text and not words:
        text = "The clinic has not answered this yet. Say it without the answer."
        desk.report.add(line.number, text)


def _plain(line: Line, desk: Desk) -> str:
    """Read words that the screen does not style, such as a title."""
    if _MARKUP.search(_ANSWER.sub("", line.text)):
        text = "Only plain words here: no * _ [ ] { } < or >."
        desk.report.add(line.number, text)
        return ""
    return plain_words(_prose(line, desk).markup)


def _prose(line: Line, desk: Desk) -> Prose:
    """Read one line of the header; nothing when an answer in it is still blank."""
    check_shown(line, desk.report)
    if re.search("[{}]", _ANSWER.sub("", line.text)):
        text = "Braces do not work in a header. Facts stand in their own line: facts: …"
        desk.report.add(line.number, text)
        return Prose("", (), line.number)
    text, facts, is_complete = fill(line, desk)
    desk.cited[line.number] = facts
    is_sound = is_readable(line.number, text, desk.report)
    if text.strip() and is_complete and is_sound:
        return prose_of(Line(line.number, text), desk)
    return Prose("", (), line.number)


def _picture(header: Header, desk: Desk) -> str:
    picture, alt = header.line("picture"), header.line("alt")
    if picture.text:
        desk.check_picture(picture.text, picture.number)
    if picture.text and not alt.text:
        text = "Say what the picture shows, for people who cannot see it: alt: …"
        desk.report.add(picture.number, text)
    if alt.text and not picture.text:
        text = "'alt' says what a picture shows, but there is no 'picture'."
        desk.report.add(alt.number, text)
    return picture.text
