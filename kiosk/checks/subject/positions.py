"""Where on a page the words stand that a rule found: line and column.

The compiler keeps the line where each passage begins.  The rest is looked for in
what the author wrote, past the signs that the reader never sees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kiosk.checks.subject.leaf import Passage
from kiosk.content.model.folding import folded

_UNREAD = re.compile(r"\{[^{}]*\}|\]\([^()]*\)|\|[^\[\]|]*\]\]")
"""Braces, where a link leads, and which word of the glossary is meant."""
_MARKER = re.compile(
    r"\s*(?:#+\s+|[-*+]\s+|[0-9]{1,9}[.)]\s+|\|\s*|:::\s*[\w-]+\s+|[A-Za-z_]+:\s+)?[*_\[“]*"
)
_EMPTY = re.compile(r"\s*$")
_TITLE = re.compile(r"\s*(?:#|:::)")
_BETWEEN = r"[\s*_\[\]]+"
_MOST_LINES = 60
"""As many may a passage, and what stands around it, reach down."""


def place_of(
    lines: Sequence[str], passage: Passage, start: int, end: int
) -> tuple[int, int]:
    """Return the line and the column of ``passage.text[start:end]``, from 1.

    *lines* are in plain signs: see ``content.model.folding``.  Words that the author
    did not write, such as a clinic's answer, stand where the passage begins.
    """
    if not 1 <= passage.line <= len(lines):
        return max(passage.line, 0), 0
    found = _found(lines, passage, start, end) if end else None
    return found or (passage.line, _MARKER.match(lines[passage.line - 1]).end() + 1)  # type: ignore[union-attr]  # it matches nothing, too


def _found(
    lines: Sequence[str], passage: Passage, start: int, end: int
) -> tuple[int, int] | None:
    seen = _UNREAD.sub(lambda hidden: "\0" * len(hidden[0]), _region(lines, passage))
    words = folded(passage.text[start:end])
    nth = folded(passage.text[:start]).count(words)
    places = [match.start() for match in _pattern(words).finditer(seen)]
    if not places:
        return None
    place = places[nth] if nth < len(places) else places[0]
    above = seen.count("\n", 0, place)
    return passage.line + above, place - (seen.rfind("\n", 0, place) + 1) + 1


def _region(lines: Sequence[str], passage: Passage) -> str:
    """Return what the author wrote there: up to an empty line, or all below a title.

    A step and its lines are one passage, and a question stands below its title.
    """
    first, *below = lines[passage.line - 1 : passage.line - 1 + _MOST_LINES]
    end = _TITLE if first.lstrip().startswith("#") else _EMPTY
    return "\n".join([first, *takewhile(lambda line: not end.match(line), below)])


def _pattern(words: str) -> re.Pattern[str]:
    spelled = (re.escape(word) for word in words.split())
    return re.compile(_BETWEEN.join(spelled).replace("’", "['’]"))
