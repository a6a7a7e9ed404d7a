"""The words of elements that are for this clinic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from kiosk.content.known import Desk
from kiosk.content.model.text import Prose
from kiosk.content.passages import as_markdown
from kiosk.content.prose import Pen
from kiosk.content.units import Unit


def shown_prose(element: Element, desk: Desk, no_links: str = "") -> Prose | None:
    pen = Pen(desk, no_links)
    text = pen.prose(element)
    return None if pen.hidden else text


def shown_in(
    elements: Iterable[Element], desk: Desk, no_links: str = ""
) -> tuple[Prose, ...]:
    """Read *elements*, and keep those that are for this clinic."""
    prose = (shown_prose(element, desk, no_links) for element in elements)
    return tuple(text for text in prose if text is not None)


def items_in(
    elements: Iterable[Element], desk: Desk, no_links: str = ""
) -> tuple[Prose, ...]:
    """Read paragraphs and lists alike: each paragraph or point is one item."""
    flat: list[Element] = []
    for element in elements:
        flat.extend(element if element.tag == "ul" else [element])
    return shown_in(flat, desk, no_links)


def items_of(
    units: Sequence[Unit], desk: Desk, no_links: str = ""
) -> tuple[Prose, ...]:
    return items_in(desk.reader.elements(as_markdown(units, desk)), desk, no_links)
