"""How a page stands on one day: the one place where that is worked out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from kiosk.content.model.standing import Standing

Bar = Literal["unsigned", "void", "overdue", "memory"]
"""What keeps a page from patients in release mode.

``void``: its words have changed since it was signed.  ``overdue``: the day to which
it was signed is past, or the day its review was due.  ``memory``: it states facts
that no source was found for.
"""

State = Literal["signed", "unsigned", "void", "overdue"]
"""What its signature is worth, whatever the page states."""

STATES: tuple[State, ...] = ("signed", "unsigned", "void", "overdue")


def bars_of(standing: Standing | None, today: date) -> tuple[Bar, ...]:
    """Return all that keeps a page from patients on the day *today*, worst first.

    Without *standing* it is unsigned.
    """
    return tuple(_bars(standing, today)) if standing else ("unsigned",)


def _bars(standing: Standing, today: date) -> Iterator[Bar]:
    if not standing.signed:
        yield "unsigned"
    elif standing.void:
        yield "void"
    elif today > stands_until(standing):
        yield "overdue"
    if standing.memory:
        yield "memory"


def state_of(standing: Standing | None, today: date) -> State:
    """Return what the signature of a page is worth on the day *today*."""
    bars = bars_of(standing, today)
    return next((bar for bar in bars if bar != "memory"), "signed")


def is_sample(standing: Standing | None, today: date) -> bool:
    """Tell whether a page has to say that no clinician has checked it.

    So does one that was signed, as long as a fact on it has no source.
    """
    return bool(bars_of(standing, today))


def stands_until(standing: Standing) -> date:
    """Return the last day on which the signature counts."""
    return min(standing.until or standing.review_by, standing.review_by)


def is_lapsed(standing: Standing, today: date) -> bool:
    """Tell if a day that who signed has named is past, be it the review's or not."""
    return standing.until is not None and standing.until < today


def signer(standing: Standing) -> str:
    """Return such as "Jane Doe, nurse"; "" where nobody has signed."""
    return f"{standing.name}, {standing.role}" if standing.signed else ""
