"""What the checks believe of the fonts is what Qt draws."""

import pytest
from PySide6.QtGui import QRawFont
from stub_font import font_of

from kiosk.content.files.font_signs import NO_FONTS, signs_drawn, undrawn
from kiosk.settings.settings import ASSETS

FONTS = sorted((ASSETS / "fonts").glob("*.ttf"))


def alone(tmp_path, data, name="one.ttf"):
    (tmp_path / name).write_bytes(data)
    return signs_drawn(tmp_path)


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_each_font_has_what_qt_finds_in_it(qapp, tmp_path, path):
    font = QRawFont(str(path), 16)

    found = alone(tmp_path, path.read_bytes())

    assert len(found) > 200
    known = {code for code in range(1, 0xFFFF) if font.supportsCharacter(code)}
    assert {code for code in found if not font.supportsCharacter(code)} == set()
    assert known - found <= set(map(ord, "\r\n\t\x0b\x0c")) | {*range(0x20)}


def test_a_clinic_may_add_a_font(tmp_path):
    font = font_of((0x4E00, 0x4E02), (0x1F600, 0x1F600))

    assert alone(tmp_path, font) == {0x4E00, 0x4E01, 0x4E02, 0x1F600}


@pytest.mark.parametrize("data", [b"", b"\0\1\0\0", b"no font at all" * 9])
def test_a_broken_font_has_nothing(tmp_path, data):
    assert alone(tmp_path, data) == NO_FONTS


def test_where_no_font_is_nothing_is_told(tmp_path):
    assert undrawn("→", signs_drawn(tmp_path / "none")) == []
