"""The blocks that a page is made of, each a frozen value without logic."""

from __future__ import annotations

from msgspec import Struct

from kiosk.content.model.stages import (
    Day,
    Effects,
    Points,
    Questions,
    Room,
)
from kiosk.content.model.text import Card, Prose


class Heading(Struct, frozen=True, tag="heading"):
    """A heading inside a page; the page's own title is not one."""

    text: Prose


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """A few sentences."""

    text: Prose


class Bullets(Struct, frozen=True, tag="bullets"):
    """A list whose order does not matter."""

    items: tuple[Prose, ...]


class Steps(Struct, frozen=True, tag="steps"):
    """A list whose order matters; the screen numbers it."""

    items: tuple[Prose, ...]


class KeyMessage(Struct, frozen=True, tag="key"):
    """A boxed point that stands out, with a *title* of its own."""

    title: Prose
    items: tuple[Prose, ...]


class DoDont(Struct, frozen=True, tag="do_dont"):
    """Two short lists side by side: what to do, and what not to do."""

    do_title: Prose
    do_items: tuple[Prose, ...]
    dont_title: Prose
    dont_items: tuple[Prose, ...]


class Cards(Struct, frozen=True, tag="cards"):
    """Several things of one kind, each with the same weight."""

    cards: tuple[Card, ...]


class Table(Struct, frozen=True, tag="table"):
    """A small table: at most four columns; the first column names the row."""

    head: tuple[Prose, ...]
    rows: tuple[tuple[Prose, ...], ...]


class Picture(Struct, frozen=True, tag="picture"):
    """*source* is a file name below ``pictures``; *alt* says what it shows."""

    source: str
    alt: str
    caption: Prose
    line: int = 0


class More(Struct, frozen=True, tag="more"):
    """Blocks that stay folded until the reader asks to be told more."""

    title: Prose
    blocks: tuple[Block, ...]


class Checklist(Struct, frozen=True, tag="checklist"):
    """Things to do, to tick off; the ticks go with the visit."""

    items: tuple[Prose, ...]


class Bands(Struct, frozen=True, tag="bands"):
    """Three levels of help, the most urgent first."""

    bands: tuple[Card, ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | Steps
    | KeyMessage
    | DoDont
    | Cards
    | Table
    | Picture
    | More
    | Room
    | Day
    | Effects
    | Points
    | Questions
    | Checklist
    | Bands
)
