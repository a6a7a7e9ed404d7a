"""What is said of a stage: of the one piece that is open in it."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from kiosk.content.model.blocks import Block, Bullets, Heading, Paragraph, Steps
from kiosk.content.model.in_words import twin
from kiosk.content.model.library import Page
from kiosk.content.model.stages import (
    Day,
    Effect,
    Effects,
    Point,
    Points,
    Questions,
    Room,
    Stage,
)
from kiosk.content.model.text import Prose
from kiosk.content.speech.sentences import (
    PIECE,
    REPLY,
    Manner,
    Sentence,
    head_aloud,
    page_aloud,
    prose_aloud,
    said_of,
)


class Open(NamedTuple):
    """What is open in a stage: a *piece*, "" before any is.

    *route* is the way that a session day is shown for.  *checks* tells that the
    check question of a point is on the screen, and *answer* which one was chosen.
    """

    piece: str
    route: str = ""
    checks: bool = False
    answer: int | None = None


def stage_aloud(page: Page, shown: Open, manner: Manner) -> tuple[Sentence, ...]:
    """Say what is open in the stage of *page*; before that, all of the page.

    The points are gone through one by one, and questions are picked elsewhere: of
    these it says first what they are.
    """
    stage = next(block for block in page.blocks if isinstance(block, Stage))
    if isinstance(stage, Points | Questions) and not shown.piece:
        return tuple(head_aloud(page, manner))
    if reply := _reply(stage, shown):
        return tuple(prose_aloud(REPLY, reply, manner))
    blocks = _piece(stage, shown, manner)
    texts = (text for block in blocks for text in said_of(block))
    piece = (one for text in texts for one in prose_aloud(PIECE, text, manner))
    return tuple(piece) or page_aloud(page, manner, shown.route)


def _reply(stage: Stage, shown: Open) -> Prose | None:
    """Return what is said to the answer that they chose."""
    alone = _alone(stage, shown.piece)
    if shown.answer is None or not isinstance(alone, Points) or not alone.points:
        return None
    return alone.points[0].options[shown.answer].reply


def _piece(stage: Stage, shown: Open, manner: Manner) -> tuple[Block, ...]:
    """Return what is open, in words; () if nothing is."""
    alone = _alone(stage, shown.piece) if shown.piece else None
    if isinstance(alone, Points):
        points, checks = alone.points, shown.checks
        return _point(points[0], checks=checks) if points else _end(alone)
    blocks = twin(alone, shown.route, manner.phrases) if alone else ()
    return tuple(one for block in blocks for one in _unnumbered(block))


def _unnumbered(block: Block) -> tuple[Block, ...]:
    """Take a step that stands alone for a paragraph: it is not the first."""
    return tuple(map(Paragraph, block.items)) if isinstance(block, Steps) else (block,)


def _alone(stage: Stage, piece: str) -> Stage | None:
    """Return *stage* with this piece and no other, or None if it has none such."""
    match stage:
        case Room(spots=spots):
            these = tuple(one for one in spots if one.id == piece)
            return replace(stage, spots=these) if these else None
        case Day(steps=steps):
            step = tuple(one for one in steps if one.id == piece)
            return replace(stage, steps=step) if step else None
        case Effects(effects=effects):
            effect = tuple(_as_seen(one) for one in effects if one.id == piece)
            return replace(stage, effects=effect, beside=()) if effect else None
        case Points(points=points):
            return replace(stage, points=tuple(p for p in points if p.id == piece))
    return None


def _as_seen(effect: Effect) -> Effect:
    """Leave out how sure we are: a touch stands before it, and then it is read."""
    return replace(effect, sure=Prose(""))


def _point(point: Point, *, checks: bool) -> tuple[Block, ...]:
    """Say a point, or its question: what is answered to it is not told before."""
    if not checks:
        return (Heading(point.title), *map(Paragraph, point.items))
    options = tuple(option.text for option in point.options)
    return (Paragraph(point.check), Bullets(options))


def _end(points: Points) -> tuple[Block, ...]:
    return tuple(map(Paragraph, points.end))
