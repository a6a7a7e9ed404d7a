"""From the parts of a page to the blocks that the screen knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from xml.etree.ElementTree import Element

from kiosk.content.blocks.day import build_day
from kiosk.content.blocks.effects import build_effects
from kiosk.content.blocks.pickers import (
    build_bands,
    build_checklist,
    build_compare,
    build_questions,
)
from kiosk.content.blocks.points import build_points
from kiosk.content.blocks.room import build_room
from kiosk.content.files.lines import Line
from kiosk.content.inline.braces import Passage, read_braces
from kiosk.content.inline.context import Context
from kiosk.content.inline.line_marks import without_marks
from kiosk.content.inline.styled_text import (
    Pen,
    items_in,
    prose_of,
    shown_in,
    shown_prose,
)
from kiosk.content.inline.to_markdown import as_markdown
from kiosk.content.model.blocks import (
    Block,
    Bullets,
    Cards,
    DoDont,
    Heading,
    KeyMessage,
    More,
    Paragraph,
    Picture,
    Steps,
    Table,
)
from kiosk.content.model.text import Card, Prose
from kiosk.content.syntax.boxes import (
    BANDS,
    CHECKLIST,
    COMPARE,
    DAY,
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
_NO_LINK_IN_HELP = (
    "A link stands in a sentence of a page; the Help button shows these cards alone."
    " Write the words without it."
)


def build_blocks(parts: Iterable[Part], context: Context) -> tuple[Block, ...]:
    """Build what this clinic shows of *parts*; all of it is checked."""
    blocks = [block for part in parts for block in _built(part, context)]
    return tuple(_without_bare_headings(blocks))


def _built(part: Part, context: Context) -> Iterator[Block]:
    if isinstance(part, Box):
        yield from _box(part, context)
    else:
        for element in context.reader.elements(as_markdown(part, context)):
            yield from _block(element, context)


def _without_bare_headings(blocks: list[Block]) -> Iterator[Block]:
    """Leave out a heading when all that stood below it is hidden here."""
    for block, below in pairwise([*blocks, _END]):
        if not (isinstance(block, Heading) and isinstance(below, Heading)):
            yield block


def _block(element: Element, context: Context) -> Iterator[Block]:
    match element.tag:
        case "h2":
            yield from (Heading(text) for text in shown_in([element], context, NO_LINK))
        case "ul" if items := shown_in(element, context):
            yield Bullets(items)
        case "ol" if items := shown_in(element, context):
            yield Steps(items)
        case "table":
            yield from _table(element, context)
        case "p" if _is_picture(element):
            yield from _picture(element, context)
        case "p":
            yield from (Paragraph(text) for text in shown_in([element], context))


def _table(element: Element, context: Context) -> Iterator[Table]:
    first, *rest = element.iter("tr")
    head, rows = _row(first, context, NO_LINK), [_row(row, context) for row in rest]
    shown = tuple(row for row in rows if row)
    if head and shown:
        yield Table(head, shown)


def _row(element: Element, context: Context, no_links: str = "") -> tuple[Prose, ...]:
    """Read one row with one pen: the mark in its first cell is for all of it."""
    pen = Pen(context, no_links)
    cells = tuple(pen.prose(cell) for cell in element)
    return () if pen.hidden else cells


def _is_picture(element: Element) -> bool:
    around = [element.text, *(child.tail for child in element)]
    words = without_marks("".join(text or "" for text in around))
    return len(element) == 1 and element[0].tag == "img" and not words


def _picture(element: Element, context: Context) -> Iterator[Picture]:
    pen = Pen(context)
    pen.text(element.text)
    image, line = element[0], pen.marks[0].line
    source, alt = image.get("src", ""), without_marks(image.get("alt", ""))
    context.check_picture(source, line)
    if not alt:
        pen.problem(
            "The picture has no words for people who cannot see it."
            " Write them between [ and ]."
        )
    caption = pen.cited(pen.text(without_marks(image.get("title", ""))))
    if not pen.hidden:
        yield Picture(source, alt, caption, line)


def _box(box: Box, context: Context) -> Iterator[Block]:
    passage = read_braces(box.title, context)
    title = _title(box, passage, context)
    block = _filled(box, title, context)
    if block is not None and passage.shown:
        yield block


def _title(box: Box, passage: Passage, context: Context) -> Prose:
    number, kind = box.title.number, box.kind
    has_words = bool(passage.text.strip())
    if has_words and kind not in _TITLED:
        text = f"The box {kind!r} has no title. Write a ## heading above it."
        context.report.add(number, text)
    elif not has_words and kind in _TITLED:
        context.report.add(number, f"Give the box a title: ::: {kind} Its title")
    if has_words and is_readable(number, passage.text, context.report):
        return prose_of(Line(number, passage.text), context, NO_LINK, passage.facts)
    return Prose("", (), number)


def _filled(box: Box, title: Prose, context: Context) -> Block | None:
    if not any(box.parts):
        context.report.add(
            title.line, "The box is empty. Write in it, or take it away."
        )
        return None
    if box.kind in _BUILD:
        return _BUILD[box.kind](box, context)
    if box.kind == MORE:
        blocks = build_blocks(box.parts, context)
        return More(title, blocks) if blocks else None
    elements = context.reader.elements(as_markdown(box.units, context))
    match box.kind:
        case "key":
            items = items_in(elements, context)
            return KeyMessage(title, items) if items else None
        case "cards":
            return _cards(elements, title.line, context)
        case _:
            return _do_dont(elements, title.line, context)


def _cards(elements: list[Element], line: int, context: Context) -> Cards | None:
    groups = _groups(elements)
    if groups and groups[0][0] is None:
        text = "Every card starts with its heading: ### Its title"
        context.report.add(line, text)
        groups = groups[1:]
    cards: list[Card] = []
    for heading, below in groups:
        titles = shown_in([heading], context, NO_LINK) if heading is not None else ()
        items = items_in(below, context, _NO_LINK_IN_HELP if context.is_help else "")
        cards.extend(Card(title, items) for title in titles if items)
    return Cards(tuple(cards)) if cards else None


def _groups(
    elements: Iterable[Element],
) -> list[tuple[Element | None, list[Element]]]:
    """Put together each heading and what stands below it."""
    groups: list[tuple[Element | None, list[Element]]] = []
    for element in elements:
        if element.tag == "h3":
            groups.append((element, []))
        elif groups:
            groups[-1][1].append(element)
        else:
            groups.append((None, [element]))
    return groups


def _do_dont(elements: list[Element], line: int, context: Context) -> Block | None:
    groups = _groups(elements)
    if len(groups) != 2 or any(heading is None for heading, _ in groups):
        context.report.add(
            line,
            "This box needs two headings with a list below each:"
            " ### Do, and ### Do not.",
        )
        return None
    lists = [_list(heading, below, context) for heading, below in groups]
    shown = [(title, items) for title, items in lists if title and items]
    match shown:
        case [(do, do_items), (dont, dont_items)]:
            return DoDont(do, do_items, dont, dont_items)
        case [(title, items)]:
            return KeyMessage(title, items)
        case _:
            return None


def _list(
    heading: Element | None, below: list[Element], context: Context
) -> tuple[Prose | None, tuple[Prose, ...]]:
    title = None if heading is None else shown_prose(heading, context, NO_LINK)
    return title, items_in(below, context)
