"""How many of 100: from what a source counts to what may be said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from html import escape
from math import floor
from typing import NamedTuple, TypedDict

from kiosk.content.model.library import Fact
from kiosk.content.model.phrases import ENGLISH, Phrases

Share = Fraction
"""Of 100 people, how many had it: exactly, not rounded."""


NOT_STATED = "not stated"
"""The time of a fact where no source says for how long people were watched."""

_COUNTED = re.compile(r"[\d,]+ (people|adults)\b")


class Whole(NamedTuple):
    """So many of 100 people; *sign* is < where they are fewer, > where more."""

    number: int
    sign: str = ""

    @property
    def between(self) -> tuple[int, int]:
        """The whole numbers that it lies between: "fewer than 1" between 0 and 1."""
        return self.number - (self.sign == "<"), self.number + (self.sign == ">")

    def __str__(self) -> str:
        return f"{self.sign}{self.number}"


class Figures(TypedDict):
    """The numbers of a stages.Group."""

    number: str
    filled: int
    others: str


def shares_of(fact: Fact, rate: str) -> tuple[Share, ...]:
    """Return the share of each group; () when *rate* does not say which is meant.

    Counts need no name.  Of several rates, or of one that is asked for by its
    name, *rate* is the name.
    """
    if fact.counts and not rate:
        return tuple(Share(100 * had, studied) for had, studied in fact.counts)
    if not rate and len(fact.rates) == 1:
        rate = next(iter(fact.rates))
    # By way of its digits, as the source prints it: 0.1 is no whole fraction.
    return tuple(Share(str(percent)) for percent in fact.rates.get(rate, ()))


def in_whole(share: Share) -> tuple[Whole, Whole]:
    """Return how many had it and how many did not: "fewer than 1", where a zero lies.

    Half is rounded up, but never to nobody or to all when that is not so.
    """
    fewer, more = Whole(1, "<"), Whole(99, ">")
    if 0 < share < 1:
        return fewer, more
    if 99 < share < 100:
        return more, fewer
    number = floor(share + Fraction(1, 2))
    return Whole(number), Whole(100 - number)


def in_figures(share: Share, phrases: Phrases = ENGLISH) -> Figures:
    """Say it in the words of a language.

    Of a share below 1 no figure is filled: one full figure would say that more
    people had it than did, and rounding must not make harm or benefit larger.
    """
    had, others = in_whole(share)
    filled = 0 if had.sign == "<" else had.number
    return Figures(
        number=_worded(had, phrases), filled=filled, others=_worded(others, phrases)
    )


def _worded(whole: Whole, phrases: Phrases) -> str:
    limits = {"<": phrases.fewer_than_1, ">": phrases.more_than_99}
    return limits.get(whole.sign, str(whole.number))


def together_of(shares: Sequence[Share], phrases: Phrases = ENGLISH) -> str:
    """Say what the numbers of two groups mean together; "" of one alone.

    The difference is that of the numbers shown, so that a reader can follow it: 45
    and 9 are 36 apart, even if 44.5 and 9.4 were not rounded.  "Fewer than 1" may be
    all from 0 to 1: 5 are "4 to 5" more.
    """
    if len(shares) == 1:
        return ""
    one, other = (in_whole(share)[0] for share in shares)
    least = one.between[0] - other.between[1]
    most = one.between[1] - other.between[0]
    number, beside = _worded(one, phrases), _worded(other, phrases)
    return _difference(least, most, phrases).format(
        number=f"{number[0].upper()}{number[1:]}",
        other=beside,
        apart=_apart(least, most, phrases),
    )


def _difference(least: int, most: int, phrases: Phrases) -> str:
    if least == most == 0:
        return phrases.same
    if least != most and least >= -1 and most <= 1:
        return phrases.close
    return phrases.more if least >= 0 else phrases.fewer


def _apart(least: int, most: int, phrases: Phrases) -> str:
    lower, upper = sorted((abs(least), abs(most)))
    return str(lower) if lower == upper else f"{lower} {phrases.to} {upper}"


def people_of(fact: Fact, given: Sequence[str]) -> str:
    """Say in English whom the numbers of *fact* are about, as StyledText.

    *given* is what each group was given.  A ``population`` names the people, and
    after a ``;`` what they were given, which is said from *given*.
    """
    who = fact.population.split(";")[0].strip()
    sentences = _compared(fact, who, given) if len(given) > 1 else _alone(fact, who)
    if fact.time and fact.time != NOT_STATED:
        sentences.append(f"They were watched for {fact.time}.")
    return escape(" ".join(sentences), quote=False)


def _compared(fact: Fact, who: str, given: Sequence[str]) -> list[str]:
    noun = "adults" if who.startswith("adults") else "people"
    these = f"They were {who}."
    if len(fact.counts) < len(given):
        return [f"Some had {given[0]}. Others had {given[1]}.", these]
    (_, first), (_, second) = fact.counts
    had = f"{first:,} {noun} had {given[0]}. {second:,} had {given[1]}."
    return [had, these]


def _alone(fact: Fact, who: str) -> list[str]:
    if fact.counts and not _COUNTED.match(who):
        who = f"{fact.counts[0][1]:,} {who}"
    return [f"This is from {who}."]
