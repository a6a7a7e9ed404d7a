"""English files made ready to be translated: they compile in any language.

English alone may leave some words to the kiosk: the plain words of a fact, the
question that a piece adds to the list, and who was studied.  Here they are written
out, so that a translator sees all there is to translate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path

from kiosk.authoring.new_files import text_of
from kiosk.content.blocks.pieces import ASK
from kiosk.content.blocks.study_numbers import people_of, shares_of
from kiosk.content.files.folder import page_files
from kiosk.content.files.lines import Line, read_lines
from kiosk.content.files.problems import Report
from kiosk.content.model.library import Fact
from kiosk.content.syntax.allowances import take_allowances
from kiosk.content.syntax.boxes import EFFECTS, Box, split_parts
from kiosk.content.syntax.header import split_header
from kiosk.content.syntax.named_lines import NAMES
from kiosk.content.syntax.units import NAMED, Unit, cut_at_headings, without_marker
from kiosk.content.tables.booklet_words import sayings_path, sayings_to_translate
from kiosk.content.tables.facts import read_facts
from kiosk.content.tables.order import placed_pages
from kiosk.content.tables.phrases_file import phrases_to_translate
from kiosk.content.tables.web_words import web_words_path, web_words_to_translate
from kiosk.errors import ContentError

_VALUE = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
_BRACES = re.compile(r"(?<!\{)\{([^{}]*)\}\s*$")


def translatable(folder: Path) -> dict[Path, str]:
    """Return every English file that has words, by its path."""
    placed = placed_pages(folder / "order.toml")
    pages = page_files(folder / "en", folder, Report, placed)
    paths = sorted(report.path for report in pages.values())
    texts = {path: page_to_translate(folder, path) for path in paths}
    glossary, words = folder / "glossary.en.md", folder / "words.en.toml"
    if glossary.is_file():
        lines = _lines(glossary)
        texts[glossary] = _joined(_spelled_out(lines, _facts(folder)))
    if words.is_file():
        texts[words] = text_of(words)
    texts[folder / "phrases.en.toml"] = phrases_to_translate()
    texts[sayings_path(folder, "en")] = sayings_to_translate()
    texts[web_words_path(folder, "en")] = web_words_to_translate()
    return texts


def page_to_translate(folder: Path, path: Path) -> str:
    """Return the text of the English page at *path*, all of it written out.

    What its author allowed was about English words, and stays behind.
    """
    report = Report(path)
    lines = _lines(path)
    kept, _ = take_allowances(lines, report)
    split = split_header(kept, report)
    if split is None:
        raise ContentError(report.problems)
    facts = _facts(folder)
    boxes = [part for part in split_parts(split[1], report) if isinstance(part, Box)]
    below = {at: rows for box in boxes for at, rows in _left_to_kiosk(box, facts)}
    head = {line.number for line in kept} - {line.number for line in split[1]}
    rows = _spelled_out(kept, facts, head)
    return _joined(
        text
        for line, row in zip(kept, rows, strict=True)
        for text in (row, *below.get(line.number, ()))
    )


def _lines(path: Path) -> list[Line]:
    report = Report(path)
    lines = read_lines(path, report)
    if lines is None:
        raise ContentError(report.problems)
    return lines


def _joined(rows: Iterator[str] | Sequence[str]) -> str:
    return "\n".join(rows)


def _facts(folder: Path) -> Mapping[str, Fact]:
    report = Report(folder / "facts.toml")
    facts = read_facts(report, None)
    if facts is None:
        raise ContentError(report.problems)
    return facts


def _spelled_out(
    lines: Sequence[Line],
    facts: Mapping[str, Fact],
    head: Sequence[int] | set[int] = (),
) -> Iterator[str]:
    """Go through the lines with the plain words of each fact in its place.

    A line of the header has no braces to cite the fact in.
    """
    for line in lines:
        named = [name for name in _VALUE.findall(line.text) if name in facts]
        text = _VALUE.sub(lambda value: _plain(value, facts), line.text)
        yield _citing(text, named) if named and line.number not in head else text


def _plain(value: re.Match[str], facts: Mapping[str, Fact]) -> str:
    return facts[value[1]].plain if value[1] in facts else value[0]


def _citing(text: str, named: Sequence[str]) -> str:
    """Name facts in the braces at the end of a line, where they are not yet."""
    match = _BRACES.search(text)
    said = match[1].replace(",", " ").split() if match else []
    words = " ".join(dict.fromkeys((*said, *named)))
    bare = text[: match.start()] if match else f"{text.rstrip()} "
    return f"{bare}{{{words}}}"


def _left_to_kiosk(
    box: Box, facts: Mapping[str, Fact]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Go through the pieces of a box: the line of each, and what it does not say."""
    if box.kind not in NAMES:
        return
    head, *pieces = cut_at_headings(box.units)
    for heading, *below in pieces:
        said = {**_named(head), **_named(below)}
        rows = [] if "ask" in _named(below) else [_ask(heading)]
        if box.kind == EFFECTS and "people" not in said:
            rows.extend(_people(heading, said, facts))
        yield heading.line, tuple(rows)


def _named(units: Sequence[Unit]) -> dict[str, str]:
    rows = [unit.lines[0].text.partition(":") for unit in units if unit.kind == NAMED]
    return {name.casefold(): words.strip() for name, _, words in rows}


def _ask(heading: Unit) -> str:
    words = without_marker(heading.lines[0].text)
    title = re.sub(r"\{+[^{}]*\}+|[*_\[\]<>]", "", words).strip()
    return f"ask: {ASK.format(title)}"


def _people(
    heading: Unit, said: Mapping[str, str], facts: Mapping[str, Fact]
) -> Iterator[str]:
    match = _BRACES.search(heading.lines[0].text)
    named = match[1].replace(",", " ").split() if match else []
    drawn = [name for name in named if name in facts and _is_counted(facts[name])]
    for name in drawn[:1]:
        shares = shares_of(facts[name], said.get("figure", ""))
        given = [said.get("with", ""), said.get("without", "")][: len(shares)]
        yield f"people: {unescape(people_of(facts[name], given))} {{{name}}}"


def _is_counted(fact: Fact) -> bool:
    return bool(fact.counts or fact.rates)
