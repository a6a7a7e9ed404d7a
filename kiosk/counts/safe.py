"""What may be told of the counts: nothing from 1 to 10, and nothing that gives it away.

Every number that is told is above ten, or is the nothing of a day on which nobody could
come.  What a whole consists of is told for all its parts or for none: then a part that
is not told may be anything from none to all.  Only what is over is told, so that no two
lists differ by an hour.  docs/decisions/034-counts.md has the reasons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from msgspec import Struct

from kiosk.counts.rows import (
    BLOCK,
    ENDINGS,
    WEEK,
    Counts,
    Key,
    block_of,
    is_over,
    week_of,
)

FEW = 10
"""Up to so many might be one who is known to have been here."""

_MONDAY_TO_FRIDAY = 5


class Week(Struct, frozen=True, kw_only=True):
    """The visits of the week from *first*, a Monday.

    *visits* None: ten or fewer, or none.  The others are None where one of the parts is
    so few, and where *visits* is: the seven *days* from Monday, the *languages*, those
    that *finished*, and those that *took* their questions along.
    """

    first: date
    visits: int | None = None
    days: tuple[int, ...] | None = None
    languages: dict[str, int] | None = None
    finished: int | None = None
    took: int | None = None


class DayCount(Struct, frozen=True):
    """The visits of a *day*; None is not told, as those of its whole week are not."""

    day: date
    visits: int | None


class Block(Struct, frozen=True):
    """In how many visits each of *pages* was opened in the four weeks from *first*.

    None: it was in ten or fewer, or in all that are told of but ten or fewer.  All
    blocks have the same pages: those of which a number is told in any of them.
    """

    first: date
    pages: dict[str, int | None]


def safe_weeks(counts: Counts, today: date) -> tuple[Week, ...]:
    """Return all weeks that are over, from the first that has counts."""
    by_week: dict[date, list[Key]] = {}
    for key in counts:
        if key.kind != "opened":  # which most are, and none is without its visit
            by_week.setdefault(week_of(key.day), []).append(key)
    weeks, languages = [], set[str]()
    for first in _steps(by_week, WEEK, today):
        of_it = {key: counts[key] for key in by_week.get(first, ())}
        languages |= {key.language for key in of_it if key.language}
        weeks.append(_week(first, of_it, languages))
    return tuple(weeks)


def safe_days(counts: Counts, today: date) -> tuple[DayCount, ...]:
    """Return the days of the last two weeks that are over: 14, or none."""
    weeks = safe_weeks(counts, today)[-2:]
    return tuple(
        DayCount(week.first + timedelta(days=number), visits)
        for week in weeks
        for number, visits in enumerate(week.days or (None,) * WEEK.days)
    )


def safe_blocks(counts: Counts, today: date) -> tuple[Block, ...]:
    """Return the pages of all blocks of four weeks that are over."""
    told: Counter[date] = Counter()
    for week in safe_weeks(counts, today):
        told[block_of(week.first)] += week.visits or 0
    of_day = {day: block_of(day) for day in {key.day for key in counts}}
    opened: dict[date, Counter[str]] = {first: Counter() for first in of_day.values()}
    for key, count in counts.items():
        if key.kind == "opened":
            opened[of_day[key.day]][key.page] += count
    blocks = {
        first: _pages(opened.get(first, Counter()), told[first])
        for first in _steps(opened, BLOCK, today)
    }
    names = sorted({name for pages in blocks.values() for name in pages})
    return tuple(
        Block(first, {name: pages.get(name) for name in names})
        for first, pages in blocks.items()
    )


def _pages(opened: Counter[str], visits: int) -> dict[str, int]:
    """Return the pages that may be told of: many opened each, and many did not.

    *visits* are those that are told of.  A page that was opened in more would tell of
    the weeks that are not.
    """
    return {
        name: count
        for name, count in opened.items()
        if _are_many([count, visits - count])
    }


def _steps(found: Collection[date], step: timedelta, today: date) -> list[date]:
    """Return each begin from the first of *found* that is over *today*."""
    if not found:
        return []
    first = min(found)
    number = max(0, (today - first).days // step.days)
    steps = [first + step * one for one in range(number)]
    return [one for one in steps if is_over(one + step, today)]


def _week(first: date, counts: Counts, languages: Iterable[str]) -> Week:
    visits = sum(_sum(counts, kind) for kind in ENDINGS)
    if visits <= FEW:
        return Week(first=first)
    took = _sum(counts, "took")
    by_ending = [_sum(counts, kind) for kind in ENDINGS]
    return Week(
        first=first,
        visits=visits,
        days=_days(first, counts),
        languages=_languages(counts, languages),
        finished=by_ending[0] if _are_many(by_ending) else None,
        took=took if _are_many([took, visits - took]) else None,
    )


def _are_many(parts: Collection[int]) -> bool:
    """Tell whether *parts* of a whole may be told; one alone is no part."""
    return len(parts) > 1 and all(part > FEW for part in parts)


def _days(first: date, counts: Counts) -> tuple[int, ...] | None:
    """Return the days, if each has many; a kiosk that is off, or a weekend, has none.

    A week in which it was on at the weekend alone is never told by days.
    """
    days = [first + timedelta(days=number) for number in range(WEEK.days)]
    was_on = [any(key.day == day for key in counts) for day in days]
    sums = [sum(_sum(counts, kind, day) for kind in ENDINGS) for day in days]
    may_be_none = [
        number >= _MONDAY_TO_FRIDAY or not on for number, on in enumerate(was_on)
    ]
    good = all(
        one > FEW or (none and not one)
        for one, none in zip(sums, may_be_none, strict=True)
    )
    return tuple(sums) if good and any(was_on[:_MONDAY_TO_FRIDAY]) else None


def _languages(counts: Counts, languages: Iterable[str]) -> dict[str, int] | None:
    """Return the visits in each of *languages*: those of this week or one before it.

    One that came later does not count: the silence of weeks that were told would tell.
    """
    sums = dict.fromkeys(sorted(languages), 0)
    for key, count in counts.items():
        if key.kind in ENDINGS:
            sums[key.language] += count
    return sums if _are_many(sums.values()) else None


def _sum(counts: Counts, kind: str, day: date | None = None) -> int:
    return sum(
        count
        for key, count in counts.items()
        if key.kind == kind and day in {None, key.day}
    )
