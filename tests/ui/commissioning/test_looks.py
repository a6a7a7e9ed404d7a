"""What only Qt can see of a machine: printer, display, what draws."""

import sys
from pathlib import Path

import pytest
from print_system import ACCEPTS, PRINTER, READY, say
from PySide6.QtCore import QSizeF

from kiosk.settings.settings import SpeechSettings
from kiosk.ui.commissioning.display import inches, look_at_display
from kiosk.ui.commissioning.graphics import look_at_graphics
from kiosk.ui.commissioning.printer import look_at_printer
from kiosk.ui.commissioning.voices import look_at_voices

SCRIPTED = Path(__file__).parents[2] / "helpers" / "scripted_voice.py"
IDLE = f"printer {PRINTER} is idle.  enabled since Mon Nov 30 13:32:56 2026"
PAUSED = f"printer {PRINTER} disabled since Mon Nov 30 13:32:56 2026 -\n\tPaused"


@pytest.fixture
def asked(qapp, cups):
    """Return a function that looks at the printer as ``lpstat`` tells of it."""

    def asked(*lines, alerts="none", names=(PRINTER, "Back")):
        cups.put(
            "lpstat",
            'if [ "$1" = -e ]; then',
            *say(*names),
            'exit; fi; if [ "$1" = -r ]; then',
            *say("scheduler is not running"),
            'exit; fi; if [ "$1" = -l ]; then',
            *say(IDLE, "\tForm mounted:", f"\tAlerts: {alerts}"),
            "exit; fi",
            *say(*lines),
        )
        return [*look_at_printer(f"{PRINTER}/draft")]

    return asked


def test_a_printer_that_takes_pages(asked):
    (found,) = asked(READY, ACCEPTS)

    assert found.id == "printer.fine"


def test_a_printer_that_is_paused(asked):
    (found,) = asked(PAUSED, ACCEPTS, alerts="paused")

    assert found.id == "printer.stopped"
    assert "is stopped or paused (Paused)" in found.seen
    assert "cupsenable Front" in found.remedy


def test_a_printer_without_paper(asked):
    _, found = asked(READY, ACCEPTS, alerts="media-empty-error offline-report")

    assert found.id == "printer.alert"
    assert "media-empty-error, offline-report" in found.seen


def test_a_printer_that_nobody_knows(asked):
    (found,) = asked(READY, names=("Back", "Side"))

    assert found.id == "printer.missing"
    assert "There is no printer 'Front'. CUPS knows: Back, Side." in found.seen


def test_a_print_system_that_does_not_run(asked):
    """Asked for its printers, lpstat of CUPS 2.4 says none, and nothing else."""
    (found,) = asked(names=())

    assert found.id == "printer.system"
    assert "CUPS does not run" in found.seen


def test_no_print_system(qapp, cups):
    cups.put("lpstat", "echo 'lpstat: No such file or directory' >&2", "exit 1")

    (found,) = look_at_printer(PRINTER)

    assert found.id == "printer.system"
    assert "lpstat: No such file or directory" in found.seen


@pytest.fixture
def voices(qapp, tmp_path):
    """Return a function that tries a voice: what is found, and the orders it got."""

    def voices(how):
        log = tmp_path / "log"
        program = f"{sys.executable} {SCRIPTED} {log} {how}"
        found = [*look_at_voices(SpeechSettings(program=program), ["en", "es"])]
        return found, log.read_text()

    return voices


def test_each_language_is_said_without_a_sound(voices):
    found, orders = voices("says")

    assert [one.id for one in found] == ["voice.fine", "voice.fine"]
    assert "'en'" in found[0].seen
    assert "\tvolume 0.0\n" in orders
    assert "\tsay 1 español de España\n" in orders


@pytest.mark.parametrize("how", ["none", "dies"])
def test_a_voice_of_the_settings_that_fails_is_tried_once(voices, how):
    (found,), _ = voices(how)

    assert found.id == "voice.fails"
    assert "take 'program' out of [speech]" in found.remedy


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({"QT_QUICK_BACKEND": "software"}, ["graphics.fine"]),
        (
            {"QT_QUICK_BACKEND": "software", "QSG_RHI_BACKEND": "vulkan"},
            ["graphics.backend", "graphics.fine"],
        ),
        ({"QT_QUICK_BACKEND": "foo"}, ["graphics.backend", "graphics.none"]),
    ],
)
def test_a_way_to_draw_that_shows_nothing(qapp, variables, wanted):
    """The offscreen display has no OpenGL to ask."""
    assert [one.id for one in look_at_graphics(variables.get)] == wanted


def test_the_display_is_looked_at_without_a_window(qapp):
    before = qapp.allWindows()  # of tests that ran here before

    found = {one.id: one for one in look_at_display(21.5)}

    assert "by offscreen" in found["display.fine"].seen
    assert "display.unmeasured" in found  # Qt makes its size up
    assert qapp.allWindows() == before


def test_a_panel_of_a_known_size():
    assert inches(QSizeF(476, 268)) == pytest.approx(21.5, abs=0.05)
