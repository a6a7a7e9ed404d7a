"""The parts of a page as rows: what each is, who it is for, and if it is shown.

What is shown is what the compiler has put on the page; here is only said why the
rest is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.content.cache import Made
from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report
from kiosk.content.inline.braces import Braced, read_braces, read_stretches
from kiosk.content.inline.context import Context
from kiosk.content.inline.markdown_reader import Reader
from kiosk.content.model.word_count import prose_in
from kiosk.content.syntax.boxes import Box, Part
from kiosk.content.syntax.units import (
    BULLET,
    HEADING,
    NAMED,
    PICTURE,
    STEP,
    TABLE,
    TEXT,
    Unit,
    without_marker,
)

_KINDS = {
    HEADING: "heading",
    TEXT: "paragraph",
    BULLET: "point of a list",
    STEP: "step",
    PICTURE: "picture",
}
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(([^()]*)\)")
_LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()]*)\)")
_WORD = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_LONGEST = 60

_NO_BOX, _NO_HEADING = "its box is not shown", "its heading is not shown"
_NO_TABLE = "its table is not shown"
_EMPTY_BOX, _BARE_HEADING = "nothing in it is shown", "what it needs below is not shown"
_MISTAKE = "see the problems below"


class Row(NamedTuple):
    """Some lines of a page that are one thing.

    *depth* is 1 inside a box.  *only_if* is what their braces ask for, *plain* why they
    need no fact, and *hidden* why this clinic does not show them; "" is that it does.
    """

    first: int
    last: int
    depth: int
    kind: str
    words: str
    facts: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()
    plain: str = ""
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class _Shown:
    """The *lines* of a page file whose words the compiler has put on the page."""

    lines: frozenset[int]
    context: Context

    def why_not(
        self, read: Iterable[Braced], lines: Iterable[int], otherwise: str
    ) -> str:
        """Say why none of *lines* is shown: as their braces say, or *otherwise*."""
        said = next((braced.hidden for braced in read if braced.hidden), "")
        return said or ("" if self.lines.intersection(lines) else otherwise)


def outline(made: Made) -> tuple[Row, ...]:
    """Return all that stands below the header of a page."""
    context = Context(made.known, Report(made.draft.report.path), Reader())
    lines = frozenset(text.line for text in prose_in(made.page.blocks))
    return tuple(_parts(made.draft.parts, _Shown(lines, context), 0, ""))


def _parts(
    parts: Iterable[Part], shown: _Shown, depth: int, above: str
) -> Iterator[Row]:
    """Go through all of *parts*; *above* says why none of them is shown."""
    for part in parts:
        if isinstance(part, Box):
            yield from _box(part, shown, depth, above)
        else:
            yield from _units(part, shown, depth, above)


def _box(box: Box, shown: _Shown, depth: int, above: str) -> Iterator[Row]:
    braced = read_braces(box.title, shown.context)
    why = shown.why_not([braced], _numbers(box), above or _EMPTY_BOX)
    line = box.title.number
    yield _row((line, line), depth, f"box {box.kind!r}", braced)._replace(hidden=why)
    yield from _parts(box.parts, shown, depth + 1, _NO_BOX if why else "")


def _numbers(part: Part) -> Iterator[int]:
    if isinstance(part, Box):
        yield part.title.number
        for inner in part.parts:
            yield from _numbers(inner)
    else:
        yield from (line.number for unit in part for line in unit.lines)


def _units(
    units: Sequence[Unit], shown: _Shown, depth: int, above: str
) -> Iterator[Row]:
    """Go through the units; a heading that is not shown may hide what is below it."""
    heading = ""
    for unit in units:
        if unit.kind == HEADING:
            heading = ""
        for row in _unit(unit, shown, depth, heading or above):
            yield row
            if unit.kind == HEADING and row.hidden not in ("", above):
                heading = _NO_HEADING


def _unit(unit: Unit, shown: _Shown, depth: int, above: str) -> Iterator[Row]:
    if unit.kind == TABLE:
        yield from _table(unit, shown, depth, above)
        return
    for stretch in read_stretches(unit.lines, shown.context):
        yield _stretch(stretch, unit, shown, depth, above)


def _stretch(
    stretch: Sequence[tuple[Line, Braced]],
    unit: Unit,
    shown: _Shown,
    depth: int,
    above: str,
) -> Row:
    """Put together the lines that one pair of braces speaks for."""
    lines, read = zip(*stretch, strict=True)
    kind, text = _worded(unit, " ".join(braced.text.strip() for braced in read))
    facts = tuple(dict.fromkeys(fact for one in read for fact in one.facts))
    span = (lines[0].number, lines[-1].number)
    row = _row(span, depth, kind, read[-1]._replace(text=text, facts=facts))
    numbers = [line.number for line in unit.lines]
    return row._replace(hidden=shown.why_not(read, numbers, _otherwise(unit, above)))


def _worded(unit: Unit, text: str) -> tuple[str, str]:
    """Return what a unit is, and its words without the sign that says so."""
    if unit.kind == NAMED:
        kind, _, words = (word.strip() for word in text.partition(":"))
        return kind, words
    has_marker = unit.kind in (HEADING, BULLET, STEP)
    return _KINDS[unit.kind], without_marker(text) if has_marker else text


def _otherwise(unit: Unit, above: str) -> str:
    """Say why a unit is not shown whose braces do not hide it.

    A line ``name: words`` may say what is not read, such as a place in a picture:
    it goes with its heading or its box.
    """
    if unit.kind == NAMED:
        return above
    return above or (_BARE_HEADING if unit.kind == HEADING else _MISTAKE)


def _table(unit: Unit, shown: _Shown, depth: int, above: str) -> Iterator[Row]:
    otherwise = above or _MISTAKE
    for number, line in enumerate(unit.lines):
        if number == 1:  # the line of hyphens
            continue
        braced = read_braces(line, shown.context)
        why = shown.why_not([braced], [line.number], otherwise)
        kind = "row of a table" if number else "table, first row"
        span = (line.number, line.number)
        yield _row(span, depth, kind, braced)._replace(hidden=why)
        if why and not number:
            otherwise = above or _NO_TABLE


def _row(span: tuple[int, int], depth: int, kind: str, braced: Braced) -> Row:
    words = _plain(braced.text)
    return Row(*span, depth, kind, words, braced.facts, braced.only_if, braced.plain)


def _plain(text: str) -> str:
    """Return the first words as a reader would see them."""
    text = _PICTURE.sub(r"\2: \1", text)
    text = _WORD.sub(r"\1", _LINK.sub(r"\1", text))
    words = re.sub(r"[*\\\ue000-\uf8ff]", "", text).strip()
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
