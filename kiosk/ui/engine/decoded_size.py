"""How large a picture is when it is decoded."""

from __future__ import annotations

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImageReader

MOST_MEGABYTES = 64
"""Of one picture when it is decoded: it must not eat the memory."""

_MOST_DOTS = MOST_MEGABYTES * 1024 * 1024 // 4 - 1
"""Qt refuses what takes as much as its limit."""

_SIDEWAYS = 4
"""Of QImageIOHandler.Transformation: the sides change."""


def scaled(reader: QImageReader, wanted: QSize, *, covers: bool) -> QSize:
    """Return the size to decode at: a photo never larger than it is."""
    size = reader.size()
    if not (size.isValid() and wanted.isValid()):
        return size
    if reader.transformation().value & _SIDEWAYS:
        wanted = wanted.transposed()
    sides = wanted.width() / size.width(), wanted.height() / size.height()
    factor = max(sides) if covers else min(sides)
    if reader.format() != b"svg":
        factor = min(factor, 1.0)
    factor = min(factor, (_MOST_DOTS / (size.width() * size.height())) ** 0.5)
    scaled = QSizeF(size.width() * factor, size.height() * factor).toSize()
    return scaled.expandedTo(QSize(1, 1))
