"""C1 and Q1: whether what a consent or a decision needs is on some page.

``coverage.toml`` says what that is, one table an element:

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

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.approval.signatures import stated_facts
from kiosk.content.checks.rule import Mark
from kiosk.content.files.problems import Report, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.content.model.library import Edition

if TYPE_CHECKING:
    from kiosk.content.checks.shelf import Shelf

FILE = "coverage.toml"
CONSENT, DECISION = "consent", "decision"

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
        _known(table, "facts", facts),
        _known(table, "pages", pages),
    )


def _known(table: Table, key: str, known: Collection[str]) -> tuple[str, ...]:
    words = tuple(word.removesuffix(".md") for word in table.texts(key))
    for word in words:
        if word not in known:
            text = f"There is no {key.removesuffix('s')} {quoted(word)}."
            table.report.unknown(table.line(key, word), text, word, known)
    return words


def not_told(group: str) -> Callable[[Shelf], Iterator[Mark]]:
    """Return the function of the rule that asks for the elements of *group*."""

    def whole(shelf: Shelf) -> Iterator[Mark]:
        wanted = [one for one in shelf.coverage if one.place[0] == group]
        for language, edition in shelf.library.editions.items():
            told = _told(edition)
            for one in wanted:
                if told.isdisjoint({*one.facts, *map(_as_page, one.pages)}):
                    yield _missing(shelf, one, language)

    return whole


def _told(edition: Edition) -> frozenset[str]:
    """Return the facts that some page states, and the pages that are there."""
    own = {key: one for key, one in edition.pages.items() if key in edition.standings}
    stated = (stated_facts(one, edition.glossary) for one in own.values())
    facts = (fact for some in stated for fact in some)
    return frozenset((*facts, *map(_as_page, own)))


def _as_page(page: str) -> str:
    return f"{page}.md"  # no fact is called so


def _missing(shelf: Shelf, one: Element, language: str) -> Mark:
    text = f"No page in {language!r} tells this ({one.standard}): {one.asks}."
    facts = f"State one of these facts on a page: {', '.join(one.facts)}."
    pages = f"Write one of these pages: {', '.join(one.pages)}."
    mend = " ".join(([facts] if one.facts else []) + ([pages] if one.pages else []))
    return Mark(shelf.path(FILE), shelf.line(FILE, *one.place), text, mend)
