"""Recordings: only what says the words of its page counts."""

import pytest

from kiosk.content.narrating import note_person
from kiosk.content.narration import NARRATION, recording_of
from kiosk.content.spoken import manner_of, page_aloud

FOLDER, FILE = "en", "en/page.ogg"


@pytest.fixture
def recorded(house):
    """Put a recording beside the page, which Ann has made of its words."""
    edition = house.check().sound().editions["en"]
    record(house, FILE)
    note_person(edition, house.folder / FOLDER, edition.pages["page"], "Ann")
    return house


def record(house, name):
    (house.folder / name).write_bytes(b"OggS")


def played(house):
    edition = house.check().sound().editions["en"]
    said = page_aloud(edition.pages["page"], manner_of(edition))
    return recording_of(house.folder / FOLDER, "page", said)


def found(house):
    return [one.found for one in house.check().findings if one.rule == "A3"]


def test_a_recording_of_the_words_is_played(recorded):
    path, recording = played(recorded)

    assert path == recorded.folder / FILE
    assert (recording.by, recording.voice) == ("person", "Ann")
    assert found(recorded) == []


def test_one_of_other_words_is_not_and_staff_are_told(recorded):
    recorded.write("en/page.md", recorded.read("en/page.md") + "\nOther words.\n")

    assert played(recorded) is None
    (told,) = found(recorded)
    assert "changed since it was recorded" in told


def test_one_that_nobody_told_of_is_not_played(house):
    record(house, FILE)

    assert played(house) is None
    (told,) = found(house)
    assert "does not tell who recorded it" in told


def test_one_without_a_page_is_told_of(recorded):
    record(recorded, "en/gone.ogg")

    (told,) = found(recorded)
    assert "no page 'gone'" in told


def test_one_that_is_gone_is_told_of(recorded):
    (recorded.folder / FILE).unlink()

    assert played(recorded) is None
    (told,) = found(recorded)
    assert "page.ogg, which is not there" in told


@pytest.mark.parametrize("text", ["[page", "page = 1", '[page]\nby = "a robot"'])
def test_notes_that_cannot_be_read_are_no_recording(recorded, text):
    recorded.write(f"en/{NARRATION}", text)

    assert played(recorded) is None
    (told,) = found(recorded)
    assert "does not tell" in told
