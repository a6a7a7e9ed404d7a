"""``::: cards``: several things of one kind, each with the same weight."""

from __future__ import annotations

from kiosk.content.blocks.headed import under_headings
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_in, shown_in
from kiosk.content.model.blocks import Cards
from kiosk.content.model.text import Card
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import NO_LINK

_NO_LINK_IN_HELP = (
    "A link stands in a sentence of a page; the Help button shows these cards alone."
    " Write the words without it."
)


def build_cards(box: Box, context: Context) -> Cards | None:
    groups = under_headings(box, context)
    if groups and groups[0][0] is None:
        text = "Every card starts with its heading: ### Its title"
        context.report.add(box.title.number, text)
        groups = groups[1:]
    cards: list[Card] = []
    for heading, below in groups:
        titles = shown_in([heading], context, NO_LINK) if heading is not None else ()
        items = items_in(below, context, _NO_LINK_IN_HELP if context.is_help else "")
        cards.extend(Card(title, items) for title in titles if items)
    return Cards(tuple(cards)) if cards else None
