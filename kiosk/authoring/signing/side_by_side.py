"""What patients read of a page, and beside it the source's line of each fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kiosk.content.loader import Compiled
from kiosk.content.model.dropped_words import Stretch, source_line
from kiosk.content.model.library import Fact
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.model.word_count import prose_in


class FactBeside(NamedTuple):
    """A fact of a line: its *precise* words, with those that its *plain* ones drop."""

    id: str
    plain: str
    precise: tuple[Stretch, ...]
    status: str

    @property
    def dropped(self) -> tuple[str, ...]:
        """What the plain words leave out, in the order of the precise ones."""
        return tuple(one.words.strip() for one in self.precise if one.dropped)


class LineBeside(NamedTuple):
    """What patients read at one *line* of the page's file, with the facts it states."""

    reads: str
    line: int
    facts: tuple[FactBeside, ...]


def side_by_side(
    compiled: Compiled, language: str, page: str
) -> tuple[LineBeside, ...]:
    """Return all that patients read of a page, and the words that it explains."""
    edition, known = compiled.library.editions[language], compiled.shared.facts or {}
    whole = edition.pages[page]
    terms = (edition.glossary[word] for word in whole.words if word in edition.glossary)
    said = (
        *((prose, prose.markup) for prose in prose_in(whole, folded=False)),
        *((word.means, f"{word.term}: {word.means.markup}") for word in terms),
    )
    return tuple(
        LineBeside(plain_words(markup), prose.line, tuple(_facts(prose, known)))
        for prose, markup in said
        if markup
    )


def _facts(prose: Prose, known: Mapping[str, Fact]) -> Iterator[FactBeside]:
    for name in prose.facts:
        if fact := known.get(name):
            yield FactBeside(name, fact.plain, source_line(fact), fact.status)
