"""Holds what a patient feels to docs/figures.md: it must not get slower unnoticed.

A figure fails that is worse by a tenth than it may be in two of three measurements:
than its target, or where that is not met, than docs/figures.md has it.  Figures that
other programs would falsify are left to `make bench`, on a quiet machine.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator

from figures import Figure
from run import FIGURES, measured
from waiting import BenchError, busy_part

NAMES = ("start", "walk", "profile", "motion")
TIMES, MOST = 3, 1.1


def main() -> int:
    """Run the program.  0: kept; 1: worse, or not to be measured."""
    known, worse = dict(_known()), Counter[str]()
    try:
        for name in NAMES:
            for _ in range(TIMES):
                over = [*_over(measured([name], quick=False).figures, known)]
                worse.update(over)
                if not over:  # well once: that will do
                    break
    except BenchError as error:
        sys.stderr.write(f"bench: {error}\n")
        return 1
    lost = [name for name, count in worse.items() if count > TIMES // 2]
    for name in lost:
        sys.stderr.write(f"worse than docs/figures.md by a tenth: {name}\n")
    if lost:
        sys.stderr.write(f"Other programs keep the machine {busy_part():.0%} busy.\n")
    return 1 if lost else 0


def _known() -> Iterator[tuple[str, float]]:
    """Go through docs/figures.md: each figure, as a ratio or in its own unit."""
    for row in FIGURES.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if len(cells) == 6 and (number := _number(cells[3]) or _number(cells[1])):
            yield cells[0], number


def _number(cell: str) -> float:
    found = re.match(r"\d+(\.\d+)?", cell)
    return float(found[0]) if found else 0.0


def _over(figures: list[Figure], known: dict[str, float]) -> Iterator[str]:
    for figure in figures:
        if figure.value is None:
            continue
        shown = figure.value if figure.other else figure.value * figure.unit.scale
        most = figure.target if figure.other else figure.target * figure.unit.scale
        if shown > MOST * max(most, known.get(figure.name, 0.0)):
            yield figure.name


if __name__ == "__main__":
    sys.exit(main())
