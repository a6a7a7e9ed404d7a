"""``kiosk shrink``: photos made smaller, in their place, with a way back."""

import os

import pytest
from phone import STANDS, red_corner, take
from PySide6.QtGui import QColorSpace, QImage, QImageReader

SRGB = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)


@pytest.mark.parametrize("name", ["IMG_2043.JPG", "a.jpeg", "a.png", "a.webp"])
def test_a_large_photo_is_made_small_and_the_old_one_kept(kiosk, tmp_path, name):
    path = take(tmp_path / name, size=(3000, 500))
    old = path.read_bytes()

    code, said, told = kiosk("shrink", path)

    assert (code, told) == (0, "")
    assert (tmp_path / f"{name}.original").read_bytes() == old
    assert f"2600 by 433 dots. The old file is {name}.original beside it" in said
    image = QImage(str(path))
    assert (image.width(), image.height()) == (2600, 433)
    assert (
        QImageReader(str(path)).format()
        == QImageReader(str(tmp_path / f"{name}.original")).format()
    )


@pytest.mark.parametrize("turn", [3, 6, 8])
def test_it_stands_upright_from_then_on(kiosk, tmp_path, turn):
    path = take(tmp_path / "a.jpg", turn, size=(3000, 500))

    kiosk("shrink", path)

    image = QImage(str(path))
    assert red_corner(image) == STANDS[turn]
    assert b"Exif" not in path.read_bytes()


def test_a_file_that_is_too_large_is_made_smaller_until_it_fits(kiosk, tmp_path):
    path = tmp_path / "a.jpg"
    noise = QImage(os.urandom(1600 * 1600 * 4), 1600, 1600, QImage.Format.Format_RGB32)
    noise.save(str(path), quality=100)
    assert path.stat().st_size > 2_000_000

    kiosk("shrink", path)

    assert path.stat().st_size < 1_500_000


def test_its_colours_stay_what_they_are(kiosk, tmp_path):
    image = QImage(3000, 200, QImage.Format.Format_RGB32)
    image.fill("teal")
    image.setColorSpace(SRGB)
    image.save(str(tmp_path / "a.jpg"))

    kiosk("shrink", tmp_path / "a.jpg")

    assert QImage(str(tmp_path / "a.jpg")).colorSpace() == SRGB


def test_what_is_small_is_left_alone(kiosk, tmp_path):
    path = take(tmp_path / "a.jpg")
    before = path.read_bytes()

    code, said, _ = kiosk("shrink", path)

    assert (code, path.read_bytes()) == (0, before)
    assert said == f"{path} is small enough: nothing was changed.\n"
    assert [*tmp_path.glob("*.original*")] == []


def test_no_old_one_is_written_over(kiosk, tmp_path):
    path = take(tmp_path / "a.jpg", size=(3000, 100))
    (tmp_path / "a.jpg.original").write_text("of last year")

    _, said, _ = kiosk("shrink", path)

    assert (tmp_path / "a.jpg.original").read_text() == "of last year"
    assert (tmp_path / "a.jpg.original2").exists()
    assert "The old file is a.jpg.original2 beside it" in said


WRONG = {
    "nothing.jpg": "nothing.jpg is no file. Name a photo, or one in content/pictures.",
    "folder.jpg": "folder.jpg is no file. ",
    "link.jpg": "link.jpg is no file. ",
    "IMG_1.HEIC": "IMG_1.HEIC: The kiosk cannot show HEIC files. Make a JPEG of it",
    "mark.svg": "mark.svg is a drawing, which has every size.",
    "words.jpg": "words.jpg cannot be read: it is damaged. Save it again.",
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_shrunk_is_left_as_it_is(kiosk, tmp_path, name):
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "link.jpg").symlink_to("/dev/zero")
    for written in ("IMG_1.HEIC", "mark.svg", "words.jpg"):
        (tmp_path / written).write_text("Dear all,")

    code, _, told = kiosk("shrink", name)

    assert code == 2
    assert told.startswith(f"kiosk: {WRONG[name]}")
    assert [*tmp_path.glob("*.original*")] == []
