"""How numbers, places and strange letters are put, the same in each form."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from kiosk.checks.subject.findings import (
    ERROR,
    LEVELS,
    WARNING,
    Checked,
    Finding,
    worst_first,
)
from kiosk.unseen import legible


def counted(number: int, one: str, many: str = "") -> str:
    """Return such as "no errors", "1 error" or "2 errors"."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number or 'no'} {noun}"


def summary(checked: Checked) -> str:
    """Return such as "29 pages: no errors, 3 warnings, 12 pieces of advice."."""
    pages = len(checked.measures)
    none = "No page can be shown" if checked.errors else "No page"
    what = counted(pages, "page") if pages else none
    return f"{what}: {tally(checked.findings)}."


def tally(findings: Collection[Finding]) -> str:
    """Return such as "no errors, 1 warning, 12 pieces of advice"."""
    levels = [finding.level for finding in findings]
    errors, warnings, advice = (levels.count(level) for level in LEVELS)
    pieces = counted(advice, "piece of advice", "pieces of advice")
    return f"{counted(errors, ERROR)}, {counted(warnings, WARNING)}, {pieces}"


def near(path: Path, home: Path) -> str:
    """Return *path* as seen from *home* if it lies below, with slashes everywhere.

    A name may have any sign in it, and is told as other words are.
    """
    below = path.is_relative_to(home)
    return seen((path.relative_to(home) if below else path).as_posix())


def seen(text: str) -> str:
    """Return *text* in one line, with a sign for each letter nobody can see.

    Such letters would steer a terminal, and no XML may hold them.
    """
    return legible(" ".join(text.split()))


def by_file(findings: Iterable[Finding]) -> Iterator[tuple[Path, list[Finding]]]:
    """Go through the files with their findings: the worst first, in both."""
    files: dict[Path, list[Finding]] = {}
    for finding in worst_first(findings):
        files.setdefault(finding.path, []).append(finding)
    yield from sorted(files.items(), key=lambda file: (_weight(file[1]), file[0]))


def _weight(findings: Collection[Finding]) -> tuple[int, ...]:
    levels = [finding.level for finding in findings]
    return tuple(-levels.count(level) for level in LEVELS)
