"""The parts of a page as rows: what each is, who it is for, and if it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.inline.braces import Passage, read_braces
from kiosk.content.inline.context import Context, Known
from kiosk.content.model.routes import ROUTES
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
LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()]*)\)")
WORD = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_BLANK = re.compile(r"\{\{\s*clinic\.([\w.]+)\s*\}\}")
_LONGEST = 60


class Row(NamedTuple):
    """Some lines of a page that are one thing.

    *depth* is 1 inside a box.  *only_if* is what their braces ask for, and *hidden*
    why this clinic does not show them; "" is that it does.
    """

    first: int
    last: int
    depth: int
    kind: str
    words: str
    facts: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()
    hidden: str = ""


def outline(
    parts: Iterable[Part], context: Context, depth: int = 0, hidden: str = ""
) -> Iterator[Row]:
    """Go through all of *parts*; *hidden* says why none of them is shown."""
    for part in parts:
        if isinstance(part, Box):
            yield from _box(part, context, depth, hidden)
        else:
            yield from _units(part, context, depth, hidden)


def _box(box: Box, context: Context, depth: int, hidden: str) -> Iterator[Row]:
    passage = read_braces(box.title, context)
    why = hidden or _why(passage, [box.title], context.known)
    line = box.title.number
    yield _row((line, line), depth, f"box {box.kind!r}", passage)._replace(hidden=why)
    yield from outline(
        box.parts, context, depth + 1, "its box is not shown" if why else ""
    )


def _units(
    units: Sequence[Unit], context: Context, depth: int, hidden: str
) -> Iterator[Row]:
    """Go through the units; in a box, a heading hides what stands below it."""
    above = hidden
    for unit in units:
        if unit.kind == HEADING:
            above = hidden
        for row in _unit(unit, context, depth):
            yield row._replace(hidden=row.hidden or above)
            if row.hidden and depth and unit.kind == HEADING:
                above = hidden or "its heading is not shown"


def _unit(unit: Unit, context: Context, depth: int) -> Iterator[Row]:
    if unit.kind == TABLE:
        yield from _table(unit, context, depth)
        return
    kind = _KINDS.get(unit.kind, "")
    lines: list[Line] = []
    for line in unit.lines:
        lines.append(line)
        passage = read_braces(line, context)
        if passage.closes or line is unit.lines[-1]:
            yield _stretch(lines, kind, context, depth, unit.kind)
            lines = []


def _stretch(
    lines: Sequence[Line], kind: str, context: Context, depth: int, unit: str
) -> Row:
    """Put together the lines that one pair of braces speaks for."""
    passages = [read_braces(line, context) for line in lines]
    text = " ".join(passage.text.strip() for passage in passages)
    last = passages[-1]
    facts = tuple(dict.fromkeys(fact for one in passages for fact in one.facts))
    text = without_marker(text) if unit in (HEADING, BULLET, STEP) else text
    if unit == NAMED:
        kind, _, text = (word.strip() for word in text.partition(":"))
    whole = last._replace(text=text, facts=facts)
    span = (lines[0].number, lines[-1].number)
    return _row(span, depth, kind, whole)._replace(
        hidden=_why(last, lines, context.known)
    )


def _table(unit: Unit, context: Context, depth: int) -> Iterator[Row]:
    hidden = ""
    for number, line in enumerate(unit.lines):
        if number == 1:  # the line of hyphens
            continue
        passage = read_braces(line, context)
        why = hidden or _why(passage, [line], context.known)
        kind = "row of a table" if number else "table, first row"
        span = (line.number, line.number)
        yield _row(span, depth, kind, passage)._replace(hidden=why)
        hidden = hidden or ("its table is not shown" if why and not number else "")


def _row(span: tuple[int, int], depth: int, kind: str, passage: Passage) -> Row:
    words = _plain(passage.text)
    return Row(*span, depth, kind, words, passage.facts, passage.only_if)


def _plain(text: str) -> str:
    """Return the first words as a reader would see them."""
    text = _PICTURE.sub(r"\2: \1", text)
    text = WORD.sub(r"\1", LINK.sub(r"\1", text))
    words = re.sub(r"[*\\\ue000-\uf8ff]", "", text).strip()
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _why(passage: Passage, lines: Iterable[Line], known: Known) -> str:
    """Say why this clinic does not show a passage; "" when it does."""
    routes = [word for word in passage.only_if if word in ROUTES]
    if routes and not {*routes}.intersection(known.clinic.routes):
        return f"this clinic does not give it by {' or '.join(routes)}"
    for word in passage.only_if:
        kind, _, name = word.partition(":")
        if kind == "room" and name not in known.clinic.room_items:
            return f"room_items in clinic.toml has no {name!r}"
        if kind == "clinic" and not _is_answered(name, known):
            return f"{name!r} has no answer in clinic.toml"
    blank = [name for line in lines for name in _BLANK.findall(line.text)]
    blank = [name for name in blank if not known.answers.get(name)]
    return f"{blank[0]!r} has no answer in clinic.toml" if blank else ""


def _is_answered(name: str, known: Known) -> bool:
    answers = known.answers
    return any(answers[key] for key in answers if f"{key}.".startswith(f"{name}."))
