"""The spots of the quiet room in the text of a page, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from kiosk.content.blocks.room import PLACE, are_too_near
from kiosk.studio.pictures.page_lines import in_header, room_span, rows_of

_HEADING = re.compile(r"\s*###\s+(.*?)\s*$")
_AT = re.compile(r"\s*at\s*:", re.IGNORECASE)
_HEAD = re.compile(r"\s*(picture|alt)\s*:", re.IGNORECASE)
_LAYER = re.compile(r"\s*layer\s*:", re.IGNORECASE)
_ROOM_ITEM = re.compile(r"\broom:(\w+)")
_BRACES = re.compile(r"\{[^{}]*\}|\[\[|\]\]")


class Place(NamedTuple):
    """How far from the left and from the top, in parts of the picture."""

    x: float
    y: float


class Spot(NamedTuple):
    """A thing to touch: *key* is the same in each language.

    Its lines are the rows *first* up to, not with, *end*; *at_row* is -1 for none.
    """

    key: str
    title: str
    place: Place
    at_row: int
    first: int
    end: int


def spots_of(text: str) -> tuple[Spot, ...]:
    """Return the spots that a page has, hidden ones too."""
    return tuple(_spots(rows_of(text)))


def _spots(rows: list[str]) -> Iterator[Spot]:
    start, end = room_span(rows)
    heads = [n for n in range(start, end) if _HEADING.match(rows[n])]
    for number, (first, below) in enumerate(
        zip(heads, [*heads, end][1:], strict=True), 1
    ):
        words = _HEADING.sub(r"\1", rows[first]).strip()
        item = _ROOM_ITEM.search(words)
        at = next((n for n in range(first, below) if _AT.match(rows[n])), -1)
        place = _place(rows[at]) if at >= 0 else Place(0.5, 0.5)
        key = item[1] if item else f"#{number}"
        title = _BRACES.sub("", words).strip()
        yield Spot(key, title, place, at, first, below)


def _place(row: str) -> Place:
    found = PLACE.search(row)
    if not found:
        return Place(0.5, 0.5)
    return Place(*(min(float(part) / 100, 1) for part in found.groups()))


def with_places(text: str, places: Mapping[str, Place]) -> str:
    """Return a page whose spots stand at *places*: only those numbers change."""
    rows = rows_of(text)
    for spot in reversed(spots_of(text)):
        place = places.get(spot.key)
        if place is None or place == spot.place:
            continue
        if spot.at_row < 0:
            ends = "\r\n" if rows[spot.first].endswith("\r\n") else "\n"
            rows.insert(spot.first + 1, f"at: {_percent(place)}{ends}")
        elif PLACE.search(rows[spot.at_row]):
            rows[spot.at_row] = _moved(rows[spot.at_row], place)
        else:
            rows[spot.at_row] = re.sub(
                r":[^\r\n]*", f": {_percent(place)}", rows[spot.at_row], count=1
            )
    return "".join(rows)


def _moved(row: str, place: Place) -> str:
    """Return the line with other numbers, all else in it as it was."""
    found = PLACE.search(row)
    assert found is not None  # noqa: S101  the caller has looked
    first, second = found.span(1), found.span(2)
    left, top = (f"{100 * part:.1f}" for part in place)
    return row[: first[0]] + left + row[first[1] : second[0]] + top + row[second[1] :]


def _percent(place: Place) -> str:
    return f"{100 * place.x:.1f}% {100 * place.y:.1f}%"


def faults(
    places: Mapping[str, Place], titles: Mapping[str, str], aspect: float
) -> tuple[str, ...]:
    """Say which spots cannot be touched alone, as the compiler does."""
    pairs = combinations(places.items(), 2)
    near = [
        f"“{titles[one]}” and “{titles[two]}” are too near to be touched alone."
        for (one, a), (two, b) in pairs
        if are_too_near(a, b, aspect)
    ]
    out = [
        f"“{titles[key]}” stands outside of the picture."
        for key, place in places.items()
        if not (0 <= place.x <= 1 and 0 <= place.y <= 1)
    ]
    return (*out, *near)


def with_only(text: str, keep: Collection[str]) -> str:
    """Return a page without the spots that are not to *keep*."""
    rows = rows_of(text)
    gone = {
        n
        for spot in _spots(rows)
        if spot.key not in keep
        for n in range(spot.first, spot.end)
    }
    return "".join(row for n, row in enumerate(rows) if n not in gone)


def with_photo(text: str, name: str, alt: str) -> str:
    """Return a page that shows the photo *name* as its room, and at its top.

    Layers are drawn for a drawing: they go.
    """
    rows = rows_of(_headed(text, name, alt))
    start, end = room_span(rows)
    layers = {n for n in range(start, end) if _LAYER.match(rows[n])}
    kept = [row for n, row in enumerate(rows) if n not in layers]
    return in_header("".join(kept), name, alt)


def _headed(text: str, name: str, alt: str) -> str:
    """Return a page with *name* and *alt* above the first spot of its room."""
    rows = rows_of(text)
    start, end = room_span(rows)
    if not start:
        return text
    first = next((n for n in range(start, end) if _HEADING.match(rows[n])), end)
    ends = "\r\n" if rows[start - 1].endswith("\r\n") else "\n"
    head = [row for row in rows[start:first] if not _HEAD.match(row)]
    rows[start:first] = [f"picture: {name}{ends}", f"alt: {alt}{ends}", *head]
    return "".join(rows)
