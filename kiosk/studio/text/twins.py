"""A page in two languages: which lines go together, and what has changed.  No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

_BREAKS = ("#", ":::", "- ", "+ ", "|", "![")


def starts_of(text: str) -> list[int]:
    """Return the lines at which something begins: a key, a paragraph, a point."""
    lines, found = text.split("\n"), list[int]()
    header, blank = bool(lines) and lines[0].strip() == "---", True
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        if bare and (header or blank or bare.startswith(_BREAKS)):
            found.append(number)
        if header and number > 1 and bare == "---":
            header = False
        blank = not bare
    return found


def beside(line: int, here: Sequence[int], there: Sequence[int]) -> int:
    """Return the line *there* that stands for *line* *here*; both are of starts_of."""
    if not here or not there:
        return line
    nth = max(0, sum(start <= line for start in here) - 1)
    into = line - here[nth] if line >= here[nth] else 0
    return there[min(nth, len(there) - 1)] + into


def changed_lines(before: str, now: str) -> frozenset[int]:
    """Return the lines of *now* that are not as they were *before*."""
    rows, others = before.split("\n"), now.split("\n")
    found: set[int] = set()
    same = SequenceMatcher(None, rows, others, autojunk=False).get_opcodes()
    for kind, _, _, first, last in same:
        if kind == "delete":
            found.add(min(first + 1, len(others)))
        elif kind != "equal":
            found.update(range(first + 1, last + 1))
    return frozenset(found)
