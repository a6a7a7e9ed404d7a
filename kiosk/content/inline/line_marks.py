"""Marks that carry line numbers through Python-Markdown, which keeps none.

A mark stands at the start of each line, after its ``-`` or ``##``.  It is made
of signs of the private range, which files.lines lets no author use.
"""

from __future__ import annotations

import re

from kiosk.content.files.lines import one_line

_START, _END, PIPE, APART = "\ue000", "\ue001", "\ue002", "\ue003"
"""PIPE stands for the ``|`` of ``[[words|term]]`` in a table row.

APART stands between the signs of an answer, so that ``](`` in it is no link.
"""

_HIDDEN = "h"
MARK = re.compile(f"{_START}([0-9]+)({_HIDDEN}?){_END}")


def mark(line: int, *, hidden: bool = False) -> str:
    return f"{_START}{line}{_HIDDEN if hidden else ''}{_END}"


def without_marks(text: str) -> str:
    """Return *text* on one line, without its marks."""
    return one_line(MARK.sub("", text).replace(PIPE, "|").replace(APART, ""))
