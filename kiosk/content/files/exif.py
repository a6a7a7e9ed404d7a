"""Which way up a photo is: a phone writes that beside it and leaves the dots alone."""

from __future__ import annotations

import struct

_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_TAG = 0x0112
UPRIGHT = 1


def orientation(exif: bytes) -> int:
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
        if (tag, kind) == (_TAG, 3) and 1 <= value <= 8:
            return int(value)
    return UPRIGHT
