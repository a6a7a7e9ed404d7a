"""Picture files: looked at by their first bytes, never decoded."""

import os
import struct

import pytest
from phone import exif, turned, with_exif

from kiosk.content.files.pictures import Pictures


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
            f" 4096 is the most for a side. Shrink it: kiosk shrink a.{kind}"
        )
    ]


def test_a_bitmap_that_takes_too_much_memory(house):
    house.picture("a.png", png(4096, 4096, depth=16))

    assert house.faults("![A lamp.](a.png)") == [
        (
            "8: Picture 'a.png': It takes over 64 MB when it is shown."
            " Shrink it: kiosk shrink a.png"
        )
    ]


def test_a_jpeg_with_bare_markers(house):
    house.picture("a.jpg", jpeg(4, 4).replace(b"\xff\xe1", b"\xff\xd8\xff\xe1"))

    assert house.compile("![A lamp.](a.jpg)").blocks[0].source == "a.jpg"


DAMAGED = {
    "a.png": (b"", png(0, 1), png(1, 1)[:20], b'<svg viewBox="0 0 1 1"/>'),
    "a.jpg": (
        b"\xff\xd8\xff\xe1\0\1",
        b"",
        b"\xff\xd8",
        jpeg(9, 9)[:20],
        jpeg(1, 1)[:-14],
    ),
    "a.webp": (b"", lossy(1, 1)[:29], webp(b"VP9 ", b"\0" * 20)),
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


HEIC = b"\0\0\0\x18ftypheic" + b"\0" * 12
OTHERS = {
    "a.png": (jpeg(1, 1), "Whatever its name says, this is JPG: rename the file .jpg."),
    "a.jpeg": (png(1, 1), "Whatever its name says, this is PNG: rename the file .png."),
    "a.JPG": (lossy(1, 1), "Whatever its name says, this is WEBP: rename the file"),
    "a.jpg": (HEIC, "Whatever its name says, this is HEIC. The kiosk cannot show HEIC"),
    "a.webp": (b"II*\0" * 9, "Whatever its name says, this is TIF. The kiosk cannot"),
    "b.png": (b"GIF89a" * 9, "Whatever its name says, this is GIF. The kiosk cannot"),
    "b.jpg": (HEIC.replace(b"heic", b"avif"), "Whatever its name says, this is AVIF."),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_that_is_not_what_its_name_says(house, name):
    data, fault = OTHERS[name]
    house.picture(name, data)

    assert house.faults(f"![A lamp.]({name})")[0].startswith(
        f"8: Picture '{name}': {fault}"
    )


@pytest.mark.parametrize(
    "name", ["IMG_2043.JPG", "IMG_2043.Jpeg", "Room.PNG", "a.WEBP"]
)
def test_a_name_in_capitals(house, name):
    """Phones and cameras write them so: such a file is shown as it is."""
    house.picture(name, KINDS.get(name.rpartition(".")[2].lower(), lossy)(90, 60))

    assert house.compile(f"![A lamp.]({name})").blocks[0].source == name


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("turn", range(10))
def test_a_photo_is_as_large_as_it_stands(house, turn, order):
    path = house.picture("a.jpg", turned(jpeg(160, 90), turn, order))

    sides = (90, 160) if turn in (5, 6, 7, 8) else (160, 90)
    assert Pictures(path.parent).frame("a.jpg") == (0, 0, *sides)


@pytest.mark.parametrize("cut", range(0, len(exif(6)), 3))
def test_exif_that_is_damaged_turns_nothing(house, cut):
    path = house.picture("a.jpg", with_exif(jpeg(160, 90), exif(6)[: cut + 1]))

    sides = (90, 160) if cut + 1 >= 20 else (160, 90)
    assert Pictures(path.parent).frame("a.jpg") == (0, 0, *sides)


def marked_png():
    chunk = b"eXIf" + exif(6)
    sized = struct.pack(">I", len(exif(6))) + chunk + b"\0" * 4
    return png(9, 9)[:33].ljust(33, b"\0") + sized


def marked_webp():
    return extended(9, 9) + b"EXIF" + struct.pack("<I", len(exif(8))) + exif(8)


@pytest.mark.parametrize("name", ["a.png", "a.webp"])
def test_what_the_screen_would_not_turn_is_told(house, name):
    house.picture(name, marked_png() if name == "a.png" else marked_webp())
    kind = name.removeprefix("a.")

    assert house.faults(f"![A lamp.]({name})") == [
        (
            f"8: Picture '{name}': It is marked to be turned, and the kiosk does not"
            f" turn a {kind}. Turn it in a program for pictures, and save it again."
        )
    ]


AWAY = "The name leads to another folder. Write the name of a file in content/pictures."
NAMES = {
    "day/lamp.png": AWAY,
    "../lamp.svg": "Two dots may lead to another folder."
    " Write the name of a file in content/pictures.",
    "a/b/lamp.svg": AWAY,
    "/lamp.svg": "The name of the file is missing."
    " Write the name of a file in content/pictures.",
    "day/lamp.svg": "There is no such file in content/pictures/day."
    " Did you mean 'lamp.svg'?",
    "/etc/passwd": AWAY,
    "C:a.png": AWAY,
    "https://example.org/a.png": AWAY,
    "..": "Two dots may lead to another folder."
    " Write the name of a file in content/pictures.",
    "con.png": "Windows keeps this name for itself."
    " Write the name of a file in content/pictures.",
    "a b.png": "A file name has no spaces; one without is 'a-b.png'."
    " Write the name of a file in content/pictures.",
    "a.wmf": "The kiosk cannot show this kind of picture."
    " Use one of: png, jpg, jpeg, webp, svg.",
    "A.png": "In content/pictures it is named 'a.png': capitals count."
    " Write it the same.",
    "a.PNG": "In content/pictures it is named 'a.png': capitals count."
    " Write it the same.",
    "img_2043.jpg": "In content/pictures it is named 'IMG_2043.JPG': capitals count."
    " Write it the same.",
    "Lamp.svg": "In content/pictures/day it is named 'lamp.svg': capitals count."
    " Write it the same.",
    "lamp.SVG": "The name of a drawing ends in .svg, in small letters."
    " Rename the file.",
    "folder.png": "It is no file that can be read in content/pictures.",
    "pipe.jpg": "It is no file that can be read in content/pictures.",
    "dead.webp": "It is no file that can be read in content/pictures.",
    "IMG_1.HEIC": "The kiosk cannot show HEIC files. Make a JPEG of it: on an iPhone"
    " send it to yourself by mail, or open it on a computer and export it as .jpg."
    " For photos to come: Settings, Camera, Formats, Most Compatible.",
    "a.gif": "The kiosk cannot show GIF files. Open it in a program for pictures and"
    " export it: a photo as .jpg, else as .png.",
    "a.NEF": "The kiosk cannot show NEF files. A camera's raw photo is to be developed"
    " first. Export it as .jpg.",
    "a.jfif": "The kiosk cannot show JFIF files. It is a JPEG: rename the file .jpg.",
    "a.svgz": "The kiosk cannot show SVGZ files. Save the drawing as Plain SVG, .svg.",
    "b.png": "There is no such file in content/pictures. Did you mean 'a.png'?",
    "day.svg": "There is no such file in content/pictures/dim."
    " Did you mean 'lamp.svg'?",
    "": "The name of the file is missing."
    " Write the name of a file in content/pictures.",
}


@pytest.mark.parametrize(("name", "fault"), NAMES.items())
def test_a_name_that_is_no_picture(house, name, fault):
    house.picture("a.png", png(1, 1))
    house.picture("IMG_2043.JPG", jpeg(1, 1))
    (house.assets / "pictures" / "folder.png").mkdir()
    os.mkfifo(house.assets / "pictures" / "pipe.jpg")
    (house.assets / "pictures" / "dead.webp").symlink_to("nowhere")
    house.picture("day/day.svg", b'<svg viewBox="0 0 1 1"/>')

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
        f"8: Picture '{shown}': It is a link to a file outside content/pictures."
    ]


def test_no_assets_at_all(house):
    house.assets.rename(house.assets.with_name("elsewhere"))

    assert house.faults("![A lamp.](lamp.svg)") == [
        "8: Picture 'lamp.svg': There is no such file in content/pictures/day."
    ]


def test_a_drawing_in_a_folder_of_its_own(house):
    for light in ("day", "dim"):
        house.picture(f"{light}/room/door.svg", b'<svg viewBox="0 0 1 1"/>')

    assert (
        house.compile("![A door.](room/door.svg)").blocks[0].source == "room/door.svg"
    )


def test_a_folder_that_leads_away(house, tmp_path):
    """A link in place of the folder shows nothing from outside."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    elsewhere.joinpath("door.svg").write_bytes(b'<svg viewBox="0 0 1 1"/>')
    for light in ("day", "dim"):
        house.assets.joinpath("pictures", light, "room").symlink_to(elsewhere)

    assert house.faults("![A door.](room/door.svg)") == [
        ("8: Picture 'room/door.svg': It is a link to a file outside content/pictures.")
    ]


def test_the_clinics_own_pictures_lie_in_its_content(house):
    """What an upgrade of the program brings takes no photo of theirs away."""
    house.picture("room.png", png(40, 30))
    house.own_picture("room.png", png(90, 60))
    house.own_picture("ramp.png", png(9, 6))

    page = house.compile("![A room.](room.png)\n\n![A ramp.](ramp.png)")

    assert [block.source for block in page.blocks] == ["room.png", "ramp.png"]
    assert house.load().pictures["room.png"] == png(90, 60)


def test_a_drawing_of_the_clinics_own(house):
    for light in ("day", "dim"):
        house.own_picture(f"{light}/room/door.svg", b'<svg viewBox="0 0 2 2"/>')

    house.compile("![A door.](room/door.svg)")

    assert b"2 2" in house.load().pictures["dim/room/door.svg"]


def test_a_link_out_of_the_clinics_own_pictures(house, tmp_path):
    house.own_picture("a.png", png(1, 1)).rename(tmp_path / "a.png")
    (house.folder / "pictures" / "a.png").symlink_to(tmp_path / "a.png")

    assert house.faults("![A lamp.](a.png)") == [
        "8: Picture 'a.png': It is a link to a file outside content/pictures."
    ]


def test_a_file_that_is_too_large_for_its_picture(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(png(100, 100))
    os.truncate(path, 32 * 1024**2)
    assert Pictures(tmp_path).fault("a.png") == ""
    os.truncate(path, 32 * 1024**2 + 1)

    fault = Pictures(tmp_path).fault("a.png")

    assert fault == "Its file is over 32 MB. Shrink it: kiosk shrink a.png"
