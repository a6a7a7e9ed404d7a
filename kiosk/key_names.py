"""The keys of a visit without touch, by the names that Qt gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from msgspec import Struct

from kiosk.errors import did_you_mean

_MOVING = "Tab Backtab Left Right Up Down Home End PageUp PageDown Insert Delete"
_DOING = "Return Enter Space Escape Backspace Clear Menu Help Select Yes No Back"
_SIGNS = "Plus Minus Comma Period Slash Asterisk NumberSign Equal Semicolon"
_MEDIA = "VolumeUp VolumeDown VolumeMute MediaPlay MediaNext MediaPrevious MediaStop"

NAMES = frozenset(
    (
        *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        *(f"F{number}" for number in range(1, 36)),
        *f"{_MOVING} {_DOING} {_SIGNS} {_MEDIA}".split(),
    )
)
"""Backtab is Shift+Tab, and Return the large key that Enter of the numbers is not."""


class KeysSettings(Struct, frozen=True, kw_only=True):
    """The keys of a visit without touch, by the names above.

    A key that is set for one verb is no longer another's by default.
    """

    next: tuple[str, ...] = ("Tab", "Right", "Down")
    previous: tuple[str, ...] = ("Backtab", "Left", "Up")
    select: tuple[str, ...] = ("Return", "Enter", "Space")
    back: tuple[str, ...] = ("Escape", "Backspace")
    speech: tuple[str, ...] = ("F1", "S")


def key_faults(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield table, verb and fault: names that no key has, and keys that do two things.

    What is no list of names at all is told elsewhere.
    """
    lists = {v: names for v, names in table.items() if isinstance(names, list | tuple)}
    for verb, names in lists.items():
        yield from (("keys", verb, fault) for fault in _unknown(names))
    for (first, its), (second, others) in combinations(lists.items(), 2):
        for name in others:
            if name in its:
                yield "keys", second, f"The key {name!r} is also one of {first}."


def _unknown(names: Sequence[object]) -> Iterator[str]:
    for name in names:
        if isinstance(name, str) and name not in NAMES:
            yield f"There is no key {name!r}.{did_you_mean(name, NAMES)}"
