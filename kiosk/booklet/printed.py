"""What stands on a page of the booklet: plain values, as the typesetter reads them.

Each has a function in ``booklet.typ`` that sets it, found by its *kind*.
"""

from __future__ import annotations

from msgspec import Struct

from kiosk.booklet.runs import Words


class Heading(Struct, frozen=True, tag_field="kind", tag="heading"):
    """*level* 2 is right below the title of a page."""

    words: Words
    level: int


class Paragraph(Struct, frozen=True, tag_field="kind", tag="paragraph"):
    words: Words


class Points(Struct, frozen=True, tag_field="kind", tag="points"):
    """A list; its *sign* is ``dot``, ``number`` or ``box``, which one may tick."""

    items: tuple[Words, ...]
    sign: str


class Box(Struct, frozen=True):
    """A title and some lines in a frame."""

    title: Words
    items: tuple[Words, ...]


class Boxes(Struct, frozen=True, tag_field="kind", tag="boxes"):
    """Boxes one below the other; *look* is ``key``, ``card`` or ``band``."""

    boxes: tuple[Box, ...]
    look: str
    level: int


class DoDont(Struct, frozen=True, tag_field="kind", tag="do_dont"):
    do: Box
    dont: Box
    level: int


class Table(Struct, frozen=True, tag_field="kind", tag="table"):
    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


class Picture(Struct, frozen=True, tag_field="kind", tag="picture"):
    """*file* is below the pictures; *alt* says what it shows."""

    file: str
    alt: str
    caption: Words


class Layer(Struct, frozen=True):
    """A drawing over another; *box* is its left, top, width and height, from 0 to 1."""

    file: str
    box: tuple[float, float, float, float]


class Scene(Struct, frozen=True, tag_field="kind", tag="scene"):
    """A picture with layers, and with signs that number the list below it."""

    file: str
    alt: str
    aspect: float
    layers: tuple[Layer, ...]
    signs: tuple[tuple[float, float], ...]


class Hundred(Struct, frozen=True):
    """100 figures, some of them *filled*; *count* and *given* stand below."""

    filled: int
    count: str
    given: str
    alt: str


class Effect(Struct, frozen=True, tag_field="kind", tag="effect"):
    """The words of a side effect beside its pictures."""

    words: Words
    groups: tuple[Hundred, ...]


Block = Heading | Paragraph | Points | Boxes | DoDont | Table | Picture | Scene | Effect
"""What stands below the main point of a page."""
