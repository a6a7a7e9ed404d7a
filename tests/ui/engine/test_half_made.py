"""In a hurry, while the stages are still being made: nothing is left half made."""

import pytest
from dresses import PROOF


@PROOF
@pytest.mark.parametrize("late", range(0, 600, 20))
def test_every_page_at_once(show, shipped, qtbot, late):
    """Qt said that parts had lost their properties; its warnings fail a test."""
    patient = show("small")
    qtbot.waitUntil(lambda: patient.has("begin"))
    qtbot.wait(900 + late)  # the stages are made from the first second on
    patient.kiosk.begin()
    for page in shipped.editions["en"].pages:
        patient.kiosk.follow(f"page:{page}")
    patient.at_rest(patient.item("home"))
