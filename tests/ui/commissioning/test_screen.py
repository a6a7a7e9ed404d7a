"""The commissioning screen, by touch and by keys."""

import sys
from pathlib import Path

import pytest
from checkers import targets, words
from dresses import mostly
from glance import Glance
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible

from kiosk.ui.tour import SHAPES

SCRIPTED = Path(__file__).parents[2] / "helpers" / "scripted_voice.py"
PARTS = ("findings", "size", "touch", "sound", "colours")


def says(fitter, name):
    return fitter.item(name).property("text")


def test_a_card_tells_what_to_set(fit):
    """A panel of 27 inches: there the card of 21.5 inches is too large."""
    fitter = fit()
    fitter.touch("part-size")
    card = fitter.appear("card")
    assert says(fitter, "setting") == "[screen]\ndiagonal = 21.5"
    assert says(fitter, "advice") == "The settings say so already."
    wanted = 85.6 * 2202.9 / (27 * 25.4)  # pixels of the diagonal, and millimetres

    while card.width() - wanted > 20:
        fitter.touch("stretch-20")
    while card.width() - wanted > 1:
        fitter.touch("stretch-1")

    assert card.width() / card.height() == pytest.approx(85.6 / 53.98, abs=0.01)
    inches = float(says(fitter, "setting").removeprefix("[screen]\ndiagonal = "))
    assert inches == pytest.approx(27, abs=0.15)
    assert says(fitter, "advice").startswith("Write this into settings.toml.")
    fitter.touch("stretch20")
    fitter.touch("stretch1")
    assert card.width() == pytest.approx(wanted + 21, abs=1.5)


def test_every_field_and_edge_that_felt_a_finger(fit):
    fitter = fit()
    fitter.touch("part-touch")
    fitter.touch("beginTouch")
    fitter.appear("touchSheet")
    width, height = SHAPES["landscape"]
    for row in range(5):
        for column in range(8):
            if (column, row) not in {(4, 2), (1, 3)}:  # the button, and a dead field
                x, y = (column + 0.5) * width / 8, (row + 0.5) * height / 5
                fitter.touch_at(QPointF(x + 13, y - 9))
    fitter.wipe(QPointF(9, 2), QPointF(width - 9, 2))
    fitter.wipe(QPointF(9, height - 3), QPointF(width - 300, height - 3))
    fitter.wipe(QPointF(2, 30), QPointF(2, height / 2))

    fitter.touch("endTouch")

    found = [says(fitter, f"touchFinding{number}") for number in range(3)]
    assert found == [
        (
            "38 of 39 fields felt a finger. Not felt: row 4 column 2. If you touched"
            " them, the panel is dead there."
        ),
        (
            "Along the edges, places that felt a finger: bottom 7 of 8, left 4 of 5,"
            " right 1 of 5. If you wiped there, a frame is in the way, or the panel is"
            " set wrong."
        ),
        (
            "On the average a finger lands 3.2 mm right of and 2.2 mm above the cross:"
            " that is well."
        ),
    ]


def test_a_panel_that_is_turned(fit):
    """Its upper half is its lower, as of a driver that was set for another."""
    fitter = fit("portrait")
    fitter.touch("part-touch")
    fitter.touch("beginTouch")
    fitter.appear("touchSheet")
    for column in range(5):
        fitter.touch_at(QPointF((column + 0.5) * 216, 1920 - 10))

    fitter.press(Qt.Key.Key_Escape)

    first, *_, last = (says(fitter, f"touchFinding{number}") for number in range(3))
    assert first.startswith("5 of 39 fields felt a finger. Not felt: row 1 column 1,")
    assert "row 2 column 1 and 28 more." in first
    assert last.endswith(
        "too far. Calibrate the panel, or see whether it is turned"
        " otherwise than the picture."
    )


def test_a_word_is_said_aloud(fit, qtbot, monkeypatch, tmp_path):
    log = tmp_path / "log"
    monkeypatch.setenv(
        "KIOSK_SPEECH_PROGRAM", f"{sys.executable} {SCRIPTED} {log} says"
    )
    fitter = fit()
    fitter.touch("part-sound")

    fitter.touch("say-es")

    said = "A word was said in 'es'. If nobody heard it, turn the sound up."
    qtbot.waitUntil(lambda: says(fitter, "outcome") == said, timeout=20_000)
    assert "language es" in log.read_text()
    assert "volume 0.8" in log.read_text()


def test_five_sheets_of_one_colour(fit):
    fitter = fit()
    fitter.touch("part-colours")
    fitter.touch("beginColours")
    seen = []
    while fitter.has("colourSheet"):
        fitter.at_rest(fitter.item("colourSheet"))
        seen.append(fitter.window.grabWindow().pixelColor(5, 5).name())
        fitter.touch("colourSheet")

    assert seen == ["#ffffff", "#000000", "#ff0000", "#00ff00", "#0000ff"]


def test_by_five_keys_alone(fit, qtbot):
    fitter = fit()
    for _ in range(2):
        fitter.press(Qt.Key.Key_Tab)
    fitter.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fitter.has("card"))
    before = says(fitter, "setting")
    while fitter.window.activeFocusItem().objectName() != "stretch20":
        fitter.press(Qt.Key.Key_Right)
    fitter.press(Qt.Key.Key_Space)
    assert says(fitter, "setting") != before

    with qtbot.waitSignal(fitter.parts.left):
        fitter.press(Qt.Key.Key_Escape)


def test_it_is_left_by_touch(fit, qtbot):
    fitter = fit("portrait")

    with qtbot.waitSignal(fitter.parts.left):
        fitter.touch("leave")


@pytest.mark.parametrize("shape", mostly("small"))
def test_all_can_be_read_touched_and_named(fit, shape):
    fitter = fit(shape)
    for part in PARTS:
        fitter.touch(f"part-{part}")
        fitter.at_rest(fitter.item(f"part-{part}"))
        glance, per_mm = Glance(fitter), fitter.parts.ruler.perMm
        assert [*targets.faults(glance), *words.faults(glance)] == []
        assert [*targets.finger_faults(glance, per_mm)] == []
        for seen in glance.buttons:
            assert seen.name
            assert name_of(seen.item)


def name_of(item):
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


@pytest.mark.proof
def test_what_the_doctor_finds_is_shown(fit, qtbot, monkeypatch, tmp_path):
    """By the real command, beside the screen."""
    monkeypatch.setenv(
        "KIOSK_SPEECH_PROGRAM", f"{sys.executable} {SCRIPTED} /dev/null none"
    )
    fitter = fit(words=["--content", str(tmp_path / "nowhere")])

    fitter.parts.examiner.look()

    qtbot.waitUntil(lambda: not fitter.parts.examiner.looking, timeout=20_000)
    assert "to mend" in says(fitter, "summary").lower()
    assert fitter.has("finding-content.missing")
    assert fitter.has("finding-voice.fails")
