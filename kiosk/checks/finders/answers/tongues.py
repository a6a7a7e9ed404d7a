"""V4: answers that are in one language alone, or say another number in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.checks.finders.answers.durations import READ, durations_in
from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.model.folding import folded
from kiosk.content.tables.clinic import TO_CALL
from kiosk.content.tables.required_answers import is_shown

_OF_ALL = ("name", *TO_CALL)
"""What is the same in every language, or may be another line for each."""

_ENGLISH = "en"
_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}")
_FIGURE = re.compile(r"[0-9]+")


def not_in_each_language(shelf: Shelf) -> Iterator[Mark]:
    """Hold each answer in another language against the English one."""
    answers = shelf.clinic.answers
    for name, words in answers[_ENGLISH].items():
        if name not in _OF_ALL and is_shown(name, shelf.clinic.routes):
            for code in (one for one in answers if one != _ENGLISH):
                if fault := fault_of(words, answers[code][name], code):
                    line = shelf.line("clinic.toml", *name.split("."))
                    text = f"The answer for {name!r} {fault}"
                    yield Mark(shelf.path("clinic.toml"), line, text)


def fault_of(english: str, words: str, code: str) -> str:
    """Say what is wrong with *words* in the language *code*; "" is nothing."""
    if not (english.strip() and words.strip()):
        return ""
    if words == english:
        said = f"has the same words in {_ENGLISH!r} and {code!r}: “{words}”."
        return said if any(map(str.islower, _first_letters(words))) else ""
    for ours, theirs in _measured(english, words, code):
        if ours and theirs and ours != theirs:
            return f"says other numbers in {_ENGLISH!r} and {code!r}."
    return ""


def _first_letters(words: str) -> list[str]:
    """Return how its words begin: one that is all names has no small letter."""
    return [one[0][0] for one in _WORD.finditer(words)]


def _measured(
    english: str, words: str, code: str
) -> Iterator[tuple[set[str], set[str]]]:
    """Go through what is counted in both: figures, then lengths of time."""
    yield {*_FIGURE.findall(folded(english))}, {*_FIGURE.findall(folded(words))}
    if code in READ:
        pair = durations_in(english, _ENGLISH), durations_in(words, code)
        ours, theirs = ({f"{one.minutes:g}" for one in many} for many in pair)
        yield ours, theirs
