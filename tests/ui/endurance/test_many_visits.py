"""One visit after the other, for months: nothing grows, and nothing is kept."""

import pytest
from dresses import PROOF
from monkey import Monkey
from PySide6.QtTest import QTest

QUESTIONS = ("my-questions/1", "my-questions/2", "action")


@PROOF
@pytest.mark.parametrize("visits", [2_500, 2_501, 2_502, 2_503])
def test_each_visit_is_forgotten_and_memory_stays(
    patient, seed, libraries, memory, visits
):
    """A quick clock: who asked for something goes away, and the next one comes.

    What is made once, such as the shape of a letter, is there after some 1,000.
    """
    monkey = Monkey(patient, seed + visits, libraries)
    used = 0
    for number in range(visits):
        visit(patient.kiosk, monkey)
        assert (patient.kiosk.place, patient.kiosk.sheet) == ("attract", ""), number
        assert not patient.kiosk.questions.count, (seed, number)
        if number == 1_000:
            used = memory(patient)
    assert memory(patient) < used * 1.01, (seed, used)


def visit(kiosk, monkey):
    """Begin, look at a page, ask for something, play, and go away."""
    kiosk.begin()
    kiosk.follow(f"page:{monkey.chance.choice(list(kiosk.edition.pages))}")
    for question in QUESTIONS:
        kiosk.hand.ask(question)
    for _ in range(3):
        monkey.blind()
    if kiosk.visiting:
        kiosk.presence.gone.emit()
    QTest.qWait(0)  # what was put away goes, as between two visits
