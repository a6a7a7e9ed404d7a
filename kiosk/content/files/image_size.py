"""How large a picture is, and which way up, from its first bytes: none is decoded.

A phone writes which way up it held a photo beside it, and leaves the dots alone.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from kiosk.content.files.plain import open_plain

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_JPEG_EXIF = 0xE1
_JPEG_BARE = {0x01, *range(0xD0, 0xD9)}
"""Markers of a JPEG that have no length after them."""

_EXIF = b"Exif\0\0"
_MOST_EXIF = 65_536
_MOST_CHUNKS = 1000
"""Of a PNG or a WebP: an editor writes some dozens."""


_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_TURN_TAG = 0x0112
UPRIGHT = 1


class ImageSize(NamedTuple):
    """Dots as the file has them; *turn* is its Exif orientation, from 1 to 8."""

    width: int
    height: int
    bytes_per_dot: int = 4
    turn: int = UPRIGHT

    @property
    def decoded_bytes(self) -> int:
        return self.width * self.height * self.bytes_per_dot

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height of the picture when it stands as it was taken."""
        sides = self.width, self.height
        return sides if self.turn < 5 else sides[::-1]


def image_size(path: Path) -> ImageSize | None:
    """Return the size of a PNG, JPEG or WebP; None when the file is none of them.

    The name has to fit as well: what the file says it is, it has to be.
    """
    try:
        with open_plain(path) as file:
            size = _READERS[path.suffix.lower()](file)
    except OSError:
        return None
    return size if size and size.width > 0 and size.height > 0 else None


def _png(file: IO[bytes]) -> ImageSize | None:
    head = file.read(26)
    if len(head) < 26 or head[:8] != _PNG or head[12:16] != b"IHDR":
        return None
    deep = 8 if head[24] == 16 else 4
    file.seek(33)  # behind IHDR and its sum
    turn = _turn(_png_chunks(file), b"eXIf")
    return ImageSize(_big(head[16:20]), _big(head[20:24]), deep, turn)


def _turn(chunks: Iterator[tuple[bytes, bytes]], name: bytes) -> int:
    exif = next((data for kind, data in chunks if kind == name), b"")
    return _orientation(exif.removeprefix(_EXIF))


def _png_chunks(file: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Go through the chunks; of the dots nothing is read."""
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            return
        length, end = _big(head[:4]), file.tell() + _big(head[:4]) + 4
        yield (
            head[4:],
            file.read(min(length, _MOST_EXIF)) if head[4:] == b"eXIf" else b"",
        )
        file.seek(end)


def _jpeg(file: IO[bytes]) -> ImageSize | None:
    """Step from segment to segment up to the frame, which knows the size."""
    if file.read(2) != _JPEG:
        return None
    turn = UPRIGHT
    while (marker := _next_marker(file)) is not None:
        if marker in _JPEG_BARE:
            continue
        length = _big(file.read(2))
        if marker in _JPEG_FRAMES:
            frame = file.read(5)
            return ImageSize(_big(frame[3:5]), _big(frame[1:3]), turn=turn)
        if length < 2:
            return None
        segment = file.read(length - 2)
        if marker == _JPEG_EXIF and segment.startswith(_EXIF):
            turn = _orientation(segment[len(_EXIF) :])
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
            width, height = _little(head[24:27]) + 1, _little(head[27:30]) + 1
            file.seek(12)
            return ImageSize(width, height, turn=_turn(_webp_chunks(file), b"EXIF"))
        case _:
            return None


def _webp_chunks(file: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8:
            return
        length = _little(head[4:])
        end = file.tell() + length + length % 2
        yield (
            head[:4],
            file.read(min(length, _MOST_EXIF)) if head[:4] == b"EXIF" else b"",
        )
        file.seek(end)


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


_READERS = {".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg, ".webp": _webp}


def _orientation(exif: bytes) -> int:
    """Return 1 to 8, as Exif 2.32 has them: 1 is upright, from 5 on sides change.

    *exif* begins with its byte order.  One that is damaged does not say: upright.
    """
    order = _ORDERS.get(exif[:4])
    try:
        return _in_directory(exif, order) if order else UPRIGHT
    except struct.error:  # it ends too early
        return UPRIGHT


def _in_directory(exif: bytes, order: str) -> int:
    (start,) = struct.unpack_from(f"{order}I", exif, 4)
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    for place in range(start + 2, start + 2 + 12 * count, 12):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, place)
        if (tag, kind) == (_TURN_TAG, 3) and 1 <= value <= 8:
            return int(value)
    return UPRIGHT
