"""Months and days in words.  Python's own names follow the system's language."""

from __future__ import annotations

import re
from datetime import date

from kiosk.content.model.phrases import ENGLISH, Phrases


def month_of(day: date, phrases: Phrases = ENGLISH) -> str:
    """Return such as "March 2026"."""
    month = phrases.months[day.month - 1]
    return phrases.month.format(month=month, year=day.year)


def full_date(day: date, phrases: Phrases = ENGLISH) -> str:
    """Return such as "3 March 2026"."""
    month = phrases.months[day.month - 1]
    return phrases.day.format(day=day.day, month=month, year=day.year)


def day_meant(words: str) -> date | None:
    """Return the day that *words* name as one writes it in letters, in English.

    None is no day, or one of two: 3/4/2026 is in March here, in April elsewhere.
    """
    parts = re.findall(r"[0-9]+|[A-Za-z]+", words)
    numbers = [int(part) for part in parts if part.isdigit()]
    months = [_month(part) for part in parts if part.isalpha() and len(part) > 2]
    match (months, numbers):
        case ([], [year, month, day]) if year > 31:
            return _day(year, month, day)
        case ([], [day, month, year]) if day > 12 or day == month:
            return _day(year, month, day)
        case ([], [month, day, year]) if day > 12:
            return _day(year, month, day)
        case ([month], [day, year]):
            return _day(year, month, day)
    return None


def _month(name: str) -> int:
    """Return the number of a month by its name or the start of it; 0 is none."""
    months = enumerate(ENGLISH.months, 1)
    found = (n for n, one in months if one.lower().startswith(name.lower()))
    return next(found, 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year > 999 else None
    except (ValueError, OverflowError):  # a number may have any length
        return None
