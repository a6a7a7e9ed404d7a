"""The widget with the picture of the kiosk: scaled, touched, and kept moving."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.studio.look import colours
from kiosk.studio.preview.player import Player

AWAKE, ASLEEP = 50, 400
"""Milliseconds between two pictures: after something happened, and at rest."""
_STAYS_AWAKE = 40
"""Pictures, until it is taken to be at rest."""


class KioskView(QWidget):
    """Shows what *player* plays; who touches it touches the kiosk."""

    touched = Signal(QPointF)
    """A finger was lifted here, in pixels of the kiosk."""
    drawn = Signal()
    """There is a new picture, and it is not the one of before."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._image, self._scaled = QImage(), QImage()
        self._mark = QRectF()
        self._left = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self.setAccessibleName("The kiosk, as patients would see the draft")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 160)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wake()

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    @property
    def image(self) -> QImage:
        """What was drawn last."""
        return self._image

    def wake(self) -> None:
        """Draw now, and more often for a while: something has happened."""
        self._left = _STAYS_AWAKE
        self._timer.start(AWAKE)
        self._look()

    def rest(self) -> None:
        """Draw no more."""
        self._timer.stop()

    def mark(self, area: QRectF) -> None:
        """Draw a frame round *area*, in pixels of the kiosk."""
        self._mark = area
        self.update()

    @property
    def marked(self) -> QRectF:
        """What has a frame round it, in pixels of the kiosk."""
        return self._mark

    def on_widget(self, area: QRectF) -> QPoint:
        """Return where the middle of *area* of the kiosk is drawn."""
        return self._onto_widget(area).center().toPoint()

    def _look(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._timer.start(ASLEEP)
        image = self._player.picture()
        if image != self._image:
            self._image, self._scaled = image, QImage()
            self.update()
            self.drawn.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        painter.drawImage(self._place(), self._small())
        painter.setPen(QPen(QColor(colours()["lineStrong"]), 2))
        painter.drawRect(self._place())
        if not self._mark.isEmpty():
            painter.setPen(QPen(QColor(colours()["dataFill"]), 2))
            painter.drawRoundedRect(self._onto_widget(self._mark), 6, 6)

    def _small(self) -> QImage:
        """Return the picture as large as it is shown, made small with care."""
        size = (self._place().size() * self.devicePixelRatioF()).toSize()
        if self._scaled.size() != size:
            self._scaled = self._image.scaled(
                size, mode=Qt.TransformationMode.SmoothTransformation
            )
        return self._scaled

    def _scale(self) -> float:
        width, height = self._player.size
        return min((self.width() - 4) / width, (self.height() - 4) / height)

    def _place(self) -> QRectF:
        """Return where the picture stands: in the middle, at the top."""
        width, height = (one * self._scale() for one in self._player.size)
        return QRectF((self.width() - width) / 2, 2, width, height)

    def _onto_widget(self, area: QRectF) -> QRectF:
        corner, scale = self._place().topLeft(), self._scale()
        found = QRectF(area.topLeft() * scale + corner, area.size() * scale)
        return found.adjusted(-4, -4, 4, 4).intersected(self._place())

    def _on_kiosk(self, place: QPointF) -> QPointF:
        return (place - self._place().topLeft()) / self._scale()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._player.press(self._on_kiosk(event.position()), down=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._player.drag(self._on_kiosk(event.position()))
        self.wake()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._on_kiosk(event.position())
            self.touched.emit(place)  # before a button leads to another page
            self._player.press(place, down=False)
            self.mark(QRectF())
            self.wake()

    def wheelEvent(self, event: QWheelEvent) -> None:
        place = self._on_kiosk(event.position())
        self._player.turn(place, event.pixelDelta(), event.angleDelta())
        self.wake()
