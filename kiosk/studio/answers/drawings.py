"""Drawings of the house as pictures for widgets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.model.stages import Room
from kiosk.settings.settings import ASSETS
from kiosk.studio.look import colours

WAY_DRAWINGS = ASSETS / "ways"
THINGS = ASSETS / "pictures" / "day" / "room"
_SHARP = 2
"""Pixels for each point, so that a drawing is sharp on any screen."""


def drawing(path: Path, size: QSize) -> QPixmap:
    """Return a drawing as large as *size* lets it be; nothing, if it is not there."""
    return _painted(QSvgRenderer(str(path)), size)


def icon(name: str, colour: str, points: int = 20) -> QIcon:
    """Return an icon of the kiosk in a colour of look.py."""
    svg = (ASSETS / "icons" / f"{name}.svg").read_bytes()
    inked = svg.replace(b"currentColor", colours()[colour].encode())
    renderer = QSvgRenderer(QByteArray(inked))
    return QIcon(_painted(renderer, QSize(points, points)))


def room_picture(room: Room, pictures: Mapping[str, bytes], width: int) -> QPixmap:
    """Return the room as patients see it: the things that are ticked, and no others."""
    size = QSize(width, round(width / room.aspect))
    made = _empty(size)
    painter = QPainter(made)
    whole = QRectF(0, 0, size.width(), size.height())
    _paint(painter, room.picture, pictures, whole)
    for spot in room.spots:
        if spot.layer:
            left, top, wide, high = spot.box
            x, y = left * size.width(), top * size.height()
            box = QRectF(x, y, wide * size.width(), high * size.height())
            _paint(painter, spot.layer, pictures, box)
    painter.end()
    return made


def _paint(
    painter: QPainter, name: str, pictures: Mapping[str, bytes], box: QRectF
) -> None:
    if name.endswith(".svg"):
        data = pictures.get(f"day/{name}", b"")
        QSvgRenderer(QByteArray(data)).render(painter, box)
    else:  # a photo of the clinic's own
        photo = QPixmap()
        photo.loadFromData(pictures.get(name, b""))
        painter.drawPixmap(box.toRect(), photo)


def _painted(renderer: QSvgRenderer, size: QSize) -> QPixmap:
    made = _empty(size)
    if renderer.isValid():
        fitting = renderer.defaultSize().scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio
        )
        box = QRectF(0, 0, fitting.width(), fitting.height())
        box.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
        painter = QPainter(made)
        renderer.render(painter, box)
        painter.end()
    return made


def _empty(size: QSize) -> QPixmap:
    made = QPixmap(size * _SHARP)
    made.setDevicePixelRatio(_SHARP)
    made.fill(QColor(Qt.GlobalColor.transparent))
    return made
