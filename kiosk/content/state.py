"""Whether a page may be shown as a clinician approved it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from kiosk.content.model import Standing

State = Literal["signed", "unsigned", "void", "overdue"]

STATES: tuple[State, ...] = ("signed", "unsigned", "void", "overdue")


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


def stands_until(standing: Standing) -> date:
    """Return the last day on which the signature counts."""
    return min(standing.until or standing.review_by, standing.review_by)
