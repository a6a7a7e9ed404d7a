"""A picture on its way in: read upright, cut, and made as small as a screen needs."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from kiosk.checks.finders.access import LEAST_WIDTH, MOST_BYTES
from kiosk.content.files.picture_kinds import BITMAPS, not_what_it_says, other_kind
from kiosk.content.files.plain import first_bytes
from kiosk.errors import KioskError
from kiosk.ui.engine.decoded_size import scaled
from kiosk.ui.engine.shrink import Shrunk, fitted

_READ = (b"jpeg", b"png", b"webp", b"bmp")
"""Kinds that Qt reads here and in the package alike."""

_LONGEST = 6000
_MOST_MEGABYTES = 1024
"""Of a photo as it comes from a camera; the screen's own limit is far below."""

_SCREEN = QColorSpace.NamedColorSpace.SRgb
_OPAQUE = b"\xff"
_DRAWING = (
    "A drawing (.svg) has two files, for day and for dim light. Put them into"
    " pictures/day and pictures/dim; or save it as .png, and drop that here."
)
WHOLE = QRectF(0, 0, 1, 1)


class Incoming(NamedTuple):
    """A picture that stands upright: *width* and *height* are dots of its file.

    *weight* is the bytes of the file, 0 where there was none; *name* is its name.
    """

    image: QImage
    width: int
    height: int
    weight: int = 0
    name: str = ""

    @property
    def is_clear(self) -> bool:
        """Tell if something lies behind it: part of it can be seen through."""
        if not self.image.hasAlphaChannel():
            return False
        seen = self.image.convertToFormat(QImage.Format.Format_Alpha8)
        step = seen.bytesPerLine()
        dots = bytes(cast("memoryview", seen.constBits()))
        rows = (dots[y * step : y * step + seen.width()] for y in range(seen.height()))
        return any(row.strip(_OPAQUE) for row in rows)


class Ready(NamedTuple):
    """A picture as it goes into the content: *suffix* is how its name ends."""

    data: bytes
    suffix: str
    width: int
    height: int


def from_file(path: Path) -> Incoming:
    """Read the picture at *path*, or raise KioskError with what is to be done."""
    if path.suffix.lower() == ".svg":
        raise KioskError(f"{path.name}: {_DRAWING}")
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    try:
        return _read(path)
    finally:
        QImageReader.setAllocationLimit(before)


def _read(path: Path) -> Incoming:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if not reader.canRead() or bytes(reader.format().data()) not in _READ:
        raise KioskError(f"{path.name}: {_unread(path)}")
    reader.setAutoTransform(True)
    size = reader.size()
    reader.setScaledSize(scaled(reader, QSize(_LONGEST, _LONGEST), covers=False))
    image = reader.read()
    if image.isNull():
        raise KioskError(f"{path.name} cannot be read: it is damaged. Save it again.")
    is_turned = (image.width() > image.height()) != (size.width() > size.height())
    upright = size.transposed() if is_turned else size
    count = path.stat().st_size
    return Incoming(image, upright.width(), upright.height(), count, path.name)


def _unread(path: Path) -> str:
    start = first_bytes(path, 16)
    if not start:
        return "It is no file that can be read. Choose another."
    if path.suffix.lower() not in BITMAPS:
        return other_kind(path.suffix or ".?")
    return not_what_it_says(start, path.suffix)


def from_clipboard(image: QImage) -> Incoming:
    """Take an image that another program has copied."""
    return Incoming(image, image.width(), image.height())


def made_ready(one: Incoming, part: QRectF = WHOLE) -> Ready:
    """Return that *part* of *one*, in parts of it, small and with nothing beside it.

    What a phone writes into a photo, such as where it was taken, stays behind.
    """
    image = _dots_of(one.image, part)
    cut = one._replace(image=image)
    is_clear = cut.is_clear
    small = _as_png(image) if is_clear or one.name.lower().endswith(".png") else None
    if small is None or (len(small.data) > MOST_BYTES and not is_clear):
        small, suffix = fitted(image, "jpeg", MOST_BYTES), ".jpg"
    else:
        suffix = ".png"
    if small is None or len(small.data) > MOST_BYTES:
        raise KioskError("The picture stays too large. Cut it, or export it as .jpg.")
    return Ready(small.data, suffix, small.width, small.height)


def _as_png(image: QImage) -> Shrunk | None:
    return fitted(image, "png", MOST_BYTES)


def _dots_of(image: QImage, part: QRectF) -> QImage:
    """Return the dots of one part and its colours, without the words in the file.

    Colours of ink or of grey alone become those of a screen.
    """
    space = image.colorSpace()
    if space.isValid() and space.colorModel() != QColorSpace.ColorModel.Rgb:
        image = image.convertedToColorSpace(QColorSpace(_SCREEN))
    wide, high = image.width(), image.height()
    place = QRectF(
        part.x() * wide, part.y() * high, part.width() * wide, part.height() * high
    )
    rect = place.toAlignedRect().intersected(image.rect())
    kinds = QImage.Format
    has_alpha = image.hasAlphaChannel()
    bare = QImage(rect.size(), kinds.Format_ARGB32 if has_alpha else kinds.Format_RGB32)
    bare.fill(0)
    painter = QPainter(bare)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(QPoint(0, 0), image, rect)
    painter.end()
    if space.isValid():
        bare.setColorSpace(image.colorSpace())
    return bare


def sizes_told(one: Incoming, ready: Ready) -> str:
    """Say how large a picture was, and what became of it."""
    before = f"{one.width} by {one.height} dots"
    if one.weight:
        before = f"{megabytes(one.weight)}, {before}"
    after = f"{megabytes(len(ready.data))}, {ready.width} by {ready.height} dots"
    told = f"Before: {before}.\nNow: {after}."
    if ready.width < LEAST_WIDTH:
        told += f"\nIt will be blurred: {LEAST_WIDTH} dots are wide enough."
    return told


def megabytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.0f} KB"
