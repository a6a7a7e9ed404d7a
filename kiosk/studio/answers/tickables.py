"""What there is to tick: the ways of giving the medicine, and the things of a room."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.answers.questions import ITEMS, WAYS, WAYS_SAY
from kiosk.studio.answers.drawings import THINGS, WAY_DRAWINGS, drawing
from kiosk.studio.answers.tiles import PICTURE, Tickable

COLUMNS = {"routes": 2, "room_items": 4}


def tickables(key: str) -> Iterator[Tickable]:
    if key == "routes":
        for name, words in WAYS.items():
            picture = drawing(WAY_DRAWINGS / f"{name}.svg", PICTURE)
            yield Tickable(name, f"{words}\n{WAYS_SAY[name]}", picture)
    else:
        for name, words in ITEMS.items():
            yield Tickable(name, words, drawing(THINGS / f"{name}.svg", PICTURE))
