"""``::: bands``: three levels of help."""

from __future__ import annotations

from kiosk.content.blocks.pieces import split_pieces
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_of
from kiosk.content.model.blocks import Bands
from kiosk.content.model.text import Card
from kiosk.content.syntax.boxes import Box

_LEVELS = 3


def build_bands(box: Box, context: Context) -> Bands | None:
    """Build all levels, even one whose lines wait for answers: each has its place."""
    _, pieces = split_pieces(box, context)
    if len(pieces) != _LEVELS:
        text = f"Help has {_LEVELS} levels, the most urgent first."
        text += f" Write {_LEVELS} headings."
        context.report.add(box.title.number, text)
    for piece in pieces:
        if piece.only_if or not piece.shown:
            text = "A level is there for everyone. Put the braces after its lines."
            context.report.add(piece.title.line, text)
    bands = tuple(Card(piece.title, items_of(piece.units, context)) for piece in pieces)
    return Bands(bands) if any(band.items for band in bands) else None
