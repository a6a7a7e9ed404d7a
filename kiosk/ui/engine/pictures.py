"""Icons and pictures: read and drawn at the size at which they are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

from kiosk.content.files.plain import first_bytes
from kiosk.ui.engine.decoded_size import scaled

OWN = ("hero-armchair.svg", "mark.svg", "stage-the-middle.svg")
"""What the screen shows whatever the content says, of ``assets/pictures``."""


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
        buffer.setData(painted)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, b"svg")
        reader.setScaledSize(requestedSize)
        return reader.read()


class Pictures(QQuickImageProvider):
    """Answers ``image://picture/NAME?fit`` from what *find* gives, or the screen's own.

    ``?crop`` asks for one that covers the size, and ``?fit-RRGGBB`` for a photo on a
    ground of that colour, where it has holes.  A photo stands as its Exif says.
    The screen's own lie in *folder*.
    """

    def __init__(self, folder: Path, find: Callable[[str], bytes | None]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder, self._find = folder, find

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803
        name, _, how = id.partition("?")
        data = self._find(name) or self._own(name)
        if not data:
            return _nothing()
        buffer = QBuffer()
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        fit, _, ground = how.partition("-")
        reader = QImageReader(buffer, Path(name).suffix[1:].lower().encode())
        reader.setAutoTransform(True)
        reader.setScaledSize(scaled(reader, requestedSize, covers=fit == "crop"))
        return _on(ground, reader.read())

    def _own(self, name: str) -> bytes:
        """Read a picture that stands on screens without content."""
        path = self._folder / name
        return first_bytes(path) if path.name in OWN else b""


def _nothing() -> QImage:
    """Return what leaves a place empty: Qt warns of an image that is none.

    Behind a screen that is closed, what was shown last still asks for its pictures.
    """
    empty = QImage(1, 1, QImage.Format.Format_ARGB32)
    empty.fill(QColor(0, 0, 0, 0))
    return empty


def _on(ground: str, image: QImage) -> QImage:
    """Return *image* with *ground* where it lets look through; "" for none."""
    if not (ground and image.hasAlphaChannel()):
        return image
    from PySide6.QtGui import QPainter  # noqa: PLC0415  takes 1 ms of a start

    whole = QImage(image.size(), QImage.Format.Format_RGB32)
    whole.fill(QColor(f"#{ground}"))
    painter = QPainter(whole)
    painter.drawImage(0, 0, image)
    painter.end()
    return whole
