"""How long an Ogg Vorbis file is, as its pages tell; no sound is decoded.

The form of pages: RFC 3533, section 6.  That of the first packet: the Vorbis I
specification, section 4.2.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

_HEAD = struct.Struct("<4sxBq12xB")  # sign, kind, frames so far, count of sizes
_FIRST = struct.Struct("<7s5xI")  # sign, frames a second
_END = 4  # the bit of the kind that the last page has


class _Page(NamedTuple):
    kind: int
    frames: int
    body: int
    """Where its packets begin in the file."""


def seconds_of(data: bytes) -> float | None:
    """Return how long the file *data* plays; None if it is no whole Ogg Vorbis."""
    try:
        first, *_, last = _pages(data)
        sign, rate = _FIRST.unpack_from(data, first.body)
    except (struct.error, ValueError):
        return None
    is_whole = sign == b"\x01vorbis" and last.kind & _END
    return last.frames / rate if is_whole and rate else None


def _pages(data: bytes) -> Iterator[_Page]:
    """Go through the pages, or raise where *data* is something else or is cut off."""
    at = 0
    while at < len(data):
        sign, kind, frames, count = _HEAD.unpack_from(data, at)
        body = at + _HEAD.size + count
        if sign != b"OggS":
            raise ValueError(sign)
        yield _Page(kind, frames, body)
        at = body + sum(data[body - count : body])
    if at > len(data):
        raise ValueError(at)
