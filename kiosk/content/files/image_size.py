"""How large a picture is, read from its first bytes: none is decoded here."""

from __future__ import annotations

import re
from math import isfinite
from pathlib import Path
from typing import IO, NamedTuple

from kiosk.content.files.plain import open_plain

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_JPEG_BARE = {0x01, *range(0xD0, 0xD9)}
"""Markers of a JPEG that have no length after them."""

_SVG_HEAD = 8192
"""Bytes.  The svg element stands in them, or we do not look for it."""
_VIEW_BOX = re.compile(rb"""\sviewBox\s?=\s?["']([^"'<>]{1,100})["']""")


class ImageSize(NamedTuple):
    width: int
    height: int
    bytes_per_dot: int = 4

    @property
    def decoded_bytes(self) -> int:
        return self.width * self.height * self.bytes_per_dot


class Frame(NamedTuple):
    """Where a drawing lies, in the units of its viewBox."""

    left: float
    top: float
    width: float
    height: float

    def within(self, base: Frame) -> tuple[float, float, float, float]:
        """Return left, top, width and height as parts of *base*."""
        return (
            (self.left - base.left) / base.width,
            (self.top - base.top) / base.height,
            self.width / base.width,
            self.height / base.height,
        )


def drawing_frame(path: Path) -> Frame | None:
    """Return the viewBox of an SVG; None when it has none at its start."""
    try:
        with open_plain(path) as file:
            head = file.read(_SVG_HEAD)
    except OSError:
        return None
    start = max(head.find(b"<svg"), 0)
    match = _VIEW_BOX.search(head, start, max(head.find(b">", start), start))
    return _frame(match[1].replace(b",", b" ").split()) if match else None


def image_size(path: Path) -> ImageSize | None:
    """Return the size of a PNG, JPEG or WebP; None when the file is none of them.

    The name has to fit as well: what the file says it is, it has to be.
    """
    try:
        with open_plain(path) as file:
            size = _READERS[path.suffix](file)
    except OSError:
        return None
    return size if size and size.width > 0 and size.height > 0 else None


def _frame(numbers: list[bytes]) -> Frame | None:
    try:
        frame = Frame(*map(float, numbers))
    except (TypeError, ValueError):  # not four, or no numbers
        return None
    sound = all(map(isfinite, frame)) and frame.width > 0 and frame.height > 0
    return frame if sound else None


def _png(file: IO[bytes]) -> ImageSize | None:
    head = file.read(26)
    if len(head) < 26 or head[:8] != _PNG or head[12:16] != b"IHDR":
        return None
    deep = 8 if head[24] == 16 else 4
    return ImageSize(_big(head[16:20]), _big(head[20:24]), deep)


def _jpeg(file: IO[bytes]) -> ImageSize | None:
    """Step from segment to segment up to the frame, which knows the size."""
    if file.read(2) != _JPEG:
        return None
    while (marker := _next_marker(file)) is not None:
        if marker in _JPEG_BARE:
            continue
        length = _big(file.read(2))
        if marker in _JPEG_FRAMES:
            frame = file.read(5)
            return ImageSize(_big(frame[3:5]), _big(frame[1:3]))
        if length < 2:
            return None
        file.seek(length - 2, 1)
    return None


def _next_marker(file: IO[bytes]) -> int | None:
    if file.read(1) != b"\xff":
        return None
    code = file.read(1)
    while code == b"\xff":  # any number of these may fill the gap
        code = file.read(1)
    return code[0] if code else None


def _webp(file: IO[bytes]) -> ImageSize | None:
    head = file.read(30)
    if len(head) < 30 or head[:4] != b"RIFF" or head[8:12] != b"WEBP":
        return None
    match head[12:16]:
        case b"VP8 ":
            width, height = _little(head[26:28]), _little(head[28:30])
            return ImageSize(width & 0x3FFF, height & 0x3FFF)
        case b"VP8L":
            bits = _little(head[21:25])
            return ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8X":
            return ImageSize(_little(head[24:27]) + 1, _little(head[27:30]) + 1)
        case _:
            return None


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


_READERS = {".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg, ".webp": _webp}
