"""A sentence beside the facts that stand behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kiosk.checks.finders.out_of_100 import source_of
from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.readability_formulas import Sentence
from kiosk.checks.subject.rule import Hit, at_start
from kiosk.checks.subject.word_lists import NO_WORDS
from kiosk.content.model.english_stems import stems_in
from kiosk.content.model.folding import folded
from kiosk.content.model.library import Fact

_CLAUSE = re.compile(r"(?<=[.?!:;])\s+")
_KIN = tuple(
    frozenset(stems_in(words))
    for words in (
        "sleep asleep sleepy drowsy awake bed night",
        "baby babies pregnant pregnancy breastfeed unborn birth nursing",
        "die died dies dying death deadly kill fatal suicide suicidal life alive",
        "breath breathe breathing lung lungs air oxygen",
        "heart heartbeat chest pulse",
        "blood bleed bleeding bloody",
        "head headache brain",
        "stomach belly sick vomit throw",
        "memory memories remember forget",
        "addiction addicted crave craving misuse hooked dependence habit",
        "anxiety anxious fear afraid scared scary panic worry nervous",
        "depression depressed mood sad low",
        "doctor clinician prescriber nurse staff team therapist",
        "surgery surgeon operation",
        "alcohol drink drinking beer wine drunk",
        "pee urine bladder",
        "odd strange weird",
        "call phone ring dial text",
        "picture image sight",
        "work works worked effect effects help helps helped",
    )
)
"""Words of everyday speech for one thing: who names one may mean the other."""

_ALIKE = 5
"""Letters that words of one family begin with, such as "surgery" and "surgeon"."""


_PIECES = ("action", "notice", "cell", "point", "meaning")
"""Kinds of passages that are too short, or too far from a fact, to share its words."""


@dataclass(frozen=True)
class Stated:
    """One sentence of what was *said*, and the *facts* that its line names.

    *explained* are stems of the words by which its page explains its words to know.
    """

    leaf: Leaf
    said: Passage
    sentence: Sentence
    facts: Sequence[Fact] = ()
    explained: frozenset[str] = frozenset()

    @cached_property
    def text(self) -> str:
        return self.said.text[self.sentence.start : self.sentence.end].strip()

    @property
    def names(self) -> str:
        """The ids of its facts, to be told."""
        return " ".join(self.said.facts)

    @property
    def is_piece(self) -> bool:
        return self.said.kind in _PIECES

    @cached_property
    def known(self) -> frozenset[str]:
        """Stems of all words of its facts, and of what its page explains."""
        own = self.explained.union(*(stems_of(told(fact)) for fact in self.facts))
        return with_kin(own)

    def listed(self, *names: str) -> Iterator[re.Match[str]]:
        """Go through its words of the lists *names*; they tell where in its text."""
        for name in names:
            yield from self.leaf.words.get(name, NO_WORDS).hits(self.text)

    def is_written(self, words: str) -> bool:
        """Tell if its author wrote these *words*; else they are a clinic's answer."""
        return words in source_of(self.leaf, self.said)

    def hit(self, found: str, start: int, end: int) -> Hit:
        """Return what was *found* in its letters from *start* to *end*."""
        first = self.sentence.start
        return Hit(self.said, found, "", first + start, first + end)

    def hit_whole(self, found: str) -> Hit:
        """Return what was *found* in all of it."""
        return at_start(self.said, self.sentence, found)


_plain_signs = lru_cache(maxsize=1024)(folded)
"""All pages name the same few hundred facts, and each is asked for what it says."""


def told(fact: Fact) -> str:
    """Return all that *fact* says, and of whom, in plain signs."""
    return _plain_signs(f"{fact.plain} {fact.precise} {fact.population} {fact.time}")


@lru_cache(maxsize=2048)
def stems_of(words: str) -> frozenset[str]:
    return frozenset(stems_in(words))


def with_kin(stems: frozenset[str]) -> frozenset[str]:
    """Return *stems*, and those of what else the same may be called."""
    return stems.union(*(kin for kin in _KIN if not kin.isdisjoint(stems)))


@lru_cache(maxsize=1024)
def clauses_of(words: str) -> tuple[str, ...]:
    """Return the sentences of a fact, cut at colons too."""
    return tuple(filter(str.strip, _CLAUSE.split(words)))


def is_among(stem: str, stems: Collection[str]) -> bool:
    """Tell if *stem*, or one that begins alike, is one of *stems*."""
    if stem in stems:
        return True
    begins = stem[:_ALIKE]
    return len(begins) == _ALIKE and any(one.startswith(begins) for one in stems)
