"""C1 and Q1: whether what a consent or a decision needs is on some page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kiosk.checks.subject.coverage_file import (
    FILE,
    Element,
)
from kiosk.checks.subject.rule import Mark
from kiosk.content.approval.signed_content import stated_facts
from kiosk.content.model.library import Edition

if TYPE_CHECKING:
    from kiosk.checks.subject.shelf import Shelf


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
