"""From one page file to its Page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple
from zlib import crc32

from kiosk.content.blocks.build import build_blocks
from kiosk.content.files.lines import Line, read_lines
from kiosk.content.files.problems import Report
from kiosk.content.inline.context import Context
from kiosk.content.model.blocks import Block, Cards
from kiosk.content.model.library import Page
from kiosk.content.model.stages import Day, Effects, Room, Stage
from kiosk.content.model.text import Prose, words_linked
from kiosk.content.model.word_count import count_words, prose_in
from kiosk.content.page_head import compile_opening
from kiosk.content.syntax.allowances import Allowance, take_allowances
from kiosk.content.syntax.boxes import Part, split_parts
from kiosk.content.syntax.header import Header, split_header
from kiosk.content.syntax.pastes import take_pastes
from kiosk.known_pages import SCREEN_PAGES


class Draft(NamedTuple):
    """A page that was read but not compiled: links wait for the other pages.

    *parts* stand below its header; *lines* are all that its author wrote.
    """

    id: str
    header: Header
    parts: tuple[Part, ...]
    report: Report
    lines: Sequence[Line]
    allowances: tuple[Allowance, ...]

    @property
    def checksum(self) -> int:
        """Sum up what its author wrote."""
        return crc32("\n".join(line.source for line in self.lines).encode())


def read_draft(
    page_id: str, report: Report, written: bytes | None = None
) -> Draft | None:
    """Read the file of *report*; it says what is wrong when there is no Draft.

    What is *written* stands in place of the file: it is not on the disk yet.
    """
    lines = read_lines(report.path, report, written) or []
    kept, allowances = take_allowances(take_pastes(lines, report), report)
    split = split_header(kept, report) if kept else None
    if split and split[0].routes and page_id in SCREEN_PAGES:
        text = "The screen leads to this page for everyone. Take the line away."
        report.add(split[0].line("routes").number, text)
    if split is None:
        return None
    header, body = split
    return Draft(page_id, header, _parts(body, report), report, lines, allowances)


def _parts(body: Sequence[Line], report: Report) -> tuple[Part, ...]:
    if not any(line.text.strip() for line in body):
        report.add(0, "The page is empty. Write in it, below its header.")
    return split_parts(body, report)


def compile_page(draft: Draft, context: Context) -> Page:
    for route in draft.header.routes:
        context.use("route", route)
    opening = compile_opening(draft.header, context)
    body = (opening.message, opening.action, _blocks(draft, context))
    texts = [text.markup for text in _in_view(body)]
    facts, words = _cited(opening.facts, prose_in(body))
    return Page(
        id=draft.id,
        title=opening.title,
        message=opening.message,
        action=opening.action,
        picture=opening.picture,
        alt=opening.alt,
        blocks=body[-1],
        facts=facts,
        sources=_sources(facts, context),
        words=words,
        word_count=count_words(escape(opening.title), *texts),
        reviewed=draft.header.reviewed,
        review_by=draft.header.review_by,
        notice=opening.notice,
    )


def _in_view(body: tuple[Prose, Prose, tuple[Block, ...]]) -> Iterator[Prose]:
    """Go through what is read before a touch: of a stage, its signs to touch."""
    message, action, blocks = body
    stage = next((block for block in blocks if isinstance(block, Stage)), None)
    yield from (message, action)
    match stage:
        case None:
            yield from prose_in(blocks, folded=False)
        case Room(spots=pieces) | Day(steps=pieces) | Effects(effects=pieces):
            yield from (piece.title for piece in pieces)
            yield from stage.beside if isinstance(stage, Effects) else ()


def _blocks(draft: Draft, context: Context) -> tuple[Block, ...]:
    blocks = build_blocks(draft.parts, context)
    if context.is_help and not draft.report.problems:
        _check_cards(blocks, draft.report)
    return blocks


def _check_cards(blocks: Iterable[Block], report: Report) -> None:
    if not any(isinstance(block, Cards) for block in blocks):
        text = "The Help button shows the cards of this page, and it has none to show."
        report.add(0, f"{text} Write a box ::: cards with lines for everyone.")


def _cited(
    facts: Iterable[str], prose: Iterable[Prose]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the facts and the glossary words in order, each of them once."""
    cited, words = dict.fromkeys(facts), dict[str, None]()
    for text in prose:
        cited.update(dict.fromkeys(text.facts))
        words.update(dict.fromkeys(words_linked(text.markup)))
    return tuple(cited), tuple(words)


def _sources(facts: Iterable[str], context: Context) -> tuple[str, ...]:
    known = context.known.facts or {}
    keys = (key for fact in facts if fact in known for key in known[fact].sources)
    return tuple(dict.fromkeys(keys))
