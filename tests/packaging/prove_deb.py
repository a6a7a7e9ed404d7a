"""Prove the Debian package: ``python tests/packaging/prove_deb.py build/dist``.

On a clean Debian, as IT would: install, show, upgrade, go back, remove, purge; after
each step the clinic's own files are as they were.  Another Debian is named after the
folder: ``trixie``.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from booted import boot
from debian import Debian, clean
from screen import screen
from the_clinics import BEGUN, HOME, Clinic
from waiting import NotProvenError, expect, wait_until

HOUSE = Path(__file__).parents[2]
sys.path.insert(0, str(HOUSE / ".ci/package"))

import deb  # noqa: E402  found by the line above
import glibc  # noqa: E402
from release import VERSION  # noqa: E402

NEXT = f"{VERSION}+next"
OURS = ("-path", "*quiet-room*", "-not", "-path", "/var/cache/apt/*", "-not", "-path")
RUNNING = """
mkdir -p /run/systemd/system/quiet-room.service.d
cat >/run/systemd/system/quiet-room.service.d/no-screen.conf <<END
[Unit]
ConditionPathExists=
[Service]
Type=exec
WatchdogSec=0
ExecStartPre=
ExecStart=
ExecStart=/opt/quiet-room/kiosk run
ExecStopPost=
Environment=QT_QPA_PLATFORM=offscreen
END
systemctl daemon-reload
systemctl start quiet-room
tell() {{
    number=$(systemctl show -P MainPID quiet-room)
    echo "$1: $(systemctl is-active quiet-room) $number"
}}
tell before
dpkg -i {package}
tell after
systemctl stop quiet-room
dpkg -i {package}
echo "stopped: $(systemctl is-active quiet-room)"
"""
"""What is done to a kiosk without a screen, and what comes of it."""

SESSION = {"HOME": "/var/lib/quiet-room", "XDG_STATE_HOME": "/var/lib"}


def main() -> int:
    """Prove the package in the folder named on the command line."""
    if os.geteuid():
        print("left out: the Debian package, for only root can make a clean Debian")  # noqa: T201
        return 0
    dist, suite = Path(sys.argv[1]).absolute(), [*sys.argv[2:], "bookworm"][0]
    (package,) = dist.glob(f"quiet-room_{VERSION}_*.deb")
    try:
        with clean(suite, dist.parent / "roots") as debian:
            for proof in PROOFS:
                start = time.monotonic()
                proof(debian, package)
                seconds = time.monotonic() - start
                print(f"proven on {suite}: {proof.__doc__} ({seconds:.1f} s)")  # noqa: T201
    except NotProvenError as error:
        print(f"not proven on {suite}: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def leaves_nothing(debian: Debian, package: Path) -> None:
    """Install, be purged at once, and leave nothing."""
    debian.install(package)
    debian.run("apt-get", "purge", "--yes", "-q", "quiet-room")
    expect_left(debian, [])
    expect(debian.run("getent", "passwd", "quiet-room", code=2), "^$")


def installs(debian: Debian, package: Path) -> None:
    """Make its user and folders, ask nothing, answer and check."""
    debian.install(package)
    expect_owned(debian, "/var/lib/quiet-room", "quiet-room quiet-room 750")
    expect_owned(debian, "/srv/quiet-room/content", "root quiet-room-staff 2775")
    expect(debian.run("dpkg-query", "-W", "-f", "${Conffiles}", "quiet-room"), r"^\s*$")
    expect(debian.run("quiet-room", "--version", user="nobody"), VERSION)
    checked = debian.run("quiet-room", "check", user="quiet-room", **SESSION)
    expect(checked, r"\d+ pages: no errors")


def fits_its_glibc(debian: Debian, _package: Path) -> None:
    """Ask for no newer glibc than this Debian has."""
    wanted = glibc.newest(debian.file("/opt/quiet-room"))
    here = debian.run("ldd", "--version").split("\n", 1)[0].rpartition(" ")[2]
    if glibc.number(wanted) > glibc.number(here):
        raise NotProvenError(f"it wants glibc {wanted}, and here is {here}")
    print(f"  glibc: {wanted} wanted, {here} here")  # noqa: T201


def looks_nowhere_else(debian: Debian, _package: Path) -> None:
    """Look for its libraries in no folder of the machine that built it."""
    ours = filter(glibc.is_elf, debian.file("/opt/quiet-room").rglob("*"))
    command = ["chrpath", "--list", *ours]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if found := re.findall(r"PATH=(?!\$ORIGIN).*|.*PATH=.*:/.*", done.stdout):
        raise NotProvenError(f"libraries are looked for in {sorted({*found})}")


def has_a_sound_unit(debian: Debian, _package: Path) -> None:
    """Pass what systemd says of the unit, and be off until somebody says so."""
    debian.run("systemd-analyze", "verify", "quiet-room.service")
    state = debian.run("sh", "-c", "systemctl is-enabled quiet-room.service || true")
    expect(state, "disabled")
    debian.run("systemctl", "enable", "quiet-room.service")


def shows(debian: Debian, _package: Path) -> None:
    """Fill a screen, as its own user, with the clinic's own pages."""
    Clinic(debian).move_in()
    command = ("/opt/quiet-room/kiosk", "run")
    with (
        tempfile.TemporaryDirectory() as room,
        screen(Path(room)) as (display, is_filled),
        debian.start(*command, user="quiet-room", DISPLAY=display, **SESSION) as kiosk,
    ):
        try:
            wait_until(
                lambda: is_filled() or kiosk.poll() is not None,
                "the kiosk fills the screen",
            )
            if kiosk.poll() is not None:
                raise NotProvenError(f"the kiosk ended: {kiosk.communicate()[0]}")
        finally:
            kiosk.kill()


def upgrades_and_goes_back(debian: Debian, package: Path) -> None:
    """Become a newer version and the old one again, and touch nothing of theirs."""
    clinic = Clinic(debian)
    before = clinic.files()
    with tempfile.TemporaryDirectory() as room:
        (bill,) = package.parent.glob("*.cdx.json")
        built = package.parent / "quiet-room"
        newer = deb.build(built, bill, Path(room), version=NEXT, pressed=False)
        for one, version in ((newer, NEXT), (package, VERSION)):
            debian.install(one)
            clinic.expect(before, f"after {version} was installed")
            told = debian.run("dpkg-query", "-W", "-f", "${Version}", "quiet-room")
            expect(told, f"^{re.escape(version)}$")
            state = debian.run("systemctl", "is-enabled", "quiet-room.service")
            expect(state, "^enabled")
    shows(debian, package)


def is_started_again(debian: Debian, package: Path) -> None:
    """Be stopped for an upgrade and started after it, if it ran, and not if not."""
    shutil.copy(package, debian.file("/root"))
    said = boot(debian, RUNNING.format(package=f"/root/{package.name}"))
    debian.file(f"/root/{package.name}").unlink()
    told = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    first, second = told.get("before", ""), told.get("after", "")
    if not re.fullmatch(r"active \d+", second) or not first or first == second:
        raise NotProvenError(f"an upgrade does not start it again: {said}")
    if told["stopped"] != "inactive":
        raise NotProvenError(f"an upgrade starts what had been stopped: {said}")


def removes(debian: Debian, _package: Path) -> None:
    """Take its program away, and leave settings, state and the clinic's content."""
    clinic = Clinic(debian)
    before = clinic.files()
    debian.run("apt-get", "remove", "--yes", "-q", "quiet-room")
    clinic.expect(before, "after it was removed")
    if debian.file("/opt/quiet-room").exists():
        raise NotProvenError("/opt/quiet-room is there after it was removed")
    expect_owned(debian, "/var/lib/quiet-room", "quiet-room quiet-room 750")


def purges(debian: Debian, _package: Path) -> None:
    """Take away its state and its user, and leave what is the clinic's."""
    clinic = Clinic(debian)
    before = clinic.files()
    debian.run("apt-get", "purge", "--yes", "-q", "quiet-room")
    clinic.expect(before, "after it was purged")
    above = [HOME, f"{HOME}/.local", str(Path(BEGUN).parent)]
    expect_left(debian, [*above, *clinic.paths()])
    expect(debian.run("getent", "passwd", "quiet-room", code=2), "^$")
    for group in ("quiet-room", "quiet-room-staff"):
        expect(debian.run("getent", "group", group, code=2), "^$")
    expect(debian.run("find", "/srv", "/etc", HOME, "-nouser", "-o", "-nogroup"), "^$")


def expect_owned(debian: Debian, name: str, owner: str) -> None:
    expect(debian.run("stat", "-c", "%U %G %a", name), f"^{owner}\n$")


def expect_left(debian: Debian, paths: list[str]) -> None:
    """Expect that of all that is named after the package, only *paths* are there."""
    found = debian.run("find", "/", "-xdev", *OURS, "/tmp/*").split("\n")[:-1]  # noqa: S108
    if sorted(found) != sorted(paths):
        raise NotProvenError(f"left are {sorted({*found} ^ {*paths})}")


PROOFS = (
    leaves_nothing,
    installs,
    fits_its_glibc,
    looks_nowhere_else,
    has_a_sound_unit,
    shows,
    upgrades_and_goes_back,
    is_started_again,
    removes,
    purges,
)

if __name__ == "__main__":
    sys.exit(main())
