"""A language that nobody has built in: files alone, judged as the others are.

Its words are made up.  What is not said in a test is in English still.
"""

from datetime import date

import pytest
import tomlkit
from english import CONTENT
from minimal import page_text

from kiosk.authoring.start import start_language
from kiosk.checks.reporters.html_report import as_report
from kiosk.checks.rules.rule_list import RULES
from kiosk.content.approval.release import released
from kiosk.content.speech.sentences import manner_of, page_aloud

PHRASES = {
    "language": "Mokish",
    "to": "til",
    "decimal_signs": [","],
    "samples": ["(prøve)"],
    "abbreviations_inside": ["bl.a."],
}
WORDS = {
    "A1": ["bilde av"],
    "out_of": ["av hver"],
    "below": ["færre enn"],
    "above": ["flere enn"],
    "range": ["til"],
}
PAGE = "xx/page.md"


@pytest.fixture
def house(house):
    """Give the house its third language, with some of it translated."""
    start_language(house.folder, "xx")
    phrases = tomlkit.parse(house.read("phrases.xx.toml"))
    phrases.update(PHRASES)
    house.write("phrases.xx.toml", tomlkit.dumps(phrases))
    words = tomlkit.parse(house.read("words.xx.toml"))
    for name, phrases in WORDS.items():
        words[name]["words"] = phrases
    house.write("words.xx.toml", tomlkit.dumps(words))
    return house


def found(house, rule, page):
    """Return what *rule* finds on *page*, each as its line and its words."""
    house.write(PAGE, page)
    findings = house.check().findings
    return [(one.line, one.found) for one in findings if one.rule == rule]


def test_an_answer_of_the_made_up_clinic_is_no_answer(house):
    answers = house.read("clinic.toml")
    own = 'crisis_name = "988 Suicide and Crisis Lifeline"'
    assert own in answers
    both = 'crisis_name = { en = "988 Lifeline", xx = "988 Lifelino (prøve)" }'
    house.write("clinic.toml", answers.replace(own, both))

    checked = house.check()

    assert [one.found for one in checked.findings if one.rule == "V2"] == [
        "The answer for 'crisis_name' in 'xx' is a sample still: “(prøve)”."
    ]
    reasons = released(checked.library, date(2026, 11, 22)).reasons
    told = "Nothing is shown in 'xx': clinic.toml still has the answers of a clinic"
    assert any(one.startswith(told) and "crisis_name" in one for one in reasons)
    assert not any(one.startswith(told.replace("xx", "en")) for one in reasons)


def test_its_word_for_a_sample_is_asked_for(house):
    own = 'samples = ["(ejemplo)", "esto es un ejemplo"]'
    english = 'samples = ["(sample)", "this is a sample"]'
    spanish = (CONTENT / "phrases.es.toml").read_text("utf-8")
    assert own in spanish
    house.write("phrases.xx.toml", spanish.replace(own, english))

    (told,) = (
        one for one in house.check().findings if one.path.name == "phrases.xx.toml"
    )

    line = spanish[: spanish.index(own)].count("\n") + 1
    assert (told.rule, told.line) == ("L2", line)
    assert told.found.startswith("“(sample), this is a sample” is in English still")


def test_that_a_picture_is_one_is_said_already(house):
    page = page_text("Words.", picture="mark.svg", alt="Bilde av en stor lampe.")

    assert ("A1", [text for _, text in found(house, "A1", page)]) == (
        "A1",
        ["“Bilde av”: that it is a picture is said already."],
    )


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Spray: 41 av hver 100 mistet kroppen. {K1}", []),
        ("Spray: 40 av hver 100 mistet kroppen. {K1}", ["40 av hver 100"]),
        ("Av hver 100 personer: 40 mistet kroppen. {K1}", ["40"]),
        ("Spray: færre enn 1 av hver 100 ble syk. {K1}", ["1 av hver 100"]),
        ("Spray: 41 til 43 av hver 100 ble syk. {K1}", ["41 til 43 av hver 100"]),
    ],
)
def test_numbers_are_held_against_their_fact(house, words, wrong):
    told = [text for _, text in found(house, "N9", page_text(words))]

    assert told == [f"“{number}” is not what the fact says." for number in wrong]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Det virker 1,5 ganger.", ["1,5"]),
        ("Det virker 1,200 ganger.", ["1,200"]),
        ("Det er 1.200 mennesker.", []),
        ("Det er 12.5 mennesker.", []),
        ("Det er 12 % flere.", ["12 %"]),
    ],
)
def test_decimals_are_known_by_its_own_sign(house, words, wrong):
    told = [text.partition(".")[0] for _, text in found(house, "N1", page_text(words))]

    assert told == [f"“{number}”" for number in wrong]


def test_it_is_read_aloud_in_its_own_words(house):
    house.write(PAGE, page_text("Hvil 21–222 minutter, bl.a. i stolen. Vent. {K1}"))

    edition = house.check().sound().editions["xx"]
    said = page_aloud(edition.pages["page"], manner_of(edition))

    assert [one.text for one in said if one.block == "0"] == [
        "Hvil 21 til 222 minutter, bl.a. i stolen.",
        "Vent.",
    ]


def test_the_report_calls_it_by_its_own_name(house):
    html = as_report(house.check(), RULES, home=house.folder)

    assert "<h2>All pages in Mokish</h2>" in html


def test_a_link_to_a_page_that_is_not_translated_yet_states_nothing(house):
    """Its words are the translator's; there is no title yet to hold them to."""
    lead = page_text("\n[Et annet navn](about.md)\n")
    assert [text for _, text in found(house, "F2", lead)] != []

    (house.folder / "xx" / "about.md").unlink()

    assert [text for _, text in found(house, "F2", lead)] == []
