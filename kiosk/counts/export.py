"""The counts for a spreadsheet and for a terminal: what may be told, and no more."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from typing import TypeAlias

from kiosk.counts.rows import BLOCK, WEEK, Counts
from kiosk.counts.safe import Week, safe_blocks, safe_weeks

NOT_TOLD = "not told"
"""It is ten or fewer, or something is that could be worked out from it."""

HEAD = ("first_day", "last_day", "count_of", "which", "count")

Row: TypeAlias = tuple[date, date, str, str, int | str]


def rows_of(counts: Counts, today: date) -> Iterator[Row]:
    """Yield each number that may be told, with its days, and what it is of."""
    for week in safe_weeks(counts, today):
        yield from _rows_of_week(week)
    for block in safe_blocks(counts, today):
        last = block.first + BLOCK - _DAY
        for page, visits in block.pages.items():
            yield block.first, last, "visits that opened a page", page, _told(visits)


def as_csv(counts: Counts, today: date) -> bytes:
    """Return a CSV file (RFC 4180) in UTF-8: the same for the same counts."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEAD)
    writer.writerows(rows_of(counts, today))
    return text.getvalue().encode()


def as_text(counts: Counts, today: date) -> str:
    """Return the last eight weeks and the pages of the last four, for a terminal."""
    weeks, blocks = safe_weeks(counts, today)[-8:], safe_blocks(counts, today)[-1:]
    lines = [_TITLE, *map(_line, weeks)] if weeks else [_NOTHING]
    for block in blocks:
        last = block.first + BLOCK - _DAY
        lines += ["", f"Visits that opened a page, {block.first} to {last}"]
        lines += [f"  {page:<38}{_told(one):>18}" for page, one in block.pages.items()]
    return "\n".join([*lines, "", _RULE, ""])


_TITLE = f"{'Week from':<12}{'visits':>14}{'finished':>14}{'took questions':>18}"

_NOTHING = "No week with counts is over yet: it is told of from the Tuesday after it."

_RULE = (
    "Nothing from 1 to 10 is told, nor what would give it away: docs/settings.md."
    "\nAll that may be told, for a spreadsheet: kiosk counts --csv FILE"
)

_DAY = timedelta(days=1)


def _line(week: Week) -> str:
    few = "10 or fewer" if week.visits is None else f"{week.visits}"
    return (
        f"{week.first!s:<12}{few:>14}{_told(week.finished):>14}{_told(week.took):>18}"
    )


def _told(number: int | None) -> int | str:
    return NOT_TOLD if number is None else number


def _rows_of_week(week: Week) -> Iterator[Row]:
    first, last = week.first, week.first + WEEK - _DAY
    few = "10 or fewer"
    yield first, last, "visits", "", few if week.visits is None else week.visits
    for number, visits in enumerate(week.days or ()):
        day = first + _DAY * number
        yield day, day, "visits", "", visits
    for language, visits in (week.languages or {}).items():
        yield first, last, "visits in a language", language, visits
    for name, part in (("finished", week.finished), ("took questions", week.took)):
        yield first, last, "visits that", name, _told(part)
