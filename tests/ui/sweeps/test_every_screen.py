"""Every screen in a dress, looked at once, and judged by all that it owes anybody."""

import every_piece
import every_screen
import pytest
from dresses import ALL, GATE, PANELS, PROOF, SIZES, Dress, few
from judge import Judge
from keypad import settle

COVERED = ("sheet", "calm", "help over")
"""On these stops something lies over the bar."""


@pytest.mark.parametrize("dress", few((*GATE, *ALL), len(GATE)), ids=str)
def test_every_screen_is_whole_for_everybody(arrive, begin, dress):
    """Words, targets, fingers, a screen reader, five keys, both bars."""
    keypad = arrive(dress)
    judge = Judge(keypad, dress)
    settle(keypad.patient)
    judge.look("attract")
    begin(keypad, dress)
    for stop in every_screen.visit(keypad.patient):
        (judge.visit if stop.startswith(COVERED) else judge.page)(stop)
    every_screen.asking(keypad.patient)
    judge.visit("still there")
    keypad.patient.kiosk.finish()
    keypad.patient.kiosk.stock(None)
    settle(keypad.patient)
    judge.look("closed")
    judge.verdict()


@PROOF
@pytest.mark.parametrize("dress", ALL, ids=str)
def test_every_piece_of_a_stage_is_whole(arrive, begin, dress):
    """Words, targets and a screen reader, whatever is looked at or answered."""
    keypad = arrive(dress)
    judge = Judge(keypad, dress)
    begin(keypad, dress)
    for stop in every_piece.visit(keypad.patient):
        judge.look(stop)
    judge.verdict()


ON_PANELS = [
    Dress(shape, "standard", "daylight", "es", diagonal)
    for shape, diagonal in reversed(PANELS)
]


@PROOF
@pytest.mark.parametrize("dress", ON_PANELS, ids=str)
def test_targets_fit_a_finger_and_keep_apart_on_every_panel(arrive, begin, dress):
    """Navigation is 20 mm, all else 12 mm at least, and 3 mm lie between."""
    keypad = arrive(dress)
    judge = Judge(keypad, dress)
    begin(keypad, dress)
    for stop in every_screen.visit(keypad.patient):
        judge.fingers(stop)
    for size in SIZES:
        keypad.patient.kiosk.wear(size, dress.theme, True, False)
        for sheet in every_screen.SHEETS:
            keypad.patient.kiosk.show(sheet)
            settle(keypad.patient)
            judge.fingers(f"sheet {sheet}, {size}")
        keypad.patient.kiosk.close()
        settle(keypad.patient)
        keypad.patient.lay("word:988")
        settle(keypad.patient)
        judge.fingers(f"sheet word:988, {size}")
    every_screen.asking(keypad.patient)
    judge.fingers("still there")
    judge.verdict()
