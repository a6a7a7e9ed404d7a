"""Pictures on their way in: upright, small, and with nothing of the phone's in them."""

import struct
from time import perf_counter

import pytest
from phone import STANDS, exif, red_corner, take, with_exif
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage

from kiosk.errors import KioskError
from kiosk.studio.pictures.incoming import (
    from_clipboard,
    from_file,
    made_ready,
    sizes_told,
)

GAMMA = QColorSpace.TransferFunction.Gamma


def read(ready):
    return QImage.fromData(ready.data)


@pytest.mark.parametrize("turn", [3, 6, 8])
def test_a_photo_stands_upright_from_then_on(tmp_path, turn):
    path = take(tmp_path / "a.jpg", turn, size=(1000, 600))

    incoming = from_file(path)
    ready = made_ready(incoming)

    assert red_corner(read(ready)) == STANDS[turn]
    assert (incoming.width, incoming.height) == (ready.width, ready.height)
    assert (ready.width > ready.height) == (turn < 5)


def test_where_a_photo_was_taken_stays_behind(tmp_path):
    path = take(tmp_path / "a.jpg", size=(900, 600))
    path.write_bytes(with_exif(path.read_bytes(), exif(1) + b"GPSLatitude 45.5"))

    ready = made_ready(from_file(path))

    assert b"Exif" in path.read_bytes()
    assert b"Exif" not in ready.data
    assert b"GPS" not in ready.data


def test_words_in_a_png_stay_behind(tmp_path):
    image = QImage(900, 600, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setText("Location", "45.5 N")
    image.save(str(tmp_path / "a.png"))

    ready = made_ready(from_file(tmp_path / "a.png"))

    assert b"45.5 N" in (tmp_path / "a.png").read_bytes()
    assert b"45.5" not in ready.data
    assert ready.suffix == ".png"
    assert read(ready).pixelColor(3, 3).alpha() == 0


def test_a_screenshot_without_holes_is_a_jpg():
    image = QImage(900, 600, QImage.Format.Format_ARGB32)
    image.fill(QColor("teal"))

    ready = made_ready(from_clipboard(image))

    assert ready.suffix == ".jpg"


def test_a_grey_photo_with_its_own_profile_is_one_of_the_screen(tmp_path):
    image = QImage(900, 600, QImage.Format.Format_Grayscale8)
    image.fill(128)
    image.setColorSpace(QColorSpace(QPointF(0.3127, 0.329), GAMMA, 2.2))
    image.save(str(tmp_path / "a.jpg"))

    ready = made_ready(from_file(tmp_path / "a.jpg"))

    assert 100 < read(ready).pixelColor(9, 9).red() < 150
    assert ready.width == 900


def test_a_part_is_cut_out_of_it(tmp_path):
    path = take(tmp_path / "a.jpg", size=(1000, 600))

    ready = made_ready(from_file(path), QRectF(0, 0, 0.25, 0.25))

    assert (ready.width, ready.height) == (250, 150)
    assert read(ready).pixelColor(120, 70).red() > 200
    assert "blurred" in sizes_told(from_file(path), ready)


@pytest.mark.proof  # a second of work
def test_a_photo_of_24_megapixels_is_small_soon(tmp_path):
    small = QImage(1500, 1000, QImage.Format.Format_RGB32)
    small.fill(QColor("olive"))
    large = small.scaled(6000, 4000, Qt.AspectRatioMode.IgnoreAspectRatio)
    large.save(str(tmp_path / "a.jpg"))

    start = perf_counter()
    incoming = from_file(tmp_path / "a.jpg")
    ready = made_ready(incoming)

    assert perf_counter() - start < 2
    assert (incoming.width, incoming.height) == (6000, 4000)
    assert ready.width == 2600
    assert len(ready.data) < 1_500_000


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.heic", b"\0\0\0\x18ftypheic" + b"\0" * 40, "on an iPhone send it"),
        ("a.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 40, "this is HEIC"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 40, "damaged"),
        ("a.png", b"", "no file that can be read"),
        ("a.docx", b"PK\x03\x04", "cannot show this kind"),
        ("a.pdf", b"%PDF-1.4\n", "cannot show PDF"),
        ("a.svg", b"<svg/>", "two files, for day and for dim"),
        ("gone.jpg", None, "no file that can be read"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR", "damaged"),
    ],
)
def test_what_cannot_be_shown_is_told_with_its_remedy(tmp_path, name, data, words):
    if data is not None:
        (tmp_path / name).write_bytes(data)

    with pytest.raises(KioskError, match=words):
        from_file(tmp_path / name)
