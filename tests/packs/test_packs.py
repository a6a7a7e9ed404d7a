"""Which packs a kiosk takes, keeps, leaves, and goes back to."""

import re
import shutil
from pathlib import Path

import pytest
from fleet import content_of

from kiosk.packs.kept import is_whole
from kiosk.packs.paths import path_faults
from kiosk.packs.pointer import content_folder, named_packs
from kiosk.packs.rings import is_among, place_of
from kiosk.packs.status import read_status
from kiosk.settings.settings import Settings, StateSettings
from kiosk.settings.update import UpdateSettings


@pytest.mark.proof
def test_a_stick_serves_as_well(fleet, client):
    fleet.publish("Two.")

    code, output, _ = client.update("--from", fleet.site)

    assert (code, client.shown) == (0, "Two.")
    assert f"Asking {fleet.site} for channel north." in output


def test_a_stick_that_is_not_there(fleet, client):
    line = client.refuses("--from", fleet.home / "stick")

    assert "is not there. Plug in the stick" in line


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("KIOSK_UPDATE_ROOT", "/nowhere/root.json", "cannot be read"),
        ("KIOSK_UPDATE_FOLDER", "/nowhere", "is not there"),
    ],
)
def test_what_keeps_a_look_from_beginning_is_kept(client, name, value, fault):
    shutil.rmtree(client.packs)
    url = {"KIOSK_UPDATE_URL": ""} if "FOLDER" in name else {}

    assert client.update(**url, **{name: value})[0] == 2

    assert fault in read_status(client.packs).fault


def test_a_share_that_is_away_is_no_fault_for_staff(client):
    """It is kept for who watches over the fleet."""
    around = {"KIOSK_UPDATE_URL": "", "KIOSK_UPDATE_FOLDER": "/nowhere"}

    code, errors = client.look(**around)

    assert (code, errors, client.shown) == (0, "", "One.")
    status = read_status(client.packs)
    assert (status.pack, "/nowhere is not there" in status.fault) == (1, True)


def test_a_folder_that_is_a_link_is_not_signed(fleet, kiosk):
    """Who checks reads through it; a pack would be without what is in it."""
    content_of(fleet.content)
    elsewhere = fleet.home / "elsewhere"
    elsewhere.mkdir()
    (fleet.content / "pictures").symlink_to(elsewhere)
    words = ("pack", fleet.site, "north", "--content", fleet.content)

    code, _, errors = kiosk("publish", *words, "--keys", fleet.keys)

    assert code == 2
    assert "pictures is a link. A pack has files alone" in errors


def test_a_pack_with_a_mistake_is_not_signed(fleet, kiosk):
    content_of(fleet.content)
    (fleet.content / "en/one.md").write_text("No header.\n")
    words = ("pack", fleet.site, "north", "--content", fleet.content)

    code, _, errors = kiosk("publish", *words, "--keys", fleet.keys)

    assert code == 1
    assert "one.md:1" in errors


def test_a_pack_that_does_not_pass_is_not_shown_nor_tried_again(fleet, client):
    """As when it was published by a program with other rules."""
    fleet.sign_anyway("No header.\n")

    code, _, errors = client.update()

    assert (code, client.shown) == (2, "One.")
    assert re.search(r"did not pass the check: .*\n.*en/one.md:1: ", errors)
    assert "Pack 2 did not pass on this kiosk before" in client.refuses()
    assert not [*client.packs.glob("2-*")]
    status = read_status(client.packs)
    assert (status.pack, "did not pass" in status.fault) == (1, True)


def test_a_pack_with_more_mistakes_than_a_pipe_holds(fleet, client):
    for number in range(400):
        page = fleet.content / f"en/{'a-long-name-' * 5}{number:03}.md"
        page.write_text("No header.\n")
    fleet.sign_anyway("No header.\n")

    code, _, errors = client.wait()

    assert (code, client.shown) == (2, "One.")
    assert "did not pass the check: 80" in errors
    assert re.search(r"… and 7\d\d more$", errors)
    assert "did not pass" in read_status(client.packs).fault


def test_a_trial_that_this_kiosk_cannot_make_refuses_no_pack(fleet, client):
    """As when its settings have a mistake just now: the pack may be right."""
    fleet.publish("Two.")
    (client.packs / "trial.snapshot").mkdir()

    assert "The pack cannot be tried: " in client.refuses()

    (client.packs / "trial.snapshot").rmdir()
    assert client.update()[0] == 0
    assert client.shown == "Two."


@pytest.mark.proof
def test_a_pack_of_which_patients_would_see_nothing(fleet, client):
    """In release mode, and nobody has signed a page; that may change."""
    fleet.publish("Two.")

    code, _, errors = client.update(KIOSK_CONTENT_RELEASE="true")

    assert (code, client.shown) == (2, "One.")
    assert "In release mode patients would see nothing of this pack" in errors
    assert client.update()[0] == 0
    assert client.shown == "Two."


@pytest.mark.proof
def test_two_older_packs_are_kept_and_gone_back_to(fleet, client):
    for words in ("Two.", "Three.", "Four."):
        fleet.publish(words)
        assert client.update()[0] == 0
    names = named_packs(client.packs)
    assert [name.partition("-")[0] for name in names] == ["4", "3", "2"]
    assert {path.name for path in client.packs.glob("*-*") if path.is_dir()} == {*names}

    (client.packs / names[1] / "en/one.md").write_text("damaged")
    code, _, errors = client.update("--fall-back", names[0])

    assert (code, client.shown) == (0, "Two.")
    assert "Pack 4 could not be loaded here. Pack 2 is shown again." in errors
    status = read_status(client.packs)
    assert (status.pack, "Pack 4 could not" in status.fault) == (2, True)


@pytest.mark.proof
def test_a_pack_that_was_damaged_is_mended(client, server):
    (name,) = named_packs(client.packs)
    (client.packs / name / "en/one.md").write_text("damaged")

    assert client.update()[0] == 0

    assert client.shown == "One."
    assert is_whole(client.packs, name)
    assert len([path for path in server.asked if "/blobs/" in path]) == 1


def test_the_last_pack_is_never_given_up(client):
    """What the settings name instead may be the sample, with a made-up clinic."""
    (name,) = named_packs(client.packs)

    code, _, errors = client.update("--fall-back", name)

    assert (code, client.shown, is_whole(client.packs, name)) == (0, "One.", True)
    assert "Pack 1 could not be loaded here. There is no older one: what" in errors
    assert "Pack 1 did not pass on this kiosk before" in client.refuses()


def test_a_pack_that_is_gone_is_no_reason_for_the_sample(client):
    (name,) = named_packs(client.packs)
    shutil.rmtree(client.packs / name)
    wish = UpdateSettings(folder="/media/stick")
    state = StateSettings(folder=str(client.packs.parent))

    settings = Settings(state=state, update=wish)

    assert content_folder(settings) == client.packs / name


def test_a_pack_goes_to_some_then_to_all(fleet, client):
    """The kiosk stands where its name puts it: below that share it has to wait."""
    place = place_of("waiting-room")
    fleet.publish("Two.", "--percent", max(place - 0.001, 0.0001))
    assert client.update(KIOSK_KIOSK_ID="waiting-room")[0] == 0
    assert client.shown == "One."
    promote = ("promote", fleet.site, "north", "--keys", fleet.keys, "--percent")

    fleet.well(*promote, place + 0.001)
    assert client.update(KIOSK_KIOSK_ID="waiting-room")[0] == 0
    assert client.shown == "Two."


@pytest.mark.proof
def test_a_pack_is_taken_back(fleet, client):
    fleet.publish("Two.", "--percent", 99.9999)
    assert client.update(KIOSK_UPDATE_RING="first")[0] == 0
    assert client.shown == "Two."

    where = (fleet.site, "north", "--keys", fleet.keys)
    assert "is withdrawn" in fleet.well("withdraw", *where)
    assert client.update()[0] == 0
    assert client.shown == "One."


def test_rings_hold_as_many_as_they_say():
    names = [f"kiosk-{number:05}" for number in range(10_000)]

    among = {
        part: [n for n in names if is_among(n, part, "auto")] for part in (1, 10, 100)
    }

    assert 70 < len(among[1]) < 130
    assert 900 < len(among[10]) < 1100
    assert len(among[100]) == 10_000
    assert {*among[1]} <= {*among[10]}
    assert is_among("any", 0.1, "first")
    assert not is_among("any", 99, "last")


@pytest.mark.parametrize(
    "path",
    [
        *("", "/a", "a//b", "../a", "a/../b", "./a", "a/.", ".git/x", "a."),
        *("a ", "c:a", "a\\b", "a\0b", "a\nb", "con", "x/AUX.md", "lpt1.txt"),
        *("a\u202eb", "x" * 121, "/".join("abcdefghi"), "y" * 201),
    ],
)
def test_a_path_that_no_pack_may_have(path):
    assert [*path_faults([path])]


@pytest.mark.parametrize(
    "paths", [("a.md", "A.md"), ("é.md", "e\u0301.md"), ("a", "a/b"), ("a", "a")]
)
def test_two_paths_that_are_one_somewhere(paths):
    assert [*path_faults(paths)]


def test_the_paths_of_our_own_content_are_good():
    ours = Path(__file__).parents[2] / "content"
    paths = [p.relative_to(ours).as_posix() for p in ours.rglob("*") if p.is_file()]
    assert len(paths) > 50
    assert not [*path_faults(path for path in paths if not path.startswith("."))]


def test_a_draft_is_in_no_pack(fleet, server):
    content_of(fleet.content)
    typed = fleet.content / ".studio/draft/en/one.md"
    typed.parent.mkdir(parents=True)
    typed.write_text("No header.\n")

    fleet.publish("Shown.")

    assert not [path for path in fleet.site.rglob("*") if path.name == ".studio"]
    names = b"".join(path.read_bytes() for path in fleet.site.rglob("*.json"))
    assert b".studio" not in names


def test_what_was_signed_stays_where_it_is_written(fleet):
    kept = fleet.content / "signed" / "en"
    kept.mkdir(parents=True)
    (kept / "page.0.json").write_text("what was signed")

    fleet.publish("Two.")

    files = [path for path in fleet.site.rglob("*") if path.is_file()]
    assert not [path for path in files if path.read_bytes() == b"what was signed"]
