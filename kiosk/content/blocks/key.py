"""``::: key Title``: a point that stands out."""

from __future__ import annotations

from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_of
from kiosk.content.model.blocks import KeyMessage
from kiosk.content.model.text import Prose
from kiosk.content.syntax.boxes import Box


def build_key(box: Box, title: Prose, context: Context) -> KeyMessage | None:
    items = items_of(box.units, context)
    return KeyMessage(title, items) if items else None
