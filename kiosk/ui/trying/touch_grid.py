"""Where a panel feels a finger, where it does not, and how far beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import fmean

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.engine.properties import Property
from kiosk.ui.trying.ruler import Ruler

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_FIELDS = (8, 5)
"""Along the longer side and the shorter: on 21.5 inches 60 by 54 mm each."""

_EDGE, _FAR, _STEP = 4.0, 5.0, 5.0
"""Millimetres: how near to an edge counts, how far beside a cross is a fault, and how
densely a finger that passes is followed."""

_SIDES = ("top", "bottom", "left", "right")


@QmlElement
@QmlUncreatable("Read it from Commissioning.touches.")
class TouchGrid(QObject):  # type: ignore[operator]  # PySide6 stub
    """Fields over the whole panel, each with a cross, and fields along its edges."""

    changed = Signal()

    def __init__(self, ruler: Ruler, parent: QObject) -> None:
        super().__init__(parent)
        self._ruler = ruler
        ruler.changed.connect(self.changed)
        self.clear()

    @Slot()
    def clear(self) -> None:
        """Begin anew."""
        self._felt: set[int] = set()
        self._edges: set[str] = set()
        self._off: dict[int, QPointF] = {}
        self.changed.emit()

    @Property(int, notify=changed)
    def columns(self) -> int:
        return _FIELDS[self._ruler.panel.height() > self._ruler.panel.width()]

    @Property(int, notify=changed)
    def rows(self) -> int:
        return _FIELDS[self._ruler.panel.height() <= self._ruler.panel.width()]

    @Property(int, notify=changed)
    def free(self) -> int:
        """The field that has the button which ends it; a finger is felt there too."""
        return self.rows // 2 * self.columns + self.columns // 2

    @Property("QVariantList", notify=changed)
    def felt(self) -> list[int]:
        """The fields that felt a finger, counted from the top left."""
        return sorted(self._felt)

    @Property("QStringList", notify=changed)
    def edges(self) -> list[str]:
        """The fields along the edges that did, such as ``top-0``."""
        return sorted(self._edges)

    @Slot(float, float)
    def press(self, x: float, y: float) -> None:
        """Feel a finger come down: at its first in a field, it aims at the cross."""
        self._feel(x, y)
        if (field := self._field(x, y)) not in self._off and field != self.free:
            self._off[field] = QPointF(x, y) - self._cross(field)
            self.changed.emit()

    @Slot(float, float, float, float)
    def wipe(self, from_x: float, from_y: float, x: float, y: float) -> None:
        """Feel a finger pass: a fast one is told of only here and there."""
        steps = 1 + int(
            math.hypot(x - from_x, y - from_y) / (_STEP * self._ruler.perMm)
        )
        for step in range(1, steps + 1):
            part = step / steps
            self._feel(from_x + part * (x - from_x), from_y + part * (y - from_y))

    def _feel(self, x: float, y: float) -> None:
        before = len(self._felt) + len(self._edges)
        self._felt.add(self._field(x, y))
        self._edges.update(self._edges_at(x, y))
        if len(self._felt) + len(self._edges) > before:
            self.changed.emit()

    @Property("QStringList", notify=changed)
    def findings(self) -> list[str]:
        """What was found, in plain words; the faults first."""
        if not self._felt:
            return ["No finger was felt."]
        return [*self._misses(), *self._beside()]

    def _field(self, x: float, y: float) -> int:
        column = min(self.columns - 1, max(0, int(x / self._wide)))
        row = min(self.rows - 1, max(0, int(y / self._high)))
        return row * self.columns + column

    @property
    def _wide(self) -> float:
        return self._ruler.panel.width() / self.columns

    @property
    def _high(self) -> float:
        return self._ruler.panel.height() / self.rows

    def _cross(self, field: int) -> QPointF:
        row, column = divmod(field, self.columns)
        return QPointF((column + 0.5) * self._wide, (row + 0.5) * self._high)

    def _edges_at(self, x: float, y: float) -> Iterator[str]:
        """Yield the fields of the edges that a finger at this place reaches."""
        near = _EDGE * self._ruler.perMm
        row, column = divmod(self._field(x, y), self.columns)
        if y <= near:
            yield f"top-{column}"
        if self._ruler.panel.height() - y <= near:
            yield f"bottom-{column}"
        if x <= near:
            yield f"left-{row}"
        if self._ruler.panel.width() - x <= near:
            yield f"right-{row}"

    def _misses(self) -> Iterator[str]:
        fields = {*range(self.columns * self.rows)} - {self.free}
        if missed := sorted(fields - self._felt):
            named = ", ".join(map(self._named, missed[:6]))
            more = f" and {len(missed) - 6} more" if len(missed) > 6 else ""
            felt = len(fields) - len(missed)
            yield (
                f"{felt} of {len(fields)} fields felt a finger. Not felt:"
                f" {named}{more}. If you touched them, the panel is dead there."
            )
        else:
            yield f"All {len(fields)} fields felt a finger."
        if less := [told for side in _SIDES for told in self._edge(side)]:
            yield (
                f"Along the edges, places that felt a finger: {', '.join(less)}. If you"
                " wiped there, a frame is in the way, or the panel is set wrong."
            )

    def _edge(self, side: str) -> Iterator[str]:
        count = self.columns if side in {"top", "bottom"} else self.rows
        felt = sum(edge.startswith(side) for edge in self._edges)
        if felt < count:
            yield f"{side} {felt} of {count}"

    def _named(self, field: int) -> str:
        row, column = divmod(field, self.columns)
        return f"row {row + 1} column {column + 1}"

    def _beside(self) -> Iterator[str]:
        """Tell where a finger lands, on the average: each single one is unsteady."""
        if not self._off:
            return
        x, y = (fmean(axis) / self._ruler.perMm for axis in self._axes())
        where = [f"{abs(x):.1f} mm {'right' if x > 0 else 'left'} of"]
        where.append(f"{abs(y):.1f} mm {'below' if y > 0 else 'above'}")
        said = f"On the average a finger lands {' and '.join(where)} the cross"
        if math.hypot(x, y) > _FAR:
            yield (
                f"{said}: too far. Calibrate the panel, or see whether it is turned"
                " otherwise than the picture."
            )
        else:
            yield f"{said}: that is well."

    def _axes(self) -> tuple[list[float], list[float]]:
        offs = self._off.values()
        return [off.x() for off in offs], [off.y() for off in offs]
