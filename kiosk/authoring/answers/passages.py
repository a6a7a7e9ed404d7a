"""What patients will read: the lines of the pages that an answer stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from kiosk.content.loader import Compiled
from kiosk.content.model.blocks import Table
from kiosk.content.model.library import Edition, Page
from kiosk.content.model.stages import Room
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.model.word_count import prose_in
from kiosk.content.tables.clinic import ANSWERS


class Passage(NamedTuple):
    """Some words of a page in each language that has them; so is its *title*."""

    page: str
    title: Mapping[str, str]
    words: Mapping[str, str]


def passages_in(compiled: Compiled) -> Mapping[str, tuple[Passage, ...]]:
    """Return what is read of each answer, by its name, as a walk comes to it."""
    found: dict[str, list[Passage]] = {}
    editions = compiled.library.editions
    for page in _in_order(editions["en"]):
        own = {
            code: edition.pages[page]
            for code, edition in editions.items()
            if page in edition.pages and page not in edition.borrowed
        }
        title = {code: one.title for code, one in own.items()}
        for name, words in _beside_each_other(own):
            found.setdefault(name, []).append(Passage(page, title, words))
    return {name: tuple(passages) for name, passages in found.items()}


def room_in(compiled: Compiled) -> Room | None:
    """Return the room as patients will see it; None is that no page has one."""
    pages = compiled.library.editions["en"].pages.values()
    blocks = (block for page in pages for block in page.blocks)
    return next((block for block in blocks if isinstance(block, Room)), None)


def _in_order(edition: Edition) -> Sequence[str]:
    return [*dict.fromkeys((*edition.walk, *edition.pages))]


def _beside_each_other(
    pages: Mapping[str, Page],
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Go through the lines of one page; what comes first in each language is one."""
    read = {code: _by_answer(page) for code, page in pages.items()}
    for name in dict.fromkeys(name for lines in read.values() for name in lines):
        each = (lines.get(name, ()) for lines in read.values())
        for words in zip_longest(*each, fillvalue=""):
            yield name, dict(zip(read, words, strict=True))


def _by_answer(page: Page) -> Mapping[str, Sequence[str]]:
    found: dict[str, dict[str, None]] = {}
    for name, words in (*_answered(page), *_of_ways(page), *_of_the_room(page)):
        found.setdefault(name, {})[words] = None
    return {name: tuple(lines) for name, lines in found.items()}


def _answered(page: Page) -> Iterator[tuple[str, str]]:
    for prose in prose_in(page):
        for name in prose.answers:
            if name in ANSWERS:
                yield name, plain_words(prose.markup)


def _of_ways(page: Page) -> Iterator[tuple[str, str]]:
    """Go through the ways that are compared: each by the first that is said of it."""
    for block in page.blocks:
        if isinstance(block, Table) and block.rows and block.head[0] == Prose(""):
            for way, said in zip(block.head[1:], block.rows[0][1:], strict=False):
                yield "routes", f"{plain_words(way.markup)}: {plain_words(said.markup)}"


def _of_the_room(page: Page) -> Iterator[tuple[str, str]]:
    for block in page.blocks:
        if isinstance(block, Room):
            for spot in block.spots:
                said = " ".join(plain_words(one.markup) for one in spot.items)
                yield "room_items", f"{plain_words(spot.title.markup)}: {said}"
