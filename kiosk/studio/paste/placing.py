"""Where a paste stands on a page: apart from what is above it and below it."""

from __future__ import annotations

_FRONTS = ("- ", "1. ", "## ", "| ")


def placed(text: str, before: str, behind: str) -> str:
    """Return *text* with the line ends it needs between *before* and *behind*.

    Words that are one paragraph go into the line where they are pasted.
    """
    is_block = "\n" in text or text.startswith(_FRONTS)
    if not is_block:
        return text
    return _gap(before[-2:]) + text + _gap(behind[:2][::-1])


def _gap(near: str) -> str:
    """Return what is missing to an empty line; *near* ends at the paste."""
    if not near:
        return ""
    ends = len(near) - len(near.rstrip("\n"))
    return "\n" * (2 - ends)
