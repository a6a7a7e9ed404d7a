"""How long a reader takes."""

from __future__ import annotations

from math import ceil

_PACE = 130  # words a minute, read at ease


def minutes_to_read(words: int) -> int:
    """Round up: who is told "10 minutes" must not need 11."""
    return ceil(words / _PACE)
