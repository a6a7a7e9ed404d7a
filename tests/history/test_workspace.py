"""Drafts apart from what is shown, and their way to the screen."""

import pytest
from history import files

from kiosk.errors import KioskError
from kiosk.history.workspace import Workspace

ONE, TWO = "en/one.md", "en/two.md"


def test_a_draft_is_apart_from_what_is_shown(desk, content):
    before = files(content)

    desk.save(ONE, b"typed")

    assert files(content) == before
    assert files(desk.draft) == before | {ONE: b"typed"}
    assert [(one.name, one.kind) for one in desk.changes()] == [(ONE, "changed")]


def test_to_publish_shows_the_draft_as_one_version(desk, content):
    desk.save(ONE, b"typed")
    desk.save("en/three.md", b"new")
    desk.remove(TWO)

    version = desk.publish("Ann Lee", "Shorter words")

    assert files(content) == files(desk.draft)
    assert (version.number, version.who, version.why) == (2, "Ann Lee", "Shorter words")
    assert {one.name: one.kind for one in version.changes} == {
        ONE: "changed",
        "en/three.md": "new",
        TWO: "gone",
    }
    assert desk.changes() == ()
    assert desk.history.text(1, TWO) == "Page two.\n"


def test_what_others_change_comes_into_the_draft(desk, content):
    desk.save(ONE, b"typed")
    (content / TWO).write_bytes(b"theirs")
    (content / "en/three.md").write_bytes(b"theirs too")

    look = desk.look()

    assert look.taken == ("en/three.md", TWO)
    assert look.outside == ()
    assert desk.read(TWO) == b"theirs"
    assert desk.read(ONE) == b"typed"


def test_both_texts_are_shown_where_both_changed(desk, content):
    desk.save(ONE, b"typed")
    (content / ONE).write_bytes(b"theirs")

    (found,) = desk.outside()

    assert (found.ours, found.theirs, found.name) == (b"typed", b"theirs", ONE)
    assert (content / ONE).read_bytes() == b"theirs"
    with pytest.raises(KioskError, match=ONE):
        desk.publish("Ann", "")
    desk.settle(found, b"both")
    desk.publish("Ann", "Both")
    assert (content / ONE).read_bytes() == b"both"
    texts = [desk.history.text(number, ONE) for number in (1, 2, 3)]
    assert texts == ["Page one.\n", "theirs", "both"]


def test_what_others_showed_is_a_version_of_its_own(desk, content):
    desk.save(ONE, b"typed")
    desk.publish("Ann", "")
    (content / TWO).write_bytes(b"theirs")
    desk.save(ONE, b"typed again")

    desk.publish("Ann", "")

    versions = desk.history.versions()[1:]
    assert [one.who for one in versions] == ["Ann", "Changed outside", "Ann"]
    assert [one.changes[0].name for one in versions] == [ONE, TWO, ONE]


def test_a_version_is_undone_by_a_new_one(desk, content):
    before = files(content)
    desk.save(ONE, b"typed")
    number = desk.publish("Ann", "A slip").number
    desk.save(TWO, b"later")
    desk.publish("Bo", "")

    version = desk.undo(number, "Bo")

    assert files(content) == before | {TWO: b"later"}
    assert version.why == "Undo version 2: A slip"
    assert desk.changes() == ()


def test_files_are_restored_by_a_new_version(desk, content):
    before = files(content)
    desk.save(ONE, b"typed")
    desk.save(TWO, b"typed")
    desk.publish("Ann", "")

    desk.restore(1, "Ann", [ONE])

    assert files(content) == before | {TWO: b"typed"}


def test_two_people_in_one_file_lose_nothing(desk, content):
    other = Workspace(content)
    assert desk.read(ONE) == other.read(ONE)
    other.save(ONE, b"theirs")

    desk.save(ONE, b"ours")
    desk.save(ONE, b"ours, more")

    assert desk.read(ONE) == b"theirs"
    (found,) = other.outside()
    assert (found.ours, found.theirs) == (b"ours, more", b"theirs")
    with pytest.raises(KioskError, match=ONE):
        other.publish("Bo", "")
    desk.settle(found, b"ours, more")
    assert other.read(ONE) == b"ours, more"
    assert desk.outside() == ()
    kept = [path.read_bytes() for path in content.glob(".studio/kept/*/en/*")]
    assert kept == [b"theirs"]


def test_what_came_while_one_decided_is_kept(desk, content):
    desk.save(ONE, b"ours")
    (content / ONE).write_bytes(b"theirs")
    (found,) = desk.outside()
    other = Workspace(content)
    other.read(ONE)
    other.save(ONE, b"ours, and what another typed")

    desk.settle(found, b"theirs")

    kept = {path.read_bytes() for path in content.glob(".studio/kept/*/en/*")}
    assert kept == {b"ours", b"ours, and what another typed"}


def test_what_was_typed_in_a_page_that_goes_is_kept(desk, content):
    desk.save(ONE, b"typed, and never shown")

    desk.remove(ONE)
    desk.remove(TWO)

    kept = [path.read_bytes() for path in content.glob(".studio/kept/*/en/*")]
    assert kept == [b"typed, and never shown"]
