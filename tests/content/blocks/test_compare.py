"""Ways side by side."""

import pytest

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


ROWS = "All ways have the same rows in the same order, as the first has"
FAULTS = {
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
    "a list of rows": (
        "::: compare\n### A\n- a: b\n:::",
        [
            (
                "10: A list cannot stand in the box 'compare'."
                " It holds: headings, lines 'name: words'."
            )
        ],
    ),
}


@pytest.mark.parametrize(("body", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, body, faults):
    assert house.faults(body) == faults
