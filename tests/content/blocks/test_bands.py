"""Levels of help."""

import pytest


def test_levels(house):
    """One whose lines wait for answers keeps its place: it is the second of three."""
    body = "::: bands\n### Now\n- a\n- b {shot}\n### Soon\nc {shot}\n### Later\nd\n:::"

    (block,) = house.compile(body).blocks
    assert [
        (band.title.markup, [text.markup for text in band.items])
        for band in block.bands
    ] == [("Now", ["a"]), ("Soon", []), ("Later", ["d"])]


FAULTS = {
    "two levels": (
        "::: bands\n### A\na\n### B\nb\n:::",
        ["8: Help has 3 levels, the most urgent first. Write 3 headings."],
    ),
    "a level for some": (
        "::: bands\n### A\na\n### B {shot}\nb\n### C {{clinic.price}}\nc\n:::",
        [
            "11: A level is there for everyone. Put the braces after its lines.",
            "13: A level is there for everyone. Put the braces after its lines.",
        ],
    ),
    "a level without words": (
        "::: bands\n### A\na\n### B\n### C\nc\n:::",
        ["11: Nothing stands below this heading."],
    ),
}


@pytest.mark.parametrize(("body", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, body, faults):
    assert house.faults(body) == faults
