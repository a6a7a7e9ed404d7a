"""Fonts that draw nothing and say what they could draw: a table ``cmap`` is all."""

import shutil
import struct

from kiosk.settings.settings import ASSETS

HEBREW = (0x0590, 0x05FF)


def font_of(*groups):
    """Return a font that has each code point from a first to a last."""
    rows = b"".join(struct.pack(">3I", first, last, 7) for first, last in groups)
    head = struct.pack(">HHIII", 12, 0, 16 + len(rows), 0, len(groups))
    table = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + head + rows
    font = struct.pack(">IHHHH", 0x10000, 1, 0, 0, 0)
    return font + struct.pack(">4sIII", b"cmap", 0, 28, len(table)) + table


def assets_with(folder, *groups):
    """Return what we ship, in *folder*, as if a clinic had added a font for *groups*.

    It is for the checks; what draws a test is the machine's own.
    """
    shutil.copytree(ASSETS, folder)
    (folder / "fonts" / "added.ttf").write_bytes(font_of(*groups))
    return folder
