"""Lines of a settings file that are no TOML: each is told of, and the rest is read."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

MOST = 20
"""Slips that are told at once; whoever has more did not mean to write TOML."""

_AT_LINE = re.compile(r" \(at line (?P<line>\d+), column \d+\)")
_HEADING = re.compile(r"\s*\[(?P<table>[\w-]+)\]\s*(#.*)?")
_PAIR = re.compile(r"\s*(?P<name>[\w-]+)\s*=\s*(?P<value>[^#\[{\"']*?)\s*(#.*)?")


class Slip(NamedTuple):
    """A *line* that cannot be read, and the parser's *reason*.

    Where it is a *name* with a bare *value*, in a *table*, these say which.
    """

    line: int
    reason: str
    table: str = ""
    name: str = ""
    value: str = ""


class Tables(NamedTuple):
    """What a settings file says, and the *text* of it that can be read."""

    values: dict[str, Any]
    text: str
    slips: list[Slip]


def tables_in(text: str) -> Tables:
    """Return what *text* says, and its slips, top down.

    After one that is no name with a value nobody can tell what was meant below it.
    Raise ValueError or RecursionError where a number or a list is too long.
    """
    lines, slips = text.split("\n"), list[Slip]()
    while True:
        try:
            readable = "\n".join(lines)
            return Tables(tomllib.loads(readable), readable, slips)
        except tomllib.TOMLDecodeError as error:
            slip = _slip(lines, error)
            if not slip.name or len(slips) == MOST:
                return Tables({}, "", [*slips, slip])
            slips.append(slip)
            lines[slip.line - 1] = ""


def _slip(lines: list[str], error: ValueError) -> Slip:
    found = _AT_LINE.search(str(error))
    number = int(found["line"]) if found else len(lines)
    reason = _AT_LINE.sub("", str(error))
    pair = _PAIR.fullmatch(lines[number - 1])
    is_value = pair and pair["value"] and not reason.startswith("Cannot")
    if not pair or not is_value:
        return Slip(number, reason)
    return Slip(number, reason, _table(lines, number), pair["name"], pair["value"])


def _table(lines: list[str], number: int) -> str:
    above = (_HEADING.fullmatch(line) for line in reversed(lines[:number]))
    return next((heading["table"] for heading in above if heading), "")
