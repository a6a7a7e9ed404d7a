"""What may lie over the place: a closed set, by the same names in Python and QML."""

import re
from pathlib import Path

import pytest

from kiosk.visit.sheets import Sheet

QML = Path(__file__).parents[2] / "kiosk" / "ui" / "qml"
NAMED = re.compile(r"""\.show\("(\w+)"\)|\bsheet [!=]== "(\w+)\"""")


@pytest.fixture
def at_home(show):
    patient = show()
    patient.kiosk.begin()
    patient.appear("walk")
    return patient


def titles(patient):
    """Return what can be read of the titles that nothing lies over."""
    landings = (item for item in patient.items() if item.property("isLanding"))
    return {item.property("text") for item in landings if item.isEnabled()}


def test_every_sheet_shows_something(at_home):
    home = titles(at_home)
    for sheet in Sheet:
        if sheet == Sheet.WORD:
            at_home.kiosk.follow(f"word:{next(iter(at_home.kiosk.edition.glossary))}")
        else:
            at_home.kiosk.show(sheet.value)

        assert at_home.kiosk.sheet == sheet
        at_home.qtbot.waitUntil(lambda: bool(titles(at_home) - home))


def test_a_sheet_that_there_is_not_leaves_the_screen_as_it_is(at_home):
    home = titles(at_home)

    with pytest.raises(ValueError, match="not a valid Sheet"):
        at_home.kiosk.show("hepl")

    assert at_home.kiosk.sheet == ""
    assert titles(at_home) == home


def test_a_word_that_nobody_explains_opens_no_card(at_home):
    at_home.kiosk.follow("word:nothing")

    assert at_home.kiosk.sheet == ""


def test_the_screen_names_no_other_sheet():
    paths = [path for path in QML.rglob("*.qml") if path.parent.name != "staff"]
    files = [path.read_text("utf-8") for path in paths]  # staff have no sheets
    named = {a or b for text in files for a, b in NAMED.findall(text)}

    assert named
    assert named <= set(Sheet)
