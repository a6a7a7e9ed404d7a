"""Lengths of time in words: "two and a half hours", "90 minutes", "hora y media".

In English and in Spanish, which the kiosk ships in: others are not READ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kiosk.checks.subject.word_lists import bare
from kiosk.content.model.folding import folded

READ = ("en", "es")
"""The languages whose lengths of time are known."""

_MOST = 199
"""Numbers that are written in words; longer times have figures."""

_ONES = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece"
    " catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno"
    " veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho"
    " veintinueve",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
_BETWEEN = {"en": "-", "es": " y "}
_HUNDRED = {
    "en": ("one hundred", "a hundred", "one hundred and", "a hundred and"),
    "es": ("cien", "ciento"),
}
_PARTS = {
    "en": {
        "a": 1,
        "an": 1,
        "a couple of": 2,
        "half an": 0.5,
        "half a": 0.5,
        "a quarter of an": 0.25,
        "three quarters of an": 0.75,
    },
    "es": {
        "un": 1,
        "una": 1,
        "un par de": 2,
        "media": 0.5,
        "medio": 0.5,
        "un cuarto de": 0.25,
        "tres cuartos de": 0.75,
    },
}
_UNITS = {
    r"hours?|hrs?|h|horas?": 60,
    r"minutes?|mins?|minutos?": 1,
    r"seconds?|secs?|segundos?": 1 / 60,
    r"days?|dias?": 24 * 60,
}
_FIGURE = r"[0-9]+(?:[.,][0-9]+)?(?: [0-9]/[0-9])?|[0-9]/[0-9]"
_MORE = {"and a half": 0.5, "y media": 0.5, "y medio": 0.5, "and a quarter": 0.25}
_AND = re.compile(r"\s*(?:,|and|y|con)?\s*")


class Duration(NamedTuple):
    """A length of time in *minutes*, and which letters of a text say it.

    Of one such as "1 to 2 hours" it is the shorter.
    """

    minutes: float
    start: int
    end: int


def durations_in(text: str, language: str) -> tuple[Duration, ...]:
    """Return the lengths of time in *text*, in order."""
    plain = bare(folded(text))
    found: list[Duration] = []
    for one in _single(plain, language):
        gap = plain[found[-1].end : one.start] if found else "-"
        if _AND.fullmatch(gap) and _is_of_hours(plain, found[-1], one):
            first = found.pop()
            found.append(Duration(first.minutes + one.minutes, first.start, one.end))
        else:
            found.append(one)
    return tuple(found)


def _is_of_hours(plain: str, first: Duration, then: Duration) -> bool:
    """Tell if the two are one, as "1 hour and 40 minutes" is."""
    hours, rest = (plain[one.start : one.end] for one in (first, then))
    return bool(
        re.search(r"h(?:rs?|ours?|oras?)?$", hours) and re.search(r"m\w+$", rest)
    )


def _single(plain: str, language: str) -> Iterator[Duration]:
    numbers = _numbers(language)
    for match in _pattern(language).finditer(plain):
        low, low_more = match["low"] or match["between"], match["low_more"]
        more = match["more"] or match["after"]
        half = " ".join(((low_more if low else more) or "").split())
        count = _value(low or match["number"], numbers) + _MORE.get(half, 0)
        unit = next(n for one, n in _UNITS.items() if re.fullmatch(one, match["unit"]))
        yield Duration(count * unit, match.start(), match.end())


def _value(words: str, numbers: Mapping[str, float]) -> float:
    if not words[0].isdigit():
        return numbers[" ".join(words.replace("-", " ").split())]
    whole, _, part = words.rpartition(" ")
    top, slash, below = part.partition("/")
    if slash:
        return float(whole or 0) + float(top) / (float(below) or 1)
    return float(re.sub(r"[.,](?=[0-9]{3}$)", "", part).replace(",", "."))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    number = f"(?:{_FIGURE}|(?:{_spelled(language)})(?![a-z]))"
    more = "|".join(one.replace(" ", r"\s+") for one in _MORE)
    return re.compile(
        rf"(?<![\w.,:/$])(?:(?P<low>{number})(?:\s+(?P<low_more>{more}))?"
        rf"(?:(?<=[0-9])\s*[-–]\s*|\s+(?:to|or|a|o)\s+)"
        rf"|(?:between|entre)\s+(?P<between>{number})\s+(?:and|y)\s+)?"
        rf"(?P<number>{number})(?:\s+(?P<more>{more}))?"
        rf"[\s-]*(?P<unit>{'|'.join(_UNITS)})(?!\w)(?:\s+(?P<after>{more})(?!\w))?"
    )


def _spelled(language: str) -> str:
    """Return a pattern for the numbers below: short, as to make it takes its time."""
    ones, tens = (_any_of(names[language].split()) for names in (_ONES, _TENS))
    between = r"\s+y\s+" if language == "es" else r"[\s-]+"
    below = f"{tens}(?:{between}{ones})?|{ones}"
    hundred = f"{_any_of(_HUNDRED[language])}(?:\\s+(?:{below}))?"
    return f"{hundred}|{_any_of(_PARTS[language])}|{below}"


def _any_of(words: Iterable[str]) -> str:
    longest = sorted(words, key=len, reverse=True)
    either = "|".join(longest).replace(" ", r"\s+")
    return f"(?:{either})"


@cache
def _numbers(language: str) -> Mapping[str, float]:
    """Return the numbers that *language* has words for, by these words."""
    spelled = {name: n for n in range(_MOST + 1) for name in _names(n, language)}
    return {one.replace("-", " "): n for one, n in spelled.items()} | _PARTS[language]


def _names(number: int, language: str) -> Iterator[str]:
    ones, tens = _ONES[language].split(), _TENS[language].split()
    hundreds, rest = divmod(number, 100)
    if hundreds:
        rests = [""] if not rest else [f" {one}" for one in _names(rest, language)]
        yield from (f"{one}{two}" for one in _HUNDRED[language] for two in rests)
    elif rest < len(ones):
        yield ones[rest]
    else:
        ten, one = divmod(rest, 10)
        yield tens[ten - 2] + (f"{_BETWEEN[language]}{ones[one]}" if one else "")
