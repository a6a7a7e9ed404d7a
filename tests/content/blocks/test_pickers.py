"""Questions to pick, lists to tick off, ways side by side, levels of help."""

import pytest

from kiosk.content.model.blocks import Bands, Checklist, More, Table


def test_numbers_of_questions_stay(house):
    body = "::: questions\n### A {shot}\n- a\n### B\n- b {shot}\n- c\n  d {A1}\n:::"

    (block,) = house.compile(body).blocks
    (group,) = block.groups
    assert [(one.id, one.text.markup) for one in group.questions] == [("3", "c d")]


def test_a_checklist_of_this_clinic(house):
    body = "::: checklist\n- a {spray}\n- b {shot}\n- {{clinic.fasting.spray}}\n:::"

    (block,) = house.compile(body).blocks
    assert [text.markup for text in block.items] == ["a", "Two hours."]


COLUMN = "### {} {{{}}}\nHow: {} {{A1}}\nWhy?: {{{{clinic.{}}}}}\n"


def compare(*columns):
    return "::: compare\n" + "".join(COLUMN.format(*one) for one in columns) + ":::"


def test_columns_of_this_clinic(house):
    """What waits for an answer is empty, and a row of such cells is not there."""
    body = compare(
        ("Spray", "spray", "In.", "phone_day"),
        ("Drip", "drip", "Slow.", "price"),
        ("Shot", "shot", "Fast.", "phone_day"),
    )

    (block,) = house.compile(body).blocks
    assert [text.markup for text in block.head] == ["", "Spray", "Drip"]
    assert [[text.markup for text in row] for row in block.rows] == [
        ["How", "In.", "Slow."],
        ["Why?", "555-0142", ""],
    ]
    house.replace("en/page.md", "{{clinic.phone_day}}", "{{clinic.price}}")
    (block,) = house.load().editions["en"].pages["page"].blocks
    assert len(block.rows) == 1


def test_one_way_is_left(house):
    body = compare(("Spray", "spray", "In.", "name"), ("Shot", "shot", "F.", "name"))

    (block,) = house.compile(body).blocks
    assert [len(row) for row in block.rows] == [2, 2]


def test_levels(house):
    """One whose lines wait for answers keeps its place: it is the second of three."""
    body = "::: bands\n### Now\n- a\n- b {shot}\n### Soon\nc {shot}\n### Later\nd\n:::"

    (block,) = house.compile(body).blocks
    assert [
        (band.title.markup, [text.markup for text in band.items])
        for band in block.bands
    ] == [("Now", ["a"]), ("Soon", []), ("Later", ["d"])]


def test_boxes_that_may_be_folded(house):
    body = (
        "::: more All\n::: checklist\n- a\n:::\n::: compare\n### A\nb: c\n:::\n"
        "::: bands\n### A\na\n### B\nb\n### C\nc\n:::\n:::"
    )

    (block,) = house.compile(body).blocks
    assert isinstance(block, More)
    assert [type(one) for one in block.blocks] == [Checklist, Table, Bands]


ROWS = "All ways have the same rows in the same order, as the first has"
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
    "other rows": (
        "::: compare\n### A\na: b\nc: d\n### B\na: b\n:::",
        [f"12: {ROWS}: 'a', 'c'."],
    ),
    "another order": (
        "::: compare\n### A\na: b\nc: d\n### B\nc: d\na: b\n:::",
        [f"12: {ROWS}: 'a', 'c'."],
    ),
    "a row twice": (
        "::: compare\n### A\na: b\na: c\n:::",
        ["11: 'a' stands in line 10 already."],
    ),
    "a row without words": (
        "::: compare\n### A\na: b\nc:\n:::",
        ["11: 'c' has no words. Write them in the same line."],
    ),
    "no row": (
        "::: compare\n### A\nb\n:::",
        [
            (
                "10: A paragraph cannot stand in the box 'compare'."
                " It holds: headings, lines 'name: words'."
            )
        ],
    ),
    "a row above the ways": (
        "::: compare\na: b\n### A\na: b\n:::",
        [("9: These words belong to no piece. Write a heading above: ### Its title")],
    ),
    "words in a checklist": (
        "::: checklist\n- a\n\nb\n:::",
        ["11: A paragraph cannot stand in the box 'checklist'. It holds: lists."],
    ),
    "a heading in a checklist": (
        "::: checklist\n### a\n- b\n:::",
        ["9: A heading cannot stand in the box 'checklist'. It holds: lists."],
    ),
    "words among questions": (
        "::: questions\n### A\nb\n\n- c\n:::",
        [
            (
                "10: A paragraph cannot stand in the box 'questions'."
                " It holds: headings, lists."
            )
        ],
    ),
    "a list of rows": (
        "::: compare\n### A\n- a: b\n:::",
        [
            (
                "10: A list cannot stand in the box 'compare'."
                " It holds: headings, lines 'name: words'."
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
