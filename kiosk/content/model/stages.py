"""Blocks that are touched, not only read: frozen values, no logic.

A *stage* fills the screen; a page has one at most.  The others stand in the text.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from kiosk.content.model.text import Prose


class Said(Struct, frozen=True):
    """A line for those who have the medicine by one of *routes*; empty: for all."""

    text: Prose
    routes: tuple[str, ...] = ()


class Spot(Struct, frozen=True, kw_only=True):
    """One thing in the picture of the room that can be touched.

    *x* and *y* are its place in the picture, from 0 at the left and the top to 1.
    *icon* is a file of ``assets/icons``.  *layer* is the drawing of the thing, ""
    if the picture shows it already, and *box* where in the picture it belongs:
    left, top, width and height, as *x* and *y*.  *ask* is the question to staff.
    """

    id: str
    title: Prose
    items: tuple[Prose, ...]
    ask: str
    icon: str
    x: float
    y: float
    layer: str = ""
    box: tuple[float, float, float, float] = (0, 0, 0, 0)


class Room(Struct, frozen=True, tag="room"):
    """The quiet room: a *picture*, *aspect* times as wide as high, and its spots.

    *line* is where its author wrote what the picture shows, the *alt*.
    """

    picture: str
    alt: str
    aspect: float
    spots: tuple[Spot, ...]
    line: int = 0


class Step(Struct, frozen=True, kw_only=True):
    """One step of the session day.

    *times* say how long it takes.  *feel* is how strong the medicine may feel at
    this step, for each route that a fact speaks of: 0 is nothing, 1 the strongest.
    """

    id: str
    title: Prose
    items: tuple[Said, ...]
    ask: str
    icon: str
    times: tuple[Said, ...] = ()
    feel: dict[str, float] = {}


class Day(Struct, frozen=True, tag="day"):
    """The session day, step by step, for each of the *routes* of this clinic."""

    routes: tuple[str, ...]
    steps: tuple[Step, ...]


class Group(Struct, frozen=True, kw_only=True):
    """Some people of a study, as 100 figures.

    *number* of them had it: "41", or "fewer than 1"; *filled* figures are drawn
    full.  *others* did not: "59".  *had* and *had_not* are the words after them,
    such as "felt cut off" and "did not"; *given* is what the people were given.
    """

    number: str
    filled: int
    others: str
    had: str
    had_not: str
    given: str


class Effect(Struct, frozen=True, kw_only=True):
    """How many people had one thing: with the medicine, and to compare.

    One group alone has no other to compare with; *note* says so.  *together* says
    what the numbers of two mean: "41 against 9: 32 more …".  *also* is what another
    way of counting found, *sure* how sure we are of it and why; both may be empty.
    *study* is the name of the switch it stands under, *people* who was studied and
    for how long, *sources* the keys of who says so, and *read* the day that was last
    read.
    """

    id: str
    title: Prose
    groups: tuple[Group, ...]
    people: Prose
    note: str
    study: str
    sources: tuple[str, ...]
    read: date
    ask: str
    together: str = ""
    also: Prose = Prose("")
    sure: Prose = Prose("")


class Effects(Struct, frozen=True, tag="effects"):
    """Pictures of 100 people.

    *beside* is what must be read with them, if any.  *rest* says that these are not
    all, where they are not.
    """

    effects: tuple[Effect, ...]
    beside: tuple[Prose, ...] = ()
    rest: Prose = Prose("")


class Option(Struct, frozen=True):
    """One answer to a check question; *fits* is the one, *reply* what is said then."""

    text: Prose
    fits: bool
    reply: Prose


class Point(Struct, frozen=True, kw_only=True):
    """One point of consent: what it means, and a question to check how it was put."""

    id: str
    title: Prose
    items: tuple[Prose, ...]
    ask: str
    check: Prose
    options: tuple[Option, ...]


class Points(Struct, frozen=True, tag="points"):
    """The points of consent, one a card.  *end* is what stands after the last."""

    points: tuple[Point, ...]
    end: tuple[Prose, ...]


class Question(Struct, frozen=True):
    """A question to the care team."""

    id: str
    text: Prose


class QuestionGroup(Struct, frozen=True):
    """Questions about one thing, under a *title*."""

    title: Prose
    questions: tuple[Question, ...]


class Questions(Struct, frozen=True, tag="questions"):
    """All questions one may pick from."""

    groups: tuple[QuestionGroup, ...]


Stage = Room | Day | Effects | Points | Questions
"""What fills the screen and is touched; a page has one at most, and not folded."""
