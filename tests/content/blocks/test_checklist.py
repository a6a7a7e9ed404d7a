"""Things to tick off."""

import pytest


def test_a_checklist_of_this_clinic(house):
    body = "::: checklist\n- a {spray}\n- b {shot}\n- {{clinic.fasting.spray}}\n:::"

    (block,) = house.compile(body).blocks
    assert [text.markup for text in block.items] == ["a", "Two hours."]


FAULTS = {
    "words in a checklist": (
        "::: checklist\n- a\n\nb\n:::",
        ["11: A paragraph cannot stand in the box 'checklist'. It holds: lists."],
    ),
    "a heading in a checklist": (
        "::: checklist\n### a\n- b\n:::",
        ["9: A heading cannot stand in the box 'checklist'. It holds: lists."],
    ),
}


@pytest.mark.parametrize(("body", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, body, faults):
    assert house.faults(body) == faults
