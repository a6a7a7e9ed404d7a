"""Home where all of it is low: see sweeps for every other screen."""

import pytest
from dresses import mostly
from keypad import settle
from needs import check_targets, check_words

LANGUAGES = ("en", "es")
SIZES = ("standard", "large", "largest")


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
@pytest.mark.parametrize("shape", mostly("portrait"))
def test_home_is_whole_in_low_reach(begun, shape, language):
    patient = begun(shape, language, low=True)
    for size in SIZES:
        patient.kiosk.wear(size, "daylight", True, True)
        settle(patient)
        check_words(patient, size)
        check_targets(patient, size)
