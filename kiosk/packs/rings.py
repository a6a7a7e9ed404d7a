"""Who gets a new pack first: some of the kiosks by their names, then more, then all."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

Ring = Literal["auto", "first", "last"]


def place_of(name: str) -> float:
    """Return where a kiosk stands, from 0 up to 100: the same for every pack.

    Names spread evenly, and a kiosk that was among the first 1 % is so again: who
    looks after a fleet knows which ones to look at.
    """
    number = int.from_bytes(
        sha256(name.encode("utf-8", "surrogateescape")).digest()[:6]
    )
    return number * 100 / 2**48


def is_among(name: str, percent: float, ring: Ring) -> bool:
    """Tell if the kiosk is one of the first *percent* of all."""
    if ring == "auto":
        return place_of(name) < percent
    return percent > 0 if ring == "first" else percent >= 100
