"""``::: room``: a picture of the quiet room, and the things in it to touch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from math import hypot
from typing import NamedTuple

from kiosk.content.blocks.pieces import Piece, ask_of, icon_of, plain, split_pieces
from kiosk.content.files.drawings import Frame
from kiosk.content.files.lines import Line
from kiosk.content.files.problems import quoted
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_of
from kiosk.content.model.stages import Room, Spot
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import NAMED

PLACE = re.compile(r"(\d{1,3}(?:\.\d+)?)%[\s,]+(\d{1,3}(?:\.\d+)?)%")
NEAREST = 0.085
"""As a part of the picture's width: nearer, and two signs to touch overlap."""


class _Place(NamedTuple):
    x: float
    y: float


def are_too_near(
    one: tuple[float, float], two: tuple[float, float], aspect: float
) -> bool:
    """Tell if two signs overlap: places are parts of a picture of this *aspect*."""
    return hypot(one[0] - two[0], (one[1] - two[1]) / aspect) < NEAREST


def build_room(box: Box, context: Context) -> Room | None:
    head, pieces = split_pieces(box, context)
    picture, frame = _picture(head, context)
    spots = [_spot(piece, picture, frame, context) for piece in pieces]
    aspect = frame.width / frame.height if frame else 1
    _check_apart(pieces, spots, aspect, context)
    shown = tuple(
        spot
        for piece, spot in zip(pieces, spots, strict=True)
        if piece.shown and spot.items
    )
    line = head.line("alt")
    alt = plain(line, context)
    return (
        Room(picture, alt, aspect, shown, line.number if line else 0) if shown else None
    )


def _picture(head: Piece, context: Context) -> tuple[str, Frame | None]:
    """Return the name of the picture and its frame, or report what is wrong."""
    line = head.line("picture")
    if head.line("alt") is None:
        text = "Say what the picture shows, for people who cannot see it: alt: …"
        context.report.add(head.title.line, text)
    if line is None:
        text = "The room has no picture. Write a line below this: picture: …"
        context.report.add(head.title.line, text)
        return "", None
    return line.text, _frame(line, context)


def _frame(line: Line, context: Context) -> Frame | None:
    """Return where a picture stands and how large it is."""
    pictures = context.known.shared.pictures
    context.check_picture(line.text, line.number)
    if pictures.fault(line.text):
        return None
    frame = pictures.frame(line.text)
    if frame is None:
        text = "Its svg needs a viewBox, the same in day and dim."
        context.report.add(line.number, f"Picture {quoted(line.text)}: {text}")
    return frame


def _spot(piece: Piece, picture: str, frame: Frame | None, context: Context) -> Spot:
    place = _place(piece, context)
    layer, box = _layer(piece, picture, frame, context)
    words = tuple(unit for unit in piece.units if unit.kind != NAMED)
    if not words:
        text = "Nothing is said of this. Write a line of words below its heading."
        context.report.add(piece.title.line, text)
    return Spot(
        id=piece.id,
        title=piece.title,
        items=items_of(words, context),
        ask=ask_of(piece, context),
        icon=icon_of(piece, context),
        x=place.x,
        y=place.y,
        layer=layer,
        box=box,
    )


def _place(piece: Piece, context: Context) -> _Place:
    """Return the place of a spot, in parts of the picture."""
    line = piece.line("at")
    match = PLACE.fullmatch(line.text) if line else None
    place = _Place(*(float(part) / 100 for part in match.groups())) if match else None
    if place is None or max(place) > 1:
        text = (
            "Say how far from the left, then from the top of the picture,"
            " each from 0% to 100%: at: 40% 60%"
        )
        context.report.add(line.number if line else piece.title.line, text)
        return _Place(-1, -1)
    return place


def _layer(
    piece: Piece, picture: str, frame: Frame | None, context: Context
) -> tuple[str, tuple[float, float, float, float]]:
    """Return the drawing of a thing, and where in the picture it belongs."""
    line, nowhere = piece.line("layer"), (0.0, 0.0, 0.0, 0.0)
    if line is None:
        return "", nowhere
    if not line.text.endswith(".svg") or (picture and not picture.endswith(".svg")):
        text = (
            "A layer is a drawing over a drawing: both are .svg files."
            " Over a photo, take this line away."
        )
        context.report.add(line.number, text)
        return "", nowhere
    inner = _frame(line, context)
    box = inner.within(frame) if inner and frame else nowhere
    if min(box) < 0 or max(box[0] + box[2], box[1] + box[3]) > 1 + 1e-9:
        text = "The layer lies outside the picture: its viewBox is its place there."
        context.report.add(line.number, text)
    return line.text, box


def _check_apart(
    pieces: Sequence[Piece], spots: Sequence[Spot], aspect: float, context: Context
) -> None:
    """Report spots that lie on each other, those that are hidden here too."""
    placed = [pair for pair in zip(pieces, spots, strict=True) if pair[1].x >= 0]
    for (_, one), (piece, two) in combinations(placed, 2):
        if are_too_near((one.x, one.y), (two.x, two.y), aspect):
            name, line = quoted(one.title.markup), one.title.line
            text = f"This is too near to {name} in line {line} to be touched alone."
            at = piece.line("at") or Line(piece.title.line, "")
            context.report.add(at.number, f"{text} Move one of them.")
