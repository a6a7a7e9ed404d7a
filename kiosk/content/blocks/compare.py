"""``::: compare``: ways side by side, a column each, in the same rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk.content.blocks.pieces import Piece, Written, split_pieces, written
from kiosk.content.files.lines import Line
from kiosk.content.files.problems import quoted
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import prose_of
from kiosk.content.model.blocks import Table
from kiosk.content.model.text import Prose
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.units import NO_LINK


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
