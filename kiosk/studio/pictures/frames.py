"""Frames on a picture, in parts of its sides: moved, resized, kept in their shape."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize

_LEAST = 0.1
"""Of a side: what is smaller was a slip of the hand."""


def fitted_in(room: QRectF, size: QSize) -> QRectF:
    """Return the largest place in *room* of the shape of *size*, in its middle."""
    if size.isEmpty() or room.isEmpty():
        return QRectF(room)
    scale = min(room.width() / size.width(), room.height() / size.height())
    place = QRectF(0, 0, size.width() * scale, size.height() * scale)
    place.moveCenter(room.center())
    return place


def with_aspect(part: QRectF, aspect: float) -> QRectF:
    """Return the largest frame of this shape in the middle of *part*; 0 is any."""
    if not aspect:
        return QRectF(part)
    wide = min(part.width(), part.height() * aspect)
    shaped = QRectF(0, 0, wide, wide / aspect)
    shaped.moveCenter(part.center())
    return shaped


def moved_by(part: QRectF, by: QPointF) -> QRectF:
    """Return *part* moved, and kept on the picture."""
    moved = part.translated(by)
    left = max(0.0, min(moved.x(), 1 - part.width()))
    top = max(0.0, min(moved.y(), 1 - part.height()))
    return QRectF(left, top, part.width(), part.height())


def resized(part: QRectF, corner: str, by: QPointF, aspect: float) -> QRectF:
    """Return *part* with one corner moved, kept on the picture and in its shape."""
    left = "left" in corner
    top = "top" in corner
    room_x = part.right() if left else 1 - part.x()
    room_y = part.bottom() if top else 1 - part.y()
    wide = _within(part.width() + (-by.x() if left else by.x()), room_x)
    high = _within(part.height() + (-by.y() if top else by.y()), room_y)
    if aspect:
        wide = min(wide, room_y * aspect)
        high = wide / aspect
    x = part.right() - wide if left else part.x()
    y = part.bottom() - high if top else part.y()
    return QRectF(x, y, wide, high)


def _within(side: float, most: float) -> float:
    return min(max(side, min(_LEAST, most)), most)
