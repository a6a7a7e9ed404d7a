"""The page on the screen, for QML to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import (
    Block,
    Bullets,
    Cards,
    DoDont,
    Edition,
    Heading,
    KeyMessage,
    More,
    Page,
    Paragraph,
    Picture,
    Section,
    Source,
    Steps,
    Table,
    Word,
)
from kiosk.ui.rows import Rows
from kiosk.visit.visit import Place

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class Fold(Struct, frozen=True, tag="more"):
    """The line that unfolds what a page keeps for those who want more."""

    title: str
    number: int
    unfolded: bool


class WordChip(Struct, frozen=True, tag="word"):
    """A word to know that the page explains."""

    id: str
    term: str


BLOCKS = (
    *(Heading, Paragraph, Bullets, Steps, KeyMessage, DoDont),
    *(Cards, Table, Picture, Fold),
)


@QmlElement
@QmlUncreatable("Read it from Bridge.page.")
class OpenPage(QObject):  # type: ignore[operator]  # PySide6 stub
    """What the page on the screen says, and where it stands on its path."""

    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._section: Section | None = None
        self._place: Place | None = None
        self._blocks = Rows(BLOCKS, self)
        self._sources = Rows((Source,), self)
        self._words = Rows((WordChip,), self)

    def turn(
        self, page: Page, place: Place, edition: Edition, sources: dict[str, Source]
    ) -> None:
        """Show *page*, which stands at *place*, with all that is folded folded."""
        sections = (s for s in edition.sections if page.id in s.pages)
        self._page, self._place = page, place
        self._section = next(sections, None)
        self._blocks.show(tuple(_rows(page.blocks, frozenset())))
        self._sources.show(tuple(sources[key] for key in page.sources))
        self._words.show(tuple(_chips(page.words, edition.glossary)))
        self.turned.emit()

    def clear(self) -> None:
        """Forget the page."""
        self._page = self._section = self._place = None
        for rows in (self._blocks, self._sources, self._words):
            rows.show(())
        self.turned.emit()

    def unfold(self, unfolded: frozenset[int]) -> None:
        """Open exactly the folded blocks with these numbers."""
        if self._page:
            self._blocks.show(tuple(_rows(self._page.blocks, unfolded)))

    @Property(str, notify=turned)
    def id(self) -> str:
        return self._page.id if self._page else ""

    @Property(str, notify=turned)
    def title(self) -> str:
        return self._page.title if self._page else ""

    @Property(str, notify=turned)
    def message(self) -> str:
        return self._page.message.markup if self._page else ""

    @Property(str, notify=turned)
    def action(self) -> str:
        return self._page.action.markup if self._page else ""

    @Property(str, notify=turned)
    def picture(self) -> str:
        return self._page.picture if self._page else ""

    @Property(str, notify=turned)
    def alt(self) -> str:
        return self._page.alt if self._page else ""

    @Property(str, notify=turned)
    def topic(self) -> str:
        return self._section.title if self._section else ""

    @Property(str, notify=turned)
    def tint(self) -> str:
        return self._section.tint if self._section else "mist"

    @Property(int, notify=turned)
    def number(self) -> int:
        """Where the page stands on its path, from 1."""
        return self._place.number if self._place else 0

    @Property(int, notify=turned)
    def count(self) -> int:
        """How many pages the path has."""
        return len(self._place.path) if self._place else 0

    @Property(bool, notify=turned)
    def isLast(self) -> bool:
        return self._place is None or self._place.following is None

    @Property(str, notify=turned)
    def reviewed(self) -> str:
        return _day(self._page.reviewed) if self._page else ""

    @Property(str, notify=turned)
    def reviewDue(self) -> str:
        return _day(self._page.review_by) if self._page else ""

    @Property(Rows, constant=True)
    def blocks(self) -> Rows:
        return self._blocks

    @Property(Rows, constant=True)
    def sources(self) -> Rows:
        return self._sources

    @Property(Rows, constant=True)
    def words(self) -> Rows:
        return self._words


def _rows(blocks: Iterable[Block], unfolded: frozenset[int]) -> Iterator[Struct]:
    for number, block in enumerate(blocks):
        if isinstance(block, More):
            yield Fold(block.title.markup, number, number in unfolded)
            if number in unfolded:
                yield from block.blocks
        else:
            yield block


def _chips(words: Iterable[str], glossary: dict[str, Word]) -> Iterator[WordChip]:
    return (WordChip(word, glossary[word].term) for word in words)


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
