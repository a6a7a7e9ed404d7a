"""What comes from elsewhere: names, links, and notes that others have put there."""

import os
from hashlib import sha1

import pytest
from history import files
from msgspec.json import encode

from kiosk.errors import KioskError
from kiosk.history.workspace import Workspace

ONE = "en/one.md"


def note(content, after, before=None, name=""):
    """Leave the note of a publication of the last version that is under way."""
    desk = Workspace(content)
    key = desk.history.versions()[-1].key
    kept = {file: desk.history.store.put(data) for file, data in after.items()}
    journal = {"key": key, "before": before or {}, "after": kept, "base": {}}
    folder = content / ".studio/publishing"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name or key}.json"
    path.write_bytes(encode(journal))
    return path


@pytest.mark.skipif(os.name == "nt", reason="a name has letters there")
def test_a_name_that_is_no_utf_8_holds_nobody_up(content):
    odd = os.fsdecode(b"en/caf\xe9.md")
    (content / odd).write_bytes(b"theirs")
    desk = Workspace(content)
    desk.save(ONE, b"typed")
    (desk.draft / odd).write_bytes(b"ours")

    desk.publish("Ann", "")

    assert files(content)[odd] == b"ours"
    assert Workspace(content).changes() == ()
    assert desk.history.versions()[-1].why == "Changed en/caf\ufffd.md, en/one.md"


def test_a_note_leads_nowhere_else(content):
    path = note(content, {"../out.md": b"theirs"})

    with pytest.raises(KioskError, match=path.name):
        Workspace(content)

    assert not (content.parent / "out.md").exists()


def test_a_copy_of_a_note_publishes_nothing_again(content):
    desk = Workspace(content)
    before = sha1(b"blob 10\0Page one.\n", usedforsecurity=False).hexdigest()
    note(content, {ONE: b"old"}, {ONE: before}, "x-PC (conflicted copy)")

    again = Workspace(content)

    assert again.told == ()
    assert files(content)[ONE] == b"Page one.\n"
    assert desk.changes() == ()


def test_the_hidden_folder_is_no_link(content, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (content / ".studio").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(KioskError, match="is a link"):
        Workspace(content)


@pytest.mark.skipif(os.name == "nt", reason="makes a link")
def test_a_name_in_another_spelling_takes_nothing_away(content):
    """As on disks that do not tell capitals: here the other name is a link."""
    big = "en/One.md"
    (content / ONE).rename(content / big)
    desk = Workspace(content)
    (desk.draft / big).rename(desk.draft / ONE)
    (content / ONE).symlink_to("One.md")

    desk.publish("Ann", "")

    assert files(content)[ONE] == b"Page one.\n"
    assert not (content / ONE).is_symlink()


def test_what_a_system_leaves_in_the_hidden_folder_is_passed_over(content):
    desk = Workspace(content)
    for folder in ("aside", "publishing", "staged", "here"):
        (content / ".studio" / folder).mkdir(exist_ok=True)
        (content / ".studio" / folder / "desktop.ini").write_bytes(b"theirs")
    desk.save(ONE, b"typed")

    assert desk.outside() == ()
    desk.publish("Ann", "")

    assert files(content)[ONE] == b"typed"


@pytest.mark.parametrize("text", ["[" * 100_000, "{", '{"en/one.md": 5}', "\0"])
def test_a_damaged_note_holds_nobody_up(content, text):
    desk = Workspace(content)
    desk.save(ONE, b"typed")
    (content / ".studio/base.json").write_text(text)

    again = Workspace(content)

    assert (again.read(ONE), again.told) == (b"typed", ())
