"""The guide for authors tells the truth: all of its examples compile."""

import re
from pathlib import Path

import pytest

from kiosk.content.model import (
    SCREEN_PAGES,
    Bullets,
    Card,
    Cards,
    DoDont,
    Heading,
    KeyMessage,
    More,
    Paragraph,
    Picture,
    Prose,
    Steps,
    Table,
)
from kiosk.content.report import MOST_PROBLEMS
from kiosk.content.source import MOST_BYTES, MOST_CHARACTERS, MOST_LINES

GUIDE = Path(__file__).parents[2] / "content" / "README.md"
EXAMPLES = re.compile(
    r"^#+ ([^\n]*)\n(?:(?!^#+ ).)*?^```markdown\n(.*?)^```", re.MULTILINE | re.DOTALL
)
ROWS = re.compile(r"^\| (`[^|]*) \|", re.MULTILINE)
CODE = re.compile(r"`([^`]*)`")


def guide():
    return GUIDE.read_text("utf-8")


def part(title):
    """Return the text of the guide below one heading."""
    return re.split(r"^#+ ", guide().split(f"# {title}\n")[1], flags=re.MULTILINE)[0]


def examples():
    return {title: body.rstrip("\n") for title, body in EXAMPLES.findall(guide())}


@pytest.fixture
def house(house):
    """Give a house that has every fact, page and picture that the guide names."""
    ids = sorted(set(re.findall(r"\b[A-Z][0-9]+\b", guide())))
    facts = (
        f'[{name}]\nplain = "Fact {name}."\nprecise = ""\ntopic = ""\n'
        'status = "seen"\nsources = ["KET"]\n'
        for name in ids
    )
    house.write("facts.toml", "".join(facts))
    house.replace("clinic.toml", '"chair"', '"chair", "safety_gear"')
    house.replace("order.toml", '"other"', '"other", "getting-ready"')
    house.write("en/getting-ready.md", house.page_text("Words."))
    house.write("glossary.en.md", "## Blood pressure\na\n\n## Dissociation\nb\n")
    for light in ("day", "dim"):
        for name in re.findall(r"[\w-]+\.svg", guide()):
            house.picture(f"{light}/{name}", b"<svg/>")
    return house


def prose(markup, line, *facts):
    return Prose(markup, facts, line)


BLOCKS = {
    "Facts, and who a line is for": (
        Paragraph(prose("A drip can be slowed down or turned off.", 8, "C2")),
        Bullets((prose("Oxygen is close by.", 10, "F7"),)),
    ),
    "Plain text": (
        Heading(prose("A heading inside the page", 8)),
        Paragraph(
            prose("A paragraph. Words can be <b>bold</b> or <i>in italics</i>.", 10)
        ),
        Bullets((prose("a list", 12), prose("with two points", 13))),
        Steps((prose("first this", 15), prose("then that", 16))),
    ),
    "A key message": (
        KeyMessage(
            prose("What we do not know", 8),
            (prose("We know little about taking it for years.", 9, "J6"),),
        ),
    ),
    "Do and do not": (
        DoDont(
            prose("Do", 9),
            (prose("Rest at home.", 10, "G11"),),
            prose("Do not", 11),
            (prose("Do not drive until the next day.", 12, "I3"),),
        ),
    ),
    "Cards": (
        Cards(
            (
                Card(
                    prose("Nose spray", 9),
                    (
                        prose("You spray it in your own nose.", 10, "C3"),
                        prose("You stay at least 2 hours.", 12, "E8"),
                    ),
                ),
                Card(
                    prose("Drip", 13),
                    (prose("The medicine drips in slowly.", 14, "C1"),),
                ),
            )
        ),
    ),
    "Tell me more": (
        More(
            prose("What the FDA said in 2023", 8),
            (
                Paragraph(
                    prose("The FDA warned people about taking it at home.", 9, "B12")
                ),
            ),
        ),
    ),
    "A small table": (
        Table(
            (
                prose("", 8),
                prose("Approved for low mood?", 8),
                prose("Where", 8),
            ),
            (
                (
                    prose("Nose spray", 10, "B6", "B9"),
                    prose("For some adults", 10, "B6", "B9"),
                    prose("At a clinic", 10, "B6", "B9"),
                ),
                (
                    prose("Drip", 11, "B3"),
                    prose("No", 11, "B3"),
                    prose("At a clinic", 11, "B3"),
                ),
            ),
        ),
    ),
    "A picture": (
        Picture(
            "hero-armchair.svg",
            "A soft chair beside a lamp.",
            prose("The quiet room", 8),
            8,
        ),
    ),
}


def test_every_example_is_tested():
    whole_files = {"A page", "Words to know: `glossary.en.md`"}

    assert set(examples()) == {*BLOCKS, *whole_files}


@pytest.mark.parametrize("title", BLOCKS)
def test_example(house, title):
    assert house.compile(examples()[title]).blocks == BLOCKS[title]


def test_the_price_once_it_is_known(house):
    house.replace("clinic.toml", 'price = ""', 'price = "500"')

    page = house.compile(examples()["Facts, and who a line is for"])
    assert page.blocks[1].items[1] == prose("The price is 500.", 11)


def test_page_example(house):
    house.write("en/page.md", examples()["A page"])
    page = house.load().editions["en"].pages["page"]

    assert page.title == "Common side effects"
    assert page.message.facts == ("K22",)
    assert page.picture == "topic-side-effects.svg"
    assert page.blocks == (
        Paragraph(
            prose(
                "Most side effects start soon after the medicine."
                " Most end the same day.",
                12,
                "K22",
            )
        ),
    )


def test_glossary_example(house):
    house.write("glossary.en.md", examples()["Words to know: `glossary.en.md`"])

    word = house.load().editions["en"].glossary["dissociation"]
    assert word.means.facts == ("A3",)


@pytest.mark.parametrize(
    ("written", "markup"),
    [
        (
            "[Getting ready](getting-ready.md)",
            '<a href="page:getting-ready">Getting ready</a>',
        ),
        (
            "[[blood pressure]]",
            '<a href="word:blood-pressure">blood pressure</a>',
        ),
        ("[[cut off|dissociation]]", '<a href="word:dissociation">cut off</a>'),
        ("{{clinic.phone_day}}", "555-0142"),
        ("{{K1}}", "Fact K1."),
    ],
)
def test_words_between_backticks(house, written, markup):
    assert f"`{written}`" in guide()
    assert house.compile(written).blocks[0].text.markup == markup


def test_limits_and_what_must_be_there():
    for number in (MOST_LINES, MOST_CHARACTERS, MOST_PROBLEMS):
        assert f"{number:,} " in guide()
    assert f"{MOST_BYTES // 1024} KB" in guide()
    for name in (*SCREEN_PAGES, "emergency_number", "crisis_number"):
        assert f"`{name}`" in part("What must be there")


def test_every_row_of_the_header(house):
    keys = {key for row in ROWS.findall(part("A page")) for key in CODE.findall(row)}

    page = house.compile(
        "Words.",
        picture="hero-armchair.svg",
        alt="A chair.",
        routes="spray",
        facts="K22 H6",
    )
    header = (house.folder / "en" / "page.md").read_text().split("---")[1]
    assert keys == set(re.findall(r"^(\w+):", header, re.MULTILINE))
    assert page.facts == ("K22", "H6")


def test_every_row_about_braces(house):
    rows = ROWS.findall(part("Facts, and who a line is for"))
    words = [word for row in rows for word in CODE.findall(row)]

    assert len(words) == 7
    house.compile("\n\n".join(f"a {{{word}}}" for word in words))
