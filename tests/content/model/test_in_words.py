"""The twin of a stage says what its picture says, in words alone."""

import pytest

from kiosk.content.model.blocks import (
    Bullets,
    Heading,
    KeyMessage,
    More,
    Paragraph,
    Steps,
)
from kiosk.content.model.in_words import twin, words_of
from kiosk.content.model.text import plain_words
from kiosk.content.model.word_count import prose_in

BASE = b'<svg viewBox="0 0 1920 1080"/>'
DAY = """\
::: day
### The medicine {A1}
icon: bell
time: An hour {spray drip}
Staff stay. {A1}

You spray it. {spray A2}

It drips. {drip}
:::"""


@pytest.fixture
def house(house):
    for light in ("day", "dim"):
        house.picture(f"{light}/room.svg", BASE)
    house.picture("../icons/bell.svg", b'<svg viewBox="0 0 1 1"/>')
    return house


def said(blocks):
    """Return each block by its kind and its words."""
    return [
        (type(block), [plain_words(text.markup) for text in prose_in(block)])
        for block in blocks
    ]


def test_room(house):
    spots = "### {}\nicon: bell\nat: {} 30%\nA **b**. {{A1}}\n\n- c\n\n"
    body = "::: room\npicture: room.svg\nalt: a\n\n" + spots.format("Lamp?", "20%")

    page = house.compile(body + spots.format("Door", "50%") + ":::\n\nWords.")
    assert said(words_of(page)) == [
        (Heading, ["Lamp?"]),
        (Paragraph, ["A b."]),
        (Paragraph, ["c"]),
        (Heading, ["Door"]),
        (Paragraph, ["A b."]),
        (Paragraph, ["c"]),
        (Paragraph, ["Words."]),
    ]


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("spray", "The medicine. Staff stay. You spray it. An hour."),
        ("drip", "The medicine. Staff stay. It drips. An hour."),
        (
            "",
            (
                "The medicine. Staff stay. Nose spray: You spray it. Drip: It drips."
                " Nose spray, Drip: An hour."
            ),
        ),
    ],
)
def test_day(house, route, words):
    page = house.compile(DAY)

    assert said(words_of(page, route)) == [(Steps, [words])]


def test_day_of_a_clinic_with_one_way_does_not_name_it(house):
    house.replace("clinic.toml", '"spray", "drip"', '"drip"')

    assert said(words_of(house.compile(DAY))) == [
        (Steps, ["The medicine. Staff stay. It drips. An hour."])
    ]


FIGURE = "In the picture, each figure is one person."


def test_effects_say_the_numbers_of_the_pictures(house):
    body = (
        "::: effects\nwith: the spray & a pill\nwithout: a dummy\nstudy: Spray\n"
        "### Sick {A2}\nhad: felt sick\nnot: did not\n"
        "### Well {A2}\nhad: were well\nnot: were not\n"
        "### Sleepy {A2}\nhad: felt sleepy\nnot: did not\nstudy: Other\n"
        "beside: Others\nbeside: More. {A1}\n:::"
    )

    page = house.compile(body)
    who = (
        "346 adults had the spray & a pill. 222 had a dummy. They were adults."
        " They were watched for 4 weeks. The source was last read in November 2026."
    )
    assert said(words_of(page)) == [
        (Paragraph, [FIGURE]),
        (Heading, ["Spray"]),
        (
            Paragraph,
            [
                (
                    "Sick. Out of 100 people with the spray & a pill,"
                    " 41 felt sick and 59"
                    " did not. With a dummy, 9 did and 91 did not."
                    " 41 against 9: 32 more out of 100."
                )
            ],
        ),
        (
            Paragraph,
            [
                (
                    "Well. Out of 100 people with the spray & a pill,"
                    " 41 were well and 59"
                    " were not. With a dummy, 9 were well and 91 were not."
                    " 41 against 9: 32 more out of 100."
                )
            ],
        ),
        (Paragraph, [who]),
        (Heading, ["Other"]),
        (
            Paragraph,
            [
                (
                    "Sleepy. Out of 100 people with the spray & a pill,"
                    " 41 felt sleepy and"
                    " 59 did not. With a dummy, 9 did and 91 did not."
                    " 41 against 9: 32 more out of 100."
                )
            ],
        ),
        (Paragraph, [who]),
        (KeyMessage, ["Others", "More."]),
    ]
    for effect in page.blocks[0].effects:
        (line,) = (
            words
            for _, [words, *_] in said(words_of(page))
            if words.startswith(f"{effect.title.markup}.")
        )
        for group in effect.groups:
            assert f" {group.number} " in line
            assert f" {group.others} " in line


def test_what_is_true_of_all_of_a_study_is_said_once_and_the_rest_last(house):
    body = (
        "::: effects\nwith: the spray\nwithout: a dummy\nnot: did not\n"
        "sure: We are not sure. {A1}\nrest: There are more.\n"
        "### Sick {A2}\nhad: felt sick\nalso: When asked, more did. {A1}\n"
        "### Sleepy {A2}\nhad: felt sleepy\n"
        "### Dizzy {A2}\nhad: felt dizzy\nsure: We do not know.\n:::"
    )

    words = [
        words[0].split(". ")[0] for _, words in said(words_of(house.compile(body)))
    ]
    assert words == [
        *(FIGURE, "Sick", "When asked, more did.", "Sleepy", WHO, "We are not sure."),
        *("Dizzy", WHO, "We do not know.", "There are more."),
    ]


WHO = "346 adults had the spray"


def test_one_group_says_that_it_stands_alone(house):
    house.replace("facts.toml", ", [21, 222]", "")
    body = (
        "::: effects\n### Sick {A2}\nhad: felt sick\nnot: did not\n"
        "with: the drip\nnote: No group to compare with\n:::"
    )

    _, _, last = said(words_of(house.compile(body)))
    assert last[1] == [
        (
            "This is from 346 adults. They were watched for 4 weeks."
            " No group to compare with. The source was last read in November 2026."
        )
    ]


def test_points(house):
    body = (
        "::: points\n### Stop {A1}\nWords.\n\ncheck: What now?\n"
        "+ This. = Yes. {A2}\n- That. = No.\n- Those. = Ask.\n\nend: Done.\n:::"
    )

    page = house.compile(body)
    assert said(words_of(page)) == [
        (Heading, ["Stop"]),
        (Paragraph, ["Words."]),
        (Paragraph, ["What now?"]),
        (Bullets, ["“This.” Yes.", "“That.” No.", "“Those.” Ask."]),
        (Paragraph, ["Done."]),
    ]
    assert words_of(page)[3].items[0].facts == ("A2",)


def test_questions(house):
    page = house.compile("::: questions\n### About me\n- a\n- b\n:::")

    assert said(words_of(page)) == [(Heading, ["About me"]), (Bullets, ["a", "b"])]


def test_other_blocks_are_their_own(house):
    page = house.compile("::: checklist\n- a\n:::\n\n::: more b\nc\n:::")

    assert words_of(page) == page.blocks
    assert isinstance(page.blocks[1], More)
    assert twin(page.blocks[1]) == (page.blocks[1],)
