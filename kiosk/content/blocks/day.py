"""``::: day``: the session day, step by step, for each way of giving the medicine."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kiosk.content.blocks.pieces import Piece, ask_of, icon_of, split_pieces, written
from kiosk.content.files.lines import Line
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import Pen
from kiosk.content.inline.to_markdown import as_markdown
from kiosk.content.model.folding import folded
from kiosk.content.model.routes import ROUTES
from kiosk.content.model.stages import Day, Said, Step
from kiosk.content.model.text import Prose
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import NAMED, TEXT, Unit

_STRENGTH = re.compile(r"(\d{1,3})%")
_FEEL = (
    "Say how strong it may feel, whom for, and the fact that says so:"
    " feel: 100% {spray G6}"
)


def build_day(box: Box, context: Context) -> Day | None:
    _, pieces = split_pieces(box, context)
    steps = [(piece, _step(piece, context)) for piece in pieces]
    shown = tuple(step for piece, step in steps if piece.shown and step.items)
    return Day(_routes(context, ROUTES), shown) if shown else None


def _step(piece: Piece, context: Context) -> Step:
    if any(route in piece.only_if for route in ROUTES):
        text = "A step is there for every way. Name the ways after its lines instead."
        context.report.add(piece.title.line, text)
    words = [unit for unit in piece.units if unit.kind != NAMED]
    if not words:
        text = "Nothing is said of this. Write a line of words below its heading."
        context.report.add(piece.title.line, text)
    written_down = tuple(_written_down(words, context))
    _check_every_way(piece, [pen.routes for pen, _ in written_down], context)
    items = tuple(
        Said(text, _routes(context, pen.routes))
        for pen, text in written_down
        if not pen.hidden
    )
    return Step(
        id=piece.id,
        title=piece.title,
        items=items,
        ask=ask_of(piece, context),
        icon=icon_of(piece, context),
        times=tuple(_times(piece, context)),
        feel=_feel(piece, context),
    )


def _written_down(
    units: Sequence[Unit], context: Context
) -> Iterator[tuple[Pen, Prose]]:
    """Read the words of a step: each stretch up to its braces is one thing said.

    The pen of each knows its ways, and if this clinic shows it.
    """
    parts = [part for unit in units for part in _cut(unit)]
    for element in context.reader.elements(as_markdown(parts, context)):
        for one in element if element.tag == "ul" else [element]:
            pen = Pen(context)
            yield pen, pen.prose(one)


def _cut(unit: Unit) -> Iterator[Unit]:
    """Cut after each line that ends with braces, as they may name other ways."""
    part = Unit(unit.kind)
    for line in unit.lines:
        part.lines.append(line)
        if line.text.rstrip().endswith("}"):
            yield part
            part = Unit(TEXT)
    if part.lines:
        yield part


def _check_every_way(
    piece: Piece, named: Sequence[Collection[str]], context: Context
) -> None:
    """Report a way of this clinic by which the step would be a title alone.

    *named* are the ways of each thing said; none stands for all.
    """
    for route in _routes(context, ROUTES):
        if named and not any(not ways or route in ways for ways in named):
            text = f"Nothing is said of this by {route}. Write a line: … {{{route}}}"
            context.report.add(piece.title.line, text)


def _routes(context: Context, among: Collection[str]) -> tuple[str, ...]:
    """Return which of *among* this clinic offers, in the order of ROUTES."""
    offered = context.known.clinic.routes
    for route in among:
        context.use("route", route)
    return tuple(route for route in ROUTES if route in among and route in offered)


def _times(piece: Piece, context: Context) -> Iterator[Said]:
    for line in piece.named.get("time", ()):
        time = written(line, context)
        if time.shown:
            yield Said(time.text, _routes(context, time.routes))


def _feel(piece: Piece, context: Context) -> dict[str, float]:
    strengths: dict[str, float] = {}
    for line in piece.named.get("feel", ()):
        strength, routes = _strength(line, context)
        for route in routes:
            if route in strengths:
                text = f"It is said already how strong it feels by {route}."
                context.report.add(line.number, text)
            strengths[route] = strength
    return {route: strengths[route] for route in _routes(context, strengths)}


def _strength(line: Line, context: Context) -> tuple[float, tuple[str, ...]]:
    one = written(line, context)
    match = _STRENGTH.fullmatch(folded(one.text.markup))
    if not match or int(match[1]) > 100 or not (one.routes and one.text.facts):
        context.report.add(line.number, _FEEL)
        return 0, ()
    return int(match[1]) / 100, one.routes
