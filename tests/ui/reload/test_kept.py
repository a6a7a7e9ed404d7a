"""A state folder as others may have left it: it stops no start."""

import os

import pytest
from checked import sound_library
from minimal import write_content

from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.errors import SnapshotError
from kiosk.ui.reload.kept import Kept


@pytest.fixture
def state(tmp_path):
    folder = tmp_path / "state"
    folder.mkdir()
    return folder


@pytest.fixture
def keep(tmp_path, state, qapp):
    """Return a function that looks for what was kept, and what staff are told."""
    kept = []

    def keep():
        told = []
        kept.append(Kept(tmp_path / "content", state, told.append))
        return kept[-1], told

    yield keep
    for one in kept:
        one.close()


@pytest.fixture
def name(keep):
    """Return how the files of this content are called, without their endings."""
    kept, _ = keep()
    kept.close()
    return kept.newer.stem


def link(path):
    good = path.with_name("good")
    write_snapshot(
        sound_library(write_content(path.parent / "other")), good, fingerprint=""
    )
    path.symlink_to(good)


@pytest.mark.parametrize(
    ("kind", "put"),
    [
        ("new", os.mkdir),
        ("new", os.mkfifo),
        ("snapshot", os.mkdir),
        ("snapshot", os.mkfifo),
        ("snapshot", link),
        ("lock", os.mkdir),
        ("lock", os.mkfifo),
    ],
)
def test_what_is_no_plain_file_there_is_told_of_and_left_alone(
    keep, state, name, kind, put
):
    path = state / f"{name}.{kind}"
    path.unlink(missing_ok=True)
    put(path)

    kept, told = keep()

    assert len(told) == 1
    assert f"cannot be used ({path.name} in it: it is no plain file)" in told[0]
    assert kept.newer.parent != state
    assert os.path.lexists(path)
    with pytest.raises(SnapshotError):
        kept.read()


def test_a_snapshot_that_is_swapped_later_is_not_read(keep, state, name):
    """Pages are read one by one, from the file that stands there then."""
    path = state / f"{name}.snapshot"
    link(path)
    path.unlink()
    path.with_name("good").rename(path)
    page = read_snapshot(path).library.editions["en"].pages
    path.unlink()
    os.mkfifo(path)

    with pytest.raises(SnapshotError, match="it is no plain file"):
        page["page"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_what_another_user_left_there_is_not_trusted(keep, state, name):
    path = state / f"{name}.snapshot"
    link(path)
    path.unlink()
    path.with_name("good").rename(path)
    os.chown(path, 12345, -1)

    with pytest.raises(SnapshotError, match="it belongs to another user"):
        read_snapshot(path)
    _, (told,) = keep()
    assert "it belongs to another user" in told


@pytest.mark.parametrize("temporary", ["/proc/nowhere", "/dev/null", "nowhere"])
def test_nothing_is_kept_in_the_folder_one_happens_to_be_in(
    keep, state, monkeypatch, tmp_path, temporary
):
    state.rmdir()
    state.write_text("a file stands where the folder should")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("TMPDIR", temporary)

    kept, (told,) = keep()

    assert kept.newer.parent.is_dir()
    assert not kept.newer.is_relative_to(here)
    assert kept.newer.is_absolute()
    assert [*here.iterdir()] == []
    assert "cannot be used (File exists)" in told


def test_the_content_folder_is_not_asked_where_it_is(keep, name, tmp_path):
    """A link may lead to a share that does not answer, and would hold the start up."""
    (tmp_path / "content").symlink_to("elsewhere")

    kept, told = keep()

    assert (kept.newer.stem, told) == (name, [])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_not_taken_for_another_kiosk_s(keep, state):
    """An old lock lies in it."""
    kept, _ = keep()
    lock = state / f"{kept.newer.stem}.lock"
    left = lock.read_bytes()
    kept.close()
    lock.write_bytes(left)
    state.chmod(0o500)

    _, (told,) = keep()

    assert "cannot be used (it cannot be written)" in told
