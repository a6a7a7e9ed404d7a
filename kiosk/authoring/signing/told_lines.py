"""What was signed, as lines that a person reads: words, facts, sources, pictures.

The lines are made from what is kept, which outlives the program that kept it: what a
later one has in other places is still told, if less well named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from kiosk.content.model.text import plain_words

What = Literal[
    "words", "facts", "words to know", "sources", "pictures", "phrases", "days"
]
"""Of what kind a line is."""

_NO_WORDS = frozenset(
    ("id", "kind", "facts", "sources", "words", "picture", "source", "layer", "icon")
)
"""Keys of a page under which nothing stands that a patient reads."""

_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=\S)")


class Line(NamedTuple):
    what: What
    text: str


def lines_of(content: dict[str, Any]) -> list[Line]:
    """Return all lines of what is kept of a page, in the order of the page."""
    return [Line(what, text) for what, text in _lines(content) if text]


def _lines(content: dict[str, Any]) -> Iterator[tuple[What, str]]:
    yield from _of_page(_table(content, "page"))
    for fact, said in _table(content, "facts").items():
        yield from (("facts", f"{fact} {text}") for text in _fields(said))
    for word in _table(content, "words").values():
        yield from (("words to know", text) for text in _words(word))
    for source, said in sorted(_table(content, "sources").items()):  # they are a set
        yield from (("sources", f"{source} {text}") for text in _fields(said))
    for name, said in _table(content, "phrases").items():
        if name not in {"reviewed", "review_by"}:
            yield "phrases", f"{name}: {said}"
    for name, total in _table(content, "pictures").items():
        yield "pictures", f"{name}: the file {str(total)[:12]}"


def _of_page(page: dict[str, Any]) -> Iterator[tuple[What, str]]:
    for key, value in page.items():
        if key in {"reviewed", "review_by"}:
            yield "days", f"{key}: {value}"
        elif key in {"picture", "alt"}:
            yield "pictures", f"{key}: {value}"
        elif key not in _NO_WORDS:
            yield from (("words", text) for text in _words(value))


def _table(content: dict[str, Any], key: str) -> dict[str, Any]:
    found = content.get(key)
    return found if isinstance(found, dict) else {}


def _words(value: object) -> Iterator[str]:
    """Go through the sentences in *value*; short words of one thing are one line."""
    match value:
        case str():
            yield from _SENTENCE.split(plain_words(value))
        case {"markup": str(markup)}:
            yield from _SENTENCE.split(plain_words(markup))
        case dict():
            yield _side_by_side(value)
            for key, inner in value.items():
                if key not in _NO_WORDS and isinstance(inner, dict | list):
                    yield from _words(inner)
        case list():
            for inner in value:
                yield from _words(inner)


def _side_by_side(table: dict[str, Any]) -> str:
    short = (
        str(inner)
        for key, inner in table.items()
        if key not in _NO_WORDS and isinstance(inner, str | int | float)
    )
    return " · ".join(plain_words(one) for one in short if one)


def _fields(table: object) -> Iterator[str]:
    """Go through a fact or a source, each of its fields by its name."""
    for key, value in table.items() if isinstance(table, dict) else ():
        yield f"{key}: {value}"
