"""Which words of two English texts are the same: facts are in English alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_WORD = re.compile(r"[A-Za-z]{3,}")
_ENDING = re.compile("(?:ings?|iness|iest|ier|ies|ied|es|ed|s|ly|al|er|est|e|y)$")
_LEAST = 3
"""Letters that are left of a word without its ending."""

_SMALL = frozenset(
    _WORD.findall(
        "about above after again all also and any are because been before being below"
        " both but can could did does doing down each else even ever few for from"
        " further had has have having her here him his how into its just like many may"
        " might more most much must nor not now off once one only other our out over"
        " own same she should some such than that the their them then there these they"
        " this those through too under until upon very was way were what when where"
        " which while who why will with would yet you your say says said tell told ask"
        " asks get got let make made thing things people person someone anyone right"
    )
)
"""Words that two sentences on different things have in common."""


def stems_in(text: str) -> Iterator[str]:
    """Go through the words of *text* that carry its sense, without their endings."""
    for word in _WORD.findall(text.casefold()):
        if word not in _SMALL:
            yield stem(word)


@cache
def stem(word: str) -> str:
    """Return *word* without its ending: "breathing" and "breath" are the same."""
    ending = _ENDING.search(word, _LEAST)
    return word[: ending.start()] if ending else word
