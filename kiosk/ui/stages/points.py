"""The points of consent on the screen, for QML to read."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.stages import Option, Point, Points
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows, for_qml
from kiosk.visit.deeds import shuffled
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

END = "end"
"""What Next leads to after the last point."""

_NOT_YET = -1


class OptionRow(Struct, frozen=True, tag="option"):
    """An answer to choose; *number* is where its author wrote it.

    *mark* is "" before they chose one.  Then it is ``fits`` at the one that does,
    and ``picked`` at theirs if it is another.
    """

    number: int
    text: str
    mark: str


@QmlElement
@QmlUncreatable("Read it from Stages.points.")
class PointsStage(QObject):  # type: ignore[operator]  # PySide6 stub
    """The point that is open: what it means, then its check question."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._points: Points | None = None
        self._open: Point | None = None
        self._visit = Visit("")
        self._rows = Rows((OptionRow,), self)

    def show(self, points: Points, visit: Visit) -> None:
        piece = visit.place.piece if visit.place else ""
        self._points, self._visit = points, visit
        self._open = next((p for p in points.points if p.id == piece), None)
        self._rows.show(self._shuffled())
        self.changed.emit()

    def clear(self) -> None:
        """Forget it."""
        self._points = self._open = None
        self._visit = Visit("")
        self._rows.show(())
        self.changed.emit()

    @Property(str, notify=changed)
    def phase(self) -> str:
        """``intro``, then ``card`` and ``check`` of each point, then ``end``."""
        if self._open is None:
            place = self._visit.place
            return "end" if place and place.piece == END else "intro"
        responded = self._visit.key() in self._visit.deeds.responded
        return "check" if responded else "card"

    @Property(str, notify=changed)
    def firstId(self) -> str:
        """The point to begin with."""
        return self._points.points[0].id if self._points else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Where the open point stands, from 1; 0 if none is open."""
        points = self._points.points if self._points else ()
        return next((n for n, point in enumerate(points, 1) if point is self._open), 0)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._points.points) if self._points else 0

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._open.title.markup if self._open else ""

    @Property("QStringList", notify=changed)
    def items(self) -> object:
        return for_qml(self._open.items) if self._open else []

    @Property("QStringList", notify=changed)
    def end(self) -> object:
        return for_qml(self._points.end) if self._points else []

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        return self._visit.key() in self._visit.deeds.asked

    @Property(str, notify=changed)
    def check(self) -> str:
        """The question that checks how well it was put."""
        return self._open.check.markup if self._open else ""

    @Property(Rows, constant=True)
    def options(self) -> Rows:
        """Answers, in the order of this visit."""
        return self._rows

    @Property(int, notify=changed)
    def answer(self) -> int:
        """The number of the answer they chose; -1 before they did."""
        return self._chosen

    @Property(str, notify=changed)
    def reply(self) -> str:
        answered = self._chosen != _NOT_YET
        return self._options[self._chosen].reply.markup if answered else ""

    @property
    def _chosen(self) -> int:
        return self._visit.deeds.answers.get(self._visit.key(), _NOT_YET)

    @property
    def _options(self) -> tuple[Option, ...]:
        return self._open.options if self._open else ()

    def _shuffled(self) -> tuple[OptionRow, ...]:
        options = self._options
        order = shuffled(len(options), self._visit.key(), self._visit.seed)
        return tuple(
            OptionRow(number, options[number].text.markup, self._mark(number))
            for number in order
        )

    def _mark(self, number: int) -> str:
        if self._chosen == _NOT_YET:
            return ""
        if self._options[number].fits:
            return "fits"
        return "picked" if number == self._chosen else ""
