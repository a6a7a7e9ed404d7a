"""Holds one page, or all the content, against the rules."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.checks.measures import measure
from kiosk.checks.rules.rule_list import RULES
from kiosk.checks.subject.findings import LEVELS, Finding, Measure, finding_of
from kiosk.checks.subject.leaf import Leaf
from kiosk.checks.subject.positions import place_of
from kiosk.checks.subject.rule import Hit, Mark, Rule
from kiosk.checks.subject.shelf import Shelf
from kiosk.content.files.problems import minding
from kiosk.content.model.folding import folded
from kiosk.errors import ContentError

_ANSWER = re.compile(r"\{\{\s*clinic\.([\w.]+)\s*\}\}")


class Looked(NamedTuple):
    """A leaf, what its rules found on it, and what was measured, if all went well."""

    leaf: Leaf
    findings: tuple[Finding, ...]
    measure: Measure | None


def look_at(leaf: Leaf) -> Looked:
    """Hold *leaf* against its rules; what they stumble over is a fault of that page."""
    try:
        found = tuple(found_on(leaf))
        with minding(leaf.path):
            return Looked(leaf, found, measure(leaf, found))
    except ContentError as error:
        return Looked(leaf, tuple(map(finding_of, error.problems)), None)


def found_on(leaf: Leaf) -> Iterator[Finding]:
    """Go through what the rules for one page find on *leaf*."""
    with minding(leaf.path):
        for rule in RULES:
            if rule.page:
                yield from (_placed(hit, rule, leaf) for hit in rule.page(leaf))


def found_in(
    shelf: Shelf, levels: Collection[str] = LEVELS, rules: Iterable[Rule] = RULES
) -> Iterator[Finding]:
    """Go through what the rules for all the content find, those of *levels*."""
    for rule in rules:
        if rule.whole and rule.level in levels:
            yield from (_marked(mark, rule) for mark in rule.whole(shelf))


def found_among(folder: Path, pictures: Path) -> Iterator[Finding]:
    """Go through what the rules for files find; what nobody may read has none."""
    for rule in RULES:
        try:
            with minding(folder), suppress(OSError):
                marks = rule.files(folder, pictures) if rule.files else ()
                yield from [_marked(mark, rule) for mark in marks]
        except ContentError as error:
            yield from map(finding_of, error.problems)


def _placed(hit: Hit, rule: Rule, leaf: Leaf) -> Finding:
    line, place = place_of(leaf.lines, hit.passage, hit.start, hit.end)
    column = leaf.column_written(line, place)
    if not hit.end and (hit.passage is leaf.opening or hit.passage.kind == "header"):
        column = 1
    found, mend = hit.found or _quoted(hit, rule), hit.mend or rule.mend
    if hit.end and (answers := _answers_at(leaf, hit, line)):
        found = f"{found} The words come from clinic.toml: {answers}."
    return Finding(leaf.path, line, column, rule.id, rule.level, found, mend)


def _answers_at(leaf: Leaf, hit: Hit, line: int) -> str:
    """Name the clinic's answers in a line, where the author did not write the words."""
    written = leaf.lines[line - 1] if 1 <= line <= len(leaf.lines) else ""
    if folded(hit.passage.text[hit.start : hit.end]) in written:
        return ""
    return ", ".join(_ANSWER.findall(written))


def _quoted(hit: Hit, rule: Rule) -> str:
    return f"“{hit.passage.text[hit.start : hit.end]}”. The rule: {rule.asks}"


def _marked(mark: Mark, rule: Rule) -> Finding:
    column = 1 if mark.line else 0
    mend = mark.mend or rule.mend
    return Finding(mark.path, mark.line, column, rule.id, rule.level, mark.found, mend)
