"""From the parts of a page to its blocks: each kind of box has a module beside this.

A box ``more`` holds what a page holds, so it is built here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from kiosk.content.blocks.bands import build_bands
from kiosk.content.blocks.cards import build_cards
from kiosk.content.blocks.checklist import build_checklist
from kiosk.content.blocks.compare import build_compare
from kiosk.content.blocks.day import build_day
from kiosk.content.blocks.do_dont import build_do_dont
from kiosk.content.blocks.effects import build_effects
from kiosk.content.blocks.key import build_key
from kiosk.content.blocks.plain import plain_blocks
from kiosk.content.blocks.points import build_points
from kiosk.content.blocks.questions import build_questions
from kiosk.content.blocks.room import build_room
from kiosk.content.files.lines import Line
from kiosk.content.inline.braces import Braced, mark_of, read_braces
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import prose_of
from kiosk.content.inline.to_markdown import as_markdown
from kiosk.content.model.blocks import Block, Heading, More
from kiosk.content.model.text import Prose
from kiosk.content.syntax.boxes import (
    BANDS,
    CARDS,
    CHECKLIST,
    COMPARE,
    DAY,
    DO_DONT,
    EFFECTS,
    KEY,
    MORE,
    POINTS,
    QUESTIONS,
    ROOM,
    Box,
    Part,
)
from kiosk.content.syntax.units import NO_LINK, is_readable

_TITLED = (KEY, MORE)
_BUILD: Mapping[str, Callable[[Box, Context], Block | None]] = {
    CARDS: build_cards,
    DO_DONT: build_do_dont,
    ROOM: build_room,
    DAY: build_day,
    EFFECTS: build_effects,
    POINTS: build_points,
    QUESTIONS: build_questions,
    CHECKLIST: build_checklist,
    COMPARE: build_compare,
    BANDS: build_bands,
}
_END = Heading(Prose(""))


def build_blocks(parts: Iterable[Part], context: Context) -> tuple[Block, ...]:
    """Build what this clinic shows of *parts*; all of it is checked."""
    blocks = [block for part in parts for block in _built(part, context)]
    return tuple(_without_bare_headings(blocks))


def _built(part: Part, context: Context) -> Iterator[Block]:
    if isinstance(part, Box):
        yield from _box(part, context)
    else:
        for element in context.reader.elements(as_markdown(part, context)):
            yield from plain_blocks(element, context)


def _without_bare_headings(blocks: list[Block]) -> Iterator[Block]:
    """Leave out a heading when all that stood below it is hidden here."""
    for block, below in pairwise([*blocks, _END]):
        if not (isinstance(block, Heading) and isinstance(below, Heading)):
            yield block


def _box(box: Box, context: Context) -> Iterator[Block]:
    braced = read_braces(box.title, context)
    title = _title(box, braced, context)
    block = _filled(box, title, context)
    if block is not None and braced.shown:
        yield block


def _title(box: Box, braced: Braced, context: Context) -> Prose:
    number, kind = box.title.number, box.kind
    has_words = bool(braced.text.strip())
    if has_words and kind not in _TITLED:
        text = f"The box {kind!r} has no title. Write a ## heading above it."
        context.report.add(number, text)
    elif not has_words and kind in _TITLED:
        context.report.add(number, f"Give the box a title: ::: {kind} Its title")
    if has_words and is_readable(number, braced.text, context.report):
        line, mark = Line(number, braced.text), mark_of(number, braced)
        return prose_of(line, context, NO_LINK, mark)
    return Prose("", (), number)


def _filled(box: Box, title: Prose, context: Context) -> Block | None:
    if not any(box.parts):
        context.report.add(
            title.line, "The box is empty. Write in it, or take it away."
        )
        return None
    if box.kind == KEY:
        return build_key(box, title, context)
    if box.kind == MORE:
        blocks = build_blocks(box.parts, context)
        return More(title, blocks) if blocks else None
    return _BUILD[box.kind](box, context)
