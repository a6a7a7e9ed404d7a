"""The months in English.  Python's own names follow the system's language."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def month_of(day: date) -> str:
    """Return such as "March 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def full_date(day: date) -> str:
    """Return such as "3 March 2026"."""
    return f"{day.day} {month_of(day)}"
