"""The header of a page: ``key: value`` lines between two lines of ``---``.

It is read first, for all pages, and compiled when every page is known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kiosk.content.braces import fill
from kiosk.content.fences import cut_header
from kiosk.content.known import Desk
from kiosk.content.model import ROUTES
from kiosk.content.months import day_meant
from kiosk.content.prose import prose_of
from kiosk.content.report import Report, quoted
from kiosk.content.source import Line
from kiosk.content.text import Prose, plain_words
from kiosk.content.units import check_shown, is_readable
from kiosk.content.ways import way_meant
from kiosk.errors import did_you_mean

REQUIRED = ("title", "message", "action", "reviewed", "review_by")
KEYS = (*REQUIRED, "facts", "picture", "alt", "routes")
"""The names that the lines of a header may have."""

_KEY = re.compile(r"([^:={}]{1,30}?)\s*([:=])(.*)")
_QUOTED = re.compile(r'"([^"]*)"')
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
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
    cut = cut_header(lines, report)
    if cut is None:
        return None
    head, body = cut
    values, meant = _values(head, report)
    return _header(values, meant, report), body


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
    return next((key for key in KEYS if f"{key!r}" in did_you_mean(plain, KEYS)), "")


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
