"""Harmful sentences in any words are found, and good ones with their fact are not.

The sentences are data, for others to add to: tests/data/sentences tells how.
"""

from pathlib import Path

import pytest
from minimal import page_text

from kiosk.checks.subject.findings import ERROR

ROOT = Path(__file__).parents[2]
SENTENCES = ROOT / "tests" / "data" / "sentences"
LEAST_FOUND = 90
MOST_FALSE = 2
"""Of 100."""


def sentences(name):
    lines = (SENTENCES / name).read_text("utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


@pytest.fixture
def told(house):
    """Return a function that plants a sentence, and says what is wrong in its line."""
    for name in ("facts.toml", "sources.toml"):
        house.write(name, (ROOT / "content" / name).read_text("utf-8"))

    def told(sentence):
        text = page_text(f"\n{sentence}")
        house.write("en/page.md", text)
        line = text.splitlines().index(sentence) + 1
        found = house.check().of(ERROR)
        return [str(f) for f in found if (f.path.name, f.line) == ("page.md", line)]

    return told


def test_harmful_ones_are_found(told):
    harmful = sentences("harmful.txt")

    missed = [one for one in harmful if not told(one)]

    assert harmful
    assert 100 * len(missed) <= (100 - LEAST_FOUND) * len(harmful), missed


def test_good_ones_are_not(told):
    good = sentences("good.txt")

    alarms = {one: found for one in good if (found := told(one))}

    assert good
    assert 100 * len(alarms) <= MOST_FALSE * len(good), alarms
