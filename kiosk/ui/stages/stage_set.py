"""The stages, of which the page on the screen has one at most."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.content.model.library import Source
from kiosk.content.model.phrases import Phrases
from kiosk.content.model.stages import Day, Effects, Points, Room, Stage
from kiosk.ui.stages.day import DayStage
from kiosk.ui.stages.effects import EffectsStage
from kiosk.ui.stages.points import END, PointsStage
from kiosk.ui.stages.room import RoomStage
from kiosk.visit.visit import Visit


class Stages:
    """What QML reads of the stage of a page; a stage that is not on it stays as is."""

    def __init__(self, parent: QObject) -> None:
        self.room = RoomStage(parent)
        self.day = DayStage(parent)
        self.effects = EffectsStage(parent)
        self.points = PointsStage(parent)

    def show(
        self,
        stage: Stage | None,
        visit: Visit,
        sources: dict[str, Source],
        phrases: Phrases,
    ) -> None:
        """Show *stage* as *visit* has it."""
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
        for stage in (self.room, self.day, self.effects, self.points):
            stage.clear()


def points_in_order(stage: Stage | None) -> tuple[str, ...]:
    """Return the points that Next leads through, and what follows the last."""
    if not isinstance(stage, Points):
        return ()
    return (*(point.id for point in stage.points), END)
