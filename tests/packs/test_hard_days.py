"""Disks that are full, or fail, and processes that are ended at any moment."""

import random
import shutil
import subprocess
import sys
from datetime import date
from time import monotonic

import pytest
from dresses import few
from fleet import content_of

from kiosk.packs.kept import is_whole
from kiosk.packs.pointer import named_packs

EIO = """
import errno, os, re, sys

def fail(event, made):
    if event == "os.rename" and re.fullmatch({name!r}, os.path.basename(made[1])):
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(made[1]))

sys.addaudithook(fail)
"""
"""Python runs this when it starts, if it finds it as sitecustomize."""


def add_photo(fleet, size, words):
    """Publish a pack with a file of that *size*; return what is in it."""
    content_of(fleet.content, words)
    photo = random.Random(words).randbytes(size)  # noqa: S311  no secret
    (fleet.content / "photo.bin").write_bytes(photo)
    fleet.publish(words)
    return photo


def blob_of(fleet, data):
    (blob,) = (p for p in fleet.site.glob("blobs/*/*") if p.stat().st_size == len(data))
    return blob.name


@pytest.mark.proof
def test_a_fetch_goes_on_where_it_broke_off(fleet, server, client):
    photo = add_photo(fleet, 3_000_000, "Two.")

    def break_off(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(photo)))
        handler.end_headers()
        handler.wfile.write(photo[:2_000_000])

    server.answers[blob_of(fleet, photo)] = break_off
    assert "broke off" in client.refuses()
    server.answers.clear()
    server.forget()

    assert client.update()[0] == 0
    assert client.shown == "Two."
    assert server.sent < 1_300_000


@pytest.mark.parametrize("name", few(["current", r"2-[0-9a-f]{12}"]))
def test_a_disk_that_fails_as_a_name_is_given(fleet, client, tmp_path, name):
    """EIO where the pack gets its name, or the pointer is swapped; then all is well."""
    fleet.publish("Two.")
    hook = tmp_path / "hook/sitecustomize.py"
    hook.parent.mkdir()
    hook.write_text(EIO.format(name=name))

    code, _, errors = client.wait(before=hook.parent)

    assert (code, client.shown) == (2, "One.")
    assert "cannot be written or read: Input/output error." in errors
    assert client.update()[0] == 0
    assert client.shown == "Two."


@pytest.mark.proof
@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_disk_that_fails_at_any_rename(fleet, client, number):
    """The same by the system itself, at one rename after another."""
    fleet.publish("Two.")
    calls = "rename,renameat,renameat2"
    inject = f"inject={calls}:error=EIO:when={number * 4}"
    strace = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", calls, "-e", inject)

    code, _, errors = client.wait(under=strace)

    assert (code, client.shown) in {(2, "One."), (0, "Two.")}, errors
    (first, *_) = named_packs(client.packs)
    assert is_whole(client.packs, first)
    assert client.update()[0] == 0
    assert client.shown == "Two."


@pytest.fixture
def small_disk(client):
    """Let the packs lie on a disk of 12 MB."""
    if not shutil.which("mount"):
        pytest.skip("no mount here")
    kept = client.packs.rename(client.packs.with_name("kept"))
    client.packs.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(client.packs)]
    mounted = subprocess.run(command, check=False, capture_output=True, text=True)
    if mounted.returncode:
        kept.rename(client.packs.parent / "packs")
        pytest.skip(f"only root can mount: {mounted.stderr}")
    shutil.copytree(kept, client.packs, dirs_exist_ok=True, symlinks=True)
    yield client.packs
    subprocess.run(["umount", "-l", str(client.packs)], check=True)


def test_a_disk_that_gets_full_has_room_for_a_small_pack(
    fleet, server, client, small_disk
):
    photo = add_photo(fleet, 6_000_000, "Two.")
    blob = blob_of(fleet, photo)

    def fill(handler):
        """Let somebody else write, when the kiosk has found that there is room."""
        free = shutil.disk_usage(small_disk).free
        (small_disk / "others").write_bytes(bytes(free - 3_500_000))
        handler.answer(photo)

    server.answers[blob] = fill
    assert "No space left on device" in client.refuses()
    assert not [*small_disk.glob("2-*"), *small_disk.glob("incoming/*")]
    assert "Make room." in client.refuses()

    (fleet.content / "photo.bin").unlink()
    fleet.publish("Three.")
    assert client.update()[0] == 0
    assert client.shown == "Three."


@pytest.mark.proof
def test_room_is_made_by_a_pack_whose_files_are_wanted(fleet, client, small_disk):
    """What lay in the oldest is in a newer one too, or comes from the site."""
    photo = add_photo(fleet, 2_000_000, "Two.")
    assert client.update()[0] == 0
    (fleet.content / "photo.bin").unlink()
    content_of(fleet.content, "Three.")
    fleet.publish("Three.")
    assert client.update()[0] == 0
    (small_disk / "others").write_bytes(
        bytes(shutil.disk_usage(small_disk).free - 3_500_000)
    )
    (fleet.content / "photo.bin").write_bytes(photo)
    fleet.publish("Four.")

    code, _, errors = client.update()

    assert (code, errors, client.shown) == (0, "", "Four.")


@pytest.mark.parametrize("bad", few(["twin-a.md", "twin-b.md"]))
def test_one_of_two_equal_files_was_lost_on_the_way(fleet, client, bad):
    """A process was ended amid it, and the disk lost one of the two."""
    for name in ("twin-a.md", "twin-b.md"):
        (fleet.content / name).write_text("Both are the same.\n")
    fleet.publish("Two.")
    assert client.update()[0] == 0
    first, second = reversed(named_packs(client.packs))
    (client.packs / second / bad).unlink()
    (client.packs / second).rename(client.packs / f"{second}.new")
    (client.packs / "current").write_text(f"{first}\n")

    code, _, errors = client.update()

    assert (code, errors, client.shown) == (0, "", "Two.")


def kill_often(fleet, client, times, seed):
    """End updates at any moment; each time a whole pack is the one to show."""
    chance, number, seen = random.Random(seed), 2, set()  # noqa: S311
    add_photo(fleet, 400_000, "Number 2.")
    begun = monotonic()
    assert client.wait()[0] == 0
    longest = (monotonic() - begun) * 1.3
    for _ in range(times):
        if client.shown == f"Number {number}.":
            number += 1
            add_photo(fleet, 400_000, f"Number {number}.")
        process = client.start()
        try:
            process.wait(chance.uniform(0.1, longest))
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        first, *_ = named_packs(client.packs)
        assert is_whole(client.packs, first), first
        assert client.shown in {*("One.", f"Number {number - 1}.", f"Number {number}.")}
        seen.add(client.shown)
    assert client.wait()[0] == 0
    assert client.shown == f"Number {number}."
    left = [path.name for path in client.packs.glob("[0-9]*.new")]
    assert not left
    return seen


def test_updates_that_are_killed(fleet, client):
    kill_often(fleet, client, 2, seed=date.today().toordinal())  # noqa: DTZ011


@pytest.mark.proof
def test_two_hundred_updates_that_are_killed(fleet, client):
    seen = kill_often(fleet, client, 200, seed=date.today().toordinal())  # noqa: DTZ011

    assert len(seen) > 10


@pytest.mark.parametrize("left", [b"", b"\0" * 900, b'{"signatures": [{"keyid'])
def test_what_a_power_cut_leaves_of_what_was_signed(client, left):
    for path in client.packs.glob("metadata/**/*.json"):
        path.write_bytes(left)

    assert client.update()[0] == 0
    assert client.shown == "One."


@pytest.mark.proof
def test_two_at_once(fleet, client):
    fleet.publish("Two.")
    both = [client.start(), client.start()]

    ends = [(one.communicate(timeout=60)[1], one.returncode) for one in both]

    assert client.shown == "Two."
    assert ("", 0) in ends
    assert all(not errors or "Another command" in errors for errors, _ in ends)


ASK = """
from kiosk.packs.pointer import content_folder
from kiosk.settings.settings import Settings, StateSettings
from kiosk.settings.update import UpdateSettings
state = StateSettings(folder={state!r})
print(content_folder(Settings(state=state, update=UpdateSettings(folder="/stick"))))
"""


@pytest.mark.proof
@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_a_disk_that_fails_as_the_pack_is_looked_for(client):
    """Who looks from time to time goes on looking, and never at the sample."""
    (name,) = named_packs(client.packs)
    pack = client.packs / name
    calls = "stat,newfstatat,statx"
    strace = ("strace", "-f", "-qq", "-o", "/dev/null", "-P", pack, "-e", calls)
    code = ASK.format(state=str(client.packs.parent))

    asked = subprocess.run(
        [*strace, "-e", f"inject={calls}:error=EIO", sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
    )

    assert (asked.stdout, asked.stderr) == (f"{pack}\n", "")
