"""The Debian package, as far as it can be told without a built folder."""

import re
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def package():
    """Lend the modules that pack, which lie in no package of their own."""
    place = str(ROOT / ".ci/package")
    sys.path.insert(0, place)
    import deb
    import licences

    yield deb, licences
    sys.path.remove(place)


def test_qt_gets_all_it_wants_of_the_system(package):
    deb, _ = package
    rows = (ROOT / ".ci/system.txt").read_text("utf-8").splitlines()
    wanted = [row.split()[2] for row in rows if row.startswith("all ")]

    named = [one.rpartition(" | ")[2] for one in deb.libraries()]

    assert named == wanted
    assert "libegl1" in named


def test_a_library_with_a_new_name_may_have_either(package):
    deb, _ = package

    assert "libglib2.0-0t64 | libglib2.0-0" in deb.libraries()


def test_systemd_is_told_of_the_kiosk_and_nothing_of_the_machine_is_locked(
    package, tmp_path
):
    deb, _ = package
    deb.add_system_files(tmp_path)

    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert "usr/lib/systemd/system/quiet-room.service" in files
    assert "usr/lib/sysusers.d/quiet-room.conf" in files
    assert not [name for name in files if re.match("etc/|.*(udev|logind|sysctl)", name)]


def test_staff_find_the_studio_among_their_programs(package, tmp_path):
    deb, _ = package
    deb.add_studio(tmp_path)
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(tmp_path / "usr/share/applications/quiet-room-studio.desktop", "utf-8")

    said = entry["Desktop Entry"]
    assert said["Exec"] == f"/{deb.OPT}/kiosk studio"
    icon = f"usr/share/icons/hicolor/scalable/apps/{said['Icon']}.svg"
    assert (tmp_path / icon).read_bytes().startswith(b"<svg")


def test_each_package_that_we_ship_has_its_licence_told(package):
    _, licences = package
    lock = (ROOT / ".ci/lock/run.txt").read_text("utf-8")
    shipped = re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)
    notices = (ROOT / "docs/third-party-notices.md").read_text("utf-8").lower()

    assert shipped
    assert [name for name in shipped if name not in licences.LICENCES] == []
    assert [name for name in shipped if name not in notices] == []


# --- what dpkg carries out ----------------------------------------------------


@pytest.fixture
def carried_out(tmp_path):
    """Return a function that carries out a script for a machine below a folder.

    What it asks of the system ends with a code of its own, by name.
    """

    def carried_out(name, word, **codes):
        text = (ROOT / ".ci/package/scripts" / name).read_text("utf-8")
        inside = re.sub(r"/(?=(?:etc|media|run|srv|var)/)", f"{tmp_path}/", text)
        for program, code in (AS_ON_NO_MACHINE | codes).items():
            stub = tmp_path / "bin" / program.replace("_", "-")
            stub.parent.mkdir(exist_ok=True)
            stub.write_text(
                f'#!/bin/sh\necho "${{0##*/}}" "$@"\nexit {code}\n', "utf-8"
            )
            stub.chmod(0o755)
        return subprocess.run(
            ["sh", "-c", inside, name, word],
            env={"PATH": f"{tmp_path}/bin:/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=False,
        )

    return carried_out


AS_ON_NO_MACHINE = {
    **dict.fromkeys(("systemd_sysusers", "systemd_tmpfiles", "systemctl"), 0),
    **dict.fromkeys(("deb_systemd_invoke", "install", "chown", "userdel"), 0),
    "groupdel": 0,
    "getent": 2,
}


def test_a_share_that_cannot_be_written_leaves_no_kiosk_dark(carried_out, tmp_path):
    """73 is what systemd-tmpfiles ends with where a folder is mounted read-only."""
    (tmp_path / "run/systemd/system").mkdir(parents=True)
    (tmp_path / "run/quiet-room.was-running").touch()

    done = carried_out("postinst", "configure", systemd_tmpfiles=73)

    assert done.returncode == 0, done.stderr
    assert "deb-systemd-invoke start quiet-room.service" in done.stdout


def test_purge_spares_the_content_that_a_kiosk_began_by_itself(carried_out, tmp_path):
    """Without [content] folder it lies in the home of the kiosk's user."""
    home = tmp_path / "var/lib/quiet-room"
    begun = home / ".local/share/quiet-room"
    theirs = [begun / "content/en/a.md", begun / "settings.toml"]
    ours = [home / "starts.json", home / "logs/kiosk.log", home / ".local/share/b/c"]
    for file in theirs + ours:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    (begun / "content/pictures").mkdir()  # nothing in it yet, and theirs

    done = carried_out("postrm", "purge")

    assert done.returncode == 0, done.stderr
    left = {path for path in home.rglob("*") if path.is_file()}
    assert left == {*theirs}
    assert (begun / "content/pictures").is_dir()
    assert f"chown -hR --from=quiet-room root {home}" in done.stdout


def test_purge_leaves_no_home_where_nothing_is_theirs(carried_out, tmp_path):
    home = tmp_path / "var/lib/quiet-room"
    (home / ".local/share/quiet-room").mkdir(parents=True)
    (home / "starts.json").touch()

    done = carried_out("postrm", "purge")

    assert (done.returncode, home.exists()) == (0, False), done.stderr
