"""The words of a page: to be gone through, and to be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from kiosk.content.model import More, Prose

_TAG = re.compile(r"<[^<>]*>")


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


def plain_words(markup: str) -> str:
    """Return StyledText without its tags."""
    return unescape(_TAG.sub("", markup.replace("<br>", " ")))


def count_words(*texts: str) -> int:
    words = plain_words(" ".join(texts)).split()
    return sum(any(sign.isalnum() for sign in word) for word in words)
