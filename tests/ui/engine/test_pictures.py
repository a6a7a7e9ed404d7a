"""Pictures as the screen gets them: upright, at their size, and never waited for."""

import os

import pytest
from phone import STANDS, red_corner, take
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.content.files.picture_files import PictureFiles
from kiosk.content.files.pictures import Pictures as FilesOfPictures
from kiosk.settings.settings import ASSETS
from kiosk.ui.engine.pictures import Pictures
from kiosk.ui.tour import SHAPES


def shown(folder, asked, size):
    files = PictureFiles(FilesOfPictures(folder))
    return Pictures(folder, files.get).requestImage(asked, QSize(), QSize(*size))


@pytest.mark.parametrize("turn", STANDS)
def test_a_photo_stands_upright(tmp_path, qapp, turn):
    take(tmp_path / "IMG_2043.JPG", turn)

    image = shown(tmp_path, "IMG_2043.JPG?fit", (80, 80))

    assert red_corner(image) == STANDS[turn]
    sides = (50, 80) if turn > 4 else (80, 50)
    assert (image.width(), image.height()) == sides


def is_empty(image):
    return image.size() == QSize(1, 1) and not image.pixelColor(0, 0).alpha()


def bomb(path):
    path.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g>" * 10**6)


def pipe(path):
    path.unlink()
    os.mkfifo(path)


def other(path):
    take(path, 3)


@pytest.mark.parametrize("swap", [bomb, pipe, other, os.unlink])
def test_a_file_that_was_swapped_since_it_was_looked_at_is_not_shown(
    tmp_path, qapp, swap
):
    """Whoever compiles next looks at it, and says what is wrong."""
    take(tmp_path / "a.jpg")
    pictures = FilesOfPictures(tmp_path)
    assert pictures.fault("a.jpg") == ""
    assert pictures.checksum("a.jpg")
    swap(tmp_path / "a.jpg")

    shown = Pictures(tmp_path, PictureFiles(pictures).get)

    assert is_empty(shown.requestImage("a.jpg?fit", QSize(), QSize(80, 80)))


def test_what_is_behind_a_screen_that_closes_asks_in_vain_without_a_word(show):
    """Its pictures went with the library; another size has them asked for anew."""
    patient = show()
    patient.touch("begin")
    patient.kiosk.follow("page:quiet-room")
    patient.at_rest(patient.appear("callout"))

    patient.kiosk.finish()
    patient.kiosk.stock(None)
    patient.window.resize(*SHAPES["portrait"])
    patient.at_rest(patient.window.contentItem())

    assert patient.kiosk.place == "closed"


SIZES = {
    "a.jpg?fit": ((80, 80), (80, 50)),
    "a.jpg?crop": ((80, 80), (128, 80)),
    "a.jpg?fit-fffdf7": ((999, 999), (160, 100)),  # never larger than it is
}


@pytest.mark.parametrize(("asked", "sizes"), SIZES.items())
def test_a_photo_is_made_small_as_it_is_read(tmp_path, qapp, asked, sizes):
    take(tmp_path / "a.jpg")

    image = shown(tmp_path, asked, sizes[0])

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

    assert is_empty(shown(tmp_path, "a.png?fit", (90, 60)))


class Noted(Pictures):
    """Answers as they do, and keeps what it was asked for."""

    def __init__(self, find):
        super().__init__(ASSETS / "pictures", find)
        self.asked = []

    def requestImage(self, id, size, wanted):  # noqa: A002, N802  Qt's names
        self.asked.append((id, wanted.width(), wanted.height()))
        return super().requestImage(id, size, wanted)


def test_each_drawing_is_asked_for_once_at_its_last_size(show, shipped):
    patient = show(fresh=True)
    noted = Noted(shipped.pictures.get)
    patient.screen.engine.addImageProvider("picture", noted)
    patient.touch("begin")
    patient.at_rest(patient.item("walk"))

    patient.kiosk.follow("page:quiet-room")
    patient.at_rest(patient.appear("callout"))

    sources = [item.property("source") for item in drawings(patient)]
    asked = [f"image://picture/{name}" for name, *_ in noted.asked]
    assert "image://picture/day/room/chair.svg?fit" in asked
    assert [asked.count(one.toString()) for one in sources] == [1] * len(sources)
    dots = patient.window.effectiveDevicePixelRatio()
    sizes = {name.partition("?")[0]: size for name, *size in noted.asked}
    for item in drawings(patient):
        asked = sizes[item.property("source").path().removeprefix("/")]
        last = item.width() * dots, item.height() * dots
        assert asked == pytest.approx(last, abs=2)


def test_a_turn_to_what_lies_ready_draws_no_picture(show, shipped):
    """Of the next page, and of the room, which is as wide as the screen."""
    patient = show(fresh=True)
    noted = Noted(shipped.pictures.get)
    patient.screen.engine.addImageProvider("picture", noted)
    patient.touch("begin")
    patient.keep_still()
    patient.touch("walk")
    walk = shipped.editions["en"]
    following = walk.pages[walk.walk[1]].picture
    wanted = {f"day/{following}?fit", "day/room/room.svg?fit"}
    patient.qtbot.waitUntil(lambda: wanted <= {name for name, *_ in noted.asked})
    noted.asked.clear()

    patient.touch("next")
    patient.at_rest(patient.item("title"))
    shown = [name for name, *_ in noted.asked if name in wanted]
    patient.kiosk.follow("page:quiet-room")
    patient.at_rest(patient.item("scene"))

    assert shown == []
    assert "day/room/room.svg?fit" not in {name for name, *_ in noted.asked}


def drawings(patient):
    scene = patient.items(patient.item("scene"))
    images = (item for item in scene if item.inherits("QQuickImage"))
    return [one for one in images if one.property("source").host() == "picture"]
