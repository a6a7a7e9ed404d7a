"""What is written: whole, for whom it was before, and never through a trap."""

import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from disk import full_disk
from dresses import PROOF

from kiosk.content.files.atomic import (
    only_writer,
    replace_file,
    settle_files,
    write_file,
)
from kiosk.errors import KioskError

ROOT = Path(__file__).parents[3]
OLD, NEW = b"The old words.", b"The new words."


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "content" / "signoff.toml"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def names(path):
    """Return the names of what stands beside *path*, and its own."""
    return sorted(one.name for one in path.parent.iterdir())


def left(path, name=".kiosk-0123456789abcdef.new"):
    """Leave what somebody left an hour ago who was killed while they wrote."""
    one = path.with_name(name)
    one.write_bytes(b"half a f")
    hour_ago = path.parent.stat().st_mtime - 3600
    os.utime(one, (hour_ago, hour_ago))
    return one


def test_a_file_is_replaced(path):
    write_file(path, NEW)

    assert path.read_bytes() == NEW
    assert names(path) == ["signoff.toml"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_those_who_could_read_the_old_file_can_read_the_new_one(path, mode):
    path.chmod(mode)

    write_file(path, NEW)

    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a file away")
def test_what_root_writes_stays_with_whom_it_belongs_to(path):
    os.chown(path, 12_345, 12_346)

    write_file(path, NEW)

    assert (path.stat().st_uid, path.stat().st_gid) == (12_345, 12_346)


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_is_for_whom_new_files_are(path, mask, mode):
    before = os.umask(mask)
    write_file(path.with_name("new.toml"), NEW)
    os.umask(before)

    assert stat.S_IMODE(path.with_name("new.toml").stat().st_mode) == mode


@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_what_is_public_is_for_all_and_has_the_time_that_it_is_given(path, mask):
    path.chmod(0o600)
    before = os.umask(mask)
    replace_file(path, [NEW], lasting=False, public_at=1_800_000_000)
    os.umask(before)

    found = path.stat()
    assert (path.read_bytes(), stat.S_IMODE(found.st_mode)) == (NEW, 0o644)
    assert found.st_mtime == 1_800_000_000


TRAPS = {
    "link": lambda trap, foreign: trap.symlink_to(foreign),
    "dangling": lambda trap, foreign: trap.symlink_to(foreign.with_name("nothing")),
    "pipe": lambda trap, _: os.mkfifo(trap),
    "folder": lambda trap, _: trap.mkdir(),
}


@pytest.mark.parametrize("lay", TRAPS.values(), ids=TRAPS)
@pytest.mark.parametrize("name", ["signoff.toml.new", ".kiosk-0123456789abcdef.new"])
def test_a_trap_beside_the_file_catches_nothing(path, tmp_path, lay, name):
    foreign = tmp_path / "foreign"
    foreign.write_bytes(OLD)
    lay(path.with_name(name), foreign)

    write_file(path, NEW)

    assert path.read_bytes() == NEW
    assert foreign.read_bytes() == OLD
    assert sorted(one.name for one in tmp_path.iterdir()) == ["content", "foreign"]


def test_a_link_is_replaced_and_what_it_leads_to_stays(path, tmp_path):
    foreign = tmp_path / "foreign"
    foreign.write_bytes(OLD)
    path.unlink()
    path.symlink_to(foreign)

    write_file(path, NEW)

    assert not path.is_symlink()
    assert (path.read_bytes(), foreign.read_bytes()) == (NEW, OLD)


def pipe(path):
    path.unlink()
    os.mkfifo(path)


def folder(path):
    path.unlink()
    path.mkdir()


def device(path):
    path.unlink()
    path.symlink_to(os.devnull)


def itself(path):
    path.unlink()
    path.symlink_to(path)


@pytest.mark.parametrize("lay", [pipe, folder, device, itself])
def test_what_is_no_file_is_not_written(path, lay):
    lay(path)
    before = path.lstat()

    with pytest.raises(KioskError, match=r"\A[^\n]+ cannot be written: [^\n]+\.\Z"):
        write_file(path, NEW)

    assert path.lstat() == before
    assert names(path) == ["signoff.toml"]


def test_a_full_disk_keeps_the_old_file_and_no_half_of_a_new_one(path):
    with full_disk(), pytest.raises(KioskError, match="cannot be written: File too"):
        write_file(path, NEW)

    assert path.read_bytes() == OLD
    assert names(path) == ["signoff.toml"]


def test_who_breaks_off_leaves_nothing(path):
    def parts():
        yield NEW
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_file(path, parts())

    assert path.read_bytes() == OLD
    assert names(path) == ["signoff.toml"]


def test_what_a_killed_one_left_is_taken_away(path):
    left(path)

    write_file(path.with_name("another.toml"), NEW)

    assert names(path) == ["another.toml", "signoff.toml"]


def test_who_writes_many_takes_away_what_was_left_once_at_the_end(path):
    left(path)
    others = [path.with_name(f"{number}.toml") for number in range(2)]

    for one in others:
        replace_file(one, [NEW], lasting=False)
    before = names(path)
    settle_files(others)

    assert ".kiosk-0123456789abcdef.new" in before
    assert names(path) == ["0.toml", "1.toml", "signoff.toml"]


def test_what_another_is_just_writing_is_left_alone(path):
    path.with_name(".kiosk-0123456789abcdef.new").write_bytes(b"half a f")

    write_file(path, NEW)

    assert names(path) == [".kiosk-0123456789abcdef.new", "signoff.toml"]


def test_what_is_not_ours_is_left_alone(path):
    left(path, "signoff.toml.new")
    left(path, ".kiosk-notes")

    write_file(path, NEW)

    assert names(path) == [".kiosk-notes", "signoff.toml", "signoff.toml.new"]


WRITES = """
import sys
from pathlib import Path
from kiosk.content.files.atomic import write_file
path = Path(sys.argv[1])
print("begins", flush=True)
while True:
    for sign in (b"a", b"b"):
        write_file(path, sign * 300_000)
"""


@pytest.mark.parametrize("kills", [5, pytest.param(200, marks=PROOF)])
def test_killed_while_it_writes(path, kills):
    for number in range(kills):
        command = [sys.executable, "-c", WRITES, path]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as program:
            program.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                program.wait(0.003 * (number % 7) + 0.0007 * number % 0.003)
            program.send_signal(signal.SIGKILL)
        data = path.read_bytes()
        assert data in {OLD, b"a" * 300_000, b"b" * 300_000}
    for one in path.parent.glob(".kiosk-*.new"):
        os.utime(one, (0, 0))

    write_file(path, NEW)

    assert names(path) == ["signoff.toml"]


KEPT = """
import os, sys
from pathlib import Path
from kiosk.content.files.atomic import replace_file
fsync = os.fsync
def told(handle):
    print(os.readlink(f"/proc/self/fd/{handle}"))
    fsync(handle)
os.fsync = told
replace_file(Path(sys.argv[1]), [b"new"])
"""


def test_the_new_name_is_on_the_disk_too(path):
    """A folder that is not written out may lead to the old file after a power cut."""
    command = [sys.executable, "-c", KEPT, path]
    said = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)

    file, folder = map(Path, said.stdout.splitlines())
    assert (file.parent, folder) == (path.parent, path.parent)
    assert file != path


def test_what_many_add_at_once_is_all_there(path):
    """Each hand reads, adds its line, and writes the whole."""

    def add(number):
        with only_writer(path.parent):
            text = path.read_bytes()
            write_file(path, text + b"\n%d" % number)

    with ThreadPoolExecutor(6) as hands:
        list(hands.map(add, range(24)))

    lines = path.read_bytes().splitlines()
    assert sorted(map(int, lines[1:])) == [*range(24)]
    assert names(path) == ["signoff.toml"]


def test_who_is_killed_keeps_nobody_out(path):
    holds = (
        "import sys, os; from pathlib import Path;"
        "from kiosk.content.files.atomic import only_writer;"
        "held = only_writer(Path(sys.argv[1])); held.__enter__();"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", holds, path.parent], check=False, cwd=ROOT)

    with only_writer(path.parent):
        assert names(path) == ["signoff.toml"]


def test_a_folder_that_is_not_there(tmp_path):
    with (
        pytest.raises(KioskError, match="nothing cannot be used: No such file"),
        only_writer(tmp_path / "nothing"),
    ):
        pass


def test_a_link_to_the_folder_leads_to_the_same_hold(path, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(path.parent)

    with only_writer(link):
        write_file(link / "signoff.toml", NEW)

    assert path.read_bytes() == NEW
