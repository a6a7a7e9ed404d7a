"""From units to the Markdown that Python-Markdown reads, with marks in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.inline.braces import Braced, mark_of, read_braces, read_stretches
from kiosk.content.inline.context import Context
from kiosk.content.inline.line_marks import PIPE, Mark
from kiosk.content.syntax.units import (
    BULLET,
    HEADING,
    STEP,
    TABLE,
    Unit,
    without_marker,
)

_RULE = re.compile(r"\|(\s*:?-+:?\s*\|)+$")
_WORD = re.compile(r"\[\[[^\[\]]*\]\]")
_BAR = re.compile(r"(?<!\\)\|")
_MOST_COLUMNS = 4

_MARKERS = {BULLET: "- ", STEP: "1. "}


class _Stretch(NamedTuple):
    """The lines that one pair of braces speaks for."""

    lines: list[tuple[Mark, str]]
    shown: bool


def as_markdown(units: Sequence[Unit], context: Context) -> str:
    """Write *units* so that Python-Markdown cannot take one for another.

    What is hidden is written as well, under a mark that says so: it is checked
    like the rest, or it would break the day the clinic changes an answer.
    """
    rows: list[str] = []
    before = ""
    for unit in units:
        if not (unit.kind == before and unit.kind in _MARKERS):
            rows.append("")
        if unit.kind == before == TABLE and not rows[-2]:
            continue  # the rest of a table that was reported
        rows.extend(_written(unit, context))
        before = unit.kind
    return "\n".join(rows)


def _written(unit: Unit, context: Context) -> Iterator[str]:
    if unit.kind == TABLE:
        yield from _table(unit, context)
        return
    front = _MARKERS.get(unit.kind, "")
    if unit.kind == HEADING:
        hashes = unit.lines[0].text.lstrip()
        front = "#" * (len(hashes) - len(hashes.lstrip("#"))) + " "
    for number, stretch in enumerate(_stretches(unit, context)):
        if number and not front:
            yield ""
        hidden = not stretch.shown
        lines = [f"{m._replace(hidden=hidden)}{text}" for m, text in stretch.lines]
        yield front + "\n".join(lines)


def _stretches(unit: Unit, context: Context) -> list[_Stretch]:
    """Cut at the braces; what is shown is put together again, at its place."""
    cut = [
        _Stretch(
            [(_mark(line, braced), braced.text) for line, braced in read],
            shown=all(braced.shown for _, braced in read),
        )
        for read in read_stretches(_bare(unit), context)
    ]
    return _gathered(cut)


def _gathered(cut: list[_Stretch]) -> list[_Stretch]:
    shown = [stretch.lines for stretch in cut if stretch.shown]
    seen = [*chain(*shown[:1]), *chain(*map(_cutting, shown[1:]))]
    hidden = [stretch for stretch in cut if not stretch.shown]
    return [*([_Stretch(seen, shown=True)] if seen else []), *hidden]


def _cutting(lines: list[tuple[Mark, str]]) -> list[tuple[Mark, str]]:
    """Return *lines* with a mark in front that tells where other braces begin."""
    (mark, text), *others = lines
    return [(mark._replace(cuts=True), text), *others]


def _bare(unit: Unit) -> Iterator[Line]:
    first, *rest = unit.lines
    has_marker = unit.kind in (HEADING, BULLET, STEP)
    text = without_marker(first.text) if has_marker else first.text.lstrip()
    yield Line(first.number, text)
    yield from (Line(line.number, line.text.lstrip()) for line in rest)


def _mark(line: Line, braced: Braced) -> Mark:
    return mark_of(line.number, braced)._replace(hidden=not braced.shown)


def _table(unit: Unit, context: Context) -> Iterator[str]:
    rows = [_row(line, context) for line in unit.lines]
    if not _is_table(unit, rows, context):
        return
    for line, row in zip(unit.lines, rows, strict=True):
        if line is unit.lines[1]:
            yield row.text
        else:
            yield f"| {_mark(line, row)}{row.text[1:]}"


def _row(line: Line, context: Context) -> Braced:
    braced = read_braces(Line(line.number, line.text.lstrip()), context)
    bare = _WORD.sub(lambda word: word[0].replace("|", PIPE), braced.text)
    return braced._replace(text=bare.rstrip())


def _is_table(unit: Unit, rows: list[Braced], context: Context) -> bool:
    if len(rows) < 3 or not _RULE.match(rows[1].text):
        context.report.add(
            unit.line,
            "A table has a first row, then |---|---|, then its rows,"
            " with no empty line in between.",
        )
        return False
    columns = _width(rows[0].text)
    if columns > _MOST_COLUMNS:
        text = f"The table has {columns} columns; {_MOST_COLUMNS} are the most."
        context.report.add(unit.line, text)
        return False
    fits = [
        _has_width(line.number, row.text, columns, context)
        for line, row in zip(unit.lines, rows, strict=True)
    ]
    return all(fits)


def _width(row: str) -> int:
    return len(_BAR.findall(row)) - 1


def _has_width(line: int, row: str, wanted: int, context: Context) -> bool:
    if not row.endswith("|"):
        context.report.add(line, "A row of a table ends with |. Braces stand after it.")
        return False
    if _width(row) != wanted:
        cells = f"The first row has {wanted} cells; this one has {_width(row)}."
        context.report.add(line, f"{cells} Give it as many.")
        return False
    return True
