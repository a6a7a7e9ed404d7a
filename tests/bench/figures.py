"""The table of docs/figures.md: what each figure is, and whether it is met."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from runpy import run_path
from string import Template
from typing import NamedTuple

from ours import BUILT
from rounds import FULL

_TEMPLATE = Path(__file__).with_name("figures.template.md")
_HEAD = """\
| figure | ours | other | ratio | target | |
|---|--:|--:|--:|--:|---|"""


class Unit(NamedTuple):
    name: str
    scale: float
    digits: int

    def show(self, value: float | None) -> str:
        if value is None:
            return "-"
        return f"{value * self.scale:.{self.digits}f} {self.name}"


TIME = Unit("ms", 1e3, 0)
SHORT_TIME = Unit("ms", 1e3, 1)
SIZE = Unit("MB", 1e-6, 0)
FINE_SIZE = Unit("MB", 1e-6, 1)
CORE = Unit("% of a core", 100, 1)


class Figure(NamedTuple):
    """One line of the table.

    *target* is the most that *ours* may be, as a multiple of *other*, or in itself
    where there is no other.  No *ours* means that it could not be measured.
    """

    name: str
    unit: Unit
    ours: float | None
    other: float | None
    target: float

    def row(self) -> str:
        cells = (
            self.name,
            self.unit.show(self.ours),
            self.unit.show(self.other),
            f"{self._ratio:.2f}" if self._ratio else "-",
            self._target,
            self._verdict,
        )
        return f"| {' | '.join(cells)} |"

    @property
    def value(self) -> float | None:
        """What is held against the target: the ratio, where there is an other."""
        return self._ratio or self.ours

    @property
    def _ratio(self) -> float | None:
        return self.ours / self.other if self.ours and self.other else None

    @property
    def _target(self) -> str:
        is_ratio = self.other is not None
        return f"≤ {self.target:g}" if is_ratio else f"≤ {self.unit.show(self.target)}"

    @property
    def _verdict(self) -> str:
        if self.ours is None:
            return "not built"
        return "met" if (self.value or 0) <= self.target else "**not met**"


class Results(NamedTuple):
    """Figures for the table, and what else is worth a line."""

    figures: list[Figure]
    details: list[str]


def table(figures: Sequence[Figure]) -> str:
    return "\n".join([_HEAD, *(figure.row() for figure in figures)])


def weights() -> str:
    """Return the table of what is heavy in the built folder."""
    if not BUILT.is_dir():
        return "Nothing was built: `make package`."
    packaging = Path(__file__).parents[1] / "packaging"
    return str(run_path(str(packaging / "weights.py"))["table"](BUILT))


def document(results: Results, chromium: str, busy: tuple[float, float]) -> str:
    """Fill the template.  *busy* is what others took, just before and just after."""
    before, after = busy
    warm, visits = FULL.visits
    return Template(_TEMPLATE.read_text("utf-8")).substitute(
        table=table(results.figures),
        details="\n".join(f"- {detail}" for detail in results.details),
        day=datetime.now(UTC).date().isoformat(),
        cores=os.cpu_count(),
        before=f"{before:.0%}",
        after=f"{after:.0%}",
        python=platform.python_version(),
        pyside=version("PySide6-Essentials"),
        chromium=chromium,
        weights=weights(),
        warm=warm,
        visits=visits,
    )
