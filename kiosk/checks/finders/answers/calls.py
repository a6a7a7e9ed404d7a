"""Whether a number can be dialled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.checks.finders.answers.answer import Answer
from kiosk.content.model.folding import folded
from kiosk.content.tables.clinic import NUMBERS

LEAST_SHORT = 3
"""Digits of a number that a whole country knows, such as 988: ITU-T E.161, E.164."""
LEAST_LONG = 7
"""Digits of a number that one can call from anywhere near: 609-3142."""
MOST = 15
"""Digits of any number, with that of its country: ITU-T E.164, section 6."""

_KEYS = "01234567890 9876543210"
_RUN = re.compile(r"\+?[0-9](?:[\s().\-/\u2013]*[0-9]|-[A-Z]+)*")


def call_fault(answer: Answer) -> Iterator[str]:
    """Say why nobody can dial a number; it has digits: the compiler sees to that."""
    numbers = _numbers(answer.words)
    if answer.name in NUMBERS:
        if not any(LEAST_SHORT <= len(one) <= MOST for one in numbers):
            yield f"No such number can be dialled: {LEAST_SHORT} digits are the least."
        elif answer.name == "crisis_number":
            yield from _not_its_name(answer, numbers)
    elif not any(_is_whole(one) for one in numbers):
        yield "Nobody can call this from home. Write the whole number, area code too."


def _is_whole(number: str) -> bool:
    """Tell if it is as long as one, and no row of keys: 0000000, 1234567."""
    is_row = len({*number}) == 1 or number in _KEYS
    return LEAST_LONG <= len(number) <= MOST and not is_row


def _numbers(words: str) -> list[str]:
    """Return digits alone of each number; letters as in 1-800-FLOWERS are digits."""
    return [re.sub("[^0-9A-Z]", "", one) for one in _RUN.findall(folded(words))]


def _not_its_name(answer: Answer, numbers: list[str]) -> Iterator[str]:
    """Find a digit that got lost: "988 Lifeline" is not reached at 998."""
    name = answer.others.get("crisis_name", "")
    named = [one for one in _numbers(name) if len(one) >= LEAST_SHORT]
    if named and not {*named}.intersection(numbers):
        yield f"'crisis_name' calls it {named[0]}. One of the two is wrong."
