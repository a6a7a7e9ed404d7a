"""Days and hours that are none, in any answer: 31 February, 13 p.m."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from kiosk.checks.finders.answers.answer import Answer
from kiosk.content.model.folding import folded

_HOUR_OF_24 = re.compile(r"(?<![\w:.])([0-9]{1,2}):([0-9]{2})(?![\w:])")
_HOUR_OF_12 = re.compile(r"(?<![\w:.])([0-9]{1,2})(?::[0-9]{2})?\s*[apAP]\.?\s?[mM]\b")
_ISO = re.compile(
    r"(?<![\w/-])([12][0-9]{3})([-/])([0-9]{1,2})\2([0-9]{1,2})(?![\w/-])"
)
_SLASHED = re.compile(
    r"(?<![\w./])([0-9]{1,2})([./])([0-9]{1,2})\2([12][0-9]{3})(?![\w/])"
)
_YEAR = re.compile(r"(?<!\w)(?:19|20)[0-9]{2}(?!\w)")
_LEAP = 2000
"""A year with a 29 February, for days that name no year."""
_DATED = ("price_date", "reviewers")


def day_fault(answer: Answer) -> Iterator[str]:
    """Say which day or hour in an answer there is not."""
    words = folded(answer.words)
    for said in (*_no_hours(words), *_no_days(words, answer)):
        yield f"There is no “{said}”."
    years = [int(one) for one in _YEAR.findall(words)]
    if answer.name == "price_date" and not years:
        yield "It names no day. Write one such as 1 December 2026."
    if answer.name in _DATED and any(one > answer.today.year + 1 for one in years):
        yield f"The year {max(years)} is still to come."


def _no_hours(words: str) -> Iterator[str]:
    for match in _HOUR_OF_24.finditer(words):
        if int(match[1] + match[2]) > 2400 or int(match[2]) > 59:
            yield match[0]
    for match in _HOUR_OF_12.finditer(words):
        if not 1 <= int(match[1]) <= 12:
            yield match[0]


def _no_days(words: str, answer: Answer) -> Iterator[str]:
    for match in _ISO.finditer(words):
        if not _is_day(int(match[1]), int(match[3]), int(match[4])):
            yield match[0]
    for match in _SLASHED.finditer(words):
        first, second, year = (int(match[at]) for at in (1, 3, 4))
        if not (_is_day(year, first, second) or _is_day(year, second, first)):
            yield match[0]
    yield from _no_named_days(words, answer)


def _no_named_days(words: str, answer: Answer) -> Iterator[str]:
    """Look for "31 February 2027", "31 de febrero", and "February 31, 2027"."""
    months = [folded(one).casefold() for one in answer.phrases.months]
    named = "|".join(rf"{re.escape(one)}|{re.escape(one[:3])}\.?" for one in months)
    first = rf"([0-9]{{1,2}})\s+(?:de\s+)?({named})(?:,?\s+(?:de\s+)?([0-9]{{4}}))?"
    last = rf"({named})\s+([0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+([0-9]{{4}})"
    either = rf"(?<!\w)(?:{first}|{last})(?!\w)"
    for match in re.finditer(either, words, re.IGNORECASE):
        day, month = match[1] or match[5], (match[2] or match[4]).casefold()
        number = next(n for n, one in enumerate(months, 1) if one[:3] == month[:3])
        if not _is_day(int(match[3] or match[6] or _LEAP), number, int(day)):
            yield match[0]


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and year > 0 and 1 <= day <= monthrange(year, month)[1]
