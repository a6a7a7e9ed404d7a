"""A third language is files only: one that is longer, and one that begins at the right.

Both are made of the English files, see pseudo.py.
"""

import re
from itertools import product

import every_screen
import pytest
from dresses import PROOF, in_proof
from keypad import settle
from listener import Voice
from msgspec.structs import replace
from needs import check_targets, check_words
from pseudo import LONG, RIGHT

from kiosk.settings.settings import ContentSettings, Settings, TranslationsSettings
from kiosk.ui.tour import SHAPES

CODES = (LONG.code, RIGHT.code)
SIZES = ("standard", "largest")


@pytest.fixture
def arrive(show, others):
    """Return a function that shows the first screen in a language."""
    library, words = others

    def arrive(code, shape, **settings):
        own = replace(
            Settings(),
            translations=TranslationsSettings(folder=str(words)),
            content=ContentSettings(language=code),
            **settings,
        )
        patient = show(shape, library=library, settings=own)
        settle(patient)
        return patient

    return arrive


@pytest.fixture
def begun(arrive):
    """Return a function that begins a visit in which nothing moves."""

    def begun(code, shape, size, **settings):
        patient = arrive(code, shape, **settings)
        patient.touch("begin")
        wear(patient, size)
        return patient

    return begun


def wear(patient, size, *, low=False):
    patient.kiosk.wear(size, "daylight", True, low)
    settle(patient)


def become(patient, shape):
    """Turn the screen, as it were."""
    patient.window.resize(*SHAPES[shape])
    root = patient.window.contentItem()
    patient.qtbot.waitUntil(lambda: (root.width(), root.height()) == SHAPES[shape])


def check(patient, stop):
    check_words(patient, stop)
    check_targets(patient, stop)


@PROOF
@pytest.mark.parametrize("code", CODES)
def test_home_in_low_reach_and_the_question_who_is_there_are_whole(begun, code):
    patient = begun(code, "landscape", "standard")
    for shape, size in product(SHAPES, SIZES):
        become(patient, shape)
        wear(patient, size, low=True)
        check(patient, f"low, {shape}, {size}")
    every_screen.asking(patient)
    for shape, size in product(SHAPES, SIZES):
        become(patient, shape)
        wear(patient, size)
        check(patient, f"still there, {shape}, {size}")


@pytest.mark.parametrize(
    ("code", "size"),
    in_proof(product(CODES, SIZES), gate=((LONG.code, "largest"),)),
)
def test_while_it_reads_all_is_whole(begun, code, size, tmp_path):
    speech = Voice(tmp_path / "heard").program("stays")
    patient = begun(code, "landscape", size, speech=speech)
    patient.kiosk.follow("page:people")
    patient.touch("readAloud")
    patient.qtbot.waitUntil(lambda: patient.has("speechStop"), timeout=15_000)
    for shape in SHAPES:
        become(patient, shape)
        settle(patient)
        check(patient, f"reading, {shape}")


def test_every_word_of_the_screen_is_in_the_language(begun, others):
    """What is written in English nowhere stands in a file."""
    patient = begun(RIGHT.code, "landscape", "standard")
    library, _ = others
    sources = [re.split(r",| \(", one.citation)[0] for one in library.sources.values()]
    for stop in every_screen.visit(patient):
        if stop == "sheet sources":
            continue
        words = {without(sources, one) for one in patient.words()}
        words -= for_staff(patient)
        assert {one for one in words if _is_latin(one)} <= {"English", LONG.name}, stop


def for_staff(patient):
    """Return the words that are in English on purpose, below the patient's own."""
    items = (item for item in patient.items() if item.objectName() == "forStaff")
    return {item.property("text") for item in items}


def without(sources, words):
    """Leave out what a source calls itself."""
    for source in sources:
        words = words.replace(source, "")
    return words


def _is_latin(words):
    return any("a" <= letter <= "z" for letter in words.lower())


def test_lines_that_begin_at_the_right_mirror_the_screen(begun):
    patient = begun(RIGHT.code, "landscape", "standard")
    width = patient.window.width()
    mirrored = _places(patient)

    patient.kiosk.languages.ask("en")
    settle(patient)

    for name, place in _places(patient).items():
        assert mirrored[name].top() == pytest.approx(place.top(), abs=1)
        from_left, from_right = place.left(), width - mirrored[name].right()
        assert from_right == pytest.approx(from_left, abs=1), name


def _places(patient):
    """Where the tiles are: they are as wide in any language."""
    names = ("walk", "topic-what-it-is", "topic-session-day", "topic-my-questions")
    return {name: patient.place(patient.item(name)) for name in names}


def test_a_finger_finds_what_is_mirrored(begun):
    patient = begun(RIGHT.code, "portrait", "standard")
    patient.touch("topic-side-effects")
    patient.touch("next")
    patient.qtbot.waitUntil(lambda: patient.kiosk.page.property("number") == 2)
    patient.touch("back")
    patient.touch("home")
    patient.touch("language")
    patient.touch("language-en")
    patient.appear("walk")
    assert "Where would you like to start?" in patient.words()
