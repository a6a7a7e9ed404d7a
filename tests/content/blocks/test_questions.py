"""Questions to pick."""

import pytest


def test_numbers_of_questions_stay(house):
    body = "::: questions\n### A {shot}\n- a\n### B\n- b {shot}\n- c\n  d {A1}\n:::"

    (block,) = house.compile(body).blocks
    (group,) = block.groups
    assert [(one.id, one.text.markup) for one in group.questions] == [("3", "c d")]


FAULTS = {
    "words among questions": (
        "::: questions\n### A\nb\n\n- c\n:::",
        [
            (
                "10: A paragraph cannot stand in the box 'questions'."
                " It holds: headings, lists."
            )
        ],
    ),
    "two that fill the screen": (
        "::: questions\n### A\n- a\n:::\n\nb\n\n::: questions\n### B\n- b\n:::",
        [
            (
                "15: One box fills the screen of a page, and this page has"
                " 'questions' in line 8. Put this one on a page of its own."
            )
        ],
    ),
    "one that is folded": (
        "::: more A\na\n::: questions\n### A\n- a\n:::\n:::",
        [
            (
                "10: The box 'questions' fills the screen: it cannot be in a 'more'."
                " Put it on the page itself."
            )
        ],
    ),
    "an empty one": (
        "::: questions\n:::",
        ["8: The box is empty. Write in it, or take it away."],
    ),
    "a heading of a page": (
        "::: questions\n## A\n- a\n:::",
        [
            "8: The box has no pieces. Each starts with its heading: ### Its title",
            "9: A heading in the box 'questions' starts with ###, not ##.",
            "10: These words belong to no piece. Write a heading above: ### Its title",
        ],
    ),
}


@pytest.mark.parametrize(("body", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, body, faults):
    assert house.faults(body) == faults
