"""``::: points``: the points of consent, each with a question to check it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.content.blocks.pieces import (
    Piece,
    ask_of,
    for_everyone,
    split_pieces,
    written,
)
from kiosk.content.files.lines import Line, one_line
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_of
from kiosk.content.model.stages import Option, Point, Points
from kiosk.content.model.text import Prose
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import BULLET, NAMED, Unit, without_marker

_FITS, _REPLY = "+", " = "
_FEWEST = 3
_ANSWERS = (
    "Write one answer that fits, with + in front, and two others at least, with -:"
    " + Words = Reply"
)


class _Check(NamedTuple):
    """The question of a point; *shown* is false while an answer in it is blank."""

    text: Prose
    options: tuple[Option, ...]
    shown: bool


def build_points(box: Box, context: Context) -> Points | None:
    _, pieces = split_pieces(box, context)
    points = [_point(piece, context) for piece in pieces]
    lines = [line for piece in pieces for line in piece.named.get("end", ())]
    end = [written(line, context) for line in lines]
    shown = tuple(point for point in points if point is not None)
    if not shown:
        return None
    return Points(shown, tuple(one.text for one in end if one.shown))


def _point(piece: Piece, context: Context) -> Point | None:
    words, answers = _halves(piece.units)
    if not words:
        text = "Nothing is said of this. Write a line of words below its heading."
        context.report.add(piece.title.line, text)
    items = items_of(words, context)
    check = _check(piece, answers, context)
    ask = ask_of(piece, context)
    if check is None or not (piece.shown and items and check.shown):
        return None
    return Point(
        id=piece.id,
        title=piece.title,
        items=items,
        ask=ask,
        check=check.text,
        options=check.options,
    )


def _halves(units: Iterable[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Return the words above the line ``check:``, and the answers below it."""
    words: list[Unit] = []
    answers: list[Unit] = []
    half = words
    for unit in units:
        if unit.kind != NAMED:
            half.append(unit)
        elif unit.lines[0].text.casefold().startswith("check:"):
            half = answers
    return words, answers


def _check(piece: Piece, answers: Sequence[Unit], context: Context) -> _Check | None:
    line = piece.line("check")
    if line is None:
        text = "This point has no question. Write a line: check: …"
        context.report.add(piece.title.line, text)
        return None
    question = for_everyone(line, context)
    options = [_option(unit, context) for unit in answers]
    found = [option for option, _ in options if option is not None]
    is_sound = len(found) == len(options)
    if is_sound and not _is_choice(found):
        context.report.add(line.number, _ANSWERS)
    shown = question.shown and all(is_shown for _, is_shown in options)
    return _Check(question.text, tuple(found), shown)


def _is_choice(options: Sequence[Option]) -> bool:
    return len(options) >= _FEWEST and sum(option.fits for option in options) == 1


def _option(unit: Unit, context: Context) -> tuple[Option | None, bool]:
    """Read ``+ Words = Reply``, and tell if no blank hides it."""
    marker = unit.lines[0].text.lstrip()
    whole = " ".join(line.text.strip() for line in unit.lines)
    words, _, reply = one_line(without_marker(whole)).partition(_REPLY)
    answer = for_everyone(Line(unit.line, words), context)
    then = for_everyone(Line(unit.line, reply), context)
    if unit.kind != BULLET or any(
        one.shown and not one.text.markup for one in (answer, then)
    ):
        text = (
            "This is no answer with its reply. Write both, with a space on each side"
            " of the = sign: - Words = Reply"
        )
        context.report.add(unit.line, text)
        return None, True
    option = Option(answer.text, marker.startswith(_FITS), then.text)
    return option, answer.shown and then.shown
