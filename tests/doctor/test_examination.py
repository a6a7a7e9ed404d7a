"""What hangs, breaks off or says nonsense takes nothing else with it."""

import os
import select
import sys
from time import monotonic

import msgspec
import pytest

from kiosk.doctor.examination import LATE, examine
from kiosk.doctor.finding import Finding

FINE = Finding("disk.fine", "There is room.")
SAYS = f"print({msgspec.json.encode(FINE).decode()!r}, flush=True)"
HANGS = "import time; time.sleep(600)"
IGNORES = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)"


@pytest.fixture
def examined():
    """Return a function that examines programs: one for each subject."""

    def examined(within=20.0, **programs):
        commands = {name: [sys.executable, "-c", it] for name, it in programs.items()}
        return examine(commands, within)

    return examined


def test_each_line_is_a_finding(examined):
    assert examined(machine=f"{SAYS}; {SAYS}", content=SAYS) == [FINE] * 3


def test_what_hangs_is_told_with_what_it_had_found(examined):
    start = monotonic()

    found = examined(
        1.0, machine=f"{IGNORES}; {SAYS}; {HANGS}", voice=HANGS, screen=HANGS
    )

    assert found == [FINE, LATE["machine"], LATE["voice"], LATE["screen"]]
    assert monotonic() - start < 3


def test_what_it_has_started_ends_with_it(examined, tmp_path):
    """A grandchild that holds the pipe open holds up nobody."""
    told = tmp_path / "process"
    command = f"[sys.executable, '-c', {HANGS!r}]"
    begins = f"import subprocess, sys; p = subprocess.Popen({command})"
    notes = f"open({str(told)!r}, 'w').write(str(p.pid))"

    found = examined(2.0, voice=f"{begins}; {notes}; {SAYS}; {HANGS}")

    assert found == [FINE, LATE["voice"]]
    assert ends(int(told.read_text()))


def ends(process):
    """Tell whether *process* ends, or has ended."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    with os.fdopen(handle):
        return bool(select.select([handle], [], [], 10)[0])


def test_what_breaks_off_is_told_with_its_last_line(examined):
    found = examined(
        screen=f"{SAYS}; raise SystemExit('no luck')", voice="import os; os.abort()"
    )

    assert [one.id for one in found] == ["disk.fine", "look.broken", "look.broken"]
    assert found[1].seen == (
        "The look at the screen broke off with code 1. It said: no luck"
    )
    assert found[2].seen.startswith("The look at the voice broke off with signal 6.")


def test_half_a_line_and_nonsense_are_no_findings(examined):
    nonsense = 'print("{"); print("[1]"); print(\'{"id": "no.such", "seen": ""}\')'

    assert examined(machine=f"{nonsense}; {SAYS}") == [FINE]
