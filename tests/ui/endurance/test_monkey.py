"""Anything, anywhere, at any time: nothing breaks, stalls, grows or is kept."""

import pytest
from dresses import PROOF
from monkey import Monkey

STALL = 1.0
"""Seconds of the processor that one deed may hold up the screen."""

GROWTH = 0.01
"""Of the memory, in 100,000 events, after the first tenth of them."""


@pytest.mark.parametrize("events", [200, pytest.param(100_000, marks=PROOF)])
def test_a_monkey_breaks_nothing(patient, seed, libraries, memory, events):
    """Qt's and QML's warnings, and each exception, fail a test as everywhere."""
    monkey = Monkey(patient, seed, libraries)
    used = 0
    for number in range(events):
        monkey.step()
        assert monkey.longest[0] < STALL, (seed, number, monkey.longest)
        if number == events // 10:
            used = memory(patient)
    patient.window.resize(1920, 1080)
    assert_home_in_two_touches(patient)
    after = memory(patient)
    assert not patient.kiosk.questions.count
    if events >= 100_000:
        assert after < used * (1 + GROWTH * events / 100_000), (seed, used, after)


WAYS_HOME = ("stay", "close", "comeBack", "home", "begin")
"""What lies uppermost comes first, but that the calm screen hides what it covers."""


def assert_home_in_two_touches(patient):
    """Wherever it was left: one touch takes away what lies over, one leads home.

    The calm screen covers even what lies over, and takes one more, anywhere.
    """
    ways = []
    for _ in range(2 + patient.kiosk.gentle.hidden):
        if patient.kiosk.place == "home" and not patient.kiosk.sheet:
            return
        ways.append(next(name for name in WAYS_HOME if patient.has(name)))
        patient.touch(ways[-1])
    assert patient.kiosk.place == "home", ways
