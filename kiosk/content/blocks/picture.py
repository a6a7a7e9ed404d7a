"""A picture in a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kiosk.content.inline.context import Context
from kiosk.content.inline.line_marks import without_marks
from kiosk.content.inline.styled_text import Pen
from kiosk.content.model.blocks import Picture


def is_picture(element: Element) -> bool:
    around = [element.text, *(child.tail for child in element)]
    words = without_marks("".join(text or "" for text in around))
    return len(element) == 1 and element[0].tag == "img" and not words


def build_picture(element: Element, context: Context) -> Iterator[Picture]:
    pen = Pen(context)
    pen.text(element.text)
    image, line = element[0], pen.marks[0].line
    source, alt = image.get("src", ""), without_marks(image.get("alt", ""))
    context.check_picture(source, line)
    if not alt:
        pen.problem(
            "The picture has no words for people who cannot see it."
            " Write them between [ and ]."
        )
    caption = pen.cited(pen.text(without_marks(image.get("title", ""))))
    if not pen.hidden:
        yield Picture(source, alt, caption, line)
