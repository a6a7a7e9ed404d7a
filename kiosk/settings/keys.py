"""The keys of a visit without touch, by the names that Qt gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

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


_GUIDE = " The names are in docs/settings.md, under Five keys."


class KeysSettings(Struct, frozen=True, kw_only=True):
    """The keys of a visit without touch, by the names above.

    A key that is set for one verb is no longer another's by default.
    """

    next: tuple[str, ...] = ("Tab", "Right", "Down")
    previous: tuple[str, ...] = ("Backtab", "Left", "Up")
    select: tuple[str, ...] = ("Return", "Enter", "Space")
    back: tuple[str, ...] = ("Escape", "Backspace")
    speech: tuple[str, ...] = ("F1", "S")


_USUAL: dict[str, tuple[str, ...]] = asdict(KeysSettings())


def key_faults(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield verb and fault: no such key, a key for two verbs, a verb without any.

    *table* has what is set, from all places.  What is no list of names at all is told
    elsewhere.
    """
    lists = {verb: table[verb] for verb in _USUAL if _are_names(table.get(verb))}
    for verb, names in lists.items():
        yield from ((verb, fault) for fault in _unknown(names))
        if not names:
            example = ", ".join(_USUAL[verb])
            yield verb, f"No key is given for {verb}. Name one or more of: {example}."
    for (first, its), (second, others) in combinations(lists.items(), 2):
        for name in others:
            if name in its:
                yield second, f"The key {name!r} is also one of {first}."
    yield from _all_taken(lists)


def _all_taken(lists: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Find the verbs whose keys by default are all given to others."""
    taker = {name: verb for verb, names in lists.items() for name in names}
    for verb, names in _USUAL.items():
        if verb not in lists and all(name in taker for name in names):
            text = f"No key is left for {verb}: {', '.join(names)} are taken."
            yield taker[names[0]], f"{text} Name others for it: {verb} = […]."


def _are_names(value: object) -> bool:
    if not isinstance(value, list | tuple):
        return False
    return all(isinstance(name, str) for name in value)


def _unknown(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if name not in NAMES:
            yield f"There is no key {name!r}.{_meant(name) or _GUIDE}"


def _meant(name: str) -> str:
    """Guess a name from small letters, or from what X calls a key of the numbers."""
    bare = name.removeprefix("KP_").casefold()
    alike = [one for one in NAMES if one.casefold() == bare]
    return f" Did you mean {alike[0]!r}?" if alike else did_you_mean(name, NAMES)
