"""``phrases.<language>.toml``: what the kiosk itself says among the words of a page."""

from dataclasses import dataclass
from datetime import date

import pytest

from kiosk.checks.subject.readability_formulas import sentences_of
from kiosk.content.model.dates import full_date
from kiosk.content.model.phrases import ENGLISH
from kiosk.content.speech.sentences import manner_of, page_aloud
from kiosk.content.tables.phrases_file import phrases_to_translate

SPANISH = phrases_to_translate().replace('"English"', '"Español"')


@pytest.fixture
def spanish(house):
    house.translate("es")
    house.write("glossary.es.md", (house.folder / "glossary.en.md").read_bytes())
    house.write("phrases.es.toml", SPANISH)
    return house


def test_english_needs_no_file(house):
    assert house.load().editions["en"].phrases == ENGLISH


def test_a_language_without_its_file_has_english(spanish):
    (spanish.folder / "phrases.es.toml").unlink()

    phrases = spanish.load().editions["es"].phrases

    assert phrases.language == "es"
    assert phrases.first_group == ENGLISH.first_group


def test_what_is_to_be_translated_is_all_there_is(spanish):
    phrases = spanish.load().editions["es"].phrases

    assert phrases.language == "Español"
    for name in ENGLISH.__struct_fields__:
        if name != "language":
            assert getattr(phrases, name) == getattr(ENGLISH, name)


def test_a_clinic_may_word_a_phrase_of_english_another_way(house):
    house.write("phrases.en.toml", 'day = "{month} {day}, {year}"\n')

    phrases = house.load().editions["en"].phrases

    assert full_date(date(2026, 11, 22), phrases) == "November 22, 2026"
    assert phrases.month == ENGLISH.month


def test_a_sentence_goes_on_after_an_abbreviation_of_its_language(spanish):
    """The voice and who counts the words go by the same list."""
    english = "abbreviations_inside = [\n"
    spanish.replace("phrases.es.toml", english, f'{english}    "bl.a.",\n')
    text = "Vi har bl.a. te. Og mer."
    spanish.write("es/page.md", spanish.page_text(text))

    edition = spanish.load().editions["es"]
    said = page_aloud(edition.pages["page"], manner_of(edition))
    read = sentences_of(text, edition.phrases)

    sentences = ["Vi har bl.a. te.", "Og mer."]
    assert [one.text for one in said if one.block == "0"] == sentences
    assert [text[one.start : one.end] for one in read] == sentences


@dataclass
class Wrong:
    old: str
    new: str
    problem: str


LINES = SPANISH.split("\n")


def line_of(start):
    return next(n for n, line in enumerate(LINES, 1) if line.startswith(start))


WRONG = {
    "missing": Wrong(
        'did = "did"\n',
        "",
        " The key 'did' is missing. Write a line: did = …",
    ),
    "unknown": Wrong(
        'did = "did"',
        'did = "did"\ndidnt = "no"',
        f"{line_of('did =') + 1}: There is no key 'didnt' here."
        " Did you mean 'did_not'?",
    ),
    "empty": Wrong(
        '"did not"', '" "', f"{line_of('did_not')}: 'did_not' has no words. Write them."
    ),
    "a name that is nothing": Wrong(
        "in {month}.",
        "in {mes}.",
        f"{line_of('last_read')}: 'last_read' has '{{mes}}', which is nothing here."
        " There is: {month}.",
    ),
    "a name left out": Wrong(
        '{number} {had} and {others} {had_not}."\nnext',
        '{number} {had}."\nnext',
        f"{line_of('first_group')}: 'first_group' does not say {{others}}, {{had_not}}."
        " The kiosk puts in a number or a word.",
    ),
    "a name with more to it": Wrong(
        "in {month}.",
        "in {month:>999999}.",
        f"{line_of('last_read')}: 'last_read' has '{{month:>999999}}', which is nothing"
        " here. There is: {month}.",
    ),
    "a word for a sign": Wrong(
        'decimal_signs = [\n    ".",',
        'decimal_signs = [\n    "point",',
        f"{line_of('decimal_signs')}: Write the sign before the decimals of a number:"
        ' decimal_signs = [","]',
    ),
    "half a brace": Wrong(
        "in {month}.",
        "in {month.",
        f"{line_of('last_read')}: A brace of 'last_read' has no other: each name stands"
        " between { and }.",
    ),
    "eleven months": Wrong(
        '    "May",\n',
        "",
        f"{line_of('months')}: Name the twelve months, from January to December.",
    ),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_mistake_is_told_at_its_line(spanish, wrong):
    spanish.replace("phrases.es.toml", wrong.old, wrong.new)

    assert spanish.problems() == [f"phrases.es.toml:{wrong.problem}"]
