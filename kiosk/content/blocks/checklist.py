"""``::: checklist``: things to do, to tick off."""

from __future__ import annotations

from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_of
from kiosk.content.model.blocks import Checklist
from kiosk.content.syntax.boxes import Box


def build_checklist(box: Box, context: Context) -> Checklist | None:
    items = items_of(box.units, context)
    return Checklist(items) if items else None
