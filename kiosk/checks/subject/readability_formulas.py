"""How hard words are to read: sentences, words, syllables, and known formulas.

Syllables of English are counted by syllapy, of other languages by the places where
pyphen would break a word: see docs/decisions/008-counting-syllables.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import sqrt
from typing import NamedTuple

import pyphen
import syllapy

from kiosk.content.model.phrases import Phrases
from kiosk.content.model.sentence_ends import sentence_ends

_WORD = re.compile(r"[^\W_][\w’']*(?:-[\w’']+)*")
_LETTERS = re.compile(r"[^\W\d_]")
_HARD = 3
"""Syllables of a hard word, for SMOG and rule R4."""


class Sentence(NamedTuple):
    """Where a sentence stands in a text, and its words."""

    start: int
    end: int
    words: tuple[str, ...]


def sentences_of(text: str, phrases: Phrases) -> Iterator[Sentence]:
    """Cut *text* into sentences; a piece without a word is none."""
    start = 0
    for end in (*sentence_ends(text, phrases), len(text)):
        words = tuple(_WORD.findall(text, start, end))
        if words:
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Sentence(first, end, words)
        start = end


@cache
def syllables(word: str, language: str) -> int:
    """Count the syllables of one *word*; letters such as FDA are spelled."""
    return sum(_syllables(part, language) for part in word.split("-"))


@cache
def is_hard(word: str, language: str) -> bool:
    """Tell if *word* is long; one such as mixed-to-order is as hard as its parts."""
    parts = word.split("-")
    return any(_syllables(part, language) >= _HARD for part in parts)


@cache
def _syllables(word: str, language: str) -> int:
    letters = _LETTERS.findall(word)
    if not letters:
        return 1
    if word.isupper() and len(letters) > 1:
        return len(letters)
    plain = "".join(letters).lower()
    count = syllapy.count(plain) if language == "en" else _breaks(plain, language)
    return max(1, count)


def _breaks(word: str, language: str) -> int:
    dictionary = _dictionary(language)
    return len(dictionary.positions(word)) + 1 if dictionary else 1


@cache
def _dictionary(language: str) -> pyphen.Pyphen | None:
    known = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=known, left=1, right=1) if known else None


class Reading(NamedTuple):
    """What was counted in some sentences of one *language*.

    *whole* are the sentences that the grade divides by: a heading of one or two words
    is none yet, and would make a page look easier than it is.
    """

    language: str
    sentences: int
    whole: int
    words: int
    syllables: int
    hard: int

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences if self.sentences else 0

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid grade level (Kincaid 1975); English only."""
        if self.language != "en" or not self.words:
            return None
        per_sentence = self.words / max(1, self.whole)
        return 0.39 * per_sentence + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float | None:
        """SMOG grade (McLaughlin 1969): English, of 30 sentences or more."""
        if self.language != "en" or self.whole < 30:
            return None
        return 1.0430 * sqrt(self.hard * 30 / self.whole) + 3.1291

    @property
    def inflesz(self) -> float | None:
        """Szigriszt-Pazos score, read on the INFLESZ scale (Barrio 2008); Spanish."""
        if self.language != "es" or not self.words:
            return None
        per_sentence = self.words / max(1, self.whole)
        return 206.835 - 62.3 * self.syllables / self.words - per_sentence


def read(sentences: Sequence[Sentence], language: str) -> Reading:
    words = [word for sentence in sentences for word in sentence.words]
    counts = [syllables(word, language) for word in words]
    return Reading(
        language=language,
        sentences=len(sentences),
        whole=sum(len(sentence.words) > 2 for sentence in sentences),
        words=len(words),
        syllables=sum(counts),
        hard=sum(is_hard(word, language) for word in words),
    )


def hard_words(words: Iterable[str], language: str) -> Iterator[str]:
    """Go through the words of three syllables or more, as often as they come."""
    return (word for word in words if is_hard(word, language))
