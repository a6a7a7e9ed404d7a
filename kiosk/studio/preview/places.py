"""Which line of the file stands where on the screen, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.content.cache import Made
from kiosk.content.model.blocks import Block, More
from kiosk.content.model.stages import Day, Effects, Points, Room
from kiosk.content.model.text import plain_words
from kiosk.content.model.word_count import prose_in

_IN_HEADER = ("title", "alt", "notice")
"""What of a header is not kept with its line on the page."""


def lines_of(made: Made) -> dict[str, int]:
    """Return the words that a page shows, each with the line they stand in."""
    header = made.draft.header
    lines = {
        line.text.strip('"'): line.number
        for line in map(header.line, _IN_HEADER)
        if line.text
    }
    for prose in prose_in(made.page):
        if prose.line and (words := plain_words(prose.markup)):
            lines.setdefault(words, prose.line)
    return lines


def line_at(root: QQuickItem, place: QPointF, made: Made) -> int:
    """Return the line whose words stand at *place*; 0 is none."""
    lines = lines_of(made)
    for item in reversed([*words_under(root)]):  # what lies above comes later
        if _area(item).contains(place) and (line := _line(_said_by(item), lines)):
            return line
    return 0


def item_for(root: QQuickItem, line: int, made: Made) -> QQuickItem | None:
    """Return what shows the words of *line*, or those that begin above it."""
    items = {_said_by(item): item for item in words_under(root)}
    for words, _ in _upwards(lines_of(made), line):
        if words in items:
            return items[words]
    return None


def piece_for(line: int, blocks: Iterable[Block]) -> tuple[str, bool]:
    """Return the piece of a stage that has *line*, and if it is a point of consent."""
    for block in blocks:
        match block:
            case Room(spots=pieces) | Day(steps=pieces) | Effects(effects=pieces):
                is_point = False
            case Points(points=pieces):
                is_point = True
            case _:
                continue
        started = [one.id for one in pieces if one.title.line <= line]
        ends = max((one.line for one in prose_in(block)), default=0)
        if started and line <= ends:
            return started[-1], is_point
    return "", False


def fold_for(line: int, blocks: Iterable[Block]) -> int | None:
    """Return the number of the folded block that has *line*, if one has."""
    for number, block in enumerate(blocks):
        lines = [one.line for one in prose_in(block)] if isinstance(block, More) else []
        if lines and min(lines) < line <= max(lines):
            return number
    return None


def words_under(item: QQuickItem) -> Iterator[QQuickItem]:
    """Go through all words that can be seen below *item*."""
    for child in item.childItems():
        if not child.isVisible() or child.opacity() == 0:
            continue
        if child.inherits("QQuickText") and child.property("text"):
            yield child
        yield from words_under(child)


def scroller_of(item: QQuickItem) -> QQuickItem | None:
    """Return what *item* is scrolled by."""
    above = item.parentItem()
    while above and not above.metaObject().className().startswith("Scroller"):
        above = above.parentItem()
    return above


def area_of(item: QQuickItem) -> QRectF:
    """Return where *item* stands in its window."""
    return _area(item)


def _area(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _said_by(item: QQuickItem) -> str:
    return plain_words(str(item.property("text")))


def _line(said: str, lines: dict[str, int]) -> int:
    """Return the line of what is *said*: the screen may show a part, or add to it."""
    if said in lines:
        return lines[said]
    if len(said.split()) < 3:
        return 0
    return next((n for words, n in lines.items() if said in words or words in said), 0)


def _upwards(lines: dict[str, int], line: int) -> list[tuple[str, int]]:
    above = [one for one in lines.items() if one[1] <= line]
    return sorted(above, key=lambda one: one[1], reverse=True)
