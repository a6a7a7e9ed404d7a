"""A table: its first row says what the columns are."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import Pen
from kiosk.content.model.blocks import Table
from kiosk.content.model.text import Prose
from kiosk.content.syntax.units import NO_LINK


def build_table(element: Element, context: Context) -> Iterator[Table]:
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
