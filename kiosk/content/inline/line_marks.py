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
CUT = "\ue005"
"""PIPE stands for the ``|`` of ``[[words|term]]`` in a table row.

APART stands between the signs of an answer, so that ``](`` in it is no link.
CUT stands where the words of other braces begin.
"""

_HIDDEN, _CUTS = "h", "c"
_MARK = re.compile(f"{_START}[^{_END}]*{_END}")


class Mark(NamedTuple):
    """What is known of the words after it, up to the next.

    *facts* are those that its author names for the *line*, *routes* the ways that it
    is for, *answers* those of the clinic behind it, *plain* why it needs no fact.
    What is *hidden* is not for this clinic.  One that *cuts* begins what other braces
    speak for than those before it.
    """

    line: int
    facts: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    plain: str = ""
    hidden: bool = False
    cuts: bool = False

    def __str__(self) -> str:
        """Write it down, as it stands in a text."""
        line = f"{self.line}{_HIDDEN * self.hidden}{_CUTS * self.cuts}"
        names = (self.facts, self.routes, self.answers, (self.plain,))
        return f"{_START}{_NEXT.join((line, *map(_coded, names)))}{_END}"


def marks_in(text: str) -> Iterator[Mark]:
    for written in _MARK.findall(text):
        line, *coded = written[1:-1].split(_NEXT)
        facts, routes, answers, plain = map(_names, coded)
        number = int(line.rstrip(_HIDDEN + _CUTS))
        hidden, cuts = _HIDDEN in line, _CUTS in line
        yield Mark(number, facts, routes, answers, "".join(plain), hidden, cuts)


def marks_off(text: str) -> str:
    """Take the marks out of *text*, and leave a CUT for each that cuts."""
    return _MARK.sub(lambda mark: CUT * (_CUTS in mark[0].partition(_NEXT)[0]), text)


def without_marks(text: str) -> str:
    """Return *text* on one line, without its marks."""
    bare = marks_off(text).replace(CUT, "")
    return one_line(bare.replace(PIPE, "|").replace(APART, ""))


def _coded(names: tuple[str, ...]) -> str:
    """Write *names* so that no ``_`` or ``*`` of theirs is Markdown."""
    return APART.join(name.encode().hex() for name in names)


def _names(coded: str) -> tuple[str, ...]:
    return tuple(bytes.fromhex(one).decode() for one in coded.split(APART) if one)
