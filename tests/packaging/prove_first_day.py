"""Do IT's first day: ``python tests/packaging/prove_first_day.py build/dist``.

On a bare Debian that is started, with an account of IT, and with the commands of
docs/it.md and the guides that it leads to, as they stand there.  The screen is
wlroots' own, in memory; nothing else is otherwise than on a kiosk.
"""

import os
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from day import Day
from debian import clean
from guide import Guide
from machine import bare_machine
from publisher import publisher
from the_clinics import Clinic
from waiting import NotProvenError, expect, wait_until
from watcher import IS_HERE, free_address, watcher

HOUSE = Path(__file__).parents[2]
sys.path[:0] = [str(HOUSE / ".ci/package"), str(HOUSE / "tests/helpers"), str(HOUSE)]

import deb  # noqa: E402  found by the line above
from release import VERSION  # noqa: E402
from signing import ANSWERS  # noqa: E402

GUIDE, WATCHING, FLEET = map(Guide, ("it.md", "monitoring/README.md", "fleet.md"))
CONTENT = "/srv/quiet-room/content"
SETTINGS = "/etc/xdg/quiet-room/settings.toml"
NEXT = "0.2.0"
"""The newer version of which the guide speaks."""

OWNER = '\n[kiosk]\nid = "riverside-1"\nowner = "Jane Doe, ext. 12"\n'


def installs(day: Day) -> None:
    """Install the package on a bare machine, with one command."""
    package = day.dist / f"quiet-room_{VERSION}_amd64.deb"
    shutil.copy(package, day.machine.file("/home/it"))
    told = day.machine.ask(GUIDE.block("1.", "amd64.deb").replace("0.1.0", VERSION))
    expect(told, rf"Quiet Room {re.escape(VERSION)}\n\Z")


def is_set(day: Day) -> None:
    """Take the settings of the guide, and tell of a mistake with its place."""
    settings = GUIDE.block("2.", "[content]", "toml")
    day.machine.write(SETTINGS, settings.replace("= true ", "= yes "))
    told = day.machine.ask("quiet-room check", code=1)
    expect(told, rf"{SETTINGS}:4: release cannot be yes. Write true or false")
    day.machine.write(SETTINGS, settings.partition("\n[kiosk]")[0] + OWNER)


def has_content(day: Day) -> None:
    """Begin the clinic's own content, in which staff may write."""
    told = day.machine.ask(GUIDE.block("3.", "new clinic"))
    expect(told, f"{CONTENT} is your clinic's own content")
    told = day.machine.ask(GUIDE.block("3.", "quiet-room check"))
    expect(told, "no errors")
    day.machine.ask(GUIDE.block("9.", "usermod"))


def is_locked_down(day: Day) -> None:
    """Be locked down and restarted, and come up by itself, alone on the screen."""
    told = day.machine.ask(GUIDE.block("4.", "deploy linux"))
    expect(told, r"\d+ files in lockdown\.")
    told = day.machine.ask(GUIDE.block("4.", "sudo sh lockdown/apply"))
    expect(told, "put    /usr/lib/udev/rules.d/62-quiet-room-lock.rules")
    day.machine.restart(GUIDE.block("4.", "reboot").strip())
    day.wait_until_up()
    told = day.machine.ask(GUIDE.block("4.", "systemctl status"))
    expect(told, r"active \(running\)")
    told = day.machine.ask("ps -u quiet-room -o args")
    for one in ("session\n", "cage .*session inside", "pulseaudio", "kiosk run"):
        expect(told, one)


def is_closed(day: Day) -> None:
    """Show patients nothing that no clinician has signed, and be open nowhere."""
    day.wait_for_state("closed")
    day.glass.expect_filled()
    told = day.machine.ask("sudo ss --no-header --tcp --udp --listening --processes")
    if re.search("kiosk|cage|session|pulseaudio|speech", told):
        raise NotProvenError(f"it listens: {told}")
    for unit in ("getty@tty1", "autovt@tty2"):
        expect(day.machine.ask(f"systemctl is-active {unit} || true"), "^inactive")
    told = day.machine.ask("systemctl is-enabled ctrl-alt-del.target || true")
    expect(told, "^masked")


def is_signed(day: Day) -> None:
    """Show what the clinic has answered and signed, as soon as it has."""
    pages = sorted(
        path.stem for path in day.machine.file(f"{CONTENT}/en").rglob("*.md")
    )
    day.machine.write("/home/jane/answers", ANSWERS)
    sign = f"quiet-room sign-off {' '.join(pages)} --name 'Jane Doe' --role nurse"
    told = day.machine.ask(f"cat answers >{CONTENT}/clinic.toml\n{sign}", user="jane")
    print(f"  {told.strip().splitlines()[-1]}")  # noqa: T201
    day.wait_for_state("shown")
    day.glass.expect_filled()


def speaks(day: Day) -> None:
    """Have a voice, and a log of it that tells nothing."""
    day.machine.ask(GUIDE.block("13.", "LogLevel"))
    block = GUIDE.block("6.", "voice --try")
    told = day.machine.ask(block)
    expect(told, "A word was said in 'en'")


def is_well(day: Day) -> None:
    """Give the doctor nothing to mend."""
    block = GUIDE.block("When something is wrong", "quiet-room doctor")
    for _ in range(3):
        told = day.machine.ask(f"({block}) && echo It ended well. || true")
        if "NOT SEEN" not in told:  # else it says to look again
            break
    if "NOT SEEN  voice.late" in told:
        print("  left out: the voice, which does not answer in time on a busy machine")  # noqa: T201
        expect(told, r"\AQuiet Room \S+: \d not seen, \d+ to know, \d+ fine\.")
    else:
        expect(told, r"It ended well\.\n\Z")


def gets_a_pack(day: Day) -> None:
    """Show a first pack, signed at another desk, from a web server."""
    day.packs.begin(day.machine.file(CONTENT))
    shutil.copy(day.packs.root, day.machine.file("/home/it/root.json"))
    update = FLEET.block("In ten minutes", "[update]", "toml")
    update = update.replace("https://content.example.org/quiet-room", day.packs.url)
    settings = day.machine.file(SETTINGS).read_text("utf-8")
    day.machine.write(SETTINGS, f"{settings}\n{update}")
    told = day.machine.ask(UPDATE)
    expect(told, r"Pack 1 is the one to show from now on\.")
    day.wait_for_pack(1)
    day.glass.expect_filled()


def outlives_a_killed_updater(day: Day) -> None:
    """Show the old pack while a new one is half fetched, whoever is killed by -9."""
    own = day.machine.file(f"{CONTENT}/clinic.toml")
    own.write_text(own.read_text("utf-8").replace("The clinic.", "The county."))
    day.packs.publish(day.machine.file(CONTENT))
    day.packs.goes_on.clear()
    look = UPDATE.splitlines()[-1]
    with day.machine.begin(look) as updater:
        wait_until(day.packs.held.is_set, "a pack is half fetched")
        day.machine.ask("sudo pkill -KILL -x -u quiet-room quiet-room")
        said, _ = updater.communicate(timeout=60)
    if updater.returncode == 0 or "Pack 2 is the one" in said:
        raise NotProvenError(f"the updater was not killed: {said}")
    day.packs.goes_on.set()
    day.glass.expect_filled()
    expect(day.pack(), "^1$")
    expect(day.machine.ask(look), r"Pack 2 is the one to show from now on\.")
    day.wait_for_pack(2)


def outlives_being_killed(day: Day) -> None:
    """Be up again after kill -9 of the kiosk."""
    before = day.process()
    day.machine.ask(f"sudo kill -9 {before}")
    start = time.monotonic()
    wait_until(lambda: day.process() not in {"", before}, "another kiosk runs")
    day.wait_until_up()
    print(f"  up again after {time.monotonic() - start:.1f} s")  # noqa: T201
    day.glass.expect_filled()
    expect(day.machine.ask("systemctl show -P NRestarts quiet-room"), "^1$")


def is_watched(day: Day) -> None:
    """Be seen by a real Prometheus, through a real exporter, with no alert."""
    if not IS_HERE:
        print("  left out: Prometheus is not here (apt-get install prometheus)")  # noqa: T201
        return
    day.machine.ask(WATCHING.block(ON_LINUX, "adduser"))
    target = free_address()
    arguments = WATCHING.block(ON_LINUX, "ARGS=").rstrip().removesuffix('"')
    arguments += f' --web.listen-address={target}"\n'
    day.machine.write("/etc/default/prometheus-node-exporter", arguments)
    restart, *_ = WATCHING.block(ON_LINUX, "curl").splitlines()
    failed = "sudo systemctl reset-failed prometheus-node-exporter || true"
    day.machine.ask(f"{failed}\n{restart}")  # its own port may be taken here
    with tempfile.TemporaryDirectory() as room, watcher(Path(room), target) as seen:
        shown = 'quiet_room_state{kiosk="riverside-1",state="shown"} == 1'
        wait_until(lambda: bool(seen.values(shown)), "Prometheus sees it", 90)
        ((told, _),) = seen.values("quiet_room_info")
        expect(told["owner"], "^Jane Doe, ext. 12$")
        if firing := seen.firing():
            raise NotProvenError(f"alerts fire: {firing}")


def upgrades_and_goes_back(day: Day) -> None:
    """Become a newer version and the old one again, and touch nothing of theirs."""
    clinic = Clinic(day.machine.debian)
    before = clinic.files()
    (bill,) = day.dist.glob("*.cdx.json")
    home = day.machine.file("/home/it")
    deb.build(day.dist / "quiet-room", bill, home, version=NEXT, pressed=False)
    both = GUIDE.block("11.", "--allow-downgrades").replace("0.1.0", VERSION)
    for line, version in zip(both.splitlines(), (NEXT, VERSION), strict=True):
        day.machine.ask(line)
        told = day.machine.ask("dpkg-query -W -f '${Version}' quiet-room")
        expect(told, f"^{re.escape(version)}$")
        day.wait_until_up()
        clinic.expect(before, f"after {version} was installed")
        day.glass.expect_filled()
        expect(day.pack(), "^2$")
    is_well(day)


ON_LINUX = "On a kiosk with Linux"
UPDATE = GUIDE.block("10.", "quiet-room update")

STEPS = (
    installs,
    is_set,
    has_content,
    is_locked_down,
    is_closed,
    is_signed,
    speaks,
    is_well,
    gets_a_pack,
    is_watched,
    outlives_a_killed_updater,
    outlives_being_killed,
    upgrades_and_goes_back,
)


def main() -> int:
    """Do the day with the package in the folder named on the command line."""
    if os.geteuid():
        print("left out: IT's first day, for only root can make a clean Debian")  # noqa: T201
        return 0
    dist, suite = Path(sys.argv[1]).absolute(), [*sys.argv[2:], "bookworm"][0]
    try:
        with (
            tempfile.TemporaryDirectory() as room,
            clean(suite, dist.parent / "roots") as debian,
            publisher(Path(room)) as packs,
            bare_machine(debian) as machine,
        ):
            day = Day(machine, packs, dist)
            for step in STEPS:
                start = time.monotonic()
                step(day)
                seconds = time.monotonic() - start
                print(f"seen on {suite}: {step.__doc__} ({seconds:.1f} s)", flush=True)  # noqa: T201
    except NotProvenError as error:
        print(f"IT's first day failed on {suite}: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
