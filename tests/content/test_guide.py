"""The guide for authors tells the truth: all of its examples compile."""

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.content.files.lines import MOST_CHARACTERS, MOST_LINES
from kiosk.content.files.plain import MOST_BYTES
from kiosk.content.files.problems import MOST_PROBLEMS
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
from kiosk.content.model.stages import (
    Day,
    Effect,
    Effects,
    Group,
    Option,
    Point,
    Points,
    Question,
    QuestionGroup,
    Questions,
    Room,
    Said,
    Spot,
    Step,
)
from kiosk.content.model.text import Card, Prose
from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.content.syntax.named_lines import NAMES
from kiosk.known_pages import SCREEN_PAGES

GUIDE = Path(__file__).parents[2] / "content" / "README.md"
EXAMPLES = re.compile(
    r"^#+ ([^\n]*)\n(?:(?!^#+ ).)*?^```markdown\n(.*?)^```", re.MULTILINE | re.DOTALL
)
ROWS = re.compile(r"^\| (`[^|]*) \|", re.MULTILINE)
CODE = re.compile(r"`([^`]*)`")
COUNTED = {
    "K1": (
        'counts = [[142, 346], [21, 222]]\ntime = "4 weeks"\n'
        'population = "adults under 65; the spray or a dummy spray"\n'
    ),
    "K26": 'rates = { drowsy = [56.4] }\npopulation = "203 people at one clinic"\n',
}


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
        f'[{name}]\nplain = "Fact {name}."\nprecise = ""\ntopic = "It"\n'
        f'status = "seen"\nsources = ["KET"]\n{COUNTED.get(name, "")}'
        for name in ids
    )
    house.write("facts.toml", "".join((*facts, "[review_months]\nIt = 12\n")))
    house.replace("clinic.toml", '"chair"', '"chair", "arm_cuff", "safety_gear"')
    house.replace("order.toml", '"other"', '"other", "getting-ready"')
    house.write("en/getting-ready.md", house.page_text("Words."))
    house.write("glossary.en.md", "## Blood pressure\na\n\n## Dissociation\nb\n")
    for light in ("day", "dim"):
        for name in re.findall(r"[\w-]+\.svg", guide()):
            box = b"1600 200 200 600" if name == "cuff.svg" else b"0 0 2000 1000"
            house.picture(f"{light}/{name}", b'<svg viewBox="%s"/>' % box)
    for name in re.findall(r"^icon: (.*)", guide(), re.MULTILINE):
        house.picture(f"../icons/{name}.svg", b'<svg viewBox="0 0 1 1"/>')
    return house


def prose(markup, line, *facts):
    return Prose(markup, facts, line)


SURE = prose(
    "We are not fully sure, as people in studies can often guess what they got.",
    12,
    "N10",
)
BLOCKS = {
    "Facts, and who a line is for": (
        Paragraph(prose("A drip can be slowed down or turned off.", 8, "C2")),
        Bullets((prose("Oxygen is close by.", 10, "F7"),)),
    ),
    "Every sentence has a fact": (
        Paragraph(prose("Breathing can slow. Staff have oxygen.", 8, "L2", "E4")),
        Paragraph(Prose("Call us by day at 555-0142.", (), 10, "", ("phone_day",))),
        Paragraph(Prose("We are glad that you came.", (), 12, "a kind word")),
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

TELL_ME = "Please tell me more about this: {}.".format
SPRAY, DUMMY = "the spray and a pill", "a dummy spray and a pill"
BLOCKS |= {
    "The quiet room": (
        Room(
            "room.svg",
            "A calm room with a chair and a window.",
            2.0,
            (
                Spot(
                    id="1",
                    title=prose("Arm cuff", 12, "F5"),
                    items=(
                        prose(
                            "This cuff hugs your arm. It checks your blood pressure.",
                            16,
                            "F5",
                        ),
                    ),
                    ask=TELL_ME("Arm cuff"),
                    icon="heartbeat",
                    x=0.93,
                    y=0.21,
                    layer="cuff.svg",
                    box=(0.8, 0.2, 0.1, 0.6),
                ),
                Spot(
                    id="2",
                    title=prose("Chair or bed", 18, "F2"),
                    items=(prose("You sit back or lie down.", 22, "F2"),),
                    ask="Can I lie down?",
                    icon="armchair",
                    x=0.52,
                    y=0.75,
                ),
            ),
            line=10,
        ),
    ),
    "The session day": (
        Day(
            ("spray", "drip"),
            (
                Step(
                    id="1",
                    title=prose("Check in", 9, "G1"),
                    items=(Said(prose("Staff ask who will take you home.", 11, "G1")),),
                    ask=TELL_ME("Check in"),
                    icon="hand-waving",
                ),
                Step(
                    id="2",
                    title=prose("Odd feelings", 13, "G6"),
                    items=(
                        Said(prose("They start soon.", 17, "G6")),
                        Said(
                            prose(
                                "When the drip stops, they most often fade"
                                " in about 15 minutes.",
                                19,
                                "H9",
                            ),
                            ("drip",),
                        ),
                    ),
                    ask=TELL_ME("Odd feelings"),
                    icon="wind",
                    times=(
                        Said(
                            prose("Most strong at about 40 minutes", 15, "G6"),
                            ("spray",),
                        ),
                    ),
                    feel={"spray": 1},
                ),
            ),
        ),
    ),
    "Pictures of 100 people": (
        Effects(
            (
                Effect(
                    id="1",
                    title=prose("Feeling cut off", 15, "K1"),
                    groups=(
                        Group(
                            number="41",
                            filled=41,
                            others="59",
                            had="felt cut off",
                            had_not="did not",
                            given=SPRAY,
                        ),
                        Group(
                            number="9",
                            filled=9,
                            others="91",
                            had="felt cut off",
                            had_not="did not",
                            given=DUMMY,
                        ),
                    ),
                    people=prose(
                        f"346 adults had {SPRAY}. 222 had {DUMMY}. They were adults"
                        " under 65. They were watched for 4 weeks.",
                        15,
                        "K1",
                    ),
                    note="",
                    study="",
                    sources=("KET",),
                    read=date(2026, 11, 22),
                    ask=TELL_ME("Feeling cut off"),
                    together="41 against 9: 32 more out of 100.",
                    also=prose("Fact K29.", 17, "K29"),
                    sure=SURE,
                ),
                Effect(
                    id="2",
                    title=prose("Feeling drowsy", 19, "K26"),
                    groups=(
                        Group(
                            number="56",
                            filled=56,
                            others="44",
                            had="felt drowsy",
                            had_not="did not",
                            given="the drip",
                        ),
                    ),
                    people=prose("This is from 203 people at one clinic.", 19, "K26"),
                    note="No group to compare with.",
                    study="Drip",
                    sources=("KET",),
                    read=date(2026, 11, 22),
                    ask=TELL_ME("Feeling drowsy"),
                    sure=SURE,
                ),
            ),
            (
                prose("Other studies", 26),
                prose("We have less good data for shots and lozenges.", 27, "K28"),
            ),
            prose("These are not all. Ask us for the full list.", 13, "K1"),
        ),
    ),
    "Points of consent": (
        Points(
            (
                Point(
                    id="1",
                    title=prose("The choice is yours", 9, "O1"),
                    items=(prose("You can say yes, no, or not now.", 10, "O1"),),
                    ask=TELL_ME("The choice is yours"),
                    check=prose("Sam is not sure. What can Sam do?", 12),
                    options=(
                        Option(
                            prose("Say yes, no, or not now.", 14),
                            fits=True,
                            reply=prose("That’s right. All three are fine.", 14, "O1"),
                        ),
                        Option(
                            prose("Say yes, since the doctor brought it up.", 15),
                            fits=False,
                            reply=prose(
                                "Many people feel that way. You do not have to.",
                                15,
                                "O1",
                            ),
                        ),
                        Option(
                            prose("Leave and get no other care.", 16),
                            fits=False,
                            reply=prose("You can say no and still get care.", 16, "O2"),
                        ),
                    ),
                ),
            ),
            (prose("You did not sign anything here.", 18, "O20"),),
        ),
    ),
    "Questions to pick": (
        Questions(
            (
                QuestionGroup(
                    prose("About me", 9),
                    (
                        Question("1", prose("Why do you think this may help me?", 10)),
                        Question(
                            "2",
                            prose("Is there any reason I should not have it?", 11),
                        ),
                    ),
                ),
                QuestionGroup(
                    prose("Cost", 12),
                    (Question("3", prose("What is the full cost?", 13)),),
                ),
            )
        ),
    ),
    "A list to tick off": (
        Checklist(
            (
                prose("Bring a list of all you take.", 9, "D5"),
                prose("Plan your ride now.", 10, "D10"),
            )
        ),
    ),
    "Ways side by side": (
        Table(
            (Prose(""), prose("Nose spray", 9), prose("Drip", 12)),
            (
                (
                    prose("How it is given", 10),
                    prose("You spray it in your own nose.", 10, "C3"),
                    prose("The medicine drips in slowly.", 13, "C1"),
                ),
                (
                    prose("Can it be stopped?", 11),
                    prose("Once in, it must wear off.", 11, "C7"),
                    prose("It can be slowed or turned off.", 14, "C2"),
                ),
            ),
        ),
    ),
    "Exceptions": (
        Paragraph(
            prose("The law asks that the medicine is safe and works.", 9),
        ),
    ),
    "Levels of help": (
        Bands(
            (
                Card(
                    prose("Call 911 now", 9),
                    (prose("chest pain or a seizure", 10, "Q1"),),
                ),
                Card(
                    prose("Call or text 988 any time", 11),
                    (prose("you feel in crisis", 12, "Q2"),),
                ),
                Card(
                    prose("Call us today", 13),
                    (prose("your mood drops", 14, "Q5"),),
                ),
            )
        ),
    ),
}


def test_every_example_is_tested():
    whole_files = {"A page", "Words to know: `glossary.en.md`"}

    assert set(examples()) == {*BLOCKS, *whole_files}


@pytest.mark.parametrize("title", BLOCKS)
def test_example(house, title):
    assert house.compile(examples()[title]).blocks == BLOCKS[title]


@pytest.mark.parametrize("title", BLOCKS)
def test_example_is_kept_on_disk_as_it_is(house, tmp_path, title):
    house.compile(examples()[title])
    path = tmp_path / "library.snapshot"
    write_snapshot(house.load(), path, fingerprint="one")

    page = read_snapshot(path).library.editions["en"].pages["page"]
    assert page.blocks == BLOCKS[title]


def test_the_price_once_it_is_known(house):
    house.replace("clinic.toml", 'price = ""', 'price = "500"')

    page = house.compile(examples()["Facts, and who a line is for"])
    price = replace(prose("The price is 500.", 11), answers=("price",))
    assert page.blocks[1].items[1] == price


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
        notice="It may be hard to read.",
    )
    header = (house.folder / "en" / "page.md").read_text().split("---")[1]
    assert keys == {"plain", *re.findall(r"^(\w+):", header, re.MULTILINE)}
    assert page.facts == ("K22", "H6")


def test_every_named_line():
    """The tables name all lines, but for those that stand in an example."""
    rows = [name for row in ROWS.findall(guide()) for name in CODE.findall(row)]
    shown = re.findall(r"^(\w+): ", "\n".join(examples().values()), re.MULTILINE)

    for names in NAMES.values():
        assert {*names.head, *names.piece} <= {*rows, *shown}


def test_every_row_about_braces(house):
    rows = ROWS.findall(part("Facts, and who a line is for"))
    words = [word for row in rows for word in CODE.findall(row)]

    assert len(words) == 8
    house.compile("\n\n".join(f"a {{{word}}}" for word in words))
