"""``glossary.<language>.md``: words to know, each under its own ``##``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kiosk.content.files.lines import Line, one_line, read_lines
from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.inline.context import Context, word_key
from kiosk.content.inline.styled_text import Pen
from kiosk.content.inline.to_markdown import as_markdown
from kiosk.content.model.library import Word
from kiosk.content.model.text import Prose
from kiosk.content.syntax.allowances import is_allowance
from kiosk.content.syntax.units import (
    HEADING,
    TEXT,
    Unit,
    is_sound,
    split_units,
    without_marker,
)

_END = Unit(HEADING)
_NO_LINK = (
    "A link stands in a sentence of a page, not in what a word means."
    " Write the words alone."
)
_PARENTHESIS = re.compile(r"([^()]*)\(([^()]*)\)\s*")


class Entry(NamedTuple):
    """A term and the paragraph below it, not compiled yet."""

    id: str
    term: str
    line: int
    means: Unit | None


def check_there(report: Report, language: str, pages: Iterable[Sequence[Line]]) -> None:
    """Tell once of a glossary that is not there, where *pages* mark words of it."""
    lines = (line for page in pages for line in page)
    if not report.path.exists() and any("[[" in line.text for line in lines):
        text = "There is no such file, and pages have words of it, as in [[word]]."
        copy = f": kiosk new language {language} writes it in English, to be translated"
        report.add(0, f"{text} Put it back{'' if language == 'en' else copy}.")


@minded
def read_glossary(report: Report) -> tuple[Entry, ...]:
    """Read the words of the file of *report*; no file is no words."""
    if not report.path.exists():
        return ()
    lines = read_lines(report.path, report)
    for line in filter(is_allowance, lines or ()):
        text = "An exception stands on a page, not in the glossary. Take it away."
        report.add(line.number, text)
    units = split_units(lines or (), report)
    units = [unit for unit in units if is_sound(unit, report)]
    _check_units(units, report)
    entries = tuple(
        _entry(unit, below, report)
        for unit, below in pairwise([*units, _END])
        if unit.kind == HEADING
    )
    _check_twice(entries, report)
    _check_names(entries, report)
    return entries


def word_names(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the ids of the words by every name that leads to them.

    "Drip (IV)" answers to its whole name, to "drip" and to "iv".
    """
    names: dict[str, str] = {}
    for entry in entries:
        for name in _part_names(entry):
            names.setdefault(name, entry.id)
    return {**names, **{entry.id: entry.id for entry in entries}}


def compile_words(entries: Sequence[Entry], context: Context) -> dict[str, Word]:
    shown = context.known.laid_out
    return {one.id: Word(shown(one.term), _means(one, context)) for one in entries}


def _check_units(units: Sequence[Unit], report: Report) -> None:
    before = ""
    for unit in units:
        if unit.kind not in (HEADING, TEXT):
            if unit.kind != before:
                text = "A word to know is explained in plain sentences."
                report.add(unit.line, text)
        elif unit.kind == TEXT and before != HEADING:
            text = "One paragraph explains one word, and stands below its ## heading."
            report.add(unit.line, text)
        before = unit.kind


def _entry(unit: Unit, below: Unit, report: Report) -> Entry:
    line = unit.lines[0]
    term = one_line(without_marker(line.text))
    if not re.match(r"##\s", line.text.lstrip()):
        report.add(line.number, "A word starts with ## and a space.")
    if not word_key(term) or re.search(r"[{}*_\[\]<>]", term):
        report.add(line.number, "Write the word alone, without braces or other signs.")
    if below.kind == HEADING and re.match(r"##\s", line.text.lstrip()):
        report.add(line.number, f"The word {quoted(term)} is not explained.")
    means = below if below.kind == TEXT else None
    return Entry(word_key(term), term, line.number, means)


def _check_twice(entries: Iterable[Entry], report: Report) -> None:
    first: dict[str, int] = {}
    for entry in entries:
        if entry.id in first:
            text = f"{quoted(entry.term)} stands in line {first[entry.id]} already."
            report.add(entry.line, text)
        first.setdefault(entry.id, entry.line)


def _check_names(entries: Sequence[Entry], report: Report) -> None:
    """Report a part of a name that could mean either of two words."""
    names = word_names(entries)
    for entry in entries:
        for name in _part_names(entry):
            if names[name] != entry.id and name not in {one.id for one in entries}:
                text = f"{quoted(name)} leads to {quoted(names[name])} already."
                report.add(entry.line, text)


def _part_names(entry: Entry) -> tuple[str, ...]:
    match = _PARENTHESIS.fullmatch(entry.term)
    return tuple(filter(None, map(word_key, match.groups() if match else ())))


def _means(entry: Entry, context: Context) -> Prose:
    if entry.means is None:
        return Prose("", (), entry.line)
    elements = context.reader.elements(as_markdown([entry.means], context))
    pen = Pen(context, _NO_LINK)
    means = [pen.prose(element) for element in elements]
    if pen.hidden:
        text = "A word to know is for everyone: no ways, no room items, no blanks."
        context.report.add(entry.means.line, text)
    return means[0]
