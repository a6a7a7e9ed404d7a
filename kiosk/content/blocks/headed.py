"""From the Markdown of a box to what stands below each of its ``###`` headings."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element


def under_headings(
    elements: Iterable[Element],
) -> list[tuple[Element | None, list[Element]]]:
    """Put together each heading and what stands below it."""
    groups: list[tuple[Element | None, list[Element]]] = []
    for element in elements:
        if element.tag == "h3":
            groups.append((element, []))
        elif groups:
            groups[-1][1].append(element)
        else:
            groups.append((None, [element]))
    return groups
