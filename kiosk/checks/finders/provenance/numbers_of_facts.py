"""Numbers of a line that none of its facts has; N9 looks at those out of 100."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kiosk.checks.finders.out_of_100 import figures_in, source_of
from kiosk.checks.finders.provenance.english_sense import small
from kiosk.checks.finders.provenance.stated import Stated, told
from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.rule import Hit
from kiosk.content.model.library import Fact

_HALF = r"(?: [0-9]/[0-9]+)?"
"""What is left of ½ in plain signs, after a whole number."""
_NUMBER = re.compile(rf"(?<![\w.,/])[0-9]+(?:[.,][0-9]+)*{_HALF}(?![\w/])")
_IN_FACT = re.compile(rf"[0-9]+(?:,[0-9]{{3}})*{_HALF}")
_COUNTED = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]  # from 1
_FEW = 3
_OF_TIME = re.compile(
    r"(?:\s+(?:or|more|whole|full|to)\b)*\s*(?:\w+\s+)?(?:second|minute|hour|day|night|week"
    r"|month|year|time|visit|session|out of|people|$|[.,])"
)
"""What is measured or studied; "two drugs" may be two that the fact names."""

_DIGITS = {
    "hundred": (3,),
    "thousand": (4, 5, 6),
    "million": (7, 8, 9),
    "dozen": (2,),
}
"""How long the numbers are that are so called."""

_LEAST_ROUNDED = 1_000
"""Smaller numbers are said as they are: 58,483 may be "about 58,000"."""


def other_numbers(leaf: Leaf, said: Passage, facts: Sequence[Fact]) -> Iterator[Hit]:
    """Find the numbers that their author wrote, and no fact of the line has."""
    own, names = source_of(leaf, said), " ".join(said.facts)
    out_of_100 = [(one.start, one.end) for one in figures_in(said, leaf.words)]
    for match in _NUMBER.finditer(said.text):
        drawn = any(start <= match.start() <= end for start, end in out_of_100)
        if match[0] in own and not drawn and not _is_known(match[0], facts):
            text = f"The number {match[0]} is not in what {names} says."
            yield Hit(said, text, "", *match.span())


def spelled_numbers(one: Stated) -> Iterator[Hit]:
    """Find the numbers in words, such as "millions", that no fact of the line has."""
    for found in one.listed("number"):
        words, rest = found[0], small(one.text[found.end() :])
        counts_things = words in _COUNTED[:_FEW] and not _OF_TIME.match(rest)
        if words.isalpha() and not counts_things and not _is_spelled(one, words):
            yield one.hit(f"“{words}” is not in what {one.names} says.", *found.span())


def _is_spelled(one: Stated, words: str) -> bool:
    words = {"twice": "two"}.get(words, words)
    number = str(_COUNTED.index(words) + 1) if words in _COUNTED else words
    known = frozenset[str]().union(*(_numbers_in(told(fact)) for fact in one.facts))
    digits = _DIGITS.get(words.removesuffix("s"), ())
    if number in known or any(len(one) in digits for one in known if one.isdigit()):
        return True
    return any(words in small(told(fact)) for fact in one.facts)


def _is_known(number: str, facts: Sequence[Fact]) -> bool:
    known = {*_counted(facts)}.union(*(_numbers_in(told(fact)) for fact in facts))
    whole = re.sub("[.,]", "", number)
    return number in known or whole in known or _is_round(whole, known)


@lru_cache(maxsize=1024)  # all pages name the same few hundred facts
def _numbers_in(words: str) -> frozenset[str]:
    """Return the numbers that stand in *words*, in figures or spelled."""
    figures = (number.replace(",", "") for number in _IN_FACT.findall(words))
    spelled = {word: str(n) for n, word in enumerate(_COUNTED, 1)}
    letters = re.findall("[a-z]+", words.casefold())
    return frozenset((*figures, *(spelled[one] for one in letters if one in spelled)))


def _counted(facts: Sequence[Fact]) -> Iterator[str]:
    """Go through the people of each group, and of all groups of a study together."""
    for fact in facts:
        yield from (str(number) for pair in fact.counts for number in pair)
        yield str(sum(studied for _, studied in fact.counts))


def _is_round(number: str, known: set[str]) -> bool:
    """Tell if *number* is one of those that are *known*, rounded."""
    if not number.isdigit() or int(number) < _LEAST_ROUNDED:
        return False
    places = len(number) - len(number.rstrip("0"))
    return any(
        round(int(one), -places) == int(number) for one in known if one.isdigit()
    )
