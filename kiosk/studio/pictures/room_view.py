"""The quiet room with its spots, each dragged to its place by hand or by keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.content.blocks.room import NEAREST
from kiosk.studio.look import colours, font
from kiosk.studio.named import named
from kiosk.studio.pictures.frames import fitted_in
from kiosk.studio.pictures.spots import Place

_STEP, _SMALL_STEP = 0.01, 0.001
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class RoomView(QWidget):
    """Shows the picture of a room, and a circle for each spot as wide as a touch.

    *moved* is the key of a spot that has a new place; *chosen* of one that was taken.
    """

    moved = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "room", "The picture of the room with its spots")
        self.setAccessibleDescription(
            "Choose a spot in the list; arrow keys move it, with Shift by little."
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(480, 320)
        self._image = QImage()
        self._titles: Mapping[str, str] = {}
        self._crossed: frozenset[str] = frozenset()
        self._left_out: frozenset[str] = frozenset()
        self.places: dict[str, Place] = {}
        self.current = ""
        self._held: tuple[QPointF, Place] | None = None

    def sizeHint(self) -> QSize:
        return QSize(900, 560)

    def show_room(
        self, image: QImage, titles: Mapping[str, str], places: Mapping[str, Place]
    ) -> None:
        self._image = image
        self._titles = titles
        self.places = dict(places)
        self.update()

    @property
    def aspect(self) -> float:
        return self._image.width() / self._image.height() if self._image.height() else 1

    def choose(self, key: str) -> None:
        if key != self.current:
            self.current = key
            self.chosen.emit(key)
            self.update()

    def mark(self, crossed: frozenset[str], left_out: frozenset[str]) -> None:
        """Mark the spots that lie on each other, and hide those that are left out."""
        self._crossed, self._left_out = crossed, left_out
        self.update()

    def _seen(self) -> list[str]:
        return [key for key in self.places if key not in self._left_out]

    def point(self, key: str) -> QPointF:
        """Return where a spot stands in this widget."""
        room, place = self.room(), self.places[key]
        return QPointF(
            room.x() + place.x * room.width(), room.y() + place.y * room.height()
        )

    def room(self) -> QRectF:
        """Return where the picture stands in this widget."""
        return fitted_in(QRectF(self.rect()), self._image.size())

    def _move(self, key: str, to: Place) -> None:
        self.places[key] = Place(*(round(min(max(part, 0.0), 1.0), 3) for part in to))
        self.update()
        self.moved.emit(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        reach = max(24.0, NEAREST * self.room().width() / 2)
        near = sorted(self._seen(), key=lambda key: _far(self.point(key), event))
        if near and _far(self.point(near[0]), event) <= reach:
            self.choose(near[0])
            self._held = (event.position(), self.places[near[0]])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or not self.current:
            return
        start, place = self._held
        way, room = event.position() - start, self.room()
        by = way.x() / room.width(), way.y() / room.height()
        self._move(self.current, Place(place.x + by[0], place.y + by[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None or self.current not in self.places:
            super().keyPressEvent(event)
            return
        is_fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        step = _SMALL_STEP if is_fine else _STEP
        place = self.places[self.current]
        to = Place(place.x + way[0] * step, place.y + way[1] * step * self.aspect)
        self._move(self.current, to)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(colours()["sunken"]))
        room = self.room()
        if not self._image.isNull():
            painter.drawImage(room, self._image)
        radius = NEAREST * room.width() / 2
        keys = sorted(self._seen(), key=lambda one: one != self.current)
        for key in reversed(keys):
            self._circle(painter, key, radius)
        painter.setFont(font(11))
        taken: list[QRectF] = []  # the name of the one that was chosen comes first
        for key in keys:
            taken.append(self._label(painter, key, radius, taken))

    def _circle(self, painter: QPainter, key: str, radius: float) -> None:
        point = self.point(key)
        is_current, is_crossed = key == self.current, key in self._crossed
        ring = QColor(colours()["help" if is_crossed else "focusOuter"])
        inside = QColor(colours()["accent" if is_current else "surface"])
        inside.setAlpha(220 if is_current else 150)
        painter.setPen(QPen(ring, 4 if is_current or is_crossed else 2))
        painter.setBrush(inside)
        painter.drawEllipse(point, radius, radius)
        painter.setBrush(ring)
        painter.drawEllipse(point, 3, 3)

    def _label(
        self, painter: QPainter, key: str, radius: float, taken: Sequence[QRectF]
    ) -> QRectF:
        """Write the name of a spot below it, or above where that is *taken*."""
        words, point = self._titles.get(key, key), self.point(key)
        metrics = QFontMetricsF(painter.font())
        box = metrics.boundingRect(words).adjusted(-6, -2, 6, 2)
        away = radius + box.height() / 2 + 2
        for way in (away, -away, away + box.height(), -away - box.height()):
            box.moveCenter(QPointF(point.x(), point.y() + way))
            box.moveLeft(max(0.0, min(box.left(), self.width() - box.width())))
            is_free = not any(box.intersects(other) for other in taken)
            if is_free and QRectF(self.rect()).contains(box):
                break
        ground = QColor(colours()["accent" if key == self.current else "surface"])
        ground.setAlpha(235)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(colours()["text"]))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box


def _far(point: QPointF, event: QMouseEvent) -> float:
    way = point - event.position()
    return float((way.x() ** 2 + way.y() ** 2) ** 0.5)
