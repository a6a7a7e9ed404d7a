"""How many of 100: from what a source counts to what may be said of it."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TypedDict

from kiosk.content.model.library import Fact
from kiosk.content.model.phrases import ENGLISH, Phrases

Share = Fraction
"""Of 100 people, how many had it: exactly, not rounded."""


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


def in_figures(share: Share, phrases: Phrases = ENGLISH) -> Figures:
    """Round half up, but never to nobody or to all when that is not so.

    Of a share below 1 no figure is filled: one full figure would say that more
    people had it than did, and rounding must not make harm or benefit larger.
    The number says "fewer than 1", which a zero would not.
    """
    fewer, more = phrases.fewer_than_1, phrases.more_than_99
    if 0 < share < 1:
        return Figures(number=fewer, filled=0, others=more)
    if 99 < share < 100:
        return Figures(number=more, filled=99, others=fewer)
    filled = floor(share + Fraction(1, 2))
    return Figures(number=str(filled), filled=filled, others=str(100 - filled))
