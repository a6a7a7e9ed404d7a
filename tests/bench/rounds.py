"""How often each thing is measured, and on how much of it."""

from __future__ import annotations

from typing import NamedTuple


class Rounds(NamedTuple):
    """How often each is measured; from *pages* on, how much there is to measure."""

    start: int = 21
    imports: int = 9
    walk: int = 6
    motion: int = 3
    check: int = 3
    keys: int = 120
    """How many are typed in the studio."""
    opened: int = 24
    """How often each page is turned to; a sheet opens over it half as often."""
    pages: tuple[int, int] = (30, 10_000)
    """With how many a start is measured: few, and many."""
    checked: tuple[int, int, int] = (100, 1_000, 10_000)
    """How many pages are checked; the middle one is what a large house has."""
    visits: tuple[int, int] = (20, 200)
    """After how many of them memory is looked at, first and again."""


FULL = Rounds()
QUICK = Rounds(
    start=2,
    imports=2,
    walk=1,
    motion=1,
    check=1,
    keys=8,
    opened=4,
    pages=(20, 40),
    checked=(20, 30, 40),
    visits=(2, 4),
)
