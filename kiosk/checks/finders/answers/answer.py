"""One answer of the clinic, and what its words are read with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from kiosk.checks.finders.answers.durations import Duration, durations_in
from kiosk.checks.subject.word_lists import NO_WORDS, WordLists
from kiosk.content.model.folding import folded
from kiosk.content.model.phrases import Phrases

_STOP = re.compile(r"[.?!;](?=\s|$)")
_CLAUSE = re.compile(r"[.?!;:,]\s|[.?!]$|\s(?:and|but|y|pero)\s")


class Answer(NamedTuple):
    """The *words* of an answer in one *language*, beside the *others* of it.

    *lists* are what rules look for in that language, *phrases* what the kiosk says.
    """

    name: str
    words: str
    language: str
    others: Mapping[str, str]
    lists: WordLists
    phrases: Phrases
    today: date

    @property
    def kind(self) -> str:
        """Such as "fasting", of whatever way of giving the medicine."""
        return self.name.partition(".")[0]

    @property
    def way(self) -> str:
        """The way of giving the medicine that it is about; "" is all of them."""
        return self.name.partition(".")[2]

    @property
    def durations(self) -> tuple[Duration, ...]:
        return durations_in(self.words, self.language)

    def sentences(self) -> tuple[str, ...]:
        return _cut(self.words, [one.start() for one in _STOP.finditer(self.words)])

    def clauses(self) -> tuple[str, ...]:
        """Cut it where it goes on to another thing, but not inside "2, or 3 hours"."""
        inside = [(one.start, one.end) for one in self.durations]
        cuts = (one.start() for one in _CLAUSE.finditer(self.words))
        free = [at for at in cuts if not any(a < at < b for a, b in inside)]
        return _cut(self.words, free)

    def has(self, name: str, text: str) -> bool:
        """Tell if *text* has words of the list *name*."""
        return any(self.hits(name, text))

    def hits(self, name: str, text: str) -> Iterator[re.Match[str]]:
        return self.lists.get(name, NO_WORDS).hits(folded(text))


def _cut(text: str, places: list[int]) -> tuple[str, ...]:
    """Cut *text* before each place; what is left without a letter is none."""
    parts = (text[a:b] for a, b in pairwise([0, *places, len(text)]))
    return tuple(one for one in parts if any(map(str.isalnum, one)))
