"""From the Markdown of a box to what stands below each of its ``###`` headings."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from kiosk.content.inline.context import Context
from kiosk.content.inline.to_markdown import as_markdown
from kiosk.content.syntax.boxes import Box


def under_headings(
    box: Box, context: Context
) -> list[tuple[Element | None, list[Element]]]:
    """Put together each heading of *box* and what stands below it."""
    groups: list[tuple[Element | None, list[Element]]] = []
    for element in context.reader.elements(as_markdown(box.units, context)):
        if element.tag == "h3":
            groups.append((element, []))
        elif groups:
            groups[-1][1].append(element)
        else:
            groups.append((None, [element]))
    return groups
