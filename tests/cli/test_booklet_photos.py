"""Photos in the booklet: they were made by a phone, and stand upright on paper."""

from datetime import date

import pytest
from dresses import few
from phone import STANDS, red_corner, take
from PySide6.QtGui import QImage

from kiosk.booklet.sheets import Wish, booklet_of
from kiosk.booklet.typeset import drawn
from kiosk.content.loader import compile_content
from kiosk.content.tables.booklet_words import ENGLISH
from kiosk.settings.settings import ASSETS

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("turn", few([6, *STANDS]))
def test_a_photo_stands_upright(tmp_path, content, turn):
    (content / "pictures").mkdir()
    take(content / "pictures" / "IMG_2043.JPG", turn)
    one = content / "en" / "one.md"
    one.write_text(one.read_text() + "\n![A red lamp at a wall.](IMG_2043.JPG)\n")
    library = compile_content(content, assets=ASSETS).library
    wish = Wish(today=TODAY, sayings=ENGLISH)

    booklet = booklet_of(library, "en", wish)
    sheets = drawn(booklet, library.pictures, ASSETS / "fonts", TODAY)

    (found,) = [image for sheet in sheets if (image := photo_on(sheet))]
    assert red_corner(found) == STANDS[turn]
    assert (found.width() < found.height()) == (turn > 4)


def photo_on(sheet):
    """Return what is red or blue of a sheet, if anything is."""
    image = QImage.fromData(sheet)
    places = [
        (x, y)
        for x in range(0, image.width(), 6)
        for y in range(0, image.height(), 6)
        if is_of_photo(image.pixelColor(x, y))
    ]
    if not places:
        return None
    (left, right), (top, bottom) = (
        (min(side), max(side)) for side in zip(*places, strict=True)
    )
    return image.copy(left, top, right - left, bottom - top)


def is_of_photo(color):
    red = color.red() > 230 and color.green() < 40
    return red or (color.red() < 40 and 100 < color.blue() < 160 and color.green() < 40)
