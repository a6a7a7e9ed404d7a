"""The quiet room on the screen, for QML to read."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model.stages import Room, Spot
from kiosk.content.model.text import plain_words
from kiosk.ui.engine.properties import Property
from kiosk.ui.engine.rows import Rows, for_qml
from kiosk.ui.stages import callout  # noqa: F401  QML makes one
from kiosk.visit.visit import Visit

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1


class SpotRow(Struct, frozen=True, tag="spot", kw_only=True):
    """A spot: *title* in plain words, *symbol* its icon, *drawing* its layer.

    What QML calls ``icon`` and ``layer`` is something else.
    """

    id: str
    title: str
    symbol: str
    drawing: str
    looked: bool
    open: bool


@QmlElement
@QmlUncreatable("Read it from Stages.room.")
class RoomStage(QObject):  # type: ignore[operator]  # PySide6 stub
    """The picture, its spots, and the words of the one that is open."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._room: Room | None = None
        self._open: Spot | None = None
        self._looked = 0
        self._asked = False
        self._spots = Rows((SpotRow,), self)

    def show(self, room: Room, visit: Visit) -> None:
        piece = visit.place.piece if visit.place else ""
        rows = tuple(_row(spot, visit, piece) for spot in room.spots)
        self._room = room
        self._open = next((s for s in room.spots if s.id == piece), None)
        self._looked = sum(row.looked for row in rows)
        self._asked = visit.key() in visit.deeds.asked
        self._spots.show(rows)
        self.changed.emit()

    def clear(self) -> None:
        """Forget it."""
        self._room = self._open = None
        self._looked, self._asked = 0, False
        self._spots.show(())
        self.changed.emit()

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._room.picture if self._room else ""

    @Property(str, notify=changed)
    def alt(self) -> str:
        return self._room.alt if self._room else ""

    @Property(float, notify=changed)
    def aspect(self) -> float:
        """Width by height of the picture."""
        return self._room.aspect if self._room else 1.0

    @Property(Rows, constant=True)
    def spots(self) -> Rows:
        return self._spots

    @Property("QVariantList", notify=changed)
    def places(self) -> list[QPointF]:
        """Where each spot is, in parts of the picture from 0 to 1."""
        return [QPointF(s.x, s.y) for s in self._room.spots] if self._room else []

    @Property("QVariantList", notify=changed)
    def boxes(self) -> list[QRectF]:
        """Where the drawing of each spot is, likewise; empty for one without."""
        return [QRectF(*s.box) for s in self._room.spots] if self._room else []

    @Property(int, notify=changed)
    def openIndex(self) -> int:
        """Which spot is open, from 0; -1 if none is."""
        if self._room is None or self._open is None:
            return -1
        return self._room.spots.index(self._open)

    @Property(int, notify=changed)
    def looked(self) -> int:
        """How many spots were looked at in this visit."""
        return self._looked

    @Property(str, notify=changed)
    def openId(self) -> str:
        return self._open.id if self._open else ""

    @Property(str, notify=changed)
    def openTitle(self) -> str:
        return self._open.title.markup if self._open else ""

    @Property("QStringList", notify=changed)
    def openItems(self) -> object:
        return for_qml(self._open.items) if self._open else []

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether the open spot is on the list of questions."""
        return self._asked


def _row(spot: Spot, visit: Visit, piece: str) -> SpotRow:
    return SpotRow(
        id=spot.id,
        title=plain_words(spot.title.markup),
        symbol=spot.icon,
        drawing=spot.layer,
        looked=visit.key(spot.id) in visit.deeds.looked,
        open=spot.id == piece,
    )
