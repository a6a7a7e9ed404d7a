"""Mends that are safe with one click: they change signs, never what a line says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.checks.subject.findings import Finding

_SUGGESTED = re.compile(r"Did you mean '([^']+)'\?")
_UNKNOWN = re.compile(r"'([^']+)'")
_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
_HYPHENS = re.compile(r"(?<=\w)[\u2010\u2011\u2212](?=\w)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_ROUND = re.compile(r"[(\[]([A-Z][0-9]{1,2}(?:[ ,]+[A-Z][0-9]{1,2})*)[)\]](?=[.\s]*$)")
_QUOTED = re.compile(r'"([^"]+)"')


class Mend(NamedTuple):
    """Put *words* in place of *was*, which stands in a line at *start*."""

    start: int
    was: str
    words: str
    label: str

    @property
    def end(self) -> int:
        return self.start + len(self.was)


def mend_of(finding: Finding, text: str) -> Mend | None:
    """Return the mend of *finding*, if it is a safe one: a name that was mistyped."""
    meant = _SUGGESTED.search(finding.found)
    wrong = _UNKNOWN.search(finding.found)
    if meant is None or wrong is None or text.count(wrong[1]) != 1:
        return None
    start = text.index(wrong[1])
    label = f"Change {wrong[1]} to {meant[1]}"
    return Mend(start, wrong[1], meant[1], label)


def mends_in(text: str, *, in_header: bool) -> Iterator[Mend]:
    """Go through what can be mended in a line without a finding."""
    for found in _SPACES.finditer(text):
        yield Mend(found.start(), found[0], " ", "One space is enough")
    for found in _HYPHENS.finditer(text):
        yield Mend(found.start(), found[0], "-", "Use the plain hyphen")
    for found in _APOSTROPHE.finditer(text):
        yield Mend(found.start(), found[0], "’", "Use the curved apostrophe")
    if not in_header and "](" not in text:  # where quotes are signs of our own
        for found in _QUOTED.finditer(text):
            yield Mend(found.start(), found[0], f"“{found[1]}”", "Curve the quotes")
    for found in _ROUND.finditer(text):
        label = "Put the facts into braces"
        yield Mend(found.start(), found[0], f"{{{found[1]}}}", label)
