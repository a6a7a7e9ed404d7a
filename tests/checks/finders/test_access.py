"""The size of a bitmap: rule A2, whose faults no text can hold."""

import struct
import zlib

import pytest


def chunk(kind, data):
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


def png(width, height):
    """Return a grey picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(height * (width + 1)))
    kinds = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in kinds)


@pytest.fixture
def shown(house):
    """Return a function that shows a bitmap of this size in line 4 of the page."""

    def shown(width, height):
        (house.assets / "pictures" / "room.png").write_bytes(png(width, height))
        text = house.read("en/page.md")
        lines = "picture: room.png\nalt: A calm room with a chair.\naction:"
        house.write("en/page.md", text.replace("action:", lines, 1))

    return shown


@pytest.mark.parametrize("size", [(320, 200), (4000, 3900)])
def test_bitmap_of_a_wrong_size(house, shown, size):
    shown(*size)

    assert ("en/page.md", 4, 10) in house.places("A2")


def test_it_is_told_how_small_a_photo_can_be(house, shown):
    shown(4000, 3900)
    with (house.assets / "pictures" / "room.png").open("ab") as file:
        file.truncate(2_000_000)

    (found,) = [one for one in house.check().findings if one.rule == "A2"]

    assert found.found == (
        "The picture has 4000 by 3900 dots and 2.0 MB: more than a screen shows."
    )
    assert found.mend == "It can do with 0.8 MB: kiosk shrink room.png"


@pytest.mark.parametrize("size", [(1200, 800), (1920, 1200)])
def test_bitmap_of_a_good_size(house, shown, size):
    shown(*size)

    assert not house.places("A2")
