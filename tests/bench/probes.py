"""Knows when the screen shows the picture that is waited for.

A settled picture is taken once.  It leaves some points, spread over the whole
screen, whose colours differ from the empty screen and do not move.  Later, the
picture is there as soon as all these points have their colours.
"""

from __future__ import annotations

import time
from array import array
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from program import Program
from screen import HEIGHT, WIDTH, Screen
from waiting import BenchError

_CELL = 60  # pixels; one point is watched in each such square
_GRID = 3  # only each third pixel of each third row is looked at
_SHOW_SECONDS = 30
_LEAD_SECONDS = 2
_PICTURE_SECONDS = 0.25
_LEAST_POINTS = 200


class Point(NamedTuple):
    offset: int
    colour: bytes


def learn(program: Program, screen: Screen, seconds: float) -> list[Point]:
    """Watch a running *program* for *seconds* and choose the points to wait for."""
    program.wait_for_window(_SHOW_SECONDS)
    time.sleep(_LEAD_SECONDS)
    pictures = [_looked_at(screen)]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(_PICTURE_SECONDS)
        pictures.append(_looked_at(screen))
    _check_full_size(pictures[-1])
    points = _choose(pictures, screen)
    if len(points) < _LEAST_POINTS:
        raise BenchError(f"Only {len(points)} points of the picture stand still.")
    return points


def points_now(screen: Screen) -> list[Point]:
    """Choose points of a *screen* that is known to stand still."""
    return _choose([_looked_at(screen)], screen)


def wait_until_shown(
    points: Sequence[Point], program: Program, screen: Screen
) -> float:
    """Return the seconds from the start of *program* to the whole picture."""
    at = 0

    def is_shown() -> bool:
        nonlocal at
        while at < len(points) and _is_right(points[at], screen):
            at += 1
        if at < len(points):
            return False
        at = 0  # points that were right may be wrong again by now
        return all(_is_right(point, screen) for point in points)

    program.wait_for(is_shown, _SHOW_SECONDS, "the settled picture")
    return time.monotonic() - program.started


def is_gone(points: Sequence[Point], screen: Screen) -> bool:
    """Tell whether less than half of the picture is left."""
    return sum(_is_right(point, screen) for point in points) < len(points) / 2


def _is_right(point: Point, screen: Screen) -> bool:
    return screen.colour(point.offset) == point.colour


def _looked_at(screen: Screen) -> array[int]:
    """Copy the points of the grid, row by row."""
    pixels = array("I", screen.rows(0, WIDTH, range(0, HEIGHT, _GRID)))
    return pixels[::_GRID]


def _check_full_size(picture: array[int]) -> None:
    columns = WIDTH // _GRID
    corners = picture[0], picture[columns - 1], picture[-columns], picture[-1]
    if not all(corners):
        raise BenchError(f"The window does not fill {WIDTH}x{HEIGHT} pixels.")


def _choose(pictures: Sequence[array[int]], screen: Screen) -> list[Point]:
    """Take the rarest unmoving colour of each cell: letters rather than paper."""
    last = pictures[-1]
    moving = {
        place
        for picture in pictures
        if picture != last
        for place, (one, other) in enumerate(zip(picture, last, strict=True))
        if one != other
    }
    seen = Counter(last)
    columns = WIDTH // _GRID
    best: dict[tuple[int, int], int] = {}
    for place, colour in enumerate(last):
        if colour == 0 or place in moving:
            continue
        row, column = divmod(place, columns)
        cell = (row * _GRID // _CELL, column * _GRID // _CELL)
        if cell not in best or seen[colour] < seen[last[best[cell]]]:
            best[cell] = place
    return [_point(place, screen) for place in best.values()]


def _point(place: int, screen: Screen) -> Point:
    row, column = divmod(place, WIDTH // _GRID)
    offset = screen.offset(column * _GRID, row * _GRID)
    return Point(offset, screen.colour(offset))
