"""What is counted: sums by day, page, language and kind, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias, get_args

Kind = Literal["finished", "left", "took", "opened", "on"]
"""*finished*: a visit that ended by "Finish".  *left*: one that ended otherwise.
*took*: one of either that took its questions along, as a code or on paper.  *opened*: a
visit that had the page on the screen, once however often.  *on*: not of people: that
the kiosk was on, once for each hour in which the sums were written.

A visit in which no page was opened is none: somebody touched the screen in passing.
"""

KINDS: tuple[Kind, ...] = get_args(Kind)

ENDINGS: tuple[Kind, ...] = ("finished", "left")
"""Each visit is one of these."""


class Key(NamedTuple):
    """What is counted; *page* is only of ``opened``, *language* not of ``on``."""

    day: date
    page: str
    language: str
    kind: Kind


Counts: TypeAlias = Mapping[Key, int]

WEEK, BLOCK = timedelta(days=7), timedelta(days=28)
"""A week begins on a Monday; a block is four of them, the same on all kiosks."""

FIRST_BLOCK = date(2024, 1, 1)
"""A Monday."""

MOST_BLOCKS = 16
"""Of which counts are kept: the newest that have any, which is a year and some.

They are counted, and not dated: a clock that runs ahead for an hour would end all.
"""


def week_of(day: date) -> date:
    """Return the Monday of the week that *day* is in."""
    return day - timedelta(days=day.weekday())


def block_of(day: date) -> date:
    """Return the Monday on which the block begins that *day* is in."""
    return day - timedelta(days=(day - FIRST_BLOCK).days % BLOCK.days)


def is_over(end: date, today: date) -> bool:
    """Tell whether what lasted until before *end* can be told of.

    Its last hour is written on *end* itself: a list that was made a moment sooner would
    tell, beside a later one, of that hour alone.
    """
    return today > end
