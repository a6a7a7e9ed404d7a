"""Which answers are those of the made-up clinic, however they are written."""

import tomllib

import pytest
from english import CONTENT

from kiosk.content.model.phrases import ENGLISH
from kiosk.content.tables.required_answers import sample_answers, sample_in, samples_in
from kiosk.content.tables.shipped_answers import SHIPPED

SAMPLES = samples_in([ENGLISH])
SAME_EVERYWHERE = ("emergency_number", "crisis_number", "crisis_name")
CAMERA = "There is no camera in our room. We do not record sound."


def words_in(value):
    """Go through all words below *value*, a table of a TOML file or one answer."""
    inner = value.values() if isinstance(value, dict) else ()
    yield from (words for one in inner for words in words_in(one))
    if isinstance(value, str) and value:
        yield value


def test_the_program_knows_every_answer_that_it_ships_with():
    clinic = tomllib.loads((CONTENT / "clinic.toml").read_text("utf-8"))
    asked = {key: one for key, one in clinic.items() if key not in SAME_EVERYWHERE}

    assert [words for words in words_in(asked) if words not in SHIPPED] == []
    for key in SAME_EVERYWHERE:
        assert not any(sample_in(words, SAMPLES) for words in words_in(clinic[key]))


@pytest.mark.parametrize("words", SHIPPED)
def test_what_it_ships_with_is_a_sample(words):
    assert sample_in(words, SAMPLES)


@pytest.mark.parametrize(
    "words",
    [
        CAMERA.upper(),
        CAMERA.replace(". ", " – ").replace(" ", "  "),
        f"“{CAMERA}”!",
        CAMERA.replace("r", "r\u200b"),
        "RIVERSIDE CLINIC (ejemplo)",
        "A real clinic says here who paid for this screen.",
        "No hay camara en nuestra sala; no grabamos sonido",
        "555\u20130142",
        "(555) 0142",
        "555 / 0199",
        "1-555-0107",
    ],
)
def test_it_is_one_however_it_is_written(words):
    assert sample_in(words, SAMPLES)


@pytest.mark.parametrize(
    "words",
    [
        "There is no camera in our room. We record sound if you say yes.",
        "Riverside Clinic",
        "Stay two hours or more after it.",
        "+1 (555) 010-0142 ext. 3",
        "609-555-2142",
        "1555-0142-77",
        "911",
        "988",
        "988 Suicide and Crisis Lifeline",
        "",
        " – ",
    ],
)
def test_other_words_are_a_clinics_own(words):
    assert not sample_in(words, SAMPLES)


def test_an_answer_on_a_way_that_the_clinic_has_not_is_shown_to_nobody():
    drip = "Plan on 2 hours: 1 for the drip, 1 to rest."
    answers = {"observe_time.drip": drip, "observe_time.spray": "Stay 3 hours."}

    assert sample_answers(answers, ("spray",), SAMPLES) == ()
    assert sample_answers(answers, ("spray", "drip"), SAMPLES) == ("observe_time.drip",)
