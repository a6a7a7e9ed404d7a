"""The session day on the screen, for QML to read."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.stages import Day, Said, Step
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NO_FACT = -1.0


class StepRow(Struct, frozen=True, tag="step", kw_only=True):
    """A step to touch."""

    id: str
    title: str
    icon: str
    looked: bool
    open: bool


@QmlElement
@QmlUncreatable("Read it from Stages.day.")
class DayStage(QObject):  # type: ignore[operator]  # PySide6 stub
    """The steps for one route, and the words of the step that is open.

    A step is always open: the first, until another is touched.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._day: Day | None = None
        self._open: Step | None = None
        self._route = ""
        self._asked = False
        self._steps = Rows((StepRow,), self)

    def show(self, day: Day, visit: Visit) -> None:
        piece = visit.place.piece if visit.place else ""
        route = visit.deeds.route
        self._day = day
        self._route = route if route in day.routes else day.routes[0]
        self._open = next((s for s in day.steps if s.id == piece), day.steps[0])
        self._asked = visit.key(self._open.id) in visit.deeds.asked
        self._steps.show(tuple(self._row(step, visit) for step in day.steps))
        self.changed.emit()

    def clear(self) -> None:
        """Forget it."""
        self._day = self._open = None
        self._route, self._asked = "", False
        self._steps.show(())
        self.changed.emit()

    @Property(Rows, constant=True)
    def steps(self) -> Rows:
        return self._steps

    @Property("QStringList", notify=changed)
    def routes(self) -> list[str]:
        """The ways this clinic gives it: ``spray``, ``drip``, ``shot``, ``lozenge``."""
        return list(self._day.routes) if self._day else []

    @Property(str, notify=changed)
    def route(self) -> str:
        return self._route

    @Property(bool, notify=changed)
    def hasCurve(self) -> bool:
        """Whether facts say how strong it may feel by this route."""
        return any(self._route in step.feel for step in self._all)

    @Property("QVariantList", notify=changed)
    def feels(self) -> list[float]:
        """How strong it may feel at each step, from 0 to 1; -1 where no fact says."""
        return [step.feel.get(self._route, _NO_FACT) for step in self._all]

    @Property(int, notify=changed)
    def quietSteps(self) -> int:
        """How many steps come before the first with a feeling, by any route here."""
        ours = self._day.routes if self._day else ()
        felt = (n for n, step in enumerate(self._all) if step.feel.keys() & ours)
        return next(felt, len(self._all))

    @Property(str, notify=changed)
    def openId(self) -> str:
        return self._open.id if self._open else ""

    @Property(str, notify=changed)
    def openTitle(self) -> str:
        return self._open.title.markup if self._open else ""

    @Property("QStringList", notify=changed)
    def openItems(self) -> list[str]:
        return self._said(self._open.items) if self._open else []

    @Property("QStringList", notify=changed)
    def openTimes(self) -> list[str]:
        """How long the open step takes, where a fact or the clinic says so."""
        return self._said(self._open.times) if self._open else []

    @Property(bool, notify=changed)
    def isFelt(self) -> bool:
        """Whether the medicine may be felt at the open step, by any route."""
        return bool(self._open and any(self._open.feel.values()))

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether the open step is on the list of questions."""
        return self._asked

    @Property(int, notify=changed)
    def number(self) -> int:
        """Where the open step stands, from 1."""
        return next((n for n, step in enumerate(self._all, 1) if step is self._open), 0)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._all)

    @Property(str, notify=changed)
    def previousId(self) -> str:
        return self._neighbour(-1)

    @Property(str, notify=changed)
    def nextId(self) -> str:
        return self._neighbour(1)

    @property
    def _all(self) -> tuple[Step, ...]:
        return self._day.steps if self._day else ()

    def _neighbour(self, by: int) -> str:
        at = next((n for n, step in enumerate(self._all, by) if step is self._open), -1)
        return self._all[at].id if 0 <= at < len(self._all) else ""

    def _said(self, lines: Iterable[Said]) -> list[str]:
        ours = (said for said in lines if not said.routes or self._route in said.routes)
        return [said.text.markup for said in ours]

    def _row(self, step: Step, visit: Visit) -> StepRow:
        return StepRow(
            id=step.id,
            title=step.title.markup,
            icon=step.icon,
            looked=visit.key(step.id) in visit.deeds.looked,
            open=step is self._open,
        )
