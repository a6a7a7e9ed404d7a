"""The stages, of which the page on the screen has one at most."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.library import Source
from kiosk.content.model.phrases import Phrases
from kiosk.content.model.stages import Day, Effects, Points, Room, Stage
from kiosk.ui.engine.properties import Property
from kiosk.ui.stages.day import DayStage
from kiosk.ui.stages.effects import EffectsStage
from kiosk.ui.stages.points import END, PointsStage
from kiosk.ui.stages.room import RoomStage
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class _Shown(NamedTuple):
    """All that decides what a stage shows."""

    page: str
    piece: str
    stage: Stage
    done: tuple[object, ...]
    seed: int
    phrases: Phrases


@QmlElement
@QmlUncreatable("Read it from Bridge.stages.")
class Stages(QObject):  # type: ignore[operator]  # PySide6 stub
    """What QML reads of the stage of a page; a stage that is not on it stays as is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._room = RoomStage(self)
        self._day = DayStage(self)
        self._effects = EffectsStage(self)
        self._points = PointsStage(self)
        self._shown: dict[type[Stage], _Shown] = {}

    @Property(RoomStage, constant=True)
    def room(self) -> RoomStage:
        return self._room

    @Property(DayStage, constant=True)
    def day(self) -> DayStage:
        return self._day

    @Property(EffectsStage, constant=True)
    def effects(self) -> EffectsStage:
        return self._effects

    @Property(PointsStage, constant=True)
    def points(self) -> PointsStage:
        return self._points

    def show(
        self,
        stage: Stage,
        visit: Visit,
        sources: dict[str, Source],
        phrases: Phrases,
    ) -> None:
        """Show *stage* as *visit* has it, unless it is there already."""
        assert visit.place  # noqa: S101  it is at a page
        page, piece = visit.place.page, visit.place.piece
        now = _Shown(page, piece, stage, visit.deeds.on(page), visit.seed, phrases)
        if self._shown.get(type(stage)) == now:
            return
        self._shown[type(stage)] = now
        match stage:
            case Room():
                self.room.show(stage, visit)
            case Day():
                self.day.show(stage, visit)
            case Effects():
                self.effects.show(stage, visit, sources, phrases)
            case Points():
                self.points.show(stage, visit)

    def clear(self) -> None:
        """Forget them all."""
        self._shown.clear()
        for stage in (self.room, self.day, self.effects, self.points):
            stage.clear()


def points_in_order(stage: Stage | None) -> tuple[str, ...]:
    """Return the points that Next leads through, and what follows the last."""
    if not isinstance(stage, Points):
        return ()
    return (*(point.id for point in stage.points), END)
