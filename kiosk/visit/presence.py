"""Is somebody there?"""

from __future__ import annotations

from enum import Enum
from math import ceil

from msgspec import Struct


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
