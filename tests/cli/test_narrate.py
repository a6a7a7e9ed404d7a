"""`kiosk narrate`: recordings by the machine's voice, and by people."""

import os
import shutil
import tomllib
import wave
from pathlib import Path
from shutil import which
from subprocess import run

import pytest
from minimal import PLAIN
from sound import ogg

WORDS = Path(__file__).parents[2] / "content" / "words.en.toml"


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
    path.write_text(path.read_text("utf-8") + f"\nMore words. {PLAIN}\n", "utf-8")

    _, output, _ = kiosk("check")

    assert "changed since it was recorded" in output
    assert "kiosk narrate --language en one" in output


@pytest.fixture
def recording(content):
    """Put a person's recording beside the page; nobody has noted it yet."""
    path = content / "en" / "one.ogg"
    path.write_bytes(ogg(5))
    return path


def test_what_a_person_recorded_is_kept(kiosk, content, recording):

    assert kiosk("narrate", "--person", "Ann", "one")[0] == 0
    code, output, _ = kiosk("narrate", "one")

    assert (code, output) == (0, "one: kept, a person has recorded it\n")
    assert recording.read_bytes() == ogg(5)
    assert notes(content)["one"]["by"] == "person"
    assert notes(content)["one"]["voice"] == "Ann"


def test_what_nobody_has_noted_is_kept(kiosk, recording):
    code, output, _ = kiosk("narrate", "one")

    assert code == 0
    assert "kept, nobody noted who recorded this file; kiosk narrate --p" in output
    assert recording.read_bytes() == ogg(5)


def test_what_took_the_place_of_the_machine_s_is_kept(kiosk, recording):
    recording.unlink()
    assert kiosk("narrate", "one")[0] == 0
    recording.write_bytes(ogg(5))

    _, found, _ = kiosk("check")
    code, output, _ = kiosk("narrate", "one")

    assert "narration.toml does not tell who recorded this file" in found
    assert (code, recording.read_bytes()) == (0, ogg(5))
    assert "kept, nobody noted" in output


def test_a_recording_that_is_too_old_is_kept_and_called_so(kiosk, content, recording):
    assert kiosk("narrate", "--person", "Ann", "one")[0] == 0
    page = content / "en" / "one.md"
    page.write_text(page.read_text("utf-8") + f"\nMore words. {PLAIN}\n", "utf-8")

    _, output, _ = kiosk("narrate", "one")

    assert "its words have changed since and it is not played" in output
    assert 'kiosk narrate --person "Ann" one' in output


def test_a_page_is_given_back_to_the_machine(kiosk, content, recording):
    assert kiosk("narrate", "--person", "Ann", "one")[0] == 0
    recording.unlink()

    assert kiosk("narrate", "one")[0] == 0

    assert notes(content)["one"]["by"] == "machine"


@pytest.mark.parametrize(
    ("sound", "fault"),
    [
        (b"", "It is no Ogg Vorbis file, or its end is missing."),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "It is no Ogg Vorbis file"),
        (ogg(5)[:-1], "It is no Ogg Vorbis file, or its end is missing."),
        (ogg(5)[:60], "It is no Ogg Vorbis file, or its end is missing."),
        (ogg(0.3), "It plays 0.3 seconds; to read this page takes about 4."),
        (ogg(353), "It plays 353.0 seconds; to read this page takes about 4."),
    ],
)
def test_what_cannot_be_the_recording_is_not_noted(
    kiosk, content, recording, sound, fault
):
    recording.write_bytes(sound)

    code, output, errors = kiosk("narrate", "--person", "Ann", "one")

    assert (code, output) == (2, "")
    assert f"{recording}: {fault.rstrip('.')}" in errors
    assert "Put the recording of Ann in its place, as Ogg Vorbis" in errors
    assert not (content / "en" / "narration.toml").exists()


def test_the_machine_s_own_file_is_no_person_s(kiosk, content):
    assert kiosk("narrate", "one")[0] == 0

    code, _, errors = kiosk("narrate", "--person", "Ann", "one")

    assert code == 2
    assert "This is the file that the machine made. Put the recording of Ann" in errors
    assert notes(content)["one"]["by"] == "machine"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--person", "", "one"], 'Say who has read it: --person "Ann Lee".'),
        (["--person", ""], 'Say who has read it: --person "Ann Lee".'),
        (["--person", "Ann"], "Name the pages that Ann has read: kiosk narrate"),
        (["--person", "Ann", "Lee", "one"], 'stands in quotes: --person "Ann Lee".'),
    ],
)
def test_who_read_what_has_to_be_said(kiosk, content, recording, words, said):
    code, output, errors = kiosk("narrate", *words)

    assert (code, output) == (2, "")
    assert said in errors
    assert [*content.glob("en/*.ogg")] == [recording]


def test_what_the_kiosk_refuses_is_not_recorded(kiosk, content):
    page = content / "en" / "two.md"
    page.write_text(page.read_text("utf-8") + "\nIt is 100% safe.\n", "utf-8")
    shutil.copy(WORDS, content)

    for words in (["one"], ["--words", "one"], ["--person", "Ann", "one"]):
        code, output, errors = kiosk("narrate", *words)

        assert (code, output) == (1, "")
        assert f"{page}:11" in errors
    assert not [*content.glob("en/*.ogg")]


FULL = """
import resource, sys
from kiosk.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
sys.exit(main(sys.argv[1:]))
"""
"""The kiosk's own commands where the disk is full after so many bytes."""


def test_notes_that_cannot_be_written_stay_whole(kiosk, process, content, recording):
    assert kiosk("narrate", "--person", "Ann", "one")[0] == 0
    path = content / "en" / "narration.toml"
    whole = path.read_bytes()
    (content / "en" / "two.ogg").write_bytes(ogg(5))

    command = ("narrate", "--person", "Bea", "two")
    code, output, errors = process(*command, program=("-c", FULL))

    assert (code, output) == (2, "")
    assert f"{path} cannot be written: File too large." in errors
    assert path.read_bytes() == whole
    assert sorted(one.name for one in path.parent.glob("narration*")) == [path.name]


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        ("[two]\ntext = 5\n", "do not tell who recorded two.ogg"),
        ("[two\n", "The bracket is not closed. Write: [two]"),
    ],
)
def test_a_slip_in_the_notes_costs_no_recording(kiosk, content, recording, slip, told):
    assert kiosk("narrate", "--person", "Ann", "one")[0] == 0
    path = content / "en" / "narration.toml"
    whole = path.read_text("utf-8")
    path.write_text(whole + slip, "utf-8")

    for options in ([], ["--person", "Ann"]):
        code, _, errors = kiosk("narrate", *options, "one")

        assert code == 1
        assert f"{path}:{whole.count(chr(10)) + 1}: " in errors
        assert told in errors
    assert recording.read_bytes() == ogg(5)
    assert path.read_text("utf-8").endswith(slip)


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
