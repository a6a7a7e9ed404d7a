"""Where a sentence ends: for the voice that says it, and for who counts its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kiosk.content.model.phrases import Phrases

_STOP = re.compile(r"[.?!…]+[”’\"')\]]*(?=\s|$)|\n+")
_INITIAL = "[A-Z][.]"
"""A letter alone, as of "U.S." and "vitamin C.": it may end a sentence."""


def sentence_ends(text: str, phrases: Phrases) -> Iterator[int]:
    """Go through the ends of the sentences of *text*; the last may have none.

    Words that are cut short end in a dot too: *phrases* names them.
    """
    short = _short(phrases.abbreviations_inside, phrases.abbreviations_at_end)
    found = list(short.finditer(text)) if "." in text else []
    for stop in _STOP.finditer(text):
        around = (one for one in found if one.start() < stop.start() < one.end())
        word = next(around, None)
        if word is None or _ends_after(word, stop, phrases.days):
            yield stop.end()


def _ends_after(
    word: re.Match[str], stop: re.Match[str], days: tuple[str, ...]
) -> bool:
    """Tell if a sentence ends at the last dot of *word*.

    It does not before a small letter, a dash, or a day: "8 a.m. Monday to Friday".
    """
    if word.lastgroup == "inside" or stop.end() < word.end():
        return False
    below = stop.string[stop.end() :].lstrip(" \u00a0\u202f")
    return not (below[:1].islower() or below.startswith((*"-–—,;&/+", *days)))


@lru_cache(maxsize=8)
def _short(inside: tuple[str, ...], at_end: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join((*map(re.escape, at_end), _INITIAL))
    never = "|".join((*map(re.escape, inside), "(?!)"))
    return re.compile(rf"(?<!\w)(?:(?P<inside>{never})|(?P<at_end>{either}))")
