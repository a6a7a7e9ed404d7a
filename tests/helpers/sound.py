"""Recordings for tests: whole Ogg Vorbis files of any length, without a sound."""

import struct

RATE = 8000


def ogg(seconds: float) -> bytes:
    """Return a file that says it plays so long."""
    first = b"\x01vorbis" + struct.pack("<IBIIIIBB", 0, 1, RATE, 0, 0, 0, 0xB8, 1)
    return _page(2, 0, first) + _page(4, round(seconds * RATE), b"silence")


def _page(kind: int, frames: int, packet: bytes) -> bytes:
    head = struct.pack("<4sBBqIII", b"OggS", 0, kind, frames, 1, 0, 0)
    return head + bytes([1, len(packet)]) + packet
