"""``name: words``: lines of a box that say one thing each.

They are known by their names wherever they stand in the box.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple


class Names(NamedTuple):
    """The names that a kind of box knows, in its *head* and in each *piece*.

    The head is what stands above the first heading.  A name of *many* may come
    more than once; any other line says its thing once.
    """

    head: tuple[str, ...] = ()
    piece: tuple[str, ...] = ()
    many: tuple[str, ...] = ()


_STUDIED = ("had", "not", "with", "without", "study", "note", "people", "sure")

NAMES: Mapping[str, Names] = {
    "room": Names(("picture", "alt"), ("icon", "at", "layer", "ask")),
    "day": Names((), ("icon", "time", "feel", "ask"), many=("time", "feel")),
    "effects": Names(
        (*_STUDIED, "rest"), (*_STUDIED, "figure", "also", "ask", "beside"), ("beside",)
    ),
    "points": Names((), ("check", "ask", "end"), many=("end",)),
}

_ROW = re.compile(r"(?![-*+#|!])[^:{}]+:(\s|$)")


@cache
def named_lines(kind: str) -> re.Pattern[str] | None:
    """Return what such a line of a *kind* of box looks like; None: it has none.

    A word in small letters before a colon is taken for a name too, as it may be
    one that is spelled wrong.  The rows of a comparison may have any name.
    """
    if kind == "compare":
        return _ROW
    if kind not in NAMES:
        return None
    known = "|".join((*NAMES[kind].head, *NAMES[kind].piece))
    return re.compile(rf"(?i:{known}):|[a-z][a-z_-]*:(\s|$)")
