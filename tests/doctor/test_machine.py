"""The machine: build, disk, privacy, kiosks that run, and lock-down."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.doctor.build import System, look_at_build, this_system
from kiosk.doctor.clock import look_at_clock
from kiosk.doctor.disk import look_at_disk
from kiosk.doctor.instance import look_at_instance, look_at_owner
from kiosk.doctor.lockdown import look_at_lockdown, switches_terminals, unit_of
from kiosk.doctor.privacy import look_at_privacy
from kiosk.doctor.running import Kiosk, is_kiosk, named_in, running, seen_through

OURSELVES = os.getpid()
OLD, NEW = System("Debian 11", "2.31"), System("Debian 13", "2.41")
US = os.getuid() if hasattr(os, "getuid") else 0


def ids(findings):
    return [finding.id for finding in findings]


@pytest.mark.parametrize(
    ("built", "here", "wanted"),
    [
        (OLD, NEW, "build.fine"),
        (NEW, NEW, "build.fine"),
        (NEW, OLD, "build.newer"),
        (System("Debian 9", "2.9"), OLD, "build.fine"),
        (System("Windows", ""), System("Windows", ""), "build.fine"),
    ],
)
def test_a_build_fits_its_system_or_a_newer_one(tmp_path, built, here, wanted):
    file = tmp_path / "built-on.json"
    file.write_text(f'{{"name": "{built.name}", "glibc": "{built.glibc}"}}')

    finding = look_at_build(file, here)

    assert finding.id == wanted
    assert built.name in finding.seen
    assert here.name in finding.seen


def test_a_checkout_says_what_it_runs_on(tmp_path):
    here = this_system()

    finding = look_at_build(tmp_path / "none", here)

    assert finding.id == "build.checkout"
    assert here.name in finding.seen


def test_a_state_folder_that_is_not_there_yet(tmp_path):
    (finding,) = look_at_disk(tmp_path / "state" / "kiosk")

    assert finding.id in {"disk.fine", "disk.low"}
    assert str(tmp_path / "state" / "kiosk") in finding.seen


def test_a_state_folder_that_cannot_be_one(tmp_path):
    (tmp_path / "state").write_text("a file")

    refused, *_ = look_at_disk(tmp_path / "state" / "kiosk")

    assert refused.id == "disk.refuses"


def test_a_clock_that_is_years_back(tmp_path):
    wrong, *_ = look_at_clock(tmp_path, datetime(2015, 1, 1, 12))  # noqa: DTZ001

    assert wrong.id == "clock.wrong"
    assert "it says 2015-01-01" in wrong.seen


def test_a_disk_that_is_mounted_well_or_not(tmp_path):
    told = ids(look_at_privacy(tmp_path, prints=True))

    noted = not os.statvfs(tmp_path).f_flag & os.ST_NOATIME
    assert ("privacy.access-times" in told) == noted
    assert told != []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["/opt/quiet-room/kiosk"], True),
        (["/opt/quiet-room/kiosk", "run", "--settings", "a.toml"], True),
        (["/usr/bin/python3", "-m", "kiosk", "run"], True),
        (["python", "/srv/.venv/bin/kiosk", "run"], True),
        (["/usr/bin/python3", "-m", "kiosk", "doctor"], False),
        (["cage", "--", "/opt/quiet-room/kiosk", "run"], False),
        (["vim", "kiosk"], False),
        (["grep", "-r", "kiosk", "run"], False),
        ([""], False),
    ],
)
def test_what_is_a_kiosk_that_runs(words, wanted):
    assert is_kiosk(words) == wanted


def test_who_is_in_no_session_sees_as_the_kiosk_does():
    its = {"DISPLAY": ":5", "QT_SCALE_FACTOR": "2", "KIOSK_STATE_FOLDER": "/var"}
    kiosk = Kiosk(7, US, its | {"HOME": "/k"})

    assert kiosk.session == its
    assert seen_through([kiosk], {"HOME": "/me"}) == kiosk
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        assert seen_through([kiosk], {name: "x"}) is None
    assert seen_through([kiosk._replace(user=US + 1)], {}) is None
    assert seen_through([kiosk, kiosk], {}) is None
    assert seen_through([], {}) is None


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("kiosk run --settings /etc/a.toml", Path("/etc/a.toml")),
        ("kiosk run --settings=/etc/a.toml", Path("/etc/a.toml")),
        ("kiosk run --settings", None),
        ("kiosk run", None),
    ],
)
def test_the_settings_that_a_kiosk_was_started_with(words, wanted):
    assert named_in(words.split()) == wanted


def test_who_answers_for_a_kiosk():
    assert look_at_owner("Jane, 555-0142", "k1").seen.startswith("Jane, 555-0142 ")
    assert look_at_owner("", "k1").id == "owner.none"


def test_how_many_kiosks_run():
    one = Kiosk(7, US, {})

    assert look_at_instance([]).id == "instance.none"
    assert look_at_instance([one]).id == "instance.one"
    assert look_at_instance([one, one]).id == "instance.several"
    other = look_at_instance([one._replace(user=65534)])
    assert other.id == "instance.other-user"
    assert "sudo -u nobody kiosk doctor" in other.remedy


def test_a_kiosk_that_nobody_watches():
    """The test itself, in its place: no service and no cage hold it."""
    found = ids(look_at_lockdown([Kiosk(OURSELVES, US, {"HOME": "/"})]))

    assert "lockdown.no-watchdog" in found
    assert "lockdown.no-cage" in found


def test_a_kiosk_on_a_desktop_that_is_watched():
    around = {"NOTIFY_SOCKET": "/run/n", "WATCHDOG_USEC": "30000000"}
    kiosk = Kiosk(OURSELVES, US, around | {"XDG_CURRENT_DESKTOP": "GNOME"})

    found = {one.id: one for one in look_at_lockdown([kiosk])}

    assert "hangs for 30 s" in found["lockdown.watchdog"].seen
    assert "(GNOME)" in found["lockdown.desktop"].seen


def test_without_a_kiosk_nobody_sees_what_locks_it_down():
    assert ids(look_at_lockdown([])) == ["lockdown.unseen"]


@pytest.mark.parametrize(
    ("group", "unit"),
    [
        ("0::/system.slice/quiet-room.service", "quiet-room.service"),
        ("0::/user.slice/user-0.slice/user@0.service/app.slice/k.service", "k.service"),
        ("0::/user.slice/user-0.slice/user@0.service/app.slice", ""),
        ("0::/user.slice/user-0.slice/session-3.scope", ""),
    ],
)
def test_the_service_that_a_process_is_in(tmp_path, group, unit):
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "cgroup").write_text(f"{group}\n")

    assert unit_of(7, tmp_path) == unit
    assert unit_of(8, tmp_path) == ""


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("cage -s -- kiosk run", True),
        ("cage -ds -- kiosk", True),
        ("cage -- kiosk -s", False),
        ("cage -d -m last -- kiosk run", False),
        ("cage -mlast -- kiosk run", False),
    ],
)
def test_whether_cage_switches_terminals(words, wanted):
    assert switches_terminals(words.split()) == wanted


def test_a_kiosk_that_runs_is_seen_as_such():
    assert OURSELVES not in {kiosk.process for kiosk in running()}
    assert Path(f"/proc/{OURSELVES}").exists()
