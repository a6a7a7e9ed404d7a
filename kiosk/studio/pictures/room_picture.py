"""The picture of the quiet room as a patient sees it: a photo, or a drawing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter

from kiosk.content.files.pictures import Pictures

_WIDE = 1400


def room_picture(pictures: Pictures, name: str, layers: Iterable[str]) -> QImage:
    """Return the picture *name* with its *layers*; an empty image if there is none."""
    if pictures.fault(name) or (frame := pictures.frame(name)) is None:
        return QImage()
    size = QSize(_WIDE, round(_WIDE * frame.height / frame.width))
    image = _read(pictures.paths(name)[0], size)
    painter = QPainter(image)
    for layer in layers:
        inner = None if pictures.fault(layer) else pictures.frame(layer)
        if inner is not None and not image.isNull():
            left, top, wide, high = inner.within(frame)
            place = QRectF(
                left * size.width(),
                top * size.height(),
                wide * size.width(),
                high * size.height(),
            )
            drawn = _read(pictures.paths(layer)[0], place.size().toSize())
            painter.drawImage(place, drawn)
    painter.end()
    return image


def _read(path: Path, size: QSize) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    if path.suffix == ".svg":
        reader.setScaledSize(size)
    return reader.read()
