"""Each kind of block: the words of an author in, exact values out."""

import pytest

from kiosk.content.model.blocks import (
    Bands,
    Bullets,
    Cards,
    Checklist,
    DoDont,
    Heading,
    KeyMessage,
    More,
    Paragraph,
    Picture,
    Steps,
    Table,
)
from kiosk.content.model.text import Card, Prose

BLOCKS = {
    "paragraph": ("One\ntwo. {A1}", [Paragraph(Prose("One two.", ("A1",), 8))]),
    "two paragraphs": (
        "One.\n\n\nTwo.",
        [Paragraph(Prose("One.", (), 8)), Paragraph(Prose("Two.", (), 11))],
    ),
    "heading": (
        "## Why {A2}\nSo.",
        [Heading(Prose("Why", ("A2",), 8)), Paragraph(Prose("So.", (), 9))],
    ),
    "bullets": (
        "- a {A1}\n- b\n  and c {A2}\n\n- d",
        [
            Bullets(
                (
                    Prose("a", ("A1",), 8),
                    Prose("b and c", ("A2",), 9),
                    Prose("d", (), 12),
                )
            )
        ],
    ),
    "other bullets": ("* a\n+ b", [Bullets((Prose("a", (), 8), Prose("b", (), 9)))]),
    "steps": ("1. a\n2. b", [Steps((Prose("a", (), 8), Prose("b", (), 9)))]),
    "other steps": ("1) a\n1) b", [Steps((Prose("a", (), 8), Prose("b", (), 9)))]),
    "a list right below its sentence": (
        "You need:\n- a\n1. b",
        [
            Paragraph(Prose("You need:", (), 8)),
            Bullets((Prose("a", (), 9),)),
            Steps((Prose("b", (), 10),)),
        ],
    ),
    "key": (
        "::: key The *point* {A1}\nOne.\n\n- two\n- three {A2}\n:::",
        [
            KeyMessage(
                Prose("The <i>point</i>", ("A1",), 8),
                (
                    Prose("One.", (), 9),
                    Prose("two", (), 11),
                    Prose("three", ("A2",), 12),
                ),
            )
        ],
    ),
    "do and do not": (
        "::: do-dont\n### Do\n- rest\n### Do not\n- drive {A1}\n:::",
        [
            DoDont(
                Prose("Do", (), 9),
                (Prose("rest", (), 10),),
                Prose("Do not", (), 11),
                (Prose("drive", ("A1",), 12),),
            )
        ],
    ),
    "cards": (
        "::: cards\n### One {A1}\na\n\nb\n### Two\n- c\n:::",
        [
            Cards(
                (
                    Card(
                        Prose("One", ("A1",), 9),
                        (Prose("a", (), 10), Prose("b", (), 12)),
                    ),
                    Card(Prose("Two", (), 13), (Prose("c", (), 14),)),
                )
            )
        ],
    ),
    "table": (
        "| | a | b |\n|---|:-:|---|\n| c | *d* | | {A1}",
        [
            Table(
                (Prose("", (), 8), Prose("a", (), 8), Prose("b", (), 8)),
                (
                    (
                        Prose("c", ("A1",), 10),
                        Prose("<i>d</i>", ("A1",), 10),
                        Prose("", ("A1",), 10),
                    ),
                ),
            )
        ],
    ),
    "bars in a table": (
        "| a | b |\n|---|---|\n| [[it|blood pressure]] | x \\| y |",
        [
            Table(
                (Prose("a", (), 8), Prose("b", (), 8)),
                (
                    (
                        Prose('<a href="word:blood-pressure">it</a>', (), 10),
                        Prose("x | y", (), 10),
                    ),
                ),
            )
        ],
    ),
    "picture": (
        '![A lamp.](lamp.svg "Our *lamp* & light") {A1}',
        [
            Picture(
                "lamp.svg",
                "A lamp.",
                Prose("Our *lamp* &amp; light", ("A1",), 8),
                8,
            )
        ],
    ),
    "picture right below a sentence": (
        "Look:\n![A lamp.](lamp.svg)\nThere.",
        [
            Paragraph(Prose("Look:", (), 8)),
            Picture("lamp.svg", "A lamp.", Prose("", (), 9), 9),
            Paragraph(Prose("There.", (), 10)),
        ],
    ),
    "more": (
        "::: more Why?\n## So\n- a\n::: key K\nb\n:::\n:::\nEnd.",
        [
            More(
                Prose("Why?", (), 8),
                (
                    Heading(Prose("So", (), 9)),
                    Bullets((Prose("a", (), 10),)),
                    KeyMessage(Prose("K", (), 11), (Prose("b", (), 12),)),
                ),
            ),
            Paragraph(Prose("End.", (), 15)),
        ],
    ),
}


@pytest.mark.parametrize(("body", "blocks"), BLOCKS.values(), ids=BLOCKS)
def test_block(house, body, blocks):
    assert house.compile(body).blocks == tuple(blocks)


def test_lines_are_exact_though_words_repeat(house):
    page = house.compile("same\n\nsame\n\n- same\n- same\n\n## same\nsame")

    lines = [block.text.line for block in page.blocks if not hasattr(block, "items")]
    assert lines == [8, 10, 15, 16]
    assert [item.line for item in page.blocks[2].items] == [12, 13]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(house, end):
    text = (house.folder / "en" / "page.md").read_text()
    house.write("en/page.md", "\ufeff" + text.replace("\n", end))

    page = house.load().editions["en"].pages["page"]
    assert page.blocks == (Paragraph(Prose("Words.", (), 8)),)


def test_boxes_that_may_be_folded(house):
    body = (
        "::: more All\n::: checklist\n- a\n:::\n::: compare\n### A\nb: c\n:::\n"
        "::: bands\n### A\na\n### B\nb\n### C\nc\n:::\n:::"
    )

    (block,) = house.compile(body).blocks
    assert isinstance(block, More)
    assert [type(one) for one in block.blocks] == [Checklist, Table, Bands]
