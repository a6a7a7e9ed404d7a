"""What is said of a page when it is read aloud: sentence by sentence.

A voice is given plain words, one sentence at a time, so that it can be stopped
anywhere and go on where it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from kiosk.content.model.blocks import (
    Bands,
    Block,
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
from kiosk.content.model.library import Edition, Page
from kiosk.content.model.phrases import ENGLISH, Phrases
from kiosk.content.model.sentence_ends import sentence_ends
from kiosk.content.model.text import Card, Prose
from kiosk.content.speech.written_out import written_out

LONGEST = 240
"""Letters that are said at once: what a voice that hangs can cost is bounded."""

TITLE, MESSAGE, ACTION = "title", "message", "action"
"""The blocks that every page has; the others are counted from 0."""

PIECE, REPLY = "piece", "reply"
"""What is open in a stage, and what is said to an answer there."""

_PIECE = re.compile(rf"\S.{{0,{LONGEST - 2}}}\S(?=\s|$)|\S", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


class Sentence(NamedTuple):
    """Some words to say at once, and the block of the page they stand in."""

    block: str
    text: str


class Manner(NamedTuple):
    """How words are said: in *language*, with its *phrases*; *dialled* are numbers."""

    language: str
    dialled: frozenset[str] = frozenset()
    phrases: Phrases = ENGLISH


def manner_of(edition: Edition) -> Manner:
    """Return how the words of *edition* are said, with this clinic's numbers."""
    names = ("emergency_number", "crisis_number", "phone_day", "phone_night")
    numbers = (edition.clinic.get(name, "") for name in names)
    return Manner(edition.language, frozenset(filter(None, numbers)), edition.phrases)


def page_aloud(page: Page, manner: Manner, route: str = "") -> tuple[Sentence, ...]:
    """Say all of *page*, as it is before anything on it is touched.

    With a *route*, a session day is the one of those who take it that way.
    """
    blocks = words_of(page, route, manner.phrases)
    return tuple(sentences_of(page, blocks, manner))


def sentences_of(
    page: Page, blocks: Iterable[Block], manner: Manner
) -> Iterator[Sentence]:
    """Say *page* with these *blocks*, which stand on it in this order."""
    yield from head_aloud(page, manner)
    yield from blocks_aloud(blocks, manner)
    yield from _sentences(ACTION, [page.action], manner)


def head_aloud(page: Page, manner: Manner) -> Iterator[Sentence]:
    """Say the title of *page* and its main point."""
    yield from _sentences(TITLE, [_raw(page.title)], manner)
    yield from _sentences(MESSAGE, [page.message], manner)


def blocks_aloud(blocks: Iterable[Block], manner: Manner) -> Iterator[Sentence]:
    """Say *blocks*; each has its number as its name."""
    for number, block in enumerate(blocks):
        yield from _sentences(str(number), said_of(block), manner)


def prose_aloud(block: str, prose: Prose, manner: Manner) -> Iterator[Sentence]:
    """Say *prose*, which stands in *block*."""
    yield from _sentences(block, [prose], manner)


def plain_aloud(words: str, manner: Manner) -> Iterator[Sentence]:
    """Say *words* as they stand on the screen: no StyledText, and in no block."""
    yield from _sentences("", [_raw(words)], manner)


def text_sum(sentences: Iterable[Sentence]) -> str:
    """Return a short sum of what is said: other words, another sum."""
    words = "\n".join(sentence.text for sentence in sentences)
    return f"{crc32(words.encode()):08x}"


def said_of(block: Block) -> Iterator[Prose]:
    """Say what *block* shows; what is folded is named, not read."""
    match block:
        case Heading(text) | Paragraph(text) | More(text):
            yield text
        case Bullets(items) | Checklist(items):
            yield from items
        case Steps(items):
            yield from _numbered(items)
        case KeyMessage(title, items):
            yield from (title, *items)
        case DoDont(do, dos, dont, donts):
            yield from (do, *dos, dont, *donts)
        case Cards(cards) | Bands(cards):
            yield from _of_cards(cards)
        case Table(head, rows):
            yield from (_row(head, row) for row in rows)
        case Picture():
            yield from (_raw(block.alt), block.caption)


def _of_cards(cards: Iterable[Card]) -> Iterator[Prose]:
    for card in cards:
        yield from (card.title, *card.items)


def _numbered(items: Iterable[Prose]) -> Iterator[Prose]:
    for number, item in enumerate(items, 1):
        yield Prose(f"{number}: {item.markup}")


def _row(head: tuple[Prose, ...], row: tuple[Prose, ...]) -> Prose:
    """Say a row of a table: its name, then each cell under the name of its column."""
    name, *cells = (cell.markup for cell in row)
    columns = (column.markup for column in head[1:])
    said = (f"{a}: {b}" for a, b in zip(columns, cells, strict=True) if b)
    return Prose("\n".join([name, *said]))


def _raw(words: str) -> Prose:
    """Take words that are not StyledText."""
    return Prose(words.replace("&", "&amp;").replace("<", "&lt;"))


def _sentences(block: str, said: Iterable[Prose], manner: Manner) -> Iterator[Sentence]:
    for prose in said:
        bare = unescape(_TAG.sub("", prose.markup.replace("<br>", "\n")))
        ends = (0, *sentence_ends(bare, manner.phrases), len(bare))
        for start, end in pairwise(ends):
            for piece in _PIECE.findall(bare[start:end].strip()):
                yield Sentence(block, speakable(piece, manner))


def speakable(text: str, manner: Manner) -> str:
    """Write out what a voice would say wrongly: numbers to dial, IV, ranges."""
    said = written_out(text, manner.dialled, manner.phrases)
    return re.sub(r"[“”*_]", "", said.replace(" · ", ", "))
