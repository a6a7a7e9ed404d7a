"""A photo made as small as a screen needs it, by the codecs of Qt."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from kiosk.ui.engine.decoded_size import scaled

_SIDES = (2600, 2000, 1600, 1280, 1000)
"""Dots of the longer side, the first of which suits the largest screen."""

_QUALITY = 85
"""Of 100.  Below this the eye begins to see it."""

_MOST_MEGABYTES = 1024
"""Of a photo as it comes from a camera: here it is decoded whole."""


class Shrunk(NamedTuple):
    """A smaller copy: its bytes, and how many dots it has."""

    data: bytes
    width: int
    height: int


def shrunk(path: Path, most_bytes: int) -> Shrunk | None:
    """Return the photo at *path* upright and of *most_bytes*; None if Qt cannot.

    Its colour profile is kept; the rest that a phone writes into it, such as where it
    was taken, is not.
    """
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    try:
        return _fitting(path, most_bytes)
    finally:
        QImageReader.setAllocationLimit(before)


def fitted(image: QImage, kind: str, most_bytes: int) -> Shrunk | None:
    """Return *image* as a *kind* of file of *most_bytes*; None if Qt cannot."""
    data = b""
    for side in _SIDES:
        small = image
        if max(image.width(), image.height()) > side:
            small = image.scaled(
                side,
                side,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        data = _written(small, QByteArray(kind.encode()))
        if not data or len(data) <= most_bytes:
            break
    return Shrunk(data, small.width(), small.height()) if data else None


def _fitting(path: Path, most_bytes: int) -> Shrunk | None:
    for side in _SIDES:
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        reader.setScaledSize(scaled(reader, QSize(side, side), covers=False))
        kind = reader.format()
        image = reader.read()
        data = _written(image, kind)
        if not data or len(data) <= most_bytes:
            break
    return Shrunk(data, image.width(), image.height()) if data else None


def _written(image: QImage, kind: QByteArray) -> bytes:
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    if kind != b"png":  # whose quality is how long it takes
        writer.setQuality(_QUALITY)
    saved = not image.isNull() and writer.write(image)
    return bytes(made.data()) if saved else b""
