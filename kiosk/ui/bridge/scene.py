"""What is on the screen, and when that becomes something else."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.bridge.bridge import Bridge
from kiosk.ui.bridge.front import Front
from kiosk.ui.engine.properties import Property

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class Depth(IntEnum):
    """What lies uppermost; the question is "Still there?"."""

    PLACE = 0
    SHEET = 1
    CALM = 2
    HELP = 3
    QUESTION = 4


class Scene(NamedTuple):
    """What is on the screen; with another *place* what was there is gone."""

    place: tuple[object, ...]
    sheet: str
    hidden: bool
    asking: bool

    @property
    def depth(self) -> Depth:
        if self.asking:
            return Depth.QUESTION
        if self.hidden:
            return Depth.HELP if self.sheet == "help" else Depth.CALM
        return Depth.SHEET if self.sheet else Depth.PLACE


def scene_of(kiosk: Bridge) -> Scene:
    """Return what *kiosk* shows now."""
    page, points = kiosk.page, kiosk.stages.points
    point = (points.phase, points.number) if page.stage == "points" else ()
    place = (kiosk.place, page.id, page.version, page.stage, *point)
    return Scene(place, kiosk.sheet, kiosk.gentle.hidden, kiosk.presence.asking)


@QmlElement
class SceneChange(QObject):
    """Tells when *kiosk* shows another scene, or the same one laid out otherwise."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kiosk: Bridge | None = None
        self._seen: tuple[object, ...] = ()

    def _given(self) -> Bridge | None:
        return self._kiosk

    def _watch(self, kiosk: Bridge) -> None:
        self._kiosk = kiosk
        for signal in (kiosk.moved, kiosk.presence.asked, kiosk.speech.changed):
            signal.connect(self._look)
        if isinstance(front := kiosk.parent(), Front):
            front.admitted.connect(self._look)
        self._seen = _laid_out(kiosk)  # what a start brings up waits for a touch

    kiosk = Property(Bridge, _given, _watch)

    def _look(self) -> None:
        assert self._kiosk  # noqa: S101  its signals came
        before, self._seen = self._seen, _laid_out(self._kiosk)
        if self._seen != before:
            self.came.emit()


def _laid_out(kiosk: Bridge) -> tuple[object, ...]:
    """Return the scene, and what else moves what one can touch: the speech bar does."""
    looks = kiosk.looks
    size = looks.textSize, looks.theme, looks.lowReach
    front = kiosk.parent()
    is_staffs = isinstance(front, Front) and front.staff is not None
    return scene_of(kiosk), kiosk.speech.reading, is_staffs, *size
