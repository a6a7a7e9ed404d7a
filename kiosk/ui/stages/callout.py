"""The place of a callout in the picture, for QML to read."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.engine.properties import Property
from kiosk.ui.stages.callout_place import (
    Position,
    Rect,
    Surroundings,
    best_position,
    covered_signs,
)

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

QVariantList = "QVariantList"  # of rect


@QmlElement
class CalloutPlace(QObject):
    """Is told what a callout stands among, and says where it stands there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = Surroundings()
        self._found: Position | None = None

    def _take(self, around: Surroundings) -> None:
        if around != self._around:
            self._around, self._found = around, None
            self.changed.emit()

    @property
    def _position(self) -> Position:
        """Found when somebody asks: mostly more than one thing changes."""
        if self._found is None:
            self._found = best_position(self._around)
        return self._found

    # What it stands among

    def _area(self) -> QRectF:
        return QRectF(*self._around.area)

    def _take_area(self, area: QRectF) -> None:
        self._take(self._around._replace(area=_rect(area)))

    def _size(self) -> QSizeF:
        return QSizeF(self._around.width, self._around.height)

    def _take_size(self, size: QSizeF) -> None:
        width, height = size.width(), size.height()
        self._take(self._around._replace(width=width, height=height))

    def _signs(self) -> list[QRectF]:
        return [QRectF(*sign) for sign in self._around.signs]

    def _take_signs(self, signs: list[QRectF]) -> None:
        self._take(self._around._replace(signs=tuple(map(_rect, signs))))

    def _things(self) -> list[QRectF]:
        return [QRectF(*thing) for thing in self._around.things]

    def _take_things(self, things: list[QRectF]) -> None:
        self._take(self._around._replace(things=tuple(map(_rect, things))))

    def _open(self) -> int:
        return self._around.open

    def _take_open(self, number: int) -> None:
        self._take(self._around._replace(open=number))

    def _scale(self) -> float:
        return self._around.scale

    def _take_scale(self, scale: float) -> None:
        self._take(self._around._replace(scale=scale))

    area = Property(QRectF, _area, _take_area, notify=changed)
    size = Property(QSizeF, _size, _take_size, notify=changed)
    signs = Property(QVariantList, _signs, _take_signs, notify=changed)
    things = Property(QVariantList, _things, _take_things, notify=changed)
    open = Property(int, _open, _take_open, notify=changed)
    scale = Property(float, _scale, _take_scale, notify=changed)

    # Where it stands

    @Property(float, notify=changed)
    def x(self) -> float:
        return self._position.x

    @Property(float, notify=changed)
    def y(self) -> float:
        return self._position.y

    @Property(str, notify=changed)
    def side(self) -> str:
        """Where its tail points from; "" without a tail."""
        return self._position.side

    @Property(float, notify=changed)
    def tailAt(self) -> float:
        """How far along that side the tail is."""
        return self._position.tail_at

    @Property(QVariantList, notify=changed)
    def covered(self) -> list[int]:
        """The numbers of the signs that it covers."""
        return covered_signs(self._position, self._around)


def _rect(rect: QRectF) -> Rect:
    return Rect(rect.x(), rect.y(), rect.width(), rect.height())
