"""What there is to read aloud on the screen, as it is shown now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from kiosk.content.model import Block, Edition, Heading, Page
from kiosk.content.narration import Recording, recording_of
from kiosk.content.phrases import ENGLISH
from kiosk.content.pieces_aloud import piece_of
from kiosk.content.spoken import (
    Manner,
    Sentence,
    blocks_aloud,
    manner_of,
    page_aloud,
    sentences_of,
    words_aloud,
)
from kiosk.content.text import Prose
from kiosk.ui.page_rows import Fold
from kiosk.visit.visit import HELP_PAGE, Visit

if TYPE_CHECKING:
    from kiosk.ui.open_page import OpenPage
    from kiosk.ui.rows import Rows


class Reading(NamedTuple):
    """Some sentences in a *language*, and the recording that says them, if any."""

    language: str
    sentences: tuple[Sentence, ...]
    path: Path | None = None
    recording: Recording | None = None


def reading_of(
    edition: Edition, visit: Visit, open_page: OpenPage, content: Path
) -> Reading:
    """Return what to say: of what lies over the place, of the page, or of home.

    *content* is where recordings lie.
    """
    name = visit.place.page if visit.place else ""
    if visit.sheet or not name:
        manner = manner_of(edition)
        said = tuple(_over(edition, visit) if visit.sheet else _home(edition))
        return Reading(manner.language, said)
    manner = _manner(edition, name)
    said = tuple(_page(edition.pages[name], visit, open_page, manner))
    found = recording_of(content / manner.language, name, said)
    return Reading(manner.language, said, *(found or ()))


def _manner(edition: Edition, page: str) -> Manner:
    """Say a page that nobody has translated as what it is: English."""
    manner = manner_of(edition)
    is_english = page in edition.borrowed
    return manner._replace(language="en", phrases=ENGLISH) if is_english else manner


def _home(edition: Edition) -> Iterator[Sentence]:
    titles = (section.title for section in edition.sections if section.tile)
    return words_aloud(*titles, manner=manner_of(edition))


def _over(edition: Edition, visit: Visit) -> Iterator[Sentence]:
    """Say a sheet that has words of the content."""
    kind, _, name = visit.sheet.partition(":")
    if kind == "help" and HELP_PAGE in edition.pages:
        yield from page_aloud(edition.pages[HELP_PAGE], _manner(edition, HELP_PAGE))
    elif kind == "word" and name in edition.glossary:
        word = edition.glossary[name]
        means = word.means.markup
        yield from words_aloud(word.term, means, manner=manner_of(edition))


def _page(
    page: Page, visit: Visit, shown: OpenPage, manner: Manner
) -> Iterator[Sentence]:
    """Say *page* as it is *shown*: its notice, its stage, or its words."""
    if not shown.version:
        yield from words_aloud(page.notice.markup, manner=manner)
    elif shown.stage:
        yield from _stage(page, visit, manner)
    else:
        blocks = map(_block, cast("Rows", shown.blocks).rows)
        yield from sentences_of(page, blocks, manner)


def _stage(page: Page, visit: Visit, manner: Manner) -> Iterator[Sentence]:
    """Say the piece that is open, or all of the page where none is."""
    route, piece = visit.touched.route, visit.place.piece if visit.place else ""
    checks = visit.key() in visit.touched.responded
    blocks = piece_of(page, piece, manner, route=route, checks=checks)
    if blocks:
        return blocks_aloud(blocks, manner)
    return iter(page_aloud(page, manner, route))


def _block(row: object) -> Block:
    """Take a folded line for its title; every other row is a block."""
    if isinstance(row, Fold):
        return Heading(Prose(row.title))
    return cast("Block", row)
