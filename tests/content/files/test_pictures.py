"""Picture files: looked at by their first bytes, never decoded."""

import struct

import pytest


def png(width, height, *, depth=8):
    head = struct.pack(">IIBBBBB", width, height, depth, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + head + b"\0" * 8


def jpeg(width, height):
    exif = b"\xff\xe1\0\x0a" + b"\xff\xc0" * 4
    frame = struct.pack(">HBHHB", 17, 8, height, width, 3)
    return b"\xff\xd8" + exif + b"\xff\xff\xff\xc2" + frame + b"\0" * 9


def webp(kind, data):
    body = b"WEBP" + kind + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def lossy(width, height):
    head = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height)
    return webp(b"VP8 ", head + b"\0" * 8)


def lossless(width, height):
    bits = (width - 1) | (height - 1) << 14
    return webp(b"VP8L", b"\x2f" + struct.pack("<I", bits) + b"\0" * 9)


def extended(width, height):
    sides = [(side - 1).to_bytes(3, "little") for side in (width, height)]
    return webp(b"VP8X", b"\0" * 4 + b"".join(sides))


KINDS = {
    "png": png,
    "jpg": jpeg,
    "jpeg": jpeg,
    "lossy.webp": lossy,
    "lossless.webp": lossless,
    "extended.webp": extended,
}


@pytest.mark.parametrize(("kind", "made"), KINDS.items())
def test_a_bitmap(house, kind, made):
    house.picture(f"a.{kind}", made(4096, 4096))

    block = house.compile(f"![A lamp.](a.{kind})").blocks[0]
    assert (block.source, block.alt) == (f"a.{kind}", "A lamp.")


@pytest.mark.parametrize(("kind", "made"), KINDS.items())
def test_a_bitmap_that_is_too_wide(house, kind, made):
    house.picture(f"a.{kind}", made(4097, 4096))

    assert house.faults(f"![A lamp.](a.{kind})") == [
        (
            f"8: Picture 'a.{kind}': It has 4097 by 4096 dots;"
            " 4096 is the most for a side. Shrink it."
        )
    ]


def test_a_bitmap_that_takes_too_much_memory(house):
    house.picture("a.png", png(4096, 4096, depth=16))

    assert house.faults("![A lamp.](a.png)") == [
        "8: Picture 'a.png': It takes over 64 MB when it is shown. Shrink it."
    ]


def test_a_jpeg_with_bare_markers(house):
    house.picture("a.jpg", jpeg(4, 4).replace(b"\xff\xe1", b"\xff\xd8\xff\xe1"))

    assert house.compile("![A lamp.](a.jpg)").blocks[0].source == "a.jpg"


DAMAGED = {
    "a.png": (b"", png(0, 1), png(1, 1)[:20], jpeg(1, 1), b"<svg/>"),
    "a.jpg": (
        b"\xff\xd8\xff\xe1\0\1",
        b"",
        b"\xff\xd8",
        jpeg(9, 9)[:20],
        jpeg(1, 1)[:-14],
        png(1, 1),
    ),
    "a.webp": (b"", lossy(1, 1)[:29], webp(b"VP9 ", b"\0" * 20), png(1, 1)),
}


@pytest.mark.parametrize(
    ("name", "data"), [(name, data) for name in DAMAGED for data in DAMAGED[name]]
)
def test_a_bitmap_that_is_damaged(house, name, data):
    house.picture(name, data)
    kind = name.removeprefix("a.")

    assert house.faults(f"![A lamp.]({name})") == [
        (
            f"8: Picture '{name}': The file is damaged, or it is no {kind}."
            " Save the picture again."
        )
    ]


AWAY = "The name leads to another folder. Write the name of a file in assets/pictures."
NAMES = {
    "day/lamp.png": AWAY,
    "../lamp.svg": "Two dots may lead to another folder."
    " Write the name of a file in assets/pictures.",
    "a/b/lamp.svg": AWAY,
    "/lamp.svg": "The name of the file is missing."
    " Write the name of a file in assets/pictures.",
    "day/lamp.svg": "There is no such file in assets/pictures/day."
    " Did you mean 'lamp.svg'?",
    "/etc/passwd": AWAY,
    "C:a.png": AWAY,
    "https://example.org/a.png": AWAY,
    "..": "Two dots may lead to another folder."
    " Write the name of a file in assets/pictures.",
    "con.png": "Windows keeps this name for itself."
    " Write the name of a file in assets/pictures.",
    "a b.png": "A file name has no spaces; one without is 'a-b.png'."
    " Write the name of a file in assets/pictures.",
    "a.gif": "The kiosk cannot show this kind of picture."
    " Use one of: png, jpg, jpeg, webp, svg.",
    "a.PNG": "The kiosk cannot show this kind of picture."
    " Use one of: png, jpg, jpeg, webp, svg.",
    "b.png": "There is no such file in assets/pictures. Did you mean 'a.png'?",
    "day.svg": "There is no such file in assets/pictures/dim. Did you mean 'lamp.svg'?",
    "": "The name of the file is missing. Write the name of a file in assets/pictures.",
}


@pytest.mark.parametrize(("name", "fault"), NAMES.items())
def test_a_name_that_is_no_picture(house, name, fault):
    house.picture("a.png", png(1, 1))
    house.picture("day/day.svg", b"<svg/>")

    faults = house.faults(f"![A lamp.]({name})")
    assert faults == [f"8: Picture {name!r}: {fault}"]


def test_a_name_from_windows_is_told_as_it_was_written(house):
    assert house.faults("![A lamp.](..\\a.png)") == [f"8: Picture '..\\a.png': {AWAY}"]


@pytest.mark.parametrize("name", ["a.png", "day/a.svg", "dim/a.svg"])
def test_a_link_that_leads_away(house, tmp_path, name):
    for own in ("a.png", "day/a.svg", "dim/a.svg"):
        house.picture(own, png(1, 1))
    path = house.assets / "pictures" / name
    path.rename(tmp_path / "outside")
    path.symlink_to(tmp_path / "outside")
    shown = path.name

    assert house.faults(f"![A lamp.]({shown})") == [
        f"8: Picture '{shown}': It is a link to a file outside assets/pictures."
    ]


def test_no_assets_at_all(house):
    house.assets.rename(house.assets.with_name("elsewhere"))

    assert house.faults("![A lamp.](lamp.svg)") == [
        "8: Picture 'lamp.svg': There is no such file in assets/pictures/day."
    ]


def test_a_drawing_in_a_folder_of_its_own(house):
    for light in ("day", "dim"):
        house.picture(f"{light}/room/door.svg", b"<svg/>")

    assert (
        house.compile("![A door.](room/door.svg)").blocks[0].source == "room/door.svg"
    )


def test_a_folder_that_leads_away(house, tmp_path):
    """A link in place of the folder shows nothing from outside."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    elsewhere.joinpath("door.svg").write_bytes(b"<svg/>")
    for light in ("day", "dim"):
        house.assets.joinpath("pictures", light, "room").symlink_to(elsewhere)

    assert house.faults("![A door.](room/door.svg)") == [
        ("8: Picture 'room/door.svg': It is a link to a file outside assets/pictures.")
    ]
