"""Icons and pictures: read and drawn at the size at which they are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtQuick import QQuickImageProvider

MOST_MEGABYTES = 64
"""Of one picture when it is decoded: it must not eat the memory."""

_MOST_DOTS = MOST_MEGABYTES * 1024 * 1024 // 4 - 1
"""Qt refuses what takes as much as its limit."""

_SIDEWAYS = 4
"""Of QImageIOHandler.Transformation: the sides change."""


class Icons(QQuickImageProvider):
    """Answers ``image://icon/NAME/RRGGBB`` from ``NAME.svg`` in *folder*.

    The drawings are painted in ``currentColor``, which an Image cannot set.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803
        name, _, color = id.partition("/")
        path = self._folder / f"{name}.svg"
        drawing = path.read_bytes() if path.is_file() else b""  # no pipe is waited for
        painted = drawing.replace(b"currentColor", f"#{color}".encode())
        buffer = QBuffer()
        buffer.setData(QByteArray(painted))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, b"svg")
        reader.setScaledSize(requestedSize)
        return reader.read()


class Pictures(QQuickImageProvider):
    """Answers ``image://picture/NAME?fit`` from a file in *folder*.

    ``?crop`` asks for one that covers the size, and ``?fit-RRGGBB`` for a photo on a
    ground of that colour, where it has holes.  A photo stands as its Exif says.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803
        name, _, how = id.partition("?")
        path = self._folder / name
        if not path.is_file():  # to open a pipe would take for ever
            return QImage()
        fit, _, ground = how.partition("-")
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        reader.setScaledSize(scaled(reader, requestedSize, covers=fit == "crop"))
        return _on(ground, reader.read())


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


def _on(ground: str, image: QImage) -> QImage:
    """Return *image* with *ground* where it lets look through; "" for none."""
    if not (ground and image.hasAlphaChannel()):
        return image
    whole = QImage(image.size(), QImage.Format.Format_RGB32)
    whole.fill(QColor(f"#{ground}"))
    painter = QPainter(whole)
    painter.drawImage(0, 0, image)
    painter.end()
    return whole
