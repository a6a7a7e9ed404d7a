"""``::: questions``: what a reader may pick to ask staff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from kiosk.content.blocks.pieces import split_pieces
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_of
from kiosk.content.model.stages import Question, QuestionGroup, Questions
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import NO_LINK, Unit


def build_questions(box: Box, context: Context) -> Questions | None:
    _, pieces = split_pieces(box, context)
    ids = map(str, count(1))
    groups = [(piece, _questions(piece.units, ids, context)) for piece in pieces]
    shown = tuple(
        QuestionGroup(piece.title, questions)
        for piece, questions in groups
        if piece.shown and questions
    )
    return Questions(shown) if shown else None


def _questions(
    units: Sequence[Unit], ids: Iterator[str], context: Context
) -> tuple[Question, ...]:
    """Give each question its number, and keep those that are for this clinic."""
    numbered = [(next(ids), items_of([unit], context, NO_LINK)) for unit in units]
    return tuple(Question(name, text) for name, found in numbered for text in found)
