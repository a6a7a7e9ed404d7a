"""What stands in no box: headings, paragraphs, lists, tables and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kiosk.content.blocks.picture import build_picture, is_picture
from kiosk.content.blocks.table import build_table
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import shown_in
from kiosk.content.model.blocks import Block, Bullets, Heading, Paragraph, Steps
from kiosk.content.syntax.units import NO_LINK


def plain_blocks(element: Element, context: Context) -> Iterator[Block]:
    """Build what this clinic shows of one *element* of Markdown."""
    match element.tag:
        case "h2":
            yield from (Heading(text) for text in shown_in([element], context, NO_LINK))
        case "ul" if items := shown_in(element, context):
            yield Bullets(items)
        case "ol" if items := shown_in(element, context):
            yield Steps(items)
        case "table":
            yield from build_table(element, context)
        case "p" if is_picture(element):
            yield from build_picture(element, context)
        case "p":
            yield from (Paragraph(text) for text in shown_in([element], context))
