"""The session day: what is said for whom."""

import pytest

from kiosk.content.model.stages import Said
from kiosk.content.model.text import Prose

DAY = "::: day\n{}:::"
STEP = "### Rest {A1}\nicon: bell\n{}Words. {A1}\n\n"


def day(more="", step=STEP):
    return DAY.format(step.replace("{}", more))


@pytest.fixture
def house(house):
    house.picture("../icons/bell.svg", b'<svg viewBox="0 0 1 1"/>')
    return house


def test_lines_for_some_and_for_all(house):
    words = (
        "All. {A1}\nSpray. {spray A1}\nBoth. {drip spray}\nShot. {shot}\n\n- Point.\n"
    )

    (block,) = house.compile(day(step=f"### Rest\nicon: bell\n{words}")).blocks
    assert block.routes == ("spray", "drip")
    assert block.steps[0].items == (
        Said(Prose("All.", ("A1",), 11)),
        Said(Prose("Spray.", ("A1",), 12), ("spray",)),
        Said(Prose("Both.", (), 13), ("spray", "drip")),
        Said(Prose("Point.", (), 16)),
    )


def test_times_and_strengths_of_this_clinic(house):
    more = (
        "time: An hour {spray A1}\ntime: {{clinic.fasting.spray}} {spray}\n"
        "time: {{clinic.price}}\ntime: Shorter {shot}\n"
        "feel: 100% {spray drip A1}\nfeel: 5% {shot A2}\n"
    )

    (block,) = house.compile(day(more)).blocks
    assert [(one.text.markup, one.routes) for one in block.steps[0].times] == [
        ("An hour", ("spray",)),
        ("Two hours.", ("spray",)),
    ]
    assert block.steps[0].feel == {"spray": 1, "drip": 1}


def test_numbers_stay_when_a_step_is_hidden(house):
    steps = STEP.replace("{A1}", "{clinic:price}", 1) + STEP

    (block,) = house.compile(DAY.format(steps.replace("{}", ""))).blocks
    assert [step.id for step in block.steps] == ["2"]


def test_facts_of_times_and_strengths_are_cited(house):
    page = house.compile(day("time: An hour {A2}\n"))

    assert page.facts == ("A1", "A2")


FEEL = (
    "Say how strong it may feel, whom for, and the fact that says so:"
    " feel: 100% {spray G6}"
)
FAULTS = {
    "more than all": ("feel: 101% {spray A1}\n", [f"11: {FEEL}"]),
    "no number": ("feel: strong {spray A1}\n", [f"11: {FEEL}"]),
    "for nobody": ("feel: 100% {A1}\n", [f"11: {FEEL}"]),
    "by no fact": ("feel: 100% {spray}\n", [f"11: {FEEL}"]),
    "twice for one": (
        "feel: 100% {spray A1}\nfeel: 50% {spray drip A1}\n",
        ["12: It is said already how strong it feels by spray."],
    ),
    "a name that nobody knows": (
        "tme: An hour\n",
        ["11: There is no line 'tme:' here. Did you mean 'time'?"],
    ),
}


@pytest.mark.parametrize(("more", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, more, faults):
    assert house.faults(day(more)) == faults


def test_a_step_for_one_way(house):
    text = "A step is there for every way. Name the ways after its lines instead."

    assert house.faults(day().replace("Rest {A1}", "Rest {drip}")) == [f"9: {text}"]


def test_a_step_without_words_or_icon(house):
    assert house.faults("::: day\n### Rest\ntime: An hour\n:::") == [
        "9: Nothing is said of this. Write a line of words below its heading.",
        "9: This has no icon. Write one that is in assets/icons: icon: bell",
    ]


@pytest.mark.parametrize("words", ["Spray. {spray}\nShot. {shot}\n", "- S. {spray}\n"])
def test_a_step_that_is_a_title_alone_for_one_way(house, words):
    text = "Nothing is said of this by drip. Write a line: … {drip}"

    assert house.faults(day(step=f"### Rest\nicon: bell\n{words}")) == [f"9: {text}"]


def test_a_step_whose_words_wait_for_an_answer_is_no_fault(house):
    words = "Spray. {spray}\nDrip: {{clinic.price}} {drip}\n"

    (block,) = house.compile(day(step=f"### Rest\nicon: bell\n{words}")).blocks
    assert [one.routes for one in block.steps[0].items] == [("spray",)]
