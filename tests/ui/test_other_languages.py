"""A third language is files only: one that is longer, and one that begins at the right.

Both are made of the English files, see pseudo.py.
"""

import re

import pytest
from msgspec.structs import replace
from needs import check_targets, check_words
from pseudo import LONG, RIGHT, ROOT, write_language
from tongues import stops

from kiosk.content.loader import load_library
from kiosk.settings import Settings, TranslationsSettings

SHAPES = (
    *(
        (code, shape, "standard")
        for code in ("qq", "he")
        for shape in ("portrait", "small")
    ),
    *(("qq", "portrait", "largest"), ("he", "portrait", "largest")),
    ("he", "small", "largest"),
)
"""The longest words in the largest size are too long for the bar of a small screen."""


@pytest.fixture(scope="module")
def others(tmp_path_factory):
    """Write both languages; return the library, and the words of the screen."""
    folder = tmp_path_factory.mktemp("others")
    content, words = folder / "content", folder / "words"
    write_language(content, words, LONG, RIGHT)
    return load_library(content, assets=ROOT / "assets"), words


def begun(show, others, code, shape, size):
    library, words = others
    folder = TranslationsSettings(folder=str(words))
    settings = replace(Settings(), translations=folder)
    patient = show(shape, library=library, settings=settings)
    patient.touch(f"begin-{code}")
    patient.kiosk.wear(size, "daylight", True, False)
    patient.at_rest(patient.appear("home"))
    return patient


@pytest.mark.parametrize(("code", "shape", "size"), SHAPES)
def test_no_word_is_cut_and_no_target_lies_over_another(
    show, others, code, shape, size
):
    patient = begun(show, others, code, shape, size)
    for stop in stops(patient):
        patient.at_rest(patient.item("home"))
        check_words(patient, stop)
        check_targets(patient, stop)


def test_every_word_of_the_screen_is_in_the_language(show, others):
    """What is written in English nowhere stands in a file."""
    patient = begun(show, others, RIGHT.code, "landscape", "standard")
    library, _ = others
    sources = [re.split(r",| \(", one.citation)[0] for one in library.sources.values()]
    for stop in (stop for stop in stops(patient) if stop != "sources"):
        patient.at_rest(patient.item("home"))
        words = {without(sources, one) for one in patient.words()}
        assert {one for one in words if _is_latin(one)} <= {"English", LONG.name}, stop


def without(sources, words):
    """Leave out what a source calls itself."""
    for source in sources:
        words = words.replace(source, "")
    return words


def _is_latin(words):
    return any("a" <= letter <= "z" for letter in words.lower())


def test_lines_that_begin_at_the_right_mirror_the_screen(show, others):
    patient = begun(show, others, RIGHT.code, "landscape", "standard")
    width = patient.window.width()
    mirrored = _places(patient)

    patient.kiosk.tongue.ask("en")
    patient.at_rest(patient.item("home"))

    for name, place in _places(patient).items():
        assert mirrored[name].top() == pytest.approx(place.top(), abs=1)
        from_left, from_right = place.left(), width - mirrored[name].right()
        assert from_right == pytest.approx(from_left, abs=1), name


def _places(patient):
    """Where the tiles are: they are as wide in any language."""
    names = ("walk", "topic-what-it-is", "topic-session-day", "topic-my-questions")
    return {name: patient.place(patient.item(name)) for name in names}


def test_a_finger_finds_what_is_mirrored(show, others):
    patient = begun(show, others, RIGHT.code, "portrait", "standard")
    patient.touch("topic-side-effects")
    patient.touch("next")
    patient.qtbot.waitUntil(lambda: patient.kiosk.page.property("number") == 2)
    patient.touch("back")
    patient.touch("home")
    patient.touch("language")
    patient.touch("language-en")
    patient.appear("walk")
    assert "Where would you like to start?" in patient.words()
