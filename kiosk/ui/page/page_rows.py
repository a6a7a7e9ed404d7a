"""The rows of a page: its blocks, and the words that it explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

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
from kiosk.content.model.in_words import short_of, words_of
from kiosk.content.model.library import Page, Word
from kiosk.content.model.phrases import Phrases


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
    *(Cards, Table, Picture, Fold, Checklist, Bands),
)


def blocks_of(page: Page, version: str, phrases: Phrases) -> tuple[Block, ...]:
    """Return the words of *page* in one version; "" is what its notice hides."""
    match version:
        case "":
            return ()
        case "short":
            return short_of(page)
        case _:
            return words_of(page, "", phrases)


def in_order(
    blocks: Iterable[Block], unfolded: frozenset[int]
) -> Iterator[tuple[int, Block]]:
    """Go through *blocks* as they stand on the page, each with its number.

    What is unfolded comes after the line that unfolds it, under the same number.
    """
    for number, block in enumerate(blocks):
        yield number, block
        if isinstance(block, More) and number in unfolded:
            yield from ((number, inner) for inner in block.blocks)


def rows_of(blocks: Iterable[Block], unfolded: frozenset[int]) -> Iterator[Struct]:
    for number, block in in_order(blocks, unfolded):
        if isinstance(block, More):
            yield Fold(block.title.markup, number, number in unfolded)
        else:
            yield block


def chips_of(words: Iterable[str], glossary: dict[str, Word]) -> Iterator[WordChip]:
    return (WordChip(word, glossary[word].term) for word in words)
