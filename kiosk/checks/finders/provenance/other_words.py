"""Words of a sentence that its facts have not: claims, times, or nearly all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from kiosk.checks.finders.provenance.english_sense import CAREFUL, small
from kiosk.checks.finders.provenance.stated import Stated, is_among, stems_of, told
from kiosk.checks.subject.rule import Hit
from kiosk.checks.subject.word_lists import NO_WORDS
from kiosk.content.model.english_stems import stems_in

_CLAIMS = ("body", "promise")
"""Lists of what a sentence says only if a fact has one of its words."""

_PHRASES = ("absolute", "hush")
"""Lists of what it says only if a fact says just that."""

_LEAST_WORDS = 4
_LEAST_SHARED = 0.25
"""Of the words of a flat sentence.  Of 90 fair sentences in other words than their
fact none shares fewer, and of 30 that say what no fact does, 10."""

_LADDER = ("second", "minut", "hour", "day", "week", "month", "year", "decad")
"""Stems of times, each measured in the one before."""

_EVERYWHERE = re.compile(r"side effects?")
"""What nearly all facts are about says nothing of one of them."""


def other_claims(one: Stated) -> Iterator[Hit]:
    """Find words of a claim that none of the facts has."""
    yield from _unless(one, _CLAIMS, _has_a_word)
    yield from _unless(one, _PHRASES, _has_all)


def calms(one: Stated) -> Iterator[Hit]:
    """Find that something is fine, or goes away, flatly and in no fact."""
    if not CAREFUL.search(small(one.text)):
        yield from _unless(one, ("calm",), _has_all)


def _unless(
    one: Stated, names: Iterable[str], is_told: Callable[[Stated, str], bool]
) -> Iterator[Hit]:
    """Find words of the lists *names* that are not told, if their author wrote them."""
    for found in sorted(one.listed(*names), key=re.Match.start):
        words = one.text[found.start() : found.end()]
        if not is_told(one, words) and one.is_written(words):
            yield one.hit(f"“{words}” is not in what {one.names} says.", *found.span())


def _has_a_word(one: Stated, words: str) -> bool:
    return not one.known.isdisjoint(stems_of(words))


def _has_all(one: Stated, words: str) -> bool:
    """Tell if a fact has *words* as they are, or another form of the only one."""
    alone = stems_of(words) if " " not in words else frozenset[str]()
    is_form = bool(alone) and alone <= one.known
    return is_form or any(small(words) in small(told(fact)) for fact in one.facts)


def other_times(one: Stated) -> Iterator[Hit]:
    """Find a time such as "within the hour" where no fact speaks of hours."""
    for found in _times(one).finditer(small(one.text)):
        words = one.text[found.start() : found.end()]
        if one.known.isdisjoint(_near(found["unit"])) and one.is_written(words):
            yield one.hit(f"“{words}” is not in what {one.names} says.", *found.span())


def _near(unit: str) -> set[str]:
    """Return the stems of *unit* and of those next to it: 4 weeks are a month."""
    own = stems_of(unit)
    places = [place for place, stem in enumerate(_LADDER) if stem in own]
    near = (_LADDER[max(0, place - 1) : place + 2] for place in places)
    return {*own}.union(*near)


def _times(one: Stated) -> re.Pattern[str]:
    lists = (one.leaf.words.get(name, NO_WORDS) for name in ("before_time", "unit"))
    return _time(*(each.words.pattern for each in lists))


@lru_cache(maxsize=8)
def _time(before: str, unit: str) -> re.Pattern[str]:
    """Look for a time; "for some years" is too vague to be one."""
    between = r"(?:(?:\s+(?!some\b|many\b)[\w’-]+){1,2}?|(?!\s+\w+s(?!\w)))"
    return re.compile(rf"{before}{between}\s+(?P<unit>{unit})")


def other_matter(one: Stated) -> Iterator[Hit]:
    """Find a flat sentence that has little in common with its facts."""
    if one.is_piece or one.said.prose.answers:
        return
    text = small(one.text)
    stems = {*stems_in(_EVERYWHERE.sub(" ", text))}
    if (
        len(stems) >= _LEAST_WORDS
        and not CAREFUL.search(text)
        and _is_other(one, stems)
    ):
        yield one.hit_whole(f"The sentence says other things than {one.names}.")


def _is_other(one: Stated, stems: set[str]) -> bool:
    known = one.known
    shared = sum(is_among(stem, known) for stem in stems)
    return shared < _LEAST_SHARED * len(stems)
