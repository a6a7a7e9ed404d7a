"""What the source's line of a fact has, and its plain line has not.

It compares words alone: what is marked may be said in other words, and what is not may
mean something else.  Who signs looks at both lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from kiosk.content.model.english_stems import stems_in
from kiosk.content.model.library import Fact

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[\W_]+")


class Stretch(Struct, frozen=True):
    """Some words of a line; *dropped* are those that the plain line has not."""

    words: str
    dropped: bool


def source_line(fact: Fact) -> tuple[Stretch, ...]:
    """Return the precise words of *fact*, with what its plain words leave out marked.

    Small words such as "of" are not, nor is another form of a word.
    """
    kept = {*stems_in(fact.plain), *_numbers(fact.plain)}
    marked = ((token, _is_dropped(token, kept)) for token in _tokens(fact.precise))
    runs = groupby(marked, key=lambda one: one[1])
    return tuple(Stretch("".join(t for t, _ in run), dropped) for dropped, run in runs)


def _tokens(text: str) -> Iterator[str]:
    return (match[0] for match in _TOKEN.finditer(text))


def _numbers(text: str) -> Iterator[str]:
    return (token for token in _tokens(text) if token[0].isdigit())


def _is_dropped(token: str, kept: set[str]) -> bool:
    said = [token] if token[0].isdigit() else [*stems_in(token)]
    return any(one not in kept for one in said)
