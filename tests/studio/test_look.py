"""The studio has the colours of the screen, and they can be read."""

import re
import shutil

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox

from kiosk.settings.settings import ASSETS
from kiosk.studio.look import colours, sheet


def luminance(name):
    parts = [one / 255 for one in QColor(colours()[name]).getRgb()[:3]]
    bent = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), bent, strict=True))


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        *(("text", "canvas"), ("text", "tintMist"), ("textSecondary", "surface")),
        *(("note", "noteBg"), ("help", "helpBg"), ("ok", "okBg")),
        *(("onPrimary", "primary"), ("onAccent", "accent"), ("link", "surface")),
    ],
)
def test_words_stand_out_from_their_ground(words, ground):
    lighter, darker = sorted([luminance(words), luminance(ground)], reverse=True)

    assert (lighter + 0.05) / (darker + 0.05) >= 7


def test_no_letter_is_smaller_than_11_points():
    sizes = [int(one) for one in re.findall(r"font-size: (\d+)pt", sheet())]

    assert sizes
    assert min(sizes) >= 11


def test_the_program_may_lie_in_any_folder(qtbot, tmp_path):
    """Else Qt warns that it cannot parse the sheet, which fails any test."""
    icons = shutil.copytree(ASSETS / "icons", tmp_path / "Ruhe – salle n° 'a (静)")
    box = QComboBox()
    qtbot.addWidget(box)

    box.setStyleSheet(sheet(icons))
    box.show()

    assert icons.name in box.styleSheet()
