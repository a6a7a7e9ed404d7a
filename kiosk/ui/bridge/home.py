"""The home screen, for QML to read."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.library import Edition, Section
from kiosk.known_pages import QUESTIONS_PAGE
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class Tile(Struct, frozen=True, tag="tile"):
    """A topic on the home screen; *seen* when all its pages were on the screen.

    *asked* is how many questions are on the list, at the topic that holds it.
    """

    id: str
    title: str
    picture: str
    tint: str
    seen: bool
    asked: int


@QmlElement
@QmlUncreatable("Read it from Bridge.homePage.")
class HomePage(QObject):  # type: ignore[operator]  # PySide6 stub
    """The topics, and the walk: how long it is, and where it was left."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tiles = Rows((Tile,), self)
        self._minutes = self._steps = self._steps_done = 0

    def show(self, edition: Edition, visit: Visit) -> None:
        """Show what *edition* offers, as far as *visit* has come."""
        topics = (section for section in edition.sections if section.tile)
        self._tiles.show(tuple(_tile(topic, visit) for topic in topics))
        self._minutes, self._steps = edition.walk_minutes, len(edition.walk)
        left_at = visit.walked_to
        self._steps_done = edition.walk.index(left_at) + 1 if left_at else 0
        self.changed.emit()

    def clear(self) -> None:
        """Forget how far they came."""
        self._tiles.show(())
        self._minutes = self._steps = self._steps_done = 0
        self.changed.emit()

    @Property(Rows, constant=True)
    def tiles(self) -> Rows:
        return self._tiles

    @Property(int, notify=changed)
    def walkMinutes(self) -> int:
        return self._minutes

    @Property(int, notify=changed)
    def walkSteps(self) -> int:
        return self._steps

    @Property(int, notify=changed)
    def walkStepsDone(self) -> int:
        """The step of the walk where they left it; 0 if they did not."""
        return self._steps_done


def _tile(topic: Section, visit: Visit) -> Tile:
    seen = set(topic.pages) <= visit.seen
    asked = len(visit.deeds.asked) if QUESTIONS_PAGE in topic.pages else 0
    return Tile(topic.id, topic.title, topic.picture, topic.tint, seen, asked)
