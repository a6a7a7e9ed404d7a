"""``%% allow R3: the reason``: an author's exception to a rule, for one line.

It stands above the line that it speaks for, and is no part of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kiosk.content.files.lines import Line
from kiosk.content.files.problems import Report

_SIGN = "%%"
_ALLOW = re.compile(
    r"%%\s*allow\s+(?P<rule>[A-Za-z]+[0-9]+)\s*:\s*(?P<reason>\S+(?:\s+\S+){2,})"
)
_FORM = "Write it so, with the reason in some words: %% allow R3: why it is right here."


class Allowance(NamedTuple):
    """The exception that stands in line *at*, for *rule* in line *line*."""

    at: int
    line: int
    rule: str
    reason: str


def take_allowances(
    lines: Sequence[Line], report: Report
) -> tuple[list[Line], tuple[Allowance, ...]]:
    """Return the lines of a page without its allowances, and these."""
    kept = [line for line in lines if not is_allowance(line)]
    found = (_read(line, kept, report) for line in lines if is_allowance(line))
    return kept, tuple(one for one in found if one)


def is_allowance(line: Line) -> bool:
    return line.text.lstrip().startswith(_SIGN)


def _read(line: Line, kept: Sequence[Line], report: Report) -> Allowance | None:
    match = _ALLOW.fullmatch(line.text.strip())
    below = (
        one.number for one in kept if one.number > line.number and one.text.strip()
    )
    target = next(below, 0)
    if not match:
        report.add(line.number, f"This allows nothing. {_FORM}")
    elif not target:
        text = "Nothing stands below this. Put it above the line that it speaks for."
        report.add(line.number, text)
    else:
        return Allowance(line.number, target, match["rule"].upper(), match["reason"])
    return None
