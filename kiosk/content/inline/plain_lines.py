"""Lines that need no fact, and why: ``{plain: how this screen works}``."""

from __future__ import annotations

import re

from kiosk.content.files.lines import Line, one_line
from kiosk.content.inline.context import Context

_PLAIN = re.compile(r"(?<![\w:.-])plain\b\s*:?(.*)", re.IGNORECASE | re.DOTALL)

USUAL_REASONS = (
    "how this screen works",
    "how these pages are made",
    "a kind word",
    "a wish",
    "what to ask",
    "what to tell us",
    "what the word means",
    "a story to ask about",
)
"""Why a line needs no fact, most of the time; any other words will do."""

_NO_REASON = (
    "'plain' says why a line needs no fact, and this one does not. Write the reason:"
    " {plain: how this screen works}"
)


def words_and_reason(inside: Line, context: Context) -> tuple[list[str], str]:
    """Return the words in a pair of braces, and why the line needs no fact, if so."""
    match = _PLAIN.search(inside.text)
    words = inside.text[: match.start() if match else None].replace(",", " ").split()
    reason = one_line(match[1]) if match else ""
    if match and not any(map(str.isalpha, reason)):
        context.report.add(inside.number, _NO_REASON)
    elif not match and not words:
        context.report.add(inside.number, "The braces { } are empty. Take them away.")
    return words, reason
