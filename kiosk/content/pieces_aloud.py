"""What is said of a stage: of the one piece that is open in it."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.content.model import Block, Bullets, Heading, Page, Paragraph
from kiosk.content.spoken import Manner
from kiosk.content.stages import Day, Effects, Point, Points, Room, Stage
from kiosk.content.twins import twin


def piece_of(
    page: Page, piece: str, manner: Manner, *, route: str, checks: bool
) -> tuple[Block, ...]:
    """Return what is open in the stage of *page*, in words; () if nothing is.

    *checks* tells that the check question of the point *piece* is on the screen.
    """
    stages = (block for block in page.blocks if isinstance(block, Stage))
    alone = next((_alone(stage, piece) for stage in stages), None) if piece else None
    if isinstance(alone, Points):
        return _point(alone.points[0], checks=checks) if alone.points else _end(alone)
    return twin(alone, route, manner.phrases) if alone else ()


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
            effect = tuple(one for one in effects if one.id == piece)
            return replace(stage, effects=effect, beside=()) if effect else None
        case Points(points=points):
            return replace(stage, points=tuple(p for p in points if p.id == piece))
    return None


def _point(point: Point, *, checks: bool) -> tuple[Block, ...]:
    """Say a point, or its question: what is answered to it is not told before."""
    if not checks:
        return (Heading(point.title), *map(Paragraph, point.items))
    options = tuple(option.text for option in point.options)
    return (Paragraph(point.check), Bullets(options))


def _end(points: Points) -> tuple[Block, ...]:
    return tuple(map(Paragraph, points.end))
