"""A folder of web pages is there whole or stays as it was; only ours is replaced."""

import os
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.web.written import replace_site


def put(folder, files, progress=lambda _done, _total: None):
    replace_site(folder, {n: lambda d=d: d for n, d in files.items()}, progress)


def files_in(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


OLD = {"index.html": b"old", "en/a.html": b"a"}
NEW = {"index.html": b"new", "en/b.html": b"b"}


class EnoughError(Exception):
    """Somebody has pressed stop."""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "site"


def test_another_export_takes_the_place_of_the_old_one(folder, tmp_path):
    put(folder, OLD)
    put(folder, NEW)

    assert files_in(folder).keys() == {".kiosk-pages", *NEW}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(os.name == "nt", reason="folders have no such modes there")
def test_who_may_write_in_the_old_pages_may_in_the_new_ones(folder):
    put(folder, OLD)
    folder.chmod(0o2775)

    put(folder, NEW)

    modes = {path.stat().st_mode & 0o7777 for path in (folder, folder / "en")}
    assert modes == {0o2775}


def test_the_same_pages_are_the_same_bytes(folder, tmp_path):
    put(folder, OLD)
    put(tmp_path / "other", OLD)

    assert files_in(folder) == files_in(tmp_path / "other")


def test_an_empty_folder_is_taken(folder):
    folder.mkdir()
    put(folder, NEW)

    assert (folder / "index.html").read_bytes() == b"new"


@pytest.mark.parametrize("at", [0, 1, 2])
def test_who_stops_it_keeps_what_was_there(folder, tmp_path, at):
    put(folder, OLD)
    before = files_in(folder)

    def stop(done, total):
        assert total == len(NEW)
        if done == at:
            raise EnoughError

    with pytest.raises(EnoughError):
        put(folder, NEW, stop)

    assert files_in(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_it_tells_how_far_it_is(folder):
    told = []
    put(folder, NEW, lambda done, total: told.append((done, total)))

    assert told == [(0, 2), (1, 2), (2, 2)]


def spoil_new(folder):
    (folder / "robots.txt").write_text("mine")
    return "robots.txt"


def spoil_changed(folder):
    (folder / "en/a.html").write_text("changed by hand")
    return "en/a.html"


def spoil_sums(folder):
    (folder / ".kiosk-pages").unlink()
    return "no export of ours"


@pytest.mark.parametrize("spoil", [spoil_new, spoil_changed, spoil_sums])
def test_what_is_not_ours_is_never_overwritten(folder, spoil):
    put(folder, OLD)
    named = spoil(folder)
    before = files_in(folder)

    with pytest.raises(KioskError, match="--out FOLDER") as told:
        put(folder, NEW)

    assert named in str(told.value)
    assert files_in(folder) == before


def test_the_root_of_the_disk_is_not_ours():
    with pytest.raises(KioskError, match="no export of ours"):
        put(Path("/"), NEW)


def test_a_file_is_no_folder(folder):
    folder.write_text("mine")

    with pytest.raises(KioskError, match="is a file"):
        put(folder, NEW)

    assert folder.read_text() == "mine"


def test_what_a_system_leaves_does_not_count(folder):
    put(folder, OLD)
    (folder / "en" / ".DS_Store").write_text("seen")
    put(folder, NEW)

    assert (folder / "index.html").read_bytes() == b"new"


def test_one_that_was_killed_between_two_names_is_taken_up(folder, tmp_path):
    """The old pages were out of the way already, the new ones not there yet."""
    put(folder, OLD)
    before = files_in(folder)
    folder.rename(tmp_path / ".site.kiosk-old")
    (tmp_path / ".site.kiosk-new").mkdir()

    def stop(_done, _total):
        raise EnoughError

    with pytest.raises(EnoughError):
        put(folder, NEW, stop)

    assert files_in(folder) == before


def test_a_link_to_a_folder_stays_one(folder, tmp_path):
    (tmp_path / "true").mkdir()
    folder.symlink_to("true")
    put(folder, NEW)

    assert folder.is_symlink()
    assert (tmp_path / "true" / "index.html").read_bytes() == b"new"
