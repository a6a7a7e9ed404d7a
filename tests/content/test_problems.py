"""Everything a page may not have: the line, and how to mend it."""

import pytest

HTML = "HTML is not shown. Take away what stands between < and >."
CODE = "Code is not shown. Take away every ` and ~~~."
RULE = "Lines across the page are not shown. Take this one away."
UNDERLINED = (
    "If it makes a heading of the line above, write ## and a space in front of that."
)
NESTED = (
    "A list inside a list is not shown."
    " Start each point at the left edge, with one sign in front."
)
INDENTED = (
    "The line starts with spaces. Start it at the left edge;"
    " if it belongs to the line above, take away the empty line."
)
HALF = (
    "This link is not whole. Write [words](page.md), or [[word]]"
    " for a word from the glossary."
)
TABLE = (
    "A table has a first row, then |---|---|, then its rows,"
    " with no empty line in between."
)
LISTS = "This box needs two headings with a list below each: ### Do, and ### Do not."
NO_LINK = (
    "A link stands in a sentence, not in a title, a caption or the first row of a"
    " table. Write the words alone."
)
SENTENCE = "A picture stands in a line of its own, not in a sentence."
KNOWN_BOXES = " Did you mean 'key'?"

FAULTS = {
    # What the kiosk cannot show
    "html": ("a\n\nb <b>c</b>", [f"10: {HTML}"]),
    "html comment": ("<!-- a -->", [f"8: {HTML}"]),
    "html block": ("<div>\na\n</div>", [f"8: {HTML}", f"10: {HTML}"]),
    "web address in < >": (
        "<https://example.org>",
        ["8: Addresses stand without < and > around them. Take these two signs away."],
    ),
    "entity": (
        "a&nbsp;b",
        ["8: HTML is not shown. Type the sign itself in place of & and its name."],
    ),
    "code": ("a `b`", [f"8: {CODE}"]),
    "fenced code": ("~~~\na\n~~~", [f"8: {CODE}", f"10: {CODE}"]),
    "code by its spaces": ("a\n\n    b", [f"10: {INDENTED}"]),
    "quotation": ("> a", ["8: Quotations are not shown. Take away the > in front."]),
    "rule": ("a\n\n* * *", [f"10: {RULE}"]),
    "underlined heading": ("a\n===", [f"9: {RULE} {UNDERLINED}"]),
    "other underlined heading": ("a\n---", [f"9: {RULE} {UNDERLINED}"]),
    "list in a list": ("- a\n  - b", [f"9: {NESTED}"]),
    "steps in a list": ("- a\n    1. b", [f"9: {NESTED}"]),
    "list in a point": ("- - a", [f"8: {NESTED}"]),
    "empty point": ("- a\n-", ["9: This point of the list is empty. Take it away."]),
    "second paragraph in a point": ("- a\n\n  b", [f"10: {INDENTED}"]),
    "a line right below a list": (
        "- a\nb",
        [
            (
                "9: Does this line belong to the point above? If it does, start it with"
                " two spaces; if not, put an empty line before it."
                " A point of its own starts with - and a space."
            )
        ],
    ),
    "a list from 3": (
        "3. a\n4. b",
        ["8: The kiosk numbers a list from 1, not from '3'."],
    ),
    "a star that stays open": (
        "a\n**b",
        ["9: Two stars ** stand alone. Bold words are **between** them."],
    ),
    # Headings
    "title": ("# a\nb", ["8: A heading on a page starts with ##, not #."]),
    "deep heading": ("### a\nb", ["8: A heading on a page starts with ##, not ###."]),
    "no space": ("##a\nb", ["8: Put a space after the # signs of a heading."]),
    "no words": ("a\n\n##\nb", ["10: The heading has no words."]),
    "nothing below": ("## a\n\n## b\nc", ["8: Nothing stands below this heading."]),
    "nothing below at the end": (
        "a\n\n## b",
        ["10: Nothing stands below this heading."],
    ),
    "nothing below in a fold": (
        "::: more a\n## b\n:::\nc",
        ["9: Nothing stands below this heading."],
    ),
    "heading in a fold": (
        "::: more a\n### b\nc\n:::",
        ["9: A heading on a page starts with ##, not ###."],
    ),
    # Links
    "unknown page": (
        "a\n[b](othr.md)",
        ["9: There is no page 'othr.md'. Did you mean 'other'?"],
    ),
    "the line of a link": (
        "a\n[b](other.md)\n[c](x.md) d\n[e](y.md)",
        ["10: There is no page 'x.md'.", "11: There is no page 'y.md'."],
    ),
    "web link": (
        "[a](https://example.org)",
        [
            (
                "8: A link leads to a page, as in [words](page.md);"
                " not 'https://example.org'."
            )
        ],
    ),
    "script": (
        "[a](javascript:alert)",
        ["8: A link leads to a page, as in [words](page.md); not 'javascript:alert'."],
    ),
    "file link": (
        "[a](../en/other.md)",
        [
            (
                "8: A link leads to a page, as in [words](page.md); not"
                " '../en/other.md'. Did you mean 'other.md'?"
            )
        ],
    ),
    "no address": (
        "[a]()",
        ["8: A link leads to a page, as in [words](page.md); not ''."],
    ),
    "a title on a link": (
        '[a](other.md "b")',
        ["8: A link has no title. Write only [words](page.md)."],
    ),
    "a reference": (
        "[a][b]\n\n[b]: other.md",
        [f"8: {HALF}", "10: Links stand in the sentence: [words](page.md)."],
    ),
    "half a link": ("[a](other.md", [f"8: {HALF}"]),
    "half a word": ("[[drip]", [f"8: {HALF}"]),
    "a link in a link": (
        "[a [[drip]]](other.md)",
        ["8: A link stands inside another link. Take one of them away."],
    ),
    "a link in a heading": ("## [b](other.md)\na", [f"8: {NO_LINK}"]),
    "a word in a heading": ("## The [[drip]]\na", [f"8: {NO_LINK}"]),
    "a link in a heading that is hidden": (
        "## [b](other.md) {shot}\na",
        [f"8: {NO_LINK}"],
    ),
    "an unknown page in a heading": ("## [b](x.md)\na", [f"8: {NO_LINK}"]),
    "a link in the title of a key message": (
        "::: key A [b](other.md)\nc\n:::",
        [f"8: {NO_LINK}"],
    ),
    "a word in the title of a fold": (
        "::: more A [[drip]]\nc\n:::",
        [f"8: {NO_LINK}"],
    ),
    "a word in the title of a card": (
        "::: cards\n### A **[[drip]]**\nc\n:::",
        [f"9: {NO_LINK}"],
    ),
    "a word above what not to do": (
        "::: do-dont\n### a\n- b\n### [[drip]]\n- d\n:::",
        [f"11: {NO_LINK}"],
    ),
    "a word in the first row of a table": (
        "| a | [[drip]] |\n|---|---|\n| b | c |",
        [f"8: {NO_LINK}"],
    ),
    "a word under a picture": (
        'a\n\n![b](lamp.svg "the [[drip]]") {A1}',
        [f"10: {NO_LINK}"],
    ),
    "a link under a picture": (
        "![b](lamp.svg 'c [d](other.md)')",
        [f"8: {NO_LINK}"],
    ),
    "unknown word": (
        "[[blood presure]]",
        [
            (
                "8: There is no word 'blood presure' in the glossary."
                " Did you mean 'blood-pressure'?"
            )
        ],
    ),
    # Pictures
    "picture in a sentence": ("a ![b](lamp.svg)", [f"8: {SENTENCE}"]),
    "picture in a list": ("- ![b](lamp.svg)", [f"8: {SENTENCE}"]),
    "picture in a table": ("| a |\n|-|\n| ![b](lamp.svg) |", [f"10: {SENTENCE}"]),
    "picture without words": (
        "![](lamp.svg)",
        [
            (
                "8: The picture has no words for people who cannot see it."
                " Write them between [ and ]."
            )
        ],
    ),
    "no such picture": (
        "![a](lump.svg)",
        [
            (
                "8: Picture 'lump.svg': There is no such file in content/pictures/day."
                " Did you mean 'lamp.svg'?"
            )
        ],
    ),
    # Boxes
    "unknown box": ("::: keey a\nb\n:::", ["8: There is no box 'keey'." + KNOWN_BOXES]),
    "box not closed": (
        "a\n\n::: key b\nc",
        ["10: The box 'key' is not closed. Write ::: in a line after it."],
    ),
    "box not closed before the next": (
        "::: key a\nb\n::: key c\nd\n:::",
        [
            (
                "8: The box 'key' is not closed. Write ::: in a line after it."
                " Line 10 starts a box that cannot stand in it."
            )
        ],
    ),
    "more in more": (
        "::: more a\n::: more b\nc\n:::\n:::",
        [
            "12: No box is open here. Take this ::: away.",
            (
                "8: The box 'more' is not closed. Write ::: in a line after it."
                " Line 9 starts a box that cannot stand in it."
            ),
        ],
    ),
    "a stray :::": ("a\n:::\nb", ["9: No box is open here. Take this ::: away."]),
    "empty box": (
        "::: key a\n\n:::",
        ["8: The box is empty. Write in it, or take it away."],
    ),
    "key without a title": (
        "::: key\na\n:::",
        ["8: Give the box a title: ::: key Its title"],
    ),
    "more without a title": (
        "::: more {A1}\na\n:::",
        ["8: Give the box a title: ::: more Its title"],
    ),
    "cards with a title": (
        "::: cards a\n### b\nc\n:::",
        ["8: The box 'cards' has no title. Write a ## heading above it."],
    ),
    "cards without headings": (
        "::: cards\na\n:::",
        ["8: Every card starts with its heading: ### Its title"],
    ),
    "words before the first card": (
        "::: cards\na\n### b\nc\n:::",
        ["8: Every card starts with its heading: ### Its title"],
    ),
    "a card with nothing in it": (
        "::: cards\n### a\n### b\nc\n:::",
        ["9: Nothing stands below this heading."],
    ),
    "a page heading in cards": (
        "::: cards\n## a\nb\n:::",
        [
            "8: Every card starts with its heading: ### Its title",
            "9: A heading in the box 'cards' starts with ###, not ##.",
        ],
    ),
    "do without do not": ("::: do-dont\n### Do\n- a\n:::", [f"8: {LISTS}"]),
    "do and do not without headings": ("::: do-dont\n- a\n- b\n:::", [f"8: {LISTS}"]),
    "three lists": (
        "::: do-dont\n### a\n- b\n### c\n- d\n### e\n- f\n:::",
        [f"8: {LISTS}"],
    ),
    "do without its list": (
        "::: do-dont\n### Do\n### Do not\n- a\n:::",
        ["9: Nothing stands below this heading."],
    ),
    "sentences in do and do not": (
        "::: do-dont\n### a\nb\n### c\n- d\n:::",
        [
            (
                "10: A paragraph cannot stand in the box 'do-dont'."
                " It holds: headings, lists."
            )
        ],
    ),
    "table in key": (
        "::: key a\nb\n\n| c |\n|---|\n| d |\n:::",
        ["11: A table cannot stand in the box 'key'. It holds: paragraphs, lists."],
    ),
    "steps in cards": (
        "::: cards\n### a\n1. b\n:::",
        [
            (
                "10: A numbered list cannot stand in the box 'cards'."
                " It holds: headings, paragraphs, lists."
            )
        ],
    ),
    "picture in key": (
        "::: key a\nb\n\n![c](lamp.svg)\n:::",
        ["11: A picture cannot stand in the box 'key'. It holds: paragraphs, lists."],
    ),
    "heading in key": (
        "::: key a\n## b\nc\n:::",
        ["9: A heading cannot stand in the box 'key'. It holds: paragraphs, lists."],
    ),
    # Tables
    "five columns": (
        "| a | b | c | d | e |\n|-|-|-|-|-|\n| 1 | 2 | 3 | 4 | 5 |",
        ["8: The table has 5 columns; 4 are the most."],
    ),
    "no rule": ("| a | b |\n| c | d |", [f"8: {TABLE}"]),
    "no rows": ("| a | b |\n|---|---|", [f"8: {TABLE}"]),
    "rule without a bar": (
        "a | b\n--- | ---\nc | d",
        ["9: Every line of a table starts with |, this one too."],
    ),
    "short row": (
        "| a | b |\n|---|---|\n| c |",
        ["10: The first row has 2 cells; this one has 1. Give it as many."],
    ),
    "open row": (
        "| a | b |\n|---|---|\n| c | d",
        ["10: A row of a table ends with |. Braces stand after it."],
    ),
    # Several at once
    "every problem": (
        "[a](x.md) `b`\n\n[[c]] {Z1}",
        [
            "10: 'Z1' in braces is no fact, way, room item or answer.",
            (
                "10: There is no word 'c' in the glossary."
                " Add it there, or take [[ and ]] away."
            ),
            f"8: {CODE}",
            "8: There is no page 'x.md'.",
        ],
    ),
}


@pytest.mark.parametrize(("body", "faults"), FAULTS.values(), ids=FAULTS)
def test_problem(house, body, faults):
    assert sorted(house.faults(body)) == sorted(faults)


def test_nobody_is_told_more_than_he_can_mend(house):
    faults = house.faults("\n\n".join(f"[a](x{n}.md)" for n in range(400)))

    assert len(faults) == 101
    assert faults[100] == (
        "208: There are more problems in this file. Mend the others first."
    )
