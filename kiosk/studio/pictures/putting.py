"""What a picture may be called, where it may go, and putting it there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.studio.pictures import page_lines
from kiosk.studio.pictures.names import free_name, proposed_name
from kiosk.studio.pictures.names import name_fault as form_fault
from kiosk.studio.pictures.shelf import (
    NOWHERE,
    Added,
    Shelf,
    Where,
    pages_renamed,
    pages_with,
)

__all__ = ["Added", "alts_of", "name_after", "name_fault", "places", "put_in"]


def places(shelf: Shelf, page: str) -> Iterator[str]:
    """Go through the kinds of places for a picture: see ``shelf.Where``."""
    texts = [text for name, text in shelf.texts() if name.endswith(f"/{page}.md")]
    if any(page_lines.room_span(page_lines.rows_of(text))[0] for text in texts):
        yield page_lines.ROOM
    if texts:
        yield from (page_lines.HEADER, page_lines.TEXT)
    yield NOWHERE


def name_for(shelf: Shelf, called: str, page: str, suffix: str) -> str:
    return proposed_name(called, page, suffix, shelf.names())


def name_after(shelf: Shelf, old: str, suffix: str) -> str:
    """Return the name of a picture that replaces *old*: its own if it can be."""
    if old.endswith(suffix):
        return old
    return free_name(f"{old.rpartition('.')[0]}{suffix}", shelf.names())


def name_fault(shelf: Shelf, name: str, suffix: str, own: str = "") -> str:
    """Say why a picture cannot be called *name*; one that has it already is *own*."""
    if fault := form_fault(name, suffix):
        return fault
    taken = {one.casefold() for one in shelf.names()} - {own.casefold()}
    if name.casefold() in taken:
        return "Another picture has this name already. Choose another name."
    return ""


def alts_of(shelf: Shelf, name: str) -> Mapping[str, str]:
    """Return what is said of the picture *name*, by language; nothing for none."""
    found: dict[str, str] = {}
    for page, text in shelf.texts() if name else ():
        for use in page_lines.uses(text):
            if use.name == name and use.alt:
                found.setdefault(page.partition("/")[0], use.alt)
    return found


def put_in(
    shelf: Shelf, added: Added, data: bytes, where: Where, replaces: str = ""
) -> tuple[str, ...]:
    """Put a picture into the draft and its pages; return the files that changed.

    The picture comes first: no page names what is not there.
    """
    texts = (
        pages_renamed(shelf, replaces, added)
        if replaces
        else pages_with(shelf, added, where)
    )
    return (shelf.save_picture(added.name, data), *shelf.save_pages(texts))
