"""Pictures as the screen gets them: upright, at their size, and never waited for."""

import os
import struct

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.settings.settings import ASSETS
from kiosk.ui.engine.pictures import Pictures

CORNERS = ("top left", "top right", "bottom right", "bottom left")
TURNS = {1: 0, 2: 1, 3: 2, 4: 3, 5: 0, 6: 1, 7: 2, 8: 3}
"""Where the top left dot of the file comes to stand, by its Exif orientation."""


@pytest.fixture
def photo(tmp_path, qapp):
    """Return a function that writes a photo, red at the top left of its file."""

    def photo(name, turn=0, size=(160, 100)):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        for x in range(size[0] // 4):
            for y in range(size[1] // 4):
                image.setPixelColor(x, y, QColor("red"))
        path = tmp_path / name
        assert image.save(str(path), quality=95)
        if turn:
            path.write_bytes(turned(path.read_bytes(), turn))
        return path

    return photo


def turned(data, turn):
    entry = struct.pack("<HHIHH", 0x112, 3, 1, turn, 0)
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + entry + b"\0" * 4
    return data[:2] + struct.pack(">HH", 0xFFE1, len(exif) + 2) + exif + data[2:]


def shown(folder, asked, size):
    return Pictures(folder).requestImage(asked, QSize(), QSize(*size))


def red_corner(image):
    right, bottom = image.width() - 5, image.height() - 5
    places = (5, 5), (right, 5), (right, bottom), (5, bottom)
    red = [image.pixelColor(*place).green() < 100 for place in places]
    assert sum(red) == 1
    return CORNERS[red.index(True)]


@pytest.mark.parametrize("turn", TURNS)
def test_a_photo_stands_upright(photo, turn):
    path = photo("IMG_2043.JPG", turn)

    image = shown(path.parent, "IMG_2043.JPG?fit", (80, 80))

    assert red_corner(image) == CORNERS[TURNS[turn]]
    sides = (50, 80) if turn > 4 else (80, 50)
    assert (image.width(), image.height()) == sides


SIZES = {
    "a.jpg?fit": ((80, 80), (80, 50)),
    "a.jpg?crop": ((80, 80), (128, 80)),
    "a.jpg?fit-fffdf7": ((999, 999), (160, 100)),  # never larger than it is
}


@pytest.mark.parametrize(("asked", "sizes"), SIZES.items())
def test_a_photo_is_made_small_as_it_is_read(photo, asked, sizes):
    image = shown(photo("a.jpg").parent, asked, sizes[0])

    assert (image.width(), image.height()) == sizes[1]


ROOM = "day/room/room.svg"


@pytest.mark.parametrize(
    ("how", "asked", "size"),
    [
        ("fit", (960, 960), (960, 540)),
        ("crop", (960, 960), (1707, 960)),
        ("fit", (30_000, 30_000), (5461, 3072)),  # 64 MB, and not a row more
    ],
)
def test_a_drawing_is_drawn_at_the_size_it_is_asked_for(qapp, how, asked, size):
    image = shown(ASSETS / "pictures", f"{ROOM}?{how}", asked)

    assert (image.width(), image.height()) == size


@pytest.mark.parametrize("ground", ["", "-fffdf7"])
def test_a_photo_with_holes_has_a_light_ground(tmp_path, qapp, ground):
    image = QImage(90, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(45, 30, QColor("black"))
    image.save(str(tmp_path / "a.png"))

    drawn = shown(tmp_path, f"a.png?fit{ground}", (90, 60))

    assert drawn.pixelColor(5, 5) == QColor(ground.replace("-", "#") or "#00000000")
    assert drawn.pixelColor(45, 30) == QColor("black")


@pytest.mark.parametrize("kind", ["pipe", "folder", "dead link", "device", "nothing"])
def test_what_is_no_plain_file_is_not_waited_for(tmp_path, qapp, kind):
    path = tmp_path / "a.png"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "dead link":
            path.symlink_to("nowhere")
        case "device":
            path.symlink_to("/dev/zero")

    assert shown(tmp_path, "a.png?fit", (90, 60)).isNull()


class Noted(Pictures):
    """Answers as they do, and keeps what it was asked for."""

    def __init__(self, folder):
        super().__init__(folder)
        self.asked = []

    def requestImage(self, id, size, wanted):  # noqa: A002, N802  Qt's names
        self.asked.append((id, wanted.width(), wanted.height()))
        return super().requestImage(id, size, wanted)


def test_each_drawing_is_asked_for_once_at_its_last_size(show):
    patient = show(fresh=True)
    noted = Noted(ASSETS / "pictures")
    patient.screen.engine.addImageProvider("picture", noted)
    patient.touch("begin")
    patient.at_rest(patient.item("walk"))

    patient.kiosk.follow("page:quiet-room")
    patient.at_rest(patient.appear("callout"))

    names = [name for name, *_ in noted.asked]
    assert "day/room/chair.svg?fit" in names
    assert len(names) == len(set(names))
    sizes = [item.property("sourceSize") for item in drawings(patient)]
    last = {(size.width(), size.height()) for size in sizes}
    assert {tuple(size) for _, *size in noted.asked} >= last


def drawings(patient):
    scene = patient.items(patient.item("scene"))
    images = (item for item in scene if item.inherits("QQuickImage"))
    return [one for one in images if one.property("source").host() == "picture"]
