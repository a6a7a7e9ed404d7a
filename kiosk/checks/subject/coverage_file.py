"""What a consent or a decision needs: ``coverage.toml``.

One table an element:

    [consent.touch]
    asks = "Who may touch you, and when"
    standard = "Marks 2024"
    facts = ["O8", "O9"]        # any one of them on a page will do

    [decision.C6]
    asks = "Who paid for it"
    standard = "IPDAS C6"
    pages = ["about"]           # or any one of these pages
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml

FILE = "coverage.toml"

CONSENT, DECISION = "consent", "decision"
"""The two groups of elements: what C1 asks for, and what Q1."""

_GROUPS = (CONSENT, DECISION)
_REQUIRED = ("asks", "standard")
_KEYS = (*_REQUIRED, "facts", "pages")


class Element(NamedTuple):
    """One thing that has to be told, and the *facts* or *pages* that tell it.

    *place* is the way to its table, *standard* who asks for it.
    """

    place: tuple[str, str]
    asks: str
    standard: str
    facts: tuple[str, ...]
    pages: tuple[str, ...]


@minded
def read_coverage(
    report: Report, facts: Collection[str], pages: Collection[str]
) -> tuple[Element, ...]:
    """Read the file of *report*; without it nothing is asked for."""
    file = read_toml(report) if report.path.exists() else None
    if file is None:
        return ()
    file.check_keys(_GROUPS, required=())
    groups = [(name, table) for name, table in file.tables() if name in _GROUPS]
    return tuple(
        _element((group, name), table, facts, pages)
        for group, tables in groups
        for name, table in tables.tables()
    )


def _element(
    place: tuple[str, str],
    table: Table,
    facts: Collection[str],
    pages: Collection[str],
) -> Element:
    table.check_keys(_KEYS, required=_REQUIRED)
    if not any(table.values.get(key) for key in ("facts", "pages")):
        table.problem("", 'Name what tells it: facts = ["…"] or pages = ["…"].')
    return Element(
        place,
        table.text("asks"),
        table.text("standard"),
        known_in(table, "facts", facts),
        known_in(table, "pages", pages),
    )


def known_in(table: Table, key: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the list *key*, of facts or pages; report each that is not *known*."""
    words = tuple(word.removesuffix(".md") for word in table.texts(key))
    for word in words:
        if word not in known:
            text = f"There is no {key.removesuffix('s')} {quoted(word)}."
            table.report.unknown(table.line(key, word), text, word, known)
    return words
