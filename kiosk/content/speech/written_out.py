"""What a voice would say wrongly, written out: numbers to dial, ranges, IV.

A library of telephone numbers knows those of the whole world, in tables larger than
all our words, and wants to be told the country.  What is needed here is less: which
digits on a page are to be dialled, in the forms that clinics write them.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from kiosk.content.model.dialled import DASH, DIALLED
from kiosk.content.model.phrases import Phrases

_UNHEARD = re.compile(
    r"[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufe00-\ufe0f]"
)
_DAY = rf"\d{{1,2}}(?P<d>[-./])\d{{1,2}}(?P=d)\d{{4}}|\d{{4}}{DASH}\d\d{DASH}\d\d"
_YEARS = rf"(?:19|20)\d\d{DASH}(?:19|20)\d\d"
_ENDS = r"(?!\w|[.,]\d)"
_NUMBER = re.compile(
    rf"(?<![\w.,/+])(?:tel:)?(?:(?P<date>(?:{_DAY}|{_YEARS}){_ENDS})"
    rf"|(?:{DIALLED}){_ENDS})"
)
_FIGURE = r"\d+(?:[.,:]\d+)*"
_RANGE = re.compile(
    rf"(?<![\d-])({_FIGURE}[%°]?|[aApP]\.?\s?[mM]\b\.?)\s?{DASH}\s?(?=[$€£]?{_FIGURE}(?!{DASH}?\d))"
)
_SIGNS = {"<": "below", ">": "above", "≤": "at_most", "≥": "at_least", "&": "also"}
_SIGNS |= {"<=": "at_most", ">=": "at_least"}
_SIGN = re.compile(r"\s*(<=|>=|<(?!-)|(?<![-=])>|[≤≥&])\s*")
"""To some engines, marks of their own: one is silent from a < on to the end.  What is
an arrow is left alone."""
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b(?:\s+[A-Z]{2,}\b)*")
"""Words in capitals that stand side by side."""
_VOWEL = re.compile(r"[AEIOUY]")
_LEAST_ALONE = 3
"""Digits that are a number to dial by themselves, where the clinic says so: 988."""


def written_out(text: str, dialled: Collection[str], phrases: Phrases) -> str:
    """Return *text* as a voice is to say it; *dialled* are the clinic's numbers."""
    heard = _NUMBER.sub(_digits, _UNHEARD.sub("", text))
    for number in _alone(frozenset(dialled)):
        heard = re.sub(rf"\b{number}\b(?![.,]\d)", " ".join(number), heard)
    heard = _RANGE.sub(rf"\1 {phrases.to} ", heard)
    heard = _SIGN.sub(lambda s: f" {getattr(phrases, _SIGNS[s[1]])} ", heard).strip()
    return _CAPITALS.sub(lambda word: _letters(word, phrases.spelled), heard)


@lru_cache(maxsize=8)
def _alone(dialled: frozenset[str]) -> tuple[str, ...]:
    """Return the short numbers in the clinic's answers, as 988 in "988, then 1"."""
    rest = " ".join(_NUMBER.sub(" ", answer) for answer in sorted(dialled))
    found = (one for one in re.findall(r"\d+", rest) if len(one) >= _LEAST_ALONE)
    return tuple(dict.fromkeys(found))


def _digits(found: re.Match[str]) -> str:
    if found["date"]:
        return found[0]
    groups = [[str(int(one)) for one in g] for g in re.findall(r"\d+", found[0])]
    between = " " if all(len(group) == 1 for group in groups) else ", "
    return between.join(" ".join(group) for group in groups)


def _letters(run: re.Match[str], spelled: Collection[str]) -> str:
    """Spell abbreviations; among words in capitals, "US" is a word: "CALL US NOW".

    What has no vowel can only be spelled.
    """
    words = re.split(r"(\s+)", run[0])
    certain = {word for word in words if not _VOWEL.search(word)}
    known = certain.union(spelled)
    said = known if known.issuperset(words) else certain
    return "".join(
        " ".join(one) if one in said and one.strip() else one for one in words
    )
