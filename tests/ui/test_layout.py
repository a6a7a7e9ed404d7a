"""What a finger, and an eye, need of every screen."""

from itertools import product
from math import hypot

import every_piece
import every_screen
import pytest
from keypad import settle
from msgspec.structs import replace
from needs import check_gaps, check_size, check_targets, check_words, on_top

from kiosk.settings.settings import ScreenSettings, Settings
from kiosk.ui.tour import SHAPES

BAR = ("home", "questions", "comfort", "help")
LANGUAGES = ("en", "es")
SIZES = ("standard", "large", "largest")
DRESSES = (
    "standard",
    pytest.param("large", marks=pytest.mark.proof),
    "largest",
)
PANELS = [*product(("landscape", "portrait"), (15.6, 21.5, 27)), ("small", 15.6)]


@pytest.fixture
def begun(show):
    """Return a function that begins a visit in which nothing moves."""

    def begun(shape, language, size="standard", low=False, **settings):  # noqa: FBT002
        patient = show(shape, **settings)
        patient.touch("begin")
        patient.kiosk.languages.ask(language)
        patient.kiosk.wear(size, "daylight", True, low)
        settle(patient)
        return patient

    return begun


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_bottom_bar_never_moves(begun, shape, language):
    patient = begun(shape, language)
    fixed = {name: patient.place(patient.item(name)) for name in BAR}

    for page in patient.kiosk.edition.pages:
        patient.kiosk.follow(f"page:{page}")
        assert {name: patient.place(patient.item(name)) for name in BAR} == fixed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", DRESSES)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_word_is_cut_and_no_target_lies_over_another(begun, shape, size, language):
    patient = begun(shape, language, size)
    for stop in every_screen.visit(patient):
        check_words(patient, stop)
        check_targets(patient, stop)
    every_screen.asking(patient)
    check_words(patient, "still there")
    check_targets(patient, "still there")


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_state_of_a_stage_cuts_spanish_words(begun, shape, size):
    patient = begun(shape, "es", size)
    for stop in every_piece.visit(patient):
        check_words(patient, stop)
        check_targets(patient, stop)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", SHAPES)
def test_home_is_whole_in_low_reach(begun, shape, language):
    patient = begun(shape, language, low=True)
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, True)
        settle(patient)
        check_words(patient, size)
        check_targets(patient, size)


@pytest.mark.parametrize(("shape", "panel"), PANELS)
def test_targets_fit_a_finger_and_keep_apart_on_every_panel(begun, shape, panel):
    """Navigation is 20 mm, all else 12 mm at least, and 3 mm lie between."""
    settings = replace(Settings(), screen=ScreenSettings(diagonal=panel))
    patient = begun(shape, "es", settings=settings)
    per_mm = hypot(*SHAPES[shape]) / (panel * 25.4)
    for stop in every_screen.visit(patient):
        check_fingers(patient, per_mm, stop)
    for size, sheet in product(SIZES, (*every_screen.SHEETS, "word:988")):
        patient.kiosk.wear(size, "daylight", True, False)
        patient.kiosk.show(sheet)
        settle(patient)
        check_fingers(patient, per_mm, f"sheet {sheet}, {size}")
    every_screen.asking(patient)
    check_fingers(patient, per_mm, "still there")


def check_fingers(patient, per_mm, stop):
    found = list(on_top(patient))
    assert found, stop
    for item, _ in found:
        if item.objectName() != "close" or not stop.startswith("sheet word"):
            check_size(patient, item, per_mm, stop)
    check_gaps(found, per_mm, stop)
