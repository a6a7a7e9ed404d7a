"""Marks that carry through Python-Markdown what it does not know of a line.

A mark stands at the start of each line, after its ``-`` or ``##``.  It begins and
ends with signs of the private range, which files.lines lets no author use; between
them are letters and digits alone, which Markdown leaves as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.files.lines import one_line

_START, _END, PIPE, APART, _NEXT = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""PIPE stands for the ``|`` of ``[[words|term]]`` in a table row.

APART stands between the signs of an answer, so that ``](`` in it is no link.
"""

_HIDDEN = "h"
_MARK = re.compile(f"{_START}[^{_END}]*{_END}")


class Mark(NamedTuple):
    """What is known of the words after it, up to the next.

    *facts* are those that its author names for the *line*, and *routes* the ways
    that it is for.  What is *hidden* is not for this clinic.
    """

    line: int
    facts: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    hidden: bool = False

    def __str__(self) -> str:
        """Write it down, as it stands in a text."""
        line = f"{self.line}{_HIDDEN if self.hidden else ''}"
        names = (_coded(self.facts), _coded(self.routes))
        return f"{_START}{_NEXT.join((line, *names))}{_END}"


def marks_in(text: str) -> Iterator[Mark]:
    for written in _MARK.findall(text):
        line, facts, routes = written[1:-1].split(_NEXT)
        hidden = line.endswith(_HIDDEN)
        number = int(line.removesuffix(_HIDDEN))
        yield Mark(number, _names(facts), _names(routes), hidden)


def marks_off(text: str) -> str:
    return _MARK.sub("", text)


def without_marks(text: str) -> str:
    """Return *text* on one line, without its marks."""
    return one_line(marks_off(text).replace(PIPE, "|").replace(APART, ""))


def _coded(names: tuple[str, ...]) -> str:
    """Write *names* so that no ``_`` or ``*`` of theirs is Markdown."""
    return APART.join(name.encode().hex() for name in names)


def _names(coded: str) -> tuple[str, ...]:
    return tuple(bytes.fromhex(one).decode() for one in coded.split(APART) if one)
