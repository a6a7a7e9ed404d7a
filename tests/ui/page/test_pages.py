"""Every page, by touch, in every shape: all its words reach the screen."""

import pytest
from dresses import PROOF, SHAPES, mostly
from msgspec import Struct
from patient import plain

from kiosk.content.model.blocks import More
from kiosk.content.model.in_words import words_of
from kiosk.content.model.text import Prose
from kiosk.known_pages import QUESTIONS_PAGE


def prose(value):
    """Yield all words inside *value*, whatever block it is."""
    if isinstance(value, Prose):
        yield plain(value.markup)
    elif isinstance(value, tuple):
        for item in value:
            yield from prose(item)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from prose(getattr(value, name))


@pytest.fixture
def begin(show, shipped):
    """Return a function that begins a visit where nothing moves, and its edition."""

    def begin(shape):
        patient = show(shape)
        patient.touch("begin")
        patient.keep_still()
        return patient, shipped.editions["en"]

    return begin


def check_page(patient, page):
    """Read it from top to bottom, unfold all on the way, and find every word.

    A page of pictures is read in words; what its stage shows has tests of its own.
    """
    if not patient.kiosk.page.property("version"):
        patient.touch("showAll")
    if patient.kiosk.page.property("stage"):
        patient.look_for("inWords")
    blocks = words_of(page)
    folds = [n for n, block in enumerate(blocks) if isinstance(block, More)]
    flick = patient.item("scroll")
    patient.at_rest(patient.item("title"))
    seen = set(patient.words())
    while True:
        for number in folds:
            fold = patient.item(f"more-{number}")
            patient.at_rest(fold)
            if not fold.property("unfolded") and patient.in_reach(fold):
                patient.touch(f"more-{number}")
                patient.at_rest(flick)
                seen |= patient.words()
        if not patient.can_go_down():
            break
        before = flick.property("contentY")
        patient.touch("moreBelow")
        patient.at_rest(flick)
        assert flick.property("contentY") > before
        seen |= patient.words()
    assert set(prose(blocks)) - seen - {""} == set(), page.id
    assert {page.title, plain(page.message.markup), plain(page.action.markup)} <= seen


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_the_walk_leads_through_its_pages_in_order(begin, shape):
    patient, edition = begin(shape)
    patient.touch("walk")

    for number, page_id in enumerate(edition.walk, 1):
        page = edition.pages[page_id]
        words = patient.words()
        assert page.title in words
        assert f"Page {number} of {len(edition.walk)}" in words
        if number < len(edition.walk):
            patient.touch("next")

    patient.touch("home")
    assert patient.kiosk.property("place") == "home"


@PROOF
@pytest.mark.parametrize("shape", SHAPES)
def test_the_walk_shows_every_word_of_its_pages(begin, shape):
    patient, edition = begin(shape)
    patient.touch("walk")

    for page_id in edition.walk:
        check_page(patient, edition.pages[page_id])
        if page_id != edition.walk[-1]:
            patient.touch("next")


@PROOF
@pytest.mark.parametrize("shape", SHAPES)
def test_every_topic_shows_every_word_of_its_pages(begin, shape):
    patient, edition = begin(shape)

    for section in (section for section in edition.sections if section.tile):
        patient.touch(f"topic-{section.id}")
        for page_id in section.pages:
            if page_id not in edition.walk:  # the walk has shown it
                check_page(patient, edition.pages[page_id])
            patient.touch("home" if page_id == QUESTIONS_PAGE else "next")
        assert patient.kiosk.property("place") == "home"
        tile = patient.item(f"topic-{section.id}")
        assert tile.property("text") == f"{section.title}, seen"


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_comfort_leads_to_the_pages_that_no_topic_has(begin, shape):
    patient, edition = begin(shape)
    (section,) = (section for section in edition.sections if not section.tile)
    patient.touch("comfort")
    patient.look_for("comfort-about")

    for page_id in section.pages:
        check_page(patient, edition.pages[page_id])
        patient.touch("next")

    assert patient.kiosk.property("place") == "home"


def test_every_page_is_reached_by_one_of_these_ways(shipped):
    edition = shipped.editions["en"]

    assert {p for section in edition.sections for p in section.pages} == set(
        edition.pages
    )
