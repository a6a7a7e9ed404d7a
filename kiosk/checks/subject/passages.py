"""What a page says, in the order in which it is read: for a Leaf."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.checks.subject.leaf import Passage
from kiosk.content.model.blocks import (
    Bands,
    Bullets,
    Cards,
    Checklist,
    DoDont,
    Heading,
    KeyMessage,
    More,
    Paragraph,
    Picture,
    Steps,
    Table,
)
from kiosk.content.model.in_words import words_of
from kiosk.content.model.library import Page
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.questions import asks, stage_of
from kiosk.content.model.stages import Room
from kiosk.content.model.text import Prose, plain_words


def passages_of(
    page: Page, title_line: int, phrases: Phrases = ENGLISH
) -> tuple[Passage, ...]:
    """Return all that *page* says: its stage in words, what is folded, its asks."""
    return (
        Passage(page.title, "title", title_line),
        _passage(page.message, "message"),
        _passage(page.action, "action"),
        *([_passage(page.notice, "notice")] if page.notice.markup else []),
        *(one for block in words_of(page, "", phrases) for one in _of_block(block)),
        *_asks(page),
        *([Passage(page.alt, "alt", title_line)] if page.alt else []),
        *_alts(page),
    )


def _passage(text: Prose, kind: str, *, folded: bool = False) -> Passage:
    words = plain_words(text.markup)
    return Passage(words, kind, text.line, text.facts, folded, text)


def _of_block(block: object, *, folded: bool = False) -> Iterator[Passage]:
    if isinstance(block, More):
        yield _passage(block.title, "heading")
        for inner in block.blocks:
            yield from _of_block(inner, folded=True)
    elif isinstance(block, Picture):
        yield Passage(block.alt, "alt", block.line, (), folded)
    for kind, text in _texts(block):
        if text.markup:
            yield _passage(text, kind, folded=folded)


def _texts(block: object) -> Iterator[tuple[str, Prose]]:
    match block:
        case Heading():
            yield "heading", block.text
        case Paragraph():
            yield "paragraph", block.text
        case Picture():
            yield "caption", block.caption
        case Bullets(items=items) | Steps(items=items) | Checklist(items=items):
            yield from (("point", item) for item in items)
        case KeyMessage():
            yield "heading", block.title
            yield from (("point", item) for item in block.items)
        case DoDont():
            yield "heading", block.do_title
            yield from (("point", item) for item in block.do_items)
            yield "heading", block.dont_title
            yield from (("point", item) for item in block.dont_items)
        case Cards(cards=cards) | Bands(bands=cards):
            for card in cards:
                yield "heading", card.title
                yield from (("point", item) for item in card.items)
        case Table():
            yield from (("column", cell) for cell in block.head)
            yield from (("cell", cell) for row in block.rows for cell in row)


def _alts(page: Page) -> Iterator[Passage]:
    """Go through what the picture of a stage shows; its first spot is near it."""
    for block in page.blocks:
        if isinstance(block, Room) and block.alt:
            yield Passage(block.alt, "alt", block.line)


def _asks(page: Page) -> Iterator[Passage]:
    """Go through what the page offers to ask, but for what it has said already."""
    stage = stage_of(page)
    lines = _lines_of(stage)
    for piece, words in asks(page).items():
        if piece in lines:
            yield Passage(words, "ask", lines[piece])


def _lines_of(stage: object) -> dict[str, int]:
    pieces = [
        piece
        for name in ("spots", "steps", "effects", "points")
        for piece in getattr(stage, name, ())
    ]
    return {piece.id: piece.title.line for piece in pieces}
