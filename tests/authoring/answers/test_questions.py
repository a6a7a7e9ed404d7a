"""What is asked is what clinic.toml has, and its examples are good answers."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.authoring.answers.clinic_file import KNOWN, NAME, read_clinic_file
from kiosk.authoring.answers.draft import DraftAnswers
from kiosk.authoring.answers.questions import CHOICES, ITEMS, WAYS, WAYS_SAY, topics
from kiosk.content.files.toml_table import values_in
from kiosk.content.model.routes import ROUTES
from kiosk.content.tables.clinic import ANSWERS, ROOM_ITEMS
from kiosk.settings.settings import ASSETS, SHIPPED

QUESTIONS = [question for topic in topics() for question in topic.question]


def keys_of(values):
    for key, value in values.items():
        if isinstance(value, dict) and not value.keys() & {"en"}:
            yield from (f"{key}.{below}" for below in value)
        else:
            yield key


def test_each_key_of_the_file_has_a_question_and_each_question_a_key():
    values = values_in((SHIPPED / NAME).read_text("utf-8"))
    asked = [question.key for question in QUESTIONS]

    assert len(asked) == len({*asked})
    assert {*asked} == {*ANSWERS, *CHOICES} == {*keys_of(values)}


def test_all_that_may_be_ticked_has_a_name_and_a_drawing():
    drawn = [path.stem for path in (ASSETS / "ways").glob("*.svg")]
    things = {path.stem for path in (ASSETS / "pictures/day/room").glob("*.svg")}

    assert tuple(WAYS) == tuple(WAYS_SAY) == ROUTES
    assert sorted(drawn) == sorted(ROUTES)
    assert tuple(ITEMS) == ROOM_ITEMS
    assert things.issuperset(ITEMS)
    assert {*KNOWN} == {*CHOICES}


def test_the_file_requires_what_the_questions_require():
    """The comments of the shipped file and the compiler's list say the same."""
    text = (SHIPPED / NAME).read_text("utf-8")
    parts = re.findall(r"((?:^#.*\n)+)\[?(\w+)", text, re.MULTILINE)
    said = {key for comment, key in parts if "# REQUIRED" in comment}

    assert {one.key.partition(".")[0] for one in QUESTIONS if one.is_required} == said


@pytest.fixture
def examples(tmp_path):
    """Answer everything with its example, in a copy of the shipped content."""
    folder = tmp_path / "content"
    shutil.copytree(SHIPPED, folder)
    file = folder / NAME
    read = read_clinic_file(folder, ("en", "es"))
    file.write_bytes(read.with_ticks("routes", ROUTES))
    for question in QUESTIONS:
        if words := question.example:
            read = read_clinic_file(folder, ("en", "es"))
            file.write_bytes(read.with_answer(question.key, words))
    return folder


def test_no_example_is_a_sample_or_a_bad_answer(examples):
    looked = DraftAnswers(examples, ASSETS).look(date(2026, 12, 1))

    assert not looked.problem
    assert looked.faults.keys() == {"phone_day", "phone_night"}  # without examples


def test_a_question_is_asked_of_the_ways_that_a_clinic_has():
    (before,) = (topic for topic in topics() if topic.id == "before")

    asked = before.asked(("spray", "lozenge"))

    assert [one.way for one in asked] == ["spray", "lozenge"]
    assert "Nose spray" in asked[0].asks


def test_the_questions_are_in_the_program_as_it_is_packed():
    spec = Path(__file__).parents[3] / "build_spec.spec"

    assert "kiosk/authoring/answers" in spec.read_text("utf-8")
