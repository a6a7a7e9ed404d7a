"""The short version of a page, for those whom all of it would be too much."""

from __future__ import annotations

from kiosk.content.model import Block, KeyMessage, Page


def short_of(page: Page) -> tuple[Block, ...]:
    """Return what stands between the message and the action: the key boxes in view."""
    return tuple(block for block in page.blocks if isinstance(block, KeyMessage))
