"""How many words there are, and how long a reader takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from msgspec import Struct

from kiosk.content.model.blocks import More
from kiosk.content.model.text import Prose, plain_words

_PACE = 130  # words a minute, read at ease
_SPACED = re.compile(r"(?<![\w.,])\+?[(\d][\d().–/-]*(?:\s[(\d][\d().–/-]*)+(?!\w)")
_LEAST_DIALLED = 7
"""Digits of a number to call: fewer that stand side by side are numbers."""


def minutes_to_read(words: int) -> int:
    """Round up: who is told "10 minutes" must not need 11."""
    return ceil(words / _PACE)


def prose_in(value: object, *, folded: bool = True) -> Iterator[Prose]:
    """Go through the words of blocks in order, with or without what is *folded*."""
    if isinstance(value, Prose):
        yield value
    elif isinstance(value, More) and not folded:
        yield value.title
    elif isinstance(value, tuple):
        for inner in value:
            yield from prose_in(inner, folded=folded)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from prose_in(getattr(value, name), folded=folded)


def count_words(*texts: str) -> int:
    """Count the words of markup; a number to call is one, however it is spaced."""
    words = _SPACED.sub(_as_one, plain_words(" ".join(texts))).split()
    return sum(any(sign.isalnum() for sign in word) for word in words)


def _as_one(number: re.Match[str]) -> str:
    digits = sum(map(str.isdigit, number[0]))
    return number[0] if digits < _LEAST_DIALLED else "0"
