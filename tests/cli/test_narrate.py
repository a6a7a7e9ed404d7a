"""`kiosk narrate`: recordings by the machine's voice, and by people."""

import os
import tomllib
import wave
from pathlib import Path
from shutil import which
from subprocess import run


def notes(content):
    return tomllib.loads((content / "en" / "narration.toml").read_text("utf-8"))


def seconds(ogg, folder):
    """Decode the recording, and return how long it is."""
    run(["oggdec", "-Q", "-o", folder / "back.wav", ogg], check=True)
    with wave.open(str(folder / "back.wav")) as back:
        return back.getnframes() / back.getframerate()


def test_pages_are_recorded_and_marked_as_machine_made(kiosk, content, tmp_path):
    code, output, errors = kiosk("narrate", "one", "two")

    assert (code, errors) == (0, "")
    assert output.splitlines()[0].startswith("one: ")
    assert "by a machine" in output
    note = notes(content)["one"]
    assert (note["by"], note["voice"]) == ("machine", "espeak-ng en")
    assert note["starts"] == sorted(set(note["starts"]))
    assert note["starts"][0] == 0
    length = seconds(content / "en" / "one.ogg", tmp_path)
    assert note["starts"][-1] / 1000 < length < 60


def test_all_is_well_after_it(kiosk):
    assert kiosk("narrate")[0] == 0

    _, output, _ = kiosk("check")

    assert "A3" not in output


def test_a_page_that_changed_is_told_of(kiosk, content):
    assert kiosk("narrate", "one")[0] == 0
    path = content / "en" / "one.md"
    path.write_text(path.read_text("utf-8") + "\nMore words.\n", "utf-8")

    _, output, _ = kiosk("check")

    assert "changed since it was recorded" in output
    assert "kiosk narrate --language en one" in output


def test_what_a_person_recorded_is_kept(kiosk, content):
    recording = content / "en" / "one.ogg"
    recording.write_bytes(b"OggS of a person")

    assert kiosk("narrate", "--person", "Ann", "one")[0] == 0
    code, output, _ = kiosk("narrate", "one")

    assert (code, output) == (0, "one: kept, a person has recorded it\n")
    assert recording.read_bytes() == b"OggS of a person"
    assert notes(content)["one"]["by"] == "person"
    assert notes(content)["one"]["voice"] == "Ann"


def test_a_person_has_to_record_first(kiosk, content):
    code, _, errors = kiosk("narrate", "--person", "Ann", "one")

    assert code == 1
    assert "Put the recording there first" in errors
    assert not (content / "en" / "narration.toml").exists()


def test_the_words_to_read_can_be_printed(kiosk):
    code, output, _ = kiosk("narrate", "--words", "one")

    assert code == 0
    assert output.startswith("# one\n\nPage one\n")


def test_a_page_that_is_not_there_is_told_of(kiosk):
    code, _, errors = kiosk("narrate", "tow")

    assert code == 2
    assert "There is no page 'tow' in en. Did you mean 'two'?" in errors


def test_a_missing_program_is_named_with_its_package(kiosk, content, tmp_path):
    bare = tmp_path / "bin"
    bare.mkdir()
    Path(bare, "espeak-ng").symlink_to(which("espeak-ng"))

    code, _, errors = kiosk("narrate", "one", PATH=os.fspath(bare))

    assert code == 2
    assert "oggenc must be here" in errors
    assert "apt-get install vorbis-tools" in errors
    assert not (content / "en" / "one.ogg").exists()
