"""V3: the answers that do not say what they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kiosk.checks.finders.answers.answer import Answer
from kiosk.checks.finders.answers.calls import call_fault
from kiosk.checks.finders.answers.days import day_fault
from kiosk.checks.finders.answers.durations import READ
from kiosk.checks.finders.answers.times import fasting_fault, stay_fault
from kiosk.checks.subject.rule import Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.model.folding import folded
from kiosk.content.tables.clinic import TO_CALL
from kiosk.content.tables.required_answers import is_shown

_TIMES: Mapping[str, Callable[[Answer], Iterator[str]]] = {
    "observe_time": stay_fault,
    "fasting": fasting_fault,
}
"""What judges an answer in a language whose times are read."""


def not_what_is_asked(shelf: Shelf) -> Iterator[Mark]:
    """Find what is wrong with each answer, once for all languages that have it."""
    for name, said in _answered(shelf).items():
        for words, answers in said.items():
            for fault in faults_of(answers):
                line = shelf.line("clinic.toml", *name.split("."))
                text = f"The answer for {name!r}, “{words}”, cannot stand. {fault}"
                yield Mark(shelf.path("clinic.toml"), line, text)


def _answered(shelf: Shelf) -> dict[str, dict[str, list[Answer]]]:
    """Return the answers by name and words: languages may have the same words."""
    found: dict[str, dict[str, list[Answer]]] = {}
    for code, own in shelf.clinic.answers.items():
        lists, phrases = shelf.words[code], shelf.edition(code).phrases
        for name, words in own.items():
            if words.strip() and is_shown(name, shelf.clinic.routes):
                plain = folded(words)  # places in it are those of what is read
                one = Answer(name, plain, code, own, lists, phrases, shelf.today)
                found.setdefault(name, {}).setdefault(words, []).append(one)
    return found


def faults_of(answers: list[Answer]) -> list[str]:
    """Return what is wrong in each language that has these words.

    Who gives one answer for all has written it in one of them: in the others it
    cannot be understood.
    """
    read = [one for one in answers if one.language in READ] or answers
    judged = [[*_judged(one)] for one in read]
    return judged[0] if all(judged) else []


def _judged(answer: Answer) -> Iterator[str]:
    if answer.name in TO_CALL:
        yield from call_fault(answer)
    if answer.kind in _TIMES and answer.language in READ:
        yield from _TIMES[answer.kind](answer)
    yield from day_fault(answer)
