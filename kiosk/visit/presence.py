"""Is somebody there?"""

from __future__ import annotations

from enum import Enum
from math import ceil

from msgspec import Struct

EMPTY_TOUCHES = 600.0
"""Seconds for which touches that do nothing keep a visit.

A panel that is wet or worn twitches all night.  Somebody who reads turns a page,
scrolls or chooses far sooner: no page takes ten minutes to read.
"""


class Presence(Enum):
    """Here, doubtful (the screen asks), gone (the visit is over)."""

    HERE = "here"
    DOUBTFUL = "doubtful"
    GONE = "gone"


class Patience(Struct, frozen=True):
    """How long to wait, in seconds: before asking, and then for an answer."""

    ask_after: float
    answer_within: float

    def presence(self, idle: float) -> Presence:
        """Judge by the seconds since the last touch."""
        if idle >= self.ask_after + self.answer_within:
            return Presence.GONE
        return Presence.DOUBTFUL if idle >= self.ask_after else Presence.HERE

    def seconds_left(self, idle: float) -> int:
        """Return the whole seconds that remain to answer, as a countdown shows them."""
        left = ceil(self.ask_after + self.answer_within - idle)
        return min(max(left, 0), ceil(self.answer_within))


class Signs(Struct, frozen=True):
    """When somebody was there, in seconds of a clock that nobody sets.

    *acted* is when last something came of a touch, *seen* the last sign that counts.
    """

    acted: float = 0.0
    seen: float = 0.0

    def act(self, now: float) -> Signs:
        """Something came of a touch."""
        return Signs(now, now)

    def touch(self, now: float) -> Signs:
        """Nothing came of it, so far; it counts for a while."""
        counts_until = self.acted + EMPTY_TOUCHES
        return Signs(self.acted, max(self.seen, min(now, counts_until)))

    def touches_count(self, now: float) -> bool:
        """Tell whether one of which nothing comes is still a sign."""
        return now <= self.acted + EMPTY_TOUCHES
