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
    """Return a function that plants sentences, and says what is wrong in each line.

    Each is a paragraph of its own; all stand on one page, which is read once.
    """
    for name in ("facts.toml", "sources.toml"):
        house.write(name, (ROOT / "content" / name).read_text("utf-8"))

    def told(sentences):
        text = page_text("".join(f"\n{one}\n" for one in sentences))
        house.write("en/page.md", text)
        rows = text.splitlines()
        found = {}
        for one in house.check().of(ERROR):
            if one.path.name == "page.md":
                found.setdefault(rows[one.line - 1], []).append(str(one))
        return {one: found.get(one, []) for one in sentences}

    return told


def test_harmful_ones_are_found(told):
    found = told(sentences("harmful.txt"))

    missed = [one for one, errors in found.items() if not errors]

    assert found
    assert 100 * len(missed) <= (100 - LEAST_FOUND) * len(found), missed


def test_good_ones_are_not(told):
    found = told(sentences("good.txt"))

    alarms = {one: errors for one, errors in found.items() if errors}

    assert found
    assert 100 * len(alarms) <= MOST_FALSE * len(found), alarms
