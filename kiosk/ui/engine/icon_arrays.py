"""Icon arrays: 100 small people, so that a number can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtQuick import QQuickImageProvider

_ROW = 10
_SIZE = (28.0, 41.0)
"""Width and height of one figure; all shapes below are in these units."""

_CELL = (49.0, 44.5)
"""The place that one figure takes, with the air around it."""


class Figures(QQuickImageProvider):
    """Answers ``image://figures/FILLED/RRGGBB/RRGGBB`` with ten rows of ten figures.

    FILLED of them, from the top left and row by row, are solid in the first colour;
    the rest are outlines in the second.  So they differ in shape, not in colour alone.
    One picture instead of 100 items: a page turn has no time for those.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803
        filled, solid, outline = id.split("/")
        image = _blank(requestedSize.expandedTo(QSize(_ROW, _ROW)))
        cell = QSize(image.width() // _ROW, image.height() // _ROW)
        full, empty = _cell(cell, f"#{solid}", ""), _cell(cell, "", f"#{outline}")
        painter = QPainter(image)
        for number in range(_ROW * _ROW):
            row, column = divmod(number, _ROW)
            at = QPoint(column * image.width() // _ROW, row * image.height() // _ROW)
            painter.drawImage(at, full if number < int(filled) else empty)
        painter.end()
        return image


def _blank(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def _cell(size: QSize, solid: str, outline: str) -> QImage:
    """Draw one figure in the middle of its cell, *solid* or as an *outline*."""
    image = _blank(size)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / _CELL[0], size.height() / _CELL[1])
    painter.translate((_CELL[0] - _SIZE[0]) / 2, (_CELL[1] - _SIZE[1]) / 2)
    if solid:
        painter.fillPath(_figure(), QColor(solid))
    else:
        painter.strokePath(_figure(), QPen(QColor(outline), 2.2))
    painter.end()
    return image


def _figure() -> QPainterPath:
    """Draw a person without a face: a head, and a body with its arms at its sides."""
    path = QPainterPath()
    path.addEllipse(8.5, 1.5, 11, 11)
    path.moveTo(9, 15)
    path.lineTo(19, 15)
    path.cubicTo(24, 15, 26.5, 18.5, 26.5, 23)
    path.lineTo(26.5, 28)
    path.cubicTo(26.5, 31.5, 21.5, 31.5, 20.5, 28.5)
    path.lineTo(20.5, 39.5)
    path.lineTo(7.5, 39.5)
    path.lineTo(7.5, 28.5)
    path.cubicTo(6.5, 31.5, 1.5, 31.5, 1.5, 28)
    path.lineTo(1.5, 23)
    path.cubicTo(1.5, 18.5, 4, 15, 9, 15)
    path.closeSubpath()
    return path
