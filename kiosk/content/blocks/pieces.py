"""From a box to its pieces: what stands below each of its ``###`` headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report, quoted
from kiosk.content.inline.braces import mark_of, read_braces
from kiosk.content.inline.context import Context
from kiosk.content.inline.styled_text import prose_of
from kiosk.content.model.text import Prose, plain_words
from kiosk.content.syntax.boxes import Box
from kiosk.content.syntax.named_lines import NAMES
from kiosk.content.syntax.units import (
    NAMED,
    NO_LINK,
    Unit,
    cut_at_headings,
    without_marker,
)

_NOT_PLAIN = re.compile(r"[*\[\]{}<>]")

ASK = "Please tell me more about this: {}."
"""What a reader asks in English about a piece whose author wrote no question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of a box; *id* counts all that were written, shown or not.

    *named* are its lines ``name: words`` by their names, *units* the rest.
    *shown* and *only_if* are what the braces of the heading say: see Braced.
    """

    id: str
    title: Prose
    named: Mapping[str, tuple[Line, ...]]
    units: tuple[Unit, ...]
    shown: bool = True
    only_if: tuple[str, ...] = ()

    def line(self, name: str) -> Line | None:
        """Return the words of the one line *name*; None when there is none."""
        return self.named[name][0] if name in self.named else None


class Written(NamedTuple):
    """Words with their braces read: see Braced."""

    text: Prose
    shown: bool
    only_if: tuple[str, ...]
    routes: tuple[str, ...]


def split_pieces(box: Box, context: Context) -> tuple[Piece, tuple[Piece, ...]]:
    """Return what stands above the first heading, and all pieces in order."""
    above, *groups = cut_at_headings(box.units)
    first = box.title.number
    head = _head(above, first, box.kind, context.report)
    if not groups:
        text = "The box has no pieces. Each starts with its heading: ### Its title"
        context.report.add(first, text)
    pieces = (_piece(str(n), units, box, context) for n, units in enumerate(groups, 1))
    return head, tuple(pieces)


def written(line: Line, context: Context, no_links: str = "") -> Written:
    """Read one line that may have braces at its end."""
    braced = read_braces(line, context)
    bare = Line(line.number, braced.text.strip())
    text = prose_of(bare, context, no_links, mark_of(line.number, braced))
    return Written(text, braced.shown, braced.only_if, braced.routes)


def for_everyone(line: Line, context: Context) -> Written:
    """Read a line that no braces may hide, as the piece is nothing without it."""
    one = written(line, context, NO_LINK)
    if one.only_if:
        text = f"This line is for everyone: take {quoted(one.only_if[0])} away."
        context.report.add(line.number, text)
    return one


def plain(line: Line | None, context: Context) -> str:
    """Read words that the screen does not style; "" when the line is not there."""
    if line is None:
        return ""
    if _NOT_PLAIN.search(line.text):
        context.report.add(line.number, "Only plain words here: no * [ ] { } < or >.")
        return ""
    return context.known.laid_out(line.text)


def ask_of(piece: Piece, context: Context) -> str:
    """Return the question that a reader adds to the list for this *piece*."""
    if line := piece.line("ask"):
        return plain(line, context)
    if context.known.language == "en":
        return ASK.format(plain_words(piece.title.markup))
    text = "Write what a reader asks staff about this, in a line: ask: …"
    context.report.add(piece.title.line, text)
    return ""


def icon_of(piece: Piece, context: Context) -> str:
    """Return the icon of a piece; each has one."""
    line = piece.line("icon")
    if line is None:
        text = "This has no icon. Write one that is in assets/icons: icon: bell"
        context.report.add(piece.title.line, text)
        return ""
    pictures = context.known.shared.pictures
    context.use("icon", line.text)
    if line.text not in pictures.icons:
        text = f"There is no icon {quoted(line.text)} in assets/icons."
        context.report.unknown(line.number, text, line.text, pictures.icons)
    elif fault := pictures.icon_fault(line.text):
        context.report.add(line.number, f"Icon {quoted(line.text)}: {fault}")
    return line.text


def _head(units: list[Unit], line: int, kind: str, report: Report) -> Piece:
    for unit in units:
        if unit.kind != NAMED or kind not in NAMES:
            text = (
                "These words belong to no piece. Write a heading above: ### Its title"
            )
            report.add(unit.line, text)
    named = _named(units, kind, report, is_head=True)
    return Piece(id="", title=Prose("", (), line), named=named, units=())


def _piece(name: str, units: list[Unit], box: Box, context: Context) -> Piece:
    heading, *below = units
    line = heading.lines[0]
    title = written(Line(line.number, without_marker(line.text)), context, NO_LINK)
    if not title.text.markup:
        context.report.add(line.number, "The heading has no words.")
    return Piece(
        id=name,
        title=title.text,
        shown=title.shown,
        only_if=title.only_if,
        named=_named(below, box.kind, context.report),
        units=tuple(below),
    )


def _named(
    units: Iterable[Unit], kind: str, report: Report, *, is_head: bool = False
) -> dict[str, tuple[Line, ...]]:
    """Gather the lines that the box knows, and report those it does not."""
    names = NAMES.get(kind)
    found: dict[str, tuple[Line, ...]] = {}
    if names is None:
        return found
    known = names.head if is_head else names.piece
    for name, line in _named_lines(units, known, report):
        found[name] = (*found.get(name, ()), line)
        if len(found[name]) > 1 and name not in names.many:
            first = found[name][0].number
            report.add(line.number, f"{name!r} stands in line {first} already.")
    return found


def _named_lines(
    units: Iterable[Unit], known: tuple[str, ...], report: Report
) -> Iterator[tuple[str, Line]]:
    for unit in units:
        if unit.kind != NAMED:
            continue
        spelled, _, words = unit.lines[0].text.partition(":")
        name = spelled.casefold()
        if name not in known:
            text = f"There is no line {quoted(spelled + ':')} here."
            report.unknown(unit.line, text, name, known)
        elif not words.strip():
            text = f"{name!r} has no words. Write them, or take the line away."
            report.add(unit.line, text)
        else:
            yield name, Line(unit.line, words.strip())
