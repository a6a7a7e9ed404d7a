"""Which signs the fonts of the kiosk can draw: read from the fonts themselves.

A list made once would have to be made anew for each font, and a clinic that adds one
for its language could not; the table of a font is read in a millisecond.  Two of its
forms are all that fonts for text use, so no library of fonts is shipped for them.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from kiosk.content.files.stamps import Stamp, stamp_of

_BLANK = ("Zs", "Zl", "Zp", "Cc", "Cf")
"""Kinds of signs that Qt leaves blank, whether a font has them or not."""
_NEVER_DRAWN = {0x034F, *range(0xFE00, 0xFE10)}
"""A joiner of letters, and what chooses between two forms of a sign."""

Drawn = frozenset[int]
"""The code points that some font has."""

NO_FONTS: Drawn = frozenset()
"""Nobody knows what is drawn: no font stands there."""


def signs_drawn(folder: Path) -> Drawn:
    """Return what the fonts in *folder* have between them."""
    fonts = sorted(folder.glob("*.ttf"))
    return NO_FONTS.union(*(_signs_of(font, stamp_of(font)) for font in fonts))


def undrawn(text: str, drawn: Drawn) -> list[str]:
    """Return the signs of *text* that would be boxes, each of them once.

    A letter may be put together from its parts: ū from u and a stroke.
    """
    if not drawn or text.isascii():
        return []
    return [sign for sign in dict.fromkeys(text) if not _is_drawn(sign, drawn)]


def _is_drawn(sign: str, drawn: Drawn) -> bool:
    if ord(sign) in drawn or ord(sign) in _NEVER_DRAWN:
        return True
    if unicodedata.category(sign) in _BLANK:
        return True
    parts = unicodedata.normalize("NFD", sign)
    return len(parts) > 1 and all(ord(part) in drawn for part in parts)


@lru_cache(maxsize=64)
def _signs_of(font: Path, stamp: Stamp) -> Drawn:
    del stamp  # another file under the same name is read anew
    try:
        return frozenset(_mapped(font.read_bytes()))
    except (OSError, struct.error):  # Qt cannot read it either
        return NO_FONTS


def _mapped(font: bytes) -> Iterator[int]:
    """Go through the code points of the table ``cmap``: OpenType 1.9, section cmap."""
    start = next(_tables(font, b"cmap"), 0)
    (count,) = struct.unpack_from(">H", font, start + 2)
    for number in range(count if start else 0):
        (offset,) = struct.unpack_from(">I", font, start + 8 + 8 * number)
        (form,) = struct.unpack_from(">H", font, start + offset)
        reader = {4: _of_segments, 12: _of_groups}.get(form)
        yield from reader(font, start + offset) if reader else ()


def _tables(font: bytes, name: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == name:
            yield offset


def _of_segments(font: bytes, start: int) -> Iterator[int]:
    """Read format 4: runs of code points up to U+FFFF, some of them with gaps."""
    (twice,) = struct.unpack_from(">H", font, start + 6)
    columns = (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    form = f">{twice // 2}H"
    ends, starts, steps, ways = (
        struct.unpack_from(form, font, start + c) for c in columns
    )
    for row, (first, last) in enumerate(zip(starts, ends, strict=True)):
        at = start + columns[3] + 2 * row + ways[row]
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if ways[row]:
                (glyph,) = struct.unpack_from(">H", font, at + 2 * (code - first))
            if glyph and (glyph + steps[row]) & 0xFFFF:
                yield code


def _of_groups(font: bytes, start: int) -> Iterator[int]:
    """Read format 12: groups of code points up to U+10FFFF."""
    (count,) = struct.unpack_from(">I", font, start + 12)
    for number in range(count):
        place = start + 16 + 12 * number
        first, last, glyph = struct.unpack_from(">III", font, place)
        yield from range(first + (not glyph), min(last, 0x10FFFF) + 1)
