"""Questions to pick, things to tick off, ways to compare, and levels of help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from kiosk.content.blocks.pieces import Piece, Written, split_pieces, written
from kiosk.content.files.lines import Line
from kiosk.content.files.problems import quoted
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import items_of, prose_of
from kiosk.content.model.blocks import Bands, Checklist, Table
from kiosk.content.model.stages import Question, QuestionGroup, Questions
from kiosk.content.model.text import Card, Prose
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import NO_LINK, Unit

_LEVELS = 3


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


def build_checklist(box: Box, context: Context) -> Checklist | None:
    items = items_of(box.units, context)
    return Checklist(items) if items else None


def build_bands(box: Box, context: Context) -> Bands | None:
    """Build all levels, even one whose lines wait for answers: each has its place."""
    _, pieces = split_pieces(box, context)
    if len(pieces) != _LEVELS:
        text = f"Help has {_LEVELS} levels, the most urgent first."
        text += f" Write {_LEVELS} headings."
        context.report.add(box.title.number, text)
    for piece in pieces:
        if piece.only_if or not piece.shown:
            text = "A level is there for everyone. Put the braces after its lines."
            context.report.add(piece.title.line, text)
    bands = tuple(Card(piece.title, items_of(piece.units, context)) for piece in pieces)
    return Bands(bands) if any(band.items for band in bands) else None


def build_compare(box: Box, context: Context) -> Table | None:
    _, pieces = split_pieces(box, context)
    cells = [dict(_cells(piece, context)) for piece in pieces]
    _check_rows(pieces, cells, context)
    pairs = zip(pieces, cells, strict=True)
    columns = [(piece.title, column) for piece, column in pairs if piece.shown]
    rows = tuple(_rows([column for _, column in columns], context))
    head = (Prose(""), *(title for title, _ in columns))
    return Table(head, rows) if rows else None


def _cells(piece: Piece, context: Context) -> Iterator[tuple[str, Written]]:
    """Go through ``Name of the row: words`` of one column."""
    seen: dict[str, int] = {}
    for unit in piece.units:
        label, _, words = unit.lines[0].text.partition(":")
        if not words.strip():
            text = f"{quoted(label)} has no words. Write them in the same line."
            context.report.add(unit.line, text)
        elif label in seen:
            text = f"{quoted(label)} stands in line {seen[label]} already."
            context.report.add(unit.line, text)
        else:
            seen[label] = unit.line
            yield label, written(Line(unit.line, words.strip()), context)


def _check_rows(
    pieces: Sequence[Piece], cells: Sequence[dict[str, Written]], context: Context
) -> None:
    for piece, column in zip(pieces[1:], cells[1:], strict=True):
        if list(column) != list(cells[0]):
            wanted = ", ".join(map(quoted, cells[0]))
            text = "All ways have the same rows in the same order, as the first has"
            context.report.add(piece.title.line, f"{text}: {wanted}.")


def _rows(
    columns: Sequence[dict[str, Written]], context: Context
) -> Iterator[tuple[Prose, ...]]:
    """Go through the rows; what waits for an answer is an empty cell."""
    for label in columns[0] if columns else ():
        cells = [column[label] for column in columns if label in column]
        if any(cell.shown for cell in cells):
            name = prose_of(Line(cells[0].text.line, label), context, NO_LINK)
            yield (name, *_shown(cells))


def _shown(cells: Iterable[Written]) -> Iterator[Prose]:
    for cell in cells:
        yield cell.text if cell.shown else Prose("", (), cell.text.line)
