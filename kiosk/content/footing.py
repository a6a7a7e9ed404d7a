"""What the pages of one language rest on, kept with them: are they still true?

A page says what its own file says, and what comes from elsewhere: an answer of the
clinic, a fact.  The compiler takes down what a page uses of that, as it uses it; here
it is kept, with a checksum of what it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec import Struct

from kiosk.content.model.library import Library

GONE = 0
"""The checksum of what is not there."""

RULES = "rules:"
"""Stands for the lists of words that all pages of a language are held against."""

LINK = "page:"
"""Begins the name of what a link leads to."""


class Footing(Struct, frozen=True, kw_only=True):
    """What the pages of one language rest on.

    *sums* has a checksum of each thing that a page uses, by a name such as
    ``answer:phone_day``, and *uses* the places of those that each page does: names
    would take three times the room.  *texts* sums up what a clinician signs of each
    page, and *files* what its author wrote.
    """

    sums: dict[str, int]
    uses: dict[str, tuple[int, ...]]
    texts: dict[str, str]
    files: dict[str, int]

    def used_by(self, page: str) -> frozenset[str]:
        names = tuple(self.sums)
        return frozenset(names[place] for place in self.uses[page])

    def changed(self, page: str, now: Callable[[str], int]) -> tuple[str, ...]:
        """Return what *page* uses and is not *now* what it was.

        A page that a link leads to may go: a link closes up.
        """
        uses = (RULES, *sorted(self.used_by(page)))
        used = ((use, now(use), self.sums[use]) for use in uses)
        return tuple(
            use
            for use, is_now, was in used
            if is_now != was and not (use.startswith(LINK) and GONE in (is_now, was))
        )


class LastGood(NamedTuple):
    """What a kiosk shows now, and what the pages of each language rest on."""

    library: Library
    footings: Mapping[str, Footing]
