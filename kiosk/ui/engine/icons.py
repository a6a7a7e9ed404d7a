"""Icons: one drawing each, in whatever colour the theme asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider


class Icons(QQuickImageProvider):
    """Answers ``image://icon/NAME/RRGGBB`` from ``NAME.svg`` in *folder*.

    The drawings are painted in ``currentColor``, which an Image cannot set.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803
        name, _, color = id.partition("/")
        drawing = (self._folder / f"{name}.svg").read_bytes()
        painted = drawing.replace(b"currentColor", f"#{color}".encode())
        buffer = QBuffer()
        buffer.setData(QByteArray(painted))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, b"svg")
        reader.setScaledSize(requestedSize)
        return reader.read()
