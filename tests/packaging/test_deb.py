"""The Debian package, as far as it can be told without a built folder."""

import re
import sys
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


def test_each_package_that_we_ship_has_its_licence_told(package):
    _, licences = package
    lock = (ROOT / ".ci/lock/run.txt").read_text("utf-8")
    shipped = re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)
    notices = (ROOT / "docs/third-party-notices.md").read_text("utf-8").lower()

    assert shipped
    assert [name for name in shipped if name not in licences.LICENCES] == []
    assert [name for name in shipped if name not in notices] == []
