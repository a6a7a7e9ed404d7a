"""Disks that are full, folders that may not be written, and two who publish at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from disk import full_disk
from dresses import few
from history import PAGES, files

from kiosk.content.files.copies import names_in
from kiosk.content.files.stamps import fingerprint
from kiosk.errors import KioskError
from kiosk.history.copies import copies_in_content
from kiosk.history.workspace import Workspace

ROOT = Path(__file__).parents[2]
ONE, TWO = "en/one.md", "en/two.md"
LONG = b"A long line.\n" * 100

PUBLISHER = """
import sys
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.history.workspace import Workspace
content, who = Path(sys.argv[1]), sys.argv[2]
desk, done = Workspace(content), 0
for number in range(2):
    desk.save(f"en/{who}.md", f"{who} {number}".encode())
    try:
        done = desk.publish(who, f"{who} {number}").number
    except KioskError as error:
        assert "nothing to publish" in str(error), error
"""


NO_LOCKS = """
import fcntl
def flock(handle, operation):
    raise OSError(37, "No locks available")
fcntl.flock = flock
"""
"""As on some shares."""


def publish_at_once(content, program):
    words = [sys.executable, "-c", program, str(content)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    both = [subprocess.Popen([*words, who], env=environment) for who in ("ann", "bo")]
    assert [one.wait() for one in both] == [0, 0]


def test_two_who_publish_at_once_both_do(desk, content):
    publish_at_once(content, PUBLISHER)

    shown = files(content)
    assert (shown["en/ann.md"], shown["en/bo.md"]) == (b"ann 1", b"bo 1")
    texts = {
        desk.history.text(version.number, f"en/{who}.md")
        for version in desk.history.versions()
        for who in ("ann", "bo")
    }
    assert texts - {None} == {f"{who} {n}" for who in ("ann", "bo") for n in range(2)}


@pytest.mark.proof
def test_two_who_publish_where_nothing_can_be_locked_leave_whole_files(desk, content):
    """What is saved in one moment may be the older of two, or both are told of."""
    for _ in range(10):
        publish_at_once(content, NO_LOCKS + PUBLISHER.replace("nothing to ", ""))

    again = Workspace(content)
    for one in again.outside():
        again.settle(one, one.ours)
    if again.changes():
        again.publish("Ann", "")
    shown = files(content)
    assert shown == files(again.draft)
    assert {shown["en/ann.md"]} <= {b"ann 0", b"ann 1"}
    assert {shown["en/bo.md"]} <= {b"bo 0", b"bo 1"}
    assert again.told == ()


def test_a_full_disk_is_told_when_saving_and_nothing_is_lost(desk, content):
    desk.save(ONE, b"typed")
    before = files(content), files(desk.draft)

    with full_disk(200), pytest.raises(KioskError, match="disk has room"):
        desk.save(TWO, LONG)

    assert (files(content), files(desk.draft)) == before
    desk.save(TWO, LONG)
    assert desk.read(TWO) == LONG


@pytest.mark.parametrize("room", few([0, 300, 1200, 30, 100, 200, 500, 600, 900], 3))
def test_a_full_disk_leaves_all_or_nothing_shown(desk, content, room):
    before = files(content)
    desk.save(ONE, LONG)
    desk.save("en/new.md", os.urandom(800))

    try:
        with full_disk(room):
            desk.publish("Ann", "")
    except KioskError:
        assert files(content) == before
    again = Workspace(content)
    if again.changes():
        again.publish("Ann", "")
    assert files(content) == files(desk.draft)


def test_a_folder_that_cannot_be_written_is_told_with_a_remedy(content):
    (content / ".studio").write_bytes(b"no folder")

    with pytest.raises(KioskError, match="ask your IT"):
        Workspace(content)


def test_no_content_is_told(tmp_path):
    with pytest.raises(KioskError, match="holds clinic"):
        Workspace(tmp_path / "none")


@pytest.mark.parametrize(
    "name",
    ["../out.md", "/etc/x", "en/../../x", ".studio/x", "en\\x", "C:x", "", "a\0"],
)
def test_nothing_is_saved_outside_of_the_draft(desk, content, name):
    before = files(content)

    with pytest.raises(KioskError, match="name"):
        desk.save(name, b"x")

    assert files(content) == before


def test_what_a_power_cut_left_in_the_draft_is_brought_back(desk, content):
    desk.save(ONE, b"A line that was typed.\n")
    (desk.draft / ONE).write_bytes(b"\0" * 20)

    again = Workspace(content)

    assert again.read(ONE) == PAGES["one"].encode()
    assert "destroyed" in again.told[0]


def test_a_draft_without_its_notes_takes_nothing_away(desk, content):
    desk.save(ONE, b"typed")
    (content / ".studio/base.json").write_bytes(b"\0" * 9)
    (content / TWO).write_bytes(b"theirs")

    again = Workspace(content)

    assert again.outside() == ()
    assert (again.read(TWO), again.read(ONE)) == (b"theirs", b"typed")


def test_where_nobody_knows_who_changed_what_a_person_decides(desk, content):
    desk.save(ONE, b"typed")
    (content / ".studio/base.json").unlink()
    (content / ".studio/history").rename(content / ".studio/away")
    (content / TWO).write_bytes(b"theirs")

    again = Workspace(content)

    assert {one.name for one in again.outside()} == {ONE, TWO}
    assert (files(content)[TWO], again.read(ONE)) == (b"theirs", b"typed")


def test_a_draft_that_somebody_took_away_is_made_anew(desk, content):
    desk.save(ONE, b"typed")
    desk.publish("Ann", "")
    desk.draft.rename(content / ".studio/away")

    again = Workspace(content)

    assert files(again.draft) == files(content)
    assert again.changes() == ()


def test_a_folder_that_somebody_emptied_takes_nothing_away(desk, content):
    desk.save(ONE, b"typed")
    for path in [*content.glob("en/*"), content / "clinic.toml"]:
        path.unlink()

    desk.look()
    desk.publish("Ann", "All of it again")

    assert files(content) == files(desk.draft)
    assert len(files(content)) == len(PAGES) + 1


def test_a_draft_that_lost_most_of_its_files_is_not_published(desk, content):
    before = files(content)
    for name in (ONE, TWO):
        (desk.draft / name).unlink()

    with pytest.raises(KioskError, match="2 of 3 files"):
        desk.publish("Ann", "")

    assert files(content) == before


def test_who_may_write_in_the_content_may_write_in_all_that_comes(content):
    content.chmod(0o2775)
    desk = Workspace(content)
    desk.save("en/new.md", b"typed")
    desk.publish("Ann", "")

    folders = [path for path in content.rglob("*") if path.is_dir()]
    made = {path.stat().st_mode & 0o7777 for path in folders if path.name != "en"}
    assert made == {0o2775}


def test_who_stops_it_in_time_has_changed_nothing(desk, content):
    before = files(content)
    desk.save(ONE, b"typed")
    told = []

    def stop(done, of):
        told.append((done, of))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.publish("Ann", "", stop)

    assert told == [(1, 1)]
    assert files(content) == before
    assert desk.publish("Ann", "").number == 2


def test_a_file_that_others_change_meanwhile_stays_theirs(desk, content):
    desk.save(ONE, b"typed")
    desk.save(TWO, b"typed")

    def meddle(done, of):
        (content / TWO).write_bytes(b"theirs")

    desk.publish("Ann", "", meddle)

    assert (files(content)[ONE], files(content)[TWO]) == (b"typed", b"theirs")
    (found,) = desk.outside()
    assert (found.ours, found.theirs) == (b"typed", b"theirs")


def test_our_own_saving_is_no_change_from_outside(desk, content):
    desk.save(ONE, b"typed")
    desk.publish("Ann", "")
    for path in content.glob("en/*"):
        os.utime(path)
        path.write_bytes(path.read_bytes())

    look = desk.look()

    assert (look.taken, look.outside) == ((), ())


def test_nothing_of_it_wakes_a_kiosk(desk, content):
    before = fingerprint(content)

    desk.save(ONE, b"typed")
    desk.look()

    assert fingerprint(content) == before
    assert ".studio" not in names_in(content)


def test_of_two_copies_one_is_kept_and_both_are_in_the_history(desk, content):
    copy = "en/one (conflicted copy).md"
    (content / copy).write_bytes(b"Page one, newer.\n")
    (found,) = copies_in_content(content, content / "none")
    assert (found.name, found.original) == (copy, ONE)
    assert found.said

    version = desk.keep(found, "Ann", copy_is_right=True)

    assert files(content)[ONE] == b"Page one, newer.\n"
    assert copy not in files(content)
    assert desk.history.text(version.number - 1, ONE) == "Page one.\n"
    assert files(desk.draft) == files(content)
    assert copies_in_content(content, content / "none") == ()


def test_a_copy_that_is_not_right_goes(desk, content):
    copy = "en/one (conflicted copy).md"
    (content / copy).write_bytes(b"worse")
    (found,) = copies_in_content(content, content / "none")

    version = desk.keep(found, "Ann", copy_is_right=False)

    assert files(content)[ONE] == b"Page one.\n"
    assert desk.history.text(version.number - 1, copy) == "worse"
