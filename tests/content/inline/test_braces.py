"""Who a line is for, and what stands behind it."""

import pytest

from kiosk.content.model.word_count import prose_in

SHOWN = {
    "spray is given here": ("a {spray}", ["a"]),
    "a shot is not": ("a {shot}", []),
    "any of the routes will do": ("a {shot spray}", ["a"]),
    "a comma in between": ("a {shot, lozenge}", []),
    "in the room": ("a {room:call_bell A1}", ["a"]),
    "not in the room": ("a {room:clock}", []),
    "both must be in the room": ("a {room:chair room:clock}", []),
    "route and room": ("a {spray room:clock}", []),
    "answered": ("a {clinic:phone_day}", ["a"]),
    "not answered": ("a {clinic:price}", []),
    "answered for one route": ("a {clinic:fasting}", ["a"]),
    "answered for this route": ("a {clinic:fasting.spray}", ["a"]),
    "not answered for this route": ("a {clinic:fasting.drip}", []),
    "not answered for any route": ("a {clinic:stop_policy}", []),
    "a blank answer in it": ("a {{clinic.price}}", []),
    "two pairs of braces": ("a {A1} {shot}", []),
    "a point of a list": ("- a {shot}\n- b", ["b"]),
    "all points of a list": ("- a {shot}\n\nb", ["b"]),
    "steps count on": ("1. a {shot}\n2. b", ["b"]),
    "a heading alone": ("## a {shot}\nb", ["b"]),
    "a heading with nothing left below": ("## a\nb {shot}\n\n## c\nd", ["c", "d"]),
    "a row": ("| a |\n|---|\n| b | {shot}\n| c |", ["a", "c"]),
    "all rows": ("| a |\n|---|\n| b | {shot}", []),
    "the first row stands for the table": ("| a | {shot}\n|---|\n| b |", []),
    "a picture": ("![A lamp.](lamp.svg) {shot}", []),
    "a box": ("::: key a {shot}\nb\n:::", []),
    "a box with nothing left in it": ("::: key a\nb {shot}\n:::", []),
    "a fold with nothing left in it": ("::: more a\nb {shot}\n:::", []),
    "a card": ("::: cards\n### a {shot}\nb\n\n- c\n### d\ne\n:::", ["d", "e"]),
    "a card with nothing left in it": (
        "::: cards\n### a\nb {shot}\n### d\ne\n:::",
        ["d", "e"],
    ),
    "all cards": ("::: cards {shot}\n### a\nb\n:::", []),
    "do alone is a key message": (
        "::: do-dont\n### a\n- b\n### c\n- d {shot}\n:::",
        ["a", "b"],
    ),
    "neither do nor do not": (
        "::: do-dont\n### a\n- b {shot}\n### c\n- d {shot}\n:::",
        [],
    ),
    "one line of a paragraph": ("a {spray}\nb {shot}\nc", ["a c"]),
    "back to the start": ("a\nb {shot}", []),
    "back to the braces before": ("a {A1}\nb\nc {shot}", ["a"]),
    "one line of a point": ("- a {shot}\n  b {spray}\n- c", ["b", "c"]),
}


@pytest.mark.parametrize(("body", "words"), SHOWN.values(), ids=SHOWN)
def test_who_a_line_is_for(house, body, words):
    page = house.compile(f"{body}\n\nend")

    assert [prose.markup for prose in prose_in(page.blocks) if prose.markup] == [
        *words,
        "end",
    ]


def test_what_is_hidden_does_not_join_two_lists(house):
    page = house.compile("- a\n\nb {shot}\n\n- c")

    assert [len(block.items) for block in page.blocks] == [1, 1]


def test_what_is_hidden_is_checked_all_the_same(house):
    faults = house.faults("[a](no.md) {shot}\n\n::: key K {shot}\n[[no]]\n:::")

    assert faults == [
        "8: There is no page 'no.md'.",
        (
            "11: There is no word 'no' in the glossary."
            " Add it there, or take [[ and ]] away."
        ),
    ]


def test_what_is_hidden_is_not_cited_nor_counted(house):
    page = house.compile(
        "a [[drip]] {A2 shot}\n\nb [[IV]] {A1}\n\nc [[blood pressure]]"
    )

    assert page.facts == ("A1",)
    assert page.words == ("drip-iv", "blood-pressure")
    assert page.word_count == 2 + 2 + 2 + 2 + 3


def test_facts_come_in_order_and_once(house):
    page = house.compile("a {A2}\n\n{{A1}} b\n\nc {A2}", facts="A1")

    assert page.facts == ("A1", "A2")
    assert page.sources == ("KET", "PI")
    assert page.message.facts == ("A1",)
    assert page.action.facts == ()
    assert [block.text.facts for block in page.blocks] == [("A2",), ("A1",), ("A2",)]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("a {A3}", "'A3' in braces is no fact, way, room item or answer."),
        (
            "a {sprey}",
            (
                "'sprey' in braces is no fact, way, room item or answer."
                " Did you mean 'spray'?"
            ),
        ),
        (
            "a {room:bell}",
            (
                "'room:bell' in braces is no fact, way, room item or answer."
                " Did you mean 'room:call_bell'?"
            ),
        ),
        (
            "a {clinic:prise}",
            (
                "'clinic:prise' in braces is no fact, way, room item or answer."
                " Did you mean 'clinic:price'?"
            ),
        ),
        (
            "a {{clinic.phone}}",
            (
                "There is no answer and no fact 'clinic.phone' to put here."
                " Did you mean 'clinic.phone_day'?"
            ),
        ),
        (
            "a {{clinic.fasting}}",
            (
                "There is no answer and no fact 'clinic.fasting' to put here."
                " Did you mean 'clinic.fasting.shot'?"
            ),
        ),
        ("a {{X9}}", "There is no answer and no fact 'X9' to put here."),
        ("a {}", "The braces { } are empty. Take them away."),
        (
            "a {spray} b",
            (
                "Braces { } stand in pairs at the end of a line, or in twos around an"
                " answer: {{clinic.phone_day}}."
            ),
        ),
        (
            "a {spray",
            (
                "Braces { } stand in pairs at the end of a line, or in twos around an"
                " answer: {{clinic.phone_day}}."
            ),
        ),
    ],
)
def test_braces_that_say_nothing(house, body, fault):
    faults = house.faults(body)

    assert faults == [f"8: {fault}"]


def test_the_words_of_a_fact_are_english(house):
    house.translate("es")
    house.replace("es/page.md", "Words.", "{{A1}}")

    assert house.problems() == [
        "es/page.md:8: Fact 'A1' is in English. Write its words, and name it in braces."
    ]


def test_what_stands_behind_words_is_never_taken_for_markdown(house):
    """The name of a fact goes through Markdown with them, whatever signs it has."""
    name = "a_1_*b*"
    house.replace("facts.toml", "[A1]", f'["{name}"]')
    house.write("glossary.en.md", "## Drip (IV)\nMedicine that flows into a vein.\n")

    page = house.compile(f"One _word_ more. {{{name}}}\n\n- A point {{spray {name}}}")

    paragraph, bullets = page.blocks
    (point,) = bullets.items
    assert (paragraph.text.markup, point.markup) == ("One <i>word</i> more.", "A point")
    assert (paragraph.text.facts, point.facts) == ((name,), (name,))
