"""The questions that a clinic answers, a topic at a time: those of questions.toml."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.model.routes import ROUTES
from kiosk.content.tables.clinic import TO_CALL
from kiosk.content.tables.required_answers import REQUIRED, REQUIRED_BY_ROUTE

CHOICES = ("routes", "room_items")
"""What is ticked, not written."""

WAYS = {"spray": "Nose spray", "drip": "Drip", "shot": "Shot", "lozenge": "Lozenge"}
WAYS_SAY = {
    "spray": "into the nose",
    "drip": "into a vein (IV)",
    "shot": "into a muscle (IM)",
    "lozenge": "melts in the mouth",
}
"""What staff call the ways of giving the medicine, and what each is."""

ITEMS = {
    "chair": "Chair or bed",
    "arm_cuff": "Arm cuff",
    "finger_clip": "Finger clip",
    "call_bell": "Call bell",
    "eye_mask": "Mask, music",
    "light": "Dimmed light",
    "staff_chair": "Staff chair",
    "drip_stand": "Drip stand",
    "safety_gear": "Safety gear",
    "sick_bag": "Sick bag",
    "door": "Door",
    "clock": "Clock",
}
"""What staff call the things that may be in the room."""


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is asked for *key*, with an example by language; it is of no clinic.

    *ways* are the examples of one that is asked for each way of giving the medicine;
    in what comes of it, *way* is the one it is about.
    """

    key: str
    asks: str
    help: str
    example: Mapping[str, str] = {}
    ways: Mapping[str, Mapping[str, str]] = {}
    way: str = ""

    @property
    def is_the_same(self) -> bool:
        """Whether one answer does for all languages: a number to call."""
        return self.key in TO_CALL

    @property
    def is_required(self) -> bool:
        """Whether patients may see nothing before it is answered."""
        kind = self.key.partition(".")[0]
        return kind in (*REQUIRED, *REQUIRED_BY_ROUTE, *CHOICES)


class Topic(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Some questions that one person can answer; *says* is what they have in common."""

    id: str
    title: str
    says: str
    question: tuple[Question, ...]

    def asked(self, routes: Collection[str]) -> tuple[Question, ...]:
        """Return what a clinic is asked that gives the medicine by these *routes*."""
        return tuple(one for one in self.question if one.way in routes or not one.way)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    topic: tuple[Topic, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """Return all that is asked, in the order in which a clinic answers it."""
    text = Path(__file__).with_suffix(".toml").read_text("utf-8")
    file = msgspec.toml.decode(text, type=_File)
    return tuple(
        replace(topic, question=tuple(_each(topic.question))) for topic in file.topic
    )


def _each(questions: Collection[Question]) -> Iterator[Question]:
    """Ask what has *ways* once for each way."""
    for one in questions:
        for way in ROUTES if one.ways else ():
            yield replace(
                one,
                key=f"{one.key}.{way}",
                asks=one.asks.format(way=WAYS[way]),
                example=one.ways[way],
                way=way,
            )
        if not one.ways:
            yield one
