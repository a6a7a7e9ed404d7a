"""Whether a page may be shown as a clinician approved it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

State = Literal["signed", "unsigned", "void", "overdue"]

STATES: tuple[State, ...] = ("signed", "unsigned", "void", "overdue")


class Standing(Struct, frozen=True, kw_only=True):
    """What there is to know of a page without reading it, whatever the day.

    *words* is its word_count.  *void* tells that the page has changed since it was
    signed, *english_changed* that the English one has, which it translates.
    *name* and *role* are who signed it, *signed_on* when, and *until* how long that
    counts if they said so.  *memory* are the facts on it that no source was found
    for.
    """

    words: int
    review_by: date
    signed: bool = False
    void: bool = False
    english_changed: bool = False
    name: str = ""
    role: str = ""
    signed_on: date | None = None
    until: date | None = None
    memory: tuple[str, ...] = ()


def state_of(standing: Standing | None, today: date) -> State:
    """Return how a page stands on the day *today*; without *standing* unsigned.

    ``void``: its words have changed since it was signed.  ``overdue``: the day to
    which it was signed is past, or the day its review was due.
    """
    if standing is None or not standing.signed:
        return "unsigned"
    if standing.void:
        return "void"
    return "overdue" if today > stands_until(standing) else "signed"


def is_sample(standing: Standing | None, today: date) -> bool:
    """Tell whether a page has to say that no clinician has checked it.

    So does one that was signed, as long as a fact on it has no source.
    """
    from_memory = bool(standing and standing.memory)
    return from_memory or state_of(standing, today) != "signed"


def stands_until(standing: Standing) -> date:
    """Return the last day on which the signature counts."""
    return min(standing.until or standing.review_by, standing.review_by)
