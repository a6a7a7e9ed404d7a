"""What a check found, for people at a terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.checks.reporters.wording import by_file, near, seen, summary
from kiosk.checks.subject.findings import (
    ADVICE,
    ERROR,
    WARNING,
    Allowed,
    Checked,
    Finding,
)

_COLOURS = {ERROR: "1;31", WARNING: "33", ADVICE: "36"}
_HEADING = "1"
_GAP = "  "


def as_text(
    checked: Checked, *, home: Path, colour: bool = False, advice: bool = False
) -> str:
    """Return the findings by file, what authors allowed, and a last line of counts.

    Paths below *home* are told from there.  Without *advice* it is only counted.
    """
    on = _Terminal(home, colour)
    shown = [one for one in checked.findings if advice or one.level != ADVICE]
    files = ["".join(_file(path, found, on)) for path, found in by_file(shown)]
    hidden = not advice and checked.of(ADVICE)
    hint = " See the advice with --advice." if hidden else ""
    last = f"{_expected(checked, on)}{summary(checked)}{hint}\n"
    parts = [*files, *_allowed(checked.allowed, on), last]
    return "\n".join(parts)


class _Terminal(NamedTuple):
    home: Path
    colour: bool

    def painted(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text

    def place(self, path: Path) -> str:
        return near(path, self.home)


def _file(path: Path, findings: Sequence[Finding], on: _Terminal) -> Iterator[str]:
    yield f"{on.painted(on.place(path), _HEADING)}\n"
    width = max(len(_place(finding)) for finding in findings)
    indent = " " * (len(_GAP) + width + len(_GAP))
    for finding in findings:
        place = f"{_GAP}{_place(finding).ljust(width)}{_GAP}"
        level = on.painted(finding.level, _COLOURS[finding.level])
        yield f"{place}{finding.rule} {level}{_GAP}{seen(finding.found)}\n"
        if finding.mend:
            yield f"{indent}{seen(finding.mend)}\n"


def _place(finding: Finding) -> str:
    """Return ``line:column``, as far as they are known; ``-`` is the whole file."""
    if not finding.line:
        return "-"
    return f"{finding.line}:{finding.column}" if finding.column else f"{finding.line}"


def _allowed(allowed: Sequence[Allowed], on: _Terminal) -> Iterator[str]:
    if allowed:
        heading = on.painted("Allowed by the authors", _HEADING)
        lines = "".join(_one_allowed(one, on) for one in sorted(allowed))
        yield f"{heading}\n{lines}"


def _expected(checked: Checked, on: _Terminal) -> str:
    """Say what a kiosk would show of content with errors."""
    if not checked.outlook:
        return ""
    expected = checked.outlook.expected
    return f"{seen(expected.replace(f'{on.home}{os.sep}', ''))}\n"


def _one_allowed(one: Allowed, on: _Terminal) -> str:
    place = f"{on.place(one.finding.path)}:{_place(one.finding)}"
    head = f"{_GAP}{place}{_GAP}{one.finding.rule}{_GAP}{seen(one.finding.found)}"
    return f"{head}\n{_GAP}{_GAP}Reason: {seen(one.reason)}\n"
