"""The two files, as others read them."""

import json
import os
import shutil
import stat
import subprocess
from datetime import date
from pathlib import Path
from pwd import getpwnam
from tempfile import TemporaryDirectory

import pytest
from disk import full_disk
from dresses import PROOF

from kiosk.health.exposition import as_exposition
from kiosk.health.files import JSON, PROM, read_health, write_health
from kiosk.health.health import (
    Content,
    Health,
    LastUpdate,
    Pages,
    Starts,
)

BEAT = 1_800_000_000
ODD = 'Front "desk"\\ext.\n12'

FULL = Health(
    kiosk="front-desk",
    owner=ODD,
    version="0.1.0",
    qt="6.11.3",
    beat=BEAT,
    frame_drawn=True,
    state="shown",
    content=Content(
        source="/srv/quiet-room/content",
        sum="b0efcc4e",
        pack="riverside/12",
        taken=date(2027, 1, 15),
        release=True,
        errors=1,
        warnings=2,
        languages={
            code: Pages(shown=30, held_back=1, reviews_due=2, reviews_overdue=3)
            for code in ("en", "es")
        },
    ),
    touch_present=True,
    starts=Starts(begun=7, failed=1),
    disk_free=7_400_000_000,
    update=LastUpdate(
        pack=12,
        channel="riverside",
        looked="2027-01-15",
        good="2027-01-14",
        fault="A portal answered.",
    ),
)
BARE = Health(kiosk="x", beat=BEAT, frame_drawn=False, state="closed")


def values(text, name):
    """Return the labels of each line of a metric, and its number."""
    lines = (line.rpartition(" ") for line in text.splitlines() if line[0] != "#")
    return {
        key.removeprefix(f"quiet_room_{name}"): float(number)
        for key, _, number in lines
        if key.startswith(f"quiet_room_{name}{{")
    }


def test_each_line_has_the_kiosk(tmp_path):
    lines = [one for one in as_exposition(FULL).splitlines() if one[0] != "#"]

    assert all('{kiosk="front-desk"' in line for line in lines)


def test_one_state_is_so_and_the_others_are_not():
    told = values(as_exposition(BARE), "state")

    assert [key for key, number in told.items() if number] == [
        '{kiosk="x",state="closed"}'
    ]
    assert len(told) == 4


def test_what_is_not_known_has_no_line():
    text = as_exposition(BARE)

    for name in ("disk_free_bytes", "starts_total", "update_good", "pages_shown"):
        assert f"quiet_room_{name}" not in text


def test_no_word_of_a_person_breaks_a_line():
    (owner,) = values(as_exposition(FULL), "info")

    assert r'owner="Front \"desk\"\\ext.' in owner
    assert "\n" not in owner


@pytest.mark.parametrize("health", [FULL, BARE], ids=["full", "bare"])
def test_what_is_written_can_be_read(tmp_path, health):
    write_health(tmp_path / "health", health)

    assert read_health(tmp_path / "health") == health
    assert json.loads((tmp_path / "health" / JSON).read_text())["kiosk"] == health.kiosk


def test_nothing_of_ours_is_nothing(tmp_path):
    (tmp_path / JSON).write_text("{}")

    assert read_health(tmp_path) is None
    assert read_health(tmp_path / "none") is None


@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_everybody_may_read_them(tmp_path, mask):
    folder, before = tmp_path / "health", os.umask(mask)
    write_health(folder, FULL)
    write_health(folder, FULL)
    os.umask(before)

    modes = [stat.S_IMODE(one.stat().st_mode) for one in (folder, *folder.iterdir())]
    assert modes == [0o755, 0o644, 0o644]


def test_they_end_with_the_end_of_a_line(tmp_path):
    write_health(tmp_path, FULL)

    assert {path.read_bytes()[-1:] for path in tmp_path.iterdir()} == {b"\n"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [JSON, PROM]


def test_their_time_is_the_beat_s(tmp_path):
    """A disk that was asked a little later, as of a kiosk that is used, says so not."""
    write_health(tmp_path, FULL)

    assert {path.stat().st_mtime for path in tmp_path.iterdir()} == {BEAT}


def test_a_full_disk_keeps_the_old_ones_whole(tmp_path):
    write_health(tmp_path, FULL)

    with full_disk(), pytest.raises(OSError, match="too large"):
        write_health(tmp_path, BARE)

    assert read_health(tmp_path) == FULL
    assert len([*tmp_path.iterdir()]) == 2


@PROOF
@pytest.mark.parametrize("health", [FULL, BARE], ids=["full", "bare"])
def test_prometheus_finds_no_fault_with_them(health):
    if not shutil.which("promtool"):
        pytest.skip("no promtool: package prometheus")
    lint = subprocess.run(
        ["promtool", "check", "metrics"],
        input=as_exposition(health),
        capture_output=True,
        text=True,
        check=False,
    )

    assert (lint.returncode, lint.stdout + lint.stderr) == (0, "")


@pytest.mark.skipif(os.getuid() != 0, reason="only root can be another user")
def test_who_collects_them_is_another_user(tmp_path):
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        write_health(Path(folder, "health"), FULL)
        read = subprocess.run(
            ["cat", Path(folder, "health", PROM)],
            user=getpwnam("nobody").pw_uid,
            extra_groups=[],
            capture_output=True,
            check=False,
        )

    assert read.stdout == as_exposition(FULL).encode()
