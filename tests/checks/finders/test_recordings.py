"""Recordings: only what says the words of its page counts."""

import os

import pytest
from minimal import PLAIN
from sound import ogg

from kiosk.content.speech.narrate import note_person
from kiosk.content.speech.recordings import MOST_BYTES, NARRATION, sound_sum

FOLDER, FILE = "en", "en/page.ogg"


@pytest.fixture
def recorded(house):
    """Put a recording beside the page, which Ann has made of its words."""
    edition = house.check().sound().editions["en"]
    record(house, FILE)
    note_person(edition, house.folder / FOLDER, edition.pages["page"], "Ann")
    return house


def record(house, name):
    (house.folder / name).write_bytes(ogg(10))


def played(house):
    return house.check().sound().editions["en"].recordings.get("page")


def found(house):
    return [one.found for one in house.check().findings if one.rule == "A3"]


def test_a_recording_of_the_words_is_played(recorded):
    recording = played(recorded)

    assert (recording.by, recording.voice) == ("person", "Ann")
    assert found(recorded) == []


def test_one_of_other_words_is_not_and_staff_are_told(recorded):
    recorded.write(
        "en/page.md", recorded.read("en/page.md") + f"\nOther words. {PLAIN}\n"
    )

    assert played(recorded) is None
    (told,) = found(recorded)
    assert "changed since it was recorded" in told


def test_one_that_nobody_told_of_is_not_played(house):
    record(house, FILE)

    assert played(house) is None
    (told,) = found(house)
    assert "does not tell who recorded this file" in told


def test_one_without_a_page_is_told_of(recorded):
    record(recorded, "en/gone.ogg")

    (told,) = found(recorded)
    assert "no page 'gone'" in told


def test_one_that_is_gone_is_told_of(recorded):
    (recorded.folder / FILE).unlink()

    assert played(recorded) is None
    (told,) = found(recorded)
    assert "page.ogg, which is not there" in told


def test_another_file_under_its_name_is_not_played(recorded):
    (recorded.folder / FILE).write_bytes(ogg(11))

    assert played(recorded) is None
    (told,) = found(recorded)
    assert "does not tell who recorded this file" in told


@pytest.mark.parametrize("sound", [b"", ogg(10)[:-1], ogg(0.3), ogg(353)])
def test_what_cannot_be_its_words_is_not_played(recorded, sound):
    """As noted by an earlier kiosk, or by hand."""
    notes = recorded.read(f"en/{NARRATION}")
    notes = notes.replace(sound_sum(ogg(10)), sound_sum(sound))
    recorded.write(f"en/{NARRATION}", notes)
    (recorded.folder / FILE).write_bytes(sound)

    assert played(recorded) is None
    (told,) = found(recorded)
    assert told.endswith("So it is not played.")


def pipe(path):
    os.mkfifo(path)


def folder(path):
    path.mkdir()


def too_long(path):
    path.touch()
    os.truncate(path, MOST_BYTES + 1)  # a file of nothing takes no room on a disk


@pytest.mark.parametrize(
    ("put", "why"),
    [
        (pipe, "no plain file"),
        (folder, "no plain file"),
        (too_long, "too large"),
    ],
)
def test_what_cannot_be_read_to_its_end_is_told_at_once_and_not_played(
    recorded, put, why
):
    path = recorded.folder / FILE
    path.unlink()
    put(path)

    (mark,) = [one for one in recorded.check().findings if one.rule == "A3"]

    assert (mark.path, why in mark.found) == (path, True)
    assert "plain file of 32 MB at most" in mark.mend
    assert played(recorded) is None


@pytest.mark.parametrize("start", [-1, 10**12, 10**30])
def test_a_moment_that_no_recording_has_is_told(recorded, start):
    notes = recorded.read(f"en/{NARRATION}")
    recorded.write(f"en/{NARRATION}", notes.replace("[]", f"[{start}]"))

    (told,) = found(recorded)

    assert "do not tell who recorded page.ogg" in told
    assert played(recorded) is None


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("# notes\n[page", 2, "The bracket is not closed. Write: [page]"),
        ("page = 1", 1, "'page' must be a table"),
        ('\n[page]\nby = "a robot"', 2, "do not tell who recorded page.ogg"),
    ],
)
def test_notes_that_cannot_be_read_are_told_with_their_line(recorded, text, line, told):
    recorded.write(f"en/{NARRATION}", text)

    assert played(recorded) is None
    (one,) = [one for one in recorded.check().findings if one.rule == "A3"]
    assert (one.path, one.line) == (recorded.folder / "en" / NARRATION, line)
    assert told in one.found
