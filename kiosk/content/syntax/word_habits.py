"""What looks right to someone who is used to Word, and is shown as it stands.

None of it is an error of Markdown: a ``•`` is a sign like any other.  A patient
would read a list as one long sentence, and nobody would be told.
"""

from __future__ import annotations

import re

_POINT = "Start each point of a list with - and a space."
_BULLET = re.compile(r"\s*[•●○◦▪■□‣⁃∙·✓✔❖➢➤]")
_DASH = re.compile(r"\s*[–—]\s")
_NO_SPACE = re.compile(r"\s*(-[^\W\d_]|\*[^\s*][^*]*$)")
_LETTER = re.compile(r"\s*(\([0-9]{1,2}|\(?[A-Za-z])\)\s")
_TAB = re.compile(r"\S\t")


def habit(text: str, above: str) -> str:
    """Say how to write the line *text* so that it is what its author means.

    *above* is the line directly above it; "" when that is empty.
    """
    if _BULLET.match(text):
        return f"The sign in front of this line makes no list. {_POINT}"
    if _DASH.match(text) and (not above or above.rstrip().endswith(":")):
        return f"A long dash makes no list. {_POINT}"
    if _NO_SPACE.match(text):
        return f"There is no space after the sign in front. {_POINT}"
    if _LETTER.match(text):
        return (
            "A letter or a number in brackets makes no list."
            f" {_POINT} Steps start with 1. and a space, then 2. and a space."
        )
    if _TAB.search(text):
        return (
            "A tab stands in this line. If this is a table, write it with | between"
            " its columns; if not, type a space in its place."
        )
    return ""
