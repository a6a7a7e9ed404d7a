"""``::: do-dont``: what to do, and what not to do."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from kiosk.content.blocks.headed import under_headings
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_in, shown_prose
from kiosk.content.model.blocks import DoDont, KeyMessage
from kiosk.content.model.text import Prose
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import NO_LINK


def build_do_dont(box: Box, context: Context) -> DoDont | KeyMessage | None:
    """Build both lists; where this clinic shows one alone, that is a key message."""
    groups = under_headings(box, context)
    if len(groups) != 2 or any(heading is None for heading, _ in groups):
        context.report.add(
            box.title.number,
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
