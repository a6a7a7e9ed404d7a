"""Numbers among Arabic words, as Qt lays them out: from the left, digit by digit."""

import pytest
from house import House
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from kiosk.content.model.questions import asks
from kiosk.content.model.text import plain_words
from kiosk.content.speech.sentences import manner_of, page_aloud
from kiosk.ui.take_home.qr import payload

KNOWN = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)

CALL = "اتصل على {} الآن"
"""Call … now."""

FIGURES = [
    "555-0142",
    "(555) 010-0142",
    "+1 555 010 0142",
    "555.010.0142",
    "9-1-1",
    "8:00–17:00",
    "10–15",
    "2 - 4",
    "41%",
    "1/2",
    "$1,200",
    "2026-11-22",
]


@pytest.fixture
def house(tmp_path):
    """Return a house with pages in Arabic, and a clinic's answer in it."""
    house = House(tmp_path)
    house.translate("ar")
    return house


def compiled(house, body, **header):
    house.write("ar/page.md", house.page_text(body, **header))
    return house.load().editions["ar"]


def places(words, part):
    """Return how far from the left Qt draws each sign of *part* of *words*."""
    layout = QTextLayout(words, QFont("Atkinson Hyperlegible Next", 20))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    start = words.index(part)
    return [at for place, at in drawn_at(layout) if 0 <= place - start < len(part)]


def drawn_at(layout):
    """Return the place of each drawn sign in the words, and how far right it is."""
    runs = [
        zip(run.stringIndexes(), run.positions(), strict=True)
        for run in layout.glyphRuns(-1, -1, KNOWN)
    ]
    return sorted((place, at.x()) for run in runs for place, at in run)


def is_in_order(words, part):
    found = places(words, part)
    assert len(found) >= len(part.replace(" ", ""))
    return found == sorted(found)


def test_without_help_qt_turns_a_number_around(qapp):
    assert not is_in_order(CALL.format("555-0142"), "555-0142")


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_of_the_author_keeps_its_order(qapp, house, figure):
    page = compiled(house, CALL.format(figure)).pages["page"]

    words = plain_words(page.blocks[0].text.markup)
    assert is_in_order(words, figure)
    assert words != CALL.format(figure)


@pytest.mark.parametrize("answer", [*FIGURES, "988, then 1", "988 (front desk)"])
def test_an_answer_of_the_clinic_keeps_its_order(qapp, house, answer):
    house.replace("clinic.toml", '"555-0142"', f'"{answer}"')
    body = CALL.format("{{clinic.phone_day}}")

    edition = compiled(house, body, title=body, message=body, action=body)

    page = edition.pages["page"]
    texts = (page.message.markup, page.action.markup, page.blocks[0].text.markup)
    for words in (page.title, *map(plain_words, texts)):
        assert is_in_order(words, answer)
    assert is_in_order(f"اتصل {edition.clinic['phone_day']}", answer)


def test_in_boxes_and_in_what_is_taken_home(qapp, house):
    body = f"::: questions\n### {CALL.format('10–15')}\n- {CALL.format('9-1-1')}؟\n:::"
    page = compiled(house, body).pages["page"]

    question, *_ = asks(page).values()
    assert is_in_order(payload((question,), "text").splitlines()[-1], "9-1-1")


def test_how_strong_it_feels_is_read_as_ever(house):
    house.picture("../icons/bell.svg", b'<svg viewBox="0 0 1 1"/>')
    step = "### راحة {A1}\nicon: bell\nfeel: 40% {spray A1}\nask: متى؟\nكلمات. {A1}"

    (day,) = compiled(house, f"::: day\n{step}\n:::").pages["page"].blocks

    assert day.steps[0].feel == {"spray": 0.4}


def test_topics_and_words_to_know(qapp, house):
    house.write("glossary.ar.md", "## قياس 120/80\nاضغط 8:00–9:00 مرة.\n")
    title = '{ en = "All of it", ar = "من 8:00–9:00 صباحا" }'
    house.replace("order.toml", '"All of it"', title)

    edition = compiled(house, "كلمات.")

    (word,) = edition.glossary.values()
    assert is_in_order(word.term, "120/80")
    assert is_in_order(plain_words(word.means.markup), "8:00–9:00")
    assert is_in_order(edition.sections[0].title, "8:00–9:00")


def test_a_voice_hears_nothing_of_it(house):
    edition = compiled(house, CALL.format("{{clinic.phone_day}}"))

    said = [one.text for one in page_aloud(edition.pages["page"], manner_of(edition))]

    assert CALL.format("5 5 5, 0 1 4 2") in said


def test_where_lines_begin_at_the_left_nothing_is_put_in(house):
    page = house.compile("Call {{clinic.phone_day}}, 8:00–17:00.")

    assert page.blocks[0].text.markup == "Call 555-0142, 8:00–17:00."
