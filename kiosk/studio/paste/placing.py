"""Where a paste stands on a page: apart from what is above it and below it."""

from __future__ import annotations

import re

_FRONTS = ("- ", "1. ", "## ", "| ")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_SIGNS = re.compile(r"^(?:- |\d+\. |## )|^\|[ |-]*$|\*\*|(?<!\\)\*", re.MULTILINE)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


def placed(text: str, before: str, behind: str) -> str:
    """Return *text* with the line ends it needs between *before* and *behind*.

    Words that are one paragraph go into the line where they are pasted.  A line of
    the header stays one line of plain words.
    """
    if _is_in_header(before):
        return " ".join(_LINK.sub(r"\1", _SIGNS.sub("", text)).split())
    is_block = "\n" in text or text.startswith(_FRONTS)
    if not is_block:
        return text
    return _gap(before[-2:]) + text + _gap(behind[:2][::-1])


def _is_in_header(before: str) -> bool:
    return before.startswith("---") and len(_FENCE.findall(before)) == 1


def _gap(near: str) -> str:
    """Return what is missing to an empty line; *near* ends at the paste."""
    if not near:
        return ""
    ends = len(near) - len(near.rstrip("\n"))
    return "\n" * (2 - ends)
