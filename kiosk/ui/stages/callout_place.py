"""Where a callout stands: beside the sign it speaks of, and not on its thing.

Where that would cover another sign, it stands away from all.  No Qt; all in pixels
of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, inf
from typing import Literal, NamedTuple

APART, EDGE, CORNER = 36, 16, 68
"""In pixels of the design: from the callout to its sign, around every other sign, and
from a corner of the callout to the middle of its tail."""

Side = Literal["", "left", "right", "top", "bottom"]


class Rect(NamedTuple):
    """A rectangle; an empty one where nothing is."""

    x: float = 0
    y: float = 0
    width: float = 0
    height: float = 0

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


class Surroundings(NamedTuple):
    """What a callout of this *width* and *height* stands among.

    It stays in *area*.  On each of *things* is one of *signs*; *open* is the number
    of those that it speaks of, -1 for none.  A pixel of the design is *scale* wide.
    """

    area: Rect = Rect()
    width: float = 0
    height: float = 0
    signs: tuple[Rect, ...] = ()
    things: tuple[Rect, ...] = ()
    open: int = -1
    scale: float = 1

    @property
    def sign(self) -> Rect | None:
        """The one it speaks of."""
        return self.signs[self.open] if 0 <= self.open < len(self.signs) else None

    def px(self, size: float) -> int:
        return _rounded(size * self.scale)


class Position(NamedTuple):
    """Where it stands; its tail points from *side*, *tail_at* pixels along it.

    Without a *side* it has no tail.  *far* is how far it is off the best of those
    that cover as much.
    """

    x: float
    y: float
    side: Side = ""
    tail_at: float = 0
    far: float = 0


def best_position(around: Surroundings) -> Position:
    """Return the one that covers least; of equal ones the first."""
    best, least = Position(around.area.x, around.area.y), inf
    for position in _positions(around):
        cost = _cost(position, around, least)
        if cost < least:
            best, least = position, cost
    return best


def covered_signs(position: Position, around: Surroundings) -> list[int]:
    """Return the numbers of the signs that would lie under it, or touch it."""
    edge = around.px(EDGE)
    left, right = position.x - edge, position.x + around.width + edge
    top, bottom = position.y - edge, position.y + around.height + edge
    return [
        number
        for number, (x, y, width, height) in enumerate(around.signs)
        if x < right and x + width > left and y < bottom and y + height > top
    ]


def _positions(around: Surroundings) -> Iterator[Position]:
    if around.sign:
        yield from _beside(around, around.sign)
        yield from _over(around, around.sign)
    yield from _resting(around)


def _beside(around: Surroundings, sign: Rect) -> Iterator[Position]:
    """Go down at the right of the sign, then at its left."""
    area, apart, middle = around.area, around.px(APART), sign.y + sign.height / 2
    sides: tuple[tuple[float, Side], ...] = (
        (sign.right + apart, "left"),
        (sign.x - apart - around.width, "right"),
    )
    for x, side in sides:
        if area.x <= x and x + around.width <= area.right:
            for y in _steps(area.y, area.bottom - around.height, 17):
                if tail := _tail(middle - y, around.height, around):
                    yield Position(x, y, side, *tail)


def _over(around: Surroundings, sign: Rect) -> Iterator[Position]:
    """Go along below the sign, then above it."""
    area, apart, middle = around.area, around.px(APART), sign.x + sign.width / 2
    sides: tuple[tuple[float, Side], ...] = (
        (sign.bottom + apart, "top"),
        (sign.y - apart - around.height, "bottom"),
    )
    for y, side in sides:
        if area.y <= y and y + around.height <= area.bottom:
            for x in _steps(area.x, area.right - around.width, 33):
                if tail := _tail(middle - x, around.width, around):
                    yield Position(x, y, side, *tail)


def _tail(at: float, length: float, around: Surroundings) -> tuple[float, float] | None:
    """Return where along a side of this *length* a tail points at the sign, if one can.

    With it comes how far that is off the middle of the side.
    """
    corner = around.px(CORNER)
    tail_at = max(corner, min(length - corner, at))
    points = around.sign is not None and abs(at - tail_at) < around.sign.width / 2
    return (tail_at, abs(at - length / 2)) if points else None


def _resting(around: Surroundings) -> Iterator[Position]:
    """Without a tail: anywhere, rather high and in the middle."""
    area, middle = around.area, (around.area.x + around.area.right - around.width) / 2
    for y in _steps(area.y, area.bottom - around.height, 9):
        for x in _steps(area.x, area.right - around.width, 33):
            yield Position(x, y, far=abs(x - middle))


def _cost(position: Position, around: Surroundings, least: float) -> float:
    """Weigh what lies under it, up to *least*: signs first, then things.

    With no sign open a thing counts for more: to see the room is what one came for.
    The sign that its tail points at is not under it.
    """
    cost = len(covered_signs(position, around)) * (0.8 if around.open < 0 else 3)
    if cost >= least:
        return cost
    cost = cost + sum(_shares(position, around)) + position.far / 10000
    return cost + (2 if around.sign and not position.side else 0)


def _shares(position: Position, around: Surroundings) -> Iterator[float]:
    """Yield how much of each thing lies under it, from 0 to 1; its own counts most."""
    right, bottom = position.x + around.width, position.y + around.height
    for number, thing in enumerate(around.things):
        wide = min(right, thing.right) - max(position.x, thing.x)
        high = min(bottom, thing.bottom) - max(position.y, thing.y)
        if wide > 0 and high > 0:
            share = wide * high / (thing.width * thing.height)
            yield share * 12 if number == around.open else share


def _steps(start: float, end: float, count: int) -> Iterator[int]:
    return (_rounded(start + (end - start) * n / (count - 1)) for n in range(count))


def _rounded(number: float) -> int:
    """Round a half up, as the rest of the screen does."""
    return floor(number + 0.5)
