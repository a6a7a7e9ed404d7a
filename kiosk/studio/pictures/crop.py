"""The part of a picture that is kept: dragged by its corners, or moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.studio.look import colours
from kiosk.studio.named import named
from kiosk.studio.pictures.frames import fitted_in, moved_by, resized, with_aspect
from kiosk.studio.pictures.incoming import WHOLE

_STEP = 0.02
_GRIP = 14
"""Dots on the screen: a corner is easy to take hold of."""

_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SMALLER = (Qt.Key.Key_Minus,)


class CropView(QWidget):
    """Shows a picture and the *part* of it that is kept, in parts of its sides."""

    changed = Signal(QRectF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "crop", "The part of the picture that is kept")
        self.setAccessibleDescription(
            "Arrow keys move it, plus and minus make it larger or smaller."
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self._image = QImage()
        self._small = QPixmap()
        self._aspect = 0.0
        self._held: tuple[QPointF, QRectF, str] | None = None
        self.part = QRectF(WHOLE)

    def sizeHint(self) -> QSize:
        return QSize(620, 420)

    def show_picture(self, image: QImage) -> None:
        self._image = image
        self._shrink()
        self.set_aspect(self._aspect)

    def set_aspect(self, aspect: float) -> None:
        """Keep this shape: width by height; 0 is any shape."""
        self._aspect = aspect
        self._set(with_aspect(QRectF(WHOLE), self._in_parts()))

    def _in_parts(self) -> float:
        """Return the shape that is wanted, in parts of the picture; 0 is any."""
        if not self._aspect or self._image.isNull():
            return 0.0
        return self._aspect * self._image.height() / self._image.width()

    def _set(self, part: QRectF) -> None:
        self.part = part
        self.update()
        self.changed.emit(QRectF(part))

    def place(self) -> QRectF:
        """Return where the picture stands in this widget."""
        room = QRectF(self.rect()).adjusted(_GRIP, _GRIP, -_GRIP, -_GRIP)
        return fitted_in(room, self._image.size())

    def _band(self) -> QRectF:
        place = self.place()
        return QRectF(
            place.x() + self.part.x() * place.width(),
            place.y() + self.part.y() * place.height(),
            self.part.width() * place.width(),
            self.part.height() * place.height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shrink()

    def _shrink(self) -> None:
        if not self._image.isNull():
            self._small = QPixmap.fromImage(
                self._image.scaled(
                    self.place().size().toSize(),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._image.isNull():
            return
        place, band = self.place(), self._band()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours()["sunken"]))
        painter.drawPixmap(place.toRect(), self._small)
        shade = QColor(colours()["text"])
        shade.setAlpha(150)
        painter.setClipRegion(_outside(place, band))
        painter.fillRect(place, shade)
        painter.setClipping(False)
        outer = QColor(colours()["focusOuter"])
        inner = QColor(colours()["accent"] if self.hasFocus() else "#ffffff")
        for width, colour in ((5, outer), (2, inner)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(band)
        painter.setBrush(inner)
        painter.setPen(QPen(outer, 2))
        for corner in _corners(band).values():
            painter.drawEllipse(corner, _GRIP / 2, _GRIP / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        band, at = self._band(), event.position()
        near = (
            name
            for name, corner in _corners(band).items()
            if (corner - at).manhattanLength() < 2 * _GRIP
        )
        grip = next(near, "all" if band.contains(at) else "")
        self._held = (at, QRectF(self.part), grip) if grip else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        start, part, grip = self._held
        place = self.place()
        way = event.position() - start
        by = QPointF(way.x() / place.width(), way.y() / place.height())
        if grip == "all":
            self._set(moved_by(part, by))
        else:
            self._set(resized(part, grip, by, self._in_parts()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._set(moved_by(self.part, QPointF(*_ARROWS[key])))
        elif key in _LARGER or key in _SMALLER:
            by = _STEP if key in _LARGER else -_STEP
            grown = resized(
                self.part, "right bottom", QPointF(by, by), self._in_parts()
            )
            self._set(moved_by(grown, QPointF(-by / 2, -by / 2)))
        else:
            super().keyPressEvent(event)


def _corners(band: QRectF) -> dict[str, QPointF]:
    return {
        "left top": band.topLeft(),
        "right top": band.topRight(),
        "left bottom": band.bottomLeft(),
        "right bottom": band.bottomRight(),
    }


def _outside(place: QRectF, band: QRectF) -> QRegion:
    return QRegion(place.toRect()) - QRegion(band.toRect())
